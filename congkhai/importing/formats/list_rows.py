"""Rows of a table that lists procedures, whatever file it came in: what is to be compared, and what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from congkhai.importing.formats.list_headings import Headings, field_said, headings_in, state_said
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.shapes import ListedProcedure, ReadList, Unread

ROWS, HEADING_ROWS = 60_000, 40
_SHORT = re.compile(r"\d\.\d{1,5}")

Item = ListedProcedure | ReadList | Unread


def is_list(rows: Iterable[Sequence[object]]) -> bool:
    """Whether one of the first rows has the headings of a list."""
    return any(headings_in(_texts(row)) for row in islice(rows, HEADING_ROWS))


def read_list(rows: Iterable[Sequence[object]], place: str) -> Iterator[Item]:
    """The procedures of a list, then what it was; an `Unread` where the rows are none."""
    table = _Table(place)
    for number, row in enumerate(islice(rows, ROWS), 1):
        texts = _texts(row)
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
        self.state = self.field = ""
        self.count, self.any_text = 0, False

    def begin(self, found: Headings) -> None:
        """Take headings; they come again on every printed page of some lists, and below each section of others."""
        self.headings = found
        self.state = found.ended or self.state

    def take_title(self, texts: Sequence[str]) -> None:
        """Take a row that parts the list, or stands above it."""
        self.any_text = self.any_text or any(texts)
        for text in filter(None, texts):
            said = state_said(text)
            self.state = self.state if said is None else said
            self.field = field_said(text) or self.field

    def read(self, row: Sequence[object], texts: Sequence[str], number: int) -> Iterator[Item]:
        """The procedures of a row, side by side; a row with neither codes nor much else is a title."""
        assert self.headings
        cells = [_cells(table, texts) for table in self.headings.tables]
        if (
            not any(codes_in(one["code"]) or re.match(r"\d", one["code"]) for one in cells)
            and sum(map(bool, texts)) < 3
        ):
            self.take_title(texts)
            return
        for table, one in zip(self.headings.tables, cells, strict=True):
            if one["code"] or one["name"] or len(cells) == 1:
                place = table.get("code", table.get("both", 0))
                yield from self._procedures(one, row[place] if place < len(row) else None, number)

    def _procedures(self, cells: Mapping[str, str], value: object, number: int) -> Iterator[Item]:
        place = f"{self.place}, dòng {number}"
        if not cells["name"]:
            yield Unread(place, "dòng không có tên thủ tục", "bổ sung tên hoặc bỏ dòng")
            return
        codes, doubt = _codes(value, cells["code"])
        if doubt:
            yield Unread(place, doubt, "sửa ô mã thành kiểu chữ (Text) và ghi đủ mã")
        for code in codes:
            self.count += 1
            name = cells["name"] if len(codes) == 1 else ""  # one name for several is none of theirs
            state, field = cells.get("state") or self.state, cells.get("field") or self.field
            yield ListedProcedure(code, name, field, cells.get("decision", ""), state)

    def end(self) -> Iterator[Item]:
        """What the list was."""
        if self.headings:
            yield ReadList(self.place, self.count, self.headings.others, self.headings.is_detail)
        elif self.any_text:
            remedy = "chỉ danh sách có hàng tiêu đề mã và tên thủ tục được so sánh; để trang này ngoài hoặc sửa tiêu đề"
            yield Unread(self.place, "không phải danh sách thủ tục (không thấy cột mã và cột tên)", remedy)


def _cells(table: Mapping[str, int], texts: Sequence[str]) -> dict[str, str]:
    """The texts of a row by attribute; name and code of one cell told apart."""
    cells = {attribute: texts[place] if place < len(texts) else "" for attribute, place in table.items()}
    if both := cells.pop("both", ""):
        codes = codes_in(both)
        cells = {"code": "; ".join(codes), "name": _without_code(both), **cells}
    return {"code": "", "name": "", **cells}


def _without_code(text: str) -> str:
    """`Đăng ký khai sinh` of `Đăng ký khai sinh (mã số: 1.001193)`."""
    return re.sub(
        r"[\s(\[–-]*(?:mã(?: số)?(?: tthc)?)?\s*:?\s*\d[.,]\d{6}[\w.]*\s*[)\]]?", " ", text, flags=re.IGNORECASE
    ).strip()


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


def _texts(row: Sequence[object]) -> list[str]:
    return ["" if value is None else str(value).strip() for value in row]
