"""Whole sites: MkDocs' own files, lists, policies, search index, open data, sitemap."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from typing import NamedTuple

from congkhai.building.board_writing import write_boards
from congkhai.building.checking import reader_of
from congkhai.building.data_writing import write_once, write_open_data, write_single_records
from congkhai.building.embed_writing import write_embeds
from congkhai.building.loading import Loaded
from congkhai.building.memo import Listed
from congkhai.building.pictures import write_pictures
from congkhai.building.rendering import Output, frames_digest, pieces_of, pour_page
from congkhai.building.seal import digest_of
from congkhai.building.workers import beside
from congkhai.catalogue.addresses import (
    FEED,
    ROBOTS,
    SEARCH_INDEX,
    SITEMAP,
    WORKER,
    policy_address,
    procedure_address,
)
from congkhai.catalogue.picture_words import PictureWords
from congkhai.catalogue.whole import Catalogue
from congkhai.exports.calendars import calendar_files
from congkhai.exports.descriptions import field_descriptions
from congkhai.exports.feeds import atom_feed
from congkhai.exports.linked_data import policy_json_ld
from congkhai.exports.security_contact import security_files
from congkhai.exports.shared_lists import SHARED_LISTS
from congkhai.exports.sitemaps import sitemap_files
from congkhai.model.families import BOTH, FAMILY, FEEDBACK, LATE, PUBLISHED
from congkhai.model.procedure import Procedure
from congkhai.pages.apology_sheet import apology_files
from congkhai.pages.board_pages import SITES as BOARD_SITES
from congkhai.pages.feedback_parts import feedback_files
from congkhai.pages.journey_sheet import event_files
from congkhai.pages.kinds import render_kinds
from congkhai.pages.late_parts import late_files
from congkhai.pages.letter_sheet import letter_sheets
from congkhai.pages.offline_page import stored_notice
from congkhai.pages.open_data import render_open_data
from congkhai.pages.page import Page
from congkhai.pages.sheet_pack import packed, packed_pages, render_pack
from congkhai.pages.single_pages import render_singles
from congkhai.pages.survey_sheets import survey_files
from congkhai.publishing.assets import asset_files
from congkhai.publishing.offline_worker import names_at_root, removal_script, worker_script
from congkhai.search.agency_items import agency_items
from congkhai.search.asked_pages import asked_items, filter_items, list_items
from congkhai.search.form_items import form_items
from congkhai.search.group_items import group_items
from congkhai.search.index import Item, event_items, index_entries, index_heads, index_shards, page_item, record_items
from congkhai.search.letter_items import letter_items
from congkhai.search.place_table import place_scripts
from congkhai.search.typed_groups import groups_of
from congkhai.sheets.plain_table import sheet_csv
from congkhai.sheets.sheet import Sheet
from congkhai.sheets.word_file import sheet_docx

Records = Mapping[str, Procedure]
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
    key, records = _listed_key(outputs, loaded), _packed_records(loaded)
    if before.key == key and _kept(outputs, before):
        own = _write_all_own(outputs, loaded.catalogue, records)
        yield lambda: Pages(before, own)
        return
    with beside(
        len(loaded.catalogue.procedures), _write_pages, outputs, loaded.catalogue, records, key, before
    ) as written:
        yield lambda: _claimed(outputs, written())


def write_common(outputs: Sequence[Output], loaded: Loaded) -> None:
    """Write assets, open data and index, once the procedures are written; what is the same for all sites only once."""
    entries = index_entries(pieces_of(loaded, "entry"))
    shards = dict(index_shards(entries))
    write_once(outputs, (*asset_files().items(), *shards.items()))
    write_open_data(outputs, loaded)
    beside = [_found_beside(output, loaded.catalogue) for output in outputs]
    groups = [groups_of(items, output.site.audience) for items, output in zip(beside, outputs, strict=True)]
    heads = index_heads(loaded.catalogue, entries, list(shards), beside, [output.code for output in outputs], groups)
    for output, head in zip(outputs, heads, strict=True):
        output.staging.write(SEARCH_INDEX, head)
        output.staging.write(WORKER, _worker(output, head))


def _worker(output: Output, head: bytes) -> bytes:
    if not output.frames.keeps:
        return removal_script()
    return worker_script(head, stored_notice(), names_at_root(output.frames))


def write_sitemaps(outputs: Sequence[Output], loaded: Loaded, pages: Pages) -> None:
    """Write what names every page of a site, once the others are written."""
    procedures = [(procedure_address(s.code), s.checked) for s in loaded.catalogue.procedures.values()]
    for output, own in zip(outputs, pages.own, strict=True):
        by_hand = [(name, None) for name, _ in output.frames.hand_written]
        addresses = [*pages.listed.addresses.get(output.name, ()), *own.addresses, *procedures, *by_hand]
        every = sorted(addresses, key=lambda address: address[0])
        for name, text in sitemap_files(output.frames.address, every).items():
            output.staging.write(name, text)


def _listed_key(outputs: Sequence[Output], loaded: Loaded) -> bytes:
    """Changes with all that pages about many procedures show: most edits of one record are not in it."""
    frames = (output.name.encode() + frames_digest(output.frames) for output in outputs)
    shown = (entry.shown for _, entry in loaded.shown_procedures)
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
        for name in (*pages.listed.pages[output.name], *own.files):
            output.staging.claim(name)
    return pages


def _write_pages(
    outputs: Sequence[Output], catalogue: Catalogue, records: Records, key: bytes, before: Listed
) -> Pages:
    listed = _write_lists(outputs, catalogue, key, before)
    return Pages(listed, _write_all_own(outputs, catalogue, records))


def _write_lists(outputs: Sequence[Output], catalogue: Catalogue, key: bytes, before: Listed) -> Listed:
    """Lists, open data and the records of small families, poured into each site's frame; names of places; pictures."""
    listed = Listed(key, {}, {output.name: {} for output in outputs})
    pictures: dict[PictureWords, None] = {}  # of fields too, which their procedures share
    for page in _shared_pages(catalogue):
        pictures |= dict.fromkeys([page.picture] if page.picture else [])
        for output in outputs:
            if output.site.audience in page.sites:
                head = _data_of(page, output, catalogue)
                seen = output.staging.write(page.file, pour_page(page, output, head))
                listed.pages[output.name][page.file] = seen
                if not page.stands_for:
                    listed.addresses.setdefault(output.name, []).append((page.path, page.changed))
    for site, drawn in write_pictures(outputs, pictures, before.pages).items():
        listed.pages[site] |= drawn
    letters = tuple((name, sheet_docx(sheet)) for name, sheet in letter_sheets(catalogue.setting))
    for output in outputs:
        for name, data in (*place_scripts(catalogue.setting, output.code), *letters):
            listed.pages[output.name][name] = output.staging.write(name, data)
    for output in outputs:
        address = output.frames.address
        if output.site.audience in BOARD_SITES:
            write_boards(output, catalogue, listed)
        write_single_records(output, catalogue, listed)
        write_embeds(output, catalogue, listed)
        for name, sheet in _sheets_of(output.site.audience, catalogue, address):
            listed.pages[output.name][name] = output.staging.write(name, sheet_docx(sheet))
        for name, data in calendar_files(catalogue, output.site.audience, address):
            listed.pages[output.name][name] = output.staging.write(name, data)
    return listed


