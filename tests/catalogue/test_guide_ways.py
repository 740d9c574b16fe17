"""The ways through a guide: every question as often as it is come to, every end with the answers before it."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.guide_ways import MOST_QUESTIONS, closed_ways, most_to_come, nodes_of, outcomes_of, shares_of
from congkhai.model.guide import Guide

TODAY, MARCH = date(2026, 11, 23), date(2027, 3, 1)
GUIDE = Guide.model_validate(
    {
        "ten": "Mẫu",
        "tom_tat": "Mẫu.",
        "cau_hoi": [
            {
                "ma": "dau",
                "hoi": "Đầu?",
                "tra_loi": [
                    {"ten": "Một", "tiep": "giua"},
                    {"ten": "Hai", "tiep": "cuoi"},
                    {"ten": "Ba", "tiep": "cuoi"},
                ],
            },
            {"ma": "giua", "hoi": "Giữa?", "tra_loi": [{"ten": "Tiếp", "tiep": "cuoi"}]},
            {
                "ma": "cuoi",
                "hoi": "Cuối?",
                "tra_loi": [
                    {"ten": "Nay", "thu_tuc": "1.001193", "den_ngay": "2027-02-28"},
                    {"ten": "Mai", "thu_tuc": "2.000815", "tu_ngay": "2027-03-01"},
                    {"ten": "Nơi khác", "chi_dan": "Thuế"},
                ],
            },
        ],
        "nguon": {"he_thong": "khac", "ngay_lay": "2026-11-20"},
    }
)


def test_every_question_is_there_as_often_as_it_is_come_to() -> None:
    """With what was asked and answered before it, each after those that lead to it."""
    told = [(node.way, [[one.name for one in step.given] for step in node.earlier]) for node in nodes_of(GUIDE, TODAY)]

    assert told == [
        ((), []),
        (("giua",), [["Một"]]),
        (("giua", "cuoi"), [["Một"], ["Tiếp"]]),
        (("cuoi",), [["Hai", "Ba"]]),
    ]


def test_answers_hold_on_their_days() -> None:
    """Before a day and from it on, other answers stand there."""
    last = [[answer.name for answer in [*nodes_of(GUIDE, day)][-1].answers] for day in (TODAY, MARCH)]

    assert last == [["Nay", "Nơi khác"], ["Mai", "Nơi khác"]]


def test_a_way_that_is_closed_goes_as_far_as_is_still_asked() -> None:
    """From the day after the last answer that led on; a way that opens later is none yet."""
    first, middle, last = GUIDE.questions
    onward = [
        middle.answers[0].model_copy(update={"until": date(2027, 2, 28)}),
        middle.answers[0].model_copy(update={"following": "mai", "since": MARCH}),
    ]
    later = last.model_copy(update={"code": "mai"})
    middle = middle.model_copy(update={"answers": tuple(onward)})
    guide = GUIDE.model_copy(update={"questions": (first, middle, last, later)})

    assert closed_ways(guide, TODAY) == closed_ways(guide, date(2027, 2, 28)) == {}
    assert closed_ways(guide, MARCH) == {("giua", "cuoi"): ("giua",)}


def test_ends_have_the_answers_before_them() -> None:
    """In the order of the answers."""
    told = [" – ".join(one.name for one in outcome.given) for outcome in outcomes_of(GUIDE, MARCH)]

    assert told == [
        "Một – Tiếp – Mai",
        "Một – Tiếp – Nơi khác",
        "Hai – Mai",
        "Hai – Nơi khác",
        "Ba – Mai",
        "Ba – Nơi khác",
    ]


def test_how_much_a_guide_is_about_a_procedure() -> None:
    """The part of its ways that end there."""
    assert shares_of(GUIDE, MARCH) == {"2.000815": 0.5}


def test_what_may_still_be_asked() -> None:
    """On the longest way from a question."""
    assert [most_to_come(GUIDE, node, TODAY) for node in nodes_of(GUIDE, TODAY)] == [2, 1, 0, 0]


def test_a_circle_is_followed_no_further_than_a_way_may_be_long() -> None:
    """It is an error that `check` tells: reading on must come to an end."""
    source = {"he_thong": "khac", "ngay_lay": "2026-11-20"}
    around = [
        {"ma": "dau", "hoi": "Đầu?", "tra_loi": [{"ten": "A", "tiep": "dau"}, {"ten": "B", "thu_tuc": "1.001193"}]}
    ]
    guide = Guide.model_validate({"ten": "Mẫu", "tom_tat": "Mẫu.", "cau_hoi": around, "nguon": source})

    assert len([*nodes_of(guide, TODAY)]) == len([*outcomes_of(guide, TODAY)]) == MOST_QUESTIONS
    assert shares_of(guide, TODAY) == {"1.001193": 1.0}
