"""The search index: a head that questions are ranked by, and shards of what the results show.

Both are scripts, so that they also load from a copied folder (`file://`), where a page may not
fetch. `browser/engine/searchable.js` reads the head; the keys are described in
docs/decisions/0006-search.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby, repeat
from typing import Any, NamedTuple

from congkhai.catalogue.addresses import asset_address, event_address, record_address
from congkhai.catalogue.provenance import SAMPLE_MARK, provenance_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import record_state
from congkhai.catalogue.translations import translated_names
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.choices import ConceptKind
from congkhai.model.families import CONCEPTS, FORMS, GROUPS, GUIDES, LETTERS, PUBLISHED
from congkhai.model.family import Family
from congkhai.model.life_event import LifeEvent
from congkhai.model.search_lists import Concept
from congkhai.model.terms import Record
from congkhai.search.body_words import within_budget
from congkhai.search.compact import compact, composed
from congkhai.search.packing import packed
from congkhai.search.question_lists import search_lists
from congkhai.search.record_words import fresh_words, further_words, numbers_of, sentences_of
from congkhai.search.siblings import sibling_groups

SHARD_SIZE = 40
_LONGEST_TEXT = 600
# Nobody types a longer sentence of a page as it stands: it is searched by its words.
_LONGEST_SENTENCE = 130
_ENDS = re.compile(r"(?<=[.;?!]) ")

# How an item goes `along` with procedures.
ALONG, ASKED, NAMED, CALLED, WANTED, PROSE, BESIDE = 1, 2, 3, 5, 6, 7, 8


class Item(NamedTuple):
    """A page beside procedures; the first step of its address is its kind, `mark` says if it is a sample.

    `text` is shown below the name; `more` is searched and not shown: its sentences; `words` are further ones without
    their order, `numbers` those of the legal texts that it is about. What goes `ALONG` is told
    where procedures fit, or the question is its name; what is `ASKED` for, where a question says
    a sentence of `more` and nothing that is not its own; what is `NAMED` only where a question says one of them;
    what is `CALLED` where it says one and much besides that is the page's; what is `WANTED` is asked for like that, and
    goes before the procedures that have to do with it; of `PROSE` all sentences are its own words;
    what is asked for `BESIDE` a name, as `ASKED`, or where neighbours of its last sentence stand beside it.
    """

    address: str
    name: str
    text: str
    mark: str = ""
    more: str = ""
    along: int = 0
    words: str = ""
    numbers: str = ""

    def told(self) -> list[str | int]:
        """What the index says of it: nothing of what it has not, behind the rest."""
        values: list[str | int] = list(self)
        while not values[-1]:
            values.pop()
        return values


class Entry(NamedTuple):
    """A procedure in the index: what it is found by, and the card its results show."""

    found_by: Mapping[str, Any]
    card: bytes


def index_entries(pieces: Iterable[bytes]) -> list[Entry]:
    """The entries of an index in their order; `pieces` are `procedure_piece`s."""
    parted = (piece.split(b"\n") for piece in pieces)
    entries = [Entry(json.loads(found_by), card) for found_by, card in parted]
    # Names of one field resemble each other: they compress better, and results share shards.
    return sorted(entries, key=lambda entry: (entry.found_by["loc"][0], entry.found_by["ma"]))


def index_heads(
    catalogue: Catalogue,
    entries: Iterable[Entry],
    shards: Sequence[str],
    beside: Iterable[Sequence[Item]],
    codes: Iterable[str] = repeat(""),
    groups: Iterable[Sequence[Any]] = repeat(()),
) -> Iterator[bytes]:
    """For each site what questions are ranked by, and where its shards are.

    `beside` is what each finds beside the procedures, which all have, `groups` of what kinds that is; `codes` what it
    says of the scripts it is for.
    """
    head = packed(_head(catalogue, [entry.found_by for entry in entries], shards))
    for others, code, kinds in zip(beside, codes, groups, strict=False):
        said = {"khac": [other.told() for other in others], "nhom": list(kinds), **({"ban": code} if code else {})}
        yield f"globalThis.chiMuc={compact(head | said)};\n".encode()


def index_shards(entries: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    """What results show, in files of `SHARD_SIZE` cards."""
    for start in range(0, len(entries), SHARD_SIZE):
        shard = entries[start : start + SHARD_SIZE]
        cards = b",".join(compact(entry.found_by["ma"]).encode() + b":" + entry.card for entry in shard)
        data = b"Object.assign(globalThis.chiTiet??={},{" + cards + b"});\n"
        yield asset_address(f"chi-tiet-{start // SHARD_SIZE}", "js", data), data


def record_items(setting: Setting, audience: str) -> list[Item]:
    """The records of a site that are no procedures; guides ask back, by the words that their editors give them."""
    families = [
        family
        for family in PUBLISHED
        if not family.thousands and family.name not in (FORMS, GROUPS, GUIDES, LETTERS) and audience in family.sites
    ]
    return [
        _item(family, key, record, setting.day)
        for family in families
        for key, record in setting.of(family.name).items()
    ]


def event_items(setting: Setting) -> list[Item]:
    """The events of life, found by what is to do then; what others alone do is answered by signposts."""
    return [_event_item(event) for event in setting.life_events.values()]


def _event_item(event: LifeEvent) -> Item:
    told = (words for stage in event.stages for words in (stage.when, stage.who, stage.task) if words)
    more = " ".join(_ended(composed(words)) for words in dict.fromkeys(told))
    mark = SAMPLE_MARK if event.sample else ""
    return Item(
        event_address(event.id), composed(event.name), composed(event.description or ""), mark, more, along=ALONG
    )


def _item(family: Family, key: str, record: Record, day: date) -> Item:
    """What is not in force for good says so before all else."""
    state = record_state(family, record, day)
    text = shortened(f"{state}. {family.summary_of(record)}" if state else family.summary_of(record), _LONGEST_TEXT)
    mark = SAMPLE_MARK if provenance_of(record).sample else ""
    # Who asks in another language reads there that the page has it.
    told = composed(" ".join([text, *map(_ended, translated_names(record))]))
    name = composed(family.title_of(record))
    more = " ".join(_ended(composed(one)) for one in sentences_of(family, record))
    return Item(
        record_address(family.name, key), name, told, mark, more,
        words=further_words(record, (name, told, more)), numbers=" ".join(numbers_of(record)),
    )  # fmt: skip


def page_item(address: str, title: str, prose: Sequence[str] = ()) -> Item:
    """A hand-written page; `prose` are its paragraphs, headings and points, of which the first is shown."""
    lead, *others = map(composed, prose or [""])
    told = [sentence for text in others for sentence in _ENDS.split(_ended(text))]
    short = " ".join(sentence for sentence in told if len(sentence) <= _LONGEST_SENTENCE)
    known = (title, lead, short)
    words = fresh_words((sentence for sentence in told if len(sentence) > _LONGEST_SENTENCE), known)
    return Item(address, composed(title), shortened(lead, _LONGEST_TEXT), more=short, along=PROSE, words=words)


def _ended(text: str) -> str:
    """A heading or a point is a sentence too."""
    return text if text.endswith((".", ";", "?", "!")) else f"{text.rstrip(':,')}."


def _head(catalogue: Catalogue, entries: Sequence[Mapping[str, Any]], shards: Sequence[str]) -> dict[str, Any]:
    names = [entry["ten"] for entry in entries]
    known = {code for event in catalogue.setting.life_events.values() for code in event.procedures}
    return {
        "ma": " ".join(entry["ma"] for entry in entries),
        "ten": names,
        "thuongGoi": [[place, *entry["goi"]] for place, entry in enumerate(entries) if entry["goi"]],
        "tieuDe": [place for place, entry in enumerate(entries) if entry["tieuDe"]],
        "than": within_budget([entry["than"] for entry in entries]),
        "quen": [place for place, entry in enumerate(entries) if entry["ma"] in known],
        "anhEm": sibling_groups(names, _special_cases(catalogue.setting)),
        "hetHieuLuc": [[place, entry["het"]] for place, entry in enumerate(entries) if entry["het"]],
        "thayThe": [[place, entry["thay"]] for place, entry in enumerate(entries) if entry["thay"]],
        **_filters([entry["loc"] for entry in entries]),
        "moiTep": SHARD_SIZE,
        "tep": list(shards),
        "khac": [],
        "nhom": [],
        "danhMuc": search_lists(catalogue.setting, {summary.field for summary in catalogue.current}),
    }


def _special_cases(setting: Setting) -> list[Concept]:
    return [concept for concept in setting.of(CONCEPTS).values() if concept.kind is ConceptKind.CASE]


def _filters(values: Sequence[Sequence[Any]]) -> dict[str, Any]:
    """The first filter's values as runs, and the combinations of the values of the others, each once."""
    combinations = list(dict.fromkeys(compact(rest) for _, *rest in values))
    number = {combination: place for place, combination in enumerate(combinations)}
    return {
        "linhVuc": [[name, len(list(run))] for name, run in groupby(field for field, *_ in values)],
        "loc": [json.loads(combination) for combination in combinations],
        "locCua": [number[compact(rest)] for _, *rest in values],
    }
