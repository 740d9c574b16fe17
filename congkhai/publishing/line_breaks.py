"""Where lines of large type break: between words, never too wide, as even as they can be."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

Width = Callable[[str], float]

_CUT = "…"
# No line of large type has room for as many letters; what is longer is not measured whole.
_WIDEST = 200
_STEP = 0.04  # by how much of the room lines are made narrower to be even


def set_in_lines(text: str, room: float, most: int, width: Width) -> list[str]:
    """The text in at most so many lines; [] where it needs more, or has a word wider than the room."""
    words = text.split()
    if any(width(word) > room for word in words):
        return []
    lines = _filled(words, room, width)
    return _even(words, room, len(lines), width) if len(lines) <= most else []


def cut_in_lines(text: str, room: float, most: int, width: Width) -> list[str]:
    """As much of the text as so many lines have room for; what is left out is told by `…` after a word."""
    words = [piece for word in text.split() for piece in _pieces(word, room, width)]
    lines = _filled(words, room, width)
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], _cut(lines[most - 1].split(), room, width)]


def _filled(words: Sequence[str], room: float, width: Width) -> list[str]:
    """Each line takes what it has room for."""
    space, lines, used = width(" "), list[list[str]](), 0.0
    for word in words:
        wide = width(word)
        if lines and used + space + wide <= room:
            lines[-1].append(word)
            used += space + wide
        else:
            lines.append([word])
            used = wide
    return [" ".join(line) for line in lines]


def _even(words: Sequence[str], room: float, count: int, width: Width) -> list[str]:
    """The same number of lines, the longest of them as short as can be: no word is left alone on the last."""
    lines, narrower = _filled(words, room, width), room
    least = max(map(width, words), default=0)
    while (narrower := narrower - room * _STEP) >= least:
        tried = _filled(words, narrower, width)
        if len(tried) > count:
            break
        lines = tried
    return lines


def _pieces(word: str, room: float, width: Width) -> Iterator[str]:
    """A word that is wider than the room in pieces that are not."""
    while len(word) > _WIDEST or (width(word) > room and len(word) > 1):
        begin = word[:_WIDEST]
        fitting = max(1, bisect_right(range(1, len(begin)), room, key=lambda end: width(begin[:end])))
        yield word[:fitting]
        word = word[fitting:]
    yield word


def _cut(words: list[str], room: float, width: Width) -> str:
    """A line that goes on: `…` stands after its last word, or within the only one."""
    while len(words) > 1 and width(" ".join(words) + _CUT) > room:
        words = words[:-1]
    line = " ".join(words).rstrip(",;:.–-")
    while len(line) > 1 and width(line + _CUT) > room:
        line = line[:-1]
    return line + _CUT
