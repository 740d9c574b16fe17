"""A notice board on paper: its table, and below that who announced it, of which day it is, where to complain."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from types import MappingProxyType

from congkhai.catalogue.addresses import procedure_address
from congkhai.catalogue.boards import Board, BoardKind
from congkhai.catalogue.days import day_before
from congkhai.catalogue.decisions import spell_decision
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import small, spell_number
from congkhai.model.feedback_channels import ChannelKind, FeedbackChannel
from congkhai.pages.board_rows import BoardRow, cells_of
from congkhai.pages.page import root_of
from congkhai.sheets.sheet import Part, Qr, RowCode, Sheet, Size, Table, Text

NO_MARKS: Mapping[str, str] = MappingProxyType({})
_SCAN = "Quét mã để mở bảng này trên mạng: ở đó luôn là bản mới nhất"
_SCAN_ROW = "Mã QR"


def board_title(board: Board) -> str:
    """What a board is called."""
    if board.kind is BoardKind.PLACE:
        return f"Thủ tục hành chính tiếp nhận tại {board.name}"
    of = "lĩnh vực" if board.kind is BoardKind.FIELD else "thực hiện ở"
    return f"Thủ tục hành chính {of} {small(board.name)}"


def board_sheet(
    board: Board, catalogue: Catalogue, site: str, size: Size = Size.A4_ACROSS, marks: Mapping[str, str] = NO_MARKS
) -> Sheet:
    """The board; its codes lead to the site at an address. `marks`: what the page alone says of a code's row."""
    setting, change = catalogue.setting, catalogue.next_change(board.rows)
    return Sheet(
        board_title(board),
        setting.unit.name,
        catalogue.day,
        (_table(board, setting, site, marks), *_foot(board, setting), Qr(site + board.address, _SCAN)),
        size=size,
        mark=SAMPLE_MARK if any(one.sample for one in board.rows) else "",
        last=day_before(change) if change else None,
    )


def _table(board: Board, setting: Setting, site: str, marks: Mapping[str, str]) -> Table:
    """Numbers begin anew in each section, as boards in use have them."""
    root, rows, codes = root_of(board.address), list[tuple[str, ...]](), list[RowCode | None]()
    told = list[str]()
    for section in board.sections:
        rows.append((f"{section.heading.upper()} ({spell_number(len(section.rows))} thủ tục)",))
        codes.append(None)
        told.append("")
        for number, one in enumerate(section.rows, 1):
            page = procedure_address(one.code)
            rows.append(cells_of(BoardRow(number, one, section.levels, board.place, setting)))
            codes.append(RowCode(site + page, root + page))
            told.append(marks.get(one.code, ""))
    heads = tuple(column.label for column in setting.unit.board_columns)
    return Table(heads, tuple(rows), codes=tuple(codes), code_head=_SCAN_ROW, marks=tuple(told))


def _foot(board: Board, setting: Setting) -> Iterator[Part]:
    yield Text(_announced(board, setting), "Công bố theo")
    channels = _channels(board, setting)
    if channels:
        yield Text("; ".join(map(_told, channels)) + ".", "Gửi phản ánh, kiến nghị")
    if not any(one.kind is ChannelKind.PHONE for one in channels):
        what = "số điện thoại nhận phản ánh, kiến nghị" if channels else "kênh nhận phản ánh, kiến nghị nào"
        yield Text(f"Chưa có {what} của nơi này; hãy hỏi {setting.unit.name}.")


def _announced(board: Board, setting: Setting) -> str:
    """The decisions, and of how many procedures none is known."""
    known = {one.decision: setting.decisions.get(one.decision or "") for one in board.rows}
    told = dict.fromkeys(spell_decision(decision) for decision in known.values() if decision)
    unknown = [one.code for one in board.rows if known[one.decision] is None]
    if not told:
        return f"chưa rõ quyết định nào; hãy hỏi {setting.unit.name}."
    rest = f" Chưa rõ quyết định công bố của {len(unknown)} thủ tục: {', '.join(unknown)}." if unknown else ""
    return f"{'; '.join(told)}.{rest}"


def _channels(board: Board, setting: Setting) -> tuple[FeedbackChannel, ...]:
    """Those of the place first, then the unit's, which are open to all."""
    own: tuple[FeedbackChannel, ...] = ()
    if board.place:
        commune, desks = board.place.commune, board.place.desks
        own = setting.channels_of(commune.id, None) if commune else setting.channels_of(None, desks[0].agency)
    return tuple(dict.fromkeys(chain(own, setting.channels)))


def _told(channel: FeedbackChannel) -> str:
    where = ", ".join(filter(None, (channel.value, channel.address, channel.hours)))
    told = f"{channel.name}: {where}" if where else channel.name
    return f"{told} ({small(channel.note.rstrip('.'))})" if channel.note else told
