"""Words of the portals become values; what is not known stays as it stood."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.importing.formats.portal_words import (
    agencies_of,
    amount_of,
    audiences_of,
    cost_of,
    costs_of,
    counts_of,
    day_of,
    is_nothing,
    levels_of,
    submission_of,
    time_of,
    time_unit_of,
    type_of,
)
from congkhai.importing.found.shapes import FoundCost


@pytest.mark.parametrize(
    ("text", "submission"),
    [
        ("Trực tiếp", "DIRECT"),
        (" trực\u00a0tuyến ", "ONLINE"),
        ("Tru\u031b\u0323c tie\u0302\u0301p", "DIRECT"),
        ("Dịch vụ bưu chính", "POSTAL"),
        ("POSTAL", "POSTAL"),
        ("Qua bồ câu", "Qua bồ câu"),
    ],
)
def test_ways_to_hand_in(text, submission):
    """Any spelling of a known way is its code, an unknown one stays."""
    assert submission_of(text) == submission


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("07 Ngày làm việc", ("07", "WORKING_DAY")),
        ("12.5 Ngày", ("12.5", "DAY")),
        ("3 Giờ", ("3", "HOUR")),
        ("2 Tháng", ("2", "MONTH")),
        ("1 Năm", ("1", "YEAR")),
        ("5 WORKING_DAY", ("5", "WORKING_DAY")),
        ("1", ("1", "")),
        ("4 giờ làm việc", ("4 giờ làm việc", "")),
        ("Không quá 03 ngày", ("Không quá 03 ngày", "")),
        ("07 ngày làm việc; nếu xác minh: 12 ngày", ("07 ngày làm việc; nếu xác minh: 12 ngày", "")),
        ("Ngày", ("Ngày", "")),
        ("", ("", "")),
    ],
)
def test_times(text, time):
    """Only a number before a unit is cut from it; a sentence and a bare number stay whole."""
    assert time_of(text) == time


def test_unit_alone():
    """A unit by itself is its code, anything else is none."""
    assert [time_unit_of(text) for text in ("Ngày làm việc", "OTHER", "lần")] == ["WORKING_DAY", "OTHER", ""]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Cấp xã", ("WARD",)),
        ("Cấp Bộ, Cấp Tỉnh, Cấp Huyện, Cấp Xã", ("MINISTRY", "PROVINCE", "Cấp Huyện", "WARD")),
        ("Cấp Bộ/Trung ương", ("MINISTRY",)),
        ("Không có thông tin", ()),
    ],
)
def test_levels(text, levels):
    """Levels in their order; the one that is no more keeps its name."""
    assert levels_of(text) == levels


def test_types():
    """Both wordings of the first type are one."""
    texts = ["TTHC được luật giao quy định chi tiết", "TTHC được giao luật quy định chi tiết", "Loại khác", "--", "Lạ"]

    assert [type_of(text) for text in texts] == ["ASSIGNED_REGULATION", "ASSIGNED_REGULATION", "OTHER", "", "Lạ"]


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("Miễn phí", FoundCost("", 0)),
        ("Miễn phí(a) hộ nghèo; b) người cao tuổi)", FoundCost("", 0, "", "a) hộ nghèo; b) người cao tuổi")),
        ("Miễn phí cho hộ nghèo", FoundCost("", None, "", "Miễn phí cho hộ nghèo")),
        ("35,000,000 Việt Nam Đồng((x) y)", FoundCost("", 35_000_000, "Việt Nam Đồng", "(x) y")),
        ("10 USD(a) trẻ em)", FoundCost("", 10, "USD", "a) trẻ em")),
        ("(a) trẻ em hoặc (b)", FoundCost("", None, "", "(a) trẻ em hoặc (b)")),
        ("10 USD", FoundCost("", 10, "USD")),
        ("200 VNĐ", FoundCost("", 200, "VNĐ")),
        ("200.000 đồng", FoundCost("", 200_000, "đồng")),
        ("10.000 đồng/bản", FoundCost("", None, "", "10.000 đồng/bản")),
        ("10.000 đồng với bản thứ nhất", FoundCost("", None, "", "10.000 đồng với bản thứ nhất")),
        ("1.5 USD", FoundCost("", None, "", "1.5 USD")),
        ("(Theo nghị quyết)", FoundCost("", None, "", "Theo nghị quyết")),
        ("Phí : 0 Đồng", FoundCost("FEE", 0, "Đồng")),
        ("Lệ phí : 8000 Đồng (mỗi việc)", FoundCost("SERVICE_FEE", 8000, "Đồng", "mỗi việc")),
        ("Lệ phí : 8.000 Đồng (a) và (b)", FoundCost("SERVICE_FEE", 8000, "Đồng", "(a) và (b)")),
        ("Lệ phí : Đồng Theo nghị quyết", FoundCost("SERVICE_FEE", None, "Đồng", "Theo nghị quyết")),
        ("Lệ phí : Đồng thời nộp phí", FoundCost("SERVICE_FEE", None, "", "Đồng thời nộp phí")),
        ("Mức giá :", FoundCost("PRICE_LEVEL")),
        ("Không có thông tin", None),
        ("", None),
    ],
)
def test_one_fee(text, cost):
    """An amount is only what the portal writes as one; everything else is the fee's text, whole."""
    assert cost_of(text) == cost


