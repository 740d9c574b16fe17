"""Tables in a Word document, written as XML: the library's object for every cell takes ten times as long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from congkhai.sheets.cell_values import column_shares, column_widths, number_of
from congkhai.sheets.office_files import xml_text
from congkhai.sheets.qr import large_page_png
from congkhai.sheets.sheet import RowCode, Table

_CODE_WIDTH, _CODE_WIDTH_ON_WALL, _LONG_LINE = 20, 28, 300
_LETTER = 0.55  # how wide a letter is, of how high it is
_TWIPS = 1440 / 25.4
_EMUS = 36000
_WHOLE = "<w:cantSplit/>"


class _Picture(NamedTuple):
    """The QR code of a row within the document: what it is known by, and how wide it is in its units."""

    name: str
    number: int
    side: int


def add_table(document: Any, part: Table, width: float) -> None:
    """Write a table at the end: rows that no page parts, below heads that are repeated on each page."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    widths = _widths(part, width, document.styles["Normal"].font.size.mm * _LETTER)
    names = nsdecls("w", "wp", "a", "pic", "r")
    look = (
        '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:type="auto" w:w="0"/><w:tblLayout w:type="fixed"/></w:tblPr>'
    )
    columns = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    rows = "".join(_rows(document, part, widths))
    table = parse_xml(f"<w:tbl {names}>{look}<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>")
    document.element.body._insert_tbl(table)
    document.add_paragraph()


def _widths(part: Table, width: float, letter: float) -> list[int]:
    """Columns by what they hold, as wide together as a line, in twentieths of a point."""
    rows = (part.heads, *part.whole_rows)
    if not part.codes:
        weights = column_widths(rows)
        return [round(_TWIPS * width * (one + 2) / (sum(weights) + 2 * len(weights))) for one in weights]
    code = _code_width(width) + 4
    shares = column_shares(rows, (width - code) / letter)
    return [*(round(_TWIPS * (width - code) * one / sum(shares)) for one in shares), round(_TWIPS * code)]


def _code_width(width: float) -> int:
    return _CODE_WIDTH if width < _LONG_LINE else _CODE_WIDTH_ON_WALL


def _rows(document: Any, part: Table, widths: Sequence[int]) -> Iterator[str]:
    heads = (*part.heads, part.code_head) if part.codes else part.heads
    yield _row(
        (_cell(_words(text, "<w:b/>"), width) for text, width in zip(heads, widths, strict=True)), "<w:tblHeader/>"
    )
    codes = part.codes or (None,) * len(part.rows)
    side = (widths[-1] / _TWIPS - 4) * _EMUS
    for number, (texts, code) in enumerate(zip(part.rows, codes, strict=True), 1):
        if part.is_section(texts):
            yield _row([_cell(_words(texts[0], "<w:b/>", "<w:keepNext/>"), sum(widths), len(widths))])
            continue
        cells = [_cell(_text(text), width) for text, width in zip(texts, widths, strict=False)]
        if part.codes:
            drawn = _drawing(_picture(document, code, number, round(side)), code) if code else "<w:p/>"
            cells.append(_cell(drawn, widths[-1]))
        yield _row(cells)


def _row(cells: Sequence[str] | Iterator[str], more: str = "") -> str:
    return f"<w:tr><w:trPr>{_WHOLE}{more}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(paragraph: str, width: int, columns: int = 1) -> str:
    span = f'<w:gridSpan w:val="{columns}"/>' if columns > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="{width}"/>{span}</w:tcPr>{paragraph}</w:tc>'


def _text(text: str) -> str:
    return _words(text, "", '<w:jc w:val="right"/>' if number_of(text) is not None else "")


def _words(text: str, look: str = "", place: str = "") -> str:
    """A paragraph, with a break for each end of a line."""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in xml_text(text).split("\n"))
    of_run, of_paragraph = (
        f"<w:{name}Pr>{told}</w:{name}Pr>" if told else "" for name, told in (("r", look), ("p", place))
    )
    return f"<w:p>{of_paragraph}<w:r>{of_run}{'<w:br/>'.join(lines)}</w:r></w:p>"


def _picture(document: Any, code: RowCode, number: int, side: int) -> _Picture:
    """A part of the document of its own; the library would compare it with every other one, and its name too."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.image import ImagePart

    name = f"qr{number}-{len(document.part.rels)}"
    part = ImagePart(PackURI(f"/word/media/{name}.png"), "image/png", large_page_png(code.address))
    document.part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, part, name)
    return _Picture(name, number, side)


def _drawing(picture: _Picture, code: RowCode) -> str:
    told = quoteattr(f"Mã QR: {code.address}")
    size = f'cx="{picture.side}" cy="{picture.side}"'
    properties = f'id="{1000 + picture.number}" name="QR {picture.number}"'
    return (
        f'<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {properties} descr={told}/><a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f"<pic:cNvPr {properties}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{picture.name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
