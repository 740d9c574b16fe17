"""What was seen opens without a network: after one visit, two, a publication, on a full device, switched off.

The network is cut as it is in the mountains: nothing answers any more, at any moment.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from cut_network import WORKERS, Network, connected, stored_by, until, visit_and_keep
from fixture_project import built, copied, replace_in
from playwright.sync_api import Page, expect
from published_site import Site

from congkhai.publishing.offline_worker import scripts_code

BIRTH, FIELD, SEARCH, OFFLINE = "thu-tuc/1.001193/", "linh-vuc/ho-tich/", "tim-kiem/", "ngoai-tuyen/"
INDEX = "tim-kiem/chi-muc.js"
STORED_COPY = "Đang xem bản đã lưu ngày"
OTHER_CODE = "0123456789"
pytestmark = pytest.mark.proof("pages without a network")


@pytest.fixture(params=["", "tthc/"], ids=["at-root", "below-a-path"])
def network(request: pytest.FixtureRequest, portal: Site) -> Iterator[Network]:
    """The department's site, behind a network that can be cut."""
    with connected(portal.folder, request.param) as network:
        yield network


@pytest.fixture
def plain(portal: Site) -> Iterator[Network]:
    """The same at the root alone."""
    with connected(portal.folder) as network:
        yield network


@pytest.fixture
def phone(open_page: Callable[..., Page]) -> Page:
    """A phone that keeps pages."""
    return open_page(service_workers="allow")


def results(page: Page, network: Network, question: str) -> None:
    """Ask the search page."""
    page.goto(f"{network.address}{SEARCH}?q={question}")
    page.locator(f"#ket-qua[data-q='{question}'] > li").first.wait_for()


IN_SET = "async ([set, address]) => Boolean(await (await caches.open(set)).match(address))"


def loaded(page: Page) -> tuple[str, str]:
    """Of which state of the scripts the page is, and of which the index that its box loads."""
    page.locator(".ck-search__input").first.focus()
    until(page, lambda: page.evaluate("Boolean(globalThis.chiMuc)"))
    code, index = page.evaluate("[document.body.dataset.ban, chiMuc.ban]")
    return code, index


def test_after_a_first_visit_shell_search_and_page_open(network: Network, phone: Page) -> None:
    """One visit to the home page is enough for it, the search with its cards, and the page that was read."""
    visit_and_keep(phone, network, "", BIRTH)
    until(phone, lambda: {INDEX, SEARCH, "noi-nop/ten-goi.js"} <= set(stored_by(phone, network.address)))
    network.state = "cut"

    phone.goto(f"{network.address}{BIRTH}?truong-hop=qua-han")
    expect(phone.locator("h1")).to_have_text("Làm giấy khai sinh")
    expect(phone.get_by_text(STORED_COPY)).to_be_visible()
    assert phone.get_by_text(STORED_COPY).bounding_box()["y"] < phone.locator("h1").bounding_box()["y"]  # type: ignore[index]
    results(phone, network, "khai sinh")
    expect(phone.locator("#ket-qua > li").first).to_contain_text("Mất bao lâu")
    phone.goto(network.address)
    phone.locator(".ck-content .ck-search__input").fill("khai sinh")
    expect(phone.get_by_role("option").first).to_contain_text("khai sinh")


def test_the_browsers_own_switch_cuts_it_too(plain: Network, phone: Page) -> None:
    """In the mode for planes, as by a network that is gone."""
    visit_and_keep(phone, plain, BIRTH)
    phone.context.set_offline(True)
    phone.goto(plain.address + BIRTH)

    expect(phone.get_by_text(STORED_COPY)).to_be_visible()


def test_one_page_alone_costs_little(plain: Network, phone: Page) -> None:
    """Who was sent a link to a procedure loads what shows that page offline, and nothing for the search."""
    visit_and_keep(phone, plain, BIRTH)
    first = stored_by(phone, plain.address)
    visit_and_keep(phone, plain, FIELD)
    until(phone, lambda: INDEX in stored_by(phone, plain.address))

    assert INDEX not in first
    assert [name for name in first if name.endswith("/")] == [OFFLINE, BIRTH]
    assert sum("tim-kiem" in name for name in first) == 0


def test_who_saves_data_stores_what_was_seen_alone(plain: Network, phone: Page) -> None:
    """Nothing of the search is loaded ahead, on a second page neither."""
    phone.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    visit_and_keep(phone, plain, BIRTH, FIELD)
    phone.wait_for_load_state("networkidle")

    assert [name for name in stored_by(phone, plain.address) if name.endswith("/")] == [FIELD, OFFLINE, BIRTH]
    assert INDEX not in plain.asked


