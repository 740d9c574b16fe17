"""Agencies as citizens are told of them: nobody is sent to an office that was abolished, or to another province."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from congkhai.catalogue.abolished import Outdated, is_said_old
from congkhai.catalogue.provinces import Provinces

_LONGEST_NAME = 60
_MOST_NAMES = 20_000
# `Ủy ban nhân dân xã, phường, thị trấn` names three offices; `Phòng Kinh tế và Hạ tầng` names one.
_BETWEEN = re.compile(r"[,;/]|\s(?:và|hoặc)\s(?=(?:cấp|xã|phường|UBND|[ỦU][ỷy] ban)(?!\w))", re.IGNORECASE)
# What only says where the office before it is, or that others are like it.
_NO_OFFICE = re.compile(r"(?:(?i:tỉnh|thành phố|TP\.?)\s+[A-ZĐÀ-Ỹ].*|\W*)")


@dataclass(frozen=True, slots=True)
class Offices:
    """The names of agencies to go to, and a sentence about those gone or elsewhere, "" if there are none."""

    present: tuple[str, ...]
    note: str


def told_offices(names: Iterable[str], provinces: Provinces) -> Offices:
    """What to tell of agencies by their names, as a record gives them."""
    names = tuple(names)
    old = tuple(name for name in names if is_abolished(name, provinces))
    foreign = tuple(name for name in names if name not in old and province_elsewhere(name, provinces))
    notes = filter(None, (_note(old, provinces), _note_on_foreign(foreign)))
    return Offices(tuple(name for name in names if name not in (*old, *foreign)), ". ".join(notes))


@lru_cache(maxsize=_MOST_NAMES)
def is_abolished(name: str, provinces: Provinces) -> bool:
    """Whether no office of those that a name stands for is there any more."""
    parts = _parts(name)
    return bool(parts) and all(any(_bodies_in(part, provinces)) for part in parts)


@lru_cache(maxsize=_MOST_NAMES)
def province_elsewhere(name: str, provinces: Provinces) -> str:
    """The words that make a name, or an address, one of another province; "" if it is none."""
    found = provinces.by_word.search(name) or provinces.at_the_end.search(name)
    return found.group() if found and not provinces.not_elsewhere.search(name) else ""


def _parts(name: str) -> list[str]:
    parts = (part.strip() for part in _BETWEEN.split(name))
    return [part for part in parts if not _NO_OFFICE.fullmatch(part)]


def _bodies_in(text: str, provinces: Provinces) -> Iterator[Outdated]:
    lowered = text.lower()
    for body in provinces.outdated:
        if body.body and any(sign in lowered for sign in body.signs):
            matches = body.pattern.finditer(text)
            if any(not is_said_old(text, match.start(), match.end()) for match in matches):
                yield body


def _note(old: tuple[str, ...], provinces: Provinces) -> str:
    if not old:
        return ""
    return f"Nguồn còn ghi cơ quan cũ ({_first_of(old)}); hãy hỏi {_desk(old[0], provinces)}"


def _note_on_foreign(foreign: tuple[str, ...]) -> str:
    return f"Nguồn ghi cơ quan của tỉnh khác ({_first_of(foreign)}), có thể sai" if foreign else ""


def _first_of(names: tuple[str, ...]) -> str:
    first = names[0].rstrip(". ")
    named = first if len(first) <= _LONGEST_NAME else first[:_LONGEST_NAME].rsplit(" ", 1)[0] + "…"
    return f"{named} và {len(names) - 1} cơ quan khác" if len(names) > 1 else named


def _desk(name: str, provinces: Provinces) -> str:
    """Where to ask instead: where the work of the office went first."""
    return next(body.desk for part in _parts(name) for body in _bodies_in(part, provinces))