def _sheets_of(audience: str, catalogue: Catalogue, address: str) -> Iterator[tuple[str, Sheet]]:
    """Sheets for a word processor that the pages of a site offer."""
    yield from event_files(catalogue, address)
    yield from survey_files(catalogue, address)
    if audience in FAMILY[LATE].sites:
        yield from apology_files(catalogue)


def _shared_pages(catalogue: Catalogue) -> Iterator[Page]:
    yield from render_kinds(catalogue)
    for audience in sorted(BOTH):
        here = [family for family in PUBLISHED if audience in family.sites]
        described = {family.name: field_descriptions(family) for family in (*here, *SHARED_LISTS)}
        yield render_open_data(catalogue, audience, described)


def _data_of(page: Page, output: Output, catalogue: Catalogue) -> str:
    """What a page says to machines."""
    policy = catalogue.policies.get(page.code) if page.path == policy_address(page.code) else None
    return policy_json_ld(page.code, policy, catalogue, output.frames.address + page.path) if policy else ""


def _found_beside(output: Output, catalogue: Catalogue) -> list[Item]:
    """What search finds beside procedures."""
    frames = output.frames
    by_hand = [page_item(address, title, frames.prose[address]) for address, title in frames.hand_written]
    records = record_items(catalogue.setting, output.site.audience)
    made = [
        *form_items(catalogue),
        *letter_items(catalogue),
        *group_items(catalogue),
        *event_items(catalogue.setting),
    ]
    asked = [*asked_items(catalogue.setting.unit), *list_items(catalogue.setting, output.site.audience)]
    return [*records, *made, *by_hand, *agency_items(catalogue), *asked, *filter_items(catalogue)]


def _packed_records(loaded: Loaded) -> Records:
    """The few procedures whose sheets are printed together, by code: another process is given these alone."""
    procedure_of, held = reader_of(loaded), loaded.held
    read = ((summary.code, procedure_of(summary.code)) for summary in packed(loaded.catalogue))
    shown = ((code, held.shown(record)) for code, record in read if record)
    return {code: record for code, record in shown if isinstance(record, Procedure)}


def _write_all_own(outputs: Sequence[Output], catalogue: Catalogue, records: Records) -> list[Own]:
    pages = packed_pages(catalogue, records.get)
    return [_write_own(output, catalogue, pages) for output in outputs]


def _write_own(output: Output, catalogue: Catalogue, packed: Sequence[Page]) -> Own:
    """MkDocs' files, single pages, and what carries the site's address; `packed` are pages whose sheets it has."""
    site, staging = output.frames, output.staging
    singles = [*render_singles(catalogue, output.site), *render_pack(packed, catalogue.setting, site.address)]
    files = {page.file: pour_page(page, output) for page in singles}
    files[FEED] = atom_feed(catalogue, output.site.audience, site.name, site.address)
    files[ROBOTS] = f"User-agent: *\nSitemap: {site.address}{SITEMAP}\n".encode()
    if output.site.audience in FAMILY[FEEDBACK].sites:
        files |= {name: sheet_csv(sheet) for name, sheet in (*feedback_files(catalogue), *late_files(catalogue))}
    files |= security_files(catalogue.setting.unit, catalogue.setting.day, site.address)
    for name in site.files:
        staging.add(site.folder / name, name)
    for name, data in files.items():
        staging.write(name, data)
    return Own([*site.files, *files], [(page.path, page.changed) for page in singles])
