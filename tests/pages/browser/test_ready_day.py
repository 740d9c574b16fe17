"""When it is ready, as a phone shows it: at the moment of reading, of the reader's case, in the unit's time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect
from published_site import Site

BIRTH, CORRECTION = "thu-tuc/1.001193/", "thu-tuc/1.004859/"


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/New_York"])
@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-12-04T16:00+07:00", "Nộp hôm nay (thứ Sáu, 4/12/2026), sau 15:00 → nhận chậm nhất thứ Hai, 7/12"),
        ("2026-12-05T09:00+07:00", "Hôm nay (thứ Bảy, 5/12/2026) không nhận hồ sơ. Nộp thứ Hai, 7/12/2026 trước 15:00"),
        ("2026-11-28T09:00+07:00", "Hôm nay (thứ Bảy, 28/11/2026) có thể không nhận hồ sơ. Nộp thứ Hai, 30/11/2026"),
    ],
)
def test_it_is_told_of_the_moment(portal: Site, open_page: Callable[..., Page], now: str, told: str, zone: str) -> None:
    """Friday at four, Saturday, one that may be worked; a phone that stands elsewhere reads the same."""
    page = open_page(timezone_id=zone)
    page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto(portal.address + BIRTH)

    expect(page.locator("[data-hang='Bao lâu']")).to_contain_text(told)


@pytest.mark.parametrize(
    ("now", "told", "untold"),
    [
        ("2020-01-01T09:00+07:00", "Nộp thứ Tư, 25/11/2026 trước 15:00", "2020"),
        ("2026-11-22T09:00+07:00", "Nộp thứ Tư, 25/11/2026 trước 15:00", "22/11"),
        (
            "2027-02-28T09:00+07:00",
            "(Chủ nhật, 28/2/2027) không nhận hồ sơ. Chưa tính được ngày nhận.",
            "25/11",
        ),
        ("2027-06-01T09:00+07:00", "Chưa tính được ngày nhận.", "25/11"),
    ],
)
def test_clocks_that_are_behind_and_copies_that_are_old(
    portal: Site, open_page: Callable[..., Page], now: str, told: str, untold: str
) -> None:
    """A day before that of the build is a wrong clock's; behind the last day of a limit none is told."""
    page = open_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto(portal.address + BIRTH)
    days = page.locator("[data-ngay-nghi]")

    expect(days).to_contain_text(told)
    expect(days).not_to_contain_text(untold)


def test_the_case_of_the_reader_has_its_own_day(portal: Site, open_page: Callable[..., Page]) -> None:
    """What other cases need to be ready is gone with them, and comes back; it stays once every question is answered."""
    page = open_page(width=375)
    page.clock.set_fixed_time(datetime.fromisoformat("2026-12-06T10:00+07:00"))
    page.goto(portal.address + CORRECTION)
    days = page.locator("[data-han]")
    expect(days).to_have_count(2)

    page.get_by_text("Chỉ xem trường hợp của bạn").click()
    page.locator("input[value=bo-sung]").check()
    expect(days.filter(visible=True)).to_have_count(1)
    expect(days.filter(visible=True)).to_contain_text("trong ngày")

    page.locator("input[value=thay-doi-cai-chinh]").check()
    expect(days.filter(visible=True)).to_have_count(1)
    expect(days.filter(visible=True)).to_contain_text("Cần xác minh thì chậm nhất")

    page.locator("input[value=khong-xin-ban-sao]").check()
    expect(page.locator("[data-hang='Bao nhiêu'] dd").first).to_have_text(
        re.compile("^Do Hội đồng nhân dân tỉnh quy định")
    )
    expect(days.filter(visible=True)).to_have_count(1)

    page.get_by_role("button", name="Xem mọi trường hợp").click()
    expect(days.filter(visible=True)).to_have_count(2)


def test_without_scripts_the_coming_days_stand_in_a_table(portal: Site, open_page: Callable[..., Page]) -> None:
    """Ten working days; the proposed day off is none, and what is not announced has its star."""
    page = open_page(portal.address + BIRTH, java_script_enabled=False)
    page.locator("summary", has_text="Cách nộp, thời hạn, phí").click()
    rows = page.locator(".ck-ready__table tbody tr")

    expect(rows).to_have_count(10)
    expect(rows.first).to_contain_text("thứ Tư, 25/11")
    expect(rows.first).to_contain_text("trong ngày; sau 15:00: thứ Năm, 26/11")


@pytest.mark.parametrize("java_script_enabled", [True, False])
def test_what_is_done_on_the_same_day_is_a_list(
    portal: Site, open_page: Callable[..., Page], *, java_script_enabled: bool
) -> None:
    """By a page of its own without scripts, in place with them; the same procedures, none that may take longer."""
    address = "thu-tuc/?bao-lau=trong-ngay" if java_script_enabled else "thu-tuc/trong-ngay/"
    page = open_page(portal.address + address, java_script_enabled=java_script_enabled)
    codes = ["2.000884", "1.001193"]

    expect(page.locator("[data-ma]").filter(visible=True)).to_have_count(len(codes))
    for code in codes:
        expect(page.locator(f"[data-ma='{code}']")).to_be_visible()


def test_search_finds_what_is_done_on_the_same_day(portal: Site, open_page: Callable[..., Page]) -> None:
    """Births stay, corrections that take three days go."""
    page = open_page(f"{portal.address}tim-kiem/?q=khai+sinh&bao-lau=trong-ngay")

    expect(page.locator("#ket-qua > li[data-ma='1.001193']")).to_be_visible()
    expect(page.locator("#ket-qua > li[data-ma='1.004859']")).to_have_count(0)
