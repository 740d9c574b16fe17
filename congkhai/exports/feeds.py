"""The Atom feed (RFC 4287) of new policies and of what changed in procedures."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

from congkhai.catalogue.addresses import FEED
from congkhai.catalogue.news import News, newest_entries
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.whole import Catalogue

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# Outside the Char production of XML 1.0: no escape can carry these.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def atom_feed(catalogue: Catalogue, audience: str, site_name: str, site_url: str) -> bytes:
    """The newest entries up to the catalogue's day; `site_url` is the absolute root of the site."""
    root = site_url.rstrip("/") + "/"
    entries = newest_entries(catalogue, audience)
    feed = ElementTree.Element("feed", {"xmlns": _ATOM, _LANGUAGE: "vi"})
    _add(feed, "id", root)
    _add(feed, "title", site_name)
    _add(feed, "updated", _instant(entries[0].day if entries else catalogue.day))
    _add(feed, "link", rel="self", type="application/atom+xml", href=root + FEED)
    _add(feed, "link", rel="alternate", type="text/html", href=root)
    _add(_add(feed, "author"), "name", catalogue.setting.unit.name)
    for entry in entries:
        _add_entry(feed, entry, root)
    ElementTree.indent(feed)
    return _as_bytes(feed)


def _add_entry(feed: ElementTree.Element, news: News, root: str) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", root + news.path)
    _add(entry, "title", news.title)
    _add(entry, "updated", _instant(news.day))
    _add(entry, "link", rel="alternate", type="text/html", href=root + news.page)
    _add(entry, "category", term=news.family.name)
    warning = f"({SAMPLE_MARK}.) " if news.sample else ""
    _add(entry, "summary", warning + news.text)


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, attributes)
    element.text = _NOT_XML.sub("", text) or None
    return element


def _instant(day: date) -> str:
    """The start of the day in Vietnam: Atom knows only instants."""
    return f"{day.isoformat()}T00:00:00+07:00"


def _as_bytes(feed: ElementTree.Element) -> bytes:
    text = ElementTree.tostring(feed, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
