"""A reader answers a few questions and sees papers, fee and time of that case; the address keeps the answers."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from published_site import Site

BIRTH = "thu-tuc/1.001193/"
LATE, FOUND, NO_COPY = "Con đã quá 60 ngày tuổi", "Trẻ bị bỏ rơi", "Không xin thêm bản sao"
IN_TIME = "Con chưa quá 60 ngày tuổi"
MARRIED, UNMARRIED = "Cha mẹ đã đăng ký kết hôn", "Cha mẹ chưa đăng ký kết hôn"
COUNCIL = "Do Hội đồng nhân dân tỉnh quy định"


@pytest.fixture
def birth(portal: Site, open_page: Callable[..., Page]) -> Page:
    """The page about births with its questions open."""
    page = open_page(portal.address + BIRTH, width=375)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    return page


def row(page: Page, label: str) -> Locator:
    """The lines of a row of the first answers, without notes."""
    return page.locator(f"[data-hang='{label}'] dd:not(.ck-facts__note)")


def answer(page: Page, *names: str) -> None:
    """Choose the answers."""
    for name in names:
        page.get_by_role("radio", name=name, exact=True).check()


def test_the_page_becomes_that_of_the_case(birth: Page):
    """Fee, papers and what is shown are those of the answers; what is of other cases is gone."""
    answer(birth, LATE, FOUND, NO_COPY)

    expect(row(birth, "Bao nhiêu")).to_have_text([f"{COUNCIL} Chi tiết"])
    expect(birth.get_by_text("Biên bản về việc trẻ bị bỏ rơi")).to_be_visible()
    expect(birth.locator("[data-khi=mang-thai-ho]")).to_be_hidden()
    expect(birth.get_by_text(f"Đang xem: {LATE}; {FOUND}; {NO_COPY}.")).to_be_visible()


def test_parents_without_a_marriage_see_what_the_father_brings(birth: Page):
    """What is due and written for the father is theirs; to bring the marriage is not asked of them."""
    ways = birth.locator("[data-khi=chua-ket-hon]")
    answer(birth, MARRIED)
    expect(ways).to_be_hidden()

    answer(birth, UNMARRIED)

    expect(ways).to_contain_text("Cha chưa nhận con: không cần thêm giấy nào")
    expect(ways.get_by_role("checkbox")).to_have_count(2)
    expect(birth.get_by_text("Có phải mang giấy kết hôn không?")).to_be_hidden()


def test_a_single_answer_hides_what_it_excludes(birth: Page):
    """Parts and lines of other answers are gone; what another question decides stays, with its case."""
    answer(birth, LATE)

    expect(row(birth, "Bao nhiêu")).to_have_text(
        [f"{COUNCIL} (con đã quá 60 ngày tuổi)", "8.000 đồng/bản sao (xin thêm bản sao) Chi tiết"]
    )

    answer(birth, MARRIED)

    expect(birth.locator("[data-khi=bi-bo-roi]")).to_be_hidden()
    expect(row(birth, "Bao nhiêu")).to_have_count(2)


def test_who_need_not_pay_is_told_in_the_case_in_which_others_pay(birth: Page):
    """Poor people learn it beside the amount; where nobody pays, nothing is said."""
    note = birth.locator("[data-hang='Bao nhiêu'] .ck-facts__note")
    expect(note).to_have_text(re.compile(r"^Miễn \(con đã quá 60 ngày tuổi\): .*người thuộc hộ nghèo"))

    answer(birth, LATE)
    expect(note).to_be_visible()
    answer(birth, IN_TIME)

    expect(note).to_be_hidden()


def test_what_was_answered_stays_in_sight(birth: Page):
    """What is told of the answer stands at the lower edge of the screen, and not upon the answer."""
    birth.set_viewport_size({"width": 375, "height": 667})
    option = birth.locator("label", has_text=UNMARRIED)
    option.evaluate("option => scrollBy(0, option.getBoundingClientRect().bottom - innerHeight)")

    option.click()

    told = birth.locator("[data-truong-hop-da-chon]")
    expect(told).to_be_visible()
    assert option.evaluate("option => option.getBoundingClientRect().bottom") <= told.evaluate(
        "told => told.getBoundingClientRect().top"
    )


def test_an_answer_that_decides_no_fee_leaves_the_fees_of_all_cases(birth: Page):
    """Whether the parents are married changes papers alone."""
    before = row(birth, "Bao nhiêu").all_inner_texts()

    answer(birth, MARRIED)

    assert row(birth, "Bao nhiêu").all_inner_texts() == before


def test_an_address_with_one_answer_tells_no_fee_of_the_other(portal: Site, open_page: Callable[..., Page]):
    """Who is late and was sent the page reads nowhere in its first answers that it is free."""
    page = open_page(f"{portal.address}{BIRTH}?truong-hop=qua-han", width=375)

    expect(page.get_by_text(f"Đang xem: {LATE}.")).to_be_visible()
    expect(page.locator("[data-hang='Bao nhiêu']")).not_to_contain_text("iễn phí")
    expect(page.locator("[data-hang='Bao nhiêu']")).not_to_contain_text("chưa quá 60 ngày")


@pytest.mark.parametrize(
    ("answers", "is_shown", "is_open"),
    [
        ((LATE,), True, False),
        ((MARRIED,), False, False),
        ((LATE, MARRIED), False, False),
        ((LATE, FOUND), True, True),
    ],
)
def test_a_part_of_two_answers_is_of_those_who_gave_both(
    birth: Page, answers: tuple[str, ...], is_shown: bool, is_open: bool
):
    """One answer that is another hides it; until both are given it is there, closed."""
    part = birth.locator("details[data-khi=bi-bo-roi]").first.element_handle()
    part.evaluate("part => { part.dataset.khi = 'qua-han bi-bo-roi mang-thai-ho'; }")

    answer(birth, *answers)

    assert part.evaluate("part => [!part.hidden, part.open]") == [is_shown, is_open]


def test_an_address_with_some_of_the_answers_asks_for_the_others(portal: Site, open_page: Callable[..., Page]):
    """Who was sent a case that is not whole sees what is still asked."""
    page = open_page(f"{portal.address}{BIRTH}?truong-hop=qua-han", width=375)

    expect(page.get_by_role("radio", name=FOUND)).to_be_visible()


def test_all_cases_come_back(birth: Page):
    """One button takes the answers back, from page and address."""
    before = row(birth, "Bao nhiêu").all_inner_texts()
    answer(birth, LATE, FOUND, NO_COPY)

    birth.get_by_role("button", name="Xem mọi trường hợp").click()

    expect(birth.locator("[data-khi=mang-thai-ho]")).to_be_visible()
    assert row(birth, "Bao nhiêu").all_inner_texts() == before
    assert "truong-hop" not in birth.url
    expect(birth.locator("[data-truong-hop-dang-xem]")).to_be_hidden()


def test_the_address_opens_the_same_case_elsewhere(birth: Page, portal: Site, open_page: Callable[..., Page]):
    """It is short and can be read; another phone shows the same."""
    answer(birth, LATE, FOUND, NO_COPY)
    assert birth.url == f"{portal.address}{BIRTH}?truong-hop=qua-han,bi-bo-roi,khong-xin-ban-sao"

    other = open_page(birth.url, width=375)

    expect(row(other, "Bao nhiêu")).to_have_text([f"{COUNCIL} Chi tiết"])
    expect(other.get_by_text(f"Đang xem: {LATE}; {FOUND}; {NO_COPY}.")).to_be_visible()


def test_going_back_within_the_page_keeps_the_case_in_its_address(birth: Page):
    """Who followed the link to the papers, answered, and goes back, still shows and copies that case."""
    birth.get_by_role("link", name="Xem giấy tờ").click()
    answer(birth, LATE)

    birth.go_back()

    expect(birth.get_by_text(f"Đang xem: {LATE}.")).to_be_visible()
    expect(birth).to_have_url(re.compile(r"/\?truong-hop=qua-han$"))


def test_the_case_is_sent_along(birth: Page):
    """Who sends the page sends the case."""
    birth.evaluate("navigator.share = async (page) => { window.sent = page; }")
    answer(birth, LATE)

    birth.get_by_role("button", name="Gửi cho người thân").click()

    assert birth.evaluate("window.sent.url") == f"https://tthc.example/{BIRTH}?truong-hop=qua-han"


@pytest.mark.parametrize(
    "asked",
    ["truong-hop=", "truong-hop=dung-han,qua-han", "truong-hop=khong-co,%3Cb%3E", "utm_source=zalo&truong-hop=x"],
)
def test_strange_answers_change_nothing(portal: Site, open_page: Callable[..., Page], asked: str):
    """An address that names no answer of the page shows the page of all cases, and is left as it is."""
    page = open_page(f"{portal.address}{BIRTH}?{asked}", width=375)

    expect(page.locator("[data-khi=bi-bo-roi]")).to_be_visible()
    expect(page.locator("[data-truong-hop-dang-xem]")).to_be_hidden()
    assert page.url.endswith(asked)


def test_paper_has_the_case_alone(birth: Page):
    """Printed are the papers of the case, and which it is, but not the questions."""
    answer(birth, LATE, FOUND, NO_COPY)

    birth.emulate_media(media="print")

    expect(birth.get_by_text(f"Đang xem: {LATE}; {FOUND}; {NO_COPY}.")).to_be_visible()
    expect(birth.get_by_text("Biên bản về việc trẻ bị bỏ rơi")).to_be_visible()
    expect(birth.locator("[data-khi=mang-thai-ho]")).to_be_hidden()
    expect(birth.get_by_text("Chỉ xem trường hợp của bạn")).to_be_hidden()


def test_without_javascript_all_cases_are_there(portal: Site, open_page: Callable[..., Page]):
    """No form that does nothing, and no part that is gone."""
    page = open_page(f"{portal.address}{BIRTH}?truong-hop=qua-han", width=375, java_script_enabled=False)

    expect(page.get_by_text("Chỉ xem trường hợp của bạn")).to_be_hidden()
    expect(page.locator("[data-khi=bi-bo-roi]")).to_be_visible()


def test_a_copied_folder_shows_the_case_too(portal: Site, open_page: Callable[..., Page]):
    """Its address cannot change; what is sent is the public one with the case."""
    page = open_page(f"file://{portal.folder}/{BIRTH}index.html", width=375)
    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.evaluate("navigator.share = async (page) => { window.sent = page; }")

    answer(page, LATE, FOUND, NO_COPY)
    page.get_by_role("button", name="Gửi cho người thân").click()

    expect(row(page, "Bao nhiêu")).to_have_text([f"{COUNCIL} Chi tiết"])
    assert page.evaluate("window.sent.url").endswith("?truong-hop=qua-han,bi-bo-roi,khong-xin-ban-sao")


def test_who_answers_reads_beside_the_questions_what_has_changed(birth: Page):
    """The status is two screens up; the line here is for the eye alone, for the status is read out."""
    beside = birth.locator("[data-truong-hop-da-chon]")
    expect(beside).to_be_hidden()

    answer(birth, LATE)

    expect(beside).to_be_in_viewport()
    expect(beside).to_contain_text("nay là của trường hợp bạn chọn")
    expect(beside).to_have_attribute("aria-hidden", "true")
    birth.get_by_role("button", name="Xem mọi trường hợp").click()
    expect(beside).to_be_hidden()
