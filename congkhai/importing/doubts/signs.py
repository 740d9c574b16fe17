"""Signs in texts: a pattern, what makes it worth searching, and the doubts it leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from congkhai.importing.doubts.doubt_kinds import KINDS, Doubt, Weight, doubt
from congkhai.importing.doubts.found_texts import Texts
from congkhai.problems import quoted
from congkhai.reading.places import Path_

_BEFORE, _AFTER = 20, 40


@dataclass(frozen=True, slots=True)
class Sign:
    """What a text of a kind has. To `pattern` a text begins behind a line break.

    A pattern is quick where it starts with a letter or mark and looks back from there. `hints`: small-letter words, one
    of which is wherever the pattern is; where none is in the whole procedure, its texts are not searched.
    """

    kind: str
    pattern: re.Pattern[str]
    hints: tuple[str, ...] = ()


def doubts_by_signs(texts: Texts, signs: Iterable[Sign]) -> Iterator[Doubt]:
    """For kinds to check one doubt for each text, for kinds only to know one for all of them."""
    for sign in signs:
        if not sign.hints or any(hint in texts.lowered for hint in sign.hints):
            places = [(path, quote) for path, quote, _ in first_matches(texts, sign.pattern)]
            yield from doubts_at(texts.code, sign.kind, places)


def first_matches(texts: Texts, pattern: re.Pattern[str]) -> Iterator[tuple[Path_, str, str]]:
    """(path, excerpt, what matched) for each text in which the pattern is."""
    for path, text in texts.placed:
        if match := pattern.search(f"\n{text}"):
            yield path, excerpt(text, match.start() - 1), match.group()


def doubts_at(code: str, kind: str, places: Sequence[tuple[Path_, str]]) -> Iterator[Doubt]:
    """One doubt for each place, or one that counts them where an editor need not go to each."""
    if KINDS[kind].weight is Weight.CHECK:
        for path, found in places:
            yield doubt(code, kind, path, found)
    elif places:
        path, found = places[0]
        yield doubt(code, kind, path, found, len(places))


def excerpt(text: str, start: int) -> str:
    """A few whole words before a place in a text and what follows, quoted on one line."""
    begin = max(0, start - _BEFORE)
    begin = text.find(" ", begin, start) + 1 if begin else 0
    return quoted(text[begin : max(0, start) + _AFTER])
