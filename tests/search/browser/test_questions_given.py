"""Questions that come from elsewhere: long ones, addresses with foreign words, keyboards that compose letters."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from published_site import Site

LONGEST = 500
SHIFTED = """() => new Promise((resolve) => {
  let shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(shifted), 500);
})"""
COMPOSED_ENTER = """(box) => {
  const key = (options) => new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, ...options });
  return [{ isComposing: true }, { keyCode: 229 }, {}].map((options) => !box.dispatchEvent(key(options)));
}"""


@pytest.mark.parametrize("letters", [3_000, 50_000])
def test_a_long_question_is_cut_and_told(portal: Site, open_page: Callable[..., Page], letters: int):
    """In the box: its beginning is asked, the address stays short, and the page says so; all of it quickly."""
    page = open_page(f"{portal.address}tim-kiem/")
    question = ("đăng ký khai sinh cho con " * 2_000)[:letters]

    seconds = page.evaluate(
        """(text) => {
          const box = document.querySelector("#tim-kiem-o"), start = performance.now();
          box.value = text;
          box.dispatchEvent(new Event("input", { bubbles: true }));
          return (performance.now() - start) / 1000;
        }""",
        question,
    )

    expect(page.locator("#ket-qua-so")).to_contain_text("Câu hỏi dài quá 500 ký tự, chỉ tìm theo phần đầu.")
    expect(page.locator("#ket-qua > li").first).to_have_attribute("data-ma", "1.001193")
    page.locator("#tim-kiem-o").blur()
    assert len(page.url) < 6_000
    assert seconds < 0.5


def test_a_long_question_of_an_address_is_cut(portal: Site, open_page: Callable[..., Page]):
    """The same for an address that somebody made."""
    page = open_page(f"{portal.address}tim-kiem/?q={quote('khai sinh ' * 300)}")

    expect(page.locator("#ket-qua-so")).to_contain_text("Câu hỏi dài quá 500 ký tự")
    assert len(page.locator("#tim-kiem-o").input_value()) <= LONGEST


def test_a_question_that_is_cut_within_a_sign_is_asked(portal: Site, open_page: Callable[..., Page]):
    """Half of an emoji is no letter: no address can carry it, and nothing more could be asked on the page."""
    page = open_page(f"{portal.address}tim-kiem/?q={'a' * (LONGEST - 1)}{quote('😀 khai sinh')}")
    expect(page.locator("#ket-qua-so")).to_contain_text("Câu hỏi dài quá 500 ký tự")

    page.locator("#tim-kiem-o").fill("khai sinh")
    page.locator("#tim-kiem-o").press("Enter")

    expect(page.locator("#ket-qua > li").first).to_have_attribute("data-ma", "1.001193")
    assert page.url.endswith("?q=khai%20sinh")


def test_boxes_take_no_more(site: Site, open_page: Callable[..., Page]):
    """Without JavaScript too an address cannot grow beyond what servers take."""
    for address in ("", "tim-kiem/", "thu-tuc/", "404.html"):
        page = open_page(site.address + address, java_script_enabled=False)
        limits = page.locator("input[type=search]").evaluate_all("boxes => boxes.map((box) => box.maxLength)")
        assert set(limits) == {LONGEST}


def test_foreign_words_beside_a_question_are_ignored(portal: Site, open_page: Callable[..., Page]):
    """Unknown keys and values narrow nothing, open nothing, and do not count as a filter."""
    page = open_page(f"{portal.address}tim-kiem/?q=khai+sinh&fbclid=x&linh-vuc=khong-co&cap=%22%5D")

    expect(page.locator("#ket-qua-so")).to_contain_text("thủ tục phù hợp với “khai sinh”.")
    assert page.locator("details.ck-filters").get_attribute("open") is None


@pytest.mark.parametrize("question", ["khai sinh", "ly hôn", "đăng ký kết hôn hết bao nhiêu tiền", "xyzabc"])
def test_results_push_nothing_away(portal: Site, open_page: Callable[..., Page], question: str):
    """On a page that opens with a question, nothing that is seen moves: not the contents, not the head, no card."""
    page = open_page()
    page.goto(f"{portal.address}tim-kiem/?q={quote(question)}")
    page.locator("#ket-qua[data-q]").wait_for(state="attached")

    assert page.evaluate(SHIFTED) < 0.05


def test_contents_come_back_without_an_index(portal: Site, open_page: Callable[..., Page]):
    """Where the index cannot be loaded, who came with a question sees the contents."""
    page = open_page()
    page.route("**/chi-muc.js", lambda route: route.abort())
    page.goto(f"{portal.address}tim-kiem/?q=khai+sinh")

    expect(page.locator("#ket-qua-so")).to_contain_text("Không tải được danh mục tìm kiếm.")
    expect(page.locator("#muc-luc a").first).to_be_visible()


def test_an_input_method_sends_nothing(portal: Site, open_page: Callable[..., Page]):
    """Enter that ends a letter being composed chooses no suggestion and sends no question; the next Enter does."""
    page = open_page(portal.address)
    box = page.locator("#tim-chinh")
    box.press_sequentially("khai sinh")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")

    prevented = box.evaluate(COMPOSED_ENTER)

    assert prevented == [True, True, True]
    page.wait_for_url("**/thu-tuc/*/")
