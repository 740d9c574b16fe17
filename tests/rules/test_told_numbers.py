"""Amounts, times and days in prose are found however people write them."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.model.choices import TimeUnit
from congkhai.rules.told_numbers import spoken
from congkhai.rules.told_values import (
    DAYS,
    ToldAmount,
    ToldDay,
    ToldLength,
    ToldNumber,
    ToldPercent,
    ToldRelief,
    counts_in,
    told_in,
)


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
        ("Phí năm trăm nghìn đồng, nộp vào Cổng đầu tư đồng thời.", [500_000]),
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
        ("Có kết quả sau 8 giờ.", [(8, TimeUnit.HOUR)]),
        ("Có kết quả sau 5 ngày LÀM VIỆC.", [(5, TimeUnit.WORKING_DAY)]),
        ("Nhận kết quả sau một tuần.", [(7, TimeUnit.DAY), (5, TimeUnit.WORKING_DAY)]),
        ("Nhận sau 15 giờ thì trả vào hôm sau.", []),
        ("Đi trong vòng 60 ngày kể từ ngày sinh.", []),
        ("Có kết quả sau nửa ngày.", []),
        ("Có kết quả sau nửa tuần.", []),
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
        ("Hết năm 2026 thì thu đủ phí.", date(2026, 12, 31)),
        ("Cuối tháng 2/2027 thôi giảm phí.", date(2027, 2, 28)),
    ],
)
def test_last_days(text: str, last: date) -> None:
    """With dots and dashes, and as the end of a month or year."""
    assert [(one.day, one.is_end) for one in told_in(text) if isinstance(one, ToldDay)] == [(last, True)]


@pytest.mark.parametrize("text", ["Đến hết ngày 31/2/2027.", "Hết tháng 13/2027.", "Hết tháng 0/2027."])
def test_days_that_are_in_no_calendar(text: str) -> None:
    """They are none."""
    assert [one for one in told_in(text) if isinstance(one, ToldDay)] == []


@pytest.mark.parametrize("text", ["Giảm 50 phần trăm phí.", "Phí giảm một nửa.", "Giảm 50% mức thu."])
def test_parts_of_a_fee(text: str) -> None:
    """A half is 50 per cent."""
    assert [one.percent for one in told_in(text) if isinstance(one, ToldPercent)] == [50]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Không tốn tiền.", "Không tốn tiền"),
        ("Bạn không phải đóng lệ phí.", "không phải đóng lệ phí"),
        ("Được miễn tiền.", "miễn tiền"),
        ("Phí là 0 đồng.", "0 đồng"),
        ("Không mất phí.", "Không mất phí"),
    ],
)
def test_nothing_to_pay(text: str, words: str) -> None:
    """Whatever words say that nothing is paid, they are told as they stand there."""
    assert [(one.words, one.of_papers) for one in told_in(text) if isinstance(one, ToldRelief)] == [(words, False)]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Có 2 người làm chứng, 03 bản sao, 1 bộ, 2 lần.", ["2 người", "3 bản", "1 bộ", "2 lần"]),
        ("5 ngày làm việc, 3 ngày, 2 tuần, 6 tháng", ["5 ngày làm việc", "3 ngày", "2 tuần", "6 tháng"]),
        ("Sau 5 năm, 8 giờ", ["5 năm", "8 giờ"]),
        ("Từ đủ 14 Tuổi, đã khai trước Năm 2016.", ["14 tuổi", "năm 2016"]),
        ("Trước ngày 01/07/2025.", ["1/7/2025"]),
        ("Theo Luật số 60/2014/QH13.", []),
    ],
)
def test_counts(text: str, counts: list[str]) -> None:
    """A number with what it counts, a year, a day, each written in one way; of a legal text nothing is counted."""
    assert [one.count for one in counts_in(text)] == counts


@pytest.mark.parametrize(("text", "counted"), [("14 tuổi", "tuổi"), ("năm 2016", "năm"), ("1/7/2025", DAYS)])
def test_what_is_counted(text: str, counted: str) -> None:
    """The words behind a number; of years and days what they are."""
    assert [one.counted for one in counts_in(text)] == [counted]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Theo Nghị định 61/2018/NĐ-CP.", ["61/2018/NĐ-CP"]),
        ("Theo Nghị định 61/2018/NĐ-CP của Chính phủ và Luật số 60/2014/QH13", ["61/2018/NĐ-CP", "60/2014/QH13"]),
        ("Theo 66.16/2026/NQ-CP - ban hành năm 2026.", ["66.16/2026/NQ-CP"]),
        ("Theo Quyết định 12/2026/QĐ - UBND, 13/2026/QĐ- UBND, 14/2026/QĐ-UBNd.", []),
    ],
)
def test_numbers_of_legal_texts(text: str, numbers: list[str]) -> None:
    """Whole ones, whatever stands behind them."""
    assert [one.words for one in told_in(text) if isinstance(one, ToldNumber)] == numbers


@pytest.mark.parametrize(
    ("text", "is_past"),
    [
        ("Phí là 9.500 đồng.", False),
        ("Trước đây phí là 9.500 đồng.", True),
        ("Phí trước kia là 9.500 đồng.", True),
        ("Mức phí 9.500 đồng đã hết thời gian áp dụng.", True),
        ("Biểu phí 9.500 đồng hết hiệu lực.", True),
        ("Mức phí 9.500 đồng được thay bằng mức khác.", True),
        ("Phí mới thay thế mức 9.500 đồng.", True),
        ("Phí 9.500 đồng đã bị bãi bỏ.", True),
        ("Không còn phí 9.500 đồng.", True),
        ("Phí là 9.500 đồng. Trước đây không thu.", False),
    ],
)
def test_what_was_so_once(text: str, *, is_past: bool) -> None:
    """The sentence itself says so, not the one beside it."""
    assert [one.is_past for one in told_in(text) if isinstance(one, ToldAmount)] == [is_past]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai mươi mốt", 21),
        ("một trăm linh năm", 105),
        ("bảy trăm sáu mươi lăm nghìn", 765_000),
        ("một tỷ sáu trăm triệu", 1_600_000_000),
        ("hai nghìn rưỡi", 2_500),
        ("trăm", 0),
        ("nghìn rưỡi", 0),
        ("hai nghìn mươi", 0),
    ],
)
def test_spoken_numbers(words: str, number: int) -> None:
    """Numbers as they are spoken, as in texts for the radio."""
    assert spoken(words) == number
