"""The words for the validity of legal texts, as of a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from congkhai.catalogue.whole import Catalogue
from congkhai.pages.basis import basis_of


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 5, 31), "Sẽ được sửa đổi từ 1/6/2027 bởi 224/2026/NĐ-CP: Bỏ giới hạn nơi nộp"),
        (date(2027, 6, 1), "Đã được sửa đổi từ 1/6/2027 bởi 224/2026/NĐ-CP: Bỏ giới hạn nơi nộp"),
    ],
)
def test_a_coming_amendment_is_told(catalogue: Callable[..., Catalogue], day: date, words: str) -> None:
    """Before its day an amendment is to come, from that day on it has come; the text stays in force."""
    basis = basis_of("23/2015/NĐ-CP", catalogue(day))

    assert (basis.amendments, basis.state, basis.is_over) == ((words,), "", False)
