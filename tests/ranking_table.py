"""The table of questions, with the answers and reasons on a small index: for Node, and for the browser."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("ranking.json")
TABLE: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
INDEX: dict[str, Any] = TABLE["index"]
QUESTIONS: list[str] = [question for question, _ in TABLE["cases"]]
EXPECTED: list[dict[str, Any]] = [answer for _, answer in TABLE["cases"]]
_FIRST, _DIGITS = 3, 6


def told(answer: dict[str, Any]) -> dict[str, Any]:
    """What the table says of an answer: the first procedures with score and reasons, and all that is not empty."""
    others = {
        "fitting": len(answer["fitting"]),
        "parts": answer["parts"],
        "choices": [[choice["code"] for choice in need["choices"]] for need in answer["choices"]],
        "signposts": [signpost["title"] for signpost in answer["signposts"]],
        "others": [other["address"] for other in answer["others"]],
        **{key: answer[key] for key in ("unsure", "elsewhere", "repairs", "searched", "nearest")},
    }
    return {
        "procedures": [_hit(hit) for hit in answer["procedures"][:_FIRST]],
        **{key: value for key, value in others.items() if value},
    }


def write_table(answers: Sequence[dict[str, Any]]) -> None:
    """The table with other answers, a line for each key of the index and each question."""
    index = ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in INDEX.items())
    cases = ",\n".join(_json(list(case)) for case in zip(QUESTIONS, answers, strict=True))
    FILE.write_text(f'{{"index": {{\n{index}\n}}, "cases": [\n{cases}\n]}}\n', encoding="utf-8", newline="\n")


def _hit(hit: dict[str, Any]) -> list[Any]:
    reasons = [[reason["kind"], reason["text"], round(reason["points"], _DIGITS)] for reason in hit["reasons"]]
    return [hit["code"], round(hit["score"], _DIGITS), reasons]


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
