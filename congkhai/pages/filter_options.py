"""Filters of the list of procedures: plain pages, which the browser can also apply in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from congkhai.catalogue.addresses import filtered_address
from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.whole import Summary
from congkhai.model.choices import Audience, Level
from congkhai.model.terms import Choice

_MOST_OPTIONS = 40

Values = Callable[[Summary], tuple[str, ...]]


class Way(Protocol):
    """A field's tile: where its own page is."""

    @property
    def address(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def count(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Option:
    """One way to narrow the list; without JavaScript a link to a page of its own."""

    value: str
    words: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Options of one kind; `key` is the data attribute of the cards that they go by.

    `others` are options that are not offered here, because there are too many.
    """

    key: str
    label: str
    options: tuple[Option, ...]
    values: Values
    others: int = 0

    def fits(self, summary: Summary, value: str) -> bool:
        """Whether a procedure stays in the list under an option."""
        return value in self.values(summary)


def filters_of(summaries: Sequence[Summary], fields: Iterable[Way]) -> tuple[Filter, ...]:
    """The filters with those options that leave something."""
    all_fields = [Option(way.address.split("/")[1], way.name, way.address, way.count) for way in fields]
    by_field = _offered(all_fields)
    return (
        Filter("linh-vuc", "Lĩnh vực", by_field, lambda summary: (summary.field,), len(all_fields) - len(by_field)),
        _choices("cap", "Cấp thực hiện", Level, "cap-", lambda summary: summary.levels, summaries),
        _choices("truc-tuyen", "Nộp trực tuyến", OnlineAccess, "", _online, summaries),
        _choices("doi-tuong", "Ai làm thủ tục", Audience, "cho-", lambda summary: summary.audiences, summaries),
    )


def _offered(options: Sequence[Option]) -> tuple[Option, ...]:
    """All options, or of very many those that leave the most, in their order."""
    if len(options) <= _MOST_OPTIONS:
        return tuple(options)
    largest = set(sorted(options, key=lambda option: (-option.count, option.value))[: _MOST_OPTIONS // 2])
    return tuple(option for option in options if option in largest)


def _choices(
    key: str, label: str, choices: type[Choice], prefix: str, values: Values, summaries: Iterable[Summary]
) -> Filter:
    counts = Counter(value for summary in summaries for value in values(summary))
    options = (
        Option(choice.value, choice.label, filtered_address(prefix + choice.value), counts[choice])
        for choice in choices
        if counts[choice]
    )
    return Filter(key, label, tuple(options), values)


def _online(summary: Summary) -> tuple[str, ...]:
    return (summary.online,) if summary.online else ()
