"""Procedures that differ by special cases alone: đăng ký khai sinh, … lưu động, … có yếu tố nước ngoài."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from congkhai.catalogue.fold import fold
from congkhai.model.search_lists import Concept

_EMPTY = re.compile(r"^thu tuc | cap (?:xa|tinh|bo)$| tai$| o$")


def sibling_groups(names: Iterable[str], cases: Sequence[Concept]) -> list[list[int]]:
    """Places of the names that are the same once the words of special cases are taken out."""
    markers = _markers(cases)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(names):
        groups[_plain(fold(name), markers)].append(place)
    return [places for places in groups.values() if len(places) > 1]


def _markers(cases: Sequence[Concept]) -> re.Pattern[str]:
    # “đăng ký lại” is a case of “đăng ký”: only its last word is taken out.
    words = {fold(text) for case in cases for text in case.in_names}
    again = {word.removesuffix(" lai") for word in words if word.endswith(" lai")}
    whole = sorted((word for word in words if not word.endswith(" lai")), key=len, reverse=True)
    parts = [*(f"(?<={word}) lai" for word in sorted(again)), *whole]
    return re.compile("|".join(rf"{part}\b" for part in parts) or r"(?!)")


def _plain(folded: str, markers: re.Pattern[str]) -> str:
    return " ".join(_EMPTY.sub("", " ".join(markers.sub(" ", folded).split())).split())
