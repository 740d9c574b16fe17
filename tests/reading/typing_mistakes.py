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
    # --- values
    Mistake("a name for a code of a field", "linh_vuc: ho-tich", "¦linh_vuc: Hộ tịch", ("có phải `ho-tich`?",)),
    Mistake(
        "a name for a code of an agency",
        "co_quan_thuc_hien: [ubnd-cap-xa]",
        "¦co_quan_thuc_hien: [Ủy ban nhân dân cấp xã]",
        ("có phải `ubnd-cap-xa`?",),
    ),
    Mistake(
        "another name for a code of an agency",
        "co_quan_thuc_hien: [ubnd-cap-xa]",
        "¦co_quan_thuc_hien: [UBND cấp xã]",
        ("có phải `ubnd-cap-xa`?",),
    ),
    Mistake(
        "the label of a choice", "hinh_thuc_nop: truc-tiep", "¦hinh_thuc_nop: Trực tiếp", ("có phải `truc-tiep`?",)
    ),
    Mistake("the label of a unit", "don_vi: ngay-lam-viec", "¦don_vi: ngày làm việc", ("có phải `ngay-lam-viec`?",)),
    Mistake("the label of a key", "linh_vuc: ho-tich", "¦Lĩnh vực: ho-tich", ("có phải `linh_vuc`",)),
    Mistake("a key with diacritics", "so_bo_ho_so: 1", "¦số_bộ_hồ_sơ: 1", ("có phải `so_bo_ho_so`",)),
    Mistake("a key with hyphens", "so_bo_ho_so: 1", "¦so-bo-ho-so: 1", ("có phải `so_bo_ho_so`",)),
    Mistake("a day with hyphens", "ngay_lay: 2026-07-18", "¦ngay_lay: 18-7-2026", ("có phải `2026-07-18`?",)),
    Mistake("a day with dots", "ngay_lay: 2026-07-18", "¦ngay_lay: 18.07.2026", ("có phải `2026-07-18`?",)),
    Mistake(
        "a day in words", "ngay_lay: 2026-07-18", "¦ngay_lay: ngày 18 tháng 7 năm 2026", ("có phải `2026-07-18`?",)
    ),
    Mistake("a day that is not", "ngay_lay: 2026-07-18", "¦ngay_lay: 31/02/2026", ("không có ngày này", "xem lại")),
    Mistake(
        "month and day swapped",
        "ngay_lay: 2026-07-18",
        "¦ngay_lay: 07/18/2026",
        ("không có tháng 18", "ngày/tháng/năm"),
    ),
    Mistake("a year of two digits", "ngay_lay: 2026-07-18", "¦ngay_lay: 18/7/26", ("bốn chữ số",)),
    Mistake("dots in an amount", "muc_thu: 50000", "¦muc_thu: 50.000", ("có phải `50000`?",)),
    Mistake("a comma in an amount", "muc_thu: 50000", "¦muc_thu: 50,000", ("có phải `50000`?",)),
    Mistake("an amount with its currency", "muc_thu: 50000", "¦muc_thu: 50.000 đồng", ("có phải `50000`?",)),
    Mistake("an amount in thousands", "muc_thu: 50000", "¦muc_thu: 50 nghìn", ("có phải `50000`?",)),
    Mistake("a number with its unit", "so_luong: 3", "¦so_luong: 3 ngày", ("chỉ ghi số `3`",)),
    Mistake(
        "a number in words",
        "ban_chinh: 1\n        nop_hay_xuat_trinh: nop",
        "¦ban_chinh: một\n        nop_hay_xuat_trinh: nop",
        ("số nguyên", "`một`"),
    ),
    Mistake(
        "none in words",
        "ket_qua_thuc_hien:\n  - noi_dung: Giấy chứng nhận kết hôn",
        "¦ket_qua_thuc_hien: Không có",
        ("có phải `khong-co`?",),
    ),
    Mistake(
        "a name for a number of a law",
        "  - 60/2014/QH13\n  -",
        "¦  - Luật Hộ tịch\n  -",
        ("văn bản này ghi là `60/2014/QH13`",),
    ),
    Mistake(
        "a list in one line",
        "can_cu_phap_ly:\n  - 60/2014/QH13\n  - 23/2015/NĐ-CP",
        "¦can_cu_phap_ly: 60/2014/QH13",
        ("danh sách", "`- `"),
    ),
    Mistake(
        "another real code in its place",
        "so_bo_ho_so: 1",
        "thu_tuc_lien_quan:\n¦  - 1.001194\nso_bo_ho_so: 1",
        ("không tìm thấy `1.001194` trong các thủ tục của `tthc/`",),
    ),
    Mistake("letters for digits in a code", "ma_thu_tuc: 1.000894", "¦ma_thu_tuc: l.OOO894", ("có phải `1.000894`?",)),
    Mistake("a comma in a code", "ma_thu_tuc: 1.000894", "¦ma_thu_tuc: 1,000894", ("có phải `1.000894`?",)),
    Mistake(
        "a required key with nothing",
        "ten_thu_tuc: Thủ tục đăng ký kết hôn",
        "¦ten_thu_tuc:",
        ("đang để trống", "điền giá trị"),
    ),
    Mistake(
        "NULL for a required key",
        "ten_thu_tuc: Thủ tục đăng ký kết hôn",
        "¦ten_thu_tuc: NULL",
        ("đang để trống", "điền giá trị"),
    ),
    Mistake(
        "a dash for a note", "so_bo_ho_so: 1", "so_bo_ho_so: 1\n¦mo_ta: -", ("dấu `-` không phải là một giá trị", "xóa")
    ),
    Mistake("a dash for a place", "  - Trung tâm Phục vụ hành chính công", '¦  - "-"', ("đang để trống",)),
    Mistake("a number sign cuts", "noi_dung: Mang giấy tờ", "¦noi_dung: Mang giấy #2", ("` #`", "nháy kép")),
    Mistake("a number sign cuts an item", "  - Trung tâm", "¦  - Trung #2 tâm", ("` #`", "nháy kép")),
    Mistake("a number sign begins", "ten_thu_tuc: Thủ", "¦ten_thu_tuc: #Thủ", ("`#`", "nháy kép")),
    # --- characters
    Mistake("Eth for Đ", "ten_thu_tuc: Thủ tục đăng ký", "¦ten_thu_tuc: Ðăng ký", ("`Ð` (U+00D0)", "gõ lại")),
    Mistake("a Cyrillic letter in a text", "ten_thu_tuc: Thủ tục", "¦ten_thu_tuc: Thủ tụс", ("`с` (U+0441)", "gõ lại")),
    Mistake("a Cyrillic letter in a code", "linh_vuc: ho-tich", "¦linh_vuc: hо-tich", ("`о` (U+043E)", "gõ lại")),
    Mistake("a Cyrillic letter in a key", "so_bo_ho_so: 1", "¦sо_bo_ho_so: 1", ("`о` (U+043E)", "gõ lại")),
    Mistake(
        "a mark of direction", "ten_thu_tuc: Thủ tục", "¦ten_thu_tuc: Thủ \u2066tục", ("ký tự vô hình U+2066", "xóa")
    ),
    Mistake(
        "an invisible letter in a code",
        "linh_vuc: ho-tich",
        "¦linh_vuc: ho-\u3164tich",
        ("ký tự vô hình U+3164", "xóa"),
    ),
    Mistake(
        "an invisible letter in a block",
        "    Nhận giấy ngay",
        "¦    Nhận\u200b giấy ngay",
        ("ký tự vô hình U+200B", "xóa"),
    ),
    Mistake("a forbidden character in a block", "    Nhận giấy ngay", "¦    Nhận\x02 giấy ngay", ("U+0002", "xóa")),
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
