"""Boards that hang somewhere: which of them there are."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.boards import BoardKind
from congkhai.catalogue.localities import localities_of
from congkhai.catalogue.setting import Setting
from congkhai.model.choices import Level
from congkhai.model.posting import Posting
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding


def check_posting(posting: Posting, setting: Setting) -> Iterator[Finding]:
    """A board that there is none of is never told to be replaced."""
    kind, _, slug = posting.board.strip("/").partition("/")
    if slug not in _slugs(setting).get(kind, ()):
        yield finding(
            "khong-tim-thay", "board", found=quoted(posting.board), expected="các bảng ở /niem-yet/", remedy=""
        )


def _slugs(setting: Setting) -> dict[str, set[str]]:
    return {
        BoardKind.FIELD.value: set(setting.fields),
        BoardKind.LEVEL.value: {Level.PROVINCE.value, Level.COMMUNE.value},
        BoardKind.PLACE.value: {place.slug for place in localities_of(setting) if place.desks},
    }
