"""Filters as pages offer them: plain links to lists, which the browser can also apply in place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congkhai.catalogue.filters import FILTERS, Filter
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary

_MOST_OPTIONS = 40


@dataclass(frozen=True, slots=True)
class Option:
    """One way to narrow a list; without JavaScript a link to a page of its own."""

    value: str
    words: str
    address: str
    count: int


@dataclass(frozen=True, slots=True)
class OfferedFilter:
    """A filter with those of its choices that leave something."""

    filter: Filter
    options: tuple[Option, ...]

    @property
    def most_used(self) -> tuple[Option, ...]:
        """All options, or of very many with pages of their own those that leave the most, in their order."""
        if len(self.options) <= _MOST_OPTIONS or not self.filter.contents:
            return self.options
        largest = sorted(self.options, key=lambda option: (-option.count, option.value))[: _MOST_OPTIONS // 2]
        return tuple(option for option in self.options if option in largest)


def offered_filters(summaries: Sequence[Summary], setting: Setting) -> tuple[OfferedFilter, ...]:
    """What the procedures can be narrowed by."""
    return tuple(OfferedFilter(filter_, tuple(_options(filter_, summaries, setting))) for filter_ in FILTERS)


def _options(filter_: Filter, summaries: Sequence[Summary], setting: Setting) -> Iterator[Option]:
    counts = Counter(value for summary in summaries for value in filter_.values(summary))
    for value, words in filter_.choices(setting):
        if counts[value]:
            yield Option(value, words, filter_.page(value), counts[value])
