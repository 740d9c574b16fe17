"""A sheet as its template draws it: every part with its kind, lists as trees, charts and QR codes measured."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from congkhai.sheets.cell_values import column_shares, number_of
from congkhai.sheets.line_tree import Branch, branches_of
from congkhai.sheets.qr import page_png
from congkhai.sheets.qr_modules import qr_path, qr_side
from congkhai.sheets.sheet import (
    MOTTO,
    Blank,
    Chart,
    Heading,
    Lines,
    PanelBreak,
    Part,
    Qr,
    RowCode,
    Sheet,
    Signatures,
    Size,
    Table,
    Text,
)

_SIZES = {
    Size.A4: "a4",
    Size.A5: "a5",
    Size.A4_FOLDED: "a4-folded",
    Size.A3: "a3",
    Size.A4_ACROSS: "a4-across",
    Size.A3_ACROSS: "a3-across",
}
_LOWEST = 6
# No word of the language is as long: an address or a code is, and would push the other columns off the paper.
_LONGEST_WORD = 20
# A board: letters of a line on the wall, and the hundredths of it that codes take.
_BOARD_LETTERS, _CODE_SHARE = 92, 8


class Drawn(NamedTuple):
    """A part as the template gets it: its macro, what that draws, and the answers of its case with blanks between."""

    kind: str
    what: Any
    when: str = ""


class Bar(NamedTuple):
    """A bar of a chart; `width` is a hundredth of the longest one."""

    label: str
    value: int | float
    width: float


class Cell(NamedTuple):
    """A cell of a table; its kind is `number`, or `long` for one whose words may be parted anywhere."""

    text: str
    kind: str


class Row(NamedTuple):
    """A row of a table: a section has one cell; `code` is the picture of its QR code, `link` the page that leads to."""

    cells: tuple[Cell, ...]
    is_section: bool
    mark: str = ""
    code: str = ""
    link: str = ""


class Code(NamedTuple):
    """A QR code as a drawing."""

    address: str
    caption: str
    side: int
    path: str


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """All that the part draws; `top` is the level of its title among the headings of the page."""

    title: str
    place: str
    as_of: str
    mark: str
    size: str
    parts: tuple[Drawn, ...]
    top: int
    motto: tuple[str, ...]
    has_columns: bool
    points: int


def printed_sheet(sheet: Sheet, top: int = 1) -> PrintedSheet:
    """A sheet for the macro `sheet` of `parts/sheet`; with `top` 2 it stands under a heading of the page."""
    parts = drawn_parts(sheet.parts, top)
    motto = MOTTO if sheet.is_letter else ()
    size, is_parted = _SIZES[sheet.size], sheet.columns > 1
    return PrintedSheet(
        sheet.title, sheet.place, sheet.as_of, sheet.mark, size, parts, top, motto, is_parted, sheet.points
    )


def drawn_parts(parts: Iterable[Part], top: int = 1) -> tuple[Drawn, ...]:
    """Parts for the macro `parts` of `parts/sheet`, on a page of any kind; `top` is the level of the heading above."""
    return tuple(_drawn(part, top) for part in parts)


def _drawn(part: Part, top: int) -> Drawn:
    kind, made = _KINDS[type(part)]
    return Drawn(kind, made(part, top), " ".join(getattr(part, "when", ())))


def _as_it_is(part: Any, top: int) -> Any:
    return part


def _heading(part: Heading, top: int) -> tuple[int, str]:
    return min(part.level + top - 1, _LOWEST), part.text


def _lines(part: Lines, top: int) -> tuple[Lines, tuple[Branch, ...]]:
    return part, tuple(branches_of(part.lines))


class Grid(NamedTuple):
    """A table as it is drawn; `shares` are hundredths of a line for its columns, where they are not the browser's."""

    table: Table
    rows: tuple[Row, ...]
    shares: tuple[int, ...]


def _table(part: Table, top: int) -> Grid:
    codes = part.codes or (None,) * len(part.rows)
    marks = part.marks or ("",) * len(part.rows)
    rows = tuple(_row(part, *one) for one in zip(part.rows, codes, marks, strict=True))
    return Grid(part, rows, _shares(part) if part.codes else ())


def _shares(part: Table) -> tuple[int, ...]:
    return (*column_shares((part.heads, *part.whole_rows), _BOARD_LETTERS, 100 - _CODE_SHARE), _CODE_SHARE)


def _row(part: Table, row: tuple[str, ...], code: RowCode | None, mark: str) -> Row:
    """A row; its code is a picture of a pixel a module, an eighth of what the path of a drawing takes."""
    cells, is_section = tuple(Cell(text, _kind_of(text)) for text in row), part.is_section(row)
    if code is None:
        return Row(cells, is_section, mark)
    return Row(cells, is_section, mark, b64encode(page_png(code.address)).decode(), code.link)


def _kind_of(text: str) -> str:
    if number_of(text) is not None:
        return "number"
    return "long" if any(len(word) > _LONGEST_WORD for word in text.split()) else ""


def _chart(part: Chart, top: int) -> tuple[Chart, tuple[Bar, ...]]:
    longest = part.whole or max((value for _, value in part.bars), default=0)
    return part, tuple(Bar(label, value, _share(value, longest)) for label, value in part.bars)


def _share(value: float, longest: float) -> float:
    return round(100 * max(value, 0) / longest, 1) if longest > 0 else 0


def _qr(part: Qr, top: int) -> Code:
    return Code(part.address, part.caption, qr_side(part.address), qr_path(part.address))


_KINDS: Mapping[type[Part], tuple[str, Callable[[Any, int], Any]]] = {
    Heading: ("heading", _heading),
    Text: ("text", _as_it_is),
    Lines: ("lines", _lines),
    Table: ("table", _table),
    Blank: ("blank", _as_it_is),
    Signatures: ("signatures", _as_it_is),
    Qr: ("qr", _qr),
    Chart: ("chart", _chart),
    PanelBreak: ("panel_break", _as_it_is),
}
