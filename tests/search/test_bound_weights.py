"""Every weight of the search is bound: with half of it more or less, some question is answered otherwise."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from made_procedures import made_index

from benchmarks.node_engine import node

_HERE = Path(__file__).parent
ROWS: list[dict[str, Any]] = yaml.safe_load((_HERE / "bound-weights.yml").read_text(encoding="utf-8"))
_ABOUT = ("question", "stood_first", "binds", "why")


@pytest.fixture(scope="module")
def answers() -> dict[str, Any]:
    """What the engine tells of the rows, now and with each weight changed."""
    index = made_index()
    codes = dict(zip(index["ten"], index["ma"].split(), strict=True))
    rows = [
        {"question": row["question"], "first": codes.get(row.get("stood_first")), "binds": row["binds"]} for row in ROWS
    ]
    told = node(str(_HERE / "weighed_answers.mjs"), input=json.dumps({"index": index, "rows": rows}))
    found: dict[str, Any] = json.loads(told.stdout)
    return found


def test_the_village_has_some_hundred_procedures():
    """As many as an office has, so that words are as rare there as here."""
    assert 300 < len(made_index()["ten"]) < 500


def test_questions_are_answered_as_the_table_says(answers: dict[str, Any]):
    """The present weights give each row's answer, which is right for the reason that the row tells."""
    seen = [{"question": row["question"], **seen_of(row, told)} for row, told in zip(ROWS, answers["now"], strict=True)]

    assert seen == [{"question": row["question"], **wanted_of(row)} for row in ROWS]


def test_every_weight_is_bound_both_ways(answers: dict[str, Any]):
    """No weight can grow or shrink by half without a row that binds it being answered otherwise."""
    unnoticed = [
        change
        for change, told in answers["otherwise"].items()
        if all(seen_of(ROWS[int(number)], one) == wanted_of(ROWS[int(number)]) for number, one in told.items())
    ]

    assert unnoticed == []


def test_every_row_binds_what_it_says(answers: dict[str, Any]):
    """Each change that a row names is one of a weight that there is, and changes that row's answer."""
    stray = [
        (row["question"], change)
        for number, row in enumerate(ROWS)
        for change in row["binds"]
        if seen_of(row, answers["otherwise"].get(change, {}).get(str(number), answers["now"][number])) == wanted_of(row)
    ]

    assert stray == []


def wanted_of(row: Mapping[str, Any]) -> dict[str, Any]:
    """What a row says of the answer."""
    return {key: value for key, value in row.items() if key not in _ABOUT}


def seen_of(row: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
    """The same of an answer that was given."""
    shown = told["shown"]
    of_list = {
        "first": shown[: len(row.get("first", ()))],
        "listed": [name for name in row.get("listed", ()) if name in shown],
        "not_listed": [name for name in row.get("not_listed", ()) if name not in shown],
        "count": len(shown),
    }
    return {key: {**told, **of_list}[key] for key in wanted_of(row)}