def test_fees_of_a_cell():
    """Each fee of the old portal begins with its kind; "Lệ phí" is not cut in two."""
    assert costs_of("Lệ phí : 100.000 Đồng Giấy A  Lệ phí : 20 USD Giấy B\nPhí : 5 Đồng") == (
        FoundCost("SERVICE_FEE", 100_000, "Đồng", "Giấy A"),
        FoundCost("SERVICE_FEE", 20, "USD", "Giấy B"),
        FoundCost("FEE", 5, "Đồng"),
    )


def test_amounts():
    """Dots and commas stand between thousands, or it is no whole number."""
    texts = ["35,000,000", "8.000", "200", "1.5", "1.234,5", "1,00,000", ""]

    assert [amount_of(text) for text in texts] == [35_000_000, 8000, 200, None, None, None, None]


def test_counts():
    """Originals, copies: the one not named is 0, and without either there is none."""
    texts = ["1 bản chính,\n2 bản sao", "0 bản chính", "Bản chính: 1 Bản sao: 0", "01 Bản chính, 02 Bản sao", ""]

    assert [counts_of(text) for text in texts] == [(1, 2), (0, 0), (1, 0), (1, 2), (None, None)]


def test_days():
    """Day first; a day that does not exist is none."""
    assert [day_of(text) for text in ("20-11-2014", "1/2/2025", "31-02-2025", "2014", "")] == [
        date(2014, 11, 20),
        date(2025, 2, 1),
        None,
        None,
        None,
    ]


def test_nothing():
    """What portals write where they have no data."""
    assert [is_nothing(text) for text in ("Không có thông tin.", " -- ", "", "Không", ".", "...")] == [
        True,
        True,
        True,
        False,
        False,
        False,
    ]


def test_audiences():
    """Commas within a name and within brackets do not part it."""
    text = "Công dân Việt Nam, Cán bộ, công chức, viên chức, Tổ chức (không gồm Doanh nghiệp, Hợp tác xã)"

    assert audiences_of(text) == (
        "Công dân Việt Nam",
        "Cán bộ, công chức, viên chức",
        "Tổ chức (không gồm Doanh nghiệp, Hợp tác xã)",
    )


def test_agencies():
    """A comma parts agencies only before a word that begins one."""
    text = "Sở Văn hóa, Thể thao và Du lịch, Ủy ban nhân dân cấp xã\nCục Quản lý, giám sát"

    assert agencies_of(text) == (
        "Sở Văn hóa, Thể thao và Du lịch",
        "Ủy ban nhân dân cấp xã",
        "Cục Quản lý, giám sát",
    )
    assert agencies_of("Không có thông tin") == ()