def test_a_page_that_is_not_stored_says_what_can_be_done(network: Network, phone: Page) -> None:
    """Under its own address, so that to load again is to try again; it lists what is stored, and its links lead on."""
    visit_and_keep(phone, network, BIRTH)
    network.state = "cut"
    phone.goto(network.address + FIELD)

    expect(phone.get_by_text("trang bạn muốn mở chưa được lưu trên máy này")).to_be_visible()
    assert phone.url == network.address + FIELD
    assert serious_violations(phone, ALL_RULES) == []
    phone.get_by_role("link", name="Làm giấy khai sinh").click()
    expect(phone.get_by_text(STORED_COPY)).to_be_visible()
    network.state = "open"
    phone.goto(network.address + FIELD)
    expect(phone.locator("h1")).to_have_text("Hộ tịch")


def test_the_chosen_commune_stays(plain: Network, phone: Page) -> None:
    """The page of the place opens too, though only its name was touched."""
    visit_and_keep(phone, plain, BIRTH)
    phone.get_by_role("link", name="Chọn xã, phường của bạn").click()
    phone.get_by_label("Tên xã, phường của bạn").fill("y ty")
    phone.get_by_role("button", name="Xã Y Tý", exact=True).click()
    expect(phone.locator("[data-hang='Nộp ở đâu']")).to_contain_text("Chỉ lưu trên máy này")
    visit_and_keep(phone, plain, FIELD)
    until(phone, lambda: {"noi-nop/y-ty/", "noi-nop/y-ty/noi-nhan.js"} <= set(stored_by(phone, plain.address)))
    plain.state = "cut"
    phone.goto(plain.address + BIRTH)
    phone.locator("[data-hang='Nộp ở đâu']").get_by_role("link", name="Xã Y Tý").click()

    expect(phone.locator("h1")).to_contain_text("Y Tý")


def test_a_stored_page_warns_after_its_day(plain: Network, phone: Page) -> None:
    """Opened from the store on the day of the next known change, it says that something on it is otherwise."""
    changing = "thu-tuc/2.000829/"
    visit_and_keep(phone, plain, changing)
    plain.state = "cut"
    phone.clock.set_fixed_time(datetime.fromisoformat("2026-12-31T17:01:00+00:00"))
    phone.goto(plain.address + changing)

    expect(phone.get_by_text("từ ngày 1/1/2027 có thông tin trên trang đã thay đổi")).to_be_visible()


@pytest.mark.parametrize("state", ["slow", "broken"])
def test_a_network_that_does_not_answer_leaves_the_stored_page(plain: Network, phone: Page, state: str) -> None:
    """After three seconds of silence, or where the server answers with an error of its own; search goes on."""
    visit_and_keep(phone, plain, "", BIRTH)
    until(phone, lambda: {INDEX, SEARCH, "noi-nop/ten-goi.js"} <= set(stored_by(phone, plain.address)))
    plain.state = state
    phone.goto(plain.address + BIRTH)

    expect(phone.get_by_text(STORED_COPY)).to_be_visible()
    results(phone, plain, "khai sinh")


def test_what_is_no_page_is_not_stored(plain: Network, phone: Page) -> None:
    """Neither what is not there, nor an error, nor where one is sent on; a question is no address of its own."""
    visit_and_keep(phone, plain, "", f"{SEARCH}?q=chuyen%20rieng", FIELD)
    phone.goto(f"{plain.address}thu-tuc/9.999999/")
    phone.goto(f"{plain.address}su-kien")
    plain.state = "broken"
    phone.goto(f"{plain.address}chinh-sach/")
    plain.state = "open"
    visit_and_keep(phone, plain, "su-kien/")

    pages = [name for name in stored_by(phone, plain.address) if name.endswith("/") or not name]
    assert pages == ["", FIELD, OFFLINE, "su-kien/", SEARCH]
    assert not [name for name in stored_by(phone) if "rieng" in name]


@pytest.fixture
def project_of_two(project: Path, tmp_path: Path) -> tuple[Path, Path]:
    """The small site as published first, and then: a procedure has another name, the scripts are others."""
    first = shutil.copytree(project / "site", tmp_path / "truoc")
    then = copied(project, tmp_path / "sau")
    replace_in(then / "tthc/ho-tich/1.001193.yml", "Đăng ký khai sinh\nlinh_vuc", "Khai sinh kiểu mới\nlinh_vuc")
    built(then)
    for file in (then / "site").rglob("*"):
        if file.suffix in (".html", ".js"):
            file.write_text(file.read_text(encoding="utf-8").replace(scripts_code(), OTHER_CODE), encoding="utf-8")
    return Path(first), then / "site"


