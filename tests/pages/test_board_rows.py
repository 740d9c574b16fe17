"""The cells of notice boards: what each column says."""

from __future__ import annotations

from board_records import DESKS, UNIT, catalogue_of_boards, procedure

from congkhai.catalogue.boards import BoardKind, boards_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.choices import BoardColumn
from congkhai.pages.board_rows import BoardRow, cells_of


def first_row(catalogue: Catalogue, kind: BoardKind = BoardKind.LEVEL) -> tuple[str, ...]:
    """The cells of the first procedure of the first board of a kind."""
    board = next(one for one in boards_of(catalogue) if one.kind is kind)
    section = board.sections[0]
    return cells_of(BoardRow(1, section.rows[0], section.levels, board.place, catalogue.setting))


TEXTS = {
    "1/2026/NĐ-CP": {"so_ky_hieu": "1/2026/NĐ-CP", "trich_yeu": "Một", "het_hieu_luc_tu": "2026-11-01"},
    "2/2026/TT-BTP": {"so_ky_hieu": "2/2026/TT-BTP", "trich_yeu": "Hai"},
}


def test_the_form_of_lao_cai_is_the_usual_one() -> None:
    """Eight columns in its order, with the official name even where citizens call it otherwise."""
    called = {"ten_thuong_goi": ["gọi khác"]}
    one = procedure("1.000001", huong_dan=called, can_cu_phap_ly=list(TEXTS))
    catalogue = catalogue_of_boards(one, van_ban=TEXTS)

    assert [column.label for column in catalogue.setting.unit.board_columns] == [
        "STT", "Mã số TTHC", "Tên thủ tục hành chính", "Cách thức thực hiện", "Thời hạn giải quyết",
        "Địa điểm thực hiện", "Phí, lệ phí (nếu có)", "Căn cứ pháp lý",
    ]  # fmt: skip
    assert first_row(catalogue) == (
        "1",
        "1.000001",
        "Thủ tục 1.000001",
        "Trực tiếp",
        "3 ngày làm việc",
        "Một cửa cấp xã",
        "Lệ phí: 8.000 đồng",
        "Nghị định 1/2026/NĐ-CP (đã hết hiệu lực); Thông tư 2/2026/TT-BTP",
    )


def test_a_unit_chooses_its_columns() -> None:
    """Any of the list, in any order; each of them says something of a procedure."""
    unit = {**UNIT, "cot_niem_yet": ["ghi-chu", "ten", "co-quan", "linh-vuc", "dich-vu-cong"]}
    more = {"ghi_chu": "Ghi chú của thủ tục.", "co_quan_thuc_hien": ["ubnd-xa"], "dich_vu_cong": "toan-trinh"}
    cells = first_row(catalogue_of_boards(procedure("1.000001", **more), unit=unit))
    every = {**UNIT, "cot_niem_yet": [column.value for column in BoardColumn]}

    assert cells == (
        "Ghi chú của thủ tục",
        "Thủ tục 1.000001",
        "Ủy ban nhân dân xã",
        "Hộ tịch",
        "Làm trực tuyến toàn trình",
    )
    assert all(first_row(catalogue_of_boards(procedure("1.000001", **more), unit=every))[:7])


def test_the_board_of_a_place_names_the_place() -> None:
    """With its address, where other boards name every place of the level."""
    catalogue = catalogue_of_boards(procedure("1.000001"), noi_nop=DESKS)

    assert first_row(catalogue, BoardKind.PLACE)[5] == "Một cửa xã Mẫu, Thôn Một, xã Mẫu"


def test_what_nobody_knows_is_said_to_be_unknown() -> None:
    """No cell is empty but a note that there is none of."""
    bare = procedure("1.000001", cach_thuc_thuc_hien=[])

    assert first_row(catalogue_of_boards(bare))[3:] == (
        "Chưa có dữ liệu",
        "Chưa có dữ liệu",
        "Một cửa cấp xã",
        "Chưa có dữ liệu",
        "Chưa có dữ liệu",
    )


def test_very_many_texts_are_counted() -> None:
    """A row has to fit a page: of more than twelve texts the first twelve, and how many there are besides."""
    many = procedure("1.000001", can_cu_phap_ly=[f"{number}/2026/NĐ-CP" for number in range(1, 15)])
    basis = first_row(catalogue_of_boards(many))[7]

    assert basis.count("Nghị định") == 12
    assert basis.endswith("; và 2 văn bản khác: quét mã ở cuối dòng")
