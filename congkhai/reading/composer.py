"""libyaml's events as plain values, with what YAML allows and records do not noted on the way."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import Any

from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from congkhai.problems import Problem
from congkhai.reading.places import Path_, Plain, spell_path

MAX_DEPTH = 12

_STANDARD_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}
# No page, feed or file of YAML can carry these; by an escape in quotes they come into a value all the same.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff]")


class Refused(Exception):
    """Reading was given up at a place; holds the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class Composer:
    """Turns libyaml's events into plain values, noting what YAML allows and records do not.

    Events cost half as much as PyYAML's nodes, and nothing is built by recursion in C: a file of
    nothing but brackets cannot take the process down.
    """

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self.names: list[Problem] = []  # anchors and aliases: their words would be dropped
        self.marks: array[int] = array("Q")
        self.empty: list[tuple[Path_, int]] = []
        self._next: Callable[[], Any] = CParser(text).get_event
        # Most files have nothing to look for (3 % of the time).
        self._is_odd = "\\" in text or INVISIBLE.search(text) is not None
        self._path: list[str | int] = []

    def document(self) -> Plain:
        """The value of the only document; an empty string when there is none."""
        self._next()  # the stream starts
        if isinstance(self._next(), StreamEndEvent):
            return ""
        value = self._value(self._next())
        self._next()  # the document ends
        following = self._next()
        if not isinstance(following, StreamEndEvent):
            line = following.start_mark.line + 1
            raise Refused(Problem(self.file, line, 1, "", "nhieu-tai-lieu"))
        return value

    def _value(self, event: Any) -> Plain:
        kind = type(event)
        mark = event.start_mark
        self.marks.append(mark.line << 32 | mark.column)
        if kind is AliasEvent or event.anchor is not None:
            self.names.append(Problem(self.file, mark.line + 1, mark.column + 1, "", "bi-danh"))
        if kind is AliasEvent:
            return ""
        if event.tag is not None and event.tag not in _STANDARD_TAGS:
            self._note("the-kieu", mark, found=event.tag.rpartition(":")[2])
        if kind is ScalarEvent:
            return self._scalar(event) if self._is_odd else event.value
        if len(self._path) >= MAX_DEPTH:
            self._note("qua-sau", mark, limit=MAX_DEPTH)
            self._skip(event)
            return ""
        return self._mapping() if kind is MappingStartEvent else self._sequence()

    def _sequence(self) -> list[Plain]:
        values: list[Plain] = []
        self._path.append(0)
        while type(event := self._next()) is not SequenceEndEvent:
            self._path[-1] = len(values)
            values.append(self._value(event))
        self._path.pop()
        return values

    def _mapping(self) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        lines: dict[str, int] = {}
        path = self._path
        path.append("")
        while type(event := self._next()) is not MappingEndEvent:
            mark = event.start_mark
            key = event.value if type(event) is ScalarEvent and event.anchor is None else ""
            if key and key != "<<" and key not in lines:
                path[-1] = key
                lines[key] = mark.line + 1
                self._entry(key, mark, values)
            else:
                self._bad_key(event, lines)
                self._skip(self._next())
        path.pop()
        return values

    def _entry(self, key: str, key_mark: Any, values: dict[str, Plain]) -> None:
        """Put the value that follows a key among the others; nothing behind the key says no more than no key."""
        event = self._next()
        if type(event) is ScalarEvent and not event.value and not event.style and event.anchor is None:
            self.empty.append((tuple(self._path), key_mark.line << 32 | key_mark.column))
        else:
            self.marks.append(key_mark.line << 32 | key_mark.column)
            values[key] = self._value(event)

    def _bad_key(self, event: Any, lines: dict[str, int]) -> None:
        """Note why nothing is kept under a key."""
        mark = event.start_mark
        key = event.value if isinstance(event, ScalarEvent) else ""
        if key:
            self._path[-1] = key
        if getattr(event, "anchor", None) is not None:
            self.names.append(Problem(self.file, mark.line + 1, mark.column + 1, "", "bi-danh"))
        if not key:
            path = tuple(self._path[:-1])
            self._note("sai-kieu", mark, path, expected="tên khoá trước dấu `:`", found="trống hoặc dấu ngoặc")
            self._skip(event)
        elif key == "<<":
            self._note("khoa-gop", mark)
        elif key in lines:
            self._note("trung-khoa", mark, first=lines[key])

    def _scalar(self, event: Any) -> str:
        value: str = event.value
        if forbidden := FORBIDDEN.search(value):
            self._note("ky-tu-cam", event.start_mark, found=f"U+{ord(forbidden.group()):04X}")
        if hidden := INVISIBLE.search(value):
            self._note("ky-tu-an", event.start_mark, found=f"U+{ord(hidden.group()):04X}")
            return INVISIBLE.sub("", value)
        return value

    def _skip(self, event: Any) -> None:
        """Pass over a value; only names in it are noted, and a depth that is no record's."""
        depth = 0
        while True:
            if getattr(event, "anchor", None) is not None:
                mark = event.start_mark
                self.names.append(Problem(self.file, mark.line + 1, mark.column + 1, "", "bi-danh"))
            if isinstance(event, CollectionStartEvent):
                depth += 1
            elif isinstance(event, CollectionEndEvent):
                depth -= 1
            if depth > 10 * MAX_DEPTH:
                # libyaml takes longer and longer for each further bracket.
                mark = event.start_mark
                limit = (("limit", str(MAX_DEPTH)),)
                raise Refused(Problem(self.file, mark.line + 1, mark.column + 1, "", "qua-sau", limit))
            if depth == 0:
                return
            event = self._next()

    def _note(self, code: str, mark: Any, path: Path_ | None = None, **params: object) -> None:
        words = tuple((name, str(param)) for name, param in params.items())
        spelled = spell_path(tuple(self._path) if path is None else path)
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, spelled, code, words))
