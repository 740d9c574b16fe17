"""Lists of procedures: all of them, and by field, life event, agency, level, whether online, group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import FIELDS, PROCEDURES, field_address
from congkhai.catalogue.picture_words import PictureWords, words_of_field
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened, spell_number
from congkhai.pages.agency_pages import render_agencies
from congkhai.pages.filter_options import OfferedFilter, offered_filters
from congkhai.pages.guide_links import GuideLink, guides_of_field
from congkhai.pages.journey import render_events
from congkhai.pages.letters import alphabetical
from congkhai.pages.page import Page, root_of
from congkhai.pages.place_pages import render_places
from congkhai.pages.policy_page import PolicyItem, policy_items
from congkhai.pages.shares import PER_PAGE, Share, shares_of
from congkhai.pages.taken_along import Along, taken_along
from congkhai.pages.tiles import field_tiles, render_tiles

# Up to here one page carries all cards, and the browser filters them in place.
FILTERED_IN_PLACE = 400


@dataclass(frozen=True, slots=True)
class _List:
    """A list before it is shared out: what all of its pages say."""

    address: str
    path: tuple[tuple[str, str], ...]
    title: str
    text: str
    items: Sequence[Summary]
    next_change: date | None
    filters: tuple[OfferedFilter, ...] = ()
    policies: tuple[PolicyItem, ...] = ()
    guides: tuple[GuideLink, ...] = ()
    along: Along | None = None
    picture: PictureWords | None = None


@dataclass(frozen=True, slots=True)
class ListPage:
    """All that the template uses."""

    template: ClassVar[str] = "listing.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    text: str
    share: Share
    filters: tuple[OfferedFilter, ...]
    in_place: bool
    policies: tuple[PolicyItem, ...]
    guides: tuple[GuideLink, ...]
    along: Along | None


def render_listings(catalogue: Catalogue) -> Iterator[Page]:
    """Every list page and every page of tiles."""
    yield from _all_procedures(catalogue)
    yield from _fields(catalogue)
    yield from render_events(catalogue)
    yield from render_agencies(catalogue)
    yield from render_places(catalogue)


def _all_procedures(catalogue: Catalogue) -> Iterator[Page]:
    items = alphabetical(catalogue.current)
    filters = offered_filters(items, catalogue.setting)
    text = (
        f"{spell_number(len(items))} thủ tục đang áp dụng, xếp theo tên (không tính chữ “Thủ tục” ở đầu). "
        "Chọn một mục dưới đây để lọc bớt."
    )
    # One that is not in the lists today may come into them.
    change = catalogue.next_change(catalogue.procedures.values())
    yield from _pages(_List(PROCEDURES, (), "Tất cả thủ tục", text, items, change, filters))
    yield from _filtered(items, filters, change)


def _filtered(items: Sequence[Summary], filters: Iterable[OfferedFilter], change: date | None) -> Iterator[Page]:
    """The plain pages behind the filters, but for those that stand on their own."""
    path = ((PROCEDURES, "Thủ tục"),)
    for offered in filters:
        for option in () if offered.filter.contents else offered.options:
            fitting = [summary for summary in items if option.value in offered.filter.values(summary)]
            text = f"{spell_number(len(fitting))} thủ tục đang áp dụng."
            yield from _pages(_List(option.address, path, f"Thủ tục: {option.words}", text, fitting, change))


def _fields(catalogue: Catalogue) -> Iterator[Page]:
    text = "Mỗi lĩnh vực gồm các thủ tục cùng loại việc."
    path = ((FIELDS, "Lĩnh vực"),)
    yield render_tiles(FIELDS, "Thủ tục theo lĩnh vực", text, field_tiles(catalogue), catalogue)
    for field in catalogue.setting.fields.values():
        items = alphabetical(catalogue.by_field.get(field.id, ()))
        policies = tuple(item for item in policy_items(catalogue) if field.id in item.policy.fields)
        address, text = field_address(field.id), field.description or ""
        change = catalogue.next_change(items, [part for item in policies for part in item.dated])
        guides = guides_of_field(field.id, catalogue)
        along = taken_along((item.code for item in items), guides, catalogue, policies=len(policies)) if items else None
        picture = words_of_field(field, catalogue.setting.unit)
        yield from _pages(_List(address, path, field.name, text, items, change, (), policies, guides, along, picture))


def _pages(listed: _List) -> Iterator[Page]:
    """The pages of a list; one that the browser filters in place is whole on one page."""
    in_place = bool(listed.filters) and len(listed.items) <= FILTERED_IN_PLACE
    for share in shares_of(listed.items, listed.address, FILTERED_IN_PLACE if in_place else PER_PAGE):
        content = ListPage(
            root=root_of(share.address),
            path=listed.path,
            title=listed.title,
            text=listed.text,
            share=share,
            filters=listed.filters,
            in_place=in_place,
            policies=listed.policies,
            guides=listed.guides,
            along=listed.along if share.address == listed.address else None,
        )
        yield Page(
            path=share.address,
            title=share.named(listed.title),
            description=shortened(f"{share.named(listed.title)}. {listed.text}".strip()),
            content=content,
            next_change=listed.next_change,
            picture=listed.picture,
        )
