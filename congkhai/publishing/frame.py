"""The theme's page, once per depth and per section that its header tells apart: record pages are poured into it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import section_of
from congkhai.catalogue.guide_ways import MOST_QUESTIONS
from congkhai.catalogue.picture_words import PictureWords
from congkhai.model.families import FORMS, LETTERS, PUBLISHED
from congkhai.publishing.refusal import Refused

_SLOT = re.compile("⟦([a-z-]+)⟧")

# What the header tells apart (its link in the menu, the field to search in) or the style (how wide a page may be), with
# the depths of its pages.
_TOLD_APART: dict[str, tuple[int, ...]] = {
    addresses.HOME: (0,),
    addresses.SEARCH: (1,),
    addresses.PROCEDURES: (1, 2, 3),
    addresses.LIFE_EVENTS: (1, 2),
    addresses.FIELDS: (1, 2, 3),
    # The list, each policy, its leaflet and poster.
    addresses.POLICIES: (1, 2, 3),
    addresses.AGENCIES: (1, 2, 3),
    addresses.CHANGES: (1,),
    addresses.CONTACT: (1,),
    addresses.OPEN_DATA: (1,),
    addresses.list_address(FORMS): (1, 2),
    addresses.list_address(LETTERS): (1, 2),
}
# All others share their frames, down to the last question of the longest guide.
_SHARED, _DEEPEST = "khung", 1 + MOST_QUESTIONS
# Where the sections of a site begin.
SECTIONS = (
    *dict.fromkeys(
        [
            *_TOLD_APART,
            *(f"{section_of(addresses.list_address(family.name))}/" for family in PUBLISHED),
            *(addresses.PLACES, addresses.BOARDS, addresses.TREE, addresses.EMBEDS, addresses.OFFLINE),
        ]
    ),
)


class FrameError(Refused):
    """MkDocs could not render."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page of the theme cut at its slots: what stands before the first, and each with what follows it."""

    start: bytes
    slots: tuple[tuple[str, bytes], ...]

    def pour(self, values: Mapping[str, bytes]) -> bytes:
        """The page with its slots filled; values are HTML already."""
        return b"".join([self.start, *(part for slot, text in self.slots for part in (values[slot], text))])


@dataclass(frozen=True, slots=True)
class FrameSet:
    """What MkDocs made of one configuration: frames, and the pages and assets that are whole.

    `picture` says what messages show of a page without a picture of its own; `hand_written` gives address and title of
    the pages of content/, `prose` by address what they say below the title.
    `keeps` is whether devices keep pages that were seen, `change` the first day to come on which what all pages say is
    otherwise.
    """

    name: str
    address: str
    audience: str
    picture: PictureWords
    frames: Mapping[str, Frame]
    folder: Path
    files: tuple[str, ...]
    hand_written: tuple[tuple[str, str], ...]
    prose: Mapping[str, tuple[str, ...]]
    keeps: bool = False
    change: date | None = None

    def without(self, files: Collection[str]) -> FrameSet:
        """The same but for some files, which nobody publishes."""
        return replace(self, files=tuple(name for name in self.files if name not in files))


def cut_frame(page: str) -> Frame:
    """Cut a rendered page of the theme at its ⟦slots⟧."""
    start, *rest = _SLOT.split(page)
    slots = zip(rest[::2], (text.encode() for text in rest[1::2]), strict=True)
    return Frame(start.encode(), tuple(slots))


def frame_name(section: str, depth: int) -> str:
    """The name of the frame for the pages of a section at a depth."""
    return f"{section if section in _APART else _SHARED}-{depth}"


def frame_sources() -> dict[str, tuple[str, str]]:
    """Source path of the page that MkDocs renders → (frame name, section)."""
    apart = [(address, section_of(address), depths) for address, depths in _TOLD_APART.items()]
    sources = {}
    for address, section, depths in (*apart, (f"{_SHARED}/", _SHARED, range(1, 1 + _DEEPEST))):
        for depth in depths:
            sources[f"{address}{'khung/' * (depth - 1)}index.md"] = (frame_name(section, depth), section)
    return sources


_APART = {section_of(address) for address in _TOLD_APART}
