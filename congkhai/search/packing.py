"""Codes, names, bodies and filters of the index as numbers of words: a third less to load. `packed-index.js` reads it.

A number is written in 91 letters: the first 45 end it, the others say that more of it comes. Words stand by frequency,
so the most frequent take one letter.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from congkhai.search.compact import compact

# Neither a blank, quotes and a backslash, nor what parts rows.
_LETTERS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
_ENDING = 45
_PARTING = "!"
PACKED = ("ma", "ten", "than", "loc", "locCua")
_CODE = re.compile(r"(\d)\.(\d{6})")


def packed(head: Mapping[str, Any]) -> dict[str, Any]:
    """The head of an index without the keys of `PACKED`, which stand in `goi` instead."""
    names = [name.split(" ") for name in head["ten"]]
    words = _by_frequency(chain.from_iterable(names))
    bodies = _holders(body.split(" ") if body else () for body in head["than"])
    codes = head["ma"].split(" ") if head["ma"] else []
    pack = {
        "ma": _row(_steps(codes)),
        "maLe": [[place, code] for place, code in enumerate(codes) if not _CODE.fullmatch(code)],
        "tu": " ".join(words),
        "ten": _PARTING.join(_row(words[word] for word in name) for name in names),
        "chu": " ".join(bodies),
        "than": _PARTING.join(_row(_gaps(places)) for places in bodies.values()),
        "loc": [_column(values) for values in zip(*(head["loc"][number] for number in head["locCua"]), strict=True)],
    }
    return {"goi": pack, **{key: value for key, value in head.items() if key not in PACKED}}


def _column(values: Sequence[Any]) -> list[Any]:
    """The values of a filter by frequency, and which of them each procedure has."""
    numbers = _by_frequency(map(compact, values))
    return [[json.loads(value) for value in numbers], _row(numbers[compact(value)] for value in values)]


def _by_frequency(words: Iterable[str]) -> dict[str, int]:
    counts = Counter(words)
    return {word: number for number, word in enumerate(sorted(counts, key=lambda word: (-counts[word], word)))}


def _holders(bodies: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Which bodies have a word, by frequency."""
    places: dict[str, list[int]] = {}
    for place, body in enumerate(bodies):
        for word in dict.fromkeys(body):
            places.setdefault(word, []).append(place)
    return dict(sorted(places.items(), key=lambda item: (-len(item[1]), item[0])))


def _gaps(places: Sequence[int]) -> Iterator[int]:
    """How many lie between each and the one before."""
    return (place - before - 1 for before, place in zip([-1, *places], places, strict=False))


def _steps(codes: Iterable[str]) -> Iterator[int]:
    """From each code to the next, those that go back as odd numbers; codes of another form stay where they are."""
    before = 0
    for code in codes:
        found = _CODE.fullmatch(code)
        number = int(found[1] + found[2]) if found else before
        step = number - before
        yield 2 * step if step >= 0 else -2 * step - 1
        before = number


def _row(numbers: Iterable[int]) -> str:
    return "".join(map(_written, numbers))


def _written(number: int) -> str:
    number, last = divmod(number, _ENDING)
    letters = _LETTERS[last]
    while number:
        number, more = divmod(number - 1, len(_LETTERS) - _ENDING)
        letters = _LETTERS[_ENDING + more] + letters
    return letters
