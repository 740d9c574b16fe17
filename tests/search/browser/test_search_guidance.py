"""What the search page says where procedures are not the whole answer: signposts, repairs, help."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from published_site import Site
from test_search_page import BIRTH, asked, results


@pytest.mark.parametrize(
    ("question", "place"), [("ly hôn", "Tòa án nhân dân"), ("xin phiếu lý lịch tư pháp", "Công an tỉnh")]
)
def test_what_others_do_gets_a_signpost(site: Site, open_page: Callable[..., Page], question: str, place: str):
    """Who asks for another authority's work is told where to go, and the status says so."""
    page = asked(open_page, site, question)

    expect(page.locator(".ck-guidance--signpost")).to_contain_text(f"Nơi giải quyết: {place}")
    expect(page.locator("#ket-qua-so")).to_contain_text("cơ quan khác giải quyết")


@pytest.mark.parametrize("question", ["làm hộ chiếu", "mất giấy khai sinh"])
def test_guidance_shows_that_it_is_a_sample(portal: Site, open_page: Callable[..., Page], question: str):
    """Signposts and choices bear the mark of facts that nobody checked."""
    page = asked(open_page, portal, question)

    mark = page.locator("#ket-qua-chi-dan .ck-guidance").first.locator(".ck-badge--sample")
    expect(mark).to_have_text("Dữ liệu mẫu, chưa kiểm tra")


@pytest.mark.parametrize(
    ("question", "letter"),
    [
        ("ủy quyền", "uy-quyen-ho-tich"),
        ("giay uy quyen", "uy-quyen-ho-tich"),
        ("cam đoan", "cam-doan-ve-viec-sinh"),
    ],
)
def test_a_letter_asked_for_by_name_comes_first(
    portal: Site, open_page: Callable[..., Page], question: str, letter: str
):
    """Who types the name of a paper wants it, whatever procedures it is for."""
    page = asked(open_page, portal, question)

    found = page.locator("#ket-qua-khac > li").first
    expect(found).to_have_attribute("data-dia-chi", f"giay-mau/{letter}/")
    below = page.locator("#ket-qua > li").first
    assert found.evaluate("one => one.getBoundingClientRect().top") < below.evaluate(
        "one => one.getBoundingClientRect().top"
    )


def test_a_task_with_a_word_of_a_letter_is_a_task(portal: Site, open_page: Callable[..., Page]):
    """Who has an authorization certified needs the procedure, and no paper to fill in."""
    page = asked(open_page, portal, "chứng thực giấy ủy quyền")

    expect(page.locator("#ket-qua > li").first).to_have_attribute("data-ma", "2.000884")
    expect(page.locator("#ket-qua-khac > [data-dia-chi^='giay-mau/']")).to_have_count(0)


def test_guidance_says_where_it_is_from(portal: Site, open_page: Callable[..., Page]):
    """A signpost itself, with the day of its facts; choices on the page of the guide that they lead to."""
    guidance = asked(open_page, portal, "làm hộ chiếu").locator("#ket-qua-chi-dan .ck-guidance").first
    expect(guidance.locator(".ck-small")).to_have_text(re.compile(r"^Nguồn: .+, dữ liệu ngày \d+/\d+/\d{4}\.$"))

    page = asked(open_page, portal, "mất giấy khai sinh")
    page.get_by_role("link", name="Trả lời từng câu hỏi").click()

    expect(page.get_by_text(re.compile(r"^Nguồn: Nhóm biên soạn .+ \(ngày \d+/\d+/\d{4}\)\.$"))).to_be_visible()


def test_beside_the_right_signpost_procedures_wait(portal: Site, open_page: Callable[..., Page]):
    """Those that only have words in common with the question would lead astray: they come by a button."""
    page = asked(open_page, portal, "mất sổ hộ khẩu làm lại ở đâu")
    expect(page.locator(".ck-guidance--signpost")).to_contain_text("Nơi giải quyết: Công an")
    expect(page.locator("#ket-qua-so")).to_have_text(
        "Việc này có thể do cơ quan khác giải quyết, xem chỉ dẫn dưới đây."
    )
    assert results(page).count() == 0

    page.get_by_role("button", name=re.compile(r"^Xem \d+ thủ tục có từ giống câu hỏi$")).click()

    expect(results(page).first.locator("a")).to_be_focused()
    page.locator("#tim-kiem-o").fill("khai sinh")
    expect(results(page).first).to_have_attribute("data-ma", BIRTH)


