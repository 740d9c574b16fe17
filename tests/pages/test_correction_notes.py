"""The note on a page that was wrong: from the day of the correction, for ninety days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from family_records import catalogue_with, pages_of

from congkhai.pages.correction_notes import correction_links, correction_notes

PAGE = "thu-tuc/1.001193/"
FIRST = date(2026, 12, 1)
LAST = FIRST + timedelta(days=90)
CORRECTION: dict[str, Any] = {
    "ma": "a",
    "ten": "Lệ phí",
    "trang": PAGE,
    "sai": "Lệ phí <b>80.000</b> đồng.",
    "dung": "Không mất lệ phí.",
    "phat_hien": "don-vi",
    "ngay_dinh_chinh": FIRST.isoformat(),
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-11-30"},
}


@pytest.mark.parametrize(
    ("day", "is_told", "change"),
    [
        (FIRST - timedelta(days=1), False, FIRST),
        (FIRST, True, LAST + timedelta(days=1)),
        (LAST, True, LAST + timedelta(days=1)),
    ],
)
def test_a_page_says_what_was_wrong_on_it(day: date, is_told: bool, change: date) -> None:
    """What it said and what is right, as text, with the way to the list; and when this will be otherwise."""
    note = correction_notes(catalogue_with(day, dinh_chinh={"a": CORRECTION}).setting)[PAGE]

    assert ("“Lệ phí &lt;b&gt;80.000&lt;/b&gt; đồng”. " in note.html) is is_told
    assert ("Đúng là: Không mất lệ phí." in note.html) is is_told
    assert ('href="../../dinh-chinh/a/"' in note.html) is is_told
    assert note.change == change


def test_later_the_list_alone_keeps_it() -> None:
    """Samples, and what was wrong elsewhere than on a page, are noted on none."""
    sample, elsewhere = {**CORRECTION, "du_lieu_mau": "true"}, {k: v for k, v in CORRECTION.items() if k != "trang"}

    assert correction_notes(catalogue_with(LAST + timedelta(days=1), dinh_chinh={"a": CORRECTION}).setting) == {}
    assert correction_notes(catalogue_with(FIRST, dinh_chinh={"a": sample, "b": elsewhere}).setting) == {}


def test_two_corrections_of_a_page_are_both_told() -> None:
    """The one that is told first ends first: that is when the page is otherwise."""
    later = {**CORRECTION, "ten": "Giờ làm việc", "ngay_dinh_chinh": "2026-12-10"}
    note = correction_notes(catalogue_with(date(2026, 12, 20), dinh_chinh={"a": CORRECTION, "b": later}).setting)[PAGE]

    assert note.html.count('role="note"') == 2
    assert note.change == LAST + timedelta(days=1)


def test_the_page_of_a_correction_leads_to_what_is_right_now() -> None:
    """It has all that was told of it."""
    catalogue = catalogue_with(FIRST, dinh_chinh={"a": CORRECTION})
    page = pages_of(catalogue, "dinh-chinh/")["dinh-chinh/a/"]

    assert list(correction_links("a", catalogue.setting.of("dinh-chinh")["a"], catalogue)) == [  # type: ignore[arg-type]
        (PAGE, "Mở trang đã sửa")
    ]
    assert 'href="../../thu-tuc/1.001193/"' in page.body
    assert "Lệ phí &lt;b&gt;80.000&lt;/b&gt; đồng." in page.body
