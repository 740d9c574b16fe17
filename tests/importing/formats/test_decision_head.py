"""What the text of a decision says of itself, and what has to be asked."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from decision_files import ANNEXED, HEAD

from congkhai.importing.formats.decision_head import announces, head_of
from congkhai.importing.found.decision_shapes import DecisionHead

DAY = date(2026, 11, 20)
WHOLE = DecisionHead(
    "9901/QĐ-UBND",
    DAY,
    "Chủ tịch Ủy ban nhân dân tỉnh Lào Cai",
    "Về việc công bố Danh mục thủ tục hành chính mẫu",
    DAY,
    causes=("9800/QĐ-BTP",),
)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_head_of_a_decision(form: str) -> None:
    """Number, day, issuer, title, effect and the ministry's decision, whatever form the letters have."""
    lines = [unicodedata.normalize(form, line) for line in HEAD]

    assert announces(lines)
    assert head_of(lines) == WHOLE


@pytest.mark.parametrize(
    ("lines", "asked"),
    [
        (["Số:      /QĐ-UBND"], "không thấy số quyết định (chỗ ghi số để trống), ngày ký: ghi vào tệp"),
        (["Số: 9901/QĐ-UBND"], "không thấy ngày ký: ghi vào tệp"),
        ([*HEAD, "(Kèm theo Quyết định số 12/QĐ-UBND)"], "tệp ghi 2 số quyết định (9901/QĐ-UBND, 12/QĐ-UBND)"),
        (
            [*HEAD, "(Kèm theo Quyết định số 9901/QĐ-UBND ngày 21/11/2026)"],
            "tệp ghi 2 ngày ký (20/11/2026, 21/11/2026)",
        ),
        ([ANNEXED], "không thấy ngày có hiệu lực: xem quyết định rồi điền `ngay_hieu_luc`"),
        (
            [*HEAD, "Thay thế các mục số 03, 04 của Quyết định số 1533/QĐ-UBND ngày 22/10/2025."],
            "“Thay thế các mục số 03, 04 của Quyết định số 1533/QĐ-UBND ngày 22/10/2025.”: thay cả",
        ),
    ],
)
def test_what_is_missing_or_said_twice_is_asked(lines: list[str], asked: str) -> None:
    """Neither of two numbers or days is taken, and what an editor alone can decide is left to them."""
    assert any(one.startswith(asked) for one in head_of(lines).asked)


def test_of_two_numbers_none_is_taken() -> None:
    """Nothing is guessed, of days neither."""
    head = head_of([*HEAD, "(Kèm theo Quyết định số 12/QĐ-UBND ngày 1/1/2026)"])

    assert (head.number, head.signed) == ("", None)


@pytest.mark.parametrize(
    ("sentence", "effective", "replaced"),
    [
        ("Quyết định này có hiệu lực thi hành kể từ ngày 01 tháng 12 năm 2026.", date(2026, 12, 1), ()),
        ("Nghị định mẫu có hiệu lực từ ngày 01/12/2026.", None, ()),
        ("Quyết định này thay thế Quyết định số 7/QĐ-UBND ngày 1/2/2025.", None, ("7/QĐ-UBND",)),
        ("Quyết định này có hiệu lực từ ngày 31/02/2026.", None, ()),
    ],
)
def test_effect_and_what_is_replaced(sentence: str, effective: date | None, replaced: tuple[str, ...]) -> None:
    """A decree's day is not the decision's, and a day that is none is asked."""
    head = head_of([ANNEXED, sentence])

    assert (head.effective, head.replaced) == (effective, replaced)
