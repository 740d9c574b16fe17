"""Phản ánh, kiến nghị: what was not done in time, and days that cannot be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from feedback_records import LIMIT, catalogue_of_feedback, feedback

from congkhai.model.families import FAMILY
from congkhai.reading.records import read_record
from congkhai.reading.source import parse
from congkhai.rules.checks import check_alone
from congkhai.rules.feedback_answers import check_feedback

DAY = date(2026, 11, 23)


def codes(record: dict[str, Any]) -> list[str]:
    """All that is found in a record."""
    setting = catalogue_of_feedback(DAY, {"a": record}).setting
    return [one.code for one in check_alone(FAMILY["phan-anh"], setting.of("phan-anh")["a"], setting)]


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (feedback("2026-11-02", "2026-11-10", cong_khai="2026-11-11"), []),
        (feedback("2026-11-02", "2026-11-02"), []),
        (feedback("2026-11-02"), []),
        (feedback("2026-11-02", "2026-11-01"), ["ngay-nguoc"]),
        (feedback("2026-11-24"), ["ngay-tuong-lai"]),
        (feedback("2026-11-02", "2026-11-24"), ["ngay-tuong-lai", "sap-het"]),
        (feedback("2026-11-02", "2026-11-10", cong_khai="2026-11-09"), ["ngay-nguoc"]),
        (feedback("2026-11-02", chuyen={"den": "Cơ quan mẫu", "ngay": "2026-11-09"}), []),  # the fifth working day
        (feedback("2026-11-02", chuyen={"den": "Cơ quan mẫu", "ngay": "2026-11-10"}), ["chuyen-cham"]),
        (feedback("2026-11-02", chuyen={"den": "Cơ quan mẫu", "ngay": "2026-11-01"}), ["ngay-nguoc"]),
        (feedback("2026-11-02", tra_loi="2026-11-03"), ["tra-loi-thieu"]),
        (feedback("2026-11-02", ket_qua="Đã nhắc."), ["tra-loi-thieu"]),
        (feedback("2026-11-02", cong_khai="2026-11-11"), ["tra-loi-thieu"]),
    ],
)
def test_days_follow_each_other(record: dict[str, Any], found: list[str]) -> None:
    """Received, passed on within five working days, answered, published."""
    assert codes(record) == found


def test_an_answer_is_late_by_the_limit_of_the_unit_alone() -> None:
    """Ten working days from 9/11 end on 23/11: the next day it is late; what another body has is not ours to answer."""
    record = feedback("2026-11-09")
    passed_on = {**record, "chuyen": {"den": "Cơ quan mẫu", "ngay": "2026-11-10"}}

    assert told(record, None, date(2026, 12, 31)) == []
    assert told(record, LIMIT, date(2026, 11, 23)) == []
    assert told(record, LIMIT, date(2026, 11, 24)) == [("tra-loi-cham", ("received",))]
    assert told(passed_on, LIMIT, date(2026, 11, 24)) == []


def told(record: dict[str, Any], limit: dict[str, str] | None, day: date) -> list[tuple[str, tuple[str | int, ...]]]:
    """What the family's own rule finds, and where."""
    setting = catalogue_of_feedback(day, {"a": record}, limit).setting
    return [(one.code, one.path) for one in check_feedback(setting.of("phan-anh")["a"], setting)]


@pytest.mark.parametrize("kind", ["khieu-nai", "to-cao"])
def test_complaints_and_denunciations_are_no_kind(kind: str) -> None:
    """They have laws and registers of their own."""
    document, _ = parse(f"loai: {kind}\n".encode(), "content/phan-anh/2026/a.yml")
    assert document is not None

    _, problems = read_record(document, FAMILY["phan-anh"].file)

    told = [problem for problem in problems if problem.key == "loai"]
    assert [problem.code for problem in told] == ["sai-gia-tri"]
    assert told[0].message.endswith("; khiếu nại, tố cáo không ghi ở đây")
