"""The Word export of the old portal, and its text form."""

from __future__ import annotations

from datetime import date

from word_files import EXPORT, paragraph, word_file

from congkhai.importing.formats.word_export import FORMAT, read_word_export
from congkhai.importing.formats.word_text import is_word_text, read_word_text
from congkhai.importing.found.shapes import (
    FoundChannel,
    FoundCost,
    FoundFile,
    FoundGroup,
    FoundLegalText,
    FoundOutput,
    FoundPaper,
    FoundStep,
    Reading,
    Unread,
)

DOWNLOAD = "https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma="


def test_labels_lead_in_their_order():
    """A label within the steps is their text: the order and the tables say which one is meant."""
    reading = read_word_export(word_file(*EXPORT), "ChiTietTTHC_9.000001.doc")
    [found] = reading.procedures

    assert (reading.unread, found.note) == ((), "")
    assert (found.code, found.name, found.decision) == ("9.000001", "Cấp lại thẻ thư viện số", "12/QĐ-TV")
    assert (found.levels, found.type, found.field) == (("PROVINCE",), "OTHER", "Thư viện")
    assert found.steps == (
        FoundStep(
            "",
            "+ Bước 1: Nộp đơn.++ Ghi rõ mã thẻ.+ Bước 2. Nhận thẻ\n"
            "Thành phần hồ sơ: xem nội quy phòng đọc\nCách thức thực hiện: tự chọn",
        ),
    )
    assert found.audiences == ("Công dân Việt Nam", "Cán bộ, công chức, viên chức")
    assert (found.executing, found.deciding, found.reception) == (("Thư viện tỉnh",), (), "")
    assert found.outputs == (FoundOutput("Thẻ thư viện số, Giấy hẹn"),)
    assert (found.requirements, found.keywords, found.description) == ("Thẻ cũ\nđã mất", "", "")


HEAD = ("Mã thủ tục: 9.000001", "Tên thủ tục: Cấp thẻ")


def export_of(*lines):
    """The procedure of an export with these lines."""
    [found] = read_word_export(word_file(*map(paragraph, lines)), "a.doc").procedures
    return found


def test_the_longest_run_of_labels_in_order_wins():
    """Words of a label within a text cost others their place, so they are not taken."""
    found = export_of(*HEAD, "Mô tả: trong lời", "Lĩnh vực: Thư viện", "Từ khóa: thẻ", "Mô tả: Thẻ mới")

    assert (found.name, found.field, found.keywords) == ("Cấp thẻ\nMô tả: trong lời", "Thư viện", "thẻ")
    assert found.description == "Thẻ mới"


def test_a_label_begins_its_line():
    """In any letters, with a blank before its colon or without one; a longer word is no label."""
    found = export_of("MÃ THỦ TỤC :9.000001", "Tên thủ tục", "Cấp thẻ", "Mô tả thêm: không phải nhãn")

    assert (found.code, found.name) == ("9.000001", "Cấp thẻ\nMô tả thêm: không phải nhãn")
    assert "description" not in found.has


def test_labels_that_stand_before_their_turn_are_none():
    """The name before the code is the text of nothing: it goes to the note."""
    found = export_of("Tên thủ tục: lời dẫn", *HEAD)

    assert (found.name, found.note) == ("Cấp thẻ", "Tên thủ tục: lời dẫn")


def test_of_two_labels_that_would_do_the_first_is_meant():
    """Unless the second has the table that belongs to the label, as the channels of the export have."""
    found = export_of(*HEAD, "Từ khóa: một", "Từ khóa: hai")

    assert found.keywords == "một\nTừ khóa: hai"


def test_tables_of_the_export():
    """Channels with fees, papers with forms and addresses, legal texts with days."""
    [found] = read_word_export(word_file(*EXPORT), "a.doc").procedures

    costs = (FoundCost("FEE", 0, "Đồng"), FoundCost("SERVICE_FEE", 8000, "Đồng", "mỗi thẻ"))
    assert found.channels == (
        FoundChannel("DIRECT", "3", "WORKING_DAY", "Kể từ ngày nhận đủ", costs),
        FoundChannel("DIRECT", "Không quá 5 ngày"),
    )
    assert found.groups == (
        FoundGroup(
            "",
            (
                FoundPaper("Đơn đề nghị", 1, 0, files=(FoundFile("Mau 01.docx", DOWNLOAD + "0123456789abcdef"),)),
                FoundPaper("Thẻ cũ", 0, 2, files=(FoundFile("Mau 02.doc"),)),
            ),
        ),
        FoundGroup("Người dưới 16 tuổi", (FoundPaper("Giấy bảo lãnh", 1, 0),)),
    )
    assert found.legal_texts == (
        FoundLegalText("01/2020/QC-TV", "Quy chế thư viện", date(2020, 2, 29), "Thư viện tỉnh"),
        FoundLegalText("02/2021/NQ-TV", "Nội quy"),
    )


