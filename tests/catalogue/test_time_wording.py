"""Time limits in words; none is made up."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.time_wording import spell_time, spell_times
from congkhai.model.channel import Channel, TimeLimit

NO_UNIT = "Nguồn ghi số 105 nhưng không ghi là ngày hay ngày làm việc; hãy hỏi nơi nhận hồ sơ"
TODAY = date(2026, 11, 28)
VERIFIED = {"so_luong": "5", "don_vi": "ngay-lam-viec"}


def channel(time=None, **keys):
    """A channel written in record keys."""
    known = {} if time is None else {"thoi_han_giai_quyet": [time]}
    return Channel.model_validate({"hinh_thuc_nop": "truc-tiep", **known, **keys})


@pytest.mark.parametrize(
    ("limit", "spelled"),
    [
        ({}, "Chưa có dữ liệu"),
        ({"don_vi": "trong-ngay"}, "Trong ngày"),
        ({"so_luong": "3", "don_vi": "ngay-lam-viec"}, "3 ngày làm việc"),
        ({"so_luong": "30", "don_vi": "ngay"}, "30 ngày"),
        ({"so_luong": "2", "don_vi": "thang"}, "2 tháng"),
        ({"so_luong": "8", "don_vi": "gio"}, "8 giờ"),
        ({"so_luong": "105", "don_vi": "khong-ro"}, NO_UNIT),
        ({"so_luong": "105"}, NO_UNIT),
        ({"don_vi": "ngay"}, "Chưa có dữ liệu"),
        ({"ghi_chu": "theo lịch hẹn"}, "Theo lịch hẹn"),
        ({"ghi_chu": "Không quá 03 ngày. " * 9}, "Không ghi bằng một con số; xem bảng chi tiết"),
        ({"so_luong": "7,5", "don_vi": "ngay"}, "7,5 ngày"),
        ({"so_luong": "0", "don_vi": "ngay"}, "Nguồn ghi 0 ngày, có thể sai; hãy hỏi nơi nhận hồ sơ"),
        ({"so_luong": "0", "don_vi": "khong-ro"}, "Nguồn ghi số 0, có thể sai; hãy hỏi nơi nhận hồ sơ"),
        ({"so_luong": "0"}, "Nguồn ghi số 0, có thể sai; hãy hỏi nơi nhận hồ sơ"),
        ({"khi_xac_minh": VERIFIED}, "Tối đa 5 ngày làm việc"),
        (
            {"so_luong": "3", "don_vi": "ngay-lam-viec", "khi_xac_minh": {**VERIFIED, "cong_them": "true"}},
            "3 ngày làm việc; cần xác minh thì thêm 5 ngày làm việc",
        ),
        (
            {"so_luong": "3", "don_vi": "ngay", "khi_xac_minh": {"so_luong": "5", "don_vi": "khong-ro"}},
            "3 ngày; cần xác minh thì nguồn ghi số 5 nhưng không ghi là ngày hay ngày làm việc; hãy hỏi nơi nhận hồ sơ",
        ),
        (
            {"don_vi": "trong-ngay", "khi_xac_minh": VERIFIED},
            "Trong ngày; cần xác minh thì tối đa 5 ngày làm việc",
        ),
    ],
)
def test_spell_time(limit, spelled):
    """A limit without number or unit never becomes a made-up one."""
    assert spell_time(TimeLimit.model_validate(limit)) == spelled


def test_spell_times():
    """Equal limits are said once, two follow each other, cases in small letters, more are left to the table."""
    three = {"so_luong": "3", "don_vi": "ngay"}
    five = {"so_luong": "5", "don_vi": "ngay", "truong_hop_bang_loi": "Có yếu tố nước ngoài"}
    nine = {"so_luong": "9", "don_vi": "ngay"}

    assert spell_times([], TODAY) == "Chưa có dữ liệu"
    assert spell_times([channel()], TODAY) == "Chưa có dữ liệu"
    assert spell_times([channel(time=three), channel(time=three)], TODAY) == "3 ngày"
    assert spell_times([channel(time=three), channel(time=five)], TODAY) == "3 ngày; 5 ngày (có yếu tố nước ngoài)"
    assert (
        spell_times([channel(time=t) for t in (three, five, nine)], TODAY)
        == "3 thời hạn, tùy trường hợp; xem bảng chi tiết"
    )


SHORT = "15 ngày kể từ ngày nhận đủ hồ sơ."
STAGES = "Nộp tại Sở.\n- Sở kiểm tra: 20 ngày, kể từ ngày nhận;\n- Ủy ban quyết định: 15 ngày, kể từ ngày Sở trình."


@pytest.mark.parametrize(
    ("channels", "spelled"),
    [
        ([channel(mo_ta="Nộp tại Sở.")], "Chưa có dữ liệu"),
        ([channel(mo_ta=SHORT)], "15 ngày kể từ ngày nhận đủ hồ sơ"),
        ([channel(mo_ta=STAGES)], "Không ghi bằng một con số; xem bảng chi tiết"),
        ([channel(mo_ta=STAGES), channel(mo_ta=SHORT)], "Không ghi bằng một con số; xem bảng chi tiết"),
        ([channel(time={"so_luong": "3", "don_vi": "ngay"}, mo_ta=STAGES)], "3 ngày"),
        (
            [channel(mo_ta=SHORT), channel(hinh_thuc_nop="truc-tuyen")],
            "Nộp trực tiếp: 15 ngày kể từ ngày nhận đủ hồ sơ; trực tuyến: chưa có dữ liệu",
        ),
        (
            [channel(mo_ta=STAGES), channel(hinh_thuc_nop="truc-tuyen")],
            "Không ghi bằng một con số; xem bảng chi tiết",
        ),
        (
            [channel(mo_ta=STAGES), channel(time={"so_luong": "3", "don_vi": "ngay"}, hinh_thuc_nop="truc-tuyen")],
            "Tùy cách nộp; xem bảng chi tiết",
        ),
    ],
)
def test_a_time_that_only_prose_tells_is_known(channels, spelled):
    """No limit stands in the record, but its words on a way to hand in tell one: in a line, or where they are."""
    assert spell_times(channels, TODAY) == spelled


def test_long_times_are_left_to_the_table():
    """What is long never stands in one line, and what is short is not cut off from its case."""
    three = {"so_luong": "3", "don_vi": "ngay"}
    long = {"ghi_chu": "Không quá 03 ngày làm việc. " * 9}
    case = {"so_luong": "5", "don_vi": "ngay", "truong_hop_bang_loi": "Hồ sơ có yếu tố nước ngoài. " * 9}

    assert spell_times([channel(time=long)], TODAY) == "Không ghi bằng một con số; xem bảng chi tiết"
    assert (
        spell_times([channel(time=three), channel(time=long)], TODAY) == "2 thời hạn, tùy trường hợp; xem bảng chi tiết"
    )
    assert spell_times([channel(time=case)], TODAY) == "5 ngày (trường hợp ghi ở bảng chi tiết)"


WEEK = {"so_luong": "7", "don_vi": "ngay-lam-viec", "den_ngay": "2027-02-28"}
TEN = {"so_luong": "10", "don_vi": "ngay-lam-viec", "tu_ngay": "2027-03-01"}


@pytest.mark.parametrize(
    ("limits", "day", "spelled"),
    [
        ((WEEK, TEN), TODAY, "7 ngày làm việc đến hết 28/2/2027, từ 1/3/2027: 10 ngày làm việc"),
        ((WEEK, TEN), date(2027, 2, 28), "7 ngày làm việc đến hết 28/2/2027, từ 1/3/2027: 10 ngày làm việc"),
        ((WEEK, TEN), date(2027, 3, 1), "10 ngày làm việc"),
        ((WEEK,), TODAY, "7 ngày làm việc đến hết 28/2/2027, từ 1/3/2027: chưa có dữ liệu"),
        ((WEEK, {**TEN, "so_luong": "7"}), TODAY, "7 ngày làm việc"),
        (
            (WEEK, {**TEN, "so_luong": "7", "den_ngay": "2027-06-30"}, {**TEN, "tu_ngay": "2027-07-01"}),
            TODAY,
            "7 ngày làm việc đến hết 30/6/2027, từ 1/7/2027: 10 ngày làm việc",
        ),
        (
            (WEEK, TEN, {"so_luong": "1", "don_vi": "ngay", "truong_hop_bang_loi": "Cấp lại"}),
            TODAY,
            "Đến hết 28/2/2027: 7 ngày làm việc; 1 ngày (cấp lại). Từ 1/3/2027: 10 ngày làm việc; 1 ngày (cấp lại)",
        ),
        (
            (WEEK, {**TEN, "khi_xac_minh": VERIFIED}),
            TODAY,
            "Đến hết 28/2/2027: 7 ngày làm việc. "
            "Từ 1/3/2027: 10 ngày làm việc; cần xác minh thì tối đa 5 ngày làm việc",
        ),
    ],
)
def test_a_coming_limit_stands_beside_the_present_one(limits, day, spelled):
    """As long as the present limit holds, the next one is told with its day; afterwards it stands alone."""
    way = Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": list(limits)})

    assert spell_times([way], day) == spelled


def test_a_change_that_takes_too_many_words_is_only_announced():
    """What holds today is told whole; what comes stands in the table."""
    cases = [f"hồ sơ của người yêu cầu cư trú ở {where} tại thời điểm nộp" for where in ("trong tỉnh", "nước ngoài")]
    now, then = (
        [{"so_luong": number, "don_vi": "ngay", "truong_hop_bang_loi": case, **days} for case in cases]
        for number, days in (("3", {"den_ngay": "2027-02-28"}), ("5", {"tu_ngay": "2027-03-01"}))
    )
    way = Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [*now, *then]})

    assert spell_times([way], TODAY) == (f"3 ngày ({cases[0]}); 3 ngày ({cases[1]}); từ 1/3/2027 thời hạn thay đổi")


def test_two_cases_that_take_more_than_a_line_are_left_to_the_table():
    """Each of them is short enough for itself."""
    limits = [
        channel(time={"so_luong": number, "don_vi": "ngay", "truong_hop_bang_loi": f"Trường hợp {number} " + "a" * 86})
        for number in ("3", "5")
    ]

    assert spell_times(limits, TODAY) == "2 thời hạn, tùy trường hợp; xem bảng chi tiết"


def test_two_limits_say_in_which_case_each_holds():
    """A person who reads only the top of the page learns which of two limits is theirs."""
    at_once = {"don_vi": "trong-ngay", "truong_hop_bang_loi": "Bổ sung thông tin hộ tịch"}
    longer = {
        "so_luong": "3",
        "don_vi": "ngay-lam-viec",
        "khi_xac_minh": {"so_luong": "3", "don_vi": "ngay-lam-viec", "cong_them": "true"},
        "truong_hop_bang_loi": "Thay đổi, cải chính hộ tịch, xác định lại dân tộc",
    }

    assert spell_times([channel(time=at_once), channel(time=longer)], TODAY) == (
        "Trong ngày (bổ sung thông tin hộ tịch); 3 ngày làm việc; cần xác minh thì thêm 3 ngày làm việc "
        "(thay đổi, cải chính hộ tịch, xác định lại dân tộc)"
    )


def test_the_second_of_two_limits_in_words_goes_on_in_small_letters():
    """They stand in one line, behind a semicolon."""
    ways = [
        channel(time={"ghi_chu": "Các bước cộng lại 80 ngày", "truong_hop_bang_loi": "Xin giữ quốc tịch nước ngoài"}),
        channel(time={"ghi_chu": "Các bước cộng lại 90 ngày", "truong_hop_bang_loi": "Không xin giữ"}),
    ]

    assert spell_times(ways, TODAY) == (
        "Các bước cộng lại 80 ngày (xin giữ quốc tịch nước ngoài); các bước cộng lại 90 ngày (không xin giữ)"
    )
