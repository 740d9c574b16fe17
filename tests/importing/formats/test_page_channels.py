"""Rows of channels in one run of text, where cells are glued."""

from __future__ import annotations

import pytest

from congkhai.importing.formats.page_channels import channels_of
from congkhai.importing.found.shapes import FoundChannel, FoundCost

TABLE = "Hình thức nộpThời gianPhí, lệ phíMô tả"


@pytest.mark.parametrize(
    ("row", "time", "unit", "cost", "description"),
    [
        ("7Miễn phí", "7", "OTHER", FoundCost(amount=0), ""),
        ("5 Ngày làm việc1,500,000 VNĐ", "5", "WORKING_DAY", FoundCost(amount=1500000, currency="VNĐ"), ""),
        ("1200 VNĐ", "1", "OTHER", FoundCost(amount=200, currency="VNĐ"), ""),
        ("10500,000 VNĐ(một bộ)", "10", "OTHER", FoundCost(amount=500000, currency="VNĐ", text="một bộ"), ""),
        ("Tùy trường hợpMiễn phí", "Tùy trường hợp", "OTHER", FoundCost(amount=0), ""),
        ("Miễn phíNộp tại xã", "", "", FoundCost(amount=0), "Nộp tại xã"),
        ("2 ThángMiễn phí(a) thẻ b) sổ)Gửi thư", "2", "MONTH", FoundCost(amount=0, text="a) thẻ b) sổ"), "Gửi thư"),
        ("2 NămMiễn phí((a) thẻ)", "2", "YEAR", FoundCost(amount=0, text="(a) thẻ"), ""),
        ("2 GiờMiễn phí(thẻ (sổ)Gửi thư", "2", "HOUR", FoundCost(amount=0, text="thẻ (sổ"), "Gửi thư"),
    ],
)
def test_cells_are_told_apart(row: str, time: str, unit: str, cost: FoundCost, description: str) -> None:
    """By their forms: a number with a unit, an amount with a currency, brackets, a capital without a blank."""
    assert channels_of(f"{TABLE}Trực tiếp{row}", False) == (FoundChannel("DIRECT", time, unit, description, (cost,)),)


@pytest.mark.parametrize("number", ["15150,000", "120", "25,000"])
def test_what_cannot_be_told_apart_is_kept_whole(number: str) -> None:
    """15 and 150,000, or 151 and 50,000: neither is chosen, no letter is lost."""
    (channel,) = channels_of(f"{TABLE}Trực tiếp{number} VNĐ(một bộ)Gửi thư", False)

    assert channel == FoundChannel("DIRECT", "", "", "Gửi thư", (FoundCost(text=f"{number} VNĐ (một bộ)"),))


def test_a_row_without_fees_and_one_without_anything() -> None:
    """Fees may be said to be none; a method in a sentence is no row."""
    rows = f"{TABLE}Trực tuyến3 NgàyKhông có thông tinNộp qua Trực tiếp, sau đó chờ.Dịch vụ bưu chính4 NgàyMiễn phí"

    assert channels_of(rows, False) == (
        FoundChannel("ONLINE", "3", "DAY", "Nộp qua Trực tiếp, sau đó chờ."),
        FoundChannel("POSTAL", "4", "DAY", "", (FoundCost(amount=0),)),
    )


def test_a_table_of_other_words_is_kept() -> None:
    """Where no method is known, the text stays as it is."""
    assert channels_of(f"{TABLE}Qua fax3 Ngày", False) == (FoundChannel("", description="Qua fax3 Ngày"),)


def test_numbers_in_lines_are_cells() -> None:
    """Where a browser parted the cells, nothing is ambiguous."""
    (channel,) = channels_of("Hình thức nộp\nThời gian\nPhí, lệ phí\nMô tả\nTrực tiếp\n15\n150,000 VNĐ\nGửi thư", True)

    assert channel == FoundChannel("DIRECT", "15", "OTHER", "Gửi thư", (FoundCost(amount=150000, currency="VNĐ"),))
