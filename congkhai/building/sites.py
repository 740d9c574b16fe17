"""Whole sites: MkDocs' own files, lists, policies, search index, open data, sitemap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from congkhai.building.loading import Loaded
from congkhai.building.memo import Listed, digest_of
from congkhai.building.rendering import Output, frames_digest, pieces_of, pour_page
from congkhai.building.workers import beside
from congkhai.catalogue.addresses import DESCRIPTIONS, FEED, ROBOTS, SITEMAP, all_data, procedure_address
from congkhai.catalogue.state import state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.exports.csv_tables import POLICY_COLUMNS, PROCEDURE_COLUMNS, join_csv, policy_row
from congkhai.exports.descriptions import descriptions_json, field_descriptions
from congkhai.exports.feeds import atom_feed
from congkhai.exports.json_records import join_json, policy_json
from congkhai.exports.linked_data import policy_json_ld
from congkhai.exports.sitemaps import sitemap_files
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.pages.listing import render_listings
from congkhai.pages.open_data import render_open_data
from congkhai.pages.page import Page
from congkhai.pages.policy_page import render_policy
from congkhai.pages.single_pages import render_singles
from congkhai.publishing.assets import asset_files
from congkhai.publishing.frame import FrameSet
from congkhai.search.index import index_files, page_entry, policy_entry

_NOTE = "Dữ liệu dùng để tra cứu; thông tin chính thức ở Cổng Dịch vụ công quốc gia."

Addresses = list[tuple[str, date | None]]  # each with the day of its last change, where that is known


class Own(NamedTuple):
    """What was written of a site that no other has: names of files, and addresses of pages."""

    files: list[str]
    addresses: Addresses


class Pages(NamedTuple):
    """The pages that are not about one procedure: those that every site has, and what each has of its own."""

    listed: Listed
    own: list[Own]


@contextmanager
def pages_meanwhile(outputs: Sequence[Output], loaded: Loaded, before: Listed) -> Iterator[Callable[[], Pages]]:
    """Write all pages but those of single procedures while the block runs; what is given waits for them.

    Those about many procedures are taken over from before where nothing of them has changed; then the others are
    too few for a process of their own.
    """
    key = _listed_key(outputs, loaded)
    if before.key == key and _kept(outputs, before):
        own = [_write_own(output, loaded.catalogue) for output in outputs]
        yield lambda: Pages(before, own)
        return
    with beside(_write_pages, outputs, loaded.catalogue, key) as written:
        yield lambda: _claimed(outputs, written())


def write_common(outputs: Sequence[Output], loaded: Loaded) -> None:
    """Write what the sites have in common, once the procedures are written."""
    first, *others = outputs
    for name, data in _common_files(loaded, first.frames):
        first.staging.write(name, data)
        for output in others:
            output.staging.add(first.staging.folder / name, name)


def write_sitemaps(outputs: Sequence[Output], loaded: Loaded, pages: Pages) -> None:
    """Write what names every page of a site, once the others are written."""
    procedures = [(procedure_address(s.code), s.checked) for s in loaded.catalogue.procedures.values()]
    for output, own in zip(outputs, pages.own, strict=True):
        by_hand = [(name, None) for name, _ in output.frames.hand_written]
        addresses = [*pages.listed.addresses, *own.addresses, *procedures, *by_hand]
        every = sorted(addresses, key=lambda address: address[0])
        for name, text in sitemap_files(output.frames.address, every).items():
            output.staging.write(name, text)


def _listed_key(outputs: Sequence[Output], loaded: Loaded) -> bytes:
    """Changes with all that pages about many procedures show: most edits of one record are not in it."""
    frames = (output.name.encode() + frames_digest(output.frames) for output in outputs)
    shown = (entry.shown for _, entry in loaded.procedures)
    return digest_of([loaded.shared_digest, *sorted(shown), *frames])


def _kept(outputs: Sequence[Output], listed: Listed) -> bool:
    """Whether the pages of the last run could all be taken over."""
    return all(
        output.name in listed.pages
        and all(output.staging.keep(name, seen) for name, seen in listed.pages[output.name].items())
        for output in outputs
    )


def _claimed(outputs: Sequence[Output], pages: Pages) -> Pages:
    """Another process wrote them."""
    for output, own in zip(outputs, pages.own, strict=True):
        for name, seen in pages.listed.pages[output.name].items():
            output.staging.claim(name, seen)
        for name in own.files:
            output.staging.claim(name)
    return pages


def _write_pages(outputs: Sequence[Output], catalogue: Catalogue, key: bytes) -> Pages:
    listed = _write_lists(outputs, catalogue, key)
    return Pages(listed, [_write_own(output, catalogue) for output in outputs])


def _write_lists(outputs: Sequence[Output], catalogue: Catalogue, key: bytes) -> Listed:
    """Lists, open data and policies, poured into each site's frame."""
    listed = Listed(key, [], {output.name: {} for output in outputs})
    for page, policy in _shared_pages(catalogue):
        for output in outputs:
            address = output.frames.address + page.path
            head = policy_json_ld(page.code, policy, catalogue, address) if policy else ""
            seen = output.staging.write(page.file, pour_page(page, output, head))
            listed.pages[output.name][page.file] = seen
        listed.addresses.append((page.path, page.changed))
    return listed


