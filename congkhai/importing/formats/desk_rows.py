"""Rows of a table of desks, whatever file it came in: what each tells, and what of it was not understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from congkhai.catalogue.fold import fold
from congkhai.importing.formats.desk_cells import (
    Phones,
    cell_text,
    commune_code,
    hours_of,
    is_only_hours,
    is_only_phones,
    is_spoilt,
    phones_of,
    tells_hours,
)
from congkhai.importing.formats.desk_headings import (
    DeskColumns,
    desk_columns_in,
    filled_from,
    names_a_place,
    with_second_row,
)
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import ReadList, Unread

HEADING_ROWS = 40
DESK_ROWS = 5_000  # the country has 3,321 communes
_UNKNOWN = frozenset(
    map(
        fold,
        ("0", "đang cập nhật", "chưa cập nhật", "chưa có", "chưa rõ", "không có", "không rõ", "không", "n/a", "…"),
    )
)
# No name before the host, no letters that only look like others. The reader of records asks the same once more.
_LINK = re.compile(r"https?://[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?]\S*)?", re.ASCII)
_SHOWN = 60
_FEW = 10

Item = FoundDesk | ReadList | Unread


def is_desk_table(rows: Iterable[Sequence[object]]) -> bool:
    """Whether one of the first rows has the headings of a table of desks."""
    above: list[str] = []
    for texts in map(_texts, islice(rows, HEADING_ROWS)):
        if desk_columns_in(texts) or desk_columns_in(filled_from(above, texts)):
            return True
        above = texts
    return False


def read_desks(rows: Iterable[Sequence[object]], place: str) -> Iterator[Item]:
    """The desks of a table, then what it was."""
    table = _DeskTable(place)
    for number, row in enumerate(islice(rows, DESK_ROWS + 1), 1):
        if number <= DESK_ROWS:
            yield from table.take(row, number)
        elif any(_texts(row)):
            yield Unread(place, f"chỉ đọc {DESK_ROWS} dòng đầu", "chia nhỏ bảng rồi nhập từng phần")
    yield from table.end()


class _DeskTable:
    """A table as it is read: its headings, and what to tell of it at the end."""

    def __init__(self, place: str) -> None:
        self.place = place
        self.columns: DeskColumns | None = None
        self.headings: list[str] = []
        self.begun_in = self.count = 0
        self.bare: list[int] = []

    def take(self, row: Sequence[object], number: int) -> Iterator[Item]:
        """Headings, or what a row tells."""
        texts = _texts(row)
        if headings := self._headings(texts):
            self.headings, self.columns, self.begun_in = headings, desk_columns_in(headings), number
        elif not self.columns:
            self.headings = texts
        elif any(texts):
            below = with_second_row(self.columns, texts, self.headings) if number == self.begun_in + 1 else None
            if below:
                self.columns = below
            else:
                yield from self._desk(row, number)

    def _headings(self, texts: Sequence[str]) -> list[str]:
        """A row of headings, with what stands above it; below others, only if it names no place itself."""
        ways = [texts] if self.columns else [texts, filled_from(self.headings, texts)]
        found = next((list(row) for row in ways if desk_columns_in(row)), [])
        # A desk may be called “Bộ phận một cửa” and be open in “giờ hành chính”, as columns are called too.
        return [] if self.columns and names_a_place(self.columns, texts) else found

    def _desk(self, row: Sequence[object], number: int) -> Iterator[Item]:
        """The desk of a row, behind what was not understood of it."""
        place = f"{self.place}, dòng {number}"
        cells = _Cells(row, self._columns(), place)
        told = cells.told()
        yield from cells.remarks
        code, kind, commune, name = (settle_line(cells.text(key)) for key in ("code", "kind", "commune", "name"))
        if told and (code or commune or name):
            self.count += 1
            is_commune = self.columns is not None and self.columns.are_communes
            yield FoundDesk(place, commune_code(code), kind, commune, name, told, cells.phones.mended, is_commune)
        elif told:
            yield Unread(
                place, "không có tên xã, phường hay tên nơi nộp nên không biết là của nơi nào", "ghi tên rồi nhập lại"
            )
        elif not cells.remarks and (commune or name):
            self.bare.append(number)

    def _columns(self) -> dict[str, tuple[int, ...]]:
        """The columns that are read: numbers in a table of people may be somebody's own."""
        assert self.columns
        kept = {*self.columns.columns} - ({"phones", "email"} if self.columns.has_people else set())
        return {key: places for key, places in self.columns.columns.items() if key in kept}

    def end(self) -> Iterator[Item]:
        """What the table was; nothing where no headings came out whole."""
        if self.columns is None:
            return
        yield ReadList(self.place, self.count, self.columns.others)
        if self.columns.has_people and {"phones", "email"} & self.columns.columns.keys():
            what = "bảng có cột về người nên không lấy điện thoại, thư điện tử: có thể là số riêng của người ấy"
            yield Unread(self.place, what, "là số của nơi nộp thì bỏ các cột về người rồi nhập lại")
        if self.bare:
            few = ", ".join(map(str, self.bare[:_FEW])) + (", …" if len(self.bare) > _FEW else "")
            yield ReadList(self.place, len(self.bare), (few,), is_bare=True)


