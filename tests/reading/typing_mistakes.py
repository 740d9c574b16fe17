"""What an editor on Windows who does not program types wrongly, and what each message must then say.

`old` is replaced by `new` in RECORD; `¦` in `new` marks the line that must be told. `says` are words of the message:
the cause, then what to do.
"""

from __future__ import annotations

from typing import NamedTuple

RECORD = """\
ma_thu_tuc: 1.000894
ten_thu_tuc: Thủ tục đăng ký kết hôn
linh_vuc: ho-tich
cap_thuc_hien: [xa]
doi_tuong_thuc_hien: [cong-dan-viet-nam]
huong_dan:
  ten_thuong_goi:
    - đăng ký kết hôn
    - làm giấy kết hôn
  tom_tat: >-
    Hai bạn cùng đến xã để đăng ký.
    Nhận giấy ngay trong ngày.
trinh_tu_thuc_hien:
  - ten_buoc: Nộp hồ sơ
    nguoi_thuc_hien: nguoi-dan
    noi_dung: Mang giấy tờ đến xã nơi bạn cư trú.
  - ten_buoc: Nhận kết quả
    nguoi_thuc_hien: nguoi-dan
    noi_dung: Hai bạn cùng ký vào sổ.
cach_thuc_thuc_hien:
  - hinh_thuc_nop: truc-tiep
    thoi_han_giai_quyet:
      - so_luong: 3
        don_vi: ngay-lam-viec
    phi_le_phi:
      - ten: Lệ phí đăng ký kết hôn
        loai: le-phi
        muc_thu: 50000
        don_vi_tien: VND
        van_ban: 60/2014/QH13
thanh_phan_ho_so:
  - giay_to:
      - ten_giay_to: Tờ khai đăng ký kết hôn
        ban_chinh: 1
        nop_hay_xuat_trinh: nop
      - ten_giay_to: Thẻ căn cước
        ban_chinh: 1
        nop_hay_xuat_trinh: xuat-trinh
so_bo_ho_so: 1
co_quan_thuc_hien: [ubnd-cap-xa]
ket_qua_thuc_hien:
  - noi_dung: Giấy chứng nhận kết hôn
dia_chi_tiep_nhan:
  - Trung tâm Phục vụ hành chính công
can_cu_phap_ly:
  - 60/2014/QH13
  - 23/2015/NĐ-CP
nguon:
  he_thong: csdl-quoc-gia
  ngay_lay: 2026-07-18
"""
FILE = "tthc/ho-tich/1.000894.yml"


class Mistake(NamedTuple):
    """One mistake, and what must be said of it."""

    name: str
    old: str
    new: str
    says: tuple[str, ...]


