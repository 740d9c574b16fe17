"""What raises each kind of doubt, and what only looks like it."""

from __future__ import annotations

from found_example import STEPS, with_cost, with_legal_texts, with_papers, with_steps, with_time

from congkhai.importing.found.shapes import FoundCase, FoundChannel, FoundFile, FoundGroup, FoundPaper, FoundStep

TIME = "cach_thuc_thuc_hien[1].thoi_han_giai_quyet[1]"
COST = "cach_thuc_thuc_hien[1].phi_le_phi[1]"
PAPER = "thanh_phan_ho_so[1].giay_to[1]"
STEP = "trinh_tu_thuc_hien[1].noi_dung"
LONG = "Cấp giấy phép " * 20

# Kind → parts that raise it, its place, its quotation; parts that do not.
EXAMPLES = {
    "ma-la": ({"code": "1.0133611"}, "ma_thu_tuc", "`1.0133611`", {"code": "1.011441.000.00.00.H38"}),
    "so-quyet-dinh-la": (
        {"decision": "3713/QD-BTP"}, "quyet_dinh_cong_bo", "`3713/QD-BTP`", {"decision": "1061b/QĐ-BNG"},
    ),
    "ten-chu-hoa": ({"name": "ĐĂNG KÝ"}, "ten_thu_tuc", "`ĐĂNG KÝ`", {"name": "Cấp thẻ BHYT"}),
    "ten-chu-thuong-dau": ({"name": "cấp thẻ"}, "ten_thu_tuc", "`cấp thẻ`", {"name": "Cấp thẻ"}),
    "ten-so-dau": ({"name": "1. Cấp thẻ"}, "ten_thu_tuc", "`1. Cấp thẻ`", {"name": "Cấp thẻ lần 1"}),
    "ten-cham-cuoi": ({"name": "Cấp thẻ."}, "ten_thu_tuc", "`Cấp thẻ.`", {"name": "Cấp thẻ v.v… cho người"}),
    "ten-qua-dai": ({"name": LONG}, "ten_thu_tuc", "280 ký tự", {"name": LONG[:200]}),
    "ten-qua-255-byte": ({"name": LONG}, "ten_thu_tuc", "380 byte", {"name": LONG[:150]}),
    "ten-xuong-dong": ({"name": "Cấp\nthẻ"}, "ten_thu_tuc", "`Cấp thẻ`", {"name": "Cấp thẻ"}),
    "ten-co-gach-cheo": ({"name": "Cấp/đổi thẻ"}, "ten_thu_tuc", "`Cấp/đổi thẻ`", {"name": "Cấp, đổi thẻ"}),
    "ten-co-dau": ({"name": "Cấp “thẻ”"}, "ten_thu_tuc", "`Cấp “thẻ”`", {"name": "Cấp thẻ (mới)"}),
    "trong-linh-vuc": ({"field": " "}, "linh_vuc", "trống", {"field": "Hộ tịch"}),
    "trong-cap-thuc-hien": ({"levels": ()}, "cap_thuc_hien", "trống", {"levels": (), "has": frozenset({"name"})}),
    "trong-trinh-tu": ({"steps": (FoundStep("", " "),)}, "trinh_tu_thuc_hien", "trống", with_steps("")),
    "trong-cach-thuc": ({"channels": ()}, "cach_thuc_thuc_hien", "trống", with_time(("3", "DAY"))),
    "trong-ho-so": (
        {"groups": (FoundGroup("Hồ sơ"),)}, "thanh_phan_ho_so", "trống", {"groups": (), "has": frozenset({"name"})},
    ),
    "trong-doi-tuong": ({"audiences": ()}, "doi_tuong_thuc_hien", "trống", {"audiences": ("Tổ chức",)}),
    "trong-co-quan": ({"executing": ()}, "co_quan_thuc_hien", "trống", {"executing": ("Sở Tư pháp",)}),
    "trong-dia-chi": ({"reception": ""}, "dia_chi_tiep_nhan", "trống", {"reception": "Quầy số 4"}),
    "trong-ket-qua": ({"outputs": ()}, "ket_qua_thuc_hien", "trống", {"outputs": (), "has": frozenset({"name"})}),
    "trong-yeu-cau": ({"requirements": "Không có thông tin"}, "yeu_cau_dieu_kien", "trống", {"requirements": "Không"}),
    "trong-can-cu": ({"legal_texts": ()}, "can_cu_phap_ly", "trống", with_legal_texts(("60/2014/QH13", "Luật"))),
    "trong-tu-khoa": ({"keywords": ""}, "tu_khoa", "trống", {"keywords": "khai sinh"}),
    "trong-mo-ta": ({"description": ""}, "mo_ta", "trống", {"description": "Ghi nhận việc sinh."}),
    "lien-quan-chi-co-ten": (
        {"related_names": ("Gia hạn thẻ",)}, "thu_tuc_lien_quan", "`Gia hạn thẻ`", {"related": ("1.001193",)},
    ),
    "truong-hop-lap-ten": (
        {"cases": (FoundCase("Đăng ký khai sinh", "1.001193.01", "3", "WORKING_DAY"),)},
        "truong_hop_thuc_hien", "`Đăng ký khai sinh`",
        {"cases": (FoundCase("Đăng ký khai sinh", "", "3", "WORKING_DAY"), FoundCase("Đăng ký lại"))},
    ),
    "cach-nop-la": (with_time(("3", "DAY"), way="FAX"), "cach_thuc_thuc_hien[1]", "`FAX`", with_time(("3", "DAY"))),
    "cach-nop-lap": (
        {"channels": (FoundChannel("DIRECT", "3", "DAY"), FoundChannel("DIRECT", "3", "DAY"))},
        "cach_thuc_thuc_hien[2]", "trực tiếp có 2 dòng", with_time(("3", "DAY"), ("3", "DAY")),
    ),
    "thoi-han-khac-nhau": (
        with_time(("3", "DAY"), ("3", "WORKING_DAY")),
        "cach_thuc_thuc_hien", "`3 ngày; 3 ngày làm việc`", with_time(("3", "DAY"), ("3", "DAY")),
    ),
    "thoi-han-khac-truong-hop": (
        with_time(("3", "DAY")) | {"cases": (FoundCase("Phải xác minh", "", "8", "DAY"),)},
        "truong_hop_thuc_hien", "`trường hợp: 8; cách nộp: 3`",
        with_time(("3", "DAY")) | {"cases": (FoundCase("Thường", "", "3", "OTHER"),)},
    ),
    "thoi-han-khong-don-vi": (with_time(("3", "OTHER")), TIME, "`3`", with_time(("3", "HOUR"))),
    "thoi-han-bang-chu": (with_time(("Theo mô tả", "OTHER")), TIME, "`Theo mô tả`", with_time(("7.5", "DAY"))),
    "thoi-han-trong": (with_time(("", "OTHER")), TIME, "trống", with_time(("0", "OTHER"))),
    "thoi-han-bang-khong": (with_time(("0", "OTHER")), TIME, "`0 (không rõ đơn vị)`", with_time(("0.5", "DAY"))),
    "thoi-han-qua-dai": (with_time(("420", "DAY")), TIME, "`420 ngày`", with_time(("365", "DAY"))),
    "muc-thu-qua-nho": (with_cost(50), f"{COST}.muc_thu", "`50 VNĐ`", with_cost(50, currency="USD")),
    "muc-thu-qua-lon": (with_cost(300_000_000), f"{COST}.muc_thu", "`300.000.000 VNĐ`", with_cost(9_000_000)),
    "muc-thu-do-la": (with_cost(150, currency="USD"), f"{COST}.muc_thu", "`150 USD`", with_cost(150_000)),
    "khong-dong-hdnd": (
        with_cost(0, "Do Hội đồng nhân dân quy định"),
        f"{COST}.muc_thu", "0 và `Do Hội đồng nhân dân quy định`", with_cost(5000, "Do Hội đồng nhân dân quy định"),
    ),
    "khong-dong-co-so-tien": (
        with_cost(0, "Cấp lại: 10.000 đồng"), f"{COST}.muc_thu", "0 và `Cấp lại: 10.000 đồng`",
        with_cost(0, "Miễn phí theo Thông tư 281/2016/TT-BTC"),
    ),
    "khong-dong-chua-ro": (
        with_cost(0, "Theo quy định của Bộ Tài chính"), f"{COST}.muc_thu", "0 và `Theo quy định của Bộ Tài chính`",
        with_cost(0, "Không thu phí"),
    ),
    "khoan-thu-trong": (with_cost(None), COST, "trống", with_cost(0)),
    "khoan-thu-bang-chu": (with_cost(None, "Tùy loại"), COST, "`Tùy loại`", with_cost(5000, "Tùy loại")),
    "muc-thu-co-han": (
        with_cost(5000, "Giảm một nửa đến hết ngày 31/12/2026."), f"{COST}.ghi_chu", "`đến hết ngày 31/12/2026`",
        with_cost(5000, "Theo Nghị quyết ngày 31/12/2024."),
    ),
    "muc-thu-o-mo-ta": (
        with_cost(5000, way="Phí: 5.000 đồng. Lệ phí: 100.000 đồng."),
        "cach_thuc_thuc_hien[1].mo_ta", "`100.000 đồng`",
        with_cost(5000, way="Phí: 5.000 đồng, nộp tại quầy."),
    ),
    "giay-to-khong-so-luong": (
        with_papers(FoundPaper("Giấy chứng sinh", 0, 0)), PAPER, "`Giấy chứng sinh`",
        with_papers(FoundPaper("Giấy chứng sinh", 0, 1)),
    ),
    "giay-to-nhieu-ban": (
        with_papers(FoundPaper("Giấy chứng sinh", 1, 10)), PAPER, "1 bản chính, 10 bản sao",
        with_papers(FoundPaper("Giấy chứng sinh", 4, 4)),
    ),
    "giay-to-khong-ten": (with_papers(FoundPaper(" ", 1, 0)), PAPER, "trống", with_papers(FoundPaper("Ảnh", 1, 0))),
    "giay-to-lap": (
        with_papers(FoundPaper("Ảnh", 1, 0), FoundPaper("Ảnh ", 2, 0)), "thanh_phan_ho_so[1].giay_to[2]", "`Ảnh`",
        with_papers(FoundPaper("Ảnh", 1, 0), FoundPaper("Ảnh màu", 1, 0)),
    ),
    "ban-sao-ghi-ban-chinh": (
        with_papers(FoundPaper("Bản sao giấy chứng sinh", 1, 0)), PAPER, "`Bản sao giấy chứng sinh`, 1 bản chính",
        with_papers(FoundPaper("Bản sao giấy chứng sinh", 0, 1), FoundPaper("Bản chính hoặc bản sao thẻ", 0, 1)),
    ),
    "ten-giay-to-dinh-tep": (
        with_papers(FoundPaper("Ảnh thẻa1.docx", 1, 0, guessed=True)), PAPER, "`Ảnh thẻa1.docx`",
        with_papers(FoundPaper("Ảnh thẻ", 1, 0)),
    ),
    "ten-mau-la-ten-tep": (
        with_papers(FoundPaper("Đơn", 1, 0, files=(FoundFile("Mẫu đơn"), FoundFile("Mau 04.docx")))),
        f"{PAPER}.mau_don_to_khai[2]", "`Mau 04.docx`",
        with_papers(FoundPaper("Đơn", 1, 0, files=(FoundFile("Mẫu số 4.1"),))),
    ),
    "ten-tep-bi-cat": (
        with_papers(FoundPaper("Đơn", 1, 0, files=(FoundFile("Mau.doc"), FoundFile("x")))),
        f"{PAPER}.mau_don_to_khai", "`Mau.docx`",
        with_papers(FoundPaper("Đơn", 1, 0, files=(FoundFile("Mẫu"), FoundFile("x")))),
    ),
    "giay-to-lap-truong-hop": (
        {"groups": (FoundGroup("A", (FoundPaper("Ảnh", 1, 0),)), FoundGroup("B", (FoundPaper("Ảnh", 1, 0),)))},
        PAPER, "`Ảnh`", with_papers(FoundPaper("Ảnh", 1, 0), FoundPaper("Ảnh", 1, 0)),
    ),
    "giay-to-qua-dai": (
        with_papers(FoundPaper("Ảnh " * 300, 1, 0)), PAPER, f"1199 ký tự, `{'Ảnh ' * 14}Ả…`",
        with_papers(FoundPaper("Ảnh " * 200, 1, 0)),
    ),
    "dong-la-tieu-de": (
        with_papers(FoundPaper("Giấy tờ phải nộp:", 0, 0)), PAPER, "`Giấy tờ phải nộp:`",
        with_papers(FoundPaper("Giấy tờ: căn cước", 1, 0)),
    ),
    "dong-la-ghi-chu": (
        with_papers(FoundPaper("* Lưu ý: mang bản chính", 0, 0)), PAPER, "`* Lưu ý: mang bản chính`",
        with_papers(FoundPaper("Giấy ghi chú y tế", 1, 0)),
    ),
    "dong-nhu-ghi-chu": (
        with_papers(FoundPaper("Trường hợp ủy quyền thì kèm văn bản", 0, 0)), PAPER,
        "`Trường hợp ủy quyền thì kèm văn bản`",
        with_papers(FoundPaper("Trường hợp ủy quyền: văn bản ủy quyền", 1, 0)),
    ),
    "nhom-la-ghi-chu": (
        with_papers(FoundPaper("Ảnh", 1, 0), group="* Lưu ý"), "thanh_phan_ho_so[1].truong_hop_bang_loi", "`* Lưu ý`",
        with_papers(FoundPaper("Ảnh", 1, 0), group="Cấp lần đầu"),
    ),
    "mau-khong-co-tep": (
        with_papers(FoundPaper("1. Tờ khai", 1, 0)), PAPER, "`1. Tờ khai`",
        with_papers(FoundPaper("Bản sao giấy ra viện", 1, 0)),
    ),
    "so-ky-hieu-la": (
        with_legal_texts(("Nghị định số 85/2013/NĐ-CP", "Nghị định")),
        "can_cu_phap_ly[1]", "`Nghị định số 85/2013/NĐ-CP`",
        with_legal_texts(("66.7/2025/NQ-CP", "a"), ("09b/2013/TT-BTP ", "b"), ("1898/QĐ-BTP", "c")),
    ),
    "trich-yeu-chi-la-so": (
        with_legal_texts(("60/2014/QH13", "60/2014/QH13 ")), "can_cu_phap_ly[1]", "`60/2014/QH13`",
        with_legal_texts(("60/2014/QH13", "Luật số 60/2014/QH13")),
    ),
    "van-ban-lap": (
        with_legal_texts(("60/2014/QH13", "Luật"), ("60/2014/QH13", "Luật Hộ tịch")),
        "can_cu_phap_ly[2]", "`60/2014/QH13`", with_legal_texts(("60/2014/QH13", "a"), ("61/2014/QH13", "b")),
    ),
    "trich-yeu-xuong-dong": (
        with_legal_texts(("60/2014/QH13", "Luật\nHộ tịch")), "can_cu_phap_ly[1]", "`Luật Hộ tịch`",
        with_legal_texts(("60/2014/QH13", "Luật Hộ tịch\n")),
    ),
    "can-cu-chua-tach": (
        {"loose_texts": ("Luật Hộ tịch60/2014/QH13",)}, "can_cu_phap_ly", "`Luật Hộ tịch60/2014/QH13`",
        with_legal_texts(("60/2014/QH13", "Luật Hộ tịch")),
    ),
    "co-quan-cu": (
        {"executing": ("Ủy ban nhân dân xã,\u00a0phường,\u00a0thị trấn",)}, "co_quan_thuc_hien[1]",
        "“thị trấn” trong `Ủy ban nhân dân xã, phường, thị trấn`", {"executing": ("Ủy ban nhân dân xã, phường",)},
    ),
    "co-quan-noi-khac": (
        {"deciding": ("Sở Tư pháp", "Sở Tư pháp Thành phố Hà Nội")}, "co_quan_co_tham_quyen[2]",
        "“Thành phố Hà Nội” trong `Sở Tư pháp Thành phố Hà Nội`",
        {"deciding": ("Sở Tư pháp TỈNH LÀO CAI", "Sở Tư pháp Tỉnh, Thành phố trực thuộc Trung ương")},
    ),
    "ten-co-quan-cu": (
        with_steps("Phòng Tư pháp trả lời."), STEP, "`giấy khai sinh. Phòng Tư pháp trả lời.`",
        with_steps("Trước đây Phòng Tư pháp trả lời."),
    ),
    "tu-ngu-cu": (
        {"requirements": "Có sổ hộ khẩu."}, "yeu_cau_dieu_kien", "`Có sổ hộ khẩu.`",
        {"requirements": "Không cần sổ hộ khẩu."},
    ),
    "trinh-tu-qua-ngan": (
        {"steps": (FoundStep("", "test"),)}, STEP, "`test`", {"steps": (FoundStep("", STEPS),)},
    ),
    "trinh-tu-bi-cut": (
        with_steps("Người dân nhận kết quả tại trụ sở cơ quan theo"), STEP,
        "`… nhận kết quả tại trụ sở cơ quan theo`", with_steps("Nhận kết quả;"),
    ),
    "yeu-cau-la-khong": (
        {"requirements": "KHÔNG QUY ĐỊNH."}, "yeu_cau_dieu_kien", "`KHÔNG QUY ĐỊNH.`",
        {"requirements": "Không có án tích."},
    ),
    "xem-noi-khac": (
        with_cost(5000, "Chi tiết tại biểu phí kèm theo"), f"{COST}.ghi_chu", "`Chi tiết tại biểu phí kèm theo`",
        with_cost(5000, "Thu theo biểu phí"),
    ),
    "mo-ta-chep-yeu-cau": (
        {"requirements": "Đủ 18 tuổi.", "description": "Đủ  18 tuổi."}, "mo_ta", "`Đủ 18 tuổi.`",
        {"requirements": "", "description": ""},
    ),
    "ban-ghi-qua-dai": ({"description": "Mô tả. " * 8000}, "", "56359 ký tự", {"description": "Mô tả. " * 5000}),
    "cham-dien": ({"note": "Năm ......"}, "ghi_chu", "`Năm ......`", {"note": "Vân vân..."}),
    "dia-chi-web": ({"note": "Xem https://a.vn"}, "ghi_chu", "`Xem https://a.vn`", {"note": "Xem trang của bộ"}),
    "thu-dien-tu": ({"note": "Gửi a.b@c.vn"}, "ghi_chu", "`Gửi a.b@c.vn`", {"note": "Tài khoản @tuphap"}),
    "so-dien-thoai": ({"note": "Gọi 0214 3820 123"}, "ghi_chu", "`Gọi 0214 3820 123`", {"note": "Phí 20.000.000"}),
    "chu-giua-hai-sao": ({"note": "Nộp *ảnh* màu"}, "ghi_chu", "`Nộp *ảnh* màu`", {"note": "*) Một *) hai"}),
    "dong-dau-cong": ({"note": "Gồm:\n + ảnh"}, "ghi_chu", "`Gồm: + ảnh`", {"note": "2 + 2"}),
    "dong-dau-sao": ({"note": "* Nộp"}, "ghi_chu", "`* Nộp`", {"note": "Nộp (*)"}),
    "dong-hai-gach": ({"note": "- - Nộp"}, "ghi_chu", "`- - Nộp`", {"note": "- Nộp - trả"}),
    "dong-so-dau": ({"note": "1. Nộp"}, "ghi_chu", "`1. Nộp`", {"note": "Nộp 1. Trả"}),
    "dau-nho-hon": ({"note": "Máy < 40kW"}, "ghi_chu", "`Máy < 40kW`", {"note": "Máy dưới 40kW"}),
    "chu-cai-la": (
        with_legal_texts(("60/2014/QH13", "Thông tư của BT\u0421")), "can_cu_phap_ly[1]",
        "U+0421 trong `Thông tư của BT\u0421`", with_legal_texts(("60/2014/QH13", "Thông tư của BTC")),
    ),
    "chu-eth": ({"note": "\u00d0iều 33"}, "ghi_chu", "U+00D0 trong `\u00d0iều 33`", {"note": "Điều 33"}),
    "bang-ma-cu": ({"note": "đ\u00acược"}, "ghi_chu", "U+00AC trong `đ\u00acược`", {"note": "được"}),
    "ky-tu-rieng": ({"note": "\uf0fc Nộp"}, "ghi_chu", "U+F0FC trong ` Nộp`", {"note": "- Nộp"}),
    "ky-tu-hong": ({"note": "N\ufffdp"}, "ghi_chu", "U+FFFD trong `N\ufffdp`", {"note": "Nộp"}),
    "thieu-cach-sau-phay": ({"note": "cô, cậu,dì"}, "ghi_chu", "`cô, cậu,dì`", {"note": "7,5 m2; cô, dì"}),
    "chu-dinh-nhau": ({"note": "báo cáoThủ trưởng"}, "ghi_chu", "`báo cáoThủ trưởng`", {"note": "eCoSys, kHz"}),
    "chua-chuan-unicode": ({"note": "No\u0323\u0302p"}, "ghi_chu", "chữ và dấu là hai ký tự", {"note": "Nộp"}),
    "dau-huong-viet": ({"note": "Nộp\u200e"}, "ghi_chu", "U+200E trong `Nộp`", {"note": "Nộp"}),
    "gach-noi-mem": ({"note": "hy\u00ad sinh"}, "ghi_chu", "U+00AD trong `hy sinh`", {"note": "hy-sinh"}),
    "ky-tu-vo-hinh": ({"note": "Nộp\u200b"}, "ghi_chu", "U+200B trong `Nộp`", {"note": "Nộp"}),
    "cach-cung": ({"note": "Nộp\u00a0tại"}, "ghi_chu", "U+00A0 trong `Nộp tại`", {"note": "Nộp tại"}),
    "dau-tab": ({"note": "Nộp\ttại"}, "ghi_chu", "U+0009 trong `Nộp tại`", {"note": "Nộp\ntại"}),
    "nhieu-dau-cach": ({"note": "Nộp  tại"}, "ghi_chu", "`Nộp tại`", {"note": "  Nộp tại"}),
    "cach-truoc-dau-cau": ({"note": "Nộp , rồi"}, "ghi_chu", "`Nộp , rồi`", {"note": "Nộp ... rồi, trả"}),
    "nhay-cong": ({"note": "“Nộp”"}, "ghi_chu", "`“Nộp”`", {"note": '"Nộp"'}),
    "gach-ngang-dai": ({"note": "Tư pháp – hộ tịch"}, "ghi_chu", "`Tư pháp – hộ tịch`", {"note": "Tư pháp - hộ tịch"}),
    "dau-dau-dong": ({"note": "• Nộp"}, "ghi_chu", "`• Nộp`", {"note": "- Nộp"}),
    "dau-thanh-kieu-cu": ({"note": "Xoá án"}, "ghi_chu", "`Xoá án`", {"note": "Xóa án, quý, ngoài, quỳ"}),
}  # fmt: skip

ACROSS = {
    "ma-trung": ([{}, {}], [("1.001193", "ma_thu_tuc", "2 lần")], [{}, {"code": "1.000894"}]),
    "ten-trung": (
        [{}, {"code": "2.000528", "name": "Đăng ký  KHAI SINH"}],
        [("1.001193", "ten_thu_tuc", "cùng tên với 2.000528"), ("2.000528", "ten_thu_tuc", "cùng tên với 1.001193")],
        [{}, {}],
    ),
    "linh-vuc-nhieu-cach-viet": (
        [{"code": "1.000001"}, {"code": "1.000002"}, {"code": "1.000003", "field": "Hộ - tịch"}],
        [("1.000003", "linh_vuc", "`Hộ - tịch`, 2 thủ tục khác ghi `Hộ tịch`")],
        [{"code": "1.000001"}, {"code": "1.000002", "field": "Chứng thực"}],
    ),
}