def _shared_pages(catalogue: Catalogue) -> Iterator[tuple[Page, Policy | None]]:
    for page in render_listings(catalogue):
        yield page, None
    yield render_open_data(catalogue, field_descriptions(Procedure), field_descriptions(Policy)), None
    for slug, policy in catalogue.policies.items():
        yield render_policy(slug, policy, catalogue), policy


def _common_files(loaded: Loaded, site: FrameSet) -> Iterator[tuple[str, bytes | Iterable[bytes]]]:
    """Assets, open data and index. What is about all procedures is written piece by piece."""
    catalogue = loaded.catalogue
    day, count = catalogue.day, len(catalogue.procedures)
    policies = [(slug, policy, state_of(policy, day)) for slug, policy in catalogue.policies.items()]
    rows = [policy_row(slug, policy, catalogue) for slug, policy, _ in policies]
    jsons = [policy_json(slug, policy, state) for slug, policy, state in policies]
    others = [policy_entry(slug, policy) for slug, policy, _ in policies]
    others += [page_entry(name, title) for name, title in site.hand_written]
    yield from asset_files().items()
    procedures_json, procedures_csv = all_data("thu-tuc")
    policies_json, policies_csv = all_data("chinh-sach")
    yield procedures_json, join_json("thu-tuc", day, count, pieces_of(loaded, "json"), _NOTE)
    yield procedures_csv, join_csv(PROCEDURE_COLUMNS, pieces_of(loaded, "row"))
    yield policies_json, join_json("chinh-sach", day, len(jsons), jsons, _NOTE)
    yield policies_csv, join_csv(POLICY_COLUMNS, rows)
    yield DESCRIPTIONS, descriptions_json()
    yield from index_files(catalogue, pieces_of(loaded, "entry"), others)


def _write_own(output: Output, catalogue: Catalogue) -> Own:
    """MkDocs' files, single pages, and what carries the site's address."""
    site, staging = output.frames, output.staging
    singles = list(render_singles(catalogue, output.site))
    files = {page.file: pour_page(page, output) for page in singles}
    files[FEED] = atom_feed(catalogue, site.name, site.address)
    files[ROBOTS] = f"User-agent: *\nSitemap: {site.address}{SITEMAP}\n".encode()
    for name in site.files:
        staging.add(site.folder / name, name)
    for name, data in files.items():
        staging.write(name, data)
    return Own([*site.files, *files], [(page.path, page.changed) for page in singles])
