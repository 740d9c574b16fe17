"""Which amounts are not to be taken at their word."""

from __future__ import annotations

import pytest

from congkhai.catalogue.doubtful_fees import is_certain, is_doubtful, not_really_free, says_what_is_due
from congkhai.model.channel import Cost


@pytest.mark.parametrize(
    ("cost", "doubtful"),
    [
        ({}, False),
        ({"muc_thu": "0"}, False),
        ({"muc_thu": "20"}, True),
        ({"muc_thu": "999", "don_vi_tien": "VND"}, True),
        ({"muc_thu": "1000"}, False),
        ({"muc_thu": "20", "don_vi_tien": "USD"}, False),
    ],
)
def test_amounts_too_small_to_be_true(cost, doubtful):
    """There is no fee of less than a thousand đồng; of dollars there is."""
    assert is_doubtful(Cost.model_validate(cost)) is doubtful


@pytest.mark.parametrize(
    ("amount", "note", "contradicted"),
    [
        ("0", "", False),
        ("0", "50.000 đồng/giấy", True),
        ("0", "Mức do HĐND tỉnh quyết định", True),
        ("0", "Theo quy định của Bộ Tài chính", True),
        ("0", "Không thu phí theo quy định", False),
        ("0", "Người già được miễn", False),
        ("5000", "Theo quy định của Bộ Tài chính", False),
    ],
)
def test_zeros_that_are_not_free(amount, note, contradicted):
    """A note of money, of the council or of a text that sets the fee speaks against 0, unless it says free too."""
    cost = Cost.model_validate({"muc_thu": amount, **({"ghi_chu": note} if note else {})})

    assert not_really_free(cost) is contradicted


@pytest.mark.parametrize(
    ("cost", "certain"),
    [
        ({}, False),
        ({"muc_thu": "0"}, True),
        ({"muc_thu": "8000"}, True),
        ({"muc_thu": "20"}, False),
        ({"muc_thu": "0", "ghi_chu": "50.000 đồng"}, False),
    ],
)
def test_certain_amounts(cost, certain):
    """An amount that nothing speaks against."""
    assert is_certain(Cost.model_validate(cost)) is certain


@pytest.mark.parametrize(
    ("note", "is_amount"),
    [("8.000 đồng/bản", True), ("Theo Thông tư 1", True), ("Cấp lại", False), ("Đăng ký quá hạn", False)],
)
def test_notes_that_tell_what_is_due(note, is_amount):
    """A note of an amount or of the text that sets it says what is due, not when."""
    assert says_what_is_due(note) is is_amount
