"""A field or an event is taken along: all that its page leads to opens without a network, is listed, and is removed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from cut_network import Network, connected, stored_by, visit_and_keep
from playwright.sync_api import Locator, Page, expect
from published_site import Site, until

EVENT, FIELD, OFFLINE = "su-kien/sinh-con/", "linh-vuc/ho-tich/", "ngoai-tuyen/"
LINKS = """() => [...new Set([...document.querySelectorAll("main a[href]")].map((one) => one.href.split(/[?#]/)[0]))]
  .filter((address) => address.startsWith(location.origin) && address.endsWith("/"))"""
MISSING = "trang bạn muốn mở chưa được lưu"
STORED = re.compile(r"Đã lưu \d+ trang( và \d+ tệp)? trên máy này")
BIRTH, LETTER = "thu-tuc/1.001193/", "giay-mau/uy-quyen-ho-tich/"
FORM, NAMES = "bieu-mau/to-khai-khai-sinh.docx", "noi-nop/ten-goi.js"
pytestmark = pytest.mark.proof("pages without a network")


def folder_of(plain: Network, address: str) -> Path:
    """Where the file of a page lies."""
    return plain.folder / address.removeprefix(plain.address)


def loaded_down(page: Page, link: Locator) -> bytes:
    """What is loaded down by a link of the page."""
    with page.expect_download() as coming:
        link.click()
    return coming.value.path().read_bytes()


def button(page: Page) -> Locator:
    """What takes the page along."""
    return page.get_by_role("button", name="Tải về máy")


def take_along(page: Page, plain: Network, address: str) -> None:
    """Open a page and take it along, with what it leads to."""
    visit_and_keep(page, plain, address)
    button(page).click()
    expect(page.locator("[data-tai-ve]")).to_contain_text(STORED)


@pytest.mark.parametrize("address", [EVENT, FIELD])
def test_every_link_of_what_was_taken_along_opens(plain: Network, phone: Page, address: str) -> None:
    """Procedures, guides with all their questions, what these lead to, and the sheet of each procedure."""
    take_along(phone, plain, address)
    links = phone.evaluate(LINKS)
    sheets = [f"{link}to-roi/" for link in links if "/thu-tuc/" in link]
    plain.state = "cut"
    guides = [link for link in links if "/chon/" in link]
    for link in guides:
        phone.goto(link)
        links += [found for found in phone.evaluate(LINKS) if found not in links]

    assert len(links) > 10
    for link in [*links, *(sheet for sheet in sheets if folder_of(plain, sheet).is_dir())]:
        phone.goto(link)
        assert not phone.get_by_text(MISSING).is_visible(), link


@pytest.mark.parametrize("address", [EVENT, FIELD])
def test_the_size_told_before_is_about_what_it_costs(portal: Site, plain: Network, phone: Page, address: str) -> None:
    """Of both the number of pages and the data, as they come compressed, within a fifth; of files the very number."""
    visit_and_keep(phone, plain, address)
    words = phone.locator("[data-tai-ve]").inner_text()
    pages, files, kilobytes = (int(number) for number in re.findall(r"(\d+) (?:trang|tệp|KB)", words))
    button(phone).click()
    expect(phone.locator("[data-tai-ve]")).to_contain_text(STORED)
    names = stored_by(phone, plain.address)
    stored = [name for name in names if name.endswith("/") and name != OFFLINE]
    loaded = [name for name in names if name.endswith(".docx")]
    cost = sum(len(gzip.compress((portal.folder / name / "index.html").read_bytes(), 6)) for name in stored) / 1000
    cost += sum((portal.folder / name).stat().st_size for name in loaded) / 1000

    assert abs(pages - len(stored)) <= len(stored) / 5, (pages, len(stored))
    assert files == len(loaded)
    assert abs(kilobytes - cost) <= cost / 5, (kilobytes, cost)


def test_what_was_taken_along_is_listed_and_removed(plain: Network, phone: Page) -> None:
    """By itself: what was taken along with another page stays, and so does what was only seen."""
    take_along(phone, plain, EVENT)
    take_along(phone, plain, "su-kien/ket-hon/")
    visit_and_keep(phone, plain, "gioi-thieu/")
    phone.locator("footer").get_by_role("link", name="Quyền riêng tư").click()
    phone.locator("main").get_by_role("link", name="Xem khi không có mạng").click()
    phone.get_by_role("button", name="Xóa “Sinh con” khỏi máy").click()
    expect(phone.get_by_role("button", name="Xóa “Sinh con” khỏi máy")).to_have_count(0)

    expect(phone.get_by_role("button", name=re.compile("Xóa “.*” khỏi máy"))).to_have_count(1)
    left = stored_by(phone, plain.address)
    assert "gioi-thieu/" in left
    assert "su-kien/ket-hon/" in left
    assert "thu-tuc/1.001193/" not in left


def test_what_is_told_after_is_what_the_list_has(plain: Network, phone: Page) -> None:
    """One number of pages: neither counts the home page and the search, which each device has."""
    take_along(phone, plain, EVENT)
    [stored] = re.findall(r"Đã lưu (.+) trên máy", phone.locator("[data-tai-ve]").inner_text())
    phone.goto(plain.address + OFFLINE)

    expect(phone.locator("[data-tai] > li").first).to_contain_text(f"({stored}, chiếm")


def test_what_was_taken_along_stays_when_much_is_seen(plain: Network, phone: Page) -> None:
    """A page that is opened again, and so stored again, goes on belonging to what was taken along."""
    take_along(phone, plain, EVENT)
    visit_and_keep(phone, plain, "thu-tuc/1.001193/")
    phone.goto(plain.address + OFFLINE)
    line = phone.locator("[data-tai] > li")

    line.locator("summary").click()
    expect(line).to_contain_text("Sinh con")
    expect(line.get_by_role("link", name="Làm giấy khai sinh", exact=True)).to_have_count(1)


@pytest.mark.parametrize("room", [1_000, 600_000])
def test_a_full_device_says_so_and_keeps_no_half(plain: Network, phone: Page, room: int) -> None:
    """Whether it was full at once or on the way: what was only seen is as it was, and nothing is listed as taken."""
    visit_and_keep(phone, plain, "thu-tuc/", BIRTH, EVENT)
    until(phone, lambda: NAMES in stored_by(phone, plain.address))
    before = [name for name in stored_by(phone, plain.address) if name.endswith("/")]
    session, origin = phone.context.new_cdp_session(phone), plain.address.rstrip("/")
    used = session.send("Storage.getUsageAndQuota", {"origin": origin})["usage"]
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": used * (room > 1_000) + room})
    button(phone).click()

    expect(phone.locator("[data-tai-ve]")).to_contain_text("Máy hết chỗ nên không lưu thêm được gì.")
    expect(button(phone)).to_be_enabled()
    assert [name for name in stored_by(phone, plain.address) if name.endswith(("/", ".docx"))] == before
    plain.state = "cut"
    phone.goto(plain.address + BIRTH)
    expect(phone.locator("h1")).to_have_text("Làm giấy khai sinh")
    phone.goto(plain.address + OFFLINE)
    expect(phone.locator("[data-xem]").get_by_role("link", name="Sinh con")).to_be_visible()
    expect(phone.locator("[data-tai] > li")).to_have_count(0)


def test_files_are_loaded_down_without_a_network(plain: Network, phone: Page) -> None:
    """The journey as a sheet, and a letter that a procedure may need, byte for byte; the checklist of a case opens."""
    take_along(phone, plain, EVENT)
    plain.state = "cut"
    journey = loaded_down(phone, phone.get_by_role("link", name=re.compile("^Tải tờ để in")))
    phone.goto(plain.address + LETTER)
    letter = loaded_down(phone, phone.get_by_role("link", name=re.compile("^Tải giấy trống")))

    assert journey == (plain.folder / f"{EVENT}sinh-con.docx").read_bytes()
    assert letter == (plain.folder / f"{LETTER}uy-quyen-ho-tich.docx").read_bytes()
    phone.goto(f"{plain.address}{BIRTH}to-roi/?truong-hop=qua-han")
    expect(phone.locator("[data-qr] svg, svg").first).to_be_visible()


def test_a_form_is_loaded_down_without_a_network(prepared: Path, phone: Page) -> None:
    """As its procedure leads to it; with the network the edition of now; it goes with what it was taken along with."""
    with connected(prepared / "site") as network:
        take_along(phone, network, FIELD)
        phone.goto(network.address + BIRTH)
        form = phone.get_by_role("link", name=re.compile("^Tải mẫu")).first
        for network.state in ("cut", "broken", "open"):
            assert loaded_down(phone, form) == (network.folder / FORM).read_bytes(), network.state
        phone.goto(network.address + OFFLINE)
        expect(phone.locator("[data-tai] > li")).to_contain_text("1 tệp, chiếm")
        phone.get_by_role("button", name=re.compile("^Xóa “.*” khỏi máy")).click()
        expect(phone.locator("[data-tai] > li")).to_have_count(0)

        assert FORM not in stored_by(phone, network.address)


def test_a_network_that_is_lost_says_so_and_goes_on_later(plain: Network, phone: Page) -> None:
    """What has not come is told, and comes with the next touch."""
    visit_and_keep(phone, plain, EVENT)
    button(phone).click()
    expect(phone.locator("[data-tai-ve]")).to_contain_text(STORED)
    plain.state = "cut"
    button(phone).click()
    expect(phone.locator("[data-tai-ve]")).to_contain_text("Chưa tải được; hãy thử lại khi có mạng.")
    plain.state = "open"
    button(phone).click()

    expect(phone.locator("[data-tai-ve]")).to_contain_text("trên máy này")


@pytest.mark.parametrize(("scripts", "workers"), [(False, "allow"), (True, "block")])
def test_it_is_offered_only_where_it_can_be_done(
    plain: Network, open_page: Callable[..., Page], *, scripts: bool, workers: str
) -> None:
    """Neither without JavaScript, nor without a service worker."""
    page = open_page(plain.address + EVENT, java_script_enabled=scripts, service_workers=workers)
    page.wait_for_load_state("networkidle")

    expect(page.locator("[data-tai-ve]")).to_be_hidden()
