"""The Word export of the old portal, ChiTietTTHC_<mã>.doc: OOXML in spite of its name, labels in a fixed order.

Its line breaks within the steps are lost at the source; nothing here brings them back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from congkhai.importing.formats.decision_file import parts_of, read_decision
from congkhai.importing.formats.headings import Mark, heaviest
from congkhai.importing.formats.labels import LABELS, readers_of, value_of
from congkhai.importing.formats.leftovers import left_over
from congkhai.importing.formats.old_portal_rows import channels_of, legal_texts_of
from congkhai.importing.formats.pasted_text import is_pasted_text, read_pasted_text
from congkhai.importing.formats.portal_words import counts_of, is_nothing, key_of
from congkhai.importing.formats.unreadable import Refusal
from congkhai.importing.formats.word_document import Block, Cell, Table, blocks_of, has_tracked_changes
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.shapes import (
    FoundFile,
    FoundGroup,
    FoundOutput,
    FoundPaper,
    FoundProcedure,
    FoundStep,
    Reading,
    Unread,
    reading_of,
)

FORMAT, LISTS = "bản xuất Word của cổng cũ", "danh sách thủ tục, bảng nơi nộp dạng Word"
_EMPTY = Cell("")
_PAPER_HEADINGS = ("tên giấy tờ", "mẫu đơn, tờ khai", "số lượng")
_TABLED = ("cách thức thực hiện", "căn cứ pháp lý")
_ELSEWHERE = "dùng tệp ChiTietTTHC_<mã> tải từ cổng, hoặc lưu trang của thủ tục trên dichvucong.gov.vn rồi nhập"
_WHOLE = f"kiểm tra tệp có bị cắt không; muốn đủ mục thì {_ELSEWHERE}"


@dataclass(slots=True)
class Section:
    """What stands under a label: lines of text and tables, in their order."""

    blocks: list[str | Table] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The lines without the tables, without blank ones around them."""
        return "\n".join(block for block in self.blocks if isinstance(block, str)).strip()

    @property
    def whole(self) -> str:
        """All text, of the tables too."""
        cells = (cell.text for table in self.tables for row in table.rows for cell in row)
        return "\n".join((self.text, *cells)).strip()

    @property
    def tables(self) -> list[Table]:
        """The tables alone."""
        return [block for block in self.blocks if isinstance(block, Table)]


def read_word_export(data: bytes, file: str) -> Reading:
    """The procedure of a Word export, or why the file is none."""
    blocks = blocks_of(data)
    if isinstance(blocks, Refusal):
        return Reading(FORMAT, unread=(Unread(file, blocks.what, blocks.remedy),))
    text = _as_copied(blocks)
    if is_pasted_text(text):
        return read_pasted_text(text.encode(), file)
    reading = read_blocks(blocks, file, FORMAT)
    if reading.procedures:
        return reading
    if decision := read_decision(blocks, file, is_changed=has_tracked_changes(data)):
        return decision
    lists = [item for part in parts_of(blocks, file) if not isinstance(part, str) for item in part]
    return reading_of(LISTS, lists) if lists else reading


def _as_copied(blocks: Sequence[Block]) -> str:
    """The lines that the same page gives when it is copied as text: cells of a row parted by tabs."""
    return "\n".join(_line(block) for block in blocks)


def _line(block: Block) -> str:
    if isinstance(block, Cell):
        return block.text
    return "\n".join("\t".join(" ".join(cell.text.split("\n")) for cell in row) for row in block.rows)


def read_blocks(blocks: Sequence[Block], file: str, name: str) -> Reading:
    """The procedure that these paragraphs and tables tell, as a reading of the format `name`."""
    sections = _sections(blocks)
    found = {attribute: read(sections[label]) for label, (attribute, read) in _PARTS.items() if label in sections}
    if not found.get("code") or not found.get("name"):
        return Reading(name, unread=(Unread(file, _no_export(_as_copied(blocks)), _ELSEWHERE),))
    note = left_over(_texts_of(sections), found, _PARTS)
    procedure = FoundProcedure(has=frozenset(found), note=note, **found)
    missing = [f"“{label}”" for label in LABELS.values() if key_of(label) not in sections]
    what = f"không có mục {', '.join(missing)}; các mục khác đã đọc"
    return Reading(name, (procedure,), unread=(Unread(file, what, _WHOLE),) if missing else ())


