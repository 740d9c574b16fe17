"""Deadlines of NĐ 63/2010/NĐ-CP, Điều 15 and 24: in time, late by so many working days, or not known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.model.decision import Decision
from congkhai.model.lists import Holiday, LegalText
from congkhai.model.procedure import Publicity
from congkhai.reporting.announcing_deadlines import entering_deadline, signing_deadline, spell_done, spell_last

CAUSES = "van_ban_nguyen_nhan"
UNKNOWN = "Không tính được: chưa ghi "
# Thu 30/4 and Fri 1/5/2026 are off; ten days off make the year one that is announced.
OFF = [
    f"2026-{day}" for day in ("01-01", "02-16", "02-17", "02-18", "02-19", "02-20", "04-27", "04-30", "05-01", "09-02")
]
HOLIDAYS = {day: Holiday.model_validate({"ngay": day, "ten": "Nghỉ", "loai": "nghi", "nguon": "Thử"}) for day in OFF}
TEXTS = {
    "1/2026/NĐ-CP": {"hieu_luc_tu": "2026-06-01", "ngay_ban_hanh": "2026-04-15"},
    "2/2026/NĐ-CP": {"hieu_luc_tu": "2026-05-20", "ngay_ban_hanh": "2026-04-10"},
    "3/2026/NĐ-CP": {},
    "4/2027/NĐ-CP": {"hieu_luc_tu": "2027-03-04"},
}
LEGAL = {
    number: LegalText.model_validate({"so_ky_hieu": number, "trich_yeu": "Thử", **days})
    for number, days in TEXTS.items()
}
SETTING = Setting(date(2026, 11, 30), {"van-ban": LEGAL, "ngay-nghi": HOLIDAYS})


def decision(**keys: Any) -> Decision:
    """A decision of a ministry about the first text, unless the keys say otherwise."""
    told = {"so": "1/QĐ-BTP", "cap_cong_bo": "bo", CAUSES: ["1/2026/NĐ-CP"], **keys}
    return Decision.model_validate({key: value for key, value in told.items() if value is not None})


@pytest.mark.parametrize(
    ("keys", "last", "words"),
    [
        # Twenty days before 1/6 for a ministry, five for a province.
        ({"ngay_ky": "2026-05-12"}, "12/5/2026", "Đúng hạn"),
        ({"ngay_ky": "2026-05-13"}, "12/5/2026", "Trễ 1 ngày làm việc"),
        ({"cap_cong_bo": "tinh", "ngay_ky": "2026-05-27"}, "27/5/2026", "Đúng hạn"),
        ({"cap_cong_bo": "tinh", "ngay_ky": "2026-06-01"}, "27/5/2026", "Trễ 3 ngày làm việc"),
        # The text that is in force first counts.
        ({CAUSES: ["1/2026/NĐ-CP", "2/2026/NĐ-CP"], "ngay_ky": "2026-05-04"}, "30/4/2026", "Trễ 1 ngày làm việc"),
        # On a rest day after the last day it is late all the same.
        ({CAUSES: ["2/2026/NĐ-CP"], "ngay_ky": "2026-05-01"}, "30/4/2026", "Trễ 1 ngày làm việc"),
        # Three days after the text was issued, whoever announces.
        ({"rut_gon": "true", "cap_cong_bo": None, "ngay_ky": "2026-04-18"}, "18/4/2026", "Đúng hạn"),
        ({"rut_gon": "true", "ngay_ky": "2026-04-20"}, "18/4/2026", "Trễ 1 ngày làm việc"),
        # Before a day of the calendar no days off are counted, so none may still come.
        ({CAUSES: ["4/2027/NĐ-CP"], "ngay_ky": "2026-11-20"}, "12/2/2027", "Đúng hạn"),
        ({"cap_cong_bo": None, "ngay_ky": "2026-05-12"}, "", UNKNOWN + "cấp công bố"),
        ({}, "12/5/2026", UNKNOWN + "ngày ký"),
        ({CAUSES: None, "ngay_ky": "2026-05-12"}, "", UNKNOWN + "văn bản làm phát sinh"),
        ({CAUSES: ["3/2026/NĐ-CP"], "ngay_ky": "2026-05-12"}, "", UNKNOWN + "ngày có hiệu lực của 3/2026/NĐ-CP"),
        ({CAUSES: ["9/26/A"], "rut_gon": "true", "ngay_ky": "2026-05-12"}, "", UNKNOWN + "ngày ban hành của 9/26/A"),
    ],
)  # fmt: skip
def test_when_a_decision_had_to_be_signed(keys: dict[str, Any], last: str, words: str) -> None:
    """Calendar days before effect; lateness in working days; what is not known is never in time."""
    deadline = signing_deadline(decision(**keys), SETTING)

    assert (spell_last(deadline), deadline.in_words) == (last, words)
    assert deadline.is_kept == (words == "Đúng hạn")


@pytest.mark.parametrize(
    ("keys", "entered", "last", "words"),
    [
        # Ten working days after Fri 24/4: Mon 27, Thu 30/4 and Fri 1/5 are off.
        ({"ngay_ky": "2026-04-24"}, "2026-05-13", "13/5/2026", "Đúng hạn"),
        ({"ngay_ky": "2026-04-24"}, "2026-05-18", "13/5/2026", "Trễ 3 ngày làm việc"),
        ({"cap_cong_bo": "tinh", "ngay_ky": "2026-04-24"}, "2026-05-06", "6/5/2026", "Đúng hạn"),
        ({"rut_gon": "true", "ngay_ky": "2026-04-24"}, "2026-04-30", "29/4/2026", "Trễ 1 ngày làm việc"),
        ({"ngay_ky": "2026-04-24"}, None, "13/5/2026", UNKNOWN + "ngày đăng CSDL quốc gia"),
        ({"ngay_ky": "2025-12-30"}, "2026-01-06", "14/1/2026", "Đúng hạn (tạm tính)"),
    ],
)
def test_when_a_procedure_had_to_be_entered(keys: dict[str, Any], entered: str | None, last: str, words: str) -> None:
    """Working days from signing, the day itself not counted; of a year not announced it is provisional."""
    publicity = Publicity.model_validate({"ngay_csdl": entered}) if entered else None

    deadline = entering_deadline(decision(**keys), publicity, SETTING)

    assert (spell_last(deadline), deadline.in_words) == (last, words)
    assert spell_done(deadline).endswith(entered[:4] if entered else "")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 5, 13), "Chưa đến hạn: còn đến hết 13/5/2026"),
        (date(2026, 5, 14), UNKNOWN + "ngày đăng CSDL quốc gia"),
    ],
)
def test_what_is_not_due_yet_is_neither_late_nor_unknown(day: date, words: str) -> None:
    """Up to its last day; it is not in time either."""
    deadline = entering_deadline(decision(ngay_ky="2026-04-24"), None, replace(SETTING, day=day))

    assert deadline.in_words == words
    assert not deadline.is_kept


@pytest.mark.parametrize(
    ("entered", "later", "words"),
    [
        ("2026-04-23", None, UNKNOWN + "ngày đăng CSDL quốc gia theo quyết định này"),
        ("2026-04-24", None, "Đúng hạn"),
        ("2026-11-12", "2026-11-10", UNKNOWN + "ngày đăng CSDL quốc gia theo quyết định này"),
        ("2026-05-13", "2026-11-10", "Đúng hạn"),
    ],
)
def test_a_day_of_another_decision_proves_nothing(entered: str, later: str | None, words: str) -> None:
    """A record has the day of its last entry: one before signing, or after the next decision, is of another."""
    publicity = Publicity.model_validate({"ngay_csdl": entered})
    signed_next = date.fromisoformat(later) if later else None

    deadline = entering_deadline(decision(ngay_ky="2026-04-24"), publicity, SETTING, signed_next)

    assert deadline.in_words == words
    assert deadline.is_judged == (words == "Đúng hạn")
