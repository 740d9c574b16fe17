"""The theme's page, once per section and depth: record pages are poured into it."""

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
from congkhai.model.families import GUIDES, PUBLISHED, SURVEYS
from congkhai.publishing.refusal import Refused

_SLOT = re.compile("⟦([a-z-]+)⟧")

# A family has a list and a page for each record.
_OF_FAMILY = (1, 2)
_LISTS = [addresses.list_address(family.name) for family in PUBLISHED]
# Some have more below: another family, the form of each survey.
_DEEPER = {section_of(address) for address in _LISTS if address.count("/") > 1} | {
    section_of(addresses.list_address(SURVEYS))
}
# Where a section of the site begins → depths at which it has record pages.
SECTIONS: dict[str, tuple[int, ...]] = {
    **{f"{section}/": (*_OF_FAMILY, 3) if section in _DEEPER else _OF_FAMILY for section in map(section_of, _LISTS)},
    addresses.HOME: (0,),
    addresses.PROCEDURES: (1, 2, 3),
    addresses.FIELDS: (1, 2, 3),
    addresses.LIFE_EVENTS: _OF_FAMILY,
    addresses.AGENCIES: (1, 2, 3),
    addresses.PLACES: (1, 2),
    # The list, and each question of the longest way.
    addresses.list_address(GUIDES): tuple(range(1, 2 + MOST_QUESTIONS)),
    # The list, each policy, its leaflet and poster.
    addresses.POLICIES: (1, 2, 3),
    addresses.SEARCH: (1,),
    addresses.CHANGES: (1,),
    addresses.TREE: (1,),
    addresses.CONTACT: (1,),
    addresses.OPEN_DATA: (1,),
    addresses.OFFLINE: (1,),
}


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
    """The name a frame is known by."""
    return f"{section}-{depth}"


def frame_sources() -> dict[str, tuple[str, str]]:
    """Source path of the page that MkDocs renders → (frame name, section)."""
    sources = {}
    for address, depths in SECTIONS.items():
        section = section_of(address)
        for depth in depths:
            folder = address + "khung/" * (depth - 1)
            sources[f"{folder}index.md"] = (frame_name(section, depth), section)
    return sources
