"""What an editor pastes from Word, Excel and web pages, deletes by mistake, or writes as on paper.

As in `typing_mistakes`: `old` is replaced by `new` in RECORD, `¦` marks the line that is told, `says` are words of it.
"""

from __future__ import annotations

from typing_mistakes import Mistake

_ONE_LIMIT = "    thoi_han_giai_quyet:\n      - so_luong: 3\n"

PASTED = [
    # --- lost without a word, were it not told
    Mistake(
        "a comma within braces cuts",
        "ket_qua_thuc_hien:\n",
        "phan_biet:\n  - ma: han\n    hoi: Có quá hạn không?\n    tra_loi:\n"
        "¦      - {ma: qua-han, ten: Quá hạn, sau 60 ngày}\n"
        "      - {ma: dung-han, ten: Đúng hạn}\nket_qua_thuc_hien:\n",
        ("dấu `,` đã cắt phần này", "nháy kép"),
    ),
    Mistake(
        "no blank after a colon within braces",
        "nguon:\n  he_thong: csdl-quoc-gia\n  ngay_lay: 2026-07-18",
        "¦nguon: {he_thong:csdl-quoc-gia, ngay_lay: 2026-07-18}",
        ("dấu cách sau dấu `:` của `he_thong`",),
    ),
    Mistake(
        "equals for a colon within braces",
        "nguon:\n  he_thong: csdl-quoc-gia\n  ngay_lay: 2026-07-18",
        "¦nguon: {he_thong= csdl-quoc-gia, ngay_lay: 2026-07-18}",
        ("thay `=` bằng dấu `:` của `he_thong`",),
    ),
    Mistake(
        "no colon within braces",
        "nguon:\n  he_thong: csdl-quoc-gia\n  ngay_lay: 2026-07-18",
        "¦nguon: {he_thong: csdl-quoc-gia, ngay_lay: 2026-07-18, ghi_chu Lấy lại}",
        ("thiếu dấu `:` sau tên khóa `ghi_chu`",),
    ),
    Mistake(
        "a comma within curly quotes cuts",
        "  ten_thuong_goi:\n    - đăng ký kết hôn\n    - làm giấy kết hôn",
        "¦  ten_thuong_goi: [“đăng ký kết hôn, làm giấy kết hôn”]",
        ("`”`", "nháy cong", "dấu nháy thẳng"),
    ),
    Mistake("an unknown key with nothing", "so_bo_ho_so: 1", "so_bo_ho_so: 1\n¦ghi_chua:", ("có phải `ghi_chu`",)),
    # --- letters of other fonts and encodings
    Mistake("TCVN3", "Thủ tục đăng ký kết hôn\nl", "Thñ tôc ®¨ng ký kết hôn\nl", ()),
    Mistake("VNI", "Thủ tục đăng ký kết hôn\nl", "Thuû tuïc ñaêng kyù keát hoân\nl", ()),
    Mistake("UTF-8 read as Windows-1252", "Thủ tục đăng ký kết hôn\nl", "Thá»§ tá»¥c Ä‘Äƒng kÃ½\nl", ()),
    Mistake("lost letters", "Thủ tục đăng ký kết hôn\nl", "Th� tục đăng ký kết hôn\nl", ()),
]
PASTED = [
    one if one.says else one._replace(new=f"¦{one.new}", says=("chữ hỏng", "gõ lại cả đoạn bằng Unicode"))
    for one in PASTED
]
PASTED += [
    # --- lines that are no part of the record
    Mistake("a row of a sheet", "so_bo_ho_so: 1", "¦1\tTờ khai\t01\nso_bo_ho_so: 1", ("dán từ Excel", "xóa dòng")),
    Mistake("a letter on a line", "so_bo_ho_so: 1", "¦v\nso_bo_ho_so: 1", ("chỉ có `v`", "gõ nhầm thì xóa")),
    Mistake("a rule of dashes", "so_bo_ho_so: 1", "¦----------\nso_bo_ho_so: 1", ("dòng kẻ", "xóa dòng này")),
    Mistake(
        "the line above a list deleted",
        _ONE_LIMIT,
        "¦      - so_luong: 3\n",
        ("thiếu một dòng khóa", "`thoi_han_giai_quyet:`"),
    ),
    # --- signs
    Mistake("a dash of Word after >", "  tom_tat: >-", "¦  tom_tat: >–", ("`>–`", "sửa thành `>-`")),
    Mistake("two signs of a block", "  tom_tat: >-", "¦  tom_tat: >>-", ("`>>-`", "sửa thành `>-`")),
    Mistake(
        "a quote missing within brackets",
        "so_bo_ho_so: 1",
        '¦thu_tuc_lien_quan: ["1.000894, "1.001193"]\nso_bo_ho_so: 1',
        ("thiếu dấu nháy", "mỗi mục trong ngoặc một cặp dấu nháy"),
    ),
    Mistake(
        "curly quotes around a code",
        "so_bo_ho_so: 1",
        "¦thu_tuc_lien_quan: [“1.000894”]\nso_bo_ho_so: 1",
        ("có phải `1.000894`?",),
    ),
    Mistake(
        "a comma of full width",
        "[cong-dan-viet-nam]",
        "¦[cong-dan-viet-nam，doanh-nghiep]",
        ("đây là 2 mục", "dấu `,` của bàn phím"),
    ),
    Mistake("two values in one item", "[xa]", "¦[tinh và xa]", ("đây là 2 mục", "dấu `,`")),
    # --- numbers, days and names as on paper
    Mistake("digits of full width", "muc_thu: 50000", "¦muc_thu: ５００００", ("có phải `50000`?",)),
    Mistake("letters O in an amount", "muc_thu: 50000", "¦muc_thu: 5OOOO", ("có phải `50000`?",)),
    Mistake("a part of a million", "muc_thu: 50000", "¦muc_thu: 0,05 triệu", ("có phải `50000`?",)),
    Mistake("an amount for each", "muc_thu: 50000", "¦muc_thu: 50.000đ/bản", ("có phải `50000`?", "`don_vi_tinh`")),
    Mistake("free in words", "muc_thu: 50000", "¦muc_thu: Miễn phí", ("ghi `0` kèm `van_ban`",)),
    Mistake("a span of days", "so_luong: 3", "¦so_luong: 3-5", ("một số", "`ghi_chu`")),
    Mistake("a count as on forms", "so_bo_ho_so: 1", "¦so_bo_ho_so: 01 (một) bộ", ("chỉ ghi số `1`",)),
    Mistake("a day without its day", "ngay_lay: 2026-07-18", "¦ngay_lay: 07/2026", ("đủ ngày, tháng, năm",)),
    Mistake("a year too long", "ngay_lay: 2026-07-18", "¦ngay_lay: 20266-07-18", ("xem lại năm",)),
    Mistake("a code without its dot", "ma_thu_tuc: 1.000894", "¦ma_thu_tuc: 1000894", ("có phải `1.000894`?",)),
    Mistake("a code with words", "ma_thu_tuc: 1.000894", "¦ma_thu_tuc: TTHC 1.000894", ("có phải `1.000894`?",)),
    Mistake(
        "a law with its kind",
        "  - 23/2015/NĐ-CP",
        "¦  - Nghị định số 23/2015/NĐ-CP",
        ("có phải `23/2015/NĐ-CP`?",),
    ),
    Mistake("a law in small letters", "  - 23/2015/NĐ-CP", "¦  - 23/2015/nđ-cp", ("có phải `23/2015/NĐ-CP`?",)),
    Mistake(
        "an address without https",
        "so_bo_ho_so: 1",
        "¦lien_ket_quoc_gia: dichvucong.gov.vn/p/home\nso_bo_ho_so: 1",
        ("có phải `https://dichvucong.gov.vn/p/home`?",),
    ),
    Mistake(
        "an address as Markdown",
        "so_bo_ho_so: 1",
        "¦lien_ket_quoc_gia: Cổng (https://dichvucong.gov.vn)\nso_bo_ho_so: 1",
        ("có phải `https://dichvucong.gov.vn`?",),
    ),
    Mistake(
        "the words of an answer for its code",
        "        van_ban: 60/2014/QH13\nthanh_phan_ho_so:\n",
        "        van_ban: 60/2014/QH13\n¦        truong_hop: [Quá hạn]\n"
        "phan_biet:\n  - ma: han\n    hoi: Quá hạn chưa?\n"
        "    tra_loi: [{ma: qua-han, ten: Quá hạn}, {ma: dung-han, ten: Đúng hạn}]\nthanh_phan_ho_so:\n",
        ("có phải `qua-han`?",),
    ),
    # --- written on over more lines
    Mistake(
        "a sentence written on in the column of its key",
        "    noi_dung: Mang giấy tờ đến xã nơi bạn cư trú.",
        "    noi_dung: Mang giấy tờ đến xã\n¦    nơi bạn cư trú.",
        ("phần tiếp của `noi_dung`", "thụt vào 6 dấu cách"),
    ),
    Mistake(
        "a sentence written on at the margin, beginning with a word that is a key too",
        "    noi_dung: Mang giấy tờ đến xã nơi bạn cư trú.",
        "    noi_dung: Mang giấy tờ đến xã\n¦nay là xã nơi bạn cư trú.",
        ("phần tiếp của `noi_dung`", "thụt vào 6 dấu cách"),
    ),
    Mistake(
        "an item of words written on in the column of its dash",
        "  - Trung tâm Phục vụ hành chính công",
        "  - Trung tâm Phục vụ\n¦  hành chính công",
        ("phần tiếp của mục", "thụt vào 4 dấu cách"),
    ),
    # --- within brackets
    Mistake(
        "a semicolon between quoted items",
        "can_cu_phap_ly:\n  - 60/2014/QH13\n  - 23/2015/NĐ-CP",
        '¦can_cu_phap_ly: ["60/2014/QH13"; "23/2015/NĐ-CP"]',
        ("đang là `;`", "thay bằng dấu `,`"),
    ),
    Mistake(
        "no comma between quoted items",
        "can_cu_phap_ly:\n  - 60/2014/QH13\n  - 23/2015/NĐ-CP",
        '¦can_cu_phap_ly: ["60/2014/QH13" "23/2015/NĐ-CP"]',
        ("thiếu dấu `,`", "thêm dấu `,`"),
    ),
    Mistake(
        "a comma too many",
        "can_cu_phap_ly:\n  - 60/2014/QH13\n  - 23/2015/NĐ-CP",
        "¦can_cu_phap_ly: [60/2014/QH13,, 23/2015/NĐ-CP]",
        ("thừa dấu `,`", "chỉ giữ một dấu"),
    ),
    Mistake(
        "no comma between keys in braces",
        "      - so_luong: 3\n        don_vi: ngay-lam-viec",
        "¦      - {so_luong: 3 don_vi: ngay-lam-viec}",
        ("thiếu dấu `,`", "thêm dấu `,`"),
    ),
    Mistake(
        "a key without a value in braces",
        "      - so_luong: 3\n        don_vi: ngay-lam-viec",
        "¦      - {so_luong: 3, ghi_chu:, don_vi: ngay-lam-viec}",
        ("`ghi_chu`", "không có giá trị", "xóa khóa này"),
    ),
    Mistake(
        "a colon within a sentence in braces",
        "    nguoi_thuc_hien: nguoi-dan\n    noi_dung: Hai bạn cùng ký vào sổ.\n",
        "    nguoi_thuc_hien: nguoi-dan\n"
        "¦  - {ten_buoc: Ký, nguoi_thuc_hien: nguoi-dan, noi_dung: Ký: cả hai bạn, vào sổ, thoi_gian: Sáng}\n",
        ("giá trị của `noi_dung` có dấu `:`", "nháy kép"),
    ),
    Mistake(
        "a quote that is not closed in braces",
        "      - so_luong: 3\n        don_vi: ngay-lam-viec",
        '¦      - {so_luong: 3, don_vi: "ngay-lam-viec}',
        ("dấu nháy đóng", "mỗi mục"),
    ),
    Mistake(
        "no comma between codes",
        "cap_thuc_hien: [xa]",
        "¦cap_thuc_hien: [xa tinh]",
        ("đây là 2 mục", "ngăn bằng dấu `,`"),
    ),
    Mistake(
        "no comma between numbers of laws",
        "can_cu_phap_ly:\n  - 60/2014/QH13\n  - 23/2015/NĐ-CP",
        "¦can_cu_phap_ly: [60/2014/QH13 23/2015/NĐ-CP]",
        ("đây là 2 mục",),
    ),
    Mistake(
        "no comma between codes of procedures",
        "so_bo_ho_so: 1\n",
        "¦thu_tuc_lien_quan: [1.001193 1.000656]\nso_bo_ho_so: 1\n",
        ("đây là 2 mục", "ngăn bằng dấu `,`"),
    ),
    Mistake(
        "no comma between codes of a shared list",
        "co_quan_thuc_hien: [ubnd-cap-xa]",
        "¦co_quan_thuc_hien: [ubnd-cap-xa so-tu-phap]",
        ("đây là 2 mục", "ngăn bằng dấu `,`"),
    ),
    # --- dashes and headings of lists
    Mistake(
        "two blanks behind a dash",
        "  - ten_buoc: Nhận kết quả",
        "¦  -  ten_buoc: Nhận kết quả",
        ("thừa dấu cách", "một dấu cách"),
    ),
    Mistake(
        "a number for a dash",
        "  - ten_buoc: Nhận kết quả",
        "¦  2. ten_buoc: Nhận kết quả",
        ("`2.`", "dấu `-` của bàn phím"),
    ),
    Mistake("no dash before the first item", "  - ten_buoc: Nộp", "¦  ten_buoc: Nộp", ("thiếu dấu `- `",)),
    Mistake(
        "keys of an item below its dash",
        "  - ten_buoc: Nhận kết quả\n    nguoi_thuc_hien: nguoi-dan\n    noi_dung: Hai",
        "  - ten_buoc: Nhận kết quả\n¦  nguoi_thuc_hien: nguoi-dan\n  noi_dung: Hai",
        ("dòng này và 1 dòng dưới thụt vào chưa đủ", "4 dấu cách, thẳng với `ten_buoc`"),
    ),
    Mistake(
        "the first key of an item is gone",
        "      - ten_giay_to: Thẻ căn cước",
        "¦      - Thẻ căn cước",
        ("thiếu tên khóa", "`ten_giay_to: `"),
    ),
    Mistake("the line of a part is gone", "huong_dan:\n", "¦", ("thiếu một dòng khóa", "`huong_dan:`")),
    Mistake("the line of the source is gone", "nguon:\n", "¦", ("thiếu một dòng khóa", "`nguon:`")),
    Mistake(
        "a name for a part",
        "nguon:\n  he_thong: csdl-quoc-gia\n  ngay_lay: 2026-07-18",
        "¦nguon: Sở Tư pháp",
        ("các dòng dạng `khóa: giá trị`", "các khóa ở đây: he_thong, ngay_lay"),
    ),
    Mistake(
        "items for one text",
        "    noi_dung: Hai bạn cùng ký vào sổ.\n",
        "    noi_dung:\n¦      - Hai bạn cùng ký.\n      - Nhận giấy.\n",
        ("một đoạn chữ", "bỏ các dấu `- `", "viết `|-`"),
    ),
    Mistake("two codes for one", "linh_vuc: ho-tich", "¦linh_vuc: [ho-tich, quoc-tich]", ("chỉ ghi một giá trị",)),
    Mistake("a word behind the key of a part", "huong_dan:\n", "¦huong_dan: có\n", ("không ghi gì", "xóa `có`")),
    Mistake("an amount behind the key of a list", "phi_le_phi:\n", "¦phi_le_phi: 50000\n", ("xóa `50000`",)),
    Mistake(
        "the line of the first item is gone",
        "  - ten_buoc: Nộp hồ sơ\n    nguoi",
        "¦    nguoi",
        ("thiếu dòng đầu của mục", "`- ten_buoc: …`"),
    ),
    Mistake(
        "the line of the first item, a list, is gone",
        "  - giay_to:\n      - ten_giay_to: Tờ khai đăng ký kết hôn\n",
        "¦      - ten_giay_to: Tờ khai đăng ký kết hôn\n"
        "  - ghi_chu: Nộp tại xã\n    giay_to:\n      - ten_giay_to: Giấy khác\n",
        ("thiếu dòng đầu của mục", "`- giay_to:`"),
    ),
    Mistake(
        "no blank after the colon, below a sentence",
        "    noi_dung: Hai bạn cùng ký vào sổ.\n",
        "    noi_dung: Hai bạn cùng ký vào sổ.\n¦    thoi_gian:Trong ngày\n",
        ("thiếu dấu cách sau dấu `:` của `thoi_gian`",),
    ),
    Mistake(
        "a sentence begins below its key, no deeper",
        "    noi_dung: Hai bạn cùng",
        "    noi_dung:\n¦    Hai bạn cùng",
        ("phần tiếp của `noi_dung`", "thụt vào 6 dấu cách"),
    ),
    Mistake("a blank too many before a dash", "    - làm giấy", "¦     - làm giấy", ("thành chữ của mục trên",)),
    Mistake("no blank behind a dash", "    - làm giấy", "¦    -làm giấy", ("thiếu dấu cách sau dấu `-`",)),
    Mistake("a bracket too many", "[ubnd-cap-xa]", "¦[ubnd-cap-xa]]", ("thừa dấu đóng ngoặc `]`",)),
    Mistake("a bracket too many before", "[ubnd-cap-xa]", "¦[[ubnd-cap-xa, x]", ("thừa dấu mở ngoặc `[`",)),
    # --- money
    Mistake("the currency as on paper", "don_vi_tien: VND", "¦don_vi_tien: VNĐ", ("có phải `VND`?",)),
]
