"""Filters of the list of procedures: plain pages, which the browser can also apply in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from congkhai.catalogue import Summary
from congkhai.model.choices import Audience, Level, Online
from congkhai.model.terms import Choice

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
    """Options of one kind; `key` is the data attribute of the cards that they go by."""

    key: str
    label: str
    options: tuple[Option, ...]
    values: Values

    def fits(self, summary: Summary, value: str) -> bool:
        """Whether a procedure stays in the list under an option."""
        return value in self.values(summary)


def filters_of(summaries: Sequence[Summary], fields: Iterable[Way]) -> tuple[Filter, ...]:
    """The filters with those options that leave something."""
    by_field = tuple(Option(way.address.split("/")[1], way.name, way.address, way.count) for way in fields)
    return (
        Filter("linh-vuc", "Lĩnh vực", by_field, lambda summary: (summary.field,)),
        _choices("cap", "Cấp thực hiện", Level, "cap-", lambda summary: summary.levels, summaries),
        _choices("truc-tuyen", "Mức độ trực tuyến", Online, "", _online, summaries),
        _choices("doi-tuong", "Ai làm thủ tục", Audience, "cho-", lambda summary: summary.audiences, summaries),
    )


def _choices(
    key: str, label: str, choices: type[Choice], prefix: str, values: Values, summaries: Iterable[Summary]
) -> Filter:
    counts = Counter(value for summary in summaries for value in values(summary))
    options = (
        Option(choice.value, choice.label, f"thu-tuc/{prefix}{choice.value}/", counts[choice])
        for choice in choices
        if counts[choice]
    )
    return Filter(key, label, tuple(options), values)


def _online(summary: Summary) -> tuple[str, ...]:
    return (summary.online,) if summary.online else ()
