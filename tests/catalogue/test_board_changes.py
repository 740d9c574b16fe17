"""Which boards have to be replaced, and the sentence of each change since they were put up."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from board_records import catalogue_of_boards, procedure

from congkhai.catalogue.board_changes import hanging_boards
from congkhai.catalogue.boards import boards_of

POSTED = "2026-11-01"
COSTS = [
    {"loai": "phi", "muc_thu": "400000", "den_ngay": "2026-11-22"},
    {"loai": "phi", "muc_thu": "800000", "tu_ngay": "2026-11-23"},
]
PAPERS = [{"giay_to": [{"ten_giay_to": "Tờ khai", "tu_ngay": "2026-11-10"}]}]
TIMES = [{"so_luong": "3", "don_vi": "ngay", "tu_ngay": "2026-11-05"}]


def decided(number: str, signed: str, action: str, code: str, **more: str) -> dict[str, Any]:
    """A decision that does one thing to one procedure."""
    return {"so": number, "ngay_ky": signed, "noi_dung": [{"hanh_dong": action, "thu_tuc": [code]}], **more}


DECISIONS = {
    "qd": {"so": "9/QĐ-BTP", "ngay_ky": "2026-11-20"},
    "cu": {"so": "1/QĐ-BTP", "ngay_ky": "2025-01-01"},
    "hai": decided("2/QĐ-BTP", "2026-11-12", "sua-doi-bo-sung", "1.000012"),
    "ba": decided("3/QĐ-BTP", "2026-10-20", "thay-the", "1.000003", ngay_hieu_luc="2026-11-15"),
    "bon": decided("4/QĐ-BTP", "2026-11-12", "bai-bo", "1.000004", du_lieu_mau="true"),
}


def told(*procedures: dict[str, Any], day: date = date(2026, 11, 23), **posting: str) -> list[tuple[str, str]]:
    """Codes and sentences of what changed on the commune's board."""
    one = {"bang": "cap/xa", "noi": "Một cửa xã Mẫu", "dan_ngay": POSTED, **posting}
    catalogue = catalogue_of_boards(*procedures, day=day, niem_yet={"0": one}, quyet_dinh=DECISIONS)
    hanging = hanging_boards(boards_of(catalogue), catalogue)
    return [(change.code, sentence) for one in hanging for change in one.changes for sentence in change.sentences]


def way(**more: Any) -> dict[str, Any]:
    """A way to hand in, for a procedure."""
    return {"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", **more}]}


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (way(phi_le_phi=COSTS), "Từ 23/11/2026: phí, lệ phí thay đổi."),
        (way(thoi_han_giai_quyet=TIMES), "Từ 5/11/2026: thời hạn thay đổi."),
        ({"thanh_phan_ho_so": PAPERS}, "Từ 10/11/2026: giấy tờ phải nộp thay đổi."),
        ({"lich_su": [{"ngay": "2026-11-12", "noi_dung": "Bớt một giấy tờ."}]}, "12/11/2026: Bớt một giấy tờ."),
        ({"quyet_dinh_cong_bo": "qd"}, "Quyết định 9/QĐ-BTP ngày 20/11/2026 công bố thủ tục."),
        ({"hieu_luc": {"tu_ngay": "2026-11-15"}}, "Áp dụng từ 15/11/2026: thêm dòng này."),
        ({"hieu_luc": {"den_ngay": "2026-11-20"}}, "Chỉ áp dụng đến hết 20/11/2026: bỏ dòng này."),
    ],
)
def test_what_changed_since_is_told_in_a_sentence(more: dict[str, Any], sentence: str) -> None:
    """Fees, times, papers, history, decision, what began and what ended; the rest of the board is right."""
    assert told(procedure("1.000001", **more), procedure("1.000002")) == [("1.000001", sentence)]


@pytest.mark.parametrize(
    ("code", "sentences"),
    [
        ("1.000012", ["Quyết định 2/QĐ-BTP ngày 12/11/2026 công bố thủ tục: sửa đổi, bổ sung."]),
        ("1.000003", ["Quyết định 3/QĐ-BTP ngày 20/10/2026 công bố thủ tục: thay thế."]),
        ("1.000004", []),
    ],
)
def test_a_decision_that_names_the_procedure_counts_unsaid(code: str, sentences: list[str]) -> None:
    """From the day on which it holds, though the record still names an older one or none; a sample decides nothing."""
    assert told(procedure(code)) == [(code, sentence) for sentence in sentences]
    assert [sentence for _, sentence in told(procedure(code, quyet_dinh_cong_bo="cu"))] == sentences


def test_a_decision_is_told_once() -> None:
    """Whether the record names it too or tells it in its history."""
    change = {"ngay": "2026-11-12", "noi_dung": "Bớt một giấy tờ.", "quyet_dinh": "2/QĐ-BTP"}

    assert len(told(procedure("1.000012", quyet_dinh_cong_bo="hai"))) == 1
    assert told(procedure("1.000012", lich_su=[change])) == [("1.000012", "12/11/2026: Bớt một giấy tờ.")]


def test_only_what_comes_after_the_day_of_posting_counts() -> None:
    """What the board was printed with, on that day too, and what is still to come make it no older."""
    changed = procedure("1.000001", **way(phi_le_phi=COSTS))

    assert told(changed, dan_ngay="2026-11-23") == []
    assert told(changed, dan_ngay="2026-11-22") != []
    assert told(changed, day=date(2026, 11, 22)) == []


def test_a_board_that_hangs_no_more_is_not_to_be_replaced() -> None:
    """From the day it was taken down; nor a sample, nor one that there is none of."""
    changed = procedure("1.000001", **way(phi_le_phi=COSTS))

    assert told(changed, go_ngay="2026-11-23") == []
    assert told(changed, go_ngay="2026-11-24") != []
    assert told(changed, du_lieu_mau="true") == []
    assert told(changed, bang="linh-vuc/chung-thuc") == []
