"""The page of the 2026 portal, as a browser saved it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from single_file import single_file

from congkhai.importing.formats.portal_html import FORMAT, is_portal_page, read_portal_page
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


def test_every_part_is_found_as_it_stood(sample):
    """Steps with their lines, a channel that comes twice, several fees, groups, forms, results with codes."""
    reading = read_portal_page(sample("portal-2026.html"), "trang.html")
    [found] = reading.procedures

    assert reading.unread == ()
    assert (found.code, found.decision, found.field) == ("9.000001", "12/QĐ-TV", "Thư viện")
    assert found.name == "Cấp lại thẻ thư viện số\ncho người đọc < 16 tuổi"
    assert (found.levels, found.type) == (("PROVINCE", "WARD"), "ASSIGNED_REGULATION")
    assert found.audiences[1:] == ("Cán bộ, công chức, viên chức", "Tổ chức (không bao gồm doanh nghiệp, HTX)")
    assert found.steps == (
        FoundStep(
            "Bước 1: Nộp đơn",
            "- Người đọc nộp đơn.\n\t+ Cơ quan thực hiện: quầy số 3;\n* Mã thủ tục ghi trên đơn.",
        ),
        FoundStep("", "Nhận thẻ tại quầy."),
    )
    assert found.executing == ("Thư viện tỉnh", "Ủy ban nhân dân cấp xã")
    assert found.deciding == ("Sở Văn hóa, Thể thao và Du lịch",)
    assert (found.delegated, found.coordinating, found.reception) == ((), ("Công an xã",), "Quầy 3, tầng 1")
    assert found.requirements == "Thẻ cũ:\n- đã mất; hoặc\n- đã hỏng."
    assert found.related == ("Cấp thẻ lần đầu", "Gia hạn thẻ")
    assert (found.keywords, found.description) == ("", "")
    assert found.address == "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/01900000-aaaa-7bbb-8ccc-0123456789ab"


def test_channels_and_fees(sample):
    """A bare number has no unit; "Miễn phí" is 0 with its text; what is not said is nothing."""
    [found] = read_portal_page(sample("portal-2026.html"), "trang.html").procedures

    assert found.channels == (
        FoundChannel(
            "DIRECT",
            "3",
            "WORKING_DAY",
            "Kể từ ngày\nnhận đủ hồ sơ",
            (
                FoundCost("", 35_000, "Việt Nam Đồng", "(ba mươi lăm nghìn) mỗi thẻ"),
                FoundCost("", 10, "USD"),
                FoundCost("", 0, "", "Theo nghị quyết của Hội đồng nhân dân"),
            ),
        ),
        FoundChannel("DIRECT", "1", costs=(FoundCost("", 0),)),
        FoundChannel("POSTAL", "Không quá 05 ngày"),
    )


def test_dossier_legal_basis_and_results(sample):
    """Each table has the heading before it; a result without code does not take another's."""
    [found] = read_portal_page(sample("portal-2026.html"), "trang.html").procedures

    forms = (FoundFile("Mau 01.docx"), FoundFile("Mau 01 huong dan.pdf"))
    assert found.groups == (
        FoundGroup(
            "* Giấy tờ phải nộp:",
            (FoundPaper("Đơn đề nghị", 1, 2, files=forms), FoundPaper("Lưu ý: giấy tờ nước ngoài phải dịch", 0, 0)),
        ),
        FoundGroup("", (FoundPaper("Ảnh 3 x 4"),)),
    )
    assert found.legal_texts == (
        FoundLegalText("01/2020/QC-TV", "Quy chế thư viện số"),
        FoundLegalText("", "Nội quy phòng đọc"),
    )
    assert found.outputs == (FoundOutput("Thẻ thư viện số", "KQ.TV.000001"), FoundOutput("Thông báo từ chối"))


def test_a_section_not_known_is_kept(sample):
    """A heading the portal adds later goes to the note, with its text."""
    [found] = read_portal_page(sample("portal-2026.html"), "trang.html").procedures

    assert found.note == "câu hỏi thường gặp: Mất thẻ thì làm gì?"


def test_a_part_in_another_shape_is_kept(sample):
    """Where a table is no table any more, its text goes to the note, whole."""
    page = sample("portal-2026.html").replace(b"<table><thead><tr><th>T\xc3\xaan v", b"<b><thead><tr><th>T\xc3\xaan v")

    [found] = read_portal_page(page, "trang.html").procedures

    assert "Quy chế thư viện số" in found.note
    assert "01/2020/QC-TV" in found.note


def test_parts_that_are_not_on_the_page_are_not_said_to_be_empty(sample):
    """`has` names what the page tells; a page cut off says which headings it lacks."""
    page = sample("portal-2026.html")
    cut = page[: page.index("Cơ quan thực hiện</h4>".encode())]

    reading = read_portal_page(cut, "cut.html")

    [found] = reading.procedures
    assert {"steps", "legal_texts", "delegated"} <= found.has
    assert not {"executing", "outputs", "requirements"} & found.has
    [unread] = reading.unread
    assert unread.what == (
        "trang thiếu mục “cơ quan thực hiện”, “yêu cầu, điều kiện thực hiện”, “từ khóa”, “mô tả”, “kết quả xử lý” "
        "(chưa tải xong hoặc bị cắt)"
    )


def test_a_page_saved_before_it_was_filled_is_told(sample):
    """The frame alone is recognised, and gives one line."""
    page = sample("portal-2026-empty.html")

    assert is_portal_page(page)
    assert read_portal_page(page, "rong.html") == Reading(
        FORMAT,
        unread=(
            Unread(
                "rong.html",
                "trang Cổng Dịch vụ công quốc gia không có mã và tên thủ tục (chưa tải xong, bị cắt, hoặc không phải "
                "một thủ tục)",
                "mở lại trang thủ tục, đợi hiện đủ nội dung, bấm Ctrl+S, chọn kiểu “Trang web, một tệp” (Webpage, "
                "Single File) hoặc “Trang web, hoàn chỉnh” (Webpage, Complete)",
            ),
        ),
    )


def test_a_page_in_one_file_is_read_as_well(sample):
    """An .mhtml gives what its HTML gives; its header gives the address and the day."""
    page = single_file(sample("portal-2026.html"))

    reading = read_portal_page(page, "a.mhtml")

    [found] = read_portal_page(sample("portal-2026.html"), "a.html").procedures
    assert is_portal_page(page)
    assert reading.procedures == (replace(found, retrieved=date(2026, 7, 20)),)


def test_broken_characters_are_told(sample):
    """Bytes that are no text stay visible and are complained of."""
    page = sample("portal-2026.html").replace("Thư viện</div>".encode(), b"Th\xff vi\xffn</div>")

    reading = read_portal_page(page, "hong.html")

    assert reading.procedures[0].field == "Th\ufffd vi\ufffdn"
    assert [unread.what for unread in reading.unread] == ["trang có ký tự hỏng (hiện thành “\ufffd”)"]


def test_other_pages_are_not_taken_for_it(sample):
    """Neither the old portal nor plain text."""
    others = [sample("old-portal.html"), "Mã thủ tục: 1".encode(), b"", b"<p>Trang</p>"]

    assert [is_portal_page(other) for other in others] == [False] * 4
