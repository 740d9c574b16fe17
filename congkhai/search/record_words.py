"""What a record of any family is found by beyond name and summary: everyday words, questions, numbers, its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pydantic.fields import FieldInfo

from congkhai.catalogue.fold import fold
from congkhai.catalogue.provenance import PROVENANCE
from congkhai.model.families import LEGAL_TEXTS
from congkhai.model.family import Family
from congkhai.model.shared import Question
from congkhai.model.terms import Choice, Meaning, Record
from congkhai.model.walking import values_of

_MOST_WORDS = 60
_WORD_AT_LEAST = 2


def numbers_of(record: Record) -> tuple[str, ...]:
    """The legal texts that a record itself is about, as it names them: not those that its parts cite."""
    found = values_of(record, _is_legal_text)
    return tuple(str(value.value) for value in found if len(value.path) == 1)


def sentences_of(family: Family, record: Record) -> Iterator[str]:
    """What people say who mean the record, as its family declares, and the questions that it answers."""
    if family.said:
        yield from getattr(record, family.said)
    for asked in getattr(record, "questions", ()):
        # Drafts and surveys ask something themselves, and answer nothing.
        if isinstance(asked, Question):
            yield asked.question


def further_words(record: Record, known: Iterable[str]) -> str:
    """The folded words of all its texts that are not known, each once."""
    values = values_of(record, _is_no_name)
    texts = (value.value for value in values if value.path[0] not in PROVENANCE and _is_text(value.value))
    return " ".join(fresh_words(texts, known).split()[:_MOST_WORDS])


def fresh_words(texts: Iterable[str], known: Iterable[str]) -> str:
    """The folded words of texts that are not known, each once, in their order."""
    seen = set(fold(" ".join(known)).split())
    words = (word for text in texts for word in fold(text).split())
    return " ".join(dict.fromkeys(word for word in words if word not in seen and _counts(word)))


def _is_legal_text(_: FieldInfo, meaning: Meaning) -> bool:
    return meaning.refers_to == LEGAL_TEXTS


def _is_no_name(_: FieldInfo, meaning: Meaning) -> bool:
    return meaning.refers_to is None


def _is_text(value: object) -> bool:
    return isinstance(value, str) and not isinstance(value, Choice) and "://" not in value


def _counts(word: str) -> bool:
    return len(word) >= _WORD_AT_LEAST and word.isalpha()
