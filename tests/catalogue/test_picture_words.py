"""What pictures say that messages show of pages."""

from __future__ import annotations

from congkhai.catalogue.picture_words import (
    PictureWords,
    words_of_event,
    words_of_field,
    words_of_policy,
    words_of_site,
)
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Field, Unit
from congkhai.model.policy import Policy

UNIT = Unit.model_validate({"ten": "Sở Tư pháp tỉnh A", "co_quan_chu_quan": "Ủy ban nhân dân tỉnh A"})
MARK = "Dữ liệu mẫu, chưa kiểm tra"


def test_a_site_does_not_name_its_unit_twice() -> None:
    """Where the name ends with the unit, which stands below, it is left out; any other name is whole."""
    above, below = "Ủy ban nhân dân tỉnh A", "Sở Tư pháp tỉnh A"

    assert words_of_site("Thủ tục hành chính – Sở Tư pháp tỉnh A", UNIT) == PictureWords(
        above, "", "Thủ tục hành chính", below
    )
    assert words_of_site("Phổ biến pháp luật", UNIT) == PictureWords(above, "", "Phổ biến pháp luật", below)
    assert words_of_site("Trang", UNIT.model_copy(update={"parent": None})).kind == ""


def test_a_field_is_named_as_one_of_procedures() -> None:
    """Its procedures share the picture, so it says no more than what they have in common."""
    field = Field.model_validate({"ma": "ho-tich", "ten": "Hộ tịch"})

    assert words_of_field(field, UNIT) == PictureWords("Thủ tục hành chính", "", "Hộ tịch", "Sở Tư pháp tỉnh A")


def test_a_sample_says_that_it_is_one() -> None:
    """In a message there is nothing else of the page: neither of an event nor of a policy is the mark left out."""
    event = LifeEvent.model_construct(name="Sinh con", sample=True)
    policy = Policy.model_construct(name="Giảm phí", sample=True)

    assert words_of_event(event, UNIT).warning == MARK
    assert words_of_event(event.model_copy(update={"sample": False}), UNIT).warning == ""
    assert words_of_policy(policy, "", UNIT).warning == MARK
    assert words_of_policy(policy.model_copy(update={"sample": False}), "", UNIT).warning == ""


def test_a_policy_says_that_it_does_not_hold() -> None:
    """Nobody is sent what was once so as if it were news."""
    policy = Policy.model_construct(name="Giảm phí", sample=False)

    assert words_of_policy(policy, "Đã hết hiệu lực", UNIT).kind == "Chính sách · Đã hết hiệu lực"
    assert words_of_policy(policy, "", UNIT).kind == "Chính sách"
