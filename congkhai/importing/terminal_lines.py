"""What fits a terminal: a text on one line, as many lines as somebody reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MOST_LINES = 40
_SHOWN = 160


def first_lines(lines: Sequence[str], what: str, most: int = _MOST_LINES) -> Iterator[str]:
    """As many lines as a terminal is good for, and of how many others the report tells."""
    yield from lines[:most]
    if len(lines) > most:
        yield f"    … và {len(lines) - most} {what} khác; xem đủ với --report"


def shortened(text: str, most: int = _SHOWN) -> str:
    """The text on one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
