"""Proof that a record has all that was found: every text and value is looked for again in the record and its lists."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from congkhai.importing.found.cleaning import letters_of, settle, settle_line
from congkhai.importing.found.shapes import AGENCIES, FoundChannel, FoundGroup, FoundProcedure
from congkhai.importing.lists.registers import Registers
from congkhai.importing.proof.facts_by_place import Fact
from congkhai.importing.proof.facts_of_record import facts_of_record
from congkhai.importing.proof.facts_of_source import facts_of_source, is_number, unlisted_choices, unlisted_words
from congkhai.importing.records.mapping import (
    KEYS,
    PlainRecord,
    audience_names,
    keywords_in,
    says_none,
    told_cases,
)
from congkhai.importing.records.mapping_dossier import whole_files
from congkhai.importing.records.value_marks import Marks, mark_of, read_marks, value_at
from congkhai.model.terms import NONE
from congkhai.reading.places import Plain

# Parts that may stand elsewhere than where an import writes them first.
_OTHER_KEYS = {
    "code": ("ma_thu_tuc",),
    "description": ("mo_ta", "yeu_cau_dieu_kien"),
    "issuer": ("quyet_dinh_cong_bo", "ghi_chu"),
}
# Parts of which a record has only references to the shared lists.
_REFERRING = ("field", "audiences", *AGENCIES, "legal_texts")


@dataclass(frozen=True, slots=True)
class Loss:
    """What the source says and the record does not: a text, or (`is_value`) a number, a count, a choice.

    `part` is its place in the record; `there` what stands there instead.
    """

    code: str
    part: str
    text: str
    there: str = ""
    is_value: bool = False


@dataclass(frozen=True, slots=True)
class Verification:
    """How many characters (without white space) and values the source has, and what was not found again.

    `own` names the keys that were left out: their values are the editor's.
    """

    characters: int
    losses: tuple[Loss, ...]
    values: int = 0
    own: tuple[str, ...] = ()

    @property
    def found(self) -> int:
        """The characters found again."""
        return self.characters - sum(len(letters_of(loss.text)) for loss in self.losses if not loss.is_value)

    @property
    def values_found(self) -> int:
        """The values found again."""
        return self.values - sum(loss.is_value for loss in self.losses)


def verify(
    found: FoundProcedure, record: PlainRecord, registers: Registers, marks: Marks, *, links: bool = True
) -> Verification:
    """Look for every text and value of the source in the part of the record that it belongs to.

    `marks` are those that the source has now, `links` whether papers lead to forms of the list that they name. A value
    that no longer fits its mark is the editor's, and proves nothing;
    one that came from another form of the same text has the same letters, but may be parted otherwise.
    """
    kept = read_marks(record)
    own = tuple(key for key in kept if kept[key] != mark_of(value_at(record, key)))
    found = _with_bodies(found, registers)
    texts = {part: list(texts) for part, texts in _texts_by_part(found) if not set(_keys(part)) & set(own)}
    facts = {
        key: facts
        for key, facts in facts_of_source(
            found, lambda name, files: registers.forms.of_paper(name, files, settle_line(found.code), links=links)
        ).items()
        if key not in own and kept.get(key) == marks.get(key)
    }
    losses = [
        *_lost_texts(found, texts, record, registers),
        *_lost_values(found.code, facts, facts_of_record(record)),
        *_lost_references(found, texts, record, registers),
    ]
    characters = sum(len(letters_of(text)) for listed in texts.values() for text in listed)
    references = sum(len(_referring(found, part)) for part in _REFERRING if part in texts)
    return Verification(characters, tuple(losses), sum(map(len, facts.values())) + references, own)


def _with_bodies(found: FoundProcedure, registers: Registers) -> FoundProcedure:
    """With agencies one by one that the source joins by commas."""
    parted: dict[str, Any] = {
        part: tuple(body for name in getattr(found, part) for body in registers.agencies.bodies(name))
        for part in AGENCIES
    }
    return replace(found, **parted)


def _lost_texts(
    found: FoundProcedure, texts: Mapping[str, Sequence[str]], record: PlainRecord, registers: Registers
) -> Iterator[Loss]:
    for part, listed in texts.items():
        there = "\0".join(_letters(record, part, registers))
        for text in listed:
            if letters_of(text) not in there and not _is_said_none(text, part, record):
                yield Loss(found.code, _keys(part)[0], text)


def _lost_values(code: str, told: Mapping[str, Sequence[Fact]], written: Mapping[str, str]) -> Iterator[Loss]:
    for place, value in (fact for facts in told.values() for fact in facts):
        there = written.get(place, "")
        if value != there:
            yield Loss(code, place, value, there, is_value=True)


def _lost_references(
    found: FoundProcedure, parts: Container[str], record: PlainRecord, registers: Registers
) -> Iterator[Loss]:
    """Names of the source that no single entry of a list stands for: number and title must be of one text."""
    for part in (part for part in _REFERRING if part in parts):
        entries = [
            {letters_of(reference), *map(letters_of, _names(part, reference, registers))}
            for reference in _texts_at(record, KEYS[part])
        ]
        for names in _referring(found, part):
            wanted = {letters_of(name) for name in names if name.strip()}
            if not any(wanted <= entry for entry in entries):
                yield Loss(found.code, _keys(part)[0], " ".join(names), is_value=True)


def _referring(found: FoundProcedure, part: str) -> list[tuple[str, ...]]:
    """What the source calls each thing that a record only refers to."""
    if part == "legal_texts":
        return [(text.number, text.title) for text in found.legal_texts if letters_of(text.number + text.title)]
    value = getattr(found, part)
    return [(name,) for name in ([value] if isinstance(value, str) else value) if letters_of(name)]


def _keys(part: str) -> tuple[str, ...]:
    """The keys of the record that a part may stand in."""
    return _OTHER_KEYS.get(part) or KEYS[part]


def _is_said_none(text: str, part: str, record: PlainRecord) -> bool:
    """ "Không có" stands in the record as `khong-co`."""
    is_none = record.get("yeu_cau_dieu_kien") == NONE.value
    return is_none and part in ("requirements", "description") and says_none(settle(text))


def _texts_by_part(found: FoundProcedure) -> Iterator[tuple[str, Iterable[str]]]:
    yield "code", [found.code]
    for part in ("name", "decision", "issuer", "reception", "requirements", "address"):
        yield part, [getattr(found, part)]
    yield "note", [found.note, *found.other_fields, *found.related_names, *found.loose_texts, *unlisted_choices(found)]
    yield "description", [found.description]
    yield "field", [found.field]
    yield "keywords", [str(word) for word in keywords_in(found.keywords)]
    for part in ("audiences", *AGENCIES, "service_groups", "related"):
        yield part, getattr(found, part)
    yield "steps", [text for step in found.steps for text in (step.name, step.text)]
    yield "channels", [text for channel in found.channels for text in _channel_texts(channel)]
    yield "groups", [text for group in found.groups for text in _group_texts(group)]
    yield "outputs", [text for output in found.outputs for text in (output.name, output.code)]
    yield "legal_texts", [part for text in found.legal_texts for part in (text.number, text.title)]
    yield "cases", [text for case in told_cases(found) for text in (case.name, case.code)]


def _channel_texts(channel: FoundChannel) -> Iterator[str]:
    if not is_number(channel.time):
        yield channel.time
    yield channel.description
    for cost in channel.costs:
        yield cost.text
        yield from (file.name for file in cost.files)
    yield from unlisted_words(channel)


def _group_texts(group: FoundGroup) -> Iterator[str]:
    yield group.name
    for paper in group.papers:
        yield paper.name
        yield paper.code
        yield from (file.name for file in whole_files(paper.files))


def _letters(record: PlainRecord, part: str, registers: Registers) -> Iterator[str]:
    """The letters of a part of the record; lists speak for what is only a reference there."""
    for text in _texts_at(record, _keys(part)):
        yield letters_of(text)
        yield from map(letters_of, _names(part, text, registers))


def _texts_at(record: PlainRecord, keys: Iterable[str]) -> Iterator[str]:
    for key in keys:
        if (value := value_at(record, key)) is not None:
            yield from texts_in(value)


def texts_in(value: Plain) -> Iterator[str]:
    """Every text of a plain value, in its order."""
    if isinstance(value, str):
        yield value
    else:
        for child in value if isinstance(value, list) else value.values():
            yield from texts_in(child)


def _names(part: str, reference: str, registers: Registers) -> Iterable[str]:
    """What the shared lists call a thing that a record only refers to."""
    texts = registers.legal_texts
    if part == "field":
        return registers.fields.spellings.get(reference, ())
    if part == "audiences":
        return audience_names(reference)
    if part in AGENCIES:
        return registers.agencies.spellings.get(reference, ())
    if part == "groups":
        return registers.forms.spellings.get(reference, ())
    if part in ("decision", "issuer"):
        return registers.decisions.names(reference)
    return (*texts.written.get(reference, ()), *texts.titles.get(reference, ())) if part == "legal_texts" else ()
