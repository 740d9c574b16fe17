"""What the check says of dated values, beside what their pages say on the same days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

import pytest
from dated_projects import AFTER, BEFORE, LAST, SLUG, catalogue_with, own_page, single
from dated_table import UNTIL

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.problems import KINDS as PROBLEMS
from congkhai.rules.fees import check_fees
from congkhai.rules.finding import Finding
from congkhai.rules.times import check_times
from congkhai.rules.validity import check_ending, check_validity


@pytest.mark.parametrize(
    ("kind", "check", "soon", "over", "words"),
    [
        ("Cost", check_fees, "muc-phi-sap-het", "muc-phi-het", "400.000 đồng"),
        ("TimeLimit", check_times, "thoi-han-sap-het", "thoi-han-het", "</span>7 ngày<"),
        ("Exemption", check_validity, "mien-giay-to-sap-het", "mien-giay-to-het", "Không phải nộp nếu"),
    ],
)
def test_what_the_check_says_of_an_end_is_so_on_the_page(
    kind: str, check: Callable[[Procedure, Setting], Iterable[Finding]], soon: str, over: str, words: str
) -> None:
    """On its last day a value is announced to end and shown; the day after it is told as gone, and gone."""
    told = {}
    for day in (LAST, AFTER):
        procedure, catalogue = catalogue_with(kind, day)
        codes = [found.code for found in check(procedure, catalogue.setting)]
        told[day] = codes, words in own_page(procedure, catalogue)

    assert told == {LAST: ([soon], True), AFTER: ([over], False)}
    assert "trang không hiện" in PROBLEMS[over].message


@pytest.mark.parametrize(
    ("kind", "day", "code", "words"),
    [
        ("LegalText", BEFORE, "van-ban-chua-hieu-luc", "Có hiệu lực từ 10/12/2026"),
        ("LegalText", LAST, "van-ban-sap-het-hieu-luc", ">Sẽ hết hiệu lực từ 1/3/2027"),
        ("LegalText", AFTER, "van-ban-het-hieu-luc", "Đã hết hiệu lực từ 1/3/2027"),
        ("Amendment", BEFORE, "van-ban-sap-sua-doi", "Sẽ được sửa đổi từ 10/12/2026"),
        ("Amendment", AFTER, "van-ban-da-sua-doi", "Đã được sửa đổi từ 10/12/2026"),
    ],
)
def test_what_the_check_says_of_legal_texts_is_so_on_the_page(kind: str, day: date, code: str, words: str) -> None:
    """Editor and citizen hear the same of a text that begins, ends or is amended."""
    procedure, catalogue = catalogue_with(kind, day)

    assert code in [found.code for found in check_validity(procedure, catalogue.setting)]
    assert words in own_page(procedure, catalogue)


def test_the_check_announces_the_end_of_what_the_page_says_ends() -> None:
    """On its last day a procedure or policy is announced to end, and its page or card says until when it applies."""
    procedure, with_period = catalogue_with("Period", LAST)
    _, with_policy = catalogue_with("Policy", LAST)

    assert [found.code for found in check_ending(procedure, with_period.setting)] == ["sap-het"]
    assert "chỉ áp dụng đến hết ngày 28/2/2027" in own_page(procedure, with_period)
    assert [found.code for found in check_ending(with_policy.policies[SLUG], with_policy.setting)] == ["sap-het"]
    assert UNTIL in single("chinh-sach/", with_policy)
