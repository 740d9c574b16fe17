"""The structure of official text, as the marks at the beginnings of its lines tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import pairwise

_SIGN = r"(?P<sign>[-–—+*•▪●○■□⁕⃰·])(?:[ \t]?(?P=sign)){0,4}[ \t]?\)?"
_NUMBER = r"\(\d{1,3}(?:\.\d{1,3}){0,4}\.?\)|\d{1,3}(?:\.\d{1,3}){0,4}[ \t]?[.)]|\d{1,2}/(?=\s)"
_LETTER = r"\(?[a-zđ](?:\.\d{1,3}){0,3}[ \t]?\)|[a-zđ](?:\.\d{1,3}){1,3}\.|[a-zđA-HĐ][./](?=\s)"
_ROMAN = r"\(?[ivx]{1,5}\)|[IVX]{1,5}[.)](?=\s)"
# A mark stands before a blank, or right before a letter: `-Đơn`, but not `-5` or `20.000`.
_MARKED = re.compile(
    rf"(?P<mark>(?P<bullet>{_SIGN})|{_ROMAN}|{_NUMBER}|{_LETTER})(?:\s+(?=\S)|(?=[^\W\d_]))(?P<text>.*)$"
)
_BULLET = re.compile(rf"(?:{_SIGN})(?:\s+(?=\S)|(?=[^\W\d_]))")
_STEP = re.compile(
    rf"(?:{_SIGN})?\s*(?P<mark>(?:Bước|BƯỚC)\s+\d{{1,2}}(?:\.\d{{1,2}})*\s*(?:[.:)]+|[-–]|$))\s*(?P<text>.*)$"
)
_SEPARATOR = re.compile(r"[|:\s-]*")
_NO_WORDS = re.compile(r"[\W_]*")
# Letters that are Roman numbers too → the letter before them in a Vietnamese list.
_BEFORE = {"i": "h", "v": "u", "x": "v"}
_LONGEST_HEADING = 160


class Sort(Enum):
    """What a line is."""

    PLAIN = auto()
    CONTINUED = auto()
    HEADING = auto()
    STEP = auto()
    BULLET = auto()
    NUMBERED = auto()
    ROW = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its mark. `kind` is equal for marks of one list: `-`, `++`, `1.`, `a)`."""

    sort: Sort
    text: str
    mark: str = ""
    kind: str = ""


@dataclass(slots=True)
class Nesting:
    """Which lists are open. The order in which marks first appear decides which stands within which."""

    deepest: int
    open: list[str] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)

    def enter(self, kind: str) -> int:
        """The depth of an item, from 1; lists that it does not stand in are closed."""
        if kind in self.ranks:
            rank = self.ranks.index(kind)
            while self.open and self.ranks.index(self.open[-1]) >= rank:
                self.open.pop()
        else:
            outer = self.ranks.index(self.open[-1]) + 1 if self.open else len(self.ranks)
            self.ranks.insert(outer, kind)
        del self.open[self.deepest - 1 :]
        self.open.append(kind)
        return len(self.open)

    def leave(self) -> None:
        """Close all lists; a mark that comes again keeps its rank."""
        self.open.clear()

    def forget(self) -> None:
        """Begin anew, as after a heading."""
        self.open.clear()
        self.ranks.clear()


def outline(text: str) -> Iterator[Line]:
    """The lines of a text; those without letters and digits say nothing and are left out."""
    letters: dict[str, str] = {}
    texts = [line.strip() for line in text.splitlines()]
    lines = [line for line in texts if line.startswith("|") or not _NO_WORDS.fullmatch(line)]
    for line, following in pairwise([*lines, ""]):
        yield _line(line, following, letters)


def is_marked(text: str) -> bool:
    """Whether a text of one line begins with a mark of a list or a step."""
    return bool(_MARKED.match(text) or _STEP.match(text))


def without_bullet(text: str) -> tuple[str, str]:
    """The kind of bullet a text begins with, "" for none, and the text without it."""
    found = _BULLET.match(text)
    return (_kind_of_bullet(found.group()), text[found.end() :]) if found else ("", text)


def cells_of(row: str) -> list[str]:
    """The cells of a line of a table; none for the line below the heads."""
    return [] if _SEPARATOR.fullmatch(row) else [cell.strip() for cell in row.strip().strip("|").split("|")]


def _line(line: str, following: str, letters: dict[str, str]) -> Line:
    if line.startswith("|") and line.count("|") > 2:
        return Line(Sort.ROW, line)
    if step := _STEP.match(line):
        return Line(Sort.STEP, step["text"], step["mark"].strip())
    if found := _MARKED.match(line):
        return _marked(found, following, letters)
    return Line(Sort.CONTINUED if line[0].islower() else Sort.PLAIN, line)


def _marked(found: re.Match[str], following: str, letters: dict[str, str]) -> Line:
    mark, text = found["mark"].strip(), found["text"]
    if not found["bullet"]:
        return Line(Sort.NUMBERED, text, mark, _kind_of_number(mark, letters))
    kind = _kind_of_bullet(mark)
    is_heading = kind == "*" and _heads(text, following)
    return Line(Sort.HEADING if is_heading else Sort.BULLET, text, mark, kind)


def _heads(text: str, following: str) -> bool:
    """Whether a starred line is the heading of the lines after it, not one of a list of stars."""
    if len(text) > _LONGEST_HEADING or not following:
        return False
    closed = text.endswith((".", ";", ","))
    return text.endswith(":") or (not closed and is_marked(following) and not following.startswith("*"))


def _kind_of_bullet(mark: str) -> str:
    signs = "".join(mark.split()).rstrip(")")
    return signs.translate({ord("–"): "-", ord("—"): "-", ord("⁕"): "*", ord("⃰"): "*"})


def _kind_of_number(mark: str, letters: dict[str, str]) -> str:
    """`1.`, `(1.1)`, `a)`, `(i)`: the mark with the first number or letter of its list."""
    compact = re.sub(r"\d+", "1", "".join(mark.split()))
    found = re.search(r"[^\W\d_]+", compact)
    if found is None:
        return compact
    label = found.group()
    kind = compact.replace(label, "A" if label.isupper() else "a", 1)
    if len(label) == 1 and (label not in "ivxIVX" or letters.get(kind) == _BEFORE.get(label)):
        letters[kind] = label
        return kind
    return compact.replace(label, "I" if label.isupper() else "i", 1)
