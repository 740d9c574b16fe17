"""A decision that announces procedures, in Word or Excel: its head, the rows of its annexes, its details."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from congkhai.importing.formats.decision_details import read_details
from congkhai.importing.formats.decision_head import announces, head_of
from congkhai.importing.formats.desk_rows import is_desk_table, read_desks
from congkhai.importing.formats.list_headings import action_said, headings_in
from congkhai.importing.formats.list_rows import Item, is_list, read_list
from congkhai.importing.formats.word_document import Block, Cell, Table
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.decision_shapes import AnnouncedRow, FoundDecision
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import FoundProcedure, ListedProcedure, Reading, Unread, reading_of

FORMAT = "quyết định công bố"
# Sentences of a decision speak of what they abolish too; titles of its lists have no full stop, and are no articles.
_TITLE = re.compile(r"(?!Điều \d|Căn cứ).{1,200}(?<![.;:,])\Z", re.DOTALL)

Part = list[Item | FoundDesk]


def read_decision(blocks: Sequence[Block], file: str, *, is_changed: bool) -> Reading | None:
    """What a Word file says as a decision; None where it is none."""
    parts = list(parts_of(blocks, file))
    texts = [line for part in parts if isinstance(part, str) for line in part.split("\n")]
    items: list[Item | FoundDesk | FoundProcedure] = [
        item for part in parts if not isinstance(part, str) for item in part
    ]
    rows = [item for item in items if isinstance(item, ListedProcedure)]
    details = list(read_details(texts, file, head_of(texts)))
    if not (details or is_decision(texts, rows)) or any(isinstance(item, FoundDesk) for item in items):
        return None
    said = (block.text if isinstance(block, Cell) else " ".join(_texts(block)) for block in blocks)
    changed = "tệp còn vết sửa (Track Changes), đã đọc như khi chấp nhận mọi sửa đổi"
    drafts = [Unread(file, changed, "kiểm tra có phải bản đã ký không; chấp nhận các sửa đổi rồi nhập lại")]
    items += [*details, *(drafts if is_changed else [])]
    return decision_reading(file, texts, said, items)


def is_decision(texts: Iterable[str], rows: Iterable[ListedProcedure]) -> bool:
    """Whether rows are those of a decision: its text says so, or titles say what is done to procedures."""
    listed = list(rows)
    return any(row.action for row in listed) or (bool(listed) and announces(texts))


def decision_reading(
    file: str, texts: Sequence[str], said: Iterable[str], items: Iterable[Item | FoundDesk | FoundProcedure]
) -> Reading:
    """The rows as a decision's, with its head; `said` is all text of the file, for the codes that stand in it."""
    told = list(items)
    announced = tuple(
        AnnouncedRow(item.place, item.code, item.name, item.action)
        for item in told
        if isinstance(item, ListedProcedure)
    )
    codes = tuple(dict.fromkeys(code for text in said for code in codes_in(text)))
    decision = FoundDecision(file, head_of(texts), announced, codes)
    listed = [_announced(item) if isinstance(item, ListedProcedure) else item for item in told]
    return reading_of(FORMAT, [decision, *listed])


def parts_of(blocks: Sequence[Block], file: str) -> Iterator[str | Part]:
    """Lines of text, and what each table that lists procedures or desks says, below the titles before it.

    A table without headings goes on with the one before it, as where a page ends; cells of other tables are text.
    """
    titles: list[str] = []
    last: _Annex | None = None
    numbers = iter(range(1, len(blocks) + 1))
    count = sum(isinstance(block, Table) and is_list(_cells(block)) for block in blocks)
    for block in blocks:
        if isinstance(block, Cell):
            titles += [block.text.strip()] if block.text.strip() else []
            yield block.text
            continue
        rows = _cells(block)
        above = [*filter(_TITLE.match, titles[:-1]), *titles[-1:]]
        if is_desk_table(rows):
            yield list(read_desks(rows, file))
        elif is_list(rows, above) and not (last and last.goes_on(rows)):
            place = f"{file}, bảng {next(numbers)}" if count > 1 else file
            last = _Annex(place, rows)
            yield list(read_list(rows, place, above))
            titles += last.titles()
        elif last and last.goes_on(rows):
            yield [
                item
                for item in read_list([last.headings, *rows], f"{last.place}, phần sau", above, start=0)
                if isinstance(item, (ListedProcedure, Unread))
            ]
            titles += _Annex("", rows).titles()
        else:
            yield "\n".join(_texts(block))


class _Annex:
    """A table of procedures, as the next one may go on with it."""

    def __init__(self, place: str, rows: list[list[str]]) -> None:
        self.place, self.rows = place, rows

    @property
    def headings(self) -> list[str]:
        return next(row for row in reversed(self.rows) if headings_in(row))

    def goes_on(self, rows: list[list[str]]) -> bool:
        """Whether rows are more of this table: as many columns, and codes before any headings."""
        width = len(self.headings)
        for row in rows:
            if headings_in(row):
                return False
            if len(row) == width and any(map(codes_in, row)):
                return True
        return False

    def titles(self) -> Iterator[str]:
        """The rows that said what is done to those below them: it holds behind the table too."""
        for row in self.rows:
            told = [text for text in row if text]
            if len(told) <= 2 and not any(map(codes_in, told)):
                yield from (text for text in told if action_said(text) is not None)


def _announced(row: ListedProcedure) -> ListedProcedure:
    return replace(row, is_announced=True)


def _cells(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def _texts(table: Table) -> Iterator[str]:
    return (cell.text for row in table.rows for cell in row)
