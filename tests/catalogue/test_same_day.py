"""Whether a procedure is done on the same day: always, in some cases, or not as far as anybody says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.same_day import same_day
from congkhai.model.procedure import Procedure

SOURCE = {"he_thong": "khac", "ngay_lay": "2026-07-18"}
REQUIRED = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
DAY = date(2027, 2, 28)
SAME = {"don_vi": "trong-ngay"}
THREE = {"so_luong": "3", "don_vi": "ngay-lam-viec"}
VERIFIED = {**SAME, "khi_xac_minh": {"so_luong": "5", "don_vi": "ngay-lam-viec"}}


@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        ([SAME], "trong-ngay"),
        ([{**SAME, "nhan_sau": "15:00"}], "trong-ngay"),
        ([SAME, THREE], "trong-ngay-tuy-truong-hop"),
        ([VERIFIED], "trong-ngay-tuy-truong-hop"),
        ([{**SAME, "ghi_chu": "Nhiều bản thì có thể kéo dài thêm 2 ngày làm việc."}], "trong-ngay-tuy-truong-hop"),
        ([{**SAME, "den_ngay": "2027-02-28"}, {"ghi_chu": "24 giờ", "tu_ngay": "2027-03-01"}], "trong-ngay"),
        ([{**SAME, "den_ngay": "2027-02-27"}], None),
        ([THREE], None),
        ([{"ghi_chu": "Trả lời ngay"}], None),
        ([], None),
    ],
)
def test_a_procedure_is_done_on_the_same_day(limits: list[dict[str, Any]], expected: str | None) -> None:
    """As its limits of the day say; words are no promise."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": limits}
    procedure = Procedure.model_validate({**REQUIRED, "cach_thuc_thuc_hien": [way]})

    assert same_day(procedure, DAY) == expected


def test_a_case_that_takes_longer_counts() -> None:
    """Cases that a source keeps apart have limits of their own."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [SAME]}
    case = {"ten_truong_hop": "Phải xác minh", "thoi_han_giai_quyet": [THREE]}
    procedure = Procedure.model_validate({**REQUIRED, "cach_thuc_thuc_hien": [way], "truong_hop_thuc_hien": [case]})

    assert same_day(procedure, DAY) == "trong-ngay-tuy-truong-hop"


ANSWERS = [{"ma": "dung-han", "ten": "Đúng hạn"}, {"ma": "qua-han", "ten": "Quá hạn"}]
ON_TIME, LATE = {**SAME, "truong_hop": ["dung-han"]}, {**SAME, "truong_hop": ["qua-han"]}


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ([[SAME], []], "trong-ngay-tuy-truong-hop"),
        ([[SAME], [{**SAME, "den_ngay": "2027-02-27"}]], "trong-ngay-tuy-truong-hop"),
        ([[ON_TIME]], "trong-ngay-tuy-truong-hop"),
        ([[ON_TIME], [ON_TIME, LATE]], "trong-ngay-tuy-truong-hop"),
        ([[ON_TIME, LATE]], "trong-ngay"),
        ([[{**SAME, "truong_hop": ["dung-han", "qua-han"]}]], "trong-ngay"),
        ([[{**SAME, "truong_hop_bang_loi": "Bổ sung thông tin"}]], "trong-ngay-tuy-truong-hop"),
    ],
)
def test_what_nobody_tells_of_is_no_promise(ways: list[list[dict[str, Any]]], expected: str) -> None:
    """A way to hand in, or a case, without a time limit on the day may take longer."""
    kinds = ("truc-tiep", "truc-tuyen")[: len(ways)]
    channels = [{"hinh_thuc_nop": kind, "thoi_han_giai_quyet": told} for kind, told in zip(kinds, ways, strict=True)]
    asked = [{"ma": "han", "hoi": "Đã quá hạn?", "tra_loi": ANSWERS}]
    procedure = Procedure.model_validate({**REQUIRED, "cach_thuc_thuc_hien": channels, "phan_biet": asked})

    assert same_day(procedure, DAY) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Nộp tại quầy, trước 15 giờ.", "trong-ngay"),
        ("Ngay trong ngày, hoặc có thể dài hơn theo thỏa thuận.", "trong-ngay-tuy-truong-hop"),
        ("Nhiều trang thì không quá 02 (hai) ngày làm việc.", "trong-ngay-tuy-truong-hop"),
    ],
)
def test_words_of_the_way_that_tell_of_longer_count(words: str, expected: str) -> None:
    """What the source says beside the limit is no less true than a note of it."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [SAME], "mo_ta": words}

    assert same_day(Procedure.model_validate({**REQUIRED, "cach_thuc_thuc_hien": [way]}), DAY) == expected
