"""The slip that says sorry for a late dossier and names the new day: blank, to be written by hand."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import apology_address, apology_file, list_address
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY, LATE
from congkhai.pages.page import Page
from congkhai.pages.print_page import render_sheet_page
from congkhai.sheets.sheet import Blank, Part, Sheet, Signatures, Size, Text

TITLE = "Phiếu xin lỗi và hẹn lại ngày trả kết quả"
_SIGNED = "…………………, ngày …… tháng …… năm ………"
# What slips in use ask; the new day may be set once only (NĐ 118/2025/NĐ-CP Điều 19 khoản 6).
_BLANKS = (
    Blank("Cơ quan giải quyết"),
    Blank("Bộ phận tiếp nhận và trả kết quả"),
    Blank("Số"),
    Blank("Kính gửi"),
    Blank("Đã nhận hồ sơ ngày"),
    Blank("Thủ tục", lines=2),
    Blank("Mã hồ sơ"),
    Blank("Đã hẹn trả kết quả lúc"),
    Blank("Lý do chưa trả kết quả đúng hẹn", lines=2),
)


def render_apology(catalogue: Catalogue) -> Iterator[Page]:
    """The page of the slip."""
    family = FAMILY[LATE]
    path = ((list_address(LATE), family.many),)
    files = [(apology_file(), "Tải phiếu (DOCX)")]
    yield render_sheet_page(apology_address(), path, TITLE, [apology_sheet(catalogue)], files=files, sites=family.sites)


def apology_files(catalogue: Catalogue) -> Iterator[tuple[str, Sheet]]:
    """The slip with the name of its file for a word processor."""
    yield apology_file(), apology_sheet(catalogue)


def apology_sheet(catalogue: Catalogue) -> Sheet:
    """The slip. That the day is set again only once stands on it, and there is no room for another."""
    unit = catalogue.setting.unit
    form = unit.apology_form
    number = [Text(f"Mẫu số {form.number} ({form.basis})", small=True)] if form else []
    parts: tuple[Part, ...] = (
        *number,
        *_BLANKS,
        Text("Chúng tôi xin lỗi vì đã không trả kết quả đúng hẹn."),
        Blank("Hẹn trả kết quả lại lúc", hint="Ngày hẹn chỉ được dời một lần."),
        Signatures((("Thủ trưởng cơ quan giải quyết", "ký, ghi rõ họ tên, đóng dấu"),), _SIGNED),
    )
    return Sheet(TITLE, unit.name, catalogue.day, parts, size=Size.A5, is_letter=True)
