"""Notice boards on paper: table, codes, and what stands below."""

from __future__ import annotations

from datetime import date
from typing import Any

from board_records import DESKS, SITE, catalogue_of_boards, procedure

from congkhai.catalogue.boards import boards_of
from congkhai.catalogue.whole import Catalogue
from congkhai.pages.board_sheets import board_sheet
from congkhai.sheets.sheet import Qr, RowCode, Sheet, Table, Text

CHANNELS = {
    "cong": {"ma": "cong", "ten": "Cổng", "loai": "truc-tuyen", "lien_ket": "https://b.example/"},
    "xa": {"ma": "xa", "ten": "Số máy của xã", "loai": "dien-thoai", "gia_tri": "0200 000 0001", "xa_phuong": "02701"},
}
DECISIONS = {"qd-1": {"so": "1/QĐ-BTP", "ngay_ky": "2026-01-16"}, "qd-2": {"so": "2/QĐ-UBND", "ngay_ky": "2026-02-01"}}


def sheet_of(catalogue: Catalogue, address: str) -> Sheet:
    """The board at an address, as a sheet."""
    return next(board_sheet(one, catalogue, SITE) for one in boards_of(catalogue) if one.address == address)


def notes(sheet: Sheet) -> dict[str, str]:
    """What stands below the table, by its label."""
    return {part.label: part.text for part in sheet.parts if isinstance(part, Text)}


def table_of(sheet: Sheet) -> Table:
    """The table."""
    return next(part for part in sheet.parts if isinstance(part, Table))


def test_numbers_begin_anew_below_each_heading() -> None:
    """As boards in use have them; the heading counts what stands below it."""
    sheet = sheet_of(
        catalogue_of_boards(procedure("1.000001"), procedure("1.000002"), procedure("1.000003", "chung-thuc")),
        "niem-yet/cap/xa/",
    )

    assert [row[0] for row in table_of(sheet).rows] == [
        "LĨNH VỰC: HỘ TỊCH (2 thủ tục)", "1", "2", "LĨNH VỰC: CHỨNG THỰC (1 thủ tục)", "1",
    ]  # fmt: skip


def test_codes_lead_to_the_procedure_and_to_the_board() -> None:
    """Each row to its procedure on the site, where the page links by a way of its own; the sheet to itself."""
    sheet = sheet_of(catalogue_of_boards(procedure("1.000001")), "niem-yet/linh-vuc/ho-tich/")

    assert table_of(sheet).codes == (
        None,
        RowCode("https://a.example/thu-tuc/1.000001/", "../../../thu-tuc/1.000001/"),
    )
    codes = [part.address for part in sheet.parts if isinstance(part, Qr)]
    assert codes == ["https://a.example/niem-yet/linh-vuc/ho-tich/"]


def test_the_foot_names_the_decisions() -> None:
    """Each once; of what none is known for, the codes, and where nothing is known whom to ask."""
    one, other = procedure("1.000001", quyet_dinh_cong_bo="qd-1"), procedure("1.000002", quyet_dinh_cong_bo="qd-2")
    address, bare = "niem-yet/cap/xa/", procedure("1.000003")

    assert notes(sheet_of(catalogue_of_boards(one, other, bare, quyet_dinh=DECISIONS), address))["Công bố theo"] == (
        "Quyết định 1/QĐ-BTP ngày 16/1/2026; Quyết định 2/QĐ-UBND ngày 1/2/2026. "
        "Chưa rõ quyết định công bố của 1 thủ tục: 1.000003."
    )
    assert notes(sheet_of(catalogue_of_boards(bare), address))["Công bố theo"] == (
        "chưa rõ quyết định nào; hãy hỏi Sở Tư pháp tỉnh Mẫu."
    )


def test_where_to_complain_is_told_once() -> None:
    """The channels of the place before those of all; a missing number is said with whom to ask."""
    catalogue = catalogue_of_boards(procedure("1.000001"), noi_nop=DESKS, kenh_phan_anh=CHANNELS)
    place, level = (notes(sheet_of(catalogue, f"niem-yet/{one}/")) for one in ("noi-nop/mau", "cap/xa"))

    assert place["Gửi phản ánh, kiến nghị"] == "Số máy của xã: 0200 000 0001; Cổng: https://b.example/."
    assert "" not in place
    assert level["Gửi phản ánh, kiến nghị"] == "Cổng: https://b.example/."
    assert level[""] == "Chưa có số điện thoại nhận phản ánh, kiến nghị của nơi này; hãy hỏi Sở Tư pháp tỉnh Mẫu."
    none = notes(sheet_of(catalogue_of_boards(procedure("1.000001"), kenh_phan_anh={}), "niem-yet/cap/xa/"))
    assert none[""] == "Chưa có kênh nhận phản ánh, kiến nghị nào của nơi này; hãy hỏi Sở Tư pháp tỉnh Mẫu."


def test_a_sheet_says_until_when_it_holds_and_what_it_is() -> None:
    """A fee that changes ends it; a sample on it is marked before all else; title by field, level and place."""
    cost: dict[str, Any] = {"loai": "phi", "muc_thu": "50000", "den_ngay": "2026-12-31"}
    dated = procedure("1.000001", cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]}])
    catalogue = catalogue_of_boards(dated, procedure("1.000002", "chung-thuc", du_lieu_mau="true"), noi_nop=DESKS)
    births, commune, place = (
        sheet_of(catalogue, f"niem-yet/{one}/") for one in ("linh-vuc/ho-tich", "cap/xa", "noi-nop/mau")
    )

    assert (births.last, births.mark) == (date(2026, 12, 31), "")
    assert commune.mark == "Dữ liệu mẫu, chưa kiểm tra"
    assert [births.title, commune.title, place.title] == [
        "Thủ tục hành chính lĩnh vực hộ tịch",
        "Thủ tục hành chính thực hiện ở cấp xã",
        "Thủ tục hành chính tiếp nhận tại Xã Mẫu",
    ]
