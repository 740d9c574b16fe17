"""Characters that are not what they look like, or that no reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.doubts.found_texts import Texts
from congkhai.importing.doubts.signs import doubts_at, first_matches
from congkhai.reading.odd_characters import BLANKS, DIRECTIONS, PRIVATE, UNSEEN
from congkhai.reading.places import Path_

# Kind → what stands between the brackets of a regular expression.
_CLASSES = {
    "chu-cai-la": "\u0370-\u03ff\u0400-\u052f",
    "chu-eth": "\u00d0\u00f0",
    "bang-ma-cu": "\u00ac\u00b5\u00b8\u00b9",
    "ky-tu-rieng": PRIVATE,
    "ky-tu-hong": "\ufffd",
    "dau-huong-viet": DIRECTIONS,
    "gach-noi-mem": "\u00ad",
    "ky-tu-vo-hinh": f"{UNSEEN}{BLANKS}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff",
    "cach-cung": "\u00a0\u202f",
    "dau-tab": "\t",
    "nhay-cong": "\u201c\u201d\u2018\u2019",
    "gach-ngang-dai": "\u2013\u2014",
    "dau-dau-dong": "\u2022\u25aa\u25cf\u25cb\u25a0\u25a1",
}
_PATTERNS = {kind: re.compile(f"[{characters}]") for kind, characters in _CLASSES.items()}
_DECOMPOSED = "chữ và dấu là hai ký tự"
# Marks that readers know by sight; the others are told by their number.
_SEEN = {"nhay-cong", "gach-ngang-dai", "dau-dau-dong"}


def doubts_of_characters(texts: Texts) -> Iterator[Doubt]:
    """Odd characters, kind by kind; most procedures have none, which one look at all characters tells."""
    yield from doubts_at(texts.code, "chua-chuan-unicode", [(path, _DECOMPOSED) for path in texts.decomposed])
    there = "".join(set(texts.everything))
    for kind, pattern in _PATTERNS.items():
        if pattern.search(there):
            yield from doubts_at(texts.code, kind, list(_places(texts, kind, pattern)))


def _places(texts: Texts, kind: str, pattern: re.Pattern[str]) -> Iterator[tuple[Path_, str]]:
    for path, quote, character in first_matches(texts, pattern):
        yield path, quote if kind in _SEEN else f"U+{ord(character):04X} trong {quote}"
