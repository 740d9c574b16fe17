"""What the search page shows beside procedures, in Node: engine, places and groups, as the page puts them together."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.node_engine import ENGINE, node
from congkhai.catalogue.addresses import PLACE_NAMES, SEARCH_INDEX, place_address

_ASK = f"""
const ENGINE = {json.dumps(ENGINE.as_uri())} + "/";
const {{ besideProcedures }} = await import(ENGINE + "beside-procedures.js");
const {{ preparePlaces }} = await import(ENGINE + "place-mentions.js");
const {{ placesFor }} = await import(ENGINE + "places-asked.js");
const {{ rank }} = await import(ENGINE + "ranking.js");
const {{ prepare }} = await import(ENGINE + "searchable.js");
const {{ readFileSync }} = await import("node:fs");
const {{ index, names, texts, place }} = JSON.parse(readFileSync(0, "utf8"));
await import(index);
await import(names);
const searchable = prepare(globalThis.chiMuc), places = preparePlaces(globalThis.tenNoi);
const addressOf = (slug) => place.replace("SLUG", slug);
process.stdout.write(JSON.stringify(texts.map((text) => {{
  const asked = placesFor(places, text), answer = rank(searchable, text);
  const {{ lines, isFirst }} = besideProcedures(searchable.index, answer, asked, addressOf);
  return {{ lines, isFirst, words: asked.words, fitting: answer.fitting }};
}})));
"""


def shown_beside(texts: Sequence[str], site: Path) -> list[dict[str, Any]]:
    """For each text the lines of `#ket-qua-khac`, whether they go before procedures, and what is asked back."""
    work = {
        "index": (site / SEARCH_INDEX).as_uri(),
        "names": (site / PLACE_NAMES).as_uri(),
        "texts": list(texts),
        "place": place_address("SLUG"),
    }
    answers: list[dict[str, Any]] = json.loads(
        node("--input-type=module", "-e", _ASK, input=json.dumps(work)).stdout,
    )
    return answers
