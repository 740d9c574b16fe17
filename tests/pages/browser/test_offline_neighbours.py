"""Several sites on one host: each worker answers for the addresses of its own site, keeps and removes those alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from cut_network import WORKERS, Network, connected, sets_of, stored_by, visit_and_keep
from playwright.sync_api import Error, Page, expect
from published_site import Site, until

pytestmark = pytest.mark.proof("pages without a network")
BIRTH, EVENT, BESIDE = "thu-tuc/1.001193/", "su-kien/sinh-con/", "pbgdpl/"


@pytest.fixture(scope="module")
def host(sites: dict[str, Site], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The department's site, the other one in a folder of it, and a page of somebody else's."""
    folder = Path(shutil.copytree(sites["site"].folder, tmp_path_factory.mktemp("may-chu") / "goc"))
    shutil.copytree(sites["site-pbgdpl"].folder, folder / BESIDE)
    (folder / "khac").mkdir()
    (folder / "khac/index.html").write_text("<title>Trang khác</title><h1>Trang khác</h1>", encoding="utf-8")
    return folder


def goes(page: Page, network: Network, path: str) -> bool:
    """Whether anything answers, in a tab of its own: the browser's page of an error comes late."""
    tab = page.context.new_page()
    try:
        tab.goto(network.address + path)
    except Error:
        return False
    finally:
        tab.close()
    return True


def test_a_neighbour_is_neither_answered_nor_stored(host: Path, phone: Page) -> None:
    """Without a network its pages are gone as they were without this site, whose own pages say what can be done."""
    with connected(host) as network:
        visit_and_keep(phone, network, BIRTH)
        phone.goto(f"{network.address}khac/")
        phone.goto(network.address + BIRTH)
        network.state = "cut"

        assert not goes(phone, network, "khac/")
        assert not goes(phone, network, f"{BESIDE}{BIRTH}")
        phone.goto(network.address + EVENT)
        expect(phone.get_by_text("trang bạn muốn mở chưa được lưu")).to_be_visible()
        assert not [name for name in stored_by(phone, network.address) if name.startswith(("khac/", BESIDE))]


def test_a_site_below_another_keeps_its_own(host: Path, phone: Page) -> None:
    """From its first page on, which the worker of the site above it has under its eyes too."""
    with connected(host) as network:
        visit_and_keep(phone, network, BIRTH)
        phone.goto(network.address + BESIDE)
        until(phone, lambda: len(phone.evaluate(WORKERS)) == 2)
        visit_and_keep(phone, network, BESIDE, f"{BESIDE}{EVENT}")
        [above, below] = sorted(sets_of(phone))
        network.state = "cut"
        phone.goto(f"{network.address}{BESIDE}{EVENT}")

        expect(phone.get_by_text("Đang xem bản đã lưu ngày")).to_be_visible()
        assert (above[:11], below[:18]) == ("congkhai / ", "congkhai /pbgdpl/ ")
        stored = phone.evaluate("async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)", above)
        assert not [url for url in stored if "pbgdpl" in url]


def test_what_one_removes_is_its_own(host: Path, phone: Page) -> None:
    """By the button of its page; the other goes on."""
    with connected(host) as network:
        visit_and_keep(phone, network, BIRTH, BESIDE)
        phone.goto(f"{network.address}{BESIDE}ngoai-tuyen/")
        phone.get_by_role("button", name="Xóa dữ liệu đã lưu").click()
        expect(phone.get_by_text("Chưa có trang nào.")).to_be_visible()

        assert [name[:11] for name in sets_of(phone)] == ["congkhai / "]
        assert BIRTH in stored_by(phone, network.address)