def test_what_stands_elsewhere_is_kept():
    """Text before the first label, or where only a table is looked for, goes to the note."""
    [found] = read_word_export(
        word_file(paragraph("Bản dự thảo"), *EXPORT[:9], paragraph("Ghi chú riêng")), "a"
    ).procedures

    assert found.note == (
        "Bản dự thảo\nChi tiết thủ tục hành chính:\nthành phần hồ sơ: xem nội quy phòng đọc\nGhi chú riêng"
    )


def test_an_export_cut_short_says_what_is_missing():
    """Parts after the cut are not known, not empty."""
    reading = read_word_export(word_file(*EXPORT[:8]), "a.doc")

    assert reading.procedures[0].has == {"code", "decision", "name", "levels", "type", "field", "steps"}
    assert [unread.what.partition(", ")[0] for unread in reading.unread] == ["không có mục “Cách thức thực hiện”"]


def test_the_contents_of_a_decision_are_told_as_such():
    """They are of a procedure, and not as the portal exports it."""
    lines = ("1. Thủ tục cấp thẻ (Mã số: 1.999001)", "1.1. Trình tự thực hiện:", "Nộp tờ khai.")
    [unread] = read_word_export(word_file(*map(paragraph, lines)), "a.docx").unread

    assert unread.what == "phần nội dung của quyết định công bố, không phải bản xuất của Cổng nên không đọc"


def test_another_word_file_is_told():
    """A letter is no procedure; a broken file is told as such."""
    elsewhere = "dùng tệp ChiTietTTHC_<mã> tải từ cổng, hoặc lưu trang của thủ tục trên dichvucong.gov.vn rồi nhập"
    what = "văn bản không phải chi tiết một thủ tục (không có dòng “Mã thủ tục:” và “Tên thủ tục:”)"

    assert read_word_export(word_file(paragraph("Kính gửi: Sở")), "thu.docx") == Reading(
        FORMAT, unread=(Unread("thu.docx", what, elsewhere),)
    )
    assert read_word_export(b"PK", "hong.docx") == Reading(
        FORMAT,
        unread=(
            Unread(
                "hong.docx",
                "tệp Word hỏng hoặc bị cắt, không mở được",
                "tải lại tệp từ nguồn, hoặc mở bằng Word để sửa rồi lưu thành .docx",
            ),
        ),
    )


def test_the_text_form_is_read_like_the_export(sample):
    """Rows and papers broken over lines are whole again; a paper without copies has none."""
    data = sample("word-export.txt")
    reading = read_word_text(data, "a.txt")
    [found] = reading.procedures

    assert is_word_text(data)
    assert not is_word_text("Mã thủ tục: 1".encode())
    assert (reading.unread, found.note) == ((), "")
    assert found.steps == (FoundStep("", "- Nộp đơn ở quầy.\nCơ quan thực hiện: quầy số 3.\n + Nhận thẻ."),)
    costs = (
        FoundCost("SERVICE_FEE", 100_000, "Đồng", "Thẻ người lớn"),
        FoundCost("SERVICE_FEE", 20, "USD", "Thẻ người nước ngoài"),
    )
    assert found.channels == (
        FoundChannel("DIRECT", "3", "WORKING_DAY", "Kể từ ngày\nnhận đủ", costs),
        FoundChannel("ONLINE", "Trong ngày"),
    )
    files = (
        FoundFile("Mau 01.docx", DOWNLOAD + "0123456789abcdef"),
        FoundFile("Mau (2).doc", DOWNLOAD + "fedcba9876543210"),
    )
    assert found.groups == (
        FoundGroup(
            "* Phải nộp:",
            (
                FoundPaper("- Đơn đề nghị;", 1, 0, files=files),
                FoundPaper("Thẻ cũ\nkèm bao thẻ", 1, 2),
                FoundPaper("+ Lưu ý: thẻ phải sạch", 0, 0),
            ),
        ),
        FoundGroup("", (FoundPaper("- Giấy bảo lãnh", 0, 2),)),
    )
