"""Boards that hang somewhere: only those that there are."""

from __future__ import annotations

import pytest
from board_records import DESKS, catalogue_of_boards

from congkhai.model.posting import Posting
from congkhai.rules.postings import check_posting


@pytest.mark.parametrize(
    ("board", "is_known"),
    [
        ("cap/xa", True),
        ("/linh-vuc/ho-tich/", True),
        ("noi-nop/mau", True),
        ("noi-nop/y-ty", False),
        ("cap/bo", False),
        ("ho-tich", False),
    ],
)
def test_a_board_is_named_as_its_address_is(board: str, is_known: bool) -> None:
    """Another name would never be told to be replaced."""
    posting = Posting.model_validate({"bang": board, "noi": "Một cửa", "dan_ngay": "2026-11-01"})
    found = list(check_posting(posting, catalogue_of_boards(noi_nop=DESKS).setting))

    assert [(one.code, one.path) for one in found] == ([] if is_known else [("khong-tim-thay", ("board",))])
