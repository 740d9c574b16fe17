"""Finding a procedure in everyday words, on the page and in a folder copied from the site."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import Page, Route, expect
from published_site import Site, until, visit

# What people type → the procedure they mean.
MEANT = {
    "dang ky khai sinh": "1.001193",
    "đăng ký khai sinh": "1.001193",
    "ĐĂNG KÝ KHAI SINH": "1.001193",
    "Đăng kí khai sinh": "1.001193",
    "dang ki khai sinh": "1.001193",
    "  dang  ky khai sinh ": "1.001193",
    "giay khai sinh": "1.001193",
    "giấy khai sinh": "1.001193",
    "chung thuc ban sao": "2.000815",
    "chứng thực bản sao": "2.000815",
    "Chứng thực bản sao!": "2.000815",
    "ket hon voi nguoi nuoc ngoai": "2.000806",
    "kết hôn với người nước ngoài": "2.000806",
    "KET HON VOI NGUOI NUOC NGOAI": "2.000806",
    "1.001193": "1.001193",
    "2.000806": "2.000806",
}


def test_first_result_is_the_one_meant(site: Site, open_page: Callable[..., Page]):
    """With or without diacritics, whole or separate marks, capitals, i or y: the right one is first."""
    page = open_page(f"{site.address}tim-kiem/")

    first = {}
    for question in [*MEANT, *(unicodedata.normalize("NFD", question) for question in MEANT)]:
        first[question] = codes_for(page, question)[:1]

    assert first == {question: [MEANT[unicodedata.normalize("NFC", question)]] for question in first}


def test_result_list_keeps_its_contract(portal: Site, open_page: Callable[..., Page]):
    """Results are #ket-qua > li[data-ma], each with a link that leads to the procedure's page."""
    page = open_page(f"{portal.address}tim-kiem/?q=khai%20sinh")
    items = page.locator("#ket-qua > li[data-ma]")

    assert items.count() == page.locator("#ket-qua > *").count() > 1
    codes = codes_for(page, "khai sinh")
    assert len(codes) == len(set(codes))
    for code in codes:
        address = page.locator(f"#ket-qua > li[data-ma='{code}'] a").evaluate("link => link.href")
        assert address == f"{portal.address}thu-tuc/{code}/"
        assert page.request.get(address).ok


@pytest.mark.parametrize("question", ["khai sinh", " khai  sinh ", "Khai Sinh ", "50% phí & lệ phí #1 +a", "“sổ”"])
def test_list_says_which_question_it_answers(portal: Site, open_page: Callable[..., Page], question: str):
    """`data-q` is exactly the question of the address, and is there only with a complete list."""
    page = open_page(f"{portal.address}tim-kiem/?q={quote(question)}")

    expect(page.locator("#tim-kiem-o")).to_have_value(question)
    assert page.locator("#ket-qua").get_attribute("data-q") == question
    page.locator("#tim-kiem-o").fill("")
    assert page.locator("#ket-qua").get_attribute("data-q") is None
    assert page.locator("#ket-qua > li").count() == 0


def test_list_is_not_called_complete_before_the_index_is_there(portal: Site, open_page: Callable[..., Page]):
    """While the index is on its way, or lost, the page says so and keeps its table of contents."""
    page = open_page()
    page.route("**/chi-muc.js", lambda route: route.abort())

    page.goto(f"{portal.address}tim-kiem/?q=khai%20sinh")

    expect(page.locator("#ket-qua-so")).to_contain_text("Không tải được danh mục tìm kiếm")
    assert page.locator("#ket-qua").get_attribute("data-q") is None
    expect(page.locator("#muc-luc")).to_be_visible()


# What the line for screen readers says, each time that anything is written there, and how often a work goes on.
_LISTENED = """
const steps = Object.getPrototypeOf(function* () {}.prototype), { next } = steps;
Object.assign(window, { said: [], steps: 0 });
steps.next = function (...given) { window.steps += 1; return next.apply(this, given); };
document.addEventListener("DOMContentLoaded", () => {
  const line = document.querySelector("#ket-qua-so");
  new MutationObserver(() => { window.said.push(line.textContent); })
    .observe(line, { childList: true, characterData: true, subtree: true });
});
"""


