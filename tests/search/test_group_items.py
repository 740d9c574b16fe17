"""Groups of people in the index: asked for by what they need not pay."""

from __future__ import annotations

from pathlib import Path

import pytest
from family_records import catalogue_with
from valid_records import TODAY

from benchmarks.node_engine import answers_to
from congkhai.search.group_items import group_items
from congkhai.search.index import ASKED, record_items

GROUP = {
    "ma": "ho-ngheo",
    "ten": "Người thuộc hộ nghèo",
    "ten_khac": ["hộ nghèo"],
    "mo_ta": "Người trong hộ nghèo.",
    "trong_luat": [{"cach_goi": "người thuộc hộ nghèo", "van_ban": "60/2014/QH13"}],
}
ASKING = {
    "hộ nghèo được miễn gì": "mien-giam/ho-ngheo/",
    "ho ngheo duoc mien gi": "mien-giam/ho-ngheo/",
    "miễn lệ phí người nghèo": "mien-giam/ho-ngheo/",
    "hộ nghèo có phải nộp lệ phí không": "mien-giam/ho-ngheo/",
    "miễn giảm cho người có công": "mien-giam/nguoi-co-cong/",
    "ai được miễn lệ phí": "mien-giam/",
}
# The question is about a task.
ANOTHER = ("luật sư cho hộ nghèo", "làm giấy khai sinh cho hộ nghèo")


def test_a_group_is_asked_for_by_its_names() -> None:
    """What is asked stands in it as people ask, with its list; it is once in the index."""
    catalogue = catalogue_with(TODAY, nhom_nguoi={"ho-ngheo": GROUP})

    every, item = group_items(catalogue)

    assert (every.address, every.along) == ("mien-giam/", ASKED)
    assert item[:3] == ("mien-giam/ho-ngheo/", "Người thuộc hộ nghèo", "Người trong hộ nghèo.")
    assert item.more.split("; ")[:2] == ["người thuộc hộ nghèo", "hộ nghèo"]
    assert not [one for one in record_items(catalogue.setting, "so-tu-phap") if one.address.startswith("mien-giam/")]


def test_without_groups_nothing_is_found() -> None:
    """An empty list answers nobody."""
    assert list(group_items(catalogue_with(TODAY, nhom_nguoi={}))) == []


@pytest.fixture(scope="module")
def found(index: Path) -> dict[str, list[str]]:
    """The pages that each question finds first, on the records that are shipped."""
    questions = (*ASKING, *ANOTHER)
    told = answers_to(questions, index)
    return {
        question: [one["address"] for one in answer["others"] if one["isAsked"]]
        for question, answer in zip(questions, told, strict=True)
    }


@pytest.mark.parametrize(("question", "address"), ASKING.items())
def test_who_asks_what_is_free_for_them_is_led_there(found: dict[str, list[str]], question: str, address: str) -> None:
    """With and without diacritics."""
    assert found[question] == [address]


@pytest.mark.parametrize("question", ANOTHER)
def test_who_asks_for_a_task_is_not(found: dict[str, list[str]], question: str) -> None:
    """Procedures answer that."""
    assert not [address for address in found[question] if address.startswith("mien-giam/")]
