"""Decisions as offices write them, made with python-docx and openpyxl: their head, annexes, details. All invented."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO

from docx import Document
from openpyxl import Workbook

NUMBER, DAY, FILE = "9901/QĐ-UBND", "2026-11-20", "content/quyet-dinh/9901-qd-ubnd-2026-11-20.yml"
ANNEXED = f"(Ban hành kèm theo Quyết định số {NUMBER} ngày 20/11/2026 của Chủ tịch Ủy ban nhân dân tỉnh Lào Cai)"
HEAD = (
    f"Số: {NUMBER}",
    "Lào Cai, ngày 20 tháng 11 năm 2026",
    "QUYẾT ĐỊNH",
    "Về việc công bố Danh mục thủ tục hành chính mẫu",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
    "Căn cứ Luật mẫu;",
    "Căn cứ Quyết định số 9800/QĐ-BTP ngày 10/11/2026 của Bộ trưởng Bộ Tư pháp về việc công bố thủ tục hành chính;",
    "QUYẾT ĐỊNH:",
    "Điều 1. Công bố kèm theo Quyết định này Danh mục thủ tục hành chính được sửa đổi, bổ sung và bị bãi bỏ.",
    "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
    "PHỤ LỤC",
    ANNEXED,
)
HEADINGS = ("STT", "Mã TTHC", "Tên TTHC", "Thời hạn giải quyết", "Địa điểm thực hiện", "Phí, lệ phí")
NEW, AMENDED, ABOLISHED = "I. TTHC MỚI BAN HÀNH", "II. TTHC ĐƯỢC SỬA ĐỔI, BỔ SUNG", "III. TTHC BỊ BÃI BỎ"

Rows = Sequence[Sequence[str]]
Cells = tuple[int, int, int, int]  # row and column of two corners


def word_decision(*blocks: str | Rows, head: Iterable[str] = HEAD, merged: Sequence[Cells] = ()) -> bytes:
    """A Word file: lines of the head, then these lines and tables; `merged` are cells of the first table."""
    document = Document()
    for line in head:
        document.add_paragraph(line)
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), max(map(len, block)))
        for cells, texts in zip(table.rows, block, strict=True):
            for cell, text in zip(cells.cells, texts, strict=False):
                cell.text = text
        document.add_paragraph("")
    for top, left, bottom, right in merged:
        document.tables[0].cell(top, left).merge(document.tables[0].cell(bottom, right))
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def sheet_decision(*rows: Sequence[object], merged: Sequence[str] = ()) -> bytes:
    """A workbook with an annex in its one sheet."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ([ANNEXED], *rows):
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def row(code: str, name: str, time: str = "", place: str = "", fee: str = "") -> tuple[str, ...]:
    """A row of an annex."""
    return ("1", code, name, time, place, fee)


def details(mark: str, code: str = "", **texts: str) -> list[str]:
    """The lines of a procedure in full; `mark` stands before each label, its `{}` for the number."""
    labels = {
        "Trình tự thực hiện": "Bước 1: Nộp tờ khai ở quầy.\nBước 2: Nhận phiếu hẹn.",
        "Cách thức thực hiện": "Nộp trực tiếp hoặc trực tuyến.",
        "Thành phần, số lượng hồ sơ": "- Tờ khai theo mẫu.\nSố lượng hồ sơ: 01 bộ",
        "Thời hạn giải quyết": "05 ngày làm việc.",
        "Đối tượng thực hiện": "Tổ chức.",
        "Cơ quan giải quyết": "Ủy ban nhân dân cấp xã.",
        "Phí, lệ phí": "20.000 đồng/bản.",
        "Tên mẫu đơn, tờ khai": "Mẫu số 01.",
        "Yêu cầu, điều kiện": "Đủ 18 tuổi.",
        "Căn cứ pháp lý": "Luật Mẫu số 99/2099/QH99.",
        "Kết quả thực hiện": "Giấy xác nhận.",
        **texts,
    }
    lines = [f"1. Thủ tục thử nghiệm số một (Mã số: {code})" if code else "1. Thủ tục thử nghiệm số một"]
    for number, (label, text) in enumerate(labels.items(), 1):
        lines += [f"{mark.format(number)}{label}:", *text.split("\n")]
    return lines
