"""A sheet as its template draws it: every part with its kind, lists as trees, charts and QR codes measured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from congkhai.sheets.cell_values import number_of
from congkhai.sheets.line_tree import Branch, branches_of
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
    Sheet,
    Signatures,
    Size,
    Table,
    Text,
)

_SIZES = {Size.A4: "a4", Size.A5: "a5", Size.A4_FOLDED: "a4-folded", Size.A3: "a3"}
_LOWEST = 6
# No word of the language is as long: an address or a code is, and would push the other columns off the paper.
_LONGEST_WORD = 20


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


def _table(part: Table, top: int) -> tuple[Table, tuple[tuple[Cell, ...], ...]]:
    return part, tuple(tuple(Cell(text, _kind_of(text)) for text in row) for row in part.rows)


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