def test_lost_index_is_asked_for_again(portal: Site, open_page: Callable[..., Page]):
    """When the network is back, the results come by themselves, for what is asked by then; the loss is told once."""
    page = open_page()
    page.add_init_script(_LISTENED)
    page.route("**/chi-muc.js", lambda route: route.abort())
    page.goto(f"{portal.address}tim-kiem/?q=khai%20sin")
    expect(page.locator("#ket-qua-so")).to_contain_text("Không tải được")
    page.locator("#tim-kiem-o").fill("khai sinh")
    expect(page.locator("#ket-qua-so")).to_contain_text("Không tải được")
    page.unroute("**/chi-muc.js")  # an attempt that is on its way may still be lost

    expect(page.locator("#ket-qua")).to_have_attribute("data-q", "khai sinh")
    assert codes_on(page)[0] == "1.001193"
    assert [said.split()[0] for said in page.evaluate("said")].count("Không") == 1


def test_what_is_typed_before_the_index_is_there_is_answered_once(portal: Site, open_page: Callable[..., Page]):
    """However many keys there were: the wait is told once, and only the last text is ranked."""
    held: list[Route] = []
    worked = []
    for way in ("fill", "press_sequentially"):
        page = open_page()
        page.add_init_script(_LISTENED)
        page.route("**/chi-muc.js", lambda route: held.append(route))
        page.goto(f"{portal.address}tim-kiem/")
        getattr(page.locator("#tim-kiem-o"), way)("khai sinh")
        expect(page.locator("#ket-qua-so")).to_have_text("Đang tải danh mục…")
        until(page, lambda: bool(held))
        held.pop().continue_()
        expect(page.locator("#ket-qua")).to_have_attribute("data-q", "khai sinh")
        waiting, answer = page.evaluate("said")
        worked.append(page.evaluate("steps"))

        assert waiting == "Đang tải danh mục…"
        assert "thủ tục" in answer

    assert worked[0] == worked[1]


@pytest.mark.parametrize("script", ["chi-muc.js", "chi-tiet-*.js"])
def test_a_page_in_place_of_a_script_is_a_lost_script(portal: Site, open_page: Callable[..., Page], script: str):
    """A network that wants a password first answers with its own page: what is asked then comes by itself."""
    page = open_page(f"{portal.address}tim-kiem/")
    answers = iter(["<html>Wi-Fi", None])

    def answered(route: Route) -> None:
        answer = next(answers, None)
        route.fulfill(body=answer, content_type="text/html") if answer else route.continue_()

    page.route(f"**/{script}", answered)
    page.goto(f"{portal.address}tim-kiem/?q=khai%20sinh")
    page.locator("#tim-kiem-o").fill("đăng ký khai sinh")

    expect(page.locator("#ket-qua > li[data-ma='1.001193'] .ck-card__text").first).to_be_visible()


def test_nonsense_gets_help(site: Site, open_page: Callable[..., Page]):
    """A question without answer is told so, with a way on: the table of contents."""
    page = open_page(f"{site.address}tim-kiem/?q=qwxz%20vvkk")

    expect(page.locator("#ket-qua-so")).to_contain_text("Chưa tìm thấy thủ tục nào cho “qwxz vvkk”")
    expect(page.locator("#muc-luc")).to_be_visible()
    expect(page.locator("#muc-luc").get_by_role("link", name="Hộ tịch", exact=True)).to_be_visible()
    assert page.locator("#ket-qua > li").count() == 0


def test_markup_in_a_question_is_text(portal: Site, open_page: Callable[..., Page]):
    """A question from a forged address is shown, never run."""
    question = "<img src=x onerror='window.hacked = 1'>"
    page = open_page(f"{portal.address}tim-kiem/?q={quote(question)}")

    expect(page.locator("#ket-qua-so")).to_contain_text(question)
    assert page.locator("main img").count() == 0
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("start", ["", "thu-tuc/1.001193/", "khong/co/trang-nay/"])
def test_every_box_leads_to_the_search_page(site: Site, open_page: Callable[..., Page], start: str):
    """Every box leads to a shareable address; no server reads the question."""
    page = open_page(site.address + start)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    page.locator("main input[type=search], header input[type=search]").last.fill("giấy khai sinh")
    page.keyboard.press("Enter")
    expect(page.locator("#ket-qua[data-q='giấy khai sinh'] > li").first).to_have_attribute("data-ma", "1.001193")

    assert unquote(page.url) == f"{site.address}tim-kiem/?q=giấy khai sinh"
    assert [url for url in asked if "?" in url] == []
    expect(page.locator("#ket-qua-so")).to_contain_text("thủ tục phù hợp")


