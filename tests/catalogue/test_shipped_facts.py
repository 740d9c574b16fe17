"""What the shipped pages say at their top on the days on which law changes, and what once was wrong there."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from pathlib import Path

import pytest
from fixture_project import REPOSITORY
from shipped_records import shipped_file, shipped_procedures

from congkhai.catalogue.summary import summarise
from congkhai.model.families import FAMILY

JUSTICE = Path(__file__).parents[3] / "shared/corpus/portal-api/justice.jsonl.gz"
BEFORE, NEW_YEAR, MARCH = date(2026, 11, 29), date(2027, 1, 1), date(2027, 3, 1)


@pytest.mark.parametrize(
    ("code", "day", "words"),
    [
        ("2.000635", BEFORE, "8.000 đồng/bản sao; miễn phí (nộp trực tuyến, có định danh mức độ 2"),
        ("2.000635", MARCH, "8.000 đồng/bản sao"),
        ("1.004873", BEFORE, "do Hội đồng nhân dân tỉnh quy định; miễn phí (nộp trực tuyến"),
        ("1.004873", MARCH, "Do Hội đồng nhân dân tỉnh quy định"),
        ("1.000828", BEFORE, "Phí: 400.000 đồng/hồ sơ đến hết 31/12/2026, từ 1/1/2027: 800.000 đồng/hồ sơ"),
        ("1.000828", NEW_YEAR, "Phí: 800.000 đồng/hồ sơ; Lệ phí: 100.000 đồng"),
        ("2.001395", BEFORE, "1.000.000 đồng"),
        ("1.002211", BEFORE, "Chưa có dữ liệu"),
        ("2.000829", BEFORE, "Không thu phí, lệ phí"),
    ],
)
def test_fees_of_the_day(code: str, day: date, words: str) -> None:
    """The waiver for who files online ends on 28/2/2027, cuts on 31/12/2026; a bare 0 of the source is no fee known."""
    cost = summarise(shipped_procedures()[code], day).cost

    assert words in cost
    assert ("miễn phí (nộp" in cost) == ("miễn phí (nộp" in words)


def test_times_of_the_day() -> None:
    """Nghị quyết 66.16/2026/NQ-CP: 7 working days up to 28/2/2027, then those of Luật Luật sư."""
    lawyers = shipped_procedures()["1.002010"]

    assert summarise(lawyers, BEFORE).time == "7 ngày làm việc đến hết 28/2/2027, từ 1/3/2027: 10 ngày làm việc"
    assert summarise(lawyers, MARCH).time == "10 ngày làm việc"


@pytest.mark.parametrize(
    ("number", "since"),
    [
        ("136/2025/QH15", date(2026, 7, 1)),
        ("309/2026/NĐ-CP", date(2026, 8, 5)),
        ("66.22/2026/NQ-CP", date(2026, 8, 15)),
        ("04/2026/QH16", NEW_YEAR),
        ("05/2026/QH16", NEW_YEAR),
        ("03/2026/QH16", MARCH),
    ],
)
def test_newer_texts_have_their_days(number: str, since: date) -> None:
    """The list knows the texts that came after the data, and from when they hold."""
    [text] = [one for one in shipped_file(FAMILY["van-ban"].files).entries if one.number == number]  # type: ignore[attr-defined]

    assert text.effective == since


def test_the_day_of_the_data_is_that_of_its_source() -> None:
    """Answers that came as they were are of 18/7/2026, what was read from the text form of 19/7/2026."""
    if not JUSTICE.exists():
        pytest.skip("the data of the national database are not here")
    with gzip.open(JUSTICE, "rt", encoding="utf-8") as lines:
        days = {one["code"]: one["_source"]["retrieved"][:10] for one in map(json.loads, lines)}
    told = {code: procedure.source.retrieved.isoformat() for code, procedure in shipped_procedures().items()}

    assert {code: day for code, day in told.items() if days.get(code, day) != day} == {}


def test_relatives_register_a_birth_without_authorisation() -> None:
    """The paper, the answer and the line on who may go instead say the same (Nghị định 123/2015/NĐ-CP)."""
    birth = shipped_procedures()["1.001193"]
    assert birth.representation is not None
    [paper] = birth.representation.evidence or ()
    answers = " ".join(one.answer for one in birth.guidance.questions)

    assert "không phải là ông, bà" in (paper.condition or "")
    assert "Ông, bà, người thân không cần giấy ủy quyền" in answers
    assert "không cần văn bản ủy quyền" in (birth.representation.note or "")


def test_fifteen_days_are_for_wrong_information_alone() -> None:
    """Luật Tiếp cận thông tin: not for every request."""
    page = (REPOSITORY / "content/tiep-can-thong-tin.md").read_text("utf-8")
    told = [sentence for sentence in re.split(r"\.\s|\n", page) if "15 ngày" in sentence]

    assert told
    assert all("sai" in sentence for sentence in told)


def test_where_to_hand_in_and_who_decides_are_told_apart() -> None:
    """That papers may be handed in anywhere moves nobody's decision elsewhere."""
    policy = shipped_file("content/chinh-sach/nop-ho-so-o-dau-trong-tinh-cung-duoc.yml")
    after = " ".join(one.after for one in policy.comparisons)  # type: ignore[attr-defined]

    assert "Nơi giải quyết không đổi" in after
