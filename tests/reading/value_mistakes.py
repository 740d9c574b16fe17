"""What an editor types wrongly in a value: labels for codes, days and amounts as on paper, letters that look alike.

As in `typing_mistakes`: `old` is replaced by `new` in RECORD, `¦` marks the line that is told, `says` are words of it.
"""

from __future__ import annotations

from typing_mistakes import Mistake

VALUE_MISTAKES = [
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
