"""The list of notice boards, their pages and files."""

from __future__ import annotations

import re

from board_records import DESKS, HERE, SITE, catalogue_of_boards, procedure

from congkhai.pages.board_pages import board_addresses, board_files, render_boards
from congkhai.sheets.sheet import Size


def test_the_list_leads_to_every_board() -> None:
    """By field, level and place, each with how many procedures it has; and each page is where it is said to be."""
    catalogue = catalogue_of_boards(procedure("1.000001"), procedure("1.000002"), noi_nop=DESKS)
    pages = {page.path: page for page in render_boards(catalogue, HERE)}
    listed = pages["niem-yet/"].body

    assert re.findall(r'<h2>(.*?)</h2>|href="\.\./(niem-yet/.*?)">(.*?)</a> \((.*?)\)', listed) == [
        ("Bảng phải thay", "", "", ""),
        ("Theo lĩnh vực", "", "", ""), ("", "niem-yet/linh-vuc/ho-tich/", "Hộ tịch", "2 thủ tục"),
        ("Theo cấp thực hiện", "", "", ""), ("", "niem-yet/cap/xa/", "Cấp xã", "2 thủ tục"),
        ("Theo nơi nộp hồ sơ", "", "", ""), ("", "niem-yet/noi-nop/mau/", "Xã Mẫu", "2 thủ tục"),
    ]  # fmt: skip
    files = [name for name, _ in board_files(catalogue, SITE)]
    assert {*pages, *files} == set(board_addresses(catalogue))
    assert all(f'href="../../../{name}"' in pages[name.rpartition("/")[0] + "/"].body for name in files)


def test_files_have_the_paper_that_they_are_for() -> None:
    """The wall's for a word processor, the desk's as a workbook."""
    sizes = {
        name.rpartition(".")[2]: sheet.size
        for name, sheet in board_files(catalogue_of_boards(procedure("1.000001")), SITE)
    }

    assert sizes == {"docx": Size.A3_ACROSS, "xlsx": Size.A4_ACROSS}


def test_boards_are_on_the_portal_alone() -> None:
    """Their codes lead to its pages."""
    assert all(page.sites == {"so-tu-phap"} for page in render_boards(catalogue_of_boards(procedure("1.000001")), HERE))


def test_without_procedures_the_list_says_so() -> None:
    """An empty list is not a list."""
    (page,) = render_boards(catalogue_of_boards(), HERE)

    assert "Chưa có thủ tục nào đang áp dụng để niêm yết." in page.body


def test_a_level_too_long_is_told_by_its_fields() -> None:
    """It is in the list without a page."""
    many = [procedure(f"1.{number:06}") for number in range(301)]
    pages = {page.path: page for page in render_boards(catalogue_of_boards(*many), HERE)}

    assert "niem-yet/cap/xa/" not in pages
    assert "Cấp xã: 301 thủ tục, in theo từng lĩnh vực" in pages["niem-yet/"].body


def posted_pages(day: str, **more: str) -> dict[str, str]:
    """Pages of boards, one of which hangs since a day."""
    costs = [{"loai": "phi", "muc_thu": "1000", "den_ngay": "2026-11-20"}]
    changed = procedure("1.000001", cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": costs}])
    posting = {"bang": "cap/xa", "noi": "Nhà văn hóa thôn Một", "dan_ngay": day, **more}
    catalogue = catalogue_of_boards(changed, niem_yet={"0": posting})
    pages = {page.path: page.body for page in render_boards(catalogue, HERE)}
    assert {*pages} <= set(board_addresses(catalogue))
    return pages


def test_boards_to_replace_are_listed_and_printed_by_place() -> None:
    """The list and the board say why; a page has all new boards of the place."""
    pages = posted_pages("2026-11-01")
    sentence = "Từ 21/11/2026: phí, lệ phí thay đổi."

    assert "dán ngày 1/11/2026" in pages["niem-yet/"]
    assert all(sentence in pages[address] for address in ("niem-yet/", "niem-yet/cap/xa/"))
    assert f"Khác bảng đang dán. {sentence}</th>" in pages["niem-yet/cap/xa/"]
    assert 'href="../niem-yet/phai-thay/nha-van-hoa-thon-mot/"' in pages["niem-yet/"]
    assert "Thủ tục hành chính thực hiện ở cấp xã" in pages["niem-yet/phai-thay/nha-van-hoa-thon-mot/"]


def test_of_boards_without_a_change_no_more_is_said_than_is_known() -> None:
    """No change is written down: not that they are right. A register without any says that none is known."""
    right = posted_pages("2026-11-21")

    assert "Chưa ghi thay đổi nào từ ngày dán của 1 bảng đang dán." in right["niem-yet/"]
    assert (
        "Đang dán ở Nhà văn hóa thôn Một từ 21/11/2026: chưa ghi thay đổi nào từ ngày đó." in right["niem-yet/cap/xa/"]
    )
    assert not any("phai-thay" in address for address in right)
    pages = {page.path: page.body for page in render_boards(catalogue_of_boards(procedure("1.000001")), HERE)}
    assert "Chưa ghi bảng nào đã dán ở đâu, nên chưa biết bảng nào phải thay." in pages["niem-yet/"]
