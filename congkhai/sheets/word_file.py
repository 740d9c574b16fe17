"""A sheet as DOCX."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from congkhai.sheets.office_files import moment_of, with_day, xml_text
from congkhai.sheets.sheet import MOTTO, PanelBreak, Sheet, Size
from congkhai.sheets.word_parts import add_mark, add_part, add_text
from congkhai.sheets.word_template import word_template


class _Layout(NamedTuple):
    """Millimetres around the text and between columns, columns, points of the text."""

    margin: int
    gap: int
    columns: int
    points: float


_LAYOUTS = {
    Size.A4: _Layout(15, 0, 1, 12),
    Size.A5: _Layout(10, 0, 1, 10.5),
    Size.A4_FOLDED: _Layout(10, 20, 3, 11),
    Size.A3: _Layout(15, 0, 1, 28),
    Size.A4_ACROSS: _Layout(10, 0, 1, 10),
    Size.A3_ACROSS: _Layout(12, 0, 1, 18),
}
# Between columns on a flat sheet, and how much smaller their type is.
_GAP, _SMALL = 6, 5 / 6


# A page tells the size of the file that is written for it, and sites share most files.
@lru_cache(maxsize=128)
def sheet_docx(sheet: Sheet) -> bytes:
    """The file. Parts that are of a case alone are all in it: their headings say which."""
    from docx import Document
    from docx.enum.section import WD_SECTION

    layout = _LAYOUTS[sheet.size]
    document = Document(BytesIO(word_template(layout.points if sheet.columns == 1 else layout.points * _SMALL)))
    _set_properties(document.core_properties, sheet)
    width = _lay_out(document.sections[0], sheet.size, layout)
    if sheet.mark:
        add_mark(document, sheet.mark)
    _begin(document, sheet)
    if sheet.columns > 1:
        # Columns begin below the title, which stands above them all.
        layout = layout._replace(gap=_GAP, columns=sheet.columns)
        width = _lay_out(document.add_section(WD_SECTION.CONTINUOUS), sheet.size, layout)
    for part in sheet.parts:
        if isinstance(part, PanelBreak):
            _break(document, layout)
        else:
            add_part(document, part, width)
    if not sheet.is_letter:
        add_text(document, sheet.as_of, small=True)
    file = BytesIO()
    document.save(file)
    return with_day(file.getvalue(), sheet.day)


def _begin(document: Any, sheet: Sheet) -> None:
    """Whose it is, or the nation's name and motto, then the title."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    if not sheet.is_letter:
        add_text(document, sheet.place, bold=True)
        document.add_heading(xml_text(sheet.title), 1)
        return
    lines = [add_text(document, line, bold=True) for line in MOTTO]
    for paragraph in (*lines, document.add_heading(xml_text(sheet.title.upper()), 1)):
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_properties(properties: Any, sheet: Sheet) -> None:
    properties.title, properties.author = xml_text(sheet.title)[:255], xml_text(sheet.place)[:255]
    properties.created = properties.modified = moment_of(sheet.day)
    properties.last_modified_by, properties.comments, properties.language = "", "", "vi-VN"


def _lay_out(section: Any, size: Size, layout: _Layout) -> float:
    """Set the paper; returns how many millimetres a line has."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Mm

    section.page_width, section.page_height = Mm(size.width), Mm(size.height)
    section.orientation = WD_ORIENT.LANDSCAPE if size.width > size.height else WD_ORIENT.PORTRAIT
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(layout.margin)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), str(layout.columns))
    columns.set(qn("w:space"), str(Mm(layout.gap).twips))
    return (size.width - 2 * layout.margin - (layout.columns - 1) * layout.gap) / layout.columns


def _break(document: Any, layout: _Layout) -> None:
    """A break stands in a line of its own, so low that nobody sees it."""
    from docx.enum.text import WD_BREAK
    from docx.shared import Pt

    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = paragraph.paragraph_format.space_after = Pt(1)
    paragraph.add_run().add_break(WD_BREAK.COLUMN if layout.columns > 1 else WD_BREAK.PAGE)
