"""The Word export of the old portal, ChiTietTTHC_<mã>.doc: OOXML in spite of its name, labels in a fixed order.

Its line breaks within the steps are lost at the source; nothing here brings them back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from congkhai.importing.formats.label_order import labels_in
from congkhai.importing.formats.labels import VALUES, value_of
from congkhai.importing.formats.leftovers import unread_words
from congkhai.importing.formats.portal_words import (
    costs_of,
    counts_of,
    day_of,
    is_nothing,
    key_of,
    submission_of,
    time_of,
)
from congkhai.importing.formats.word_document import Block, Cell, NotWord, Table, blocks_of
from congkhai.importing.records.found import (
    FoundChannel,
    FoundFile,
    FoundGroup,
    FoundLegalText,
    FoundOutput,
    FoundPaper,
    FoundProcedure,
    FoundStep,
    Reading,
    Unread,
)

FORMAT = "bản xuất Word của cổng cũ"
Row = dict[str, Cell]
_EMPTY = Cell("")
_ELSEWHERE = "dùng tệp ChiTietTTHC_<mã> tải từ cổng, hoặc lưu trang của thủ tục trên dichvucong.gov.vn rồi nhập"


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
    if isinstance(blocks, NotWord):
        return Reading(FORMAT, unread=(Unread(file, blocks.what, blocks.remedy),))
    return read_blocks(blocks, file, FORMAT)


def read_blocks(blocks: Sequence[Block], file: str, name: str) -> Reading:
    """The procedure that these paragraphs and tables tell, as a reading of the format `name`."""
    sections = _sections(blocks)
    found = {attribute: read(sections[label]) for label, (attribute, read) in _PARTS.items() if label in sections}
    if not found.get("code") or not found.get("name"):
        what = "văn bản không phải chi tiết một thủ tục (không có dòng “Mã thủ tục:” và “Tên thủ tục:”)"
        return Reading(name, unread=(Unread(file, what, _ELSEWHERE),))
    note = "\n".join(_left_over(sections, found))
    procedure = FoundProcedure(has=frozenset(found), note=note, **found)
    missing = [label for label in _PARTS if label not in sections]
    what = f"thiếu mục {', '.join(f'“{label}”' for label in missing)} (tệp bị cắt hoặc đã sửa)"
    return Reading(name, (procedure,), unread=(Unread(file, what, _ELSEWHERE),) if missing else ())


def _sections(blocks: Sequence[Block]) -> dict[str, Section]:
    """Label → what stands under it; under "" what stands before the first one."""
    lines = [line for block in blocks for line in (block.text.split("\n") if isinstance(block, Cell) else [block])]
    texts = [line if isinstance(line, str) else "" for line in lines]
    labels = {label.place: label for label in labels_in(texts, list(_PARTS), _tabled(lines))}
    sections = {"": Section()}
    section = sections[""]
    for place, line in enumerate(lines):
        if place in labels:
            section = sections[list(_PARTS)[labels[place].rank]] = Section([labels[place].rest])
        else:
            section.blocks.append(line)
    return sections


def _tabled(lines: Sequence[str | Table]) -> frozenset[tuple[str, int]]:
    """The labels with a table right below, at every place that has one as the next thing that is not blank."""
    places, before = [], False
    for place in range(len(lines) - 1, -1, -1):
        line = lines[place]
        if isinstance(line, Table) or line.strip():
            if before and isinstance(line, str):
                places.append(place)
            before = isinstance(line, Table)
    return frozenset((label, place) for label in ("cách thức thực hiện", "căn cứ pháp lý") for place in places)


def _left_over(sections: dict[str, Section], found: dict[str, Any]) -> Iterator[str]:
    """What stands where this reader does not look: nothing is lost."""
    for label, section in sections.items():
        text = value_of(section.whole)
        is_title = label == "" and key_of(text) == "chi tiết thủ tục hành chính"
        if not is_title and unread_words(text, found[_PARTS[label][0]] if label else None):
            yield f"{label}: {text}" if label else text


def _rows(table: Table) -> list[Row]:
    """Rows with their headings, which the first row holds."""
    headings = [key_of(cell.text) for cell in table.rows[0]] if table.rows else []
    return [dict(zip(headings, row, strict=False)) for row in table.rows[1:] if any(cell.text for cell in row)]


def _text(row: Row, heading: str) -> str:
    return row.get(heading, _EMPTY).text


def _steps(section: Section) -> tuple[FoundStep, ...]:
    text = value_of(section.text)
    return (FoundStep("", text),) if text else ()


def _channels(section: Section) -> tuple[FoundChannel, ...]:
    return tuple(_channel(row) for table in section.tables for row in _rows(table))


def _channel(row: Row) -> FoundChannel:
    time, unit = time_of(_text(row, "thời hạn giải quyết"))
    return FoundChannel(
        submission=submission_of(_text(row, "hình thức nộp")),
        time=time,
        unit=unit,
        description=_text(row, "mô tả"),
        costs=costs_of(_text(row, "phí, lệ phí")),
    )


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


def _paper(row: Row) -> FoundPaper:
    originals, copies = counts_of(_text(row, "số lượng"))
    return FoundPaper(_text(row, "tên giấy tờ"), originals, copies, files=_files(row.get("mẫu đơn, tờ khai", _EMPTY)))


def _files(cell: Cell) -> tuple[FoundFile, ...]:
    """The links of the cell, and the lines that are none."""
    linked = {link.name for link in cell.links}
    lines = (line.strip() for line in cell.text.split("\n"))
    return (*cell.links, *(FoundFile(line) for line in lines if line and line not in linked))


def _outputs(section: Section) -> tuple[FoundOutput, ...]:
    return tuple(FoundOutput(line.strip()) for line in section.text.split("\n") if not is_nothing(line))


def _legal_texts(section: Section) -> tuple[FoundLegalText, ...]:
    texts = (
        FoundLegalText(
            number=_text(row, "số ký hiệu"),
            title=_text(row, "trích yếu"),
            issued=day_of(_text(row, "ngày ban hành")),
            issuer=_text(row, "cơ quan ban hành"),
        )
        for table in section.tables
        for row in _rows(table)
    )
    return tuple(text for text in texts if text.number or text.title)


def _value(label: str) -> tuple[str, Callable[[Section], Any]]:
    attribute, read = VALUES[label]
    return attribute, lambda section: read(section.text)


# In the order of the export.
_PARTS: dict[str, tuple[str, Callable[[Section], Any]]] = {
    "mã thủ tục": _value("mã thủ tục"),
    "số quyết định": _value("số quyết định"),
    "tên thủ tục": _value("tên thủ tục"),
    "cấp thực hiện": _value("cấp thực hiện"),
    "loại thủ tục": _value("loại thủ tục"),
    "lĩnh vực": _value("lĩnh vực"),
    "trình tự thực hiện": ("steps", _steps),
    "cách thức thực hiện": ("channels", _channels),
    "thành phần hồ sơ": ("groups", _groups),
    "đối tượng thực hiện": _value("đối tượng thực hiện"),
    "cơ quan thực hiện": _value("cơ quan thực hiện"),
    "cơ quan có thẩm quyền": _value("cơ quan có thẩm quyền"),
    "địa chỉ tiếp nhận hs": _value("địa chỉ tiếp nhận hs"),
    "cơ quan được ủy quyền": _value("cơ quan được ủy quyền"),
    "cơ quan phối hợp": _value("cơ quan phối hợp"),
    "kết quả thực hiện": ("outputs", _outputs),
    "căn cứ pháp lý": ("legal_texts", _legal_texts),
    "yêu cầu, điều kiện thực hiện": _value("yêu cầu, điều kiện thực hiện"),
    "từ khóa": _value("từ khóa"),
    "mô tả": _value("mô tả"),
}
