"""What is stored on a device is listed and removed by who has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cut_network import Network, stored_by, visit_and_keep
from playwright.sync_api import Page, expect
from publications import NAMES
from published_site import Site, until

BIRTH, INDEX = "thu-tuc/1.001193/", "chi-muc.js"
pytestmark = pytest.mark.proof("pages without a network")


def test_what_is_stored_is_listed_and_removed(plain: Network, phone: Page) -> None:
    """By one button on the page of what is stored, to which the page on privacy leads."""
    visit_and_keep(phone, plain, "quyen-rieng-tu/", BIRTH)
    phone.goto(f"{plain.address}quyen-rieng-tu/")
    phone.locator("main").get_by_role("link", name="Xem khi không có mạng").click()
    expect(phone.locator("[data-xem]").get_by_role("link", name="Làm giấy khai sinh")).to_be_visible()
    phone.get_by_role("button", name="Xóa dữ liệu đã lưu").click()

    expect(phone.get_by_text("Chưa có trang nào.")).to_be_visible()
    assert stored_by(phone) == []


def test_what_comes_after_the_removal_is_not_stored(plain: Network, phone: Page) -> None:
    """The worker still fetched the search for the second page: nothing of it comes back."""
    visit_and_keep(phone, plain, BIRTH)
    plain.held = INDEX
    phone.goto(f"{plain.address}ngoai-tuyen/")
    until(phone, lambda: any(path.endswith(INDEX) for path in plain.asked))
    phone.get_by_role("button", name="Xóa dữ liệu đã lưu").click()
    expect(phone.get_by_text("Chưa có trang nào.")).to_be_visible()
    plain.released.set()
    # It is fetched when the index is dealt with.
    until(phone, lambda: any(path.endswith(NAMES) for path in plain.asked))

    assert stored_by(phone) == []


def test_who_removes_all_without_a_network_is_warned(plain: Network, phone: Page) -> None:
    """Not even this page would open again; who goes back from it keeps what is stored."""
    visit_and_keep(phone, plain, BIRTH)
    phone.goto(f"{plain.address}ngoai-tuyen/")
    remove = phone.get_by_role("button", name="Xóa dữ liệu đã lưu")
    expect(remove).to_be_visible()
    plain.state = "cut"
    said: list[str] = []
    phone.once("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    remove.click()
    until(phone, lambda: bool(said))

    assert said[0].startswith("Máy đang không có mạng")
    assert BIRTH in stored_by(phone, plain.address)


def test_a_page_and_its_sheet_are_told_apart(plain: Network, phone: Page) -> None:
    """Both have the same heading: in the list the sheet says that it is one."""
    visit_and_keep(phone, plain, BIRTH, f"{BIRTH}to-roi/")
    phone.goto(f"{plain.address}ngoai-tuyen/")
    seen = phone.locator("[data-xem]")

    expect(seen.get_by_role("link", name="Làm giấy khai sinh", exact=True)).to_have_count(1)
    expect(seen.get_by_role("link", name="Tờ mang theo: Làm giấy khai sinh", exact=True)).to_have_count(1)


def test_a_copied_folder_keeps_nothing(portal: Site, open_page: Callable[..., Page]) -> None:
    """From a stick nothing is stored, and the console stays empty."""
    page = open_page(service_workers="allow")
    complaints: list[str] = []
    page.on("console", lambda line: complaints.append(line.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((portal.folder / BIRTH / "index.html").as_uri())
    page.wait_for_timeout(1500)

    assert complaints == []
    expect(page.locator("[data-tai-ve]")).to_have_count(0)
