"""The table that offices fill: a row for every commune, with what the list of desks has already."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from congkhai.importing.lists.list_files import ListFile
from congkhai.model.communes import Commune
from congkhai.model.desks import ReceivingDesk

_TITLE = "Nơi nộp hồ sơ của các xã, phường"
_ADVICE = (
    "Mỗi nơi nộp một dòng; xã, phường có hai nơi thì chép thêm một dòng và đặt hai tên. Chưa biết thì để trống. "
    "Nhiều số điện thoại cách nhau dấu chấm phẩy; ghi số của nơi nộp, không ghi số riêng của người."
)
# Heading → width of its column. What stands in them, `_row` says.
_COLUMNS = {
    "Mã xã, phường": 9,
    "Xã, phường": 22,
    "Tên nơi nộp": 48,
    "Địa chỉ": 44,
    "Giờ làm việc": 36,
    "Điện thoại": 26,
    "Thư điện tử": 28,
    "Liên kết bản đồ": 30,
}
_TEXT = "@"  # Excel leaves alone what is typed into cells of this format: zeros stay


def desk_template(communes: Sequence[Commune], desks: ListFile) -> bytes:
    """A workbook that the import reads as it is: nothing changes until somebody fills it."""
    # Imported only here: it takes longer to load than one procedure takes to import.
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Nơi nộp"
    for row in ((_TITLE,), (_ADVICE,), tuple(_COLUMNS), *_rows(communes, desks.entries)):
        sheet.append(row)
    for cells in sheet.iter_rows(min_row=3):
        for cell in cells:
            cell.number_format, cell.alignment = _TEXT, Alignment(wrap_text=True, vertical="top")
    for cell in (sheet["A1"], *sheet[3]):
        cell.font = Font(bold=True)
    for letter, width in zip("ABCDEFGH", _COLUMNS.values(), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "C4"
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _rows(communes: Sequence[Commune], desks: Sequence[ReceivingDesk]) -> Iterator[tuple[str, ...]]:
    """The desks of agencies first, then those of each commune, or its name alone."""
    yield from (_row("", "", desk) for desk in desks if desk.commune is None)
    of: Mapping[str, list[ReceivingDesk]] = {commune.id: [] for commune in communes}
    for desk in desks:
        of.get(desk.commune or "", []).append(desk)
    for commune in communes:
        name = f"{commune.kind} {commune.name}"
        yield from (_row(commune.id, name, desk) for desk in of[commune.id] or (None,))


def _row(code: str, commune: str, desk: ReceivingDesk | None) -> tuple[str, ...]:
    if desk is None:
        return code, commune, *[""] * (len(_COLUMNS) - 2)
    phones = "; ".join(desk.phones)
    told = (desk.name, desk.address, desk.hours, phones, desk.email, desk.map)
    return code, commune, *(value or "" for value in told)