def test_no_clear_answer_is_said(portal: Site, open_page: Callable[..., Page]):
    """Procedures that have a word or two of the question are shown as the nearest, not as fitting."""
    page = asked(open_page, portal, "giám hộ cử và giám hộ đương nhiên khác nhau thế nào")

    expect(page.locator("#ket-qua-so")).to_contain_text("Không có thủ tục nào khớp rõ với")
    assert results(page).count() > 0


def test_what_is_not_here_is_named(portal: Site, open_page: Callable[..., Page]):
    """A question that means a procedure which is not published here says so, and whom to ask."""
    page = asked(open_page, portal, "bố mẹ mất, ai đứng ra trông nom cháu")

    expect(page.locator("#ket-qua-so")).to_contain_text(
        "Trang này chưa có thủ tục “Đăng ký giám hộ”; hãy hỏi nơi nhận hồ sơ."
    )


def test_repairs_are_said(portal: Site, open_page: Callable[..., Page]):
    """Words read otherwise than typed are named."""
    page = asked(open_page, portal, "dangkykhaisinh")

    expect(page.locator("#ket-qua-so")).to_contain_text("Đã tìm: dang ky khai sinh.")
    expect(results(page).first).to_have_attribute("data-ma", BIRTH)


def test_nothing_found_is_no_dead_end(site: Site, open_page: Callable[..., Page]):
    """Without results there are other ways: shorter words, the fields, people to ask."""
    page = asked(open_page, site, "qwxz vvkk")
    help_ = page.locator("#ket-qua-khong-thay")

    expect(help_).to_contain_text("Gõ ngắn hơn")
    expect(help_.get_by_role("link", name="các cách liên hệ")).to_be_visible()
    expect(page.locator("#muc-luc").get_by_role("link", name="Hộ tịch", exact=True)).to_be_visible()
    page.locator("#tim-kiem-o").fill("khai sinh")
    expect(results(page).first).to_be_visible()
    expect(help_).to_be_hidden()


def test_nearest_spelling_is_offered(portal: Site, open_page: Callable[..., Page]):
    """A word too far off to be repaired is asked about, by a link to what it could have been."""
    page = asked(open_page, portal, "hxn")
    link = page.locator("[data-gan-nhat] a")
    expect(page.locator("[data-gan-nhat]")).to_have_text(f"Có phải bạn muốn tìm {link.inner_text()}?")

    link.click()

    expect(results(page).first).to_be_visible()


def test_where_a_guide_answers_nothing_is_called_missing(portal: Site, open_page: Callable[..., Page]):
    """Above the choices no "khớp rõ" is denied; they have everyday names, and official ones below."""
    page = asked(open_page, portal, "đất cha mẹ để lại")

    expect(page.locator("#ket-qua-so")).to_contain_text("Chọn trường hợp của bạn dưới đây.")
    expect(page.locator("#hoi-lai > li").first.locator(".ck-card__official")).to_be_visible()


def test_a_page_that_says_it_stands_above_procedures(portal: Site, open_page: Callable[..., Page]):
    """What procedures have in common with the question comes after the page that it is about."""
    page = asked(open_page, portal, "bị đòi thêm giấy tờ")
    other = page.locator("#ket-qua-khac > li").first

    expect(page.locator("#ket-qua-so")).to_contain_text("Xem trang “Khiếu nại, tố cáo, phản ánh, kiến nghị”")
    expect(other).to_have_attribute("data-dia-chi", "khieu-nai-to-cao/")
    above, below = other.bounding_box(), results(page).first.bounding_box()
    assert above
    assert below
    assert above["y"] < below["y"]
