"""What was seen opens without a network, after one visit or two; a page that was not seen says what can be done.

The network is cut as it is in the mountains: nothing answers any more, at any moment.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from accessibility_rules import ALL_RULES, serious_violations
from cut_network import Network, connected, stored_by, visit_and_keep
from playwright.sync_api import Page, expect
from published_site import Site, until

BIRTH, FIELD, SEARCH, OFFLINE = "thu-tuc/1.001193/", "linh-vuc/ho-tich/", "tim-kiem/", "ngoai-tuyen/"
INDEX = "tim-kiem/chi-muc.js"
STORED_COPY = "Đang xem bản đã lưu ngày"
# Stores pages as if they had been seen long ago, each a day before the one that precedes it.
SEEN = """async ([root, addresses]) => {
  const set = await caches.open((await caches.keys())[0]);
  for (const [at, address] of addresses.entries()) {
    const day = new Date(Date.UTC(2026, 0, 1 - at)).toISOString();
    await set.put(root + address, new Response("", { headers: { "ck-ngay": day } }));
  }
}"""
pytestmark = pytest.mark.proof("pages without a network")


@pytest.fixture(params=["", "tthc/"], ids=["at-root", "below-a-path"])
def network(request: pytest.FixtureRequest, portal: Site) -> Iterator[Network]:
    """The department's site, behind a network that can be cut."""
    with connected(portal.folder, request.param) as network:
        yield network


def results(page: Page, network: Network, question: str) -> None:
    """Ask the search page."""
    page.goto(f"{network.address}{SEARCH}?q={question}")
    page.locator(f"#ket-qua[data-q='{question}'] > li").first.wait_for()


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
    expect(phone.get_by_text(STORED_COPY)).to_have_css("font-size", "16px")


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


def test_of_many_pages_that_were_seen_the_oldest_go(plain: Network, phone: Page) -> None:
    """All but sixty; the chosen commune's, touched once, is none of them."""
    visit_and_keep(phone, plain, FIELD)
    phone.evaluate(SEEN, [plain.address, [*(f"thu-tuc/{number}/" for number in range(70)), "noi-nop/y-ty/"]])
    phone.evaluate("localStorage.setItem('ck-noi-nop', JSON.stringify({ trang: 'y-ty', ten: 'Xã Y Tý', noi: [] }))")
    visit_and_keep(phone, plain, BIRTH)
    until(phone, lambda: "thu-tuc/69/" not in stored_by(phone, plain.address))

    seen = [name for name in stored_by(phone, plain.address) if name.startswith((FIELD, "thu-tuc/"))]
    assert set(seen) == {FIELD, BIRTH, *(f"thu-tuc/{number}/" for number in range(59))}
    assert "noi-nop/y-ty/" in stored_by(phone, plain.address)


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
