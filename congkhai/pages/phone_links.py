"""Phone numbers that records give, as links that call them."""

from __future__ import annotations

from markupsafe import Markup, escape

from congkhai.catalogue.phone_numbers import dialled, phones_in

# Numbers of as many digits are mostly counts.
_SHORT = 4


def phone_links(text: str) -> Markup:
    """The text with every number in it as a `tel:` link; the words around them stay."""
    parts, end = [], 0
    for found in phones_in(text):
        parts += [escape(text[end : found.start()]), _link(found.group())]
        end = found.end()
    return Markup("").join([*parts, escape(text[end:])])


def phone_link(text: str) -> Markup:
    """The text as a link if all of it is one number: of tables, where sums and hours stand in other cells."""
    found = next(phones_in(text), None)
    is_number = found is not None and found.group() == text and len(dialled(text)) > _SHORT
    return _link(text) if is_number else escape(text)


def _link(number: str) -> Markup:
    return Markup('<a href="tel:{}">{}</a>').format(dialled(number), number)
