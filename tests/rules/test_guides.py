"""Guides: whichever way the answers lead, somebody who asks comes to a procedure that is done, with its case."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from valid_records import TODAY, catalogue_of, procedures_on

from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Name
from congkhai.model.guide import Guide
from congkhai.rules.checks import CHECKS
from congkhai.rules.guides import check_outcomes, check_ways

BIRTH, COPY = "1.001193", "2.000815"
OUT = {"ten": "Có", "thu_tuc": COPY}


def guide(*questions: tuple[str, list[dict[str, Any]]]) -> Guide:
    """A guide of these questions: code, answers."""
    asked = [{"ma": code, "hoi": "Câu hỏi?", "tra_loi": answers} for code, answers in questions]
    source = {"he_thong": "khac", "ngay_lay": "2026-11-20"}
    return Guide.model_validate({"ten": "Mẫu", "tom_tat": "Mẫu.", "cau_hoi": asked, "nguon": source})


def to(*codes: str) -> list[dict[str, Any]]:
    """Answers that lead to these questions, and one that leads out."""
    return [OUT, *({"ten": code, "tiep": code} for code in codes)]


def ways_of(made: Guide) -> list[tuple[str, tuple[str | int, ...]]]:
    """What is found of its ways, and where."""
    return [(found.code, found.path) for found in check_ways(made, catalogue_of(TODAY).setting)]


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        ({"a": to()}, []),
        # Two ways may meet again.
        ({"a": to("b", "c"), "b": to("d"), "c": to("d"), "d": to()}, []),
        ({"a": to("b"), "b": to("c"), "c": to("d"), "d": to("e"), "e": to()}, []),
        ({"a": to("a")}, [("huong-dan-vong", 0)]),
        ({"a": to("b"), "b": to("c"), "c": to("b")}, [("huong-dan-vong", 2)]),
        # Told once, by whichever way it is come to: of two that lead to each other one is to be mended.
        ({"a": to("b", "c"), "b": to("c"), "c": to("b")}, [("huong-dan-vong", 2)]),
        ({"a": to(), "b": to("c"), "c": to("b")}, [("cau-hoi-thua", 1), ("cau-hoi-thua", 2)]),
        ({"a": to("x")}, [("khong-tim-thay", 0)]),
        (
            {"a": to("b"), "b": to("c"), "c": to("d"), "d": to("e"), "e": to("f"), "f": to()},
            [("huong-dan-dai", 5)],
        ),
    ],
)
def test_every_way_comes_to_an_end(questions: dict[str, Any], found: list[tuple[str, int]]) -> None:
    """No circle, no more than five questions, none that nobody is asked; the place is that of the question."""
    told = ways_of(guide(*questions.items()))

    assert sorted((code, path[1]) for code, path in told) == sorted(found)


def test_a_question_has_a_code_of_its_own() -> None:
    """Answers lead to codes."""
    assert ("trung-ma", ("questions", 1, "code")) in ways_of(guide(("a", to()), ("a", to())))


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ([("", "2026-11-23"), ("2026-11-24", "")], []),
        ([("", "2026-11-22"), ("2026-11-23", "")], []),
        ([("", "2026-11-22"), ("2026-11-24", "")], ["cau-hoi-bi-cut"]),
        ([("", "2026-11-30"), ("2026-12-02", "")], ["cau-hoi-sap-cut"]),
        ([("", "2026-11-30"), ("2026-12-01", "2027-02-28")], ["cau-hoi-sap-cut"]),
    ],
)
def test_there_is_an_answer_on_every_day(answers: list[tuple[str, str]], found: list[str]) -> None:
    """A question that the days of its answers leave bare is a dead end: an error today, a warning before."""
    dated = [
        OUT | {key: day for key, day in (("tu_ngay", first), ("den_ngay", last)) if day} for first, last in answers
    ]

    assert [code for code, _ in ways_of(guide(("a", dated)))] == found


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"thu_tuc": BIRTH, "truong_hop": ["dung-han"]}, []),
        ({"thu_tuc": BIRTH, "truong_hop": []}, []),
        ({"thu_tuc": COPY}, []),
        ({"thu_tuc": BIRTH}, [("thieu-truong-hop", "procedure")]),
        ({"thu_tuc": BIRTH, "truong_hop": ["som"]}, [("khong-tim-thay", 0)]),
        ({"thu_tuc": COPY, "truong_hop": ["dung-han"]}, [("khong-tim-thay", 0)]),
        ({"thu_tuc": BIRTH, "truong_hop": ["dung-han", "dung-han"]}, [("hai-cau-tra-loi", 1)]),
        # `ma-chua-co` tells of it.
        ({"thu_tuc": "9.999999"}, []),
        ({"chi_dan": "Thuế"}, []),
    ],
)
def test_every_outcome_names_its_case(keys: dict[str, Any], found: list[tuple[str, str | int]]) -> None:
    """Of a procedure with questions: what the way has told, one answer to each question at most."""
    catalogue = catalogue_of(TODAY)

    told = check_outcomes(
        guide(("a", [{"ten": "Có"} | keys])), catalogue.setting, catalogue.names, procedures_on(TODAY)
    )

    assert [(one.code, one.path[-1]) for one in told] == found


DAY = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("name", "keys", "found"),
    [
        (Name(COPY, "Mẫu", State.IN_FORCE), {}, []),
        (Name(COPY, "Mẫu", State.ENDED), {}, ["thu-tuc-da-thoi"]),
        (Name(COPY, "Mẫu", State.EXPIRED), {}, ["thu-tuc-da-thoi"]),
        (Name(COPY, "Mẫu", State.ENDED), {"den_ngay": "2026-11-22"}, []),
        (Name(COPY, "Mẫu", State.IN_FORCE, until=date(2026, 12, 31)), {}, ["thu-tuc-sap-thoi"]),
        (Name(COPY, "Mẫu", State.IN_FORCE, until=date(2026, 12, 31)), {"den_ngay": "2026-12-31"}, []),
        (Name(COPY, "Mẫu", State.IN_FORCE, until=date(2026, 12, 31)), {"den_ngay": "2027-1-1"}, ["thu-tuc-sap-thoi"]),
        (Name(COPY, "Mẫu", State.IN_FORCE, until=date(2027, 11, 30)), {}, []),
        (Name(COPY, "Mẫu", State.NOT_YET, since=DAY), {"tu_ngay": "2027-03-01"}, []),
    ],
)
def test_outcomes_are_done_on_the_day(name: Name, keys: dict[str, str], found: list[str]) -> None:
    """What is done here no more, or not much longer, is told unless the answer itself ends by then."""
    assert [code for code, _ in outcomes_of(name, keys)] == found


def test_kind_thu_tuc_chua_lam() -> None:
    """An answer that holds already must not lead to what is only done from a day to come."""
    [(code, words)] = outcomes_of(Name(COPY, "Mẫu", State.NOT_YET, since=DAY), {})

    assert (code, words["since"]) == ("thu-tuc-chua-lam", "1/3/2027")


def outcomes_of(name: Name, keys: dict[str, str]) -> list[tuple[str, dict[str, str]]]:
    """What is found of an answer that leads to this procedure."""
    made, setting = guide(("a", [OUT | keys])), catalogue_of(TODAY).setting
    return [(one.code, dict(one.params)) for one in check_outcomes(made, setting, {COPY: name}, lambda code: None)]


OLD, ON_TIME = {"den_ngay": "2027-02-28"}, {"tu_ngay": "2027-03-01"}


@pytest.mark.parametrize(
    ("days", "day", "codes"),
    [
        ((OLD, ON_TIME), date(2027, 3, 1), []),
        # On the day between, who would have answered so finds no answer.
        ((OLD, {"tu_ngay": "2027-03-02"}), date(2027, 3, 1), ["ho-ngay", "phan-het"]),
        ((OLD, {"tu_ngay": "2027-03-02"}), date(2026, 11, 29), ["ho-ngay"]),
        ((OLD, {"tu_ngay": "2027-02-28"}), date(2026, 11, 29), ["trung-ngay"]),
    ],
)
def test_an_answer_takes_the_place_of_another_from_one_day_to_the_next(
    days: tuple[dict[str, str], ...], day: date, codes: list[str]
) -> None:
    """Never is it gone for a day, nor there twice with two ends, while the question has others."""
    made = guide(("a", [OUT, *({"ten": "Không", "thu_tuc": COPY, **one} for one in days)]))

    asked = [check(made, catalogue_of(day).setting) for check in CHECKS["huong-dan"].always]
    assert [found.code for told in asked for found in told if found.code != "qua-han-ra-soat"] == codes


def test_a_code_that_is_there_twice_ends_no_check() -> None:
    """Of a question that leads to another of its own code both mistakes are told: the circle, and the double."""
    made = guide(("a", [OUT, {"ten": "Con", "tiep": "a"}]), ("a", [OUT, {"ten": "Mẹ", "tiep": "b"}]), ("b", [OUT]))

    assert [code for code, _ in ways_of(made)] == ["trung-ma", "huong-dan-vong", "cau-hoi-thua"]


def test_many_ways_are_not_walked_one_by_one() -> None:
    """Forty questions whose two answers lead to the next: a million million ways, and one finding."""
    names = [f"q{number}" for number in range(40)]
    asked = [
        (name, [{"ten": "Có", "tiep": following}, {"ten": "Không", "tiep": following}])
        for name, following in pairwise(names)
    ]
    made = guide(*asked, (names[-1], [OUT]))

    assert [code for code, _ in ways_of(made)] == ["huong-dan-dai"]
