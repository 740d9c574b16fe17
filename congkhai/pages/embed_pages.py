"""Lists that other sites show in a frame: bare pages without scripts, and the page with the code to paste."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import (
    CHANGES,
    EMBEDS,
    embed_address,
    event_address,
    field_address,
    file_of,
    list_address,
    procedure_address,
    record_address,
)
from congkhai.catalogue.card import warnings_of
from congkhai.catalogue.news import newest_entries
from congkhai.catalogue.provenance import SAMPLE_MARK, provenance_of
from congkhai.catalogue.state import record_state, state_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import PUBLISHED
from congkhai.model.family import Family
from congkhai.pages.letters import alphabetical
from congkhai.pages.page import Page, Site, render, root_of

_NEWS = 20
_HEIGHT = 480


@dataclass(frozen=True, slots=True)
class EmbedItem:
    """A line: where it leads from the root of the site, its name, and what has to be known of it at once."""

    address: str
    name: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmbedList:
    """A list as it can be shown elsewhere; `address` is the page that has it with all else."""

    address: str
    title: str
    items: Sequence[EmbedItem]
    empty: str


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """All that the template uses."""

    template: ClassVar[str] = "embed.html"

    root: str
    listed: EmbedList
    day: date
    site: str
    style: str
    policy: str


@dataclass(frozen=True, slots=True)
class EmbeddingPage:
    """All that the template uses; of each list its name and its bare page."""

    template: ClassVar[str] = "embedding.html"

    root: str
    hosts: tuple[str, ...]
    site: str
    address: str
    height: int
    lists: tuple[tuple[str, str], ...]


def embed_files(catalogue: Catalogue, site: Site, policy: str) -> Iterator[tuple[str, bytes]]:
    """The bare pages with their names, none where nobody may show them; `policy` is what they may load."""
    for one in _lists(catalogue, site.audience):
        address = embed_address(one.address)
        page = EmbedPage(root_of(address), one, catalogue.day, site.name, site.scripts["embed_style"], policy)
        yield file_of(address), render(page).encode()


def render_embedding(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """How webmasters show the lists of a site; no page where nobody may."""
    lists = tuple((one.title, embed_address(one.address)) for one in _lists(catalogue, site.audience))
    if lists:
        hosts = catalogue.setting.unit.embedders
        content = EmbeddingPage(root_of(EMBEDS), hosts, site.name, site.address, _HEIGHT, lists)
        words = "Mã để trang của cơ quan khác hiện danh sách thủ tục, chính sách của trang này."
        yield Page(EMBEDS, "Nhúng danh sách vào trang khác", words, content)


def _lists(catalogue: Catalogue, audience: str) -> Iterator[EmbedList]:
    setting = catalogue.setting
    if not setting.unit.embedders:
        return
    yield EmbedList(CHANGES, "Vừa thay đổi", tuple(_news(catalogue, audience)), "Chưa có thay đổi nào.")
    for family in PUBLISHED:
        if family.feed and audience in family.sites and not family.thousands:
            address = list_address(family.name)
            yield EmbedList(address, family.many, tuple(_records(family, catalogue)), family.empty)
    for event in setting.life_events.values():
        named = catalogue.known(event.procedures)
        yield EmbedList(event_address(event.id), event.name, _procedures(named), "Chưa có thủ tục nào.")
    for slug, field in setting.fields.items():
        if named := catalogue.by_field.get(slug, ()):
            yield EmbedList(field_address(slug), field.name, _procedures(alphabetical(named)), "Không còn thủ tục nào.")


def _news(catalogue: Catalogue, audience: str) -> Iterator[EmbedItem]:
    for one in newest_entries(catalogue, audience)[:_NEWS]:
        yield EmbedItem(one.path, f"{spell_day(one.day)}: {one.title}", (SAMPLE_MARK,) if one.sample else ())


def _records(family: Family, catalogue: Catalogue) -> Iterator[EmbedItem]:
    """Those that hold or will hold: nobody is shown elsewhere what is over."""
    for key, record in catalogue.setting.of(family.name).items():
        if not state_of(record, catalogue.day).is_over:
            mark = SAMPLE_MARK if provenance_of(record).sample else ""
            notes = filter(None, (record_state(family, record, catalogue.day), mark))
            yield EmbedItem(record_address(family.name, key), family.title_of(record), tuple(notes))


def _procedures(summaries: Iterable[Summary]) -> tuple[EmbedItem, ...]:
    return tuple(
        EmbedItem(procedure_address(one.code), one.heading, tuple(badge.words for badge in warnings_of(one)))
        for one in summaries
        if one.is_to_do
    )
