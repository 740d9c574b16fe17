"""A field or an event is taken along: all that its page leads to opens without a network, is listed, and is removed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable, Iterator

import pytest
from cut_network import Network, connected, stored_by, until, visit_and_keep
from playwright.sync_api import Locator, Page, expect
from published_site import Site

EVENT, FIELD, OFFLINE = "su-kien/sinh-con/", "linh-vuc/ho-tich/", "ngoai-tuyen/"
LINKS = """() => [...new Set([...document.querySelectorAll("main a[href]")].map((one) => one.href.split(/[?#]/)[0]))]
  .filter((address) => address.startsWith(location.origin) && address.endsWith("/"))"""
MISSING = "trang bạn muốn mở chưa được lưu"
pytestmark = pytest.mark.proof("pages without a network")


@pytest.fixture
def network(portal: Site) -> Iterator[Network]:
    """The department's site, behind a network that can be cut."""
    with connected(portal.folder) as network:
        yield network


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    """A phone that keeps pages."""
    return open_page(service_workers="allow")


def button(page: Page) -> Locator:
    """What takes the page along."""
    return page.get_by_role("button", name="Tải về máy")


def take_along(page: Page, network: Network, address: str) -> None:
    """Open a page and take it along, with what it leads to."""
    visit_and_keep(page, network, address)
    button(page).click()
    expect(page.locator("[data-tai-ve]")).to_contain_text(re.compile(r"Đã lưu \d+ trang trên máy này"))


@pytest.mark.parametrize("address", [EVENT, FIELD])
def test_every_link_of_what_was_taken_along_opens(network: Network, phone: Page, address: str) -> None:
    """Procedures, guides with all their questions, and what these lead to; files to print are not stored."""
    take_along(phone, network, address)
    links = phone.evaluate(LINKS)
    network.state = "cut"
    guides = [link for link in links if "/chon/" in link]
    for link in guides:
        phone.goto(link)
        links += [found for found in phone.evaluate(LINKS) if found not in links]

    assert len(links) > 10
    for link in links:
        phone.goto(link)
        assert not phone.get_by_text(MISSING).is_visible(), link


@pytest.mark.parametrize("address", [EVENT, FIELD])
def test_the_size_told_before_is_about_what_it_costs(portal: Site, network: Network, phone: Page, address: str) -> None:
    """Of both the number of pages and the data, as they come compressed, within a third."""
    visit_and_keep(phone, network, address)
    words = phone.locator("[data-tai-ve]").inner_text()
    pages, kilobytes = (int(number) for number in re.findall(r"(\d+) (?:trang|KB)", words))
    button(phone).click()
    expect(phone.locator("[data-tai-ve]")).to_contain_text("Đã lưu")
    expect(phone.locator("[data-tai-ve]")).to_contain_text("trên máy này")
    stored = [name for name in stored_by(phone, network.address) if name.endswith("/") and name != OFFLINE]
    cost = sum(len(gzip.compress((portal.folder / name / "index.html").read_bytes(), 6)) for name in stored) / 1000

    assert abs(pages - len(stored)) <= len(stored) / 3, (pages, len(stored))
    assert abs(kilobytes - cost) <= cost / 3, (kilobytes, cost)


def test_what_was_taken_along_is_listed_and_removed(network: Network, phone: Page) -> None:
    """By itself: what was taken along with another page stays, and so does what was only seen."""
    take_along(phone, network, EVENT)
    take_along(phone, network, "su-kien/ket-hon/")
    visit_and_keep(phone, network, "gioi-thieu/")
    phone.locator("footer").get_by_role("link", name="Quyền riêng tư").click()
    phone.locator("main").get_by_role("link", name="Xem khi không có mạng").click()
    phone.get_by_role("button", name="Xóa “Sinh con” khỏi máy").click()
    expect(phone.get_by_role("button", name="Xóa “Sinh con” khỏi máy")).to_have_count(0)

    expect(phone.get_by_role("button", name=re.compile("Xóa “.*” khỏi máy"))).to_have_count(1)
    left = stored_by(phone, network.address)
    assert "gioi-thieu/" in left
    assert "su-kien/ket-hon/" in left
    assert "thu-tuc/1.001193/" not in left


def test_what_is_told_after_is_what_the_list_has(network: Network, phone: Page) -> None:
    """One number of pages: neither counts the home page and the search, which each device has."""
    take_along(phone, network, EVENT)
    [stored] = re.findall(r"Đã lưu (\d+) trang trên máy", phone.locator("[data-tai-ve]").inner_text())
    phone.goto(network.address + OFFLINE)

    expect(phone.locator("[data-tai] > li").first).to_contain_text(f"({stored} trang, chiếm")


def test_what_was_taken_along_stays_when_much_is_seen(network: Network, phone: Page) -> None:
    """A page that is opened again, and so stored again, goes on belonging to what was taken along."""
    take_along(phone, network, EVENT)
    visit_and_keep(phone, network, "thu-tuc/1.001193/")
    phone.goto(network.address + OFFLINE)
    line = phone.locator("[data-tai] > li")

    line.locator("summary").click()
    expect(line).to_contain_text("Sinh con")
    expect(line.get_by_role("link", name="Làm giấy khai sinh")).to_have_count(1)


def test_a_full_device_says_how_far_it_came(network: Network, phone: Page) -> None:
    """No silence, and no half of a page."""
    visit_and_keep(phone, network, EVENT)
    session = phone.context.new_cdp_session(phone)
    session.send("Storage.overrideQuotaForOrigin", {"origin": network.address.rstrip("/"), "quotaSize": 1000})
    button(phone).click()

    expect(phone.locator("[data-tai-ve]")).to_contain_text("Máy hết chỗ nên mới lưu được")
    expect(button(phone)).to_be_enabled()


def test_a_network_that_is_lost_says_so_and_goes_on_later(network: Network, phone: Page) -> None:
    """What has not come is told, and comes with the next touch."""
    visit_and_keep(phone, network, EVENT)
    button(phone).click()
    until(phone, lambda: "Đã lưu" in phone.locator("[data-tai-ve]").inner_text())
    expect(phone.locator("[data-tai-ve]")).to_contain_text("trên máy này")
    network.state = "cut"
    button(phone).click()
    expect(phone.locator("[data-tai-ve]")).to_contain_text("Chưa tải được; hãy thử lại khi có mạng.")
    network.state = "open"
    button(phone).click()

    expect(phone.locator("[data-tai-ve]")).to_contain_text("trên máy này")


@pytest.mark.parametrize(("scripts", "workers"), [(False, "allow"), (True, "block")])
def test_it_is_offered_only_where_it_can_be_done(
    network: Network, open_page: Callable[..., Page], *, scripts: bool, workers: str
) -> None:
    """Neither without JavaScript, nor without a service worker."""
    page = open_page(network.address + EVENT, java_script_enabled=scripts, service_workers=workers)
    page.wait_for_load_state("networkidle")

    expect(page.locator("[data-tai-ve]")).to_be_hidden()