MISTAKES = [
    # --- blanks, tabs, indents
    Mistake("Tab before a key", "    noi_dung: Mang", "¦\tnoi_dung: Mang", ("phím Tab", "dấu cách")),
    Mistake("Tab after a dash", "  - ten_buoc: Nộp", "¦  -\tten_buoc: Nộp", ("phím Tab", "dấu cách")),
    Mistake("hard space before a key", "ten_thu_tuc: Thủ", "¦\u00a0ten_thu_tuc: Thủ", ("dấu cách cứng", "phím cách")),
    Mistake(
        "hard spaces as indent",
        "    noi_dung: Mang",
        "¦\u00a0\u00a0\u00a0\u00a0noi_dung: Mang",
        ("dấu cách cứng", "phím cách"),
    ),
    Mistake("hard space after a colon", "ten_thu_tuc: Thủ", "¦ten_thu_tuc:\u00a0Thủ", ("dấu cách cứng", "phím cách")),
    Mistake(
        "hard space after a colon in an item",
        "- ten_giay_to: Thẻ",
        "¦- ten_giay_to:\u00a0Thẻ",
        ("dấu cách cứng", "phím cách"),
    ),
    Mistake(
        "hard space after a dash",
        "  - 60/2014/QH13\n  -",
        "¦  -\u00a060/2014/QH13\n  -",
        ("dấu cách cứng", "phím cách"),
    ),
    Mistake(
        "a key too deep", "        loai: le-phi", "¦          loai: le-phi", ("thụt vào quá sâu", "thẳng với `ten`")
    ),
    Mistake(
        "a key one blank too deep",
        "    nguoi_thuc_hien: nguoi-dan\n    noi_dung: Mang",
        "¦     nguoi_thuc_hien: nguoi-dan\n    noi_dung: Mang",
        ("thụt vào quá sâu", "thẳng với `ten_buoc`"),
    ),
    Mistake(
        "a key one blank too shallow",
        "  ngay_lay: 2026",
        "¦ ngay_lay: 2026",
        ("thụt vào chưa đủ", "thẳng với `he_thong`"),
    ),
    Mistake("a key not indented at all", "  ngay_lay: 2026", "¦ngay_lay: 2026", ("khóa của `nguon`", "thụt")),
    Mistake(
        "a key of the outer level indented", "so_bo_ho_so: 1", "¦        so_bo_ho_so: 1", ("cấp ngoài", "bớt thụt")
    ),
    Mistake("a list item too shallow", "    - làm giấy", "¦   - làm giấy", ("thụt vào chưa đủ", "thẳng với")),
    Mistake(
        "a list item of records too deep",
        "      - ten_giay_to: Thẻ",
        "¦        - ten_giay_to: Thẻ",
        ("thụt vào quá sâu", "thẳng với"),
    ),
    Mistake("text of a block not indented", "    Nhận giấy ngay", "¦Nhận giấy ngay", ("đoạn", "thụt")),
    Mistake(
        "a key swallowed by the text above",
        "    Nhận giấy ngay trong ngày.\n",
        "    Nhận giấy ngay.\n¦    loi_hay_gap: [Quên]\n",
        ("`loi_hay_gap:` thụt vào quá sâu", "bớt thụt"),
    ),
    Mistake(
        "a key of an item under its dash",
        "        muc_thu: 50000",
        "¦      muc_thu: 50000",
        ("thụt vào chưa đủ", "thẳng với"),
    ),
    # --- dashes and colons
    Mistake("no colon before a list", "  ten_thuong_goi:", "¦  ten_thuong_goi", ("thiếu dấu `:`", "`ten_thuong_goi`")),
    Mistake(
        "a dash lost among numbers of laws",
        "  - 60/2014/QH13\n  - 23/2015",
        "¦  - 60/2014/QH13\n    23/2015",
        ("đây là 2 mục", "`- `"),
    ),
    Mistake(
        "no dash before the second paper",
        "      - ten_giay_to: Thẻ",
        "¦        ten_giay_to: Thẻ",
        ("thiếu dấu `- `", "trước"),
    ),
    Mistake("dash and blanks gone", "      - ten_giay_to: Thẻ", "¦      ten_giay_to: Thẻ", ("thiếu dấu `- `", "trước")),
    Mistake("no dash before a text", "  - 23/2015", "¦  23/2015", ("thiếu dấu `- `", "trước")),
    Mistake("no dash before the only place", "  - Trung tâm", "¦  Trung tâm", ("danh sách", "`- `")),
    Mistake("no dash before the only result", "  - noi_dung: Giấy", "¦  noi_dung: Giấy", ("danh sách", "`- `")),
    Mistake("hard space in a part", "  - noi_dung: Giấy", "¦  - noi_dung:\u00a0Giấy", ("dấu cách cứng", "phím cách")),
    Mistake("no key of a result", "  - noi_dung: Giấy", "¦  - Giấy", ("thêm `noi_dung: `", "sau dấu `- `")),
    Mistake("no blank after a dash", "    - làm giấy", "¦    -làm giấy", ("dấu cách sau dấu `-`",)),
    Mistake("dash of Word", "    - làm giấy", "¦    – làm giấy", ("`–`", "dấu `-` của bàn phím")),
    Mistake("bullet of Word", "  - Trung tâm", "¦  • Trung tâm", ("`•`", "dấu `-` của bàn phím")),
    Mistake("two dashes", "  - ten_buoc: Nộp", "¦  - - ten_buoc: Nộp", ("thừa một dấu `- `",)),
    Mistake("no colon", "ten_thu_tuc: Thủ", "¦ten_thu_tuc Thủ", ("thiếu dấu `:`", "`ten_thu_tuc`")),
    Mistake(
        "no colon in an item",
        "    nguoi_thuc_hien: nguoi-dan\n    noi_dung: Hai",
        "¦    nguoi_thuc_hien nguoi-dan\n    noi_dung: Hai",
        ("thiếu dấu `:`", "`nguoi_thuc_hien`"),
    ),
    Mistake("no blank after the colon", "linh_vuc: ho-tich", "¦linh_vuc:ho-tich", ("dấu cách sau dấu `:`",)),
    Mistake("semicolon for colon", "linh_vuc: ho-tich", "¦linh_vuc; ho-tich", ("`;`", "dấu `:`")),
    Mistake("equals for colon", "so_bo_ho_so: 1", "¦so_bo_ho_so = 1", ("`=`", "dấu `:`")),
    Mistake("colon in a sentence", "noi_dung: Mang", "¦noi_dung: Lưu ý: Mang", ("dấu `:` trong câu", "nháy kép")),
    Mistake(
        "colon at the end",
        "noi_dung: Mang giấy tờ đến xã nơi bạn cư trú.",
        "¦noi_dung: Mang theo các giấy sau:",
        ("dấu `:` trong câu", "nháy kép"),
    ),
    Mistake("colon in a place", "  - Trung tâm", "¦  - Lưu ý: Trung tâm", ("dấu `:` trong câu", "nháy kép")),
    Mistake(
        "two keys in one line",
        "    nguoi_thuc_hien: nguoi-dan\n    noi_dung: Mang",
        "¦    nguoi_thuc_hien: nguoi-dan noi_dung: Mang",
        ("hai khóa trên một dòng", "`noi_dung`"),
    ),
    Mistake(
        "a value twice after a key",
        "so_bo_ho_so: 1",
        "so_bo_ho_so: 1\n¦so_bo_ho_so: 1",
        ("đã có ở dòng 39", "giữ lại một chỗ"),
    ),
    # --- quotes and signs of YAML
    Mistake("brackets begin a sentence", "noi_dung: Mang", "¦noi_dung: [Lưu ý] Mang", ("bắt đầu bằng `[`", "nháy kép")),
    Mistake(
        "only brackets",
        "noi_dung: Hai bạn cùng ký vào sổ.",
        "¦noi_dung: [Hai bạn cùng ký vào sổ]",
        ("bắt đầu bằng `[`", "nháy kép"),
    ),
    Mistake("braces begin a sentence", "noi_dung: Mang", "¦noi_dung: {họ tên} Mang", ("bắt đầu bằng `{`", "nháy kép")),
    Mistake("a star begins a sentence", "noi_dung: Mang", "¦noi_dung: *Mang", ("bắt đầu bằng `*`", "nháy kép")),
    Mistake("an ampersand begins a sentence", "noi_dung: Mang", "¦noi_dung: &Mang", ("bắt đầu bằng `&`", "nháy kép")),
    Mistake(
        "a percent sign begins a sentence", "noi_dung: Mang", "¦noi_dung: %50 Mang", ("bắt đầu bằng `%`", "nháy kép")
    ),
    Mistake("an at sign begins a sentence", "noi_dung: Mang", "¦noi_dung: @Mang", ("bắt đầu bằng `@`", "nháy kép")),
    Mistake(
        "an exclamation mark begins a sentence", "noi_dung: Mang", "¦noi_dung: !Mang", ("bắt đầu bằng `!`", "nháy kép")
    ),
    Mistake(
        "a greater-than sign begins a sentence",
        "noi_dung: Mang",
        "¦noi_dung: > 18 tuổi thì mang",
        ("bắt đầu bằng `>`", "nháy kép"),
    ),
    Mistake("text behind the sign of a block", "  tom_tat: >-\n    Hai", "¦  tom_tat: >- Hai", ("`>-`", "xuống dòng")),
    Mistake("a dash begins a sentence", "noi_dung: Mang", "¦noi_dung: - Mang", ("bắt đầu bằng `-`", "nháy kép")),
    Mistake(
        "a quoted word begins a sentence",
        "noi_dung: Mang",
        '¦noi_dung: "Giấy khai sinh" Mang',
        ('bắt đầu bằng `"`', "nháy đơn"),
    ),
    Mistake(
        "quotes within quotes",
        "noi_dung: Mang giấy tờ",
        '¦noi_dung: "Mang "giấy tờ" này"\n    thoi_gian: Mang giấy tờ',
        ("nháy kép ở giữa", "nháy đơn"),
    ),
    Mistake(
        "no closing quote",
        "ten_thu_tuc: Thủ tục đăng ký kết hôn",
        '¦ten_thu_tuc: "Thủ tục đăng ký kết hôn',
        ("thiếu dấu nháy đóng",),
    ),
    Mistake(
        "no opening quote",
        "ten_thu_tuc: Thủ tục đăng ký kết hôn",
        '¦ten_thu_tuc: Thủ tục đăng ký kết hôn"',
        ("thiếu dấu nháy mở",),
    ),
    Mistake(
        "no closing quote, another quote below",
        "noi_dung: Mang giấy tờ đến xã nơi bạn cư trú.\n  - ten_buoc: Nhận kết quả",
        '¦noi_dung: "Mang giấy tờ.\n  - ten_buoc: "Nhận kết quả"',
        ("thiếu dấu nháy đóng",),
    ),
    Mistake(
        "curly quotes",
        "noi_dung: Mang giấy tờ đến xã nơi bạn cư trú.",
        "¦noi_dung: “Lưu ý: mang giấy tờ”",
        ("nháy cong", "nháy thẳng"),
    ),
    Mistake(
        "a path with backslashes in quotes",
        "noi_dung: Mang",
        '¦noi_dung: "C:\\Users Mang"\n    thoi_gian: Mang',
        ("`\\`", "nháy đơn"),
    ),
    Mistake("a bracket not closed", "cap_thuc_hien: [xa]", "¦cap_thuc_hien: [xa", ("thiếu dấu đóng ngoặc `]`",)),
    Mistake("a bracket not opened", "cap_thuc_hien: [xa]", "¦cap_thuc_hien: xa]", ("thiếu dấu mở ngoặc `[`",)),
    Mistake("a remark of another language", "so_bo_ho_so: 1", "¦// kiểm tra lại\nso_bo_ho_so: 1", ("ghi chú", "`#`")),
]
# Written otherwise, and right all the same: nothing new may be said.
HARMLESS = [
    Mistake("decomposed letters", "đăng ký kết hôn\nlinh", "đa\u0306ng ky\u0301 kê\u0301t hôn\nlinh", ()),
    Mistake("blank before a colon", "so_bo_ho_so: 1", "so_bo_ho_so : 1", ()),
    Mistake("line endings of Windows", "so_bo_ho_so: 1\n", "so_bo_ho_so: 1\r\n", ()),
    Mistake("a remark behind a value", "so_bo_ho_so: 1", "so_bo_ho_so: 1  # kiểm tra lại", ()),
    Mistake("a day as one says it", "2026-07-18", "18/7/2026", ()),
    Mistake("nothing as a note", "so_bo_ho_so: 1", "so_bo_ho_so: 1\nmo_ta: ~", ()),
    Mistake("NULL as a note", "so_bo_ho_so: 1", "so_bo_ho_so: 1\nmo_ta: NULL", ()),
    Mistake("a dash as a note", "so_bo_ho_so: 1", "so_bo_ho_so: 1\nmo_ta: –", ()),
]
