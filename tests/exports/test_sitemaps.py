"""Sitemaps."""

from datetime import date
from xml.etree import ElementTree

from congkhai.exports.sitemaps import LIMIT, sitemap_files, sitemap_xml

MAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SITE = "https://tthc.example/"


def addresses_in(data):
    """Every address of a sitemap or index, with its day."""
    return [
        (item.findtext("s:loc", None, MAP), item.findtext("s:lastmod", None, MAP))
        for item in ElementTree.fromstring(data)
    ]


def test_a_site_has_one_sitemap_in_a_fixed_order():
    """Pages come sorted, once each, with the day they changed where it is known."""
    pages = [("thu-tuc/1.001193/", date(2026, 1, 16)), ("", None), ("", None)]

    files = sitemap_files(SITE, pages)

    assert list(files) == ["sitemap.xml"]
    assert files["sitemap.xml"].decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
        "<url>\n<loc>https://tthc.example/</loc>\n</url>\n"
        "<url>\n<loc>https://tthc.example/thu-tuc/1.001193/</loc>\n"
        "<lastmod>2026-01-16</lastmod>\n</url>\n"
        "</urlset>\n"
    )
    assert files == sitemap_files(SITE.rstrip("/"), reversed(pages))


def test_a_large_site_has_an_index():
    """Beyond the limit the pages are parted, and the index leads to every part."""
    pages = [(f"{number}/", date(2026, 1, number)) for number in range(1, 6)]

    files = sitemap_files(SITE, pages, limit=2)

    assert addresses_in(files.pop("sitemap.xml")) == [
        ("https://tthc.example/sitemap-1.xml", "2026-01-02"),
        ("https://tthc.example/sitemap-2.xml", "2026-01-04"),
        ("https://tthc.example/sitemap-3.xml", "2026-01-05"),
    ]
    assert [address for data in files.values() for address in addresses_in(data)] == [
        (f"https://tthc.example/{number}/", f"2026-01-0{number}") for number in range(1, 6)
    ]


def test_the_limit_is_that_of_the_protocol():
    """50,000 addresses fit in one file, one more does not (sitemaps.org)."""
    pages = [(f"{number}/", None) for number in range(LIMIT + 1)]

    assert list(sitemap_files(SITE, pages[:-1])) == ["sitemap.xml"]
    assert list(sitemap_files(SITE, pages)) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]


def test_addresses_are_escaped():
    """Letters beyond ASCII are percent-encoded once, markup is escaped."""
    data = sitemap_xml([("https://tthc.example/tìm?a=1&b=<x>", None), (SITE + "a%20b", None)])

    assert addresses_in(data) == [
        ("https://tthc.example/t%C3%ACm?a=1&b=%3Cx%3E", None),
        ("https://tthc.example/a%20b", None),
    ]
    assert b"a=1&amp;b=" in data
