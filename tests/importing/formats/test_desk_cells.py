"""Cells of tables of desks: what Excel dropped, what offices pack into one cell."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congkhai.catalogue.phone_numbers import phones_in
from congkhai.importing.formats.desk_cells import (
    Phones,
    cell_text,
    commune_code,
    hours_of,
    is_only_hours,
    is_only_phones,
    is_spoilt,
    phones_of,
    tells_hours,
)


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ("0214 3840 123", ["0214 3840 123"]),
        ("02143.840.123; 0988 123 456", ["02143.840.123", "0988 123 456"]),
        ("02143840123 - 0988123456", ["02143840123", "0988123456"]),
        ("02143840123-0988123456", ["02143840123", "0988123456"]),
        ("0214-3840-123/0216.3852.111", ["0214-3840-123", "0216.3852.111"]),
        ("02143840123\n0988123456", ["02143840123", "0988123456"]),
        ("02143840123 0988123456", ["02143840123", "0988123456"]),
        ("ĐT: (0214) 3840 123, DĐ: 0988.123.456", ["(0214) 3840 123", "0988.123.456"]),
        ("0214 3840 123 hoặc 1900 1234", ["0214 3840 123", "1900 1234"]),
        ("+84 214 3840 123", ["+84 214 3840 123"]),
        ("1022", ["1022"]),
        ("0214 3840 123; 0214 3840 123", ["0214 3840 123"]),
    ],
)
def test_numbers_of_a_cell(cell: str, numbers: list[str]) -> None:
    """Each by itself, spaced as it was written."""
    assert phones_of(cell) == Phones(tuple(numbers))


@pytest.mark.parametrize(
    ("cell", "number"),
    [("2143840123", "02143840123"), ("988123456", "0988123456"), ("214 3840 123", "0214 3840 123")],
)
def test_the_zero_that_excel_dropped(cell: str, number: str) -> None:
    """It is put back, and told."""
    assert phones_of(cell) == Phones((number,), mended=(number,))


@pytest.mark.parametrize(
    "cell",
    [
        "0203840123",
        "3840123",
        "01234567890",
        "0214 3840 1x3",
        "0988123456 (chị Mẫu)",
        "2.14E+09",
        "0214384012",
        "xem mạng",
    ],
)
def test_what_is_no_number_is_named(cell: str) -> None:
    """Too short, of before 2017, with somebody's name, no number at all: nothing is made of it, nothing dropped."""
    assert phones_of(cell) == Phones(unknown=(cell,))


@given(
    st.sampled_from(["02143840123", "0988123456", "19001234", "1022", "+84988123456", "2143840123"]),
    st.lists(st.sampled_from(["", "", " ", ".", "-", "–", ") ", " ("]), min_size=12, max_size=12),
)
def test_every_number_that_is_taken_can_be_called(digits: str, marks: list[str]) -> None:
    """Whatever stands between its digits: pages make it a link."""
    written = "".join(digit + mark for digit, mark in zip(digits, marks, strict=False)).strip(" .-–()")

    assert all(any(phones_in(number)) for number in phones_of(written).numbers)


@given(st.text(alphabet="0123456789 .-;/()+ĐT:\n", max_size=60))
def test_no_digit_of_a_cell_is_lost(cell: str) -> None:
    """Every digit is in a number or in what is named, be it one that was given twice."""
    read = phones_of(cell)

    told = "".join((*read.numbers, *read.unknown))
    assert {digit for digit in cell if digit.isdecimal()} <= {*told}


def test_cells_as_excel_has_them() -> None:
    """Numbers without fraction, quoted zeros, an apostrophe, several lines."""
    values = (2647.0, 2647, None, '="02647"', "'02647", " Số 1\r\nđường A ")

    assert [cell_text(value) for value in values] == ["2647", "2647", "", "02647", "02647", "Số 1\nđường A"]
    assert [commune_code(text) for text in ("2647", "02647", "264", "2647a")] == ["02647", "02647", "264", "2647a"]
    assert hours_of("- Sáng: 7h30–11h30;\n- Chiều: 13h30–17h\n\n") == "Sáng: 7h30–11h30; Chiều: 13h30–17h"


@pytest.mark.parametrize(
    ("value", "attribute", "spoilt"),
    [
        (datetime(2026, 11, 7), "hours", True),
        (time(7, 30), "hours", True),
        ("07-Nov", "hours", True),
        ("11/07/2026", "phones", True),
        ("2.14384E+10", "phones", True),
        ("#N/A", "address", True),
        ("#####", "phones", True),
        ("7h30-11h30", "hours", False),
        ("12/3/26", "address", False),
        ("0214 3840 123", "phones", False),
    ],
)
def test_what_excel_made_of_it(value: object, attribute: str, spoilt: bool) -> None:
    """A day of “7-11”, a short form of a long number."""
    assert is_spoilt(value, attribute) is spoilt


@pytest.mark.parametrize(
    ("text", "hours", "only_hours"),
    [
        ("7h30-11h30, 13h30-17h", True, True),
        ("Sáng: 7:30 - 11:30; chiều: 13:30 - 17:00", True, True),
        ("Từ 7 giờ 30 phút đến 17 giờ các ngày làm việc", True, True),
        ("T2-T6: 7.30-17.00", True, True),
        ("7 - 17", True, False),
        ("Giờ hành chính, thứ Hai đến thứ Sáu", True, True),
        ("Trừ ngày nghỉ, 24/7", True, False),
        ("xã Y Tý", False, False),
        ("0214 3840 123", False, False),
        ("0214-38-40-123", False, False),
        ("N/A", False, False),
        ("12 hộ, 3 giếng", False, False),
        ("Số 1, đường 30/4, phường Mẫu", False, False),
        ("Km 7+300, Quốc lộ 70", False, False),
        ("Tổ 12, phường Mẫu", False, False),
    ],
)
def test_hours_are_known_by_their_words(text: str, hours: bool, only_hours: bool) -> None:
    """What is no address nor telephone number; a number alone is none."""
    assert (tells_hours(text), is_only_hours(text)) == (hours, only_hours)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0214 3840 123", True), ("0214 3840 123; 0988123456", True), ("115", False), ("Số 0214 3840 123 B", False)],
)
def test_telephone_numbers_alone(text: str, expected: bool) -> None:
    """The number of a house is none."""
    assert is_only_phones(text) is expected
