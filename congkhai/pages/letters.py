"""Long lists in the order of their names, parted by first letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from congkhai.catalogue.fold import filed
from congkhai.catalogue.summary import Summary


class Named(Protocol):
    """What stands in such a list."""

    @property
    def name(self) -> str: ...


Item = TypeVar("Item", bound=Named)


@dataclass(frozen=True, slots=True)
class Letter(Generic[Item]):
    """The items with names of one first letter; diacritics count as none, as in the order of the list."""

    name: str
    anchor: str
    items: tuple[Item, ...]


def by_letter(items: Iterable[Item], fold: Callable[[str], str]) -> tuple[Letter[Item], ...]:
    """The items under their letters; they are in order of their names already, as `fold` compares them."""
    return tuple(
        Letter(_label(letter), f"chu-{letter or 'khac'}", tuple(same))
        for letter, same in groupby(items, key=lambda item: _letter(fold(item.name)))
    )


def alphabetical(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    """By heading as people look them up: diacritics count after letters, and that a procedure is one does not count."""
    return tuple(sorted(summaries, key=lambda summary: (filed(summary.heading), summary.heading, summary.code)))


def under_letters(summaries: Iterable[Summary]) -> tuple[Letter[Summary], ...]:
    """By official name under first letters, as in an index."""
    return by_letter(sorted(summaries, key=lambda summary: (filed(summary.name), summary.name, summary.code)), filed)


def _letter(folded: str) -> str:
    first = folded[:1]
    return first if first.isascii() and first.isalpha() else ""


def _label(letter: str) -> str:
    if not letter:
        return "Số, dấu"
    return "D, Đ" if letter == "d" else letter.upper()
