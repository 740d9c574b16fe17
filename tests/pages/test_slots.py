"""What the frame says of a page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from congkhai.pages.page import Page, Site, render
from congkhai.pages.slots import fill_slots
from congkhai.pages.tiles import TilesPage

SITE = Site("Cổng & trang", "https://a.example/tthc/", "so-tu-phap", (), "tim-kiem.js")
PICTURE = "https://a.example/tthc/hinh-gui/00.png"
DAY = date(2026, 11, 23)
CONTENT = TilesPage("../../", "Thân trang", "", (), ())
PAGE = Page("thu-tuc/1.009999/", 'Cấp thẻ "A" <em>', "Nộp ở H'Mông", CONTENT, code="1.009999")


def test_every_slot_is_filled_and_escaped() -> None:
    """Title, name, description, address and picture are texts; the body is HTML already."""
    assert fill_slots(PAGE, SITE, DAY, "", b"", PICTURE) == {
        "tieu-de": "Cấp thẻ &quot;A&quot; &lt;em&gt; – Cổng &amp; trang".encode(),
        "ten": "Cấp thẻ &quot;A&quot; &lt;em&gt;".encode(),
        "mo-ta": "Nộp ở H'Mông".encode(),
        "dia-chi": b"https://a.example/tthc/thu-tuc/1.009999/",
        "hinh": PICTURE.encode(),
        "dau-trang": b"",
        "ngay-dung": '<p class="ck-as-of">Trang dựng ngày 23/11/2026.</p>'.encode(),
        "ma-qr": b"",
        "noi-dung": render(CONTENT).encode(),
    }


def test_a_page_says_until_when_it_holds() -> None:
    """The day that it is of, the last day before a known change, and, hidden until then, that this day has come."""
    changing = replace(PAGE, next_change=date(2027, 1, 1))

    said = fill_slots(changing, SITE, DAY, "", b"", PICTURE)["ngay-dung"].decode()

    assert '<p class="ck-as-of">Trang dựng ngày 23/11/2026, dùng được đến hết ngày 31/12/2026.</p>' in said
    assert 'data-doi-tu="2027-01-01" hidden>Bản này dựng ngày 23/11/2026; từ ngày 1/1/2027' in said


def test_the_home_page_has_the_name_of_the_site() -> None:
    """Its title is not said twice."""
    home = Page("", SITE.name, "", CONTENT)

    assert fill_slots(home, SITE, DAY, "", b"", PICTURE)["tieu-de"] == "Cổng &amp; trang".encode()


def test_a_printed_page_ends_with_its_address() -> None:
    """A QR code stands beside the address in letters; data for machines stand in the head."""
    slots = fill_slots(PAGE, SITE, DAY, '{"a":1}', b"PNG", PICTURE)

    assert slots["dau-trang"] == b'<script type="application/ld+json">{"a":1}</script>'
    assert slots["ma-qr"].decode() == (
        '<aside class="ck-qr md-grid" aria-label="Địa chỉ trang">'
        '<img class="ck-qr__code" alt="" src="data:image/png;base64,UE5H">'
        '<p class="ck-qr__text">Quét mã để mở bản mới nhất của trang này: <br>'
        "https://a.example/tthc/thu-tuc/1.009999/</p></aside>"
    )


def test_a_page_runs_the_script_that_it_names() -> None:
    """From the root of the site, before its data for machines."""
    site = replace(SITE, scripts={"letter": "assets/giay-mau.js"})

    said = fill_slots(replace(PAGE, script="letter"), site, DAY, '{"a":1}', b"", PICTURE)["dau-trang"]

    assert said == (
        b'<script src="../../assets/giay-mau.js" defer></script><script type="application/ld+json">{"a":1}</script>'
    )
