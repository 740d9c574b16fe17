"""Amounts, times and days in prose are found however people write them."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.model.choices import TimeUnit
from congkhai.rules.told_numbers import spoken
from congkhai.rules.told_values import ToldAmount, ToldDay, ToldLength, ToldPercent, ToldRelief, told_in


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Phí là 500k một hồ sơ.", [500_000]),
        ("Phí 500.000đ/hồ sơ.", [500_000]),
        ("Phí 500.000 VNĐ.", [500_000]),
        ("Phí 500,000 đồng.", [500_000]),
        ("Phí 500 000 đồng.", [500_000]),
        ("Phí là năm trăm nghìn đồng.", [500_000]),
        ("Mức thu 500.000 đồng (năm trăm nghìn đồng).", [500_000]),
        ("Phí 1,2 triệu.", [1_200_000]),
        ("Phí 1 triệu rưỡi.", [1_500_000]),
        ("Phí 1 triệu 200 nghìn đồng.", [1_200_000]),
        ("Phí một triệu hai trăm nghìn đồng.", [1_200_000]),
        ("Mỗi năm năm nghìn đồng tiền phí.", [5_000]),
        ("Lệ phí là 8 ngàn.", [8_000]),
        ("Bạn nộp 500.000 đồng khi nhận kết quả.", [500_000]),
        ("Nộp 1.000 đồng/trang, tối đa 200.000 đồng/bản.", [1_000]),
        ("Đã có 500 nghìn người nộp phí.", []),
        ("Nộp theo mẫu 1b, 1c, 1đ.", []),
        ("Nộp vào Cổng đầu tư đồng thời với hồ sơ.", []),
        ("Dưới 50 tỷ: phí 10 triệu đồng.", [10_000_000]),
        ("Nộp ký quỹ 5 triệu đồng.", []),
        ("Số tiền thuế phải nộp dưới 50.000 đồng.", []),
    ],
)
def test_amounts(text: str, amounts: list[int]) -> None:
    """In digits or words, with any sign of the currency or none; what is no fee is left alone."""
    assert [one.amount for one in told_in(text) if isinstance(one, ToldAmount)] == amounts


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("Có kết quả sau 3-5 ngày làm việc.", [(5, TimeUnit.WORKING_DAY)]),
        ("Có kết quả trong năm ngày làm việc.", [(5, TimeUnit.WORKING_DAY)]),
        ("Trả kết quả trong vòng 5 (năm) ngày làm việc.", [(5, TimeUnit.WORKING_DAY)]),
        ("Xong trong 5 ngày làm việc.", [(5, TimeUnit.WORKING_DAY)]),
        ("Thường chỉ mất mười lăm ngày.", [(15, TimeUnit.DAY)]),
        ("5 ngày làm việc là có giấy.", [(5, TimeUnit.WORKING_DAY)]),
        ("Có kết quả trong nửa tháng.", [(15, TimeUnit.DAY)]),
        ("Nhận kết quả sau một tuần.", [(7, TimeUnit.DAY), (5, TimeUnit.WORKING_DAY)]),
        ("Nhận sau 15 giờ thì trả vào hôm sau.", []),
        ("Đi trong vòng 60 ngày kể từ ngày sinh.", []),
    ],
)
def test_lengths(text: str, lengths: list[tuple[int, TimeUnit]]) -> None:
    """In digits or words, of a span the longest; a time of the clock and a time of the citizen's are none."""
    found = [length for one in told_in(text) if isinstance(one, ToldLength) for length in one.lengths]

    assert found == lengths


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Giảm đến 31-12-2026.", date(2026, 12, 31)),
        ("Giảm đến hết 31.12.2026.", date(2026, 12, 31)),
        ("Áp dụng đến hết năm 2026.", date(2026, 12, 31)),
        ("Phí giảm đến cuối năm 2026.", date(2026, 12, 31)),
        ("Áp dụng hết tháng 2/2027.", date(2027, 2, 28)),
    ],
)
def test_last_days(text: str, last: date) -> None:
    """With dots and dashes, and as the end of a month or year."""
    assert [(one.day, one.is_end) for one in told_in(text) if isinstance(one, ToldDay)] == [(last, True)]


@pytest.mark.parametrize("text", ["Giảm 50 phần trăm phí.", "Phí giảm một nửa.", "Giảm 50% mức thu."])
def test_parts_of_a_fee(text: str) -> None:
    """A half is 50 per cent."""
    assert [one.percent for one in told_in(text) if isinstance(one, ToldPercent)] == [50]


@pytest.mark.parametrize(
    "text", ["Không tốn tiền.", "Không phải đóng lệ phí.", "Được miễn tiền.", "Phí là 0 đồng.", "Không mất phí."]
)
def test_nothing_to_pay(text: str) -> None:
    """Whatever words say that nothing is paid."""
    assert [one.of_papers for one in told_in(text) if isinstance(one, ToldRelief)] == [False]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai mươi mốt", 21),
        ("một trăm linh năm", 105),
        ("bảy trăm sáu mươi lăm nghìn", 765_000),
        ("một tỷ sáu trăm triệu", 1_600_000_000),
        ("hai nghìn rưỡi", 2_500),
        ("trăm", 0),
    ],
)
def test_spoken_numbers(words: str, number: int) -> None:
    """Numbers as they are spoken, as in texts for the radio."""
    assert spoken(words) == number
