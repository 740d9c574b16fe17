"""A notice board as a sheet, for the tests of all writers."""

from __future__ import annotations

from datetime import date

from congkhai.sheets.sheet import Qr, RowCode, Sheet, Size, Table, Text

NAMES = ("Đăng ký khai sinh", "Đăng ký kết hôn", "Chứng thực bản sao")
ROWS = tuple((str(number), f"1.00000{number}", name) for number, name in enumerate(NAMES, 1))
CODES = tuple(RowCode(f"https://a.example/thu-tuc/{code}/", f"../../../thu-tuc/{code}/") for _, code, _ in ROWS)
TABLE = Table(
    ("STT", "Mã số", "Tên thủ tục"),
    (("LĨNH VỰC: HỘ TỊCH (2 thủ tục)",), *ROWS[:2], ("LĨNH VỰC: CHỨNG THỰC (1 thủ tục)",), ROWS[2]),
    codes=(None, *CODES[:2], None, CODES[2]),
    code_head="Mã QR",
)
BOARD = Sheet(
    "Thủ tục hành chính thực hiện ở cấp xã",
    "Sở Tư pháp tỉnh Mẫu",
    date(2026, 11, 23),
    (TABLE, Text("Quyết định 1/QĐ-BTP.", "Công bố theo"), Qr("https://a.example/niem-yet/cap/xa/", "Quét mã")),
    size=Size.A4_ACROSS,
)
