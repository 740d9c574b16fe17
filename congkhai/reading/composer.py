"""libyaml's events as plain values, with what YAML allows and records do not noted on the way."""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable
from typing import Any, NamedTuple

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

from congkhai.problems import Problem, quoted
from congkhai.reading.meant_keys import known_keys
from congkhai.reading.odd_characters import (
    DAMAGED,
    FORBIDDEN,
    HARD_SPACE,
    INVISIBLE,
    LONGEST_NOTHING,
    LOOK_ALIKE,
    LOST,
    as_ascii,
    closing_quote_alone,
    has_lost,
    is_nothing,
    is_odd,
    without_invisible,
)
from congkhai.reading.places import Path_, Plain, spell_path

MAX_DEPTH = 12
_KEY_IN_TEXT = re.compile(r"(?<!\S)([a-z]+(?:_[a-z]+)+):(?!\S)")
_DASH_IN_TEXT = re.compile(r"\n *(- +\S[^\n]*)")
# So many keys may be there twice by a slip of the hand; more come from pasting.
_FEW_KEYS = 2
# A remark begins with a blank behind its sign; else it is more likely a number that was meant to be read.
_CUT = re.compile(r"([ \t]+)(#[^\s#].*)")

_STANDARD_TAGS = {f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map")}


class GivenUp(Exception):
    """Reading was given up at a place; holds the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


class _Mark(NamedTuple):
    """A line and a column, from 0."""

    line: int
    column: int


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
        self._has_lost = has_lost(text)
        self._is_odd = "\\" in text or self._has_lost or is_odd(text)
        self._is_cut = (" #" in text or "\t#" in text) and _CUT.search(text) is not None
        self._is_quoted = '"' in text or "”" in text
        self._text = text
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
            raise GivenUp(Problem(self.file, line, 1, "", "nhieu-tai-lieu"))
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
            return self._scalar(event)
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
        doubled: list[tuple[str, Any]] = []
        path = self._path
        path.append("")
        while type(event := self._next()) is not MappingEndEvent:
            mark = event.start_mark
            key = self._key(event) if self._is_odd else _name(event)
            if key and key != "<<" and key not in lines:
                path[-1] = key
                lines[key] = mark.line + 1
                self._entry(key, mark, values)
            else:
                if key in lines:
                    doubled.append((key, mark))
                self._bad_key(event, key or getattr(event, "value", ""))
                self._skip(self._next())
        if doubled:
            self._note_doubled(doubled, lines)
        path.pop()
        return values

    def _key(self, event: Any) -> str:
        """The key that is meant; "" for what can be none."""
        key = _name(event)
        if not is_odd(key):
            return key
        self._path[-1] = meant = as_ascii(without_invisible(HARD_SPACE.sub(" ", key)).strip())
        self._odd_characters(event)
        if hard := HARD_SPACE.search(key):
            self._note("dau-cach-cung", self._mark_of(event, hard.group()), found=_number(hard.group()))
        return meant

    def _entry(self, key: str, key_mark: Any, values: dict[str, Plain]) -> None:
        """Put the value that follows a key among the others; nothing behind the key says no more than no key."""
        event = self._next()
        if type(event) is ScalarEvent and event.anchor is None and not event.style and is_nothing(event.value):
            self.empty.append((tuple(self._path), key_mark.line << 32 | key_mark.column))
            if self._is_cut and not event.value:
                behind = self._text.find(":", key_mark.index) + 1
                self._note_cut(behind, _Mark(key_mark.line, key_mark.column + behind - key_mark.index))
        else:
            self.marks.append(key_mark.line << 32 | key_mark.column)
            values[key] = self._value(event)

    def _bad_key(self, event: Any, key: str) -> None:
        """Note why nothing is kept under a key; doubled ones are noted together."""
        mark = event.start_mark
        if getattr(event, "anchor", None) is not None:
            self.names.append(Problem(self.file, mark.line + 1, mark.column + 1, "", "bi-danh"))
        if key:
            self._path[-1] = key
        if not key:
            path = tuple(self._path[:-1])
            params = {"expected": "tên khóa trước dấu `:`", "found": "trống hoặc dấu ngoặc", "remedy": ""}
            self._note("sai-kieu", mark, path, **params)
            self._skip(event)
        elif key == "<<":
            self._note("khoa-gop", mark)

    def _note_doubled(self, doubled: list[tuple[str, Any]], lines: dict[str, int]) -> None:
        """Keys that are there twice: one to delete, an item of a list without its dash, or a text pasted twice."""
        key, mark = doubled[0]
        is_item = len(self._path) > 1 and isinstance(self._path[-2], int)
        self._path[-1] = key
        if is_item and key == next(iter(lines)) and lines[key] <= mark.line:
            self._note("thieu-gach", mark, found=quoted(key), first=lines[key])
        elif len(doubled) > _FEW_KEYS:
            self._note("dan-hai-lan", mark, count=len(doubled), first=lines[key])
        else:
            for key, mark in doubled:
                self._path[-1] = key
                self._note("trung-khoa", mark, first=lines[key])

    def _scalar(self, event: Any) -> str:
        value: str = event.value
        if event.style:
            if "_" in value and event.style in (">", "|"):
                self._note_swallowed(event)
        elif self._is_cut or self._is_quoted or " - " in value:
            self._note_slips(event)
        if self._is_odd:
            value = self._odd_characters(event)
        return value if len(value) > LONGEST_NOTHING or not is_nothing(value) else ""

    def _note_slips(self, event: Any) -> None:
        """Note what a plain value may have lost behind it, a quotation mark without another, an item that joined it."""
        if self._is_cut:
            self._note_cut(event.end_mark.index, event.end_mark)
        if sign := closing_quote_alone(event.value):
            self._note("nhay-le", event.start_mark, found=quoted(sign))
        if self._text.startswith("- ", event.start_mark.index - 2):
            for found in _DASH_IN_TEXT.finditer(self._text, event.start_mark.index, event.end_mark.index):
                self._note("muc-trong-muc", self._mark_of(event, found[1]), found=quoted(found[1]))

    def _note_swallowed(self, event: Any) -> None:
        """Note a key that became words of the text above it, since it stands too deep."""
        for found in _KEY_IN_TEXT.finditer(event.value):
            if found[1] in known_keys():
                self._note("khoa-trong-doan", self._mark_of(event, f"{found[1]}:"), found=quoted(f"{found[1]}:"))

    def _odd_characters(self, event: Any) -> str:
        """The value of a scalar without what nobody sees, each kind told at the first place of it."""
        value: str = event.value
        if found := FORBIDDEN.search(value):
            self._note("ky-tu-cam", self._mark_of(event, found.group()), found=_number(found.group()))
        if found := LOST.search(value) if self._has_lost else None:
            self._note("chu-hong", self._mark_of(event, found.group()), found=quoted(found.group()))
        if value.isascii():
            return value
        if found := INVISIBLE.search(value):
            self._note("ky-tu-an", self._mark_of(event, found.group()), found=_number(found.group()))
            value = without_invisible(value)
        if found := DAMAGED.search(value):
            self._note("chu-hong", self._mark_of(event, found.group()), found=quoted(found.group()))
        if found := LOOK_ALIKE.search(value):
            sign = found.group()
            self._note("chu-la", self._mark_of(event, sign), found=f"`{sign}` ({_number(sign)})")
            value = as_ascii(value)
        return value

    def _mark_of(self, event: Any, sign: str) -> _Mark:
        """Where a character of a scalar stands; where it is written by an escape: where the scalar begins."""
        start, end = event.start_mark, event.end_mark
        place = self._text.find(sign, start.index, end.index)
        if place < 0:
            return _Mark(start.line, start.column)
        line_start = self._text.rfind("\n", 0, place) + 1
        return _Mark(start.line + self._text.count("\n", start.index, place), place - line_start)

    def _note_cut(self, index: int, mark: Any) -> None:
        """Note that what follows a value on its line is a remark to YAML, if it looks like more of the value."""
        if cut := _CUT.match(self._text, index):
            self._note("bi-cat", _Mark(mark.line, mark.column + len(cut[1])), found=quoted(cut[2].strip()))

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
                raise GivenUp(Problem(self.file, mark.line + 1, mark.column + 1, "", "qua-sau", limit))
            if depth == 0:
                return
            event = self._next()

    def _note(self, code: str, mark: Any, path: Path_ | None = None, **params: object) -> None:
        words = tuple((name, str(param)) for name, param in params.items())
        spelled = spell_path(tuple(self._path) if path is None else path)
        self.problems.append(Problem(self.file, mark.line + 1, mark.column + 1, spelled, code, words))


def _name(event: Any) -> str:
    """What stands as a key; "" for what can be none."""
    return event.value if type(event) is ScalarEvent and event.anchor is None else ""


def _number(character: str) -> str:
    return f"U+{ord(character):04X}"
