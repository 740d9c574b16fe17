"""Notice boards: the list of all, the page of each with its paper, and their files for office programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import BOARDS, board_file
from congkhai.catalogue.board_changes import Hanging, hanging_boards
from congkhai.catalogue.boards import Board, BoardKind, boards_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import PORTAL
from congkhai.pages.board_sheets import board_sheet, board_title
from congkhai.pages.page import Page, Site, root_of
from congkhai.pages.print_page import render_sheet_page
from congkhai.sheets.sheet import Sheet, Size

TITLE = "Bảng niêm yết thủ tục"
_LEAD = "Bảng để treo tại trụ sở, nơi nhận hồ sơ: luôn theo dữ liệu mới nhất, in được trên giấy A4 hoặc A3."
SITES = frozenset({PORTAL})


@dataclass(frozen=True, slots=True)
class BoardPage:
    """All that the template uses."""

    template: ClassVar[str] = "board.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    word_file: str
    workbook: str
    sheet: Sheet
    hanging: tuple[Hanging, ...]


@dataclass(frozen=True, slots=True)
class BoardsPage:
    """All that the template uses: the boards of each kind."""

    template: ClassVar[str] = "boards.html"

    root: str
    title: str
    lead: str
    kinds: tuple[tuple[str, tuple[Board, ...]], ...]
    hanging: tuple[Hanging, ...]


def render_boards(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The list, and the page of each board: codes lead to the site that they are on."""
    every = boards_of(catalogue)
    hanging = hanging_boards(every, catalogue)
    yield _list(every, hanging, catalogue)
    for board in _made(every):
        yield _page(board, tuple(one for one in hanging if one.board is board), catalogue, site.address)
    yield from _bundles(hanging, catalogue, site.address)


def board_addresses(catalogue: Catalogue) -> Iterator[str]:
    """Where there is something of the boards."""
    yield BOARDS
    hanging = hanging_boards(boards_of(catalogue), catalogue)
    yield from dict.fromkeys(one.bundle for one in hanging if one.changes)
    for board in _made(boards_of(catalogue)):
        yield from (board.address, *(board_file(board.kind, board.slug, ending) for ending in ("docx", "xlsx")))


def board_files(catalogue: Catalogue, site: str) -> Iterator[tuple[str, Sheet]]:
    """Each board with the name of its file: on the large paper for a word processor, on the small one as a workbook."""
    for board in _made(boards_of(catalogue)):
        for ending, size in (("docx", Size.A3_ACROSS), ("xlsx", Size.A4_ACROSS)):
            yield board_file(board.kind, board.slug, ending), board_sheet(board, catalogue, site, size)


def _bundles(hanging: tuple[Hanging, ...], catalogue: Catalogue, site: str) -> Iterator[Page]:
    """What must be replaced at each place, to be printed at once."""
    of_places: dict[str, list[Hanging]] = {}
    for one in hanging:
        if one.changes:
            of_places.setdefault(one.bundle, []).append(one)
    for address, those in of_places.items():
        boards = tuple(dict.fromkeys(one.board for one in those if not one.board.is_told_by_fields))
        sheets = [board_sheet(board, catalogue, site) for board in boards]
        rows = [row for board in boards for row in board.rows]
        title, change = f"Bảng phải thay: {those[0].posting.place}", _next_change(rows, catalogue)
        yield render_sheet_page(address, ((BOARDS, TITLE),), title, sheets, sites=SITES, next_change=change)


def _next_change(rows: Iterable[Summary], catalogue: Catalogue) -> date | None:
    """The first day to come on which a row, or what is said of a legal text that it names, is otherwise."""
    told, texts = tuple(rows), catalogue.setting.legal_texts
    named = {number for row in told for number in row.posted.basis}
    return catalogue.next_change(told, [texts[number] for number in sorted(named) if number in texts])


def _marks(hanging: tuple[Hanging, ...]) -> dict[str, str]:
    """What the page says above each row that is otherwise on a board that hangs."""
    told: dict[str, dict[str, None]] = {}
    for change in (change for one in hanging for change in one.changes):
        told.setdefault(change.code, {}).update(dict.fromkeys(change.sentences))
    return {code: f"Khác bảng đang dán. {' '.join(sentences)}" for code, sentences in told.items()}


def _made(boards: tuple[Board, ...]) -> Iterator[Board]:
    return (board for board in boards if not board.is_told_by_fields)


def _list(boards: tuple[Board, ...], hanging: tuple[Hanging, ...], catalogue: Catalogue) -> Page:
    kinds = ((kind.label, tuple(board for board in boards if board.kind is kind)) for kind in BoardKind)
    content = BoardsPage(root_of(BOARDS), TITLE, _LEAD, tuple((name, those) for name, those in kinds if those), hanging)
    return Page(BOARDS, TITLE, _LEAD, content, sites=SITES, next_change=catalogue.next_change_of_all)


def _page(board: Board, hanging: tuple[Hanging, ...], catalogue: Catalogue, site: str) -> Page:
    title = board_title(board)
    content = BoardPage(
        root_of(board.address),
        ((BOARDS, TITLE),),
        title,
        board_file(board.kind, board.slug, "docx"),
        board_file(board.kind, board.slug, "xlsx"),
        board_sheet(board, catalogue, site, marks=_marks(hanging)),
        hanging,
    )
    told = f"Bảng niêm yết {len(board.rows)} thủ tục: {board.name}."
    return Page(board.address, title, told, content, sites=SITES, next_change=_next_change(board.rows, catalogue))
