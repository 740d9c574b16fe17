"""What people come for, done with a phone of 375 px from the home in four taps at most, one test for each."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page, expect
from published_site import Site

PHONE = {"width": 375, "height": 667}
MOST_TAPS = 4
NOON = datetime.fromisoformat("2026-11-23T12:00:00+07:00")
BIRTH_AT_HOME = "Sinh con"
BIRTH = "Làm giấy khai sinh"


class Visitor:
    """Somebody at the home of the portal who taps what is written there."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, *names: str) -> None:
        """Tap links, buttons, answers or parts to open, each by the words on it."""
        for name in names:
            self._tap(name)

    def _tap(self, name: str) -> None:
        self.taps += 1
        assert self.taps <= MOST_TAPS, f"{self.taps} taps, the last on {name!r}"
        self._called(name).click()

    def _called(self, name: str) -> Locator:
        words = re.compile(rf"^\s*{re.escape(name)}")
        kinds = [self.page.get_by_role(role, name=words) for role in ("link", "button", "radio")]
        kinds.append(self.page.locator("summary").filter(has_text=words))
        anything = kinds[0].or_(kinds[1]).or_(kinds[2]).or_(kinds[3])
        return anything.and_(self.page.locator(":visible")).first

    def reads(self, *words: str) -> None:
        """See each of the words on the page, without another tap."""
        for told in words:
            expect(
                self.page.locator("main").get_by_text(told).and_(self.page.locator(":visible")).first
            ).to_be_visible()

    def row(self, label: str) -> Locator:
        """The lines of one of the first answers."""
        return self.page.locator(f"[data-hang='{label}'] dd")


@pytest.fixture
def visitor(portal: Site, open_page: Callable[..., Page]) -> Visitor:
    """At noon of the day that the site was built for."""
    page = open_page(**PHONE)
    page.clock.set_fixed_time(NOON)
    page.goto(portal.address)
    return Visitor(page)


def test_1_papers_of_an_unmarried_mother(visitor: Visitor, portal: Site):
    """Who chose her commune sees it where the papers go, and those of her case."""
    visitor.page.goto(f"{portal.address}noi-nop/y-ty/")
    visitor.page.get_by_role("button", name="Chọn xã này").click()
    visitor.page.goto(portal.address)

    visitor.tap(BIRTH_AT_HOME, BIRTH, "Chỉ xem trường hợp của bạn", "Cha mẹ chưa đăng ký kết hôn")

    expect(visitor.row("Nộp ở đâu")).to_contain_text(["xã Y Tý"], ignore_case=True)
    visitor.reads("Giấy chứng sinh", "Tờ khai đăng ký nhận cha, mẹ, con")
    expect(visitor.page.locator("[data-khi=bi-bo-roi]")).to_be_hidden()


def test_2_handed_in_on_friday_at_four(visitor: Visitor):
    """Ready on the next working day, and what it costs."""
    visitor.page.clock.set_fixed_time(datetime.fromisoformat("2026-12-04T16:00:00+07:00"))

    visitor.tap(BIRTH_AT_HOME, BIRTH)

    expect(visitor.row("Bao lâu")).to_contain_text(["thứ Hai, 7/12"])
    expect(visitor.row("Bao nhiêu")).to_contain_text(["Miễn phí"])


def test_3_office_telephone_and_hours(visitor: Visitor):
    """Today only whom to ask is known of a commune, and is said on its page."""
    visitor.tap("Nơi nộp hồ sơ", "Xã Y Tý")

    visitor.reads("bạn đến tận nơi, hoặc hỏi qua Cổng Dịch vụ công quốc gia.")
    expect(visitor.page.get_by_role("main").get_by_role("link", name="Cổng Dịch vụ công quốc gia")).to_be_visible()


def test_3_the_menu_leads_to_the_office(visitor: Visitor):
    """From any page: who looks for the office opens the menu."""
    visitor.tap(BIRTH_AT_HOME, "Danh mục")

    visitor.page.locator(".ck-menu").get_by_role("link", name="Nơi nộp hồ sơ").click()

    expect(visitor.page).to_have_url(re.compile(r"/noi-nop/$"))