def _no_export(text: str) -> str:
    """What a text is that does not begin its parts as exports do."""
    if codes_in(text) and "trình tự thực hiện" in key_of(text):
        return "phần nội dung của quyết định công bố, không phải bản xuất của Cổng nên không đọc"
    return "văn bản không phải chi tiết một thủ tục (không có dòng “Mã thủ tục:” và “Tên thủ tục:”)"


def _sections(blocks: Sequence[Block]) -> dict[str, Section]:
    """Label → what stands under it; under "" what stands before the first one."""
    lines = [line for block in blocks for line in (block.text.split("\n") if isinstance(block, Cell) else [block])]
    labels = {mark.start: mark.part for mark in heaviest(_marks(lines), tuple(_PARTS))}
    section = Section()
    sections = {"": section}
    for place, line in enumerate(lines):
        if place in labels:
            section = sections[labels[place]] = Section([str(line).partition(":")[2].strip()])
        else:
            section.blocks.append(line)
    return sections


def _marks(lines: Sequence[str | Table]) -> Iterator[Mark]:
    """The lines that begin with a label; one that a table follows, as it should, goes before another of its label."""
    for place, line in enumerate(lines):
        label = key_of(line.partition(":")[0]) if isinstance(line, str) else ""
        if label in _PARTS:
            below = next((other for other in lines[place + 1 :] if isinstance(other, Table) or other.strip()), "")
            yield Mark(label, place, place + 1, 1000 + (label in _TABLED and isinstance(below, Table)))


def _texts_of(sections: dict[str, Section]) -> Iterator[tuple[str, str]]:
    """All text under each label, but for the title of the export."""
    for label, section in sections.items():
        text = value_of(section.whole)
        if label or key_of(text) != "chi tiết thủ tục hành chính":
            yield label, text


def _rows(table: Table) -> list[dict[str, Cell]]:
    """Rows with their headings, which the first row holds."""
    headings = [key_of(cell.text) for cell in table.rows[0]] if table.rows else []
    return [dict(zip(headings, row, strict=False)) for row in table.rows[1:] if any(cell.text for cell in row)]


def _texts_in(section: Section) -> Iterator[dict[str, str]]:
    """The rows of all tables."""
    for table in section.tables:
        yield from ({heading: cell.text for heading, cell in row.items()} for row in _rows(table))


def _steps(section: Section) -> tuple[FoundStep, ...]:
    text = value_of(section.text)
    return (FoundStep("", text),) if text else ()


def _groups(section: Section) -> tuple[FoundGroup, ...]:
    """Each table with the lines before it as its name; "Bao gồm" is the portal's word for none."""
    groups, heading = [], ""
    for block in section.blocks:
        if isinstance(block, Table):
            papers = tuple(_paper(row) for row in _rows(block))
            groups.append(FoundGroup("" if key_of(heading) == "bao gồm" else heading, papers))
            heading = ""
        elif not is_nothing(block):
            heading = f"{heading}\n{block.strip()}".strip()
    return tuple(groups)


def _paper(row: dict[str, Cell]) -> FoundPaper:
    name, forms, counts = (row.get(heading, _EMPTY) for heading in _PAPER_HEADINGS)
    return FoundPaper(name.text, *counts_of(counts.text), files=_files(forms))


def _files(cell: Cell) -> tuple[FoundFile, ...]:
    """The links of the cell, and the lines that are none."""
    linked = {link.name for link in cell.links}
    lines = (line.strip() for line in cell.text.split("\n"))
    return (*cell.links, *(FoundFile(line) for line in lines if line and line not in linked))


def _outputs(section: Section) -> tuple[FoundOutput, ...]:
    return tuple(FoundOutput(line.strip()) for line in section.text.split("\n") if not is_nothing(line))


_READERS: dict[str, tuple[str, Callable[[Section], Any]]] = {
    **readers_of(lambda section: section.text),
    "trình tự thực hiện": ("steps", _steps),
    "cách thức thực hiện": ("channels", lambda section: channels_of(_texts_in(section))),
    "thành phần hồ sơ": ("groups", _groups),
    "kết quả thực hiện": ("outputs", _outputs),
    "căn cứ pháp lý": ("legal_texts", lambda section: legal_texts_of(_texts_in(section))),
}
# In the order of the export.
_PARTS = {label: _READERS[label] for label in map(key_of, LABELS.values())}
