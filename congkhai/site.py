"""A whole site: MkDocs' own files, lists, policies, search index, open data, sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.assets import asset_files
from congkhai.catalogue import Catalogue, state_of_policy
from congkhai.exports.descriptions import descriptions_json, field_descriptions
from congkhai.exports.feeds import FEED_ADDRESS, atom_feed
from congkhai.exports.linked_data import policy_json_ld
from congkhai.exports.records import join_json, policy_json
from congkhai.exports.sitemaps import sitemap_files
from congkhai.exports.tables import POLICY_COLUMNS, PROCEDURE_COLUMNS, join_csv, policy_row
from congkhai.frame import FrameSet
from congkhai.loading import Loaded
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.pages.listing import render_listings
from congkhai.pages.open_data import render_open_data
from congkhai.pages.page import Page
from congkhai.pages.policy import render_policy
from congkhai.pages.single import render_singles
from congkhai.rendering import Output, pieces_of, pour_page
from congkhai.search.index import INDEX, join_index, page_entry, policy_entry

_NOTE = "Dữ liệu dùng để tra cứu; thông tin chính thức ở Cổng Dịch vụ công quốc gia."


@dataclass(frozen=True, slots=True)
class SharedPages:
    """The pages that are the same on every site but for their frame."""

    lists: tuple[Page, ...]
    policies: tuple[tuple[str, Policy, Page], ...]


def render_shared_pages(catalogue: Catalogue) -> SharedPages:
    """Lists, open data and policies."""
    fields = field_descriptions(Procedure), field_descriptions(Policy)
    return SharedPages(
        lists=(*render_listings(catalogue), render_open_data(catalogue, *fields)),
        policies=tuple(
            (slug, policy, render_policy(slug, policy, catalogue)) for slug, policy in catalogue.policies.items()
        ),
    )


def write_site(output: Output, loaded: Loaded, shared: SharedPages) -> None:
    """Write everything but the procedure pages into the output's staging folder."""
    site, staging, catalogue = output.frames, output.staging, loaded.catalogue
    for name in site.files:
        staging.add(site.folder / name, name)
    pages = [*render_singles(catalogue, site), *shared.lists]
    for page in pages:
        staging.write(page.file, pour_page(page, site))
    for slug, policy, page in shared.policies:
        head = policy_json_ld(slug, policy, catalogue, site.address + page.path)
        staging.write(page.file, pour_page(page, site, head))
    for name, data in _data_files(site, loaded):
        staging.write(name, data)
    addresses = _addresses(site, catalogue, [*pages, *(page for _, _, page in shared.policies)])
    for name, text in sitemap_files(site.address, addresses).items():
        staging.write(name, text)


def _data_files(site: FrameSet, loaded: Loaded) -> Iterator[tuple[str, bytes | Iterable[bytes]]]:
    """Assets, open data, feed and index. What is about all procedures is written piece by piece."""
    catalogue = loaded.catalogue
    day, count = catalogue.day, len(catalogue.procedures)
    policies = [(slug, policy, state_of_policy(policy, day)) for slug, policy in catalogue.policies.items()]
    rows = [policy_row(slug, policy, catalogue) for slug, policy, _ in policies]
    others = [policy_entry(slug, policy) for slug, policy, _ in policies]
    others += [page_entry(name, title) for name, title in site.hand_written]
    yield from asset_files().items()
    yield "du-lieu/thu-tuc.json", join_json("thu-tuc", day, count, (p.json for p in pieces_of(loaded)), _NOTE)
    yield "du-lieu/thu-tuc.csv", join_csv(PROCEDURE_COLUMNS, (p.row for p in pieces_of(loaded)))
    yield (
        "du-lieu/chinh-sach.json",
        join_json("chinh-sach", day, len(policies), (policy_json(*p) for p in policies), _NOTE),
    )
    yield "du-lieu/chinh-sach.csv", join_csv(POLICY_COLUMNS, rows)
    yield "du-lieu/mo-ta.json", descriptions_json()
    yield FEED_ADDRESS, atom_feed(catalogue, site.name, site.address)
    yield INDEX, join_index(catalogue, (p.entry for p in pieces_of(loaded)), others)
    yield "robots.txt", f"User-agent: *\nSitemap: {site.address}sitemap.xml\n".encode()


def _addresses(site: FrameSet, catalogue: Catalogue, pages: Iterable[Page]) -> list[tuple[str, date | None]]:
    own = [(page.path, page.changed) for page in pages]
    procedures = [(f"thu-tuc/{s.code}/", s.checked) for s in catalogue.procedures.values()]
    by_hand = [(name, None) for name, _ in site.hand_written]
    return sorted([*own, *procedures, *by_hand], key=lambda address: address[0])
