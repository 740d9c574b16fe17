"""What the search page makes of a question: answers, choices, filters, reasons."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote, unquote

import pytest
from accessibility_rules import ALL_RULES, COLOURS, serious_violations
from playwright.sync_api import Page, expect
from published_site import Site, visit

BIRTH = "1.001193"
QUESTIONS = {
    "answer": "khai sinh cần giấy tờ gì",
    "choices": "mất giấy khai sinh",
    "asked back": "yêu cầu bồi thường",
    "signpost": "ly hôn",
    "repaired": "dangkykhaisinh",
    "nothing": "qwxz vvkk",
    "explained": "không phải có yếu tố nước ngoài, đăng ký kết hôn&giai-thich=1",
    "filtered": "khai sinh&linh-vuc=ho-tich&cap=xa",
}


def test_result_says_what_to_expect(portal: Site, open_page: Callable[..., Page]):
    """A result has its everyday and its official name, the matched words marked, a sentence, level, time and cost."""
    first = results(asked(open_page, portal, "khai sinh")).first

    expect(first.locator("h2 > a")).to_have_text("Làm giấy khai sinh")
    expect(first.locator("h2 > .ck-card__official")).to_have_text("Thủ tục đăng ký khai sinh")
    expect(first.locator("h2 mark")).to_have_text(["khai sinh", "khai sinh"])
    expect(first.locator(".ck-card__text")).to_contain_text("Làm Giấy khai sinh")
    facts = first.locator(".ck-card__facts")
    expect(facts).to_contain_text("Cấp xã")
    expect(facts).to_contain_text("Mất bao lâu: Đến hết 28/2/2027: trong ngày. Từ 1/3/2027: 24 giờ")
    expect(facts).to_contain_text("Phí, lệ phí:")


@pytest.mark.parametrize(
    ("question", "anchor", "answer"),
    [
        ("khai sinh cần giấy tờ gì", "giay-to", "Cần mang gì: Tờ khai đăng ký khai sinh"),
        ("lệ phí đăng ký khai sinh", "cach-nop", "Phí, lệ phí:"),
        ("đăng ký khai sinh mất bao lâu", "cach-nop", "Mất bao lâu: Đến hết 28/2/2027: trong ngày. "),
        ("dang ky khai sinh o dau", "noi-nop", "Nộp ở đâu: Trung tâm Phục vụ hành chính công xã, phường"),
    ],
)
def test_question_about_a_part_is_answered(
    portal: Site, open_page: Callable[..., Page], question: str, anchor: str, answer: str
):
    """The answer stands in the result, and the link leads to the section that has the rest of it."""
    page = asked(open_page, portal, question)
    first = results(page).first

    expect(first).to_have_attribute("data-ma", BIRTH)
    text = " ".join(first.locator(".ck-result__answer").inner_text().split())
    assert text.startswith(answer)
    first.locator("a").click()
    expect(page).to_have_url(f"{portal.address}thu-tuc/{BIRTH}/#{anchor}")
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_ambiguous_need_gets_choices(portal: Site, open_page: Callable[..., Page]):
    """The first ways, each with when to take it, stand above the results; the guide behind them asks step by step."""
    page = asked(open_page, portal, "mất giấy khai sinh")
    choices = page.locator("#ket-qua-chi-dan .ck-guidance__choice")

    expect(page.locator("#ket-qua-chi-dan h2")).to_have_text("Bạn muốn việc nào?")
    expect(page.locator("#ket-qua-chi-dan .ck-guidance__lead")).to_contain_text("Mất giấy khai sinh: ")
    assert [code for code, _ in asked_back(page)] == ["2.000635", "1.004884", "1.004859"]
    for choice in choices.all():
        assert choice.locator(".ck-guidance__when").inner_text().endswith(".")
        assert page.request.get(choice.locator("a").evaluate("link => link.href")).ok


def asked_back(page: Page) -> list[tuple[str, str]]:
    """The choices: code, and where the link leads."""
    lines = page.locator("#hoi-lai > li[data-ma]").all()
    return [(line.get_attribute("data-ma") or "", line.locator("a").get_attribute("href") or "") for line in lines]


def test_a_guide_is_at_hand_where_the_need_is_not_clear(portal: Site, open_page: Callable[..., Page]):
    """A choice opens its procedure in the case that its way has told; a link leads to the first question."""
    page = asked(open_page, portal, "mất giấy khai sinh")

    assert asked_back(page)[0][1].endswith("thu-tuc/2.000635/?truong-hop=ca-nhan")
    page.get_by_role("link", name="Trả lời từng câu hỏi").click()
    expect(page).to_have_url(f"{portal.address}chon/mat-giay-khai-sinh/")
    expect(page.locator(".ck-answers__link").first).to_be_visible()


def test_need_in_passing_stands_below(portal: Site, open_page: Callable[..., Page]):
    """A clear question has its results first; what its words could also mean comes after."""
    page = asked(open_page, portal, "phí chứng thực bản sao")

    expect(page.locator("#ket-qua-chi-dan")).to_be_hidden()
    expect(results(page).first).to_have_attribute("data-ma", "2.000815")


def test_the_first_results_then_the_others(portal: Site, open_page: Callable[..., Page]):
    """Ten results are shown at once, the others by a button; the focus goes to the first of those."""
    page = asked(open_page, portal, "đăng ký")
    assert results(page).count() == 10
    count = int(re.search(r"Xem thêm (\d+) thủ tục", more(page).inner_text())[1])
    more(page).focus()

    page.keyboard.press("Enter")

    expect(results(page)).to_have_count(10 + count)
    expect(results(page).nth(10).locator("a")).to_be_focused()
    expect(results(page).last.locator(".ck-card__facts")).to_be_visible()
    expect(more(page)).to_be_hidden()
    told = re.match(
        r"(\d+) thủ tục phù hợp với “đăng ký”\. Thêm (\d+) thủ tục có từ giống câu hỏi\.$",
        page.locator("#ket-qua-so").inner_text(),
    )
    assert told
    assert [int(number) for number in told.groups()] == [10 + count - 1, 1]


def test_lines_that_stay_are_right_for_the_next_question(portal: Site, open_page: Callable[..., Page]):
    """A question typed on another one looks like the same question asked on a page just opened."""
    typed = asked(open_page, portal, "đăng ký khai tử")
    for question in ("đăng ký khai", "đăng ký khai sinh", "lệ phí đăng ký khai sinh", "khai sinh"):
        typed.locator("#tim-kiem-o").fill(question)
        fresh = asked(open_page, portal, question)
        expect(results(typed).first.locator(".ck-card__facts")).to_be_visible()

        shown, wanted = (page.locator("#ket-qua").inner_html() for page in (typed, fresh))

        assert shown == wanted


def test_filters_narrow_and_stand_in_the_address(portal: Site, open_page: Callable[..., Page]):
    """What is chosen narrows the results, can be shared, and is undone by the back button."""
    page = asked(open_page, portal, "đăng ký")
    everything = codes(page)
    page.get_by_text("Lọc kết quả").click()
    page.get_by_label("Lĩnh vực").select_option(label="Hộ tịch")
    in_field = codes(page)
    page.get_by_label("Cấp xã").check()
    both = codes(page)

    assert unquote(page.url) == f"{portal.address}tim-kiem/?q=đăng ký&linh-vuc=ho-tich&cap=xa"
    assert set(both) <= set(in_field) < set(everything)
    assert both
    expect(page.locator("#ket-qua-so")).to_have_text(f"{len(both)} thủ tục phù hợp với “đăng ký” trong phần đã lọc.")
    assert page.locator("#ket-qua").get_attribute("data-q") == "đăng ký"
    other = open_page()
    visit(other, page.url)
    assert codes(other) == both
    expect(other.get_by_label("Cấp xã")).to_be_checked()
    page.go_back()
    assert codes(page) == in_field
    expect(page.get_by_label("Cấp xã")).not_to_be_checked()
    page.go_back()
    assert codes(page) == everything
    expect(page.get_by_label("Lĩnh vực")).to_have_value("")


def test_filters_keep_while_typing_and_can_be_undone(portal: Site, open_page: Callable[..., Page]):
    """Another question stays within the filters; when they leave nothing the page says so; one press undoes them."""
    page = open_page(f"{portal.address}tim-kiem/?q=khai%20sinh&cap=tinh&linh-vuc=chung-thuc")
    expect(page.locator("#ket-qua-so")).to_contain_text("Chưa tìm thấy thủ tục nào cho “khai sinh” trong phần đã lọc")
    expect(page.get_by_text("Bỏ bớt điều kiện lọc")).to_be_visible()
    page.locator("#tim-kiem-o").fill("kết hôn")
    assert "linh-vuc=chung-thuc" in page.url

    page.get_by_role("button", name="Bỏ lọc").click()

    expect(results(page).first).to_be_visible()
    assert unquote(page.url) == f"{portal.address}tim-kiem/?q=kết hôn"


def test_ranking_is_explained(portal: Site, open_page: Callable[..., Page]):
    """For editors: the same results in the same order, each with its points and where they come from."""
    plain = codes(asked(open_page, portal, "kết hôn với người nước ngoài"))
    page = asked(open_page, portal, "kết hôn với người nước ngoài&giai-thich=1")
    first = results(page).first

    assert codes(page) == plain
    expect(page.locator("#ket-qua-chi-dan")).to_contain_text("Trường hợp nhắc đến: Có yếu tố nước ngoài")
    expect(page.locator("#ket-qua-chi-dan")).to_contain_text("có yếu tố nước ngoài (Dữ liệu mẫu, chưa kiểm tra)")
    expect(first.locator(".ck-explanation")).to_contain_text("Mã 2.000806, điểm")
    expect(first.locator(".ck-explanation")).to_contain_text("Khái niệm (kết hôn với người nước ngoài →")
    page.locator("#tim-kiem-o").fill("khai sinh")
    expect(results(page).first.locator(".ck-explanation")).to_be_visible()
    assert "giai-thich=1" in page.url


def test_index_without_javascript(site: Site, open_page: Callable[..., Page]):
    """Without JavaScript the page says why there are no results, and lists fields and names."""
    page = open_page(f"{site.address}tim-kiem/?q=khai+sinh", java_script_enabled=False)

    # Chromium with scripts switched off from outside keeps noscript for itself.
    assert "không chạy JavaScript" in page.locator("noscript").inner_html()
    expect(page.get_by_text("Lọc kết quả")).to_be_hidden()
    links = page.locator("#muc-luc h4 + ul a").evaluate_all("links => links.map((link) => link.href)")
    assert len(links) == len(set(links)) > 20
    page.get_by_role("navigation", name="Theo chữ cái đầu").get_by_role("link", name="N", exact=True).click()
    expect(page.locator("#chu-n")).to_be_in_viewport()
    page.locator("#muc-luc").get_by_role("link", name="Hộ tịch", exact=True).click()
    expect(page).to_have_url(f"{site.address}linh-vuc/ho-tich/")


def test_copied_folder_answers_and_filters(site: Site, open_page: Callable[..., Page], tmp_path: Path):
    """From a USB stick results have their answers, choices lead to pages, filters narrow."""
    copy = shutil.copytree(site.folder, tmp_path / "bản sao")
    page = open_page((copy / "tim-kiem/index.html").as_uri())
    page.locator("#tim-kiem-o").fill("khai sinh cần giấy tờ gì")
    expect(results(page).first.locator(".ck-result__answer")).to_contain_text("Tờ khai")
    before = codes(page)

    page.get_by_text("Lọc kết quả").click()
    page.get_by_label("Lĩnh vực").select_option("chung-thuc")
    assert codes(page) != before
    page.get_by_label("Lĩnh vực").select_option("")
    assert codes(page) == before
    results(page).first.locator("a").click()

    expect(page).to_have_url((copy / "thu-tuc" / BIRTH / "index.html").as_uri() + "#giay-to")


@pytest.mark.parametrize("kind", QUESTIONS)
def test_every_kind_of_answer_is_accessible(portal: Site, open_page: Callable[..., Page], kind: str):
    """Axe finds nothing serious in any of them, on phone and desk, light and dark; nothing sticks out."""
    page = asked(open_page, portal, QUESTIONS[kind])
    page.locator("main details").evaluate_all("parts => parts.forEach((part) => { part.open = true; })")

    found = []
    for width, scheme, options in ((390, "light", ALL_RULES), (390, "dark", COLOURS), (1280, "dark", COLOURS)):
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)
        found += serious_violations(page, options)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
    assert found == []


def asked(open_page: Callable[..., Page], site: Site, question: str) -> Page:
    """The search page with the answers to a question, their details filled in; after & stand other parameters."""
    text, *more = question.split("&")
    page = open_page()
    visit(page, "&".join([f"{site.address}tim-kiem/?q={quote(text)}", *more]))
    if results(page).count():
        expect(results(page).first.locator(".ck-card__facts")).to_be_visible()
    return page


def results(page: Page):
    """The results, in order."""
    return page.locator("#ket-qua > li[data-ma]")


def codes(page: Page) -> list[str]:
    """Their codes, those that are shown when asked for included."""
    if more(page).is_visible():
        more(page).click()
    return results(page).evaluate_all("items => items.map((item) => item.dataset.ma)")


def more(page: Page):
    """The button below the results."""
    return page.locator("#ket-qua-them")
