"""Sitemaps (sitemaps.org): every page of a site, for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import quote
from xml.etree import ElementTree

from congkhai.catalogue.addresses import SITEMAP, sitemap_part

LIMIT = 50_000
_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
_RESERVED = ":/?#[]@!$&'()*+,;=%~"

Dated = tuple[str, date | None]


def sitemap_files(site_url: str, pages: Iterable[Dated], *, limit: int = LIMIT) -> dict[str, bytes]:
    """File name → bytes: `sitemap.xml` alone, or as an index of parts of at most `limit` pages.

    `pages` are addresses from the root of the site, each with the day it last changed.
    """
    root = site_url.rstrip("/") + "/"
    dated = sorted((root + page, changed) for page, changed in dict(pages).items())
    if len(dated) <= limit:
        return {SITEMAP: sitemap_xml(dated)}
    parts = {sitemap_part(start // limit + 1): dated[start : start + limit] for start in range(0, len(dated), limit)}
    index = [(root + name, _newest(part)) for name, part in parts.items()]
    files = {name: sitemap_xml(part) for name, part in parts.items()}
    return {SITEMAP: _xml("sitemapindex", "sitemap", index), **files}


def sitemap_xml(addresses: Iterable[Dated]) -> bytes:
    """One sitemap of absolute addresses, in the order given."""
    return _xml("urlset", "url", addresses)


def _newest(part: Sequence[Dated]) -> date | None:
    return max((changed for _, changed in part if changed is not None), default=None)


def _xml(root_name: str, item_name: str, addresses: Iterable[Dated]) -> bytes:
    root = ElementTree.Element(root_name, xmlns=_NAMESPACE)
    for address, changed in addresses:
        item = ElementTree.SubElement(root, item_name)
        ElementTree.SubElement(item, "loc").text = quote(address, safe=_RESERVED)
        if changed is not None:
            ElementTree.SubElement(item, "lastmod").text = changed.isoformat()
    ElementTree.indent(root, space="")
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()
