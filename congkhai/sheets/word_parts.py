"""The parts of a sheet in a Word document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from typing import Any

from congkhai.sheets.line_tree import Branch, branches_of
from congkhai.sheets.office_files import xml_text
from congkhai.sheets.plain_table import table_of_chart
from congkhai.sheets.qr_modules import qr_picture
from congkhai.sheets.sheet import Blank, Chart, Heading, Lines, Part, Qr, Signatures, Table, Text
from congkhai.sheets.word_tables import add_table

_BOX = "☐"
# Times New Roman has no box; of two that have one the first is Windows', the other is found in its place.
_BOX_FONT = "Segoe UI Symbol"
_DEEPEST = 3
_INDENT = 6
# Of a paper in the hand, and of one on a wall, whose lines are longer than those of all others.
_QR_WIDTH, _QR_WIDTH_ON_WALL, _LONG_LINE = 28, 80, 200
_SIGNING = 60
_SMALL = 0.85


def add_part(document: Any, part: Part, width: float) -> None:
    """Write a part at the end of the document; `width` are the millimetres of a line."""
    _WRITERS[type(part)](document, part, width)


def add_text(document: Any, text: str, *, label: str = "", bold: bool = False, small: bool = False) -> Any:
    """Write a paragraph."""
    paragraph = document.add_paragraph()
    if label:
        paragraph.add_run(xml_text(f"{label}: ")).bold = True
    run = paragraph.add_run(xml_text(text))
    run.bold = bold or None
    if small:
        _make_small(document, run)
    return paragraph


def _make_small(document: Any, run: Any) -> None:
    """For sources and notes."""
    from docx.shared import Pt

    run.font.size = Pt(round(document.styles["Normal"].font.size.pt * _SMALL, 1))


def add_mark(document: Any, mark: str) -> None:
    """Write in a frame what the paper is, before all else."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = add_text(document, mark, bold=True).runs[0]
    frame = OxmlElement("w:bdr")
    for name, value in (("val", "single"), ("sz", "12"), ("space", "1"), ("color", "000000")):
        frame.set(qn(f"w:{name}"), value)
    run._r.get_or_add_rPr().append(frame)


def _heading(document: Any, part: Heading, width: float) -> None:
    document.add_heading(xml_text(part.text), min(part.level, 6))


def _text(document: Any, part: Text, width: float) -> None:
    add_text(document, part.text, label=part.label, small=part.small)


def _lines(document: Any, part: Lines, width: float) -> None:
    before = len(document.paragraphs) if part.whole else 0
    _branches(document, part, tuple(branches_of(part.lines)), 1)
    if part.whole:
        for paragraph in document.paragraphs[max(before - 1, 0) : -1]:
            paragraph.paragraph_format.keep_with_next = True


def _branches(document: Any, part: Lines, branches: Sequence[Branch], depth: int) -> None:
    """The lines of a depth, those within each after it; numbers begin anew in each list."""
    numbering = _new_numbering(document, depth) if part.numbered and branches else None
    for line, inner in branches:
        paragraph = document.add_paragraph(style=_style(part, depth))
        if numbering is not None:
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = numbering
        if part.boxes:
            _put_box(paragraph, depth, hanging=not part.numbered)
        paragraph.add_run(xml_text(line.text))
        for note in line.notes:
            paragraph.add_run().add_break()
            _make_small(document, paragraph.add_run(xml_text(note)))
        _branches(document, part, inner, depth + 1)


def _style(part: Lines, depth: int) -> str:
    if part.boxes and not part.numbered:
        return "Normal"
    name = "List Number" if part.numbered else "List Bullet"
    return name if depth == 1 else f"{name} {min(depth, _DEEPEST)}"


def _put_box(paragraph: Any, depth: int, *, hanging: bool) -> None:
    from docx.shared import Mm

    if hanging:
        paragraph.paragraph_format.left_indent = Mm(_INDENT * depth)
        paragraph.paragraph_format.first_line_indent = Mm(-_INDENT)
        paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(_INDENT * depth))
    paragraph.add_run(_BOX).font.name = _BOX_FONT
    paragraph.add_run("\t" if hanging else " ")


