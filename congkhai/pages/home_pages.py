"""The home page of each site: the portal begins with procedures, the legal-education page with policies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import ClassVar

from congkhai.catalogue.addresses import HOME, list_address, policy_address
from congkhai.catalogue.coming import coming_entries
from congkhai.catalogue.news import News
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import Catalogue
from congkhai.model.desks import ReceivingDesk
from congkhai.model.families import GUIDES, LEGAL_EDUCATION, PORTAL
from congkhai.model.lists import Agency
from congkhai.pages.asked_items import AskedOften, often_asked
from congkhai.pages.calls import Call, calls, heard_links, questions_at
from congkhai.pages.page import Content, Page, Site, root_of
from congkhai.pages.policy_page import PolicyItem, policy_items
from congkhai.pages.tiles import Tile, event_tiles, field_tiles, most_used

_EXAMPLES = 3
_NEWS = 5
# What is older has not just changed; the page of all changes still lists it.
_LATELY = timedelta(days=183)
_POLICIES_OF_PORTAL, _POLICIES_OF_EDUCATION = 4, 8


# An agency that receives, with its desks.
Counter = tuple[Agency, tuple[ReceivingDesk, ...]]


@dataclass(frozen=True, slots=True)
class PortalHome:
    """All that the template of the department's portal uses."""

    template: ClassVar[str] = "home-so-tu-phap.html"

    root: str
    examples: Sequence[str]
    events: Sequence[Tile]
    guides: str
    asked: AskedOften
    calls: Sequence[Call]
    heard: Sequence[tuple[str, str]]
    questions_at: str
    coming: Sequence[News]
    counters: Sequence[Counter]
    fields: Sequence[Tile]
    fields_in_all: int
    total: int
    policies: Sequence[PolicyItem]
    news: Sequence[News]


@dataclass(frozen=True, slots=True)
class EducationHome:
    """All that the template of the legal-education page uses."""

    template: ClassVar[str] = "home-pbgdpl.html"

    root: str
    examples: Sequence[str]
    calls: Sequence[Call]
    heard: Sequence[tuple[str, str]]
    coming: Sequence[News]
    policies: Sequence[PolicyItem]
    events: Sequence[Tile]
    guides: str
    asked: AskedOften
    counters: Sequence[Counter]
    total: int
    news: Sequence[News]


def render_home(catalogue: Catalogue, site: Site, news: Sequence[News]) -> Page:
    """The home page of a site; `news` is the newest first."""
    content = _HOMES[site.audience](catalogue, news)
    words = "Tra cứu thủ tục, giấy tờ cần mang, thời hạn, phí, lệ phí và chính sách mới."
    return Page(HOME, site.name, words, content, next_change=catalogue.next_change_of_all)


def _portal(catalogue: Catalogue, news: Sequence[News]) -> PortalHome:
    fields, coming, asking = field_tiles(catalogue), coming_entries(catalogue), calls(catalogue, PORTAL)
    policies = _newest(catalogue, coming, _POLICIES_OF_PORTAL)
    return PortalHome(
        root=root_of(HOME),
        examples=_examples(catalogue),
        events=event_tiles(catalogue),
        guides=list_address(GUIDES) if catalogue.setting.guides else "",
        asked=often_asked(catalogue),
        calls=asking,
        heard=heard_links(PORTAL),
        questions_at=questions_at(catalogue.setting),
        coming=coming,
        counters=_counters(catalogue),
        fields=most_used(fields),
        fields_in_all=len(fields),
        total=len(catalogue.current),
        policies=policies,
        news=_untold(news, _told_above(policies, coming, asking), catalogue.day),
    )


def _education(catalogue: Catalogue, news: Sequence[News]) -> EducationHome:
    coming, asking = coming_entries(catalogue), calls(catalogue, LEGAL_EDUCATION)
    policies = _newest(catalogue, coming, _POLICIES_OF_EDUCATION)
    return EducationHome(
        root=root_of(HOME),
        examples=_examples(catalogue),
        calls=asking,
        heard=heard_links(LEGAL_EDUCATION),
        coming=coming,
        policies=policies,
        events=event_tiles(catalogue),
        guides=list_address(GUIDES) if catalogue.setting.guides else "",
        asked=often_asked(catalogue),
        counters=_counters(catalogue),
        total=len(catalogue.current),
        news=_untold(news, _told_above(policies, coming, asking), catalogue.day),
    )


def _examples(catalogue: Catalogue) -> list[str]:
    """Questions that are answered here: what citizens call the first procedure of the first events."""
    firsts = (catalogue.known(event.procedures)[:1] for event in catalogue.setting.life_events.values())
    named = (first.common_names[0] for one in firsts for first in one if first.is_current and first.common_names)
    return list(islice(dict.fromkeys(named), _EXAMPLES))


def _counters(catalogue: Catalogue) -> list[Counter]:
    """Where papers are handed in."""
    at = catalogue.setting.desks.counters
    return [(agency, at.get(agency.id, ())) for agency in catalogue.setting.agencies.values() if agency.receives]


def _newest(catalogue: Catalogue, coming: Sequence[News], number: int) -> list[PolicyItem]:
    """So many of the newest policies, without those that are told with the day on which they change."""
    told = {entry.page for entry in coming}
    items = (item for item in policy_items(catalogue) if item.state is not State.EXPIRED)
    return list(islice((item for item in items if policy_address(item.slug) not in told), number))


def _told_above(policies: Sequence[PolicyItem], coming: Sequence[News], asking: Sequence[Call]) -> set[str]:
    """The pages that a home page leads to before it tells the news."""
    asked = {item.address for call in asking for item in call.items}
    return {policy_address(item.slug) for item in policies} | {entry.page for entry in coming} | asked


def _untold(news: Sequence[News], told: set[str], day: date) -> list[News]:
    """What changed lately without what is told above it: nothing is read twice on a small screen."""
    return [entry for entry in news if entry.page not in told and entry.day >= day - _LATELY][:_NEWS]


# By the audience that a site's configuration names.
_HOMES: dict[str, Callable[[Catalogue, Sequence[News]], Content]] = {
    PORTAL: _portal,
    LEGAL_EDUCATION: _education,
}
