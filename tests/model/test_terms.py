"""Key, label and CPSV-AP term meet once; records never change after they are made."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from congkhai.model import choices
from congkhai.model.families import FAMILIES
from congkhai.model.shared import Period
from congkhai.model.terms import NONE, Choice, Record, record_inside
from congkhai.model.values import SLUG


def families() -> list[type[Record]]:
    """Every record type, met from the families down."""
    found: dict[type[Record], None] = {}
    waiting = [family.file for family in FAMILIES]
    while waiting:
        family = waiting.pop()
        if family not in found:
            found[family] = None
            inner = (record_inside(field.annotation) for field in family.model_fields.values())
            waiting += [record for record in inner if record]
    return list(found)


def lists_of_choices() -> list[type[Choice]]:
    """Every fixed list of values."""
    return [c for c in vars(choices).values() if isinstance(c, type) and issubclass(c, Choice) and c is not Choice]


@pytest.mark.parametrize("family", families(), ids=lambda family: family.__name__)
def test_keys_are_vietnamese_without_diacritics(family):
    """Keys are snake_case, with a label in Vietnamese, and no two attributes share one."""
    fields = family.model_fields.values()
    keys = [field.alias or "" for field in fields]

    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", key) for key in keys)
    assert len(set(keys)) == len(keys)
    assert all(field.title and field.description for field in fields)


@pytest.mark.parametrize("choice", lists_of_choices(), ids=lambda choice: choice.__name__)
def test_values_of_fixed_lists_are_slugs(choice):
    """Values are slugs (but for currencies), and every one has its own label."""
    members = list(choice)

    assert all(re.fullmatch(SLUG, m.value) for m in members) or choice is choices.Currency
    assert len({member.label for member in members}) == len(members)
    assert [str(member) for member in members] == [member.value for member in members]


def test_records_do_not_change():
    """A record is complete when made."""
    period = Period.model_validate({"tu_ngay": "2026-01-01"})

    with pytest.raises(ValidationError):
        period.since = None  # type: ignore[misc]


def test_none_is_false_but_not_missing():
    """`khong-co` has nothing to show, and is still an answer."""
    assert not NONE
    assert NONE is not None