def test_back_button_goes_through_questions(portal: Site, open_page: Callable[..., Page]):
    """One step back is one question back, not one letter, and back from a procedure to its results."""
    page = open_page(f"{portal.address}tim-kiem/?q=khai%20sinh")
    for question in ("chứng thực", "kết hôn"):
        page.locator("#tim-kiem-o").fill("")
        page.locator("#tim-kiem-o").press_sequentially(question)
        page.keyboard.press("Enter")
        expect(page.locator("#ket-qua")).to_have_attribute("data-q", question)
    page.locator("#ket-qua > li a").first.click()
    page.wait_for_url("**/thu-tuc/**")

    for question in ("kết hôn", "chứng thực", "khai sinh"):
        page.go_back()
        expect(page.locator("#ket-qua")).to_have_attribute("data-q", question)
        expect(page.locator("#tim-kiem-o")).to_have_value(question)
        assert page.locator("#ket-qua > li").count() > 0
    page.go_forward()
    expect(page.locator("#ket-qua")).to_have_attribute("data-q", "chứng thực")


def test_address_can_be_shared(portal: Site, open_page: Callable[..., Page]):
    """The address of results gives another person the same results."""
    page = open_page(f"{portal.address}tim-kiem/")
    mine = codes_for(page, "sao y giấy tờ & bằng cấp")

    other = open_page()
    visit(other, page.url)

    assert mine
    assert codes_on(other) == mine


def test_policies_are_found_too(site: Site, open_page: Callable[..., Page]):
    """A question about a new policy finds its page, below the procedures."""
    page = open_page(f"{site.address}chinh-sach/")
    link = page.locator(".ck-card__title a").first
    name, address = link.inner_text(), link.evaluate("link => link.href")

    codes_for(visited(page, f"{site.address}tim-kiem/"), name)

    found = page.locator("#ket-qua-khac a")
    expect(found.first).to_be_visible()
    assert address in found.evaluate_all("links => links.map((link) => link.href)")


def test_copied_folder_works(site: Site, open_page: Callable[..., Page], tmp_path: Path):
    """Opened from a USB stick: links lead to pages, search finds, ticks work, without a server."""
    copy = shutil.copytree(site.folder, tmp_path / "bản sao của trang")
    page = open_page((copy / "index.html").as_uri())
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    expect(page.locator("body")).not_to_have_css("font-family", "serif")

    page.get_by_role("link", name=re.compile("Xem tất cả [0-9]+ thủ tục")).click()
    expect(page).to_have_url((copy / "thu-tuc/index.html").as_uri())
    page.locator("li[data-ma='1.001193'] a").click()
    expect(page).to_have_url((copy / "thu-tuc/1.001193/index.html").as_uri())
    expect(page.locator("h1")).to_contain_text("khai sinh")
    page.get_by_role("link", name="Trang chủ").click()
    expect(page).to_have_url((copy / "index.html").as_uri())

    page.locator("#tim-chinh").fill("giay khai sinh")
    page.keyboard.press("Enter")
    expect(page.locator("#ket-qua")).to_have_attribute("data-q", "giay khai sinh")
    assert codes_on(page)[0] == "1.001193"
    assert codes_for(page, "chung thuc ban sao")[0] == "2.000815"
    page.locator("#ket-qua > li a").first.click()
    expect(page).to_have_url((copy / "thu-tuc/2.000815/index.html").as_uri())
    assert complaints == []


def codes_for(page: Page, question: str) -> list[str]:
    """The codes listed for a question typed on the search page."""
    page.locator("#tim-kiem-o").fill(question)
    page.wait_for_function("asked => document.getElementById('ket-qua').dataset.q === asked", arg=question)
    return codes_on(page)


def codes_on(page: Page) -> list[str]:
    """The codes of the result list, in order."""
    return page.locator("#ket-qua > li[data-ma]").evaluate_all("items => items.map((item) => item.dataset.ma)")


def visited(page: Page, address: str) -> Page:
    """The page at another address."""
    visit(page, address)
    return page
