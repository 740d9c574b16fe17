"""Phone numbers that records give, as links that call them."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# In Vietnam: ten or eleven digits with 0 or +84 before, service numbers, and short ones of three or four digits alone.
_NUMBER = re.compile(r"(?<![\w.,/+-])(?:\(?(?:\+84|0)(?:[ .()-]{0,2}\d){8,10}|1[89]00(?:[ .-]?\d){2,6})(?![\w/])")
_SHORT = re.compile(r"1\d{2,3}")
_BESIDE_DIGITS = re.compile(r"[^\d+]")


def phone_links(text: str) -> Markup:
    """The text with every number in it as a `tel:` link; the words around them stay."""
    if _SHORT.fullmatch(text.strip()):
        return _link(text)
    parts, end = [], 0
    for found in _NUMBER.finditer(text):
        parts += [escape(text[end : found.start()]), _link(found.group())]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def _link(number: str) -> Markup:
    return Markup('<a href="tel:{}">{}</a>').format(_BESIDE_DIGITS.sub("", number), number)
