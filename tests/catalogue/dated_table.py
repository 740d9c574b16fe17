"""What each kind of dated value shows in each output: the table that the tests of dated values hold."""

from __future__ import annotations

from dated_projects import TEXT

# kind → output → what is read there before, while it holds, and afterwards; "" is nothing of all this.
CUT = "400.000 đồng đến hết 28/2/2027, từ 1/3/2027: chưa có dữ liệu"
COMING_CUT = "Từ 10/12/2026: 400.000 đồng; trước đó chưa có dữ liệu"
WEEK = "7 ngày đến hết 28/2/2027, từ 1/3/2027: chưa có dữ liệu"
COMING_WEEK = "Từ 10/12/2026: 7 ngày; trước đó chưa có dữ liệu"
FROM, UNTIL, OVER = "Áp dụng từ 10/12/2026", "Chỉ áp dụng đến hết 28/2/2027", "Hết hiệu lực"
TABLE: dict[str, dict[str, tuple[str, str, str]]] = {
    "Cost": {
        "đầu trang": (f"<dd>{COMING_CUT}", f"<dd>{CUT}", "; phí, lệ phí; kết quả"),
        "bảng": (
            '<li class="ck-coming">Khoản thu: <strong>400.000',
            "<li>Khoản thu: <strong>400.000",
            "lệ phí: </span>Chưa",
        ),
        "thẻ": (COMING_CUT, CUT, ""),
        "tìm kiếm": (COMING_CUT, CUT, ""),
        "csv": (COMING_CUT, CUT, ",Chưa có dữ liệu,Trực tiếp"),
        "json-ld": ("", '"price":400000', ""),
    },
    "Relief": {
        "bảng": (
            f"Miễn từ ngày 10/12/2026: hộ nghèo (Nghị quyết {TEXT}, đến hết ngày 28/2/2027)",
            f"Miễn: hộ nghèo (Nghị quyết {TEXT}, đến hết ngày 28/2/2027)",
            "",
        ),
        "giảm": ("Giảm từ ngày 10/12/2026: sinh viên", "Giảm: sinh viên, một nửa (đến hết ngày 28/2/2027)", ""),
        "json-ld": ("", "Miễn: hộ nghèo; Giảm: sinh viên, một nửa", ""),
    },
    "Evidence": {
        "giấy tờ": (
            "Từ ngày 10/12/2026</summary>",
            'Bằng đại học</span></label>\n<div class="ck-paper__note"><p>Áp dụng đến hết ngày 28/2/2027.',
            "",
        ),
        "tìm kiếm": ("", "Bằng đại học", ""),
        "csv": (",1,66", ",2,66", ",1,66"),
    },
    "EvidenceGroup": {
        "giấy tờ": ("Từ ngày 10/12/2026</summary>", "<legend>Nhóm giấy tờ 2 (đến hết ngày 28/2/2027)<", ""),
        "tìm kiếm": ("", "Sổ trợ cấp", ""),
        "csv": (",1,66", ",2,66", ",1,66"),
    },
    "Output": {
        "đầu trang": (
            "<dd>Từ 10/12/2026: trích lục; trước đó chưa có dữ liệu",
            "<dd>Trích lục đến hết 28/2/2027, từ 1/3/2027: chưa có dữ liệu",
            "; kết quả nhận được;",
        ),
        "kết quả": ("<li><p>Từ ngày 10/12/2026: trích lục<", "<li><p>Trích lục (đến hết ngày 28/2/2027)<", ""),
        "tìm kiếm": ("", '"trich","luc"', ""),
        "csv": ("Từ ngày 10/12/2026: trích lục", "Trích lục (đến hết ngày 28/2/2027)", ""),
    },
    "Requirement": {
        "đầu trang": ("", "", "yêu cầu, điều kiện; các bước"),
        "bảng": ("Từ ngày 10/12/2026: có trụ sở.", "Có trụ sở (đến hết ngày 28/2/2027)", ""),
        "tìm kiếm": ("", '"tru","so"', ""),
    },
    "ToDo": {
        "việc cần làm": ("<li>Từ ngày 10/12/2026: nộp ở xã.", "<li>Nộp ở xã (đến hết ngày 28/2/2027)", ""),
        "csv": ("Từ ngày 10/12/2026: nộp ở xã.", "Nộp ở xã (đến hết ngày 28/2/2027)", ""),
    },
    "Step": {
        "bảng": ("", "Xã nơi cư trú giải quyết.", ""),
    },
    "CaseQuestion": {
        "hỏi đáp": ("", "Con cháu nộp được.", ""),
    },
    "Question": {
        "hỏi đáp": ("", "Bổ sung sau.", ""),
    },
    "TimeLimit": {
        "đầu trang": (f"<dd>{COMING_WEEK}", f"<dd>{WEEK}", "Nơi nộp; mất bao lâu; phí"),
        "bảng": ('<li class="ck-coming">7 ngày<', "Mất bao lâu: </span>7 ngày<", "Mất bao lâu: </span>Chưa có dữ liệu"),
        "trường hợp": (f"<strong>{COMING_WEEK}", f"<strong>{WEEK}", "<strong>Chưa có dữ liệu"),
        "thẻ": (COMING_WEEK, WEEK, ""),
        "tìm kiếm": (COMING_WEEK, WEEK, ""),
        "csv": (COMING_WEEK, WEEK, ",Chưa có dữ liệu,Chưa có dữ liệu,Trực tiếp"),
        "json-ld": ("", '"processingTime":"P7D"', ""),
    },
    "Exemption": {
        "bảng": ("Từ ngày 10/12/2026 không phải nộp nếu", "Không phải nộp nếu", ""),
    },
    "FormEdition": {
        "giấy tờ": ("Từ 10/12/2026 dùng mẫu mới", "Chỉ dùng mẫu này đến hết 28/2/2027", "Mẫu này đã thôi dùng"),
        "trang của mẫu": ("Từ 10/12/2026 dùng mẫu mới", "Tải mẫu (mở trang khác)</a></p>\n<p>Chỉ dùng", "đã thôi dùng"),
        "danh sách mẫu": ("Từ 10/12/2026 dùng mẫu mới", ">Tải mẫu (mở trang khác)</a>", "Mẫu này đã thôi dùng"),
    },
    "Period": {
        "đầu trang": ("chỉ áp dụng từ ngày 10/12/2026", '<p class="ck-notice__title">Sắp thay đổi', "Đã hết hiệu lực"),
        "thẻ": (FROM, UNTIL, OVER),
        "tìm kiếm": (FROM, UNTIL, '"het":"Hết hiệu lực"'),
        "danh sách": ("0 thủ tục", "1 thủ tục", "0 thủ tục"),
        "csv": ("Chưa có hiệu lực", "Đang áp dụng", OVER),
        "json": ("chua-hieu-luc", "dang-ap-dung", "het-hieu-luc"),
        "json-ld": ("", '"availableChannel"', ""),
    },
    "End": {
        "đầu trang": ("chỉ áp dụng đến hết ngày 9/12/2026. Theo luật mới.", *["Đã bãi bỏ từ ngày 10/12/2026"] * 2),
        "thẻ": ("Chỉ áp dụng đến hết 9/12/2026", *["Không còn thực hiện ở đây"] * 2),
        "tìm kiếm": ("Chỉ áp dụng đến hết 9/12/2026", *['"het":"Không còn thực hiện ở đây"'] * 2),
        "danh sách": ("1 thủ tục", "0 thủ tục", "0 thủ tục"),
        "csv": ("Đang áp dụng", *["Không còn thực hiện ở đây"] * 2),
        "json": ("dang-ap-dung", "da-cham-dut", "da-cham-dut"),
        "json-ld": ('"availableChannel"', "", ""),
    },
    "Decision": {
        "đầu trang": ("chỉ áp dụng từ ngày 10/12/2026", "", ""),
        "thẻ": (FROM, "", ""),
        "tìm kiếm": (FROM, "", ""),
        "danh sách": ("0 thủ tục", "1 thủ tục", "1 thủ tục"),
        "csv": ("Chưa có hiệu lực", "Đang áp dụng", "Đang áp dụng"),
        "json": ("chua-hieu-luc", "dang-ap-dung", "dang-ap-dung"),
        "json-ld": ("", *['"availableChannel"'] * 2),
    },
    "LegalText": {
        "căn cứ": ("Có hiệu lực từ 10/12/2026, sẽ", ">Sẽ hết hiệu lực từ 1/3/2027", "Đã hết hiệu lực từ 1/3/2027"),
    },
    "Amendment": {
        "căn cứ": ("Sẽ được sửa đổi từ 10/12/2026", *["Đã được sửa đổi từ 10/12/2026"] * 2),
    },
    "NamedByLaw": {
        "trang của nhóm": (
            f"“người mẫu” (Nghị quyết {TEXT}; áp dụng từ ngày 10/12/2026)",
            f"“người mẫu” (Nghị quyết {TEXT})",
            "",
        ),
    },
    "OwnProcedure": {
        "trang của nhóm": (
            '<div class="ck-small">Từ ngày 10/12/2026 đến hết ngày 28/2/2027',
            '<div class="ck-small">Đến hết ngày 28/2/2027',
            "Chưa cập nhật khoản miễn, giảm",
        ),
    },
    "GroupProof": {"trang của nhóm": ("", "Thẻ mẫu", "")},
    "StageLimit": {
        "sự kiện": (
            "Hạn: Từ ngày 10/12/2026: 7 ngày kể từ ngày sinh",
            "Hạn: 7 ngày kể từ ngày sinh (đến hết ngày 28/2/2027)",
            "",
        ),
    },
    "Policy": {
        "đầu trang": ("áp dụng từ ngày 10/12/2026", "", "không còn áp dụng từ ngày 1/3/2027"),
        "việc cần làm": ("Mang căn cước", "Mang căn cước", ""),
        "lời phát thanh": ("Bà con chú ý", "Bà con chú ý", ""),
        "trước và nay": (
            'role="columnheader">Từ ngày 10/12/2026',
            'role="columnheader">Nay',
            'role="columnheader">Khi còn áp dụng',
        ),
        "thẻ": (FROM, UNTIL, f'over">{OVER}'),
        "tìm kiếm": (FROM, UNTIL, OVER),
        "danh sách": ("<h2>Sắp áp dụng", "<h2>Đang áp dụng", "<h2>Không còn áp dụng"),
        "trang chủ": ("Áp dụng từ ngày này. Bớt giấy.", "Không còn áp dụng từ ngày này. Trước đó: Bớt giấy.", ""),
        "thủ tục": (FROM, UNTIL, f'over">{OVER}'),
        "csv": ("Chưa có hiệu lực", "Đang áp dụng", OVER),
        "việc trong csv": ("Mang căn cước", "Mang căn cước", ""),
        "json": ("chua-hieu-luc", "dang-ap-dung", "het-hieu-luc"),
        "json-ld": ("NotInForce", "/InForce", "NotInForce"),
        "tin mới": ("2026-07-18T", "2026-12-10T", "2026-12-10T"),
    },
    "GuideAnswer": {
        "trang": ("", "Nộp ở xã", ""),
        "tìm kiếm": ("", "Nộp ở xã", ""),
        "thủ tục": ("", "Chưa chắc đây là thủ tục của bạn?", ""),
    },
}
