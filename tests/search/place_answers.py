"""What the finder of places answers, in Node, to texts as people type them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from place_lists import shipped_places

from benchmarks.node_engine import ENGINE, node
from congkhai.catalogue.addresses import PLACE_NAMES
from congkhai.catalogue.setting import Setting
from congkhai.search.place_table import place_scripts

_ASK = f"""
import {{ preparePlaces }} from {json.dumps(str(ENGINE / "place-mentions.js"))};
import {{ findPlaces }} from {json.dumps(str(ENGINE / "place-finder.js"))};
import {{ readFileSync }} from "node:fs";
const {{ names, texts }} = JSON.parse(readFileSync(0, "utf8"));
const places = preparePlaces(names);
process.stdout.write(JSON.stringify(texts.map((text) => findPlaces(places, text))));
"""


@cache
def shipped_names() -> dict[str, Any]:
    """The names that the sites publish."""
    return names_of(shipped_places())


def names_of(setting: Setting) -> dict[str, Any]:
    """The names of places as scripts read them."""
    script = dict(place_scripts(setting))[PLACE_NAMES].decode()
    names: dict[str, Any] = json.loads(script.removeprefix("globalThis.tenNoi=").removesuffix(";\n"))
    return names


def places_meant(texts: Sequence[str], names: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """What each text may mean, as the script answers, with the shipped names if no others are given."""
    work = json.dumps({"names": names or shipped_names(), "texts": list(texts)})
    answers: list[dict[str, Any]] = json.loads(node("--input-type=module", "-e", _ASK, input=work).stdout)
    return answers
