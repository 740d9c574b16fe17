"""Agencies as sources write them: when two names are one body, and when one name is several bodies."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.lists.spelling import name_key

# Bodies that a level has one of: "xã, phường, thị trấn" behind them names the level, not a place.
_COMMUNE_BODIES = r"(?:chu tich )?(?:uy ban nhan dan|hoi dong nhan dan)|cong an|ban chi huy quan su"
_PROVINCE_BODIES = r"(?:chu tich )?(?:uy ban nhan dan|hoi dong nhan dan)|cong an|bo chi huy quan su|bao hiem xa hoi"
_COMMUNE = r"(?:cap |cac )?(?:xa phuong|phuong xa|xa)(?: va)?(?: thi tran)?(?: va)?(?: dac khu)?"
_PROVINCE = r"(?:cap |cac )?tinh(?:(?: va)? thanh pho)?(?: truc thuoc trung uong)?"
_RULES = (
    (re.compile(rf"({_COMMUNE_BODIES}) {_COMMUNE}"), r"\1 cap xa"),
    (re.compile(rf"({_PROVINCE_BODIES}) {_PROVINCE}"), r"\1 cap tinh"),
    # Only provinces have a Sở: the word for the level, or for the kind of place, adds nothing.
    (re.compile(rf"(so .+?) {_PROVINCE}"), r"\1"),
    (re.compile(r"(so .+?) (?:tinh|thanh pho|tp) (.+)"), r"\1 \2"),
)
_SEPARATOR = re.compile(r"\s*[,;]\s*")


@cache
def agency_key(name: str) -> str:
    """Equal for names of one body: `UBND xã, phường, thị trấn.` and `Ủy ban nhân dân cấp xã`.

    The name of a place stays in it: a Sở of another province is another body.
    """
    key = name_key(name)
    for pattern, plain in _RULES:
        if found := pattern.fullmatch(key):
            return found.expand(plain)
    return key


def bodies_in(name: str, known: Container[str]) -> tuple[str, ...]:
    """The names joined by commas or semicolons, if each is a known one (`known` holds keys); else the name itself.

    Names have commas of their own (`Sở Văn hóa, Thể thao và Du lịch`), so pieces stay together where that gives a
    known name, the longest first.
    """
    line = settle_line(name)
    ends = [*(found.span() for found in _SEPARATOR.finditer(line)), (len(line), len(line))]
    # Where pieces begin and end: all but the separators.
    pieces = list(zip([0, *(end for _, end in ends)], [start for start, _ in ends], strict=False))
    return next(_parted(line, pieces, known, len(pieces) - 1), (line,))


def _parted(
    line: str, pieces: Sequence[tuple[int, int]], known: Container[str], longest: int
) -> Iterator[tuple[str, ...]]:
    """Every way to part the pieces into known names, long ones first; the first has `longest` pieces at most."""
    if not pieces:
        yield ()
    for size in range(min(longest, len(pieces)), 0, -1):
        name = line[pieces[0][0] : pieces[size - 1][1]]
        if name[:1].isupper() and agency_key(name) in known:
            for rest in _parted(line, pieces[size:], known, len(pieces)):
                yield (name, *rest)