def test_versions_are_never_mixed(project_of_two: tuple[Path, Path], phone: Page) -> None:
    """After a publication a page of before opens with the scripts and the index of before, a new one with its own."""
    first, then = project_of_two
    with connected(first) as network:
        visit_and_keep(phone, network, "", BIRTH, FIELD)
        until(phone, lambda: {INDEX, SEARCH, "noi-nop/ten-goi.js"} <= set(stored_by(phone, network.address)))
        network.folder = then
        visit_and_keep(phone, network, BIRTH)
        until(phone, lambda: phone.evaluate(IN_SET, [f"congkhai / {OTHER_CODE}", network.address + BIRTH]))
        assert stored_by(phone, network.address).count(INDEX) == 2
        network.state = "cut"

        phone.goto(network.address + FIELD)
        assert loaded(phone) == (scripts_code(), scripts_code())
        phone.goto(network.address + BIRTH)
        assert loaded(phone) == (OTHER_CODE, OTHER_CODE)
        expect(phone.locator(".ck-official")).to_contain_text("Khai sinh kiểu mới")
        results(phone, network, "khai sinh")
        assert loaded(phone) == (OTHER_CODE, OTHER_CODE)
        network.state = "open"
        visit_and_keep(phone, network, FIELD)
        until(phone, lambda: phone.evaluate("caches.keys()") == [f"congkhai / {OTHER_CODE}"])


def test_a_worker_that_is_not_whole_does_not_take_over(project_of_two: tuple[Path, Path], phone: Page) -> None:
    """The network is lost while the new one installs: the one before goes on, with all that it has."""
    first, then = project_of_two
    with connected(first) as network:
        visit_and_keep(phone, network, "", BIRTH, FIELD)
        until(phone, lambda: {INDEX, SEARCH, "noi-nop/ten-goi.js"} <= set(stored_by(phone, network.address)))
        shutil.copy(then / "ngoai-tuyen.js", first)  # its pages have not come yet
        phone.goto(network.address + FIELD)
        phone.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update()).catch(() => {})")
        until(phone, lambda: phone.evaluate("navigator.serviceWorker.getRegistration().then((one) => !one.installing)"))
        assert phone.evaluate("caches.keys()") == [f"congkhai / {scripts_code()}"]
        network.state = "cut"

        results(phone, network, "khai sinh")
        assert phone.evaluate("chiMuc.ban") == scripts_code()


def test_a_full_device_reads_on(plain: Network, phone: Page) -> None:
    """Where nothing more can be stored pages open by the network, and what was stored before opens without."""
    visit_and_keep(phone, plain, BIRTH)
    session = phone.context.new_cdp_session(phone)
    session.send("Storage.overrideQuotaForOrigin", {"origin": plain.address.rstrip("/"), "quotaSize": 1000})
    phone.goto(plain.address + FIELD)
    expect(phone.locator("h1")).to_have_text("Hộ tịch")
    phone.wait_for_load_state("networkidle")
    plain.state = "cut"
    phone.goto(plain.address + BIRTH)

    expect(phone.get_by_text(STORED_COPY)).to_be_visible()


@pytest.fixture
def switched_off(project: Path, tmp_path: Path) -> Path:
    """The small site, with the switch off."""
    then = copied(project, tmp_path / "tat")
    replace_in(then / "mkdocs.yml", "ngoai_tuyen: true", "ngoai_tuyen: false")
    built(then)
    return then / "site"


@pytest.mark.parametrize("by", ["page", "worker"])
def test_switched_off_it_is_gone(project: Path, switched_off: Path, phone: Page, by: str) -> None:
    """A page of the new site removes the worker and all that was stored; so does the worker's file alone."""
    with connected(project / "site") as network:
        visit_and_keep(phone, network, "", BIRTH)
        network.folder = switched_off
        if by == "page":
            phone.goto(network.address + FIELD)
        else:
            phone.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
        until(phone, lambda: (phone.evaluate(WORKERS), stored_by(phone)) == ([], []))
        phone.goto(network.address + OFFLINE)

        expect(phone.get_by_text("hiện không lưu gì trên máy")).to_be_visible()
        phone.wait_for_load_state("networkidle")
        assert (phone.evaluate(WORKERS), stored_by(phone)) == ([], [])


def test_a_site_beside_it_is_left_alone(portal: Site, switched_off: Path, phone: Page) -> None:
    """Two sites of one host, each below its path: what one removes is its own."""
    with connected(portal.folder, "tthc/") as network:
        visit_and_keep(phone, network, BIRTH)
        before = stored_by(phone)
        phone.evaluate("caches.open('congkhai /khac/ 0123456789')")
        network.folder = switched_off
        phone.goto(network.address + FIELD)
        until(phone, lambda: stored_by(phone) == [])

        assert before
        assert phone.evaluate("caches.keys()") == ["congkhai /khac/ 0123456789"]


def test_what_is_stored_is_listed_and_removed(plain: Network, phone: Page) -> None:
    """By one button on the page of what is stored, to which the page on privacy leads."""
    visit_and_keep(phone, plain, "quyen-rieng-tu/", BIRTH)
    phone.goto(f"{plain.address}quyen-rieng-tu/")
    phone.locator("main").get_by_role("link", name="Xem khi không có mạng").click()
    expect(phone.locator("[data-xem]").get_by_role("link", name="Làm giấy khai sinh")).to_be_visible()
    phone.get_by_role("button", name="Xóa dữ liệu đã lưu").click()

    expect(phone.get_by_text("Chưa có trang nào.")).to_be_visible()
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
