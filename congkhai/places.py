"""Plain values in which every scalar is text, and where in its file each of them stands."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from congkhai.problems import Problem

Plain = str | list["Plain"] | dict[str, "Plain"]
Path_ = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the values of a document stand, as `line << 32 | column`, both from 0.

    `marks` holds each value in file order, the values of a mapping with their keys before them;
    `empty` the keys that nothing stands behind, by their path.
    """

    marks: array[int]
    empty: tuple[tuple[Path_, int], ...] = ()


@dataclass(frozen=True)
class Document:
    """A file's values and their places in it."""

    file: str
    value: Plain
    places: Places

    def problem(self, code: str, path: Path_, *, at_key: bool = False, **params: object) -> Problem:
        """A problem at the value (or its key) that `path` leads to, or at its nearest ancestor."""
        line, column = self._place(path, at_key=at_key)
        words = tuple((name, str(param)) for name, param in params.items())
        return Problem(self.file, line, column, spell_path(path), code, words)

    def _place(self, path: Path_, *, at_key: bool) -> tuple[int, int]:
        """Line and column, from 1, of the value at `path`, or of the nearest part of it that exists."""
        for length in range(len(path), -1, -1):
            if marks := self._marks.get(path[:length]):
                key_mark, mark = marks
                return _unpacked(key_mark if at_key and length == len(path) else mark)
        return 1, 1

    @cached_property
    def _marks(self) -> dict[Path_, tuple[int, int]]:
        """Path → the mark of its key (of itself, in a list) and of its value."""
        found = {path: (mark, mark) for path, mark in self.places.empty}
        marks = iter(self.places.marks)
        first = next(marks)
        _find_marks(self.value, (), (first, first), marks, found)
        return found


def spell_path(path: Path_) -> str:
    """A path as messages show it, items counted from 1: `giay_to[2].ban_chinh`."""
    spelled = ""
    for step in path:
        spelled += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if spelled else str(step)
    return spelled


def walk(value: Plain, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text of a plain value with the path to it, in file order."""
    if isinstance(value, str):
        yield path, value
        return
    items: Any = value.items() if isinstance(value, dict) else enumerate(value)
    for step, item in items:
        yield from walk(item, (*path, step))


def _find_marks(
    value: Plain, path: Path_, own: tuple[int, int], marks: Iterator[int], found: dict[Path_, tuple[int, int]]
) -> None:
    """Note the marks of a value and of all within it; `marks` stands behind the value's own."""
    found[path] = own
    if isinstance(value, dict):
        for key, child in value.items():
            key_mark = next(marks)
            _find_marks(child, (*path, key), (key_mark, next(marks)), marks, found)
    elif isinstance(value, list):
        for place, child in enumerate(value):
            mark = next(marks)
            _find_marks(child, (*path, place), (mark, mark), marks, found)


def _unpacked(mark: int) -> tuple[int, int]:
    return (mark >> 32) + 1, (mark & 0xFFFFFFFF) + 1