def test_4_which_of_three(visitor: Visitor):
    """Two questions lead to the procedure with its case."""
    visitor.tap(
        "Giấy tờ hộ tịch bị mất, bị sai",
        "Mất giấy khai sinh",
        "Bị mất, bị cháy, bị rách",
        "Tìm thấy, hoặc tôi chưa hỏi",
    )

    visitor.reads("Xin trích lục hộ tịch, bản sao giấy khai sinh")
    expect(visitor.page).to_have_url(re.compile(r"/thu-tuc/2\.000635/\?truong-hop="))


def test_5_print_what_to_bring(visitor: Visitor):
    """The sheet asks for the case at once; what its button prints has the papers of that case alone."""
    visitor.page.add_init_script("window.print = () => { window.printed = true; }")

    visitor.tap(BIRTH_AT_HOME, "Tờ mang theo (A4)", "Cha mẹ đã đăng ký kết hôn", "In tờ này")

    assert visitor.page.evaluate("window.printed") is True
    visitor.page.emulate_media(media="print")
    visitor.reads("Làm giấy khai sinh", "Trường hợp: Cha mẹ đã đăng ký kết hôn.", "Giấy chứng sinh")
    expect(visitor.page.get_by_text("Cha mẹ đã đăng ký kết hôn chưa?")).to_be_hidden()
    expect(visitor.page.get_by_role("heading", name="Trẻ bị bỏ rơi")).to_have_count(0)


def test_6_the_address_opens_the_same_case_on_another_phone(visitor: Visitor, open_page: Callable[..., Page]):
    """What was answered is in the address."""
    visitor.tap(BIRTH_AT_HOME, BIRTH, "Chỉ xem trường hợp của bạn", "Con đã quá 60 ngày tuổi")

    other = open_page(visitor.page.url, **PHONE)

    expect(other.get_by_text("Đang xem: Con đã quá 60 ngày tuổi.")).to_be_visible()


def test_7_the_fee_after_new_year(visitor: Visitor):
    """A fee that is halved to the end of the year says what it will be."""
    visitor.tap("Hành nghề luật, bổ trợ tư pháp", "Xin chứng chỉ luật sư sau tập sự")

    expect(visitor.row("Bao nhiêu")).to_contain_text(["từ 1/1/2027"], ignore_case=True)


def test_8_grandmother_goes_instead(visitor: Visitor):
    """Whether she may, and which paper she needs."""
    visitor.tap(BIRTH_AT_HOME, BIRTH)

    visitor.reads("Nhờ người khác làm thay:", "Ông, bà, người thân thích khác đi đăng ký khai sinh")


def test_9_the_form_or_where_to_get_it(visitor: Visitor):
    """Its name, and who hands it out."""
    visitor.tap(BIRTH_AT_HOME, BIRTH)

    visitor.reads("Mẫu đơn, tờ khai", "thì xin ở nơi nhận hồ sơ")


def test_10_later_than_sixty_days(visitor: Visitor):
    """That it still can be done, and what it costs then."""
    visitor.tap(BIRTH_AT_HOME, BIRTH, "Quá 60 ngày có làm được không?")

    visitor.reads("Vẫn làm được")
    expect(visitor.row("Bao nhiêu")).to_contain_text(["quá 60 ngày"])


def test_11_apply_online(visitor: Visitor):
    """The button leads to the official portal."""
    visitor.tap(BIRTH_AT_HOME, BIRTH)

    online = visitor.page.get_by_role("link", name="Nộp qua mạng")

    expect(online).to_have_attribute("href", re.compile(r"^https://dichvucong\.gov\.vn"))


def test_12_complain(visitor: Visitor):
    """Where to, by what is known today."""
    visitor.tap("Liên hệ, phản ánh, kiến nghị")

    visitor.reads("Cổng Dịch vụ công quốc gia", "Văn bản gửi trực tiếp hoặc qua bưu chính")
