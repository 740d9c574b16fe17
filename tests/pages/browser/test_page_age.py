"""A page that is opened when it no longer holds says so; before that it only says until when it does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from playwright.sync_api import Page, expect
from published_site import Site

# Its law changes with 2027, no day is reckoned from its times; midnight in Vietnam is 17:00 the day before in UTC.
CHANGING = "thu-tuc/2.000829/"
# Ten working days are told, from 25/11/2026 on.
RECKONED = "thu-tuc/1.000828/"


@pytest.mark.parametrize(
    ("now", "is_over"),
    [("2026-12-31T16:59:00+00:00", False), ("2026-12-31T17:01:00+00:00", True), ("2027-06-01T00:00:00+00:00", True)],
)
@pytest.mark.parametrize("is_offline", [False, True], ids=["served", "file"])
def test_an_old_page_says_so_before_its_first_fact(
    portal: Site, open_page: Callable[..., Page], now: str, *, is_over: bool, is_offline: bool
) -> None:
    """From the day of the next known change on, in Vietnam, also from a copied folder; above the title."""
    page = open_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto((portal.folder / CHANGING / "index.html").as_uri() if is_offline else portal.address + CHANGING)
    notice = page.get_by_text("từ ngày 1/1/2027 có thông tin trên trang đã thay đổi")

    expect(notice).to_be_visible(visible=is_over)
    if is_over:
        assert notice.bounding_box()["y"] < page.locator("h1").bounding_box()["y"]


def test_without_scripts_a_page_says_until_when_it_holds(portal: Site, open_page: Callable[..., Page]) -> None:
    """The day that it was built for and the last day before a known change are read by all, and printed."""
    page = open_page(portal.address + CHANGING, java_script_enabled=False)

    expect(page.get_by_text("Trang dựng ngày 23/11/2026, dùng được đến hết ngày 31/12/2026.")).to_be_visible()


def test_a_page_holds_longer_than_its_table_of_days(portal: Site, open_page: Callable[..., Page]) -> None:
    """The page is told to end with what changes on it; of the table alone the last day is told."""
    page = open_page(portal.address + RECKONED, java_script_enabled=False)
    page.locator("summary", has_text="Cách nộp, thời hạn, phí").click()

    expect(page.locator(".ck-as-of")).not_to_contain_text("8/12/2026")
    expect(page.get_by_text("Bảng tính sẵn đến ngày 8/12/2026.")).to_be_visible()
    expect(page.get_by_text("Nộp thứ Tư, 25/11/2026 → nhận chậm nhất thứ Tư, 16/12 nếu hồ sơ đủ.")).to_be_visible()


@pytest.mark.parametrize(
    ("now", "is_over"), [("2026-12-08T16:59:00+00:00", False), ("2026-12-08T17:01:00+00:00", True)]
)
def test_a_table_whose_days_are_over_says_so_mildly(
    portal: Site, open_page: Callable[..., Page], now: str, *, is_over: bool
) -> None:
    """Beside the table, from the day after its last one on; that nothing else has changed, no box says otherwise."""
    page = open_page()
    page.clock.set_fixed_time(datetime.fromisoformat(now))
    page.goto(portal.address + RECKONED)
    page.locator("summary", has_text="Cách nộp, thời hạn, phí").click()

    expect(page.get_by_text("Các ngày trong bảng đã qua.")).to_be_visible(visible=is_over)
    expect(page.get_by_text("có thông tin trên trang đã thay đổi")).to_be_hidden()
