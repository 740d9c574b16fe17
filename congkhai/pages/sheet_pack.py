"""The sheets that are handed out in villages, as one print: for the commune of its address, or the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import PACK, PLACES
from congkhai.catalogue.days import earliest
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model import families
from congkhai.model.packed_sheet import PackedSheet
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Source
from congkhai.pages.page import Page, root_of
from congkhai.pages.procedure_page import ProcedurePage, render_procedure
from congkhai.pages.take_along import TakeAlongPage, sheet_content
from congkhai.sheets.sheet import Qr

_TITLE = "Bộ tờ rơi cho thôn, bản"


@dataclass(frozen=True, slots=True)
class PackPage:
    """All that the template uses."""

    template: ClassVar[str] = "pack.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    sources: tuple[Source, ...]
    sample: bool
    sheets: tuple[TakeAlongPage, ...]


def packed(catalogue: Catalogue) -> tuple[Summary, ...]:
    """The procedures of the editors' list that can be done on the day; what is yet to come joins them on its day."""
    known = (catalogue.procedures.get(entry.procedure) for entry in _entries(catalogue.setting))
    return tuple(summary for summary in known if summary and summary.is_current)


def packed_pages(catalogue: Catalogue, procedure_of: Callable[[str], Procedure | None]) -> tuple[Page, ...]:
    """The pages of these procedures, which every site has its sheets from."""
    records = ((procedure_of(summary.code), summary) for summary in packed(catalogue))
    return tuple(render_procedure(record, summary, catalogue) for record, summary in records if record)


def render_pack(pages: Iterable[Page], setting: Setting, address: str) -> Iterator[Page]:
    """The page of a site at an address that has all their sheets; none without any."""
    wholes = tuple(pages)
    sheets = tuple(_sheets(wholes, setting, address))
    if sheets:
        yield Page(
            path=PACK,
            title=_TITLE,
            description=f"{len(sheets)} tờ mang theo, in một lần, có tên và nơi nộp của xã, phường.",
            content=_content(sheets, setting),
            next_change=earliest(page.next_change for page in wholes),
            script="pack",
        )


def _content(sheets: tuple[TakeAlongPage, ...], setting: Setting) -> PackPage:
    """With whoever chose these sheets, and whether that is a sample."""
    entries = _entries(setting)
    sources = dict.fromkeys(entry.source for entry in entries if entry.source)
    sample = any(entry.sample for entry in entries)
    return PackPage(root_of(PACK), ((PLACES, "Nơi nộp hồ sơ"),), _TITLE, tuple(sources), sample, sheets)


def _entries(setting: Setting) -> list[PackedSheet]:
    return [entry for entry in setting.of(families.PACK).values() if isinstance(entry, PackedSheet)]


def _sheets(wholes: Iterable[Page], setting: Setting, address: str) -> Iterator[TakeAlongPage]:
    root = root_of(PACK)
    for whole in wholes:
        if isinstance(whole.content, ProcedurePage):
            code = Qr(address + whole.path, "Quét mã để xem thủ tục này")
            yield sheet_content(whole.content, whole, root, setting, root + whole.path, (code,))
