"""What a card shows, in which words and order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from congkhai.catalogue.card import ANSWERS, Card, card_of
from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.choices import Level, Part

IN_FORCE = Card(
    "Làm một lần.",
    (("Cấp tỉnh", ""), ("Cấp xã", ""), ("Trực tuyến một phần", "online")),
    ((Part.TIME, "Mất bao lâu", "3 ngày"), (Part.COST, "Phí, lệ phí", "Miễn phí")),
)

OVER = replace(IN_FORCE, facts=())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, IN_FORCE),
        ({"summary": ""}, replace(IN_FORCE, text="")),
        ({"sample": True}, replace(IN_FORCE, badges=((SAMPLE_MARK, "sample"), *IN_FORCE.badges))),
        ({"online": OnlineAccess.NONE}, replace(IN_FORCE, badges=IN_FORCE.badges[:2])),
        ({"online": None, "levels": ()}, replace(IN_FORCE, badges=())),
        ({"time": UNKNOWN, "costs": (UNKNOWN,)}, replace(IN_FORCE, facts=())),
        ({"costs": (UNKNOWN,)}, replace(IN_FORCE, facts=IN_FORCE.facts[:1])),
        ({"state": State.ENDED}, replace(OVER, badges=(("Không còn thực hiện ở đây", "over"), *OVER.badges))),
        (
            {"state": State.NOT_YET},
            replace(IN_FORCE, badges=(("Chưa có hiệu lực", "over"), *IN_FORCE.badges), facts=()),
        ),
    ],
    ids=[
        "in force",
        "without summary",
        "sample",
        "not online",
        "nothing known",
        "unknown",
        "unknown cost",
        "ended",
        "not yet",
    ],
)
def test_a_card_shows_what_there_is(catalogue, changes: dict[str, object], expected: Card) -> None:
    """Badges are the sample mark, levels and a way online; facts are time and cost, if known, while it can be done."""
    whole: Catalogue = catalogue()
    summary = replace(
        whole.procedures["2.000815"],
        summary="Làm một lần.",
        levels=(Level.PROVINCE, Level.COMMUNE),
        time="3 ngày",
        costs=("Miễn phí",),
        sample=False,
    )

    assert card_of(replace(summary, **changes)) == expected


def test_every_part_asked_about_has_its_words() -> None:
    """A result answers whatever a question may ask about."""
    assert set(ANSWERS) == set(Part)
