"""Which notice boards there are, and what stands on each."""

from __future__ import annotations

from board_records import DESKS, catalogue_of_boards, procedure

from congkhai.catalogue.boards import Board, boards_of

OVER = {"hieu_luc": {"den_ngay": "2026-11-22"}}
LAST_DAY = {"hieu_luc": {"den_ngay": "2026-11-23"}}
ENDED = {"cham_dut": {"loai": "bai-bo", "tu_ngay": "2026-11-01", "ly_do": "Bị bãi bỏ."}}
NOT_YET = {"hieu_luc": {"tu_ngay": "2026-11-24"}}


def told(boards: tuple[Board, ...]) -> dict[str, list[tuple[str, list[str]]]]:
    """Address → headings with the codes below them."""
    return {
        board.address: [(section.heading, [one.code for one in section.rows]) for section in board.sections]
        for board in boards
    }


def test_there_is_a_board_for_each_field_level_and_place() -> None:
    """Sections are levels on the board of a field, fields on the others; a place is there once its desk is known."""
    catalogue = catalogue_of_boards(
        procedure("1.000002"),
        procedure("1.000001", cap_thuc_hien=["tinh", "xa"]),
        procedure("1.000003", "chung-thuc"),
        noi_nop=DESKS,
    )

    assert told(boards_of(catalogue)) == {
        "niem-yet/linh-vuc/chung-thuc/": [("Cấp xã", ["1.000003"])],
        "niem-yet/linh-vuc/ho-tich/": [("Cấp tỉnh", ["1.000001"]), ("Cấp xã", ["1.000001", "1.000002"])],
        "niem-yet/cap/tinh/": [("Lĩnh vực: Hộ tịch", ["1.000001"])],
        "niem-yet/cap/xa/": [
            ("Lĩnh vực: Hộ tịch", ["1.000001", "1.000002"]),
            ("Lĩnh vực: Chứng thực", ["1.000003"]),
        ],
        "niem-yet/noi-nop/mau/": [
            ("Lĩnh vực: Hộ tịch", ["1.000001", "1.000002"]),
            ("Lĩnh vực: Chứng thực", ["1.000003"]),
        ],
    }


def test_only_what_is_in_force_on_the_day_is_posted() -> None:
    """On its last day still; the day after, ended or not begun, no more and not yet; a field with none has no board."""
    catalogue = catalogue_of_boards(
        procedure("1.000001", **OVER),
        procedure("1.000002", **LAST_DAY),
        procedure("1.000003", **ENDED),
        procedure("1.000004", "chung-thuc", **NOT_YET),
    )

    assert told(boards_of(catalogue)) == {
        "niem-yet/linh-vuc/ho-tich/": [("Cấp xã", ["1.000002"])],
        "niem-yet/cap/xa/": [("Lĩnh vực: Hộ tịch", ["1.000002"])],
    }


def test_what_nobody_says_the_level_of_is_on_the_board_of_its_field() -> None:
    """It is not lost, and no level is made up for it."""
    catalogue = catalogue_of_boards(procedure("1.000001", cap_thuc_hien=[]))

    assert told(boards_of(catalogue)) == {"niem-yet/linh-vuc/ho-tich/": [("Chưa rõ cấp thực hiện", ["1.000001"])]}


def test_boards_too_long_to_hang_are_told_by_fields() -> None:
    """Of a level with more than 300 procedures only its fields have boards."""
    many = [procedure(f"1.{number:06}") for number in range(301)]
    boards = {board.address: board.is_told_by_fields for board in boards_of(catalogue_of_boards(*many))}

    assert boards == {"niem-yet/linh-vuc/ho-tich/": False, "niem-yet/cap/xa/": True}
    assert not any(board.is_told_by_fields for board in boards_of(catalogue_of_boards(*many[:300])))
