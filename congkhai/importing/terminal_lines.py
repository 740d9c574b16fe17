"""What fits a terminal: a text on one line, as many lines as somebody reads, what became of how many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congkhai.importing.update.record_import import Outcome

_MOST_LINES = 40
_SHOWN = 160
OUTCOMES = {
    Outcome.NEW: "mới",
    Outcome.UPDATED: "cập nhật",
    Outcome.SAME: "không đổi",
    Outcome.OLDER: "cũ hơn bản đã nhập",
    Outcome.CONFLICT: "xung đột",
    Outcome.UNWRITTEN: "không ghi được",
}


def first_lines(lines: Sequence[str], what: str, most: int = _MOST_LINES) -> Iterator[str]:
    """As many lines as a terminal is good for, and of how many others the report tells."""
    yield from lines[:most]
    if len(lines) > most:
        yield f"    … và {len(lines) - most} {what} khác; xem đủ với --report"


def shortened(text: str, most: int = _SHOWN) -> str:
    """The text on one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def spell_outcomes(counts: Mapping[Outcome, int]) -> str:
    """`3 mới, 1 không đổi`."""
    return ", ".join(f"{counts[outcome]} {words}" for outcome, words in OUTCOMES.items() if counts[outcome])
