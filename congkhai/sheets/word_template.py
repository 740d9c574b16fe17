"""An empty Word document in the look of all sheets: the library's own, less what no sheet uses."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import Any

# What offices have on every computer, and Nghị định 30/2020/NĐ-CP (Phụ lục I) asks of their papers.
FONT = "Times New Roman"
_LANGUAGE = "vi-VN"
_KEPT = {
    "Normal", "Heading 1", "Heading 2", "Heading 3", "Heading 4", "Heading 5", "Heading 6",
    "List bullet", "List bullet 2", "List bullet 3", "List number", "List number 2", "List number 3",
    "Table grid", "Normal table", "Default paragraph font", "No list",
}  # fmt: skip
# Sizes of headings by their level, of a text of 1.
_HEADINGS = {1: 1.5, 2: 1.15, 3: 1.05, 4: 1.0, 5: 1.0, 6: 1.0}


@lru_cache(maxsize=8)
def word_template(points: float) -> bytes:
    """A document whose text has so many points. The library's template has a megabyte of styles to read each time."""
    from docx import Document

    document = Document()
    _drop_unused(document)
    _set_defaults(document)
    _set_styles(document, points)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _drop_unused(document: Any) -> None:
    """Other styles, those of an older Word, and the picture of somebody else's page."""
    styles = document.styles.element
    unused = [style for style in styles.style_lst if style.name_val.capitalize() not in _KEPT]
    styles[:] = [child for child in styles if child not in unused]
    for style in styles.style_lst:
        # The other half of a style, for words within a line, is gone.
        style[:] = [child for child in style if not child.tag.endswith("}link")]
    for owner, ending in ((document.part, "stylesWithEffects"), (document.part.package, "thumbnail")):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.endswith(ending):
                del owner.rels[key]


def _set_defaults(document: Any) -> None:
    """Language and font of every text that no style says otherwise of."""
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults"))
    defaults.find(f".//{qn('w:lang')}").set(qn("w:val"), _LANGUAGE)
    for fonts in document.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), FONT)
    document.settings.element.find(qn("w:themeFontLang")).set(qn("w:val"), _LANGUAGE)


def _set_styles(document: Any, points: float) -> None:
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt, RGBColor

    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(points)
    normal.paragraph_format.space_after = Pt(points / 4)
    normal.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE
    for level, size in _HEADINGS.items():
        style = document.styles[f"Heading {level}"]
        style.font.size, style.font.bold, style.font.italic = Pt(round(points * size, 1)), True, False
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.paragraph_format.space_before = Pt(0 if level == 1 else points * 0.7)
        style.paragraph_format.space_after = Pt(points / 4)
        style.paragraph_format.keep_with_next = True
