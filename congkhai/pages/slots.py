"""What the frame around a page says of it: its name and address, its data for machines, its picture, its QR code."""

from __future__ import annotations

from base64 import b64encode
from datetime import date
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

from congkhai.catalogue.days import day_before, earliest
from congkhai.catalogue.wording import spell_day
from congkhai.pages.correction_notes import NO_NOTE, CorrectionNote
from congkhai.pages.drawing import environment
from congkhai.pages.page import Page, Site, root_of


def fill_slots(
    page: Page,
    site: Site,
    day: date,
    data: str,
    code: bytes,
    picture: str,
    change: date | None = None,
    note: CorrectionNote = NO_NOTE,
) -> dict[str, bytes]:
    """Slot of the frame → HTML, for a page of a day; `picture` is the address of what messages show of it.

    `change` is the first day to come on which what all pages say is otherwise; `note` says what the page had wrong.

    What is empty is left out: `data`, JSON safe in a script element; `code`, a PNG.
    """
    texts = {
        "tieu-de": _escaped(f"{page.title} – {site.name}" if page.path else site.name),
        "ten": _escaped(page.title),
        "mo-ta": _escaped(page.description),
        "dia-chi": _escaped(site.address + page.known_as),
        "hinh": _escaped(picture),
        "dau-trang": _head(page, site, data),
        "ngay-dung": as_of(day, earliest([page.next_change, change, note.change])) + note.html,
        "ma-qr": _foot(page, site.address, code) if code else "",
    }
    return {**{slot: text.encode() for slot, text in texts.items()}, "noi-dung": page.markup}


# Thousands of pages are otherwise on few days.
@lru_cache(maxsize=128)
def as_of(day: date, change: date | None) -> str:
    """Of which day a page is, and from when it is no more, as HTML."""
    macros: Any = environment().get_template("parts/as-of/template.html").module
    coming = (spell_day(day_before(change)), spell_day(change), change.isoformat()) if change else ("", "", "")
    return str(macros.as_of(spell_day(day), *coming)).strip()


def _head(page: Page, site: Site, data: str) -> str:
    script = f'<script src="{root_of(page.path)}{site.scripts[page.script]}" defer></script>' if page.script else ""
    return script + (f'<script type="application/ld+json">{data}</script>' if data else "")


def _foot(page: Page, address: str, code: bytes) -> str:
    macros: Any = environment().get_template("parts/qr/template.html").module
    words = "Quét mã để xem thủ tục này" if page.stands_for else "Quét mã để mở bản mới nhất của trang này"
    return str(macros.qr(address + page.known_as, b64encode(code).decode(), words))


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;"})
