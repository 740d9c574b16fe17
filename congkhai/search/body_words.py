"""Weaker evidence: the words of a record beyond its names, and how many of them the index can afford."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from congkhai.catalogue.fold import fold
from congkhai.model.procedure import Procedure

_EACH = 70
_ALTOGETHER = 22_000
_WORD_AT_LEAST = 2


def body_words(procedure: Procedure, names: str) -> list[str]:
    """Folded words of summary, questions, results, papers and steps that the names do not have, each once."""
    known = set(fold(names).split())
    fresh: dict[str, None] = {}
    for text in _texts(procedure):
        words = fold(text).split()
        fresh |= {word: None for word in words if word not in known and len(word) >= _WORD_AT_LEAST and word.isalpha()}
        if len(fresh) >= _EACH:
            break
    return list(fresh)[:_EACH]


def within_budget(bodies: Sequence[Sequence[str]]) -> list[str]:
    """Each body as one line. Among many records only the words that few of them have are kept."""
    each = _ALTOGETHER // max(1, len(bodies))
    if each >= _EACH:
        return [" ".join(body) for body in bodies]
    records = Counter(chain.from_iterable(bodies))
    return [" ".join(_rarest(body, each, records)) for body in bodies]


def _rarest(body: Sequence[str], count: int, records: Counter[str]) -> list[str]:
    # A word of one record alone is more often a slip or a name than something to search for.
    shared = sorted((records[word], place) for place, word in enumerate(body) if records[word] > 1)
    return [body[place] for _, place in shared[:count]]


def _texts(procedure: Procedure) -> Iterator[str]:
    guidance = procedure.guidance
    yield guidance.summary or ""
    for question in guidance.questions:
        yield question.question
    yield from (output.text for output in procedure.outputs or ())
    for paper in procedure.all_evidence:
        yield paper.name
    yield from (requirement.text for requirement in procedure.requirements or ())
