"""The cells of a worksheet, and the chart below them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import Any, NamedTuple

from congkhai.sheets.cell_values import number_of
from congkhai.sheets.line_tree import Branch, branches_of
from congkhai.sheets.office_files import xml_text
from congkhai.sheets.plain_table import neutralised
from congkhai.sheets.sheet import Blank, Chart, Heading, Lines, Part, Qr, Signatures, Text

_DOTS = "…" * 40
_HEAD, _WORDS, _WHOLE, _GROUPED, _PARTED = "Đầu bảng", "Chữ", "Số", "Số có dấu chấm", "Số lẻ"
# Looks of cells, each with its format.
_FORMATS = {_HEAD: "@", _WORDS: "@", _WHOLE: "0", _GROUPED: "#,##0", _PARTED: "#,##0.######"}
_LINE_HEIGHT = 15  # points
_CHART_WIDTH, _CHART_HEIGHT, _BAR_HEIGHT = 16, 3, 0.8  # centimetres


class TextRow(NamedTuple):
    """A line of text; `indent` is how deep it stands."""

    text: str
    bold: bool = False
    indent: int = 0
    wrapped: bool = True


def text_rows(parts: Sequence[Part]) -> Iterator[TextRow]:
    """All that is neither table nor chart, line by line."""
    for part in parts:
        match part:
            case Heading(text=text):
                yield TextRow(text, bold=True)
            case Text(text=text, label=label):
                yield TextRow(f"{label}: {text}" if label else text)
            case Lines(lines=lines):
                yield from _listed(part, tuple(branches_of(lines)), 0)
            case Blank(label=label, hint=hint, lines=count):
                yield TextRow(f"{label}: {_DOTS}")
                yield from [TextRow(_DOTS)] * (count - 1)
                yield from [TextRow(hint)] if hint else []
            case Signatures(signers=signers, day=day):
                yield from [TextRow(day)] if day else []
                yield from (TextRow(f"{who} ({how})" if how else who) for who, how in signers)
            case Qr(address=address, caption=caption):
                yield TextRow(f"{caption}: {address}")


def _listed(part: Lines, branches: Sequence[Branch], depth: int) -> Iterator[TextRow]:
    for number, (line, inner) in enumerate(branches, 1):
        mark = ("☐ " if part.boxes else "") + (f"{number}. " if part.numbered else "")
        yield TextRow(f"{mark or '– '}{line.text}", indent=depth)
        yield from (TextRow(note, indent=depth + 1) for note in line.notes)
        yield from _listed(part, inner, depth + 1)


def add_styles(book: Any) -> None:
    """Name the looks of cells: one set for each cell would be compared with all others."""
    from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side

    line = Side(style="thin")
    for name, number_format in _FORMATS.items():
        font, border = Font(bold=name == _HEAD), Border(line, line, line, line)
        alignment = Alignment(wrap_text=True, vertical="top")
        book.add_named_style(NamedStyle(name, font, None, border, alignment, number_format))


def put_text(page: Any, number: int, row: TextRow, width: int) -> None:
    """Write a line of text, in a column so many letters wide."""
    from openpyxl.styles import Alignment, Font

    cell = page.cell(number, 1)
    _put_words(cell, row.text)
    cell.font, cell.number_format = Font(bold=row.bold), _FORMATS[_WORDS]
    cell.alignment = Alignment("left", "top", wrap_text=row.wrapped, indent=row.indent)
    if row.wrapped:
        _make_room(page, number, [(row.text, width - 2 * row.indent)])


def put_row(page: Any, number: int, texts: Sequence[str], widths: Sequence[int], *, is_head: bool) -> None:
    """Write the cells of a row of a table, framed."""
    for column, text in enumerate(texts, 1):
        cell = page.cell(number, column)
        value = None if is_head else number_of(text)
        cell.style = _HEAD if is_head else _WORDS if value is None else _style_of(text)
        if value is None:
            _put_words(cell, text)
        else:
            cell.value = value
    _make_room(page, number, zip(texts, widths, strict=True))


def put_section(page: Any, number: int, text: str, columns: int) -> None:
    """Write what heads the rows below it, across the table."""
    for column in range(1, columns + 1):
        page.cell(number, column).style = _HEAD
    _put_words(page.cell(number, 1), text)
    page.merge_cells(start_row=number, start_column=1, end_row=number, end_column=columns)


def _make_room(page: Any, number: int, cells: Iterable[tuple[str, int]]) -> None:
    """Programs that draw a workbook without a screen do not reckon how high its rows have to be."""
    lines = max(sum(ceil((len(line) or 1) / width) for line in (text.splitlines() or [""])) for text, width in cells)
    if lines > 1:
        page.row_dimensions[number].height = _LINE_HEIGHT * lines


def draw_bars(page: Any, chart: Chart, heads: int) -> None:
    """Draw the bars below their table, the first one on top."""
    from openpyxl.chart import BarChart, Reference

    last, drawn = heads + len(chart.bars), BarChart()
    drawn.type, drawn.legend, drawn.title = "bar", None, xml_text(f"{chart.title} ({chart.unit})")
    drawn.add_data(Reference(page, 2, heads, 2, last), titles_from_data=True)
    drawn.set_categories(Reference(page, 1, heads + 1, 1, last))
    drawn.x_axis.scaling.orientation = "maxMin"
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.y_axis.numFmt, drawn.gapWidth = _FORMATS[_GROUPED], 50
    drawn.width, drawn.height = _CHART_WIDTH, _CHART_HEIGHT + _BAR_HEIGHT * len(chart.bars)
    page.add_chart(drawn, f"A{last + 2}")


def _put_words(cell: Any, text: str) -> None:
    """Words stay words, also if they look like a formula, and after somebody has touched them."""
    cell.value = words = xml_text(text)
    cell.data_type = "s"
    cell.quotePrefix = neutralised(words) != words


def _style_of(text: str) -> str:
    """As the number was written: years have no dots."""
    if "," in text:
        return _PARTED
    return _GROUPED if "." in text else _WHOLE
