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
    """A file's values and their places in it; `text` only while it is being read."""

    file: str
    value: Plain
    places: Places
    text: str = ""

    def is_empty(self, path: Path_) -> bool:
        """Whether there is the key that `path` leads to, with nothing behind it."""
        return path in self._empty

    def written_at(self, path: Path_) -> str:
        """The rest of the line from the value, or the empty key, at `path`."""
        line, column = self._place(path, at_key=False)
        lines = self.text.split("\n")
        return lines[line - 1][column - 1 :] if line <= len(lines) else ""

    def problem(self, code: str, path: Path_, *, at_key: bool = False, **params: object) -> Problem:
        """A problem at the value (or its key) that `path` leads to, or at its nearest ancestor."""
        line, column = self._place(path, at_key=at_key)
        words = tuple((name, str(param)) for name, param in params.items())
        return Problem(self.file, line, column, spell_path(path), code, words)

    def _place(self, path: Path_, *, at_key: bool) -> tuple[int, int]:
        """Line and column, from 1, of the value at `path`, or of the nearest part of it that exists."""
        marks, value, number = self.places.marks, self.value, 0
        for depth, step in enumerate(path):
            found = self._child(value, step, number)
            if found is None:
                return _unpacked(self._empty.get(path[: depth + 1], marks[number]))
            key_number, number, value = found
        return _unpacked(marks[key_number if at_key and path else number])

    def _child(self, value: Plain, step: str | int, number: int) -> tuple[int, int, Plain] | None:
        """Of a value within another, whose own mark is `number`: the numbers of its two marks, and itself."""
        if isinstance(value, dict):
            for key, child in value.items():
                if key == step:
                    return number + 1, number + 2, child
                number += 2 + self._size(child)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            number += 1 + self._before(value, step)
            return number, number, value[step]
        return None

    def _before(self, value: list[Plain], step: int) -> int:
        """How many marks stand within a list before an item: of a long list with many problems each is counted once."""
        starts = self._starts.setdefault(id(value), [0])
        while len(starts) <= step:
            starts.append(starts[-1] + 1 + self._size(value[len(starts) - 1]))
        return starts[step]

    def _size(self, value: Plain) -> int:
        """How many marks stand within a value: of most only what stands before a problem is asked for."""
        if isinstance(value, str):
            return 0
        known = self._sizes.get(id(value))
        return _measure(value, self._sizes) if known is None else known

    @cached_property
    def _sizes(self) -> dict[int, int]:
        """What `_size` has said of lists and mappings, by their ids."""
        return {}

    @cached_property
    def _starts(self) -> dict[int, list[int]]:
        """What `_before` has said of the items of lists, by the ids of the lists."""
        return {}

    @cached_property
    def _empty(self) -> dict[Path_, int]:
        return dict(self.places.empty)


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


def _measure(value: Plain, sizes: dict[int, int]) -> int:
    """How many marks stand within a value; noted for each list and mapping."""
    if isinstance(value, str):
        return 0
    children: Any = value.values() if isinstance(value, dict) else value
    size = len(value) * (2 if isinstance(value, dict) else 1)
    for child in children:
        if type(child) is not str:
            size += _measure(child, sizes)
    sizes[id(value)] = size
    return size


def _unpacked(mark: int) -> tuple[int, int]:
    return (mark >> 32) + 1, (mark & 0xFFFFFFFF) + 1
