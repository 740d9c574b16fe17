"""What each dated value of a record shows in each output: before its first day, while it holds, after its last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from dated_projects import DAYS, KINDS, shown
from dated_table import TABLE

from congkhai.catalogue import days
from congkhai.model.families import FAMILIES
from congkhai.model.terms import Record, record_inside

CELLS = [(kind, output) for kind, outputs in TABLE.items() for output in outputs]


def differs(kind: str, output: str) -> list[date]:
    """The days on which an output does not show what the table says, or shows what belongs to other days."""
    words = TABLE[kind][output]
    wrong = []
    for day, phase in DAYS.items():
        text = shown(kind, output, day)
        strange = {word for word in words if word and word not in words[phase]}
        if words[phase] not in text or any(word in text for word in strange):
            wrong.append(day)
    return wrong


@pytest.mark.parametrize(("kind", "output"), CELLS)
def test_a_dated_value_shows_what_its_days_say(kind: str, output: str) -> None:
    """The day before its first, on its first and last, and the day after: each output says what is so on that day."""
    assert differs(kind, output) == []


@pytest.mark.parametrize(("kind", "output"), CELLS)
def test_every_cell_of_the_table_asks_the_days(kind: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If everything held on every day, each cell of the table would be wrong on some day."""
    monkeypatch.setattr(days, "_HOLDS", dict.fromkeys(days._HOLDS, lambda *_: True))

    assert differs(kind, output)


def test_every_kind_of_dated_value_has_its_row() -> None:
    """The table knows each part of a record that the model bounds in time."""
    dated = {kind.__name__ for family in FAMILIES for kind in parts_of(family.model) if days.bounded_fields(kind)}

    assert dated == set(TABLE) == set(KINDS)


def parts_of(kind: type[Record]) -> Iterator[type[Record]]:
    """A kind of record and all kinds of parts within it."""
    yield kind
    for field in kind.model_fields.values():
        if inner := record_inside(field.annotation):
            yield from parts_of(inner)