class _Cells:
    """The cells of one row by attribute, and what is to be told of them."""

    def __init__(self, row: Sequence[object], columns: dict[str, tuple[int, ...]], place: str) -> None:
        self.row, self.columns, self.place = row, columns, place
        self.remarks: list[Unread] = []
        self.phones = Phones()

    def text(self, attribute: str) -> str:
        """What the first column of an attribute says."""
        return next(iter(self._texts(attribute)), "")

    def told(self) -> dict[str, str | tuple[str, ...]]:
        """What the row tells of the desk; nothing where its cells stand in columns of others."""
        if misplaced := self._misplaced():
            self._remark(
                f"“{misplaced[:_SHOWN]}” nằm sai cột, không lấy dòng này",
                "xem dòng này và dòng tên cột có thừa, thiếu ô không; trong CSV ô có dấu phẩy phải ở trong nháy kép",
            )
            return {}
        self.phones = phones_of("\n".join(self._texts("phones")))
        for unknown in self.phones.unknown:
            what = f"“{unknown[:_SHOWN]}” không phải số điện thoại gọi được, không lấy"
            self._remark(what, "ghi đủ số, mỗi số cách nhau dấu chấm phẩy, không kèm tên người")
        told: dict[str, str | tuple[str, ...]] = {
            "address": settle_line(self.text("address")),
            "map": self._link(),
            "hours": self._hours(),
            "phones": self.phones.numbers,
            "email": self._email(),
        }
        return {attribute: value for attribute, value in told.items() if value}

    def _misplaced(self) -> str:
        """A cell that says what another column is there for: a comma too many moves all that follow."""
        wrong = {"address": (is_only_hours, is_only_phones), "hours": (is_only_phones,), "phones": (is_only_hours,)}
        wrong["email"] = (is_only_hours, is_only_phones)
        cells = ((settle_line(text), wrong[key]) for key in wrong for _, text in self._said(key))
        return next((text for text, tests in cells if any(test(text) for test in tests)), "")

    def _hours(self) -> str:
        halves = (("Sáng", self._open("morning")), ("Chiều", self._open("afternoon")))
        parts = [self._open("hours"), *(f"{name}: {text}" for name, text in halves if text)]
        return hours_of("\n".join(filter(None, parts)))

    def _open(self, attribute: str) -> str:
        """What a cell of hours says of them."""
        text = self.text(attribute)
        if text and not tells_hours(text):
            what = f"“{settle_line(text)[:_SHOWN]}” không phải giờ làm việc, không lấy"
            self._remark(what, "ghi như “7 giờ 30 đến 17 giờ, thứ Hai đến thứ Sáu”")
            return ""
        return text

    def _link(self) -> str:
        link = settle_line(self.text("map"))
        if link and (not _LINK.fullmatch(link) or "xn--" in link):
            self._remark(
                f"“{link[:_SHOWN]}” không phải đường dẫn bản đồ, không lấy", "dán địa chỉ https://… của bản đồ vào ô"
            )
            return ""
        return link

    def _email(self) -> str:
        email = settle_line(self.text("email")).removeprefix("mailto:")
        if email and (email.count("@") != 1 or " " in email or "." not in email.partition("@")[2]):
            self._remark(
                f"“{email[:_SHOWN]}” không phải một địa chỉ thư điện tử, không lấy", "ghi một địa chỉ thư của nơi nộp"
            )
            return ""
        return email

    def _texts(self, attribute: str) -> Iterator[str]:
        """The cells of an attribute that say something; what Excel has spoilt is told."""
        for value, text in self._said(attribute):
            if is_spoilt(value, attribute):
                what = f"ô “{text[:_SHOWN]}” có vẻ bị Excel đổi thành ngày, giờ hoặc số rút gọn, không lấy"
                self._remark(what, "định dạng ô kiểu chữ (Text) rồi gõ lại")
                continue
            yield text

    def _said(self, attribute: str) -> Iterator[tuple[object, str]]:
        """The cells of an attribute that are not empty, each with its text."""
        for column in self.columns.get(attribute, ()):
            value = self.row[column] if column < len(self.row) else None
            text = cell_text(value)
            if text and fold(text) not in _UNKNOWN:
                yield value, text

    def _remark(self, what: str, remedy: str) -> None:
        remark = Unread(self.place, what, remedy)
        if remark not in self.remarks:
            self.remarks.append(remark)


def _texts(row: Sequence[object]) -> list[str]:
    return [settle_line(cell_text(value)) for value in row]
