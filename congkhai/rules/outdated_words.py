"""Outdated words in the texts of a record, each with what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.catalogue.abolished import Outdated, is_said_old
from congkhai.catalogue.provinces import Provinces
from congkhai.model.terms import NONE, Says
from congkhai.model.walking import AttributePath, Value
from congkhai.rules.finding import Finding, finding


def check_wording(texts: Iterable[Value], provinces: Provinces) -> Iterator[Finding]:
    """Outdated words in what is told as a present fact, at most one finding for each text and word."""
    placed = [(told.path, told.value) for told in texts if told.says is Says.FACT]
    # A few searches through everything at once (60 % of the time): nearly all records need no more.
    everything = "\n".join([text for _, text in placed]).lower().replace("\n", " ")
    if "  " in everything or "\t" in everything or "\xa0" in everything:
        everything = " ".join(everything.split())
    for outdated in provinces.outdated:
        if any(sign in everything for sign in outdated.signs):
            yield from _uses_of(outdated, placed)


def check_stray_none(texts: Iterable[Value]) -> Iterator[Finding]:
    """`khong-co` where the field does not know it: citizens would read just that."""
    return (finding("thua-khong-co", *told.path) for told in texts if told.value == NONE.value)


def _uses_of(outdated: Outdated, placed: list[tuple[AttributePath, str]]) -> Iterator[Finding]:
    for path, text in placed:
        for match in outdated.pattern.finditer(text):
            if not is_said_old(text, match.start(), match.end()):
                found = " ".join(match.group().split())
                yield finding("ten-goi-cu", *path, found=found, remedy=outdated.remedy)
                break
