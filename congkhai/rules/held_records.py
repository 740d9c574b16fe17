"""What records and hand-written pages tell of others that are held back."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from pydantic.fields import FieldInfo

from congkhai.catalogue.embargo import Held, Named
from congkhai.model.terms import Meaning, Record
from congkhai.model.walking import Value, values_of
from congkhai.problems import Problem, quoted
from congkhai.reading.hand_written import HandWrittenPage
from congkhai.rules.finding import Finding, finding
from congkhai.rules.record_texts import texts_of

# Shorter ones are words of everyday, like those of fields.
_LEAST_OF_A_NAME = 15


def check_held(record: Record, named: Named, held: Held, names: Mapping[str, Named]) -> Iterator[Finding]:
    """References to records that open after this one, and texts that tell their names."""
    effect = "cả bản ghi này cũng chưa hiện" if named in held.because else "trang chưa có chỗ này"
    for value in values_of(record, _names_something):
        other = held.named_by(value.value, value.meaning)
        if other is not None and other != named and _opens_before(named, other, held):
            words = {"until": held.until(other), "effect": effect}
            yield finding("dan-toi-chua-cong-khai", *value.path, found=quoted(value.value), **words)
    yield from _told_names(texts_of(record), named, held, names)


def check_pages(pages: Sequence[HandWrittenPage], held: Held, names: Mapping[str, Named]) -> Iterator[Problem]:
    """Links of hand-written pages to pages that are not there yet, and names that they tell."""
    for page in pages:
        for line, column, target in page.links:
            if other := held.at(address_from(page.address, target)):
                words = {"found": quoted(target), "until": held.until(other), "effect": "chữ này chưa dẫn tới đâu"}
                yield Problem(page.name, line, column, "", "dan-toi-chua-cong-khai", tuple(words.items()))
        for line, text in page.plain_lines:
            for name, other in _told_in(text, names):
                words = {"found": name, "until": held.until(other)}
                yield Problem(page.name, line, 1, "", "lo-chua-cong-khai", tuple(words.items()))


def address_from(page: str, target: str) -> str:
    """The address within the site that a link of a page leads to."""
    return posixpath.normpath(posixpath.join(page, target.partition("#")[0].partition("?")[0]))


def names_to_keep(titles: Mapping[Named, str]) -> dict[str, Named]:
    """What held records are called, as far as such words say which record is meant."""
    return {title: named for named, title in titles.items() if len(title) >= _LEAST_OF_A_NAME}


def _told_names(texts: Sequence[Value], named: Named, held: Held, names: Mapping[str, Named]) -> Iterator[Finding]:
    for value in texts if names else ():
        for name, other in _told_in(str(value.value), names):
            if other != named and _opens_before(named, other, held):
                yield finding("lo-chua-cong-khai", *value.path, found=name, until=held.until(other))


def _told_in(text: str, names: Mapping[str, Named]) -> Iterator[tuple[str, Named]]:
    told = " ".join(text.split()).casefold()
    return ((name, named) for name, named in names.items() if name.casefold() in told)


def _opens_before(named: Named, other: Named, held: Held) -> bool:
    """Whether sites have a record before the other; one that waits for it is told all the same."""
    if named not in held.openings or named in held.because:
        return True
    return (held.openings[named] or date.max) < (held.openings[other] or date.max)


def _names_something(_: FieldInfo, meaning: Meaning) -> bool:
    return meaning.refers_to is not None or meaning.page
