"""The cells of a notice board: what each column says of a procedure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from congkhai.catalogue.boards import field_name
from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import is_over
from congkhai.catalogue.localities import Locality
from congkhai.catalogue.reception import reception_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.choices import BoardColumn, Level

# A row has to fit a page of large letters.
_MOST_TEXTS = 12


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A procedure on a board: its number there, the levels of its section, the place where it hangs."""

    number: int
    summary: Summary
    levels: tuple[Level, ...]
    place: Locality | None
    setting: Setting


def cells_of(row: BoardRow) -> tuple[str, ...]:
    """The cells in the columns that the unit has chosen."""
    return tuple(_CELLS[column](row) for column in row.setting.unit.board_columns)


def _times(row: BoardRow) -> str:
    return "\n".join(row.summary.posted.times)


def _costs(row: BoardRow) -> str:
    return "\n".join(row.summary.posted.costs)


def _place(row: BoardRow) -> str:
    """Where it hangs, with the address; else every place that receives what is done at the level."""
    if row.place:
        desks = (", ".join(filter(None, (desk.name, desk.address))) for desk in row.place.desks)
        return "\n".join(desks)
    summary = row.summary
    levels = row.levels or summary.levels
    reception = reception_of(levels, summary.reception, row.setting.desks)
    return "\n".join(place.words for place in reception.places) or UNKNOWN


def _basis(row: BoardRow) -> str:
    """The legal texts; that one is over is said beside it."""
    numbers = row.summary.posted.basis
    told = [_cited(number, row.setting) for number in numbers[:_MOST_TEXTS]]
    more = [f"và {len(numbers) - _MOST_TEXTS} văn bản khác: quét mã ở cuối dòng"] if len(numbers) > _MOST_TEXTS else []
    return "; ".join((*told, *more)) or UNKNOWN


def _cited(number: str, setting: Setting) -> str:
    text = setting.legal_texts.get(number)
    cited = cite(number, setting.legal_texts)
    return f"{cited} (đã hết hiệu lực)" if text and is_over(text, setting.day) else cited


def _agencies(row: BoardRow) -> str:
    known = row.setting.agencies
    return "; ".join(known[slug].name if slug in known else slug for slug in row.summary.posted.agencies) or UNKNOWN


_CELLS: Mapping[BoardColumn, Callable[[BoardRow], str]] = {
    BoardColumn.NUMBER: lambda row: str(row.number),
    BoardColumn.CODE: lambda row: row.summary.code,
    BoardColumn.NAME: lambda row: row.summary.name,
    BoardColumn.WAYS: lambda row: row.summary.ways,
    BoardColumn.TIME: _times,
    BoardColumn.PLACE: _place,
    BoardColumn.COST: _costs,
    BoardColumn.BASIS: _basis,
    BoardColumn.AGENCY: _agencies,
    BoardColumn.FIELD: lambda row: field_name(row.summary.field, row.setting),
    BoardColumn.ONLINE: lambda row: row.summary.online.label if row.summary.online else UNKNOWN,
    BoardColumn.NOTE: lambda row: row.summary.posted.note,
}
