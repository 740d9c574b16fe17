"""Sheets with every part, for the tests of all writers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from congkhai.sheets.sheet import (
    Blank,
    Chart,
    Heading,
    Line,
    Lines,
    PanelBreak,
    Qr,
    Sheet,
    Signatures,
    Size,
    Table,
    Text,
)

DAY = date(2026, 11, 23)
LONG = "Giấy tờ chứng minh nơi cư trú của người yêu cầu đăng ký, do cơ quan có thẩm quyền nơi cư trú cấp, " * 3
ADDRESS = "https://thu-tuc.example/thu-tuc/1.001193/"

EVERY_PART = (
    Text("Trong ngày; nhận sau 15 giờ thì ngày làm việc tiếp theo.", "Mất bao lâu"),
    Text("Miễn lệ phí.\nCấp bản sao: 8.000 đồng.", "Bao nhiêu tiền", when=("dung-han",)),
    Text('Nguồn: ví dụ <b>không phải thẻ</b> & dấu "nháy".', small=True),
    Heading("Cần mang gì"),
    Lines(
        (
            Line("Tờ khai theo mẫu", ("Bản chính", "Mẫu lấy tại nơi nộp")),
            Line("Một trong các giấy tờ sau:"),
            Line("Căn cước", depth=1),
            Line(LONG, depth=1),
            Line("Giấy chứng sinh"),
        ),
        boxes=True,
    ),
    Lines((Line("Nộp hồ sơ"), Line("Nhận kết quả")), numbered=True, when=("qua-han", "bi-bo-roi")),
    Heading("Số liệu", 3),
    Table(("Đơn vị", "Hồ sơ", "Tỉ lệ"), (("Phường Mẫu", "1.250", "98,5"), ("Xã Ví dụ", "40", "100"))),
    Table(("Không", "có"), (), "Hồ sơ trễ hẹn"),
    Chart("Hồ sơ theo tháng", "hồ sơ", (("Tháng 9", 120), ("Tháng 10", 60), ("Tháng 11", 0))),
    Blank("Họ và tên", "ho-ten"),
    Blank("Ý kiến", "y-kien", "Viết rõ ràng.", lines=4),
    Qr(ADDRESS, "Quét mã để mở trang"),
    Signatures((("NGƯỜI YÊU CẦU", "Ký, ghi rõ họ tên"), ("NGƯỜI NHẬN", ""))),
)
WITH_ALL = Sheet("Đăng ký khai sinh", "Sở Tư pháp tỉnh Mẫu", DAY, EVERY_PART, mark="BẢN MẪU")
ROWS = tuple(
    (str(number), f"Tổ dân phố số {number} {LONG if number % 40 == 0 else ''}", "7") for number in range(1, 201)
)
LONG_TABLE = Sheet("Danh sách", "Ủy ban nhân dân phường Mẫu", DAY, (Table(("TT", "Tên", "Số"), ROWS, "Hai trăm dòng"),))
FOLDED = Sheet(
    "Chính sách mới",
    "Sở Tư pháp tỉnh Mẫu",
    DAY,
    (
        Text("Bìa"), PanelBreak(), Heading("Ai được hưởng"), Text(LONG), PanelBreak(), Heading("Hỏi ở đâu"),
        Qr(ADDRESS, "Quét mã"), PanelBreak(), Text("Mặt sau, một"), PanelBreak(), Text("Mặt sau, hai"),
    ),
    Size.A4_FOLDED,
)  # fmt: skip
POSTER = replace(WITH_ALL, parts=(EVERY_PART[0], EVERY_PART[3], EVERY_PART[12]), size=Size.A3)
TWO_SIDES = replace(WITH_ALL, parts=(Text("Mặt trước"), PanelBreak(), Text("Mặt sau")), mark="")
EXAMPLES = {"all": WITH_ALL, "table": LONG_TABLE, "folded": FOLDED, "poster": POSTER, "two-sides": TWO_SIDES}
