"""Every kind of doubt is raised by what it is about, and not by what only looks like it."""

from __future__ import annotations

import pytest
from doubt_examples import ACROSS, EXAMPLES
from found_example import FAULTLESS, found
from place_lists import shipped_places

from congkhai.importing.doubts.doubt_kinds import KINDS, Weight
from congkhai.importing.doubts.doubting import doubts_across, doubts_in
from congkhai.importing.found.shapes import FoundProcedure

PROVINCES = shipped_places().provinces


def of_kind(doubts, kind):
    """(place, quotation) of the doubts of a kind."""
    return [(doubt.field, doubt.found) for doubt in doubts if doubt.kind == kind]


def test_a_faultless_procedure_is_not_doubted():
    """Nothing is said where nothing is wrong."""
    assert doubts_in(FAULTLESS, PROVINCES) == []


def test_every_kind_has_an_example():
    """A new kind comes with what raises it and what does not."""
    assert sorted([*EXAMPLES, *ACROSS]) == sorted(KINDS)


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_kind_is_raised(kind):
    """It is told once, at its place and with what was found there."""
    parts, field, quote, _ = EXAMPLES[kind]

    assert of_kind(doubts_in(found(**parts), PROVINCES), kind) == [(field, quote)]


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_kind_is_not_raised(kind):
    """What only looks like it is left in peace."""
    parts = EXAMPLES[kind][3]

    assert of_kind(doubts_in(found(**parts), PROVINCES), kind) == []


@pytest.mark.parametrize("kind", ACROSS)
def test_a_kind_across_procedures(kind):
    """Several procedures side by side raise it, or do not."""
    together, expected, calm = ACROSS[kind]

    raised = [d for d in doubts_across([found(**parts) for parts in together]) if d.kind == kind]
    assert [(doubt.code, doubt.field, doubt.found) for doubt in raised] == expected
    assert [d for d in doubts_across([found(**parts) for parts in calm]) if d.kind == kind] == []


def test_kinds_to_check_are_told_at_each_text_and_the_others_once():
    """An editor goes to each place of the first, and only learns how many of the second there are."""
    doubts = doubts_in(found(note="cô,dì – chú", keywords="cậu,mợ – bác"), PROVINCES)

    assert [(d.kind, d.field, d.places) for d in doubts] == [
        ("gach-ngang-dai", "tu_khoa", 2),
        ("thieu-cach-sau-phay", "tu_khoa", 1),
        ("thieu-cach-sau-phay", "ghi_chu", 1),
    ]


def test_a_blank_beside_a_code_is_told_but_not_kept():
    """The doubt is about the code without the blank, which nobody would see in a quotation."""
    told = [(d.code, d.kind, d.found) for d in doubts_in(found(code=" 1.001193"), PROVINCES)]

    assert told == [("1.001193", "ma-la", "`1.001193`, thừa dấu cách")]


def test_parts_a_format_cannot_tell_are_not_missed():
    """A list that has codes and names only is not said to lack the rest."""
    bare = FoundProcedure("1.001193", "Đăng ký khai sinh", frozenset({"name"}))

    assert doubts_in(bare, PROVINCES) == []


def test_decomposed_letters_hide_nothing():
    """A text whose marks are characters of their own is read like any other."""
    doubts = doubts_in(found(note="Pho\u0300ng Tu\u031b pha\u0301p"), PROVINCES)

    assert [doubt.kind for doubt in doubts] == ["ten-co-quan-cu", "chua-chuan-unicode"]


def test_the_words_of_kinds_fit_a_terminal():
    """A kind's code fits its column, its reason a line of 100 signs, and both sentences have no full stop."""
    assert [k.code for k in KINDS.values() if len(k.code) > 26 or len(k.why) > 82] == []
    assert [k.code for k in KINDS.values() if k.why.endswith(".") or k.remedy.endswith(".")] == []
    assert {kind.weight for kind in KINDS.values()} == set(Weight)
