"""Quantities and days as sentences write them, and what a sentence does."""

from __future__ import annotations

import pytest

from congkhai.importing.proof.telling_words import done_by_record, done_by_source, quantities_in, quantities_of


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("trong 05 ngày làm việc", {("5", "ngày làm việc")}),
        ("từ 02 (hai) tờ trở lên", {("2", "tờ")}),
        ("Từ hai tờ trở lên", {("2", "tờ")}),
        ("mức 2.000 đồng/trang, hoặc 400000 đồng", {("2000", "đồng"), ("400000", "đồng")}),
        ("cỡ 7,5 cm", {("7.5", "cm")}),
        ("mức 0 đồng", {("0", "đồng")}),
        ("đến hết ngày 31/12/2026", {("2026-12-31", "ngày")}),
        ("trước ngày 01 tháng 01 năm 1945", {("1945-01-01", "ngày")}),
        ("theo Thông tư số 281/2016/TT-BTC ngày 14/11/2016 của Bộ Tài chính", set()),
        ("ngày 32/1/2026, Điều 5 Nghị định 23/2015/NĐ-CP", set()),
    ],
)
def test_quantities_in_texts(text: str, quantities: set[tuple[str, str]]) -> None:
    """However a number and a day are written; days of cited texts are none."""
    assert quantities_in(text) == quantities


def test_quantities_of_keys() -> None:
    """Times, amounts, copies, sets and days of a record."""
    record = {
        "so_bo_ho_so": "1",
        "cach_thuc_thuc_hien": [
            {
                "thoi_han_giai_quyet": [{"so_luong": "05", "don_vi": "ngay-lam-viec"}],
                "phi_le_phi": [{"muc_thu": "8000", "den_ngay": "28/2/2027"}],
            }
        ],
        "thanh_phan_ho_so": [{"giay_to": [{"ban_sao": "2"}]}],
    }

    assert set(quantities_of(record)) == {
        ("1", "bộ"), ("5", "ngày làm việc"), ("8000", "đồng"), ("2027-02-28", "ngày"), ("2", "bản"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("source", "does", "record"),
    [
        ("Không phải nộp", {"denies"}, "được miễn"),
        ("trừ người nghèo", {"excepts"}, "riêng người nghèo"),
        ("chỉ nhận bản chính", {"restricts"}, "mỗi bản chính"),
        ("nếu có yêu cầu", {"asks"}, "khi bạn muốn"),
        ("Chứng chỉ, địa chỉ, điểm chỉ, Chỉ thị", set(), ""),
    ],
)
def test_what_a_sentence_does(source: str, does: set[str], record: str) -> None:
    """By the plain words of a source; a record may do it in others."""
    assert done_by_source(source) == does
    assert does <= done_by_record(record)
