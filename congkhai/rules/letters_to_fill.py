"""Model letters: each part is one thing, and each blank has a code of its own."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.model_letter import LetterPart, ModelLetter
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding

_KINDS = ("heading", "text", "blank")
# A page has no more.
_MOST_LINES = 30


def check_letter(letter: ModelLetter, setting: Setting) -> Iterator[Finding]:
    """Parts that are nothing or several things, and blanks that a page would fill in together."""
    seen: dict[str, int] = {}
    for place, part in enumerate(letter.parts):
        given = [name for name in _KINDS if getattr(part, name) is not None]
        if len(given) != 1:
            keys = ", ".join(f"`{LetterPart.model_fields[name].alias}`" for name in given)
            yield finding("phan-giay-mau", "parts", place, *given[1:2], found=f"có {keys}" if given else "không có gì")
        if part.blank and not 1 <= part.blank.lines <= _MOST_LINES:
            path = ("parts", place, "blank", "lines")
            yield finding("so-dong-la", *path, found=part.blank.lines, limit=_MOST_LINES)
        code = part.blank.code if part.blank else ""
        if code in seen:
            first = f"phần {seen[code] + 1}"
            yield finding("trung-ma", "parts", place, "blank", "code", found=quoted(code), first=first)
        elif code:
            seen[code] = place
