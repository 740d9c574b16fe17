"""Proof that a record has all that was found: every text is looked for again in the record and its lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from congkhai.importers.cleaning import letters_of, settle
from congkhai.importers.found import FoundChannel, FoundGroup, FoundProcedure
from congkhai.importers.mapping import KEYS, PlainRecord, audience_names, keywords_in, says_none
from congkhai.importers.merging import value_at
from congkhai.importers.registers import Registers
from congkhai.model.terms import NONE
from congkhai.places import Plain


@dataclass(frozen=True, slots=True)
class Loss:
    """A text of the source that the record does not have."""

    code: str
    part: str
    text: str


@dataclass(frozen=True, slots=True)
class Verification:
    """How many characters (without white space) the source has, and which texts were not found again."""

    characters: int
    losses: tuple[Loss, ...]

    @property
    def found(self) -> int:
        """The characters found again."""
        return self.characters - sum(len(letters_of(loss.text)) for loss in self.losses)


def verify(found: FoundProcedure, record: PlainRecord, registers: Registers) -> Verification:
    """Look for every text of the source in the part of the record that it belongs to."""
    characters = 0
    losses = []
    for part, texts in _texts_by_part(found):
        there = "\0".join(_letters(record, part, registers))
        for text in texts:
            letters = letters_of(text)
            characters += len(letters)
            if letters not in there and not _is_said_none(text, part, record):
                losses.append(Loss(found.code, part, text))
    return Verification(characters, tuple(losses))


def _is_said_none(text: str, part: str, record: PlainRecord) -> bool:
    """ "Không có" stands in the record as `khong-co`."""
    is_none = record.get("yeu_cau_dieu_kien") == NONE.value
    return is_none and part in ("requirements", "description") and says_none(settle(text))


def _texts_by_part(found: FoundProcedure) -> Iterator[tuple[str, Iterable[str]]]:
    yield "code", [found.code]
    for part in ("name", "decision", "issuer", "reception", "requirements", "note", "address"):
        yield part, [getattr(found, part)]
    yield "description", [found.description]
    yield "field", [found.field]
    yield "keywords", [str(word) for word in keywords_in(found.keywords)]
    for part in ("audiences", "executing", "deciding", "delegated", "coordinating", "service_groups", "related"):
        yield part, getattr(found, part)
    yield "steps", [text for step in found.steps for text in (step.name, step.text)]
    yield "channels", [text for channel in found.channels for text in _channel_texts(channel)]
    yield "groups", [text for group in found.groups for text in _group_texts(group)]
    yield "outputs", [text for output in found.outputs for text in (output.name, output.code)]
    yield "legal_texts", [part for text in found.legal_texts for part in (text.number, text.title)]
    yield "cases", [text for case in found.cases for text in (case.name, case.code)]


def _channel_texts(channel: FoundChannel) -> Iterator[str]:
    if not channel.submission.isupper():
        yield channel.submission
    if not channel.time.replace(".", "").replace(",", "").isdigit():
        yield channel.time
    yield channel.description
    for cost in channel.costs:
        yield cost.text
        yield str(cost.amount or "")
        yield from (file.name for file in cost.files)


def _group_texts(group: FoundGroup) -> Iterator[str]:
    yield group.name
    for paper in group.papers:
        yield paper.name
        yield paper.code
        yield from (file.name for file in paper.files)


def _letters(record: PlainRecord, part: str, registers: Registers) -> Iterator[str]:
    """The letters of a part of the record; lists speak for what is only a reference there."""
    keys = {"code": ("ma_thu_tuc",), "description": ("mo_ta", "yeu_cau_dieu_kien")}.get(part) or KEYS[part]
    names = _NAMES.get(part, _no_names)
    for key in keys:
        if (value := value_at(record, key)) is not None:
            for text in texts_in(value):
                yield letters_of(text)
                yield from map(letters_of, names(registers, text))


def texts_in(value: Plain) -> Iterator[str]:
    """Every text of a plain value, in its order."""
    if isinstance(value, str):
        yield value
    else:
        for child in value if isinstance(value, list) else value.values():
            yield from texts_in(child)


def _no_names(registers: Registers, reference: str) -> Iterable[str]:
    return ()


def _agency_names(registers: Registers, slug: str) -> Iterable[str]:
    return registers.agencies.spellings.get(slug, ())


def _legal_names(registers: Registers, number: str) -> Iterable[str]:
    texts = registers.legal_texts
    return (*texts.written.get(number, ()), *texts.titles.get(number, ()))


_NAMES: dict[str, Callable[[Registers, str], Iterable[str]]] = {
    "field": lambda registers, slug: registers.fields.spellings.get(slug, ()),
    "audiences": lambda registers, slug: audience_names(slug),
    "executing": _agency_names,
    "deciding": _agency_names,
    "delegated": _agency_names,
    "coordinating": _agency_names,
    "legal_texts": _legal_names,
}
