"""A whole site: MkDocs' own files, lists, policies, search index, open data, sitemap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from congkhai.memo import Rendered
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.pages.listing import render_listings
from congkhai.pages.open_data import render_open_data
from congkhai.pages.page import Page
from congkhai.pages.policy import render_policy
from congkhai.pages.single import render_singles
from congkhai.rendering import Output, pour_page
from congkhai.search.index import index_files, page_entry, policy_entry

_NOTE = "Dữ liệu dùng để tra cứu; thông tin chính thức ở Cổng Dịch vụ công quốc gia."


def write_site(output: Output, catalogue: Catalogue, pieces: Sequence[Rendered]) -> None:
    """Write everything but the procedure pages into the output's staging folder."""
    site, staging = output.frames, output.staging
    for name in site.files:
        staging.add(site.folder / name, name)
    pages = list(_pages(site, catalogue))
    for page, head in pages:
        staging.write(page.file, pour_page(page, site, head))
    for name, data in _data_files(site, catalogue, pieces, [page for page, _ in pages]):
        staging.write(name, data)


def _pages(site: FrameSet, catalogue: Catalogue) -> Iterator[tuple[Page, str]]:
    for page in render_singles(catalogue, site):
        yield page, ""
    for page in render_listings(catalogue):
        yield page, ""
    yield render_open_data(catalogue, field_descriptions(Procedure), field_descriptions(Policy)), ""
    for slug, policy in catalogue.policies.items():
        page = render_policy(slug, policy, catalogue)
        yield page, policy_json_ld(slug, policy, catalogue, site.address + page.path)


def _data_files(
    site: FrameSet, catalogue: Catalogue, pieces: Sequence[Rendered], pages: Sequence[Page]
) -> Iterator[tuple[str, bytes]]:
    yield from asset_files().items()
    day = catalogue.day
    policies = [(slug, policy, state_of_policy(policy, day)) for slug, policy in catalogue.policies.items()]
    yield "du-lieu/thu-tuc.json", join_json("thu-tuc", day, (p.json for p in pieces), _NOTE)
    yield "du-lieu/thu-tuc.csv", join_csv(PROCEDURE_COLUMNS, (p.row for p in pieces))
    yield "du-lieu/chinh-sach.json", join_json("chinh-sach", day, (policy_json(*p) for p in policies), _NOTE)
    yield (
        "du-lieu/chinh-sach.csv",
        join_csv(POLICY_COLUMNS, (policy_row(slug, policy, catalogue) for slug, policy, _ in policies)),
    )
    yield "du-lieu/mo-ta.json", descriptions_json()
    yield FEED_ADDRESS, atom_feed(catalogue, site.name, site.address)
    entries = [piece.entry for piece in pieces]
    others = [policy_entry(slug, policy) for slug, policy, _ in policies]
    others += [page_entry(name, title) for name, title in site.hand_written]
    yield from index_files(catalogue, entries, others).items()
    yield from sitemap_files(site.address, _addresses(site, catalogue, pages)).items()
    yield "robots.txt", f"User-agent: *\nSitemap: {site.address}sitemap.xml\n".encode()


def _addresses(site: FrameSet, catalogue: Catalogue, pages: Iterable[Page]) -> list[tuple[str, date | None]]:
    own = [(page.path, page.changed) for page in pages]
    procedures = [(f"thu-tuc/{s.code}/", s.checked) for s in catalogue.procedures.values()]
    by_hand = [(name, None) for name, _ in site.hand_written]
    return sorted([*own, *procedures, *by_hand], key=lambda address: address[0])
