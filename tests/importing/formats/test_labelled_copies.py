"""The 20 labels as JSON keys, on a page of an office, in a text with tabs, and the portal's page pasted into Word."""

from __future__ import annotations

import json
from datetime import date

import pytest
from word_files import paragraph, table, word_file

from congkhai.importing.formats.labelled_json import is_labelled_object
from congkhai.importing.formats.labelled_page import is_labelled_page
from congkhai.importing.formats.recognition import read_any
from congkhai.importing.formats.tabbed_text import is_tabbed_text
from congkhai.importing.found.shapes import (
    FoundChannel,
    FoundCost,
    FoundFile,
    FoundGroup,
    FoundLegalText,
    FoundPaper,
    FoundStep,
)

CHANNEL = FoundChannel("DIRECT", "5", "WORKING_DAY", "Nộp tại quầy", (FoundCost("FEE", 20000, "Đồng"),))
PAPERS = (FoundPaper("Đơn xin thẻ", 1, 0, files=(FoundFile("Mẫu 1.docx"),)), FoundPaper("Ảnh", 2, 1))
LAW = FoundLegalText("1/2030/QH15", "Luật Mẫu", date(2030, 1, 2), "Quốc Hội")
STEPS = (FoundStep("", "Bước 1: Nộp đơn.\nBước 2: Nhận thẻ."),)

TABBED = """\
Chi tiết thủ tục hành chính
Mã thủ tục: 1.999001
Số quyết định: 1/QĐ-MAU
Tên thủ tục: Cấp thẻ mẫu
Lĩnh vực: Thư viện
Trình tự thực hiện:
Bước 1: Nộp đơn.
Bước 2: Nhận thẻ.
Cách thức thực hiện:
Hình thức nộp\tThời hạn giải quyết\tPhí, lệ phí\tMô tả
Trực tiếp\t5 Ngày làm việc\tPhí : 20000 Đồng\tNộp tại quầy
Thành phần hồ sơ:
Bao gồm
Tên giấy tờ\tMẫu đơn, tờ khai\tSố lượng
Đơn xin
thẻ\tMẫu 1.docx\tBản chính: 1
Bản sao: 0
Ảnh\t\tBản chính: 2 Bản sao: 1
Cơ quan thực hiện: Thư viện xã
Căn cứ pháp lý:
Số ký hiệu\tTrích yếu\tNgày ban hành\tCơ quan ban hành
1/2030/QH15\tLuật Mẫu\t02-01-2030\tQuốc Hội
Yêu cầu, điều kiện thực hiện: Không
"""
PAGE = """\
<html><body><nav>Trang chủ</nav><h1>Cấp thẻ</h1><p><b>Mã thủ tục:</b> 1.999001</p>
<p><b>Tên thủ tục:</b> Cấp thẻ mẫu</p>
<p><b>Lĩnh vực:</b> Thư viện</p>
<p><b>Trình tự thực hiện:</b></p><div><p>Bước 1: Nộp đơn.</p>
<p>Bước 2: Nhận thẻ.</p></div>
<p>Cách thức thực hiện:</p><table><tr><th>Hình thức nộp</th>
<th>Thời hạn giải quyết</th>
<th>Phí, lệ phí</th>
<th>Mô tả</th>
</tr><tr>
<td>Trực tiếp</td><td>5 Ngày làm việc</td><td>Phí : 20000 Đồng</td><td>Nộp tại quầy</td></tr></table>
<p>Thành phần hồ sơ:</p><table><tr><th>Tên giấy tờ</th>
<th>Mẫu đơn, tờ khai</th>
<th>Số lượng</th></tr><tr>
<td>Đơn xin thẻ
</td><td>Mẫu 1.docx</td><td>Bản chính: 1<br>Bản sao: 0</td></tr><tr>
<td>Ảnh</td><td></td><td>Bản chính: 2 Bản sao: 1</td>
</tr></table><p>Cơ quan thực hiện: Thư viện xã</p>
<p>Căn cứ pháp lý:</p><table><tr><th>Số ký hiệu</th>
<th>Trích yếu</th>
<th>Ngày ban hành</th>
<th>Cơ quan ban hành</th></tr><tr>
<td>1/2030/QH15</td><td>Luật Mẫu</td><td>02-01-2030</td>
<td>Quốc Hội</td></tr></table><p>Yêu cầu, điều kiện thực hiện: Không</p><footer>Liên hệ</footer></body></html>
"""
ROWS = {
    "way": {"Hình thức nộp": "Trực tiếp", "Thời hạn giải quyết": "5 Ngày làm việc", "Phí, lệ phí": "Phí : 20000 Đồng"}
    | {"Mô tả": "Nộp tại quầy"},
    "papers": [
        {"Tên giấy tờ": "Đơn xin thẻ", "Mẫu đơn, tờ khai": "Mẫu 1.docx", "Số lượng": "Bản chính: 1 Bản sao: 0"},
        {"Tên giấy tờ": "Ảnh", "Mẫu đơn, tờ khai": "", "Số lượng": "Bản chính: 2 Bản sao: 1"},
    ],
    "law": {"Số ký hiệu": "1/2030/QH15", "Trích yếu": "Luật Mẫu", "Ngày ban hành": "02-01-2030"}
    | {"Cơ quan ban hành": "Quốc Hội"},
}
KEYED = {
    "Tên thủ tục:": "Cấp thẻ mẫu",
    "Mã thủ tục:": "1.999001",
    "Lĩnh vực:": "Thư viện",
    "Trình tự thực hiện:": "Bước 1: Nộp đơn.\nBước 2: Nhận thẻ.",
    "Cách thức thực hiện:": [ROWS["way"]],
    "Thành phần hồ sơ:": {"Bao gồm": ROWS["papers"]},
    "Cơ quan thực hiện:": "Thư viện xã",
    "Căn cứ pháp lý:": [ROWS["law"]],
    "Yêu cầu, điều kiện thực hiện:": "Không",
}


