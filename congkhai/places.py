"""Plain values in which every scalar is text, and where in its file each of them stands."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Document:
    """A file's values and their places in it."""

    file: str
    value: Plain
    places: Places

    def problem(self, code: str, path: Path_, *, at_key: bool = False, **params: object) -> Problem:
        """A problem at the value (or its key) that `path` leads to, or at its nearest ancestor."""
        line, column = place_of(self.value, self.places, path, at_key=at_key)
        words = tuple((name, str(param)) for name, param in params.items())
        return Problem(self.file, line, column, spell_path(path), code, words)


def place_of(value: Plain, places: Places, path: Path_, *, at_key: bool = False) -> tuple[int, int]:
    """Line and column, from 1, of the value at `path`, or of the nearest part of it that exists."""
    mark, index = places.marks[0], 0
    for empty_path, empty_mark in places.empty:
        if empty_path == path:
            return _unpacked(empty_mark)
    for step in path:
        found = _step(value, index, step)
        if found is None:
            break
        value, key_index, index = found
        mark = places.marks[key_index if at_key else index]
    return _unpacked(mark)


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


def _step(value: Plain, index: int, step: str | int) -> tuple[Plain, int, int] | None:
    """A child of the value whose mark is at `index`: itself, its key's and its own index."""
    items: Any = value.items() if isinstance(value, dict) else enumerate(value)
    if isinstance(value, str):
        return None
    at = index + 1
    keyed = isinstance(value, dict)
    for key, child in items:
        if key == step:
            return child, at, at + keyed
        at += keyed + _count(child)
    return None


def _count(value: Plain) -> int:
    """How many marks a value takes."""
    if isinstance(value, str):
        return 1
    if isinstance(value, dict):
        return 1 + sum(1 + _count(child) for child in value.values())
    return 1 + sum(map(_count, value))


def _unpacked(mark: int) -> tuple[int, int]:
    return (mark >> 32) + 1, (mark & 0xFFFFFFFF) + 1
