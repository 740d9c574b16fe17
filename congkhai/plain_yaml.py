"""YAML as records are written, line by line: values and marks as `composer` gives them, in less time.

Only the plain style is read here: a mapping of lines `key: value` and `- item`, texts that go on in deeper lines,
blocks `|-` and `>-`, short lists in brackets. Anything else, and anything that may be a mistake, is left to libyaml:
the answer is None.
"""

from __future__ import annotations

import re
from array import array

from congkhai.reading.composer import MAX_DEPTH
from congkhai.reading.places import Plain

_ENTRY = re.compile(r"([A-Za-z_][A-Za-z0-9_]*):(?: +(.*))?")
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_DOUBLE = re.compile(r'"([^"\\]*)"')
_BRACKETS = re.compile(r"\[([^\[\]{}\"'#&*!|>%@`:?]*)\]")
_ITEM = re.compile(r"[^\s,-][^,]*")
# What a text without quotes must not begin with.
_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@` ")


def read_plainly(text: str) -> tuple[Plain, array[int]] | None:
    """The value of a document and the marks of `Places`, or None where libyaml has to look."""
    lines = text.split("\n")
    if not all(map(str.isprintable, lines)):
        return None
    reader = _Reader(lines)
    try:
        value = reader.document()
    except _Unusual:
        return None
    return value, reader.marks


class _Unusual(Exception):
    """Not the plain style."""


class _Reader:
    """Goes through the lines once; `at` is the line to be read, always with something on it, or behind the last."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.marks: array[int] = array("Q")
        self.at = -1
        self.indent = -1  # of the line at `at`; -1 behind the last
        self.depth = 0

    def document(self) -> Plain:
        self.step()
        if self.indent != 0:
            raise _Unusual
        value = self.block(0)
        if self.indent >= 0:
            raise _Unusual
        return value

    def step(self) -> None:
        """Go to the next line that is neither blank nor a comment."""
        lines, at = self.lines, self.at + 1
        while at < len(lines):
            line = lines[at]
            bare = line.lstrip(" ")
            if bare and bare[0] != "#":
                self.at, self.indent = at, len(line) - len(bare)
                return
            at += 1
        self.at, self.indent = at, -1

    def block(self, column: int) -> Plain:
        """The list or mapping whose first line is at hand, at its column."""
        self.marks.append(self.at << 32 | column)
        self.depth += 1
        if self.depth >= MAX_DEPTH:
            raise _Unusual
        value: Plain = self.sequence(column) if self.lines[self.at][column] == "-" else self.mapping(column)
        self.depth -= 1
        return value

    def mapping(self, column: int) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        while self.indent == column:
            found = _ENTRY.fullmatch(self.lines[self.at], column)
            if found is None or found[1] in values:
                raise _Unusual
            self.marks.append(self.at << 32 | column)
            values[found[1]] = self.value(found[2], found.start(2), column) if found[2] else self.below(column)
        if self.indent > column:
            raise _Unusual
        return values

    def sequence(self, column: int) -> list[Plain]:
        values: list[Plain] = []
        while self.indent == column and self.lines[self.at].startswith("- ", column):
            line, inner = self.lines[self.at], column + 2
            if line[inner : inner + 1] in ("", " ", "-"):
                raise _Unusual
            if _ENTRY.fullmatch(line, inner):
                # The first line of a mapping, as if it stood there alone.
                self.lines[self.at], self.indent = " " * inner + line[inner:], inner
                values.append(self.block(inner))
            else:
                values.append(self.value(line[inner:], inner, column))
        if self.indent > column:
            raise _Unusual
        return values

    def below(self, column: int) -> Plain:
        """The block under a key that has nothing on its line; a list may stand at the key's own column."""
        self.step()
        listed = self.indent == column and self.lines[self.at].startswith("- ", column)
        if self.indent <= column and not listed:
            raise _Unusual
        return self.block(self.indent)

    def value(self, text: str, start: int, column: int) -> Plain:
        """A value on the line at hand, in a list or mapping at `column`; the reader is behind it then."""
        self.marks.append(self.at << 32 | start)
        first = text[0]
        if first not in _INDICATORS and self.goes_to_next(column):
            return _bare(text)
        value: Plain
        if first in "|>":
            return self.text_block(text, column)
        if first == "[":
            value = self.bracketed(text, start)
        else:
            text = self.folded(text, column)
            value = _bare(text) if first not in _INDICATORS else _quoted(text)
        self.step()
        if self.indent > column:
            raise _Unusual  # the text goes on there
        return value

    def goes_to_next(self, column: int) -> bool:
        """Go to the next line if the text at hand ends before it, as most do, and it is no blank one or comment."""
        at = self.at + 1
        line = self.lines[at] if at < len(self.lines) else ""
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        if not bare or bare[0] == "#" or indent > column:
            return False
        self.at, self.indent = at, indent
        return True

    def folded(self, text: str, column: int) -> str:
        """A text with the lines it goes on in, which stand deeper than the list or mapping at `column`."""
        lines, at, pad = self.lines, self.at + 1, " " * (column + 1)
        while at < len(lines) and lines[at].startswith(pad):
            more = lines[at].lstrip(" ")
            if not more or more[0] == "#" or text[-1] == " ":
                raise _Unusual
            text = f"{text} {more}"
            at += 1
        self.at = at - 1
        return text

    def text_block(self, style: str, column: int) -> str:
        """The lines under `|-` or `>-`."""
        if style not in ("|-", ">-"):
            raise _Unusual
        lines, start = self.lines, self.at + 1
        first = lines[start] if start < len(lines) else ""
        indent = len(first) - len(first.lstrip(" "))
        if indent <= column or indent == len(first):
            raise _Unusual
        pad, end = " " * indent, start
        while end < len(lines) and (lines[end].startswith(pad) or not lines[end]):
            end += 1
        block = [line[indent:] for line in lines[start:end]]
        while not block[-1]:
            block.pop()
        self.at = end - 1
        self.step()
        if self.indent > column or (end < len(lines) and not lines[end].strip(" ")):
            raise _Unusual
        if style == "|-":
            return "\n".join(block)
        if any(not line or line[0] == " " for line in block):
            raise _Unusual
        return " ".join(block)

    def bracketed(self, text: str, start: int) -> list[Plain]:
        """A list of short texts on one line."""
        inside = _BRACKETS.fullmatch(text)
        if inside is None:
            raise _Unusual
        if not inside[1]:
            return []
        values: list[Plain] = []
        place = 0
        for part in inside[1].split(","):
            bare = part.strip(" ")
            if not _ITEM.fullmatch(bare):
                raise _Unusual
            self.marks.append(self.at << 32 | start + 1 + place + part.index(bare))
            values.append(bare)
            place += len(part) + 1
        return values


def _bare(text: str) -> str:
    if ": " in text or " #" in text or text[-1] in ": ":
        raise _Unusual
    return text


def _quoted(text: str) -> str:
    if found := _SINGLE.fullmatch(text):
        return found[1].replace("''", "'")
    if found := _DOUBLE.fullmatch(text):
        return found[1]
    raise _Unusual
