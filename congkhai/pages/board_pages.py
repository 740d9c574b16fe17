"""Notice boards: the list of all, the page of each with its paper, and their files for office programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import BOARDS, board_file
from congkhai.catalogue.boards import Board, BoardKind, boards_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import PORTAL
from congkhai.pages.board_sheets import board_sheet, board_title
from congkhai.pages.page import Page, Site, root_of
from congkhai.sheets.sheet import Sheet, Size

TITLE = "Bảng niêm yết thủ tục"
_LEAD = "Bảng để treo tại trụ sở, bộ phận một cửa: luôn theo dữ liệu mới nhất, in được trên giấy A4 hoặc A3."
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


@dataclass(frozen=True, slots=True)
class BoardsPage:
    """All that the template uses: the boards of each kind."""

    template: ClassVar[str] = "boards.html"

    root: str
    title: str
    lead: str
    kinds: tuple[tuple[str, tuple[Board, ...]], ...]


def render_boards(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The list, and the page of each board: codes lead to the site that they are on."""
    every = boards_of(catalogue)
    yield _list(every, catalogue)
    for board in _made(every):
        yield _page(board, catalogue, site.address)


def board_addresses(catalogue: Catalogue) -> Iterator[str]:
    """Where there is something of the boards."""
    yield BOARDS
    for board in _made(boards_of(catalogue)):
        yield from (board.address, *(board_file(board.kind, board.slug, ending) for ending in ("docx", "xlsx")))


def board_files(catalogue: Catalogue, site: str) -> Iterator[tuple[str, Sheet]]:
    """Each board with the name of its file: on the large paper for a word processor, on the small one as a workbook."""
    for board in _made(boards_of(catalogue)):
        for ending, size in (("docx", Size.A3_ACROSS), ("xlsx", Size.A4_ACROSS)):
            yield board_file(board.kind, board.slug, ending), board_sheet(board, catalogue, site, size)


def _made(boards: tuple[Board, ...]) -> Iterator[Board]:
    return (board for board in boards if not board.is_told_by_fields)


def _list(boards: tuple[Board, ...], catalogue: Catalogue) -> Page:
    kinds = ((kind.label, tuple(board for board in boards if board.kind is kind)) for kind in BoardKind)
    content = BoardsPage(root_of(BOARDS), TITLE, _LEAD, tuple((name, those) for name, those in kinds if those))
    return Page(BOARDS, TITLE, _LEAD, content, sites=SITES, next_change=catalogue.next_change_of_all)


def _page(board: Board, catalogue: Catalogue, site: str) -> Page:
    title = board_title(board)
    content = BoardPage(
        root_of(board.address),
        ((BOARDS, TITLE),),
        title,
        board_file(board.kind, board.slug, "docx"),
        board_file(board.kind, board.slug, "xlsx"),
        board_sheet(board, catalogue, site),
    )
    told = f"Bảng niêm yết {len(board.rows)} thủ tục: {board.name}."
    return Page(board.address, title, told, content, sites=SITES, next_change=catalogue.next_change(board.rows))
