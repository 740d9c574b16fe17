"""Pages of the old portal: pop-up and sections, two documents in one file."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.importing.formats.old_portal import is_old_portal_page, read_old_portal_page
from congkhai.importing.found.shapes import (
    FoundChannel,
    FoundCost,
    FoundFile,
    FoundGroup,
    FoundLegalText,
    FoundOutput,
    FoundPaper,
    FoundStep,
    Unread,
)

DOWNLOAD = "https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma="


def test_the_pop_up_tells_everything(sample):
    """White space of the markup is none of the text's; entities are letters; line breaks of texts stay."""
    reading = read_old_portal_page(sample("old-portal.html"), "cu.html")
    [found] = reading.procedures

    assert (reading.unread, found.note) == ((), "")
    assert (found.code, found.name, found.decision) == ("9.000001", "Cấp lại thẻ thư viện số", "12/QĐ-TV")
    assert (found.levels, found.type) == (("PROVINCE", "Cấp Huyện", "OTHER"), "OTHER")
    assert found.audiences == ("Công dân Việt Nam", "Tổ chức (không bao gồm doanh nghiệp, HTX)")
    assert (found.executing, found.deciding, found.reception) == (("Thư viện tỉnh",), (), "")
    assert found.steps == (FoundStep("Nộp tại quầy", "Nộp đơn.\nNhận phiếu hẹn."), FoundStep("", "Nhận thẻ."))
    assert found.outputs == (FoundOutput("Thẻ thư viện số, Giấy hẹn"),)
    assert found.requirements == "Thẻ cũ < 5 năm\n- hoặc đã hỏng"
    assert found.related == ("Gia hạn thẻ",)
    assert found.legal_texts == (
        FoundLegalText("01/2020/QC-TV", "Quy chế thư viện", date(2020, 2, 29), "Thư viện tỉnh"),
    )


def test_channels_and_dossier(sample):
    """Fees keep their kind and text, forms their address; "Bao gồm" is no name."""
    [found] = read_old_portal_page(sample("old-portal.html"), "cu.html").procedures

    costs = (FoundCost("SERVICE_FEE", 8000, "Đồng", "mỗi thẻ"), FoundCost("FEE", 0, "Đồng"))
    assert found.channels == (
        FoundChannel("DIRECT", "07", "WORKING_DAY", "Kể từ ngày\nnhận đủ hồ sơ", costs),
        FoundChannel("DIRECT", "Trong ngày, sau 15 giờ thì ngày kế tiếp"),
    )
    files = (
        FoundFile("Mau 01.docx", DOWNLOAD + "0123456789abcdef"),
        FoundFile("Mau 02.docx", DOWNLOAD + "fedcba9876543210"),
        FoundFile("bản giấy tại quầy"),
    )
    assert found.groups == (
        FoundGroup("", (FoundPaper("Đơn đề nghị", 1, 0, files=files),)),
        FoundGroup("Người dưới 16 tuổi", (FoundPaper("Giấy bảo lãnh", 0, 2),)),
    )


def test_a_page_of_sections_tells_less(sample):
    """The code is in the address of the Word export; what the script would have filled in is not known, not empty."""
    reading = read_old_portal_page(sample("old-portal-sections.html"), "muc.html")
    [found] = reading.procedures

    assert found.has == {"code", "name", "channels", "groups", "executing"}
    assert (found.code, found.name, found.note) == ("9.000001", "Cấp lại thẻ thư viện số", "")
    assert found.channels == (FoundChannel("ONLINE", "2", "HOUR"),)
    file = FoundFile("Mau 01.docx", DOWNLOAD + "0123456789abcdef")
    assert found.groups == (FoundGroup("Người dưới 16 tuổi", (FoundPaper("Đơn đề nghị", 1, 0, files=(file,)),)),)
    assert [unread.remedy for unread in reading.unread] == [
        "các mục khác vẫn được nhập; bổ sung mục thiếu từ dichvucong.gov.vn"
    ]


def test_what_stands_only_in_the_sections_is_kept(sample):
    """Where pop-up and sections differ, the other text goes to the note."""
    page = sample("old-portal.html").replace(b'"article">Th', b'"article">Ph\xc3\xb2ng \xc4\x91\xe1\xbb\x8dc, Th')

    [found] = read_old_portal_page(page, "cu.html").procedures

    assert found.executing == ("Thư viện tỉnh",)
    assert found.note == "cơ quan thực hiện: Phòng đọc, Thư viện tỉnh"


def test_a_page_of_a_decision_is_no_procedure(sample):
    """It is one line that says so and where to go."""
    reading = read_old_portal_page(sample("old-portal-decision.html"), "qd.html")

    assert reading.procedures == ()
    assert reading.unread == (
        Unread(
            "qd.html",
            "trang quyết định công bố (Số quyết định: 12/QĐ-TV) của cổng cũ, không phải trang của một thủ tục",
            "lấy từng thủ tục của quyết định từ dichvucong.gov.vn, lưu trang đó rồi nhập",
        ),
    )


@pytest.mark.parametrize("name", ["old-portal.html", "old-portal-sections.html", "old-portal-decision.html"])
def test_its_pages_are_recognised(sample, name):
    """By their content, of a procedure or not."""
    assert is_old_portal_page(sample(name))


def test_other_pages_are_not_taken_for_it(sample):
    """Neither the 2026 portal nor plain text."""
    others = [sample("portal-2026.html"), sample("portal-2026-empty.html"), b"", b"main-title dvc-tthc-"]

    assert [is_old_portal_page(other) for other in others] == [False] * 4
