"""Counts and days of a source as all pages write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congkhai.catalogue.manner import in_one_manner


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Không quá 05 ngày làm việc, nộp 02 ảnh (01 bản chính).",
            "Không quá 5 ngày làm việc, nộp 2 ảnh (1 bản chính).",
        ),
        ("Từ 01/07/2025 đến 28/02/2027.", "Từ 1/7/2025 đến 28/2/2027."),
        ("ngày 01 tháng 07 năm 2025", "ngày 1 tháng 7 năm 2025"),
        ("10/10/2026, 105 ngày, 7,05 người, 0,05 lần", "10/10/2026, 105 ngày, 7,05 người, 0,05 lần"),
        ("Thông tư số 05 ngày 01/02/2020", "Thông tư số 05 ngày 1/2/2020"),
        ("Mẫu 05/2008/TT-BTP, mẫu số 04a, 02-PLIII", "Mẫu 05/2008/TT-BTP, mẫu số 04a, 02-PLIII"),
        ("Nguồn ghi “05 ngày”, tức 05 ngày.", "Nguồn ghi “05 ngày”, tức 5 ngày."),
        ("https://a.vn/01/02/2025/05", "https://a.vn/01/02/2025/05"),
        ("Gọi 0214 3840 001", "Gọi 0214 3840 001"),
        ("–05 ngày, 1.05 ngày, số 05 ngày, 45/07/2025", "–05 ngày, 1.05 ngày, số 05 ngày, 45/07/2025"),
        ("31/08/2025, 5/07/2025; 05 ngày", "31/8/2025, 5/7/2025; 5 ngày"),
    ],
)
def test_counts_and_days(text: str, told: str) -> None:
    """What is certainly a count or a day loses its zero; numbers of texts and forms, quotations, addresses do not."""
    assert in_one_manner(text) == told


@given(st.text(st.sampled_from("0123/ .“”ngàysố"), max_size=40))
def test_only_zeros_go(text: str) -> None:
    """All but zeros before another digit stays, in its order; and a second look changes nothing."""
    told = in_one_manner(text)

    assert re.sub(r"0(?=\d)", "", told) == re.sub(r"0(?=\d)", "", text)
    assert in_one_manner(told) == told
