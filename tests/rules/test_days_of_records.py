"""Days that a record of any family says of itself: none is to come, none before another that it follows."""

from __future__ import annotations

import pytest
from found_problems import SOURCE, found_in


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("ngay_tra_loi: 2027-11-20", (5, "ngay_tra_loi", "ngay-tuong-lai")),
        ("ngay_tra_loi: 2026-11-18\nden_ngay: 2026-11-17", (6, "den_ngay", "ngay-nguoc")),
    ],
)
def test_days_of_an_answer_of_law(days, found, catalogue):
    """It was not given on a day to come, and does not end before that."""
    asked = "cau_hoi: Hỏi thử?\nchu_de: khac\ntra_loi: Đáp thử.\ncan_cu_phap_ly: [60/2014/QH13]\n"

    assert found_in(f"{asked}{days}\n{SOURCE}", catalogue(), "hoi-dap-phap-luat") == [found]


def test_no_record_was_read_or_compared_on_a_day_to_come(catalogue):
    """Of every family: the page would name that day as the one that its data are of."""
    plan = """\
        ten_ke_hoach: Kế hoạch mẫu
        nam: 2026
        nhiem_vu: [{viec: A, don_vi: B, han: 2026-12-01}]
        nguon: {he_thong: khac, ngay_lay: 2027-11-18}
        ra_soat: {ngay: 2027-11-19, vai_tro: Văn phòng}
    """

    assert found_in(plan, catalogue(), "cchc") == [
        (4, "nguon.ngay_lay", "ngay-tuong-lai"),
        (5, "ra_soat.ngay", "ngay-tuong-lai"),
    ]


def test_a_source_of_a_list_is_told_once(catalogue):
    """Where it is written: not again at each entry that has none of its own."""
    channels = """\
        nguon: {he_thong: khac, ngay_lay: 2027-11-18}
        muc:
          - {ma: a, ten: Hòm thư, loai: hom-thu, gia_tri: Cổng trụ sở}
          - {ma: b, ten: Hòm thư, loai: hom-thu, gia_tri: Cổng sau, nguon: {he_thong: khac, ngay_lay: 2027-11-18}}
    """

    assert found_in(channels, catalogue(), "kenh-phan-anh") == [
        (1, "nguon.ngay_lay", "ngay-tuong-lai"),
        (4, "muc[2].nguon.ngay_lay", "ngay-tuong-lai"),
    ]
