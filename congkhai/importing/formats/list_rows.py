"""Rows of a table that lists procedures, whatever file it came in: what is to be compared, and what was not read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from congkhai.importing.formats.list_headings import (
    ANNEX,
    Headings,
    action_said,
    field_said,
    headings_in,
    says_ended,
    says_internal,
    state_said,
)
from congkhai.importing.formats.unreadable import TABLE_NEEDS
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.shapes import ListedProcedure, ReadList, Unread

ROWS, HEADING_ROWS = 60_000, 40
_SECTION = re.compile(r"[IVXLC]+|[A-ZĐ]\W?|[IVXLC]+\W")
_NUMBERED = re.compile(r"\d{1,4}\W?")
_SHORT = re.compile(r"\d\.\d{1,5}")
_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-ZĐ])\)?")
_DITTO = re.compile(r"\W*(?:như|nt|-nt-)\W*(?:trên)?\W*", re.IGNORECASE)

Item = ListedProcedure | ReadList | Unread


def is_list(rows: Iterable[Sequence[object]], titles: Iterable[str] = ()) -> bool:
    """Whether one of the first rows has the headings of a list; names alone are one if they ended, or codes follow.

    `titles` are those that stand above the table.
    """
    state, are_names = _state_after("", titles), False
    action = any(map(action_said, titles))
    for texts in map(_texts, islice(rows, HEADING_ROWS)):
        found = headings_in(texts)
        if found and (state or action or found.ended or not found.are_names_alone):
            return True
        if are_names and any(map(codes_in, texts)):
            return True
        are_names = are_names or found is not None
        state = _state_after(state, () if found else texts)
        action = action or (not found and any(map(action_said, texts)))
    return False


def read_list(
    rows: Iterable[Sequence[object]], place: str, titles: Sequence[str] = (), *, start: int = 1
) -> Iterator[Item]:
    """The procedures of a list, then what it was; an `Unread` where the rows are none.

    `start` is the number of the first row: one that goes on with the table before it begins with that one's headings.
    """
    table = _Table(place)
    table.take_title(titles)
    for number, row in enumerate(islice(rows, ROWS), start):
        texts = _texts(row)
        if table.headings and (not any(texts) or _counts_columns(texts)):
            continue  # a sheet may claim tens of thousands of empty ones
        if found := headings_in(texts):
            table.begin(found)
        elif table.headings and not table.headings.is_detail:
            yield from table.read(row, texts, number)
        elif not table.headings:
            table.take_title(texts)
            if number > HEADING_ROWS:
                break
    yield from table.end()


class _Table:
    """A list as it is read: its headings, and what its titles said last."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.headings: Headings | None = None
        self.state = self.field = self.action = ""
        self.above: dict[str, str] = {}
        self.internal = 0
        self.is_internal = False
        self.count = self.without_code = 0
        self.any_text = False

    def begin(self, found: Headings) -> None:
        """Take headings; they come again on every printed page of some lists, and below each section of others."""
        self.headings = found
        self.state = found.ended or self.state
        self.action = self.action or found.action
        self.above = {}

    def take_title(self, texts: Sequence[str]) -> None:
        """Take a row that parts the list, or stands above it."""
        self.any_text = self.any_text or any(texts)
        for text in filter(None, texts):
            self.state = _state_after(self.state, [text])
            self.field = field_said(text) or self.field
            said = action_said(text)
            self.action = self.action if said is None else said
            self.is_internal = self.is_internal or says_internal(text)

    def read(self, row: Sequence[object], texts: Sequence[str], number: int) -> Iterator[Item]:
        """The procedures of a row, side by side; a row with neither codes nor much else is a title."""
        assert self.headings
        cells = [_cells(table, texts) for table in self.headings.tables]
        if self._is_title(texts, cells):
            self.take_title(texts)
            yield from self._numbered_title(texts, cells, number)
            return
        for table, one in zip(self.headings.tables, cells, strict=True):
            if one["code"] or one["name"] or len(cells) == 1:
                place = table.get("code", table.get("both", len(row)))
                state = one.get("state") or self._ended_by(texts)
                told = {**one, **self._without_dittos(one), "state": state}
                yield from self._procedures(told, row[place] if place < len(row) else None, number)

    def _without_dittos(self, cells: Mapping[str, str]) -> dict[str, str]:
        """The cells of an annex, "Như trên" put into the words of the row above."""
        told = {
            part: self.above.get(part, "") if _DITTO.fullmatch(text) else text
            for part in ANNEX
            if (text := cells.get(part, ""))
        }
        self.above |= told
        return told

    def _numbered_title(
        self, texts: Sequence[str], cells: Sequence[Mapping[str, str]], number: int
    ) -> Iterator[Unread]:
        """A title that is numbered as procedures are: a procedure whose code is missing looks the same."""
        name = next((one["name"] for one in cells if one["name"]), "")
        if name and not field_said(name) and any(map(_NUMBERED.fullmatch, texts)):
            told = f"“{name}” không có mã thủ tục nên coi là tiêu đề, không so"
            yield Unread(f"{self.place}, dòng {number}", told, "là thủ tục thì ghi mã rồi nhập lại")

    def _is_title(self, texts: Sequence[str], cells: Sequence[Mapping[str, str]]) -> bool:
        """Whether a row parts the list: without codes, and with little else.

        A procedure that is listed by its name alone is numbered, or something is said of it.
        """
        assert self.headings
        if any(codes_in(one["code"]) or re.match(r"\d", one["code"]) for one in cells) or sum(map(bool, texts)) > 2:
            return False
        names = [one["name"] for one in cells if one["name"] and not field_said(one["name"])]
        others = [text for text in texts if text and text not in names and not _SECTION.fullmatch(text)]
        may_be_named = self.state or self.headings.ended or self.headings.are_names_alone
        return not (may_be_named and names and (others or len(texts) == 1))

    def _ended_by(self, texts: Sequence[str]) -> str:
        """What the titles say of a row's procedures, with what abolished just this one."""
        assert self.headings
        place = self.headings.ended_by
        by = texts[place] if place is not None and place < len(texts) else ""
        return f"{self.headings.ended}: {by}" if by else self.state

    def _procedures(self, cells: Mapping[str, str], value: object, number: int) -> Iterator[Item]:
        place = f"{self.place}, dòng {number}"
        if self.is_internal:
            self.internal += 1
            return
        if not cells["name"]:
            yield Unread(place, "dòng không có tên thủ tục", "bổ sung tên hoặc bỏ dòng")
            return
        codes, doubt = _codes(value, cells["code"])
        has_ended = says_ended(cells["state"])
        if not cells["code"] and not (has_ended or self.action) and self.headings and self.headings.are_names_alone:
            self.without_code += 1
            return
        if self.action and cells["code"] and not any(map(codes_in, codes)):
            doubt = doubt or f"mã “{cells['code']}” của “{cells['name']}” không đúng dạng như 1.001193"
        # What is abolished is often listed by name alone, and found by it.
        if doubt and (cells["code"] or not has_ended):
            yield Unread(place, doubt, "sửa ô mã thành kiểu chữ (Text) và ghi đủ mã rồi nhập lại")
        for code in codes:
            self.count += 1
            name = cells["name"] if len(codes) == 1 else ""  # one name for several is none of theirs
            field = cells.get("field") or self.field
            told = tuple((part, cells[part]) for part in ANNEX if cells.get(part))
            decision = cells.get("decision", "")
            yield ListedProcedure(code, name, field, decision, cells["state"], self.action, told, place)

    def end(self) -> Iterator[Item]:
        """What the list was."""
        is_list = self.headings and (self.count or self.internal or not self.headings.are_names_alone)
        if self.headings and is_list:
            yield ReadList(self.place, self.count, self.headings.others, self.headings.is_detail)
            if self.internal:
                told = f"{self.internal} thủ tục nội bộ giữa các cơ quan nên không đọc"
                yield Unread(self.place, told, "danh mục nội bộ không công khai cho người dân; để phần này ngoài")
            if self.without_code:
                told = f"{self.without_code} dòng chỉ có tên thủ tục, không có mã nên không so"
                yield Unread(self.place, told, "thêm cột mã thủ tục rồi nhập lại")
        elif self.any_text or self.headings:
            yield Unread(self.place, "không phải danh sách thủ tục (không thấy cột mã và cột tên)", TABLE_NEEDS)


