"""Pages that exist once: home, search, policies, changes, contacts, the tree; and sheets that lead to their site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import (
    BOARDS,
    CHANGES,
    CONTACT,
    POLICIES,
    SEARCH,
    TREE,
    agency_address,
    list_address,
    place_address,
)
from congkhai.catalogue.news import News, newest_entries
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital
from congkhai.model.families import FAMILY, FEEDBACK, RECEPTION
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Unit
from congkhai.pages.board_pages import SITES as BOARD_SITES
from congkhai.pages.board_pages import TITLE as BOARDS_TITLE
from congkhai.pages.embed_pages import render_embedding
from congkhai.pages.feedback_parts import told_limit
from congkhai.pages.filter_options import OfferedFilter, offered_filters
from congkhai.pages.guide_links import GuideLink, all_guides
from congkhai.pages.home_pages import render_home
from congkhai.pages.kinds import listed_families
from congkhai.pages.letters import Letter, under_letters
from congkhai.pages.offline_page import render_offline
from congkhai.pages.page import Page, Site, root_of
from congkhai.pages.policy_page import PolicyItem, policy_items
from congkhai.pages.policy_sheets import render_policy_sheets
from congkhai.pages.survey_sheets import render_survey_forms
from congkhai.pages.tiles import Tile, event_tiles, field_tiles

_INDEXED_WHOLE = 400


@dataclass(frozen=True, slots=True)
class SearchPage:
    """All that the template uses; few procedures are listed there, of many only the fields."""

    template: ClassVar[str] = "search.html"

    root: str
    fields: Sequence[Tile]
    filters: Sequence[OfferedFilter]
    procedures: Sequence[Letter[Summary]]
    total: int
    hotline: str | None
    phone: str | None
    search_script: str


@dataclass(frozen=True, slots=True)
class PoliciesPage:
    """All that the template uses."""

    template: ClassVar[str] = "policies.html"

    root: str
    policies: Sequence[PolicyItem]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """All that the template uses."""

    template: ClassVar[str] = "changes.html"

    root: str
    news: Sequence[News]


@dataclass(frozen=True, slots=True)
class TreePage:
    """All that the template uses."""

    template: ClassVar[str] = "tree.html"

    root: str
    total: int
    events: Sequence[Tile]
    guides: Sequence[GuideLink]
    fields: Sequence[Tile]
    policies: Sequence[PolicyItem]
    families: Sequence[tuple[str, str]]
    hand_written: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ContactPage:
    """All that the template uses; `has_plans`: the page of reception tells the next days."""

    template: ClassVar[str] = "contact.html"

    root: str
    unit: Unit
    channels: Sequence[FeedbackChannel]
    reception: str
    has_plans: bool
    places: Sequence[tuple[str, str]]
    limit: str
    register: str


def render_singles(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The single pages of one site."""
    news = newest_entries(catalogue, site.audience)
    yield render_home(catalogue, site, news)
    yield _search(catalogue, site.search_script)
    yield _policies(catalogue)
    yield _changes(news, catalogue)
    yield _tree(catalogue, site)
    yield _contact(catalogue.setting, site.audience)
    yield from render_policy_sheets(catalogue, site)
    yield from render_survey_forms(catalogue, site)
    yield from render_embedding(catalogue, site)
    yield render_offline(catalogue.setting, keeps=site.keeps)


def _search(catalogue: Catalogue, script: str) -> Page:
    current = catalogue.current
    content = SearchPage(
        root=root_of(SEARCH),
        fields=field_tiles(catalogue),
        filters=offered_filters(current, catalogue.setting),
        procedures=under_letters(current) if len(current) <= _INDEXED_WHOLE else (),
        total=len(current),
        hotline=catalogue.setting.unit.hotline,
        phone=catalogue.setting.unit.phone,
        search_script=script,
    )
    words, change = "Tìm thủ tục bằng lời thường ngày, gõ có dấu hay không dấu.", catalogue.next_change_of_all
    return Page(SEARCH, "Tìm kiếm", words, content, next_change=change)


def _policies(catalogue: Catalogue) -> Page:
    items = policy_items(catalogue)
    content = PoliciesPage(root_of(POLICIES), items)
    words = "Chính sách mới, nói bằng lời dễ hiểu."
    change = catalogue.next_change((), [part for item in items for part in item.dated])
    return Page(POLICIES, "Chính sách mới", words, content, next_change=change)


def _changes(news: Sequence[News], catalogue: Catalogue) -> Page:
    content = ChangesPage(root_of(CHANGES), news)
    words, change = "Thủ tục và chính sách mới thay đổi gần đây.", catalogue.next_change_of_all
    return Page(CHANGES, "Vừa thay đổi", words, content, next_change=change)


def _tree(catalogue: Catalogue, site: Site) -> Page:
    content = TreePage(
        root=root_of(TREE),
        total=len(catalogue.current),
        events=event_tiles(catalogue),
        guides=all_guides(catalogue),
        fields=field_tiles(catalogue),
        policies=policy_items(catalogue),
        families=[*_boards(site), *((list_address(one.name), one.many) for one in listed_families(site.audience))],
        hand_written=site.hand_written,
    )
    words, change = "Mọi trang của cổng thông tin.", catalogue.next_change_of_all
    return Page(TREE, "Sơ đồ trang", words, content, next_change=change)


def _boards(site: Site) -> list[tuple[str, str]]:
    return [(BOARDS, BOARDS_TITLE)] if site.audience in BOARD_SITES else []


def _contact(setting: Setting, audience: str) -> Page:
    has_reception = audience in FAMILY[RECEPTION].sites
    content = ContactPage(
        root=root_of(CONTACT),
        unit=setting.unit,
        channels=setting.channels,
        places=tuple(_places_with_channels(setting)),
        limit=told_limit(setting),
        reception=list_address(RECEPTION) if has_reception else "",
        has_plans=has_reception and bool(setting.counted(RECEPTION)),
        register=list_address(FEEDBACK) if audience in FAMILY[FEEDBACK].sites else "",
    )
    return Page(CONTACT, "Liên hệ, phản ánh, kiến nghị", "Gửi phản ánh, kiến nghị, báo sai thông tin.", content)


def _places_with_channels(setting: Setting) -> Iterator[tuple[str, str]]:
    """The places that have channels of their own, whose pages tell them."""
    for agency in setting.agencies.values():
        if setting.channels_of(None, agency.id):
            yield agency_address(agency.id), agency.name
    for commune in setting.communes.values():
        if setting.channels_of(commune.id, None):
            yield place_address(commune.slug), capital(commune.full_name)
