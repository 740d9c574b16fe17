"""What the frame around a page says of it: its name and address, its data for machines, its QR code."""

from __future__ import annotations

from base64 import b64encode
from typing import Any
from xml.sax.saxutils import escape

from congkhai.pages.drawing import environment
from congkhai.pages.page import Page, Site


def fill_slots(page: Page, site: Site, data: str, picture: bytes) -> dict[str, bytes]:
    """Slot of the frame → HTML. What is empty is left out: `data`, JSON safe in a script element; `picture`, a PNG."""
    texts = {
        "tieu-de": _escaped(f"{page.title} – {site.name}" if page.path else site.name),
        "ten": _escaped(page.title),
        "mo-ta": _escaped(page.description),
        "dia-chi": _escaped(site.address + page.path),
        "dau-trang": f'<script type="application/ld+json">{data}</script>' if data else "",
        "ma-qr": _foot(site.address + page.path, picture) if picture else "",
    }
    return {**{slot: text.encode() for slot, text in texts.items()}, "noi-dung": page.markup}


def _foot(address: str, picture: bytes) -> str:
    macros: Any = environment().get_template("parts/qr/template.html").module
    return str(macros.qr(address, b64encode(picture).decode()))


def _escaped(text: str) -> str:
    return escape(text, {'"': "&quot;"})
