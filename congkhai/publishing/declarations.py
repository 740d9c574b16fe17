"""What scripts know as Python declares it: modules of browser code, each of the module of its name in catalogue/."""

from __future__ import annotations

import json

from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import ANSWERED_IN, desks_address, place_address, procedure_address
from congkhai.catalogue.card import ANSWERS
from congkhai.catalogue.filters import FILTERS
from congkhai.model.families import GUIDES, LETTERS


def declared_modules() -> dict[str, str]:
    """The names of the modules, and their texts."""
    return {"addresses": _addresses(), "card": _answers(), "filters": _filters()}


def _addresses() -> str:
    names = ("HOME", "SEARCH", "OFFLINE", "PAGE_FILE", "SEARCH_INDEX", "PLACES", "PLACE_NAMES", "ASSETS", "WORKER")
    pages = ("PROCEDURES", "SHEET")
    asked = ("ASKED", "REPORTED", "CASE", "COMMUNE", "KIOSK", "ASKED_FOR")
    return "".join(
        [
            *(_constant(name, getattr(addresses, name)) for name in (*names, *pages, *asked)),
            _constant("GUIDES", addresses.list_address(GUIDES)),
            _constant("LETTERS", addresses.list_address(LETTERS)),
            _function("string", "code", "procedureAddress", procedure_address("${code}")),
            _function("string", "slug", "placeAddress", place_address("${slug}")),
            _function("string", "slug", "desksAddress", desks_address("${slug}")),
        ]
    )


def _answers() -> str:
    answers = {part: {**answer._asdict(), "section": ANSWERED_IN[part]} for part, answer in ANSWERS.items()}
    kind = "Record<string, { label: string, unknown: string, section: string } | undefined>"
    return f"/** @type {{{kind}}} */\n{_constant('ANSWERS', answers)}"


def _filters() -> str:
    return _constant("FILTER_KEYS", [filter_.key for filter_ in FILTERS])


def _constant(name: str, value: object) -> str:
    return f"export const {name} = {json.dumps(value, ensure_ascii=False)};\n"


def _function(kind: str, name: str, function: str, address: str) -> str:
    return f"/** @param {{{kind}}} {name} */\nexport const {function} = ({name}) => `{address}`;\n"