def _new_numbering(document: Any, depth: int) -> int:
    """A list of the same look that begins with 1; returns what its paragraphs know it by."""
    style = document.styles["List Number" if depth == 1 else f"List Number {min(depth, _DEEPEST)}"]
    numbering = document.part.numbering_part.element
    known = numbering.num_having_numId(style.element.pPr.numPr.numId.val)
    made = numbering.add_num(known.abstractNumId.val)
    made.add_lvlOverride(0).add_startOverride(1)
    return int(made.numId)


def _table(document: Any, part: Table, width: float) -> None:
    if part.rows:
        _caption(document, part.caption)
        add_table(document, part, width)
    elif part.caption:
        add_text(document, f"{part.caption}: chưa có dòng nào.")


def _chart(document: Any, part: Chart, width: float) -> None:
    """Its table: Word draws charts by a workbook within the document, which no reader of a paper needs."""
    if part.bars:
        _caption(document, part.title)
        add_table(document, table_of_chart(part), width)
    else:
        add_text(document, f"{part.title}: chưa có số liệu.")


def _caption(document: Any, caption: str) -> None:
    if caption:
        add_text(document, caption, bold=True).paragraph_format.keep_with_next = True


def _keep_whole(row: Any) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def _columns(document: Any, weights: Sequence[int], rows: int, width: float) -> Any:
    """A table as wide as a line, its columns by weight."""
    from docx.shared import Mm

    table = document.add_table(rows, len(weights))
    table.autofit = False
    for column, weight in zip(table.columns, weights, strict=True):
        column.width = Mm(width * (weight + 2) / (sum(weights) + 2 * len(weights)))
    return table


def _blank(document: Any, part: Blank, width: float) -> None:
    """Dots up to the end of the line."""
    for text in (f"{part.label}: ", *[""] * (part.lines - 1)):
        paragraph = document.add_paragraph(xml_text(text))
        _lead_dots(paragraph, width)
        paragraph.add_run("\t")
    if part.hint:
        add_text(document, part.hint, small=True)


def _lead_dots(paragraph: Any, width: float) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Mm

    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)


def _signatures(document: Any, part: Signatures, width: float) -> None:
    """Side by side, with room to sign below; on the right who signs alone."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    if part.day:
        day = add_text(document, part.day)
        day.alignment, day.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.RIGHT, True
    number = len(part.signers)
    table = _columns(document, [1] * max(number, 2), 1, width)
    _keep_whole(table.rows[0])
    for cell, (who, how) in zip(table.rows[0].cells[-number:], part.signers, strict=True):
        paragraph = cell.paragraphs[0]
        paragraph.alignment, paragraph.paragraph_format.space_after = WD_ALIGN_PARAGRAPH.CENTER, Pt(_SIGNING)
        paragraph.add_run(xml_text(who)).bold = True
        if how:
            paragraph.add_run().add_break()
            paragraph.add_run(xml_text(f"({how})")).italic = True


def _qr(document: Any, part: Qr, width: float) -> None:
    from docx.shared import Mm

    side = _QR_WIDTH if width < _LONG_LINE else _QR_WIDTH_ON_WALL
    share = round(100 * (side + 4) / width)
    code, words = _columns(document, [share, 100 - share], 1, width).rows[0].cells
    picture = code.paragraphs[0].add_run().add_picture(BytesIO(qr_picture(part.address)), Mm(side))
    picture._inline.docPr.set("descr", xml_text(f"Mã QR: {part.caption}"))
    words.paragraphs[0].add_run(xml_text(part.caption))
    words.add_paragraph(xml_text(part.address))


_WRITERS: Mapping[type[Part], Callable[[Any, Any, float], None]] = {
    Heading: _heading,
    Text: _text,
    Lines: _lines,
    Table: _table,
    Blank: _blank,
    Signatures: _signatures,
    Qr: _qr,
    Chart: _chart,
}