def _cells(table: Mapping[str, int], texts: Sequence[str]) -> dict[str, str]:
    """The texts of a row by attribute; name and code of one cell told apart, whatever column it is of."""
    cells = {attribute: texts[place] if place < len(texts) else "" for attribute, place in table.items()}
    if not cells.get("code") and "both" not in cells and codes_in(cells.get("name", "")):
        cells["both"] = cells.pop("name")
    if both := cells.pop("both", ""):
        codes = codes_in(both)
        cells |= {"code": "; ".join(codes), "name": _without_code(both)}
    return {"code": "", "name": "", **cells}


def _without_code(text: str) -> str:
    """`Đăng ký khai sinh` of `Đăng ký khai sinh (mã số: 1.001193)`."""
    return re.sub(
        r"[\s(\[–-]*(?:mã(?: số)?(?: tthc)?)?\s*:?\s*\d[.,]\d{6}[\w.]*\s*[)\]]?", " ", text, flags=re.IGNORECASE
    ).strip(" -–:;\n")


def _codes(value: object, text: str) -> tuple[list[str], str]:
    """The codes of a cell, and what is doubtful about them.

    A number cell has lost the last zeros of a code, which has six digits behind its point: 1.00089 was 1.000890.
    """
    if isinstance(value, float) and 1 <= value < 10 and round(value, 6) == value:
        return [f"{value:.6f}"], ""
    if isinstance(value, (int, float)):
        return [text], f"mã là số {text}, không chắc mã gốc"
    if not text:
        return [""], "dòng không có mã thủ tục"
    if codes := codes_in(text):
        return codes, ""
    return [text], f"mã “{text}” có thể thiếu chữ số 0 ở cuối" if _SHORT.fullmatch(text) else ""


def _state_after(state: str, titles: Iterable[str]) -> str:
    """What holds of the procedures below these titles."""
    for title in titles:
        said = state_said(title)
        state = state if said is None else said
    return state


def _texts(row: Sequence[object]) -> list[str]:
    """Composed (NFC), as what they are compared with is."""
    return ["" if value is None else unicodedata.normalize("NFC", str(value)).strip() for value in row]


def _counts_columns(texts: Sequence[str]) -> bool:
    """Whether a row below headings only numbers the columns: `(1) | (2) | (3)`."""
    told = [text for text in texts if text]
    return len(told) > 2 and all(map(_COLUMN_NUMBER.fullmatch, told))
