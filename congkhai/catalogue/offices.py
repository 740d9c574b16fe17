"""Agencies as citizens are told of them: nobody is sent to an office that was abolished."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.catalogue.abolished import OUTDATED, Outdated, is_said_old

_LONGEST_NAME = 60
_BODIES = tuple(outdated for outdated in OUTDATED if outdated.body)
# `Ủy ban nhân dân xã, phường, thị trấn` names three offices; `Phòng Kinh tế và Hạ tầng` names one.
_BETWEEN = re.compile(r"[,;/]|\s(?:và|hoặc)\s(?=(?:cấp|xã|phường|UBND|[ỦU][ỷy] ban)(?!\w))", re.IGNORECASE)
# What only says where the office before it is, or that others are like it.
_NO_OFFICE = re.compile(r"(?:(?i:tỉnh|thành phố|TP\.?)\s+[A-ZĐÀ-Ỹ].*|\W*)")


@dataclass(frozen=True, slots=True)
class Offices:
    """The names of agencies to go to, and a sentence about those that were abolished, "" if there are none."""

    present: tuple[str, ...]
    note: str


def told_offices(names: Iterable[str]) -> Offices:
    """What to tell of agencies by their names, as a record gives them."""
    names = tuple(names)
    old = tuple(name for name in names if is_abolished(name))
    return Offices(tuple(name for name in names if name not in old), _note(old))


def is_abolished(name: str) -> bool:
    """Whether no office of those that a name stands for is there any more."""
    parts = _parts(name)
    return bool(parts) and all(any(_bodies_in(part)) for part in parts)


def _parts(name: str) -> list[str]:
    parts = (part.strip() for part in _BETWEEN.split(name))
    return [part for part in parts if not _NO_OFFICE.fullmatch(part)]


def _bodies_in(text: str) -> Iterator[Outdated]:
    lowered = text.lower()
    for body in _BODIES:
        if any(sign in lowered for sign in body.signs):
            matches = body.pattern.finditer(text)
            if any(not is_said_old(text, match.start(), match.end()) for match in matches):
                yield body


def _note(old: tuple[str, ...]) -> str:
    if not old:
        return ""
    first = old[0].rstrip(". ")
    named = first if len(first) <= _LONGEST_NAME else first[:_LONGEST_NAME].rsplit(" ", 1)[0] + "…"
    others = f" và {len(old) - 1} cơ quan khác" if len(old) > 1 else ""
    return f"Nguồn còn ghi cơ quan cũ ({named}{others}); hãy hỏi {_desk(old[0])}"


def _desk(name: str) -> str:
    """Where to ask instead: where the work of the office went first."""
    return next(body.desk for part in _parts(name) for body in _bodies_in(part))
