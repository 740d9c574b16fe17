"""Pages that exist once: home, search, policies, changes, contacts, the tree of the site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from congkhai.catalogue.addresses import CHANGES, CONTACT, HOME, POLICIES, SEARCH, TREE
from congkhai.catalogue.news import News, newest_entries
from congkhai.catalogue.whole import Catalogue, Summary
from congkhai.model.lists import Unit
from congkhai.pages.filter_options import OfferedFilter, offered_filters
from congkhai.pages.letters import Letter
from congkhai.pages.listing import Tile, event_tiles, field_tiles, most_used, under_letters
from congkhai.pages.page import Page, Site, render, root_of
from congkhai.pages.policy_page import PolicyItem, policy_items

_INDEXED_WHOLE = 400


@dataclass(frozen=True, slots=True)
class SinglePage:
    """All that the templates of this module may use."""

    root: str
    site_name: str
    audience: str
    day: date
    unit: Unit
    events: tuple[Tile, ...]
    fields: tuple[Tile, ...]
    few_fields: tuple[Tile, ...]
    filters: tuple[OfferedFilter, ...]
    policies: tuple[PolicyItem, ...]
    news: tuple[News, ...]
    procedures: tuple[Letter[Summary], ...]
    total: int
    hand_written: tuple[tuple[str, str], ...]
    search_script: str


def render_singles(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The single pages of one site."""
    shown = _shown(catalogue, site)
    for path, title, description, template in (
        (
            HOME,
            site.name,
            "Tra cứu thủ tục, giấy tờ cần mang, thời hạn, lệ phí và chính sách mới.",
            f"home-{site.audience}.html",
        ),
        (
            SEARCH,
            "Tìm kiếm",
            "Tìm thủ tục bằng lời thường ngày, gõ có dấu hay không dấu.",
            "search.html",
        ),
        (POLICIES, "Chính sách mới", "Chính sách mới, nói bằng lời dễ hiểu.", "policies.html"),
        (CHANGES, "Vừa thay đổi", "Thủ tục và chính sách mới thay đổi gần đây.", "changes.html"),
        (TREE, "Sơ đồ trang", "Mọi trang của cổng thông tin.", "tree.html"),
        (
            CONTACT,
            "Liên hệ, phản ánh, kiến nghị",
            "Gửi phản ánh, kiến nghị, báo sai thông tin.",
            "contact.html",
        ),
    ):
        body = render(template, replace(shown, root=root_of(path)))
        yield Page(path, title, description, body)


def _shown(catalogue: Catalogue, site: Site) -> SinglePage:
    """What the pages of a site may show, but for the way to its root."""
    current = catalogue.current
    fields = field_tiles(catalogue)
    return SinglePage(
        root="",
        site_name=site.name,
        audience=site.audience,
        day=catalogue.day,
        unit=catalogue.lists.unit,
        events=event_tiles(catalogue),
        fields=fields,
        few_fields=most_used(fields),
        filters=offered_filters(current, catalogue.lists),
        policies=tuple(policy_items(catalogue)),
        news=tuple(newest_entries(catalogue)),
        procedures=under_letters(current) if len(current) <= _INDEXED_WHOLE else (),
        total=len(current),
        hand_written=site.hand_written,
        search_script=site.search_script,
    )