def underlined(row):
    """Keys as programs write them: no marks, underlines; copies told in a note."""
    keys = {
        "Hình thức nộp": "hinh_thuc", "Thời hạn giải quyết": "thoi_han_giai_quyet", "Phí, lệ phí": "phi_le_phi",
        "Mô tả": "mo_ta", "Tên giấy tờ": "ten_giay_to", "Mẫu đơn, tờ khai": "mau_don_to_khai", "Số lượng": "ghi_chu",
        "Số ký hiệu": "so_ky_hieu", "Trích yếu": "trich_yeu", "Ngày ban hành": "ngay_ban_hanh",
        "Cơ quan ban hành": "co_quan_ban_hanh",
    }  # fmt: skip
    return {keys[key]: value for key, value in row.items()} | ({"so_luong": ""} if "Số lượng" in row else {})


GROUPED = {
    "thu_tuc_id": "1.999001",
    "metadata": {"mã_thủ_tục": "1.999001", "tên_thủ_tục": "Cấp thẻ mẫu", "lĩnh_vực": "Thư viện"},
    "content": {"trình_tự_thực_hiện": KEYED["Trình tự thực hiện:"], "cơ_quan_thực_hiện": "Thư viện xã"}
    | {"yêu_cầu_điều_kiện": "Không"},
    "tables": {
        "hinh_thuc_nop": [underlined(ROWS["way"])],
        "thanh_phan_ho_so": [underlined(row) for row in ROWS["papers"]],
        "can_cu_phap_ly": [underlined(ROWS["law"])],
    },
}


def as_json(value):
    """A file as a program writes it."""
    return json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    "data",
    [TABBED.encode(), PAGE.encode(), as_json(KEYED), as_json(GROUPED), as_json({"savedAt": "x", "items": [KEYED]})],
    ids=["tabs", "page", "labels as keys", "grouped keys", "in an envelope"],
)
def test_every_copy_of_the_print_says_the_same(data):
    """Ways, papers with forms and copies, legal texts; nothing around the text, and nothing in the note."""
    (found,) = read_any(data, "a").procedures

    assert (found.code, found.name, found.field) == ("1.999001", "Cấp thẻ mẫu", "Thư viện")
    assert (found.steps, found.channels, found.legal_texts) == (STEPS, (CHANNEL,), (LAW,))
    assert [replace_blanks(paper) for group in found.groups for paper in group.papers] == list(PAPERS)
    assert (found.executing, found.requirements, found.note) == (("Thư viện xã",), "Không", "")


def replace_blanks(paper):
    """The paper with a name of one line."""
    return FoundPaper(" ".join(paper.name.split()), paper.originals, paper.copies, files=paper.files)


def test_a_log_of_a_browser_is_not_read():
    """It may hold what is nobody's business."""
    (unread,) = read_any(as_json({"log": {"version": "1.2", "entries": [{"text": json.dumps(KEYED)}]}}), "a.har").unread

    assert unread.what.startswith("nhật ký mạng của trình duyệt (HAR)")


def test_a_page_beside_what_a_program_made_of_it(sample):
    """Its text is read, which says more."""
    text = sample("trang-chep-lien.txt").decode()
    (page,) = read_any(text.encode(), "a.txt").procedures
    flat = {"ma_thu_tuc": page.code, "ten_thu_tuc": "x", "trinh_tu_thuc_hien": "y", "raw_text": text}

    assert read_any(as_json(flat), "a.json").procedures == (page,)


def test_the_page_of_the_portal_pasted_into_word():
    """Like the page copied as text: cells of a row are parted by tabs."""
    head = [("Tên thủ tục", "Cấp thẻ mẫu"), ("Mã thủ tục", "1.999001"), ("Số quyết định", "1/QĐ-MAU")]
    blocks = [
        paragraph("Cấp thẻ mẫu"),
        table(*head, ("Cấp thực hiện", "Cấp xã"), ("Lĩnh vực", "Thư viện")),
        *map(paragraph, ("Trình Tự Thực Hiện", "Nộp đơn.", "Cách Thức Thực Hiện")),
        table(("Hình thức nộp", "Thời gian", "Phí, lệ phí", "Mô tả"), ("Trực tiếp", "5 Ngày", "Miễn phí", "")),
        *map(paragraph, ("Thành phần hồ sơ", "--")),
        table(("Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"), ("Đơn xin thẻ", "Mẫu 1.docx", "1 bản chính")),
        *map(paragraph, ("Căn cứ pháp lý", "Không có thông tin", "Cơ quan thực hiện", "Thư viện xã")),
    ]

    (found,) = read_any(word_file(*blocks), "a.docx").procedures

    assert (found.code, found.name, found.field, found.executing) == (
        "1.999001", "Cấp thẻ mẫu", "Thư viện", ("Thư viện xã",),
    )  # fmt: skip
    assert found.groups == (FoundGroup("", PAPERS[:1]),)


def test_what_is_none_of_them():
    """Labels alone, an answer, any page: other readers have them."""
    assert not is_tabbed_text(TABBED.replace("\t", " "))
    assert not is_labelled_page(b"<p>Trang ch\xe1\xbb\xa7</p>")
    assert not is_labelled_object({"ma_thu_tuc": "1.999001", "ten_thu_tuc": "Cấp thẻ"})
    assert not is_labelled_object({"code": "1.999001", "name": "Cấp thẻ", "executionSteps": []})
