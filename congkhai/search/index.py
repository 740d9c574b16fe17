"""The search index: a head that questions are ranked by, and shards of what the results show.

Both are scripts, so that they also load from a copied folder (`file://`), where a page may not
fetch. `browser/engine/searchable.js` reads the head; the keys are described in
docs/decisions/0006-search.md.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from congkhai.catalogue.addresses import SEARCH_INDEX, policy_address, shard_address
from congkhai.catalogue.whole import Catalogue
from congkhai.model.policy import Policy
from congkhai.search.body_words import within_budget
from congkhai.search.compact import compact, composed
from congkhai.search.question_lists import search_lists
from congkhai.search.siblings import sibling_groups

SHARD_SIZE = 40


def index_files(catalogue: Catalogue, pieces: Iterable[bytes], others: Sequence[Any]) -> Iterator[tuple[str, bytes]]:
    """The head and the shards of an index; `pieces` are `procedure_piece`s, `others` policies and pages."""
    parted = [(json.loads(found_by), card) for found_by, card in (piece.split(b"\n") for piece in pieces)]
    # Names of one field resemble each other: they compress better, and results share shards.
    parted.sort(key=lambda part: (part[0]["loc"][0], part[0]["ma"]))
    entries = [entry for entry, _ in parted]
    yield SEARCH_INDEX, f"globalThis.chiMuc={compact(_head(catalogue, entries, others))};\n".encode()
    for start in range(0, len(parted), SHARD_SIZE):
        shard = parted[start : start + SHARD_SIZE]
        cards = b",".join(compact(entry["ma"]).encode() + b":" + card for entry, card in shard)
        yield shard_address(start // SHARD_SIZE), b"Object.assign(globalThis.chiTiet??={},{" + cards + b"});\n"


def policy_entry(slug: str, policy: Policy) -> list[str]:
    """A policy: [address, name, text]."""
    return [policy_address(slug), composed(policy.name), composed(" ".join(policy.changes))]


def page_entry(address: str, title: str) -> list[str]:
    """A hand-written page: [address, title, text]."""
    return [address, composed(title), ""]


def _head(catalogue: Catalogue, entries: Sequence[Mapping[str, Any]], others: Sequence[Any]) -> dict[str, Any]:
    names = [entry["ten"] for entry in entries]
    known = {code for event in catalogue.setting.life_events.values() for code in event.procedures}
    return {
        "ma": " ".join(entry["ma"] for entry in entries),
        "ten": names,
        "thuongGoi": [[place, *entry["goi"]] for place, entry in enumerate(entries) if entry["goi"]],
        "than": within_budget([entry["than"] for entry in entries]),
        "quen": [place for place, entry in enumerate(entries) if entry["ma"] in known],
        "anhEm": sibling_groups(names, tuple(catalogue.setting.of("truong-hop-dac-biet").values())),
        "hetHieuLuc": [[place, entry["het"]] for place, entry in enumerate(entries) if entry["het"]],
        "thayThe": [[place, entry["thay"]] for place, entry in enumerate(entries) if entry["thay"]],
        **_filters(catalogue, [entry["loc"] for entry in entries]),
        "moiTep": SHARD_SIZE,
        "khac": list(others),
        "danhMuc": search_lists(catalogue.setting),
    }


def _filters(catalogue: Catalogue, values: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The first filter's values as runs, and the combinations of the values of the others, each once."""
    fields = catalogue.setting.fields
    combinations = list(dict.fromkeys(compact(rest) for _, *rest in values))
    number = {combination: place for place, combination in enumerate(combinations)}
    return {
        "linhVuc": [
            [name, fields[name].name if name in fields else name, len(list(run))]
            for name, run in groupby(field for field, *_ in values)
        ],
        "loc": [json.loads(combination) for combination in combinations],
        "locCua": [number[compact(rest)] for _, *rest in values],
    }
