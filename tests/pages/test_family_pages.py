"""Pages of families that have none of their own."""

from __future__ import annotations

from datetime import date

import pytest
from family_records import catalogue_with, pages_of

from congkhai.building.loading import Loaded
from congkhai.model.families import DECISIONS, FAMILY
from congkhai.pages.family_pages import render_family
from congkhai.pages.page import Page


def test_a_decision_is_called_one_and_says_what_it_announces(loaded: Loaded) -> None:
    """Number and day alone tell a citizen nothing: the list and the page say what they stand for."""
    listed, *pages = render_family(FAMILY[DECISIONS], loaded.catalogue)
    [page] = [page for page in pages if page.path == "quyet-dinh/163-qd-btp-2026-01-16/"]

    assert ">Quyết định 163/QĐ-BTP ngày 16/1/2026</a>" in listed.body
    assert "Số thủ tục: 1 sửa đổi, bổ sung." in listed.body
    assert page.title == "Quyết định 163/QĐ-BTP ngày 16/1/2026"


def drafts_on(day: date) -> dict[str, Page]:
    """The pages of a draft that is open in December, and of a sample."""
    source = {"he_thong": "don-vi", "ngay_lay": "2026-11-20"}
    days = {"tu_ngay": "2026-12-01", "den_ngay": "2026-12-20", "nguon": source}
    draft = {"ten_du_thao": "Dự thảo A", "tom_tat": "Nộp ở đâu cũng được.", "co_quan_soan_thao": "Sở Tư pháp", **days}
    sample = {**draft, "ten_du_thao": "Dự thảo B", "du_lieu_mau": "true"}
    return pages_of(catalogue_with(day, du_thao={"a": draft, "b": sample}), "du-thao/")


@pytest.mark.parametrize(
    ("day", "in_list", "in_messages"),
    [
        (date(2026, 11, 30), "Lấy ý kiến từ 1/12/2026. Nộp", "Dự thảo A. Lấy ý kiến từ 1/12/2026. Nộp"),
        (date(2026, 12, 20), "Lấy ý kiến đến hết 20/12/2026. Nộp", "Dự thảo A. Lấy ý kiến đến hết 20/12/2026. Nộp"),
        (date(2026, 12, 21), "Nộp", "Dự thảo A. Đã đóng. Nộp"),
    ],
)
def test_a_list_says_from_and_until_when(day: date, in_list: str, in_messages: str) -> None:
    """Nobody need open each record; what messages show of one says that it is over, as a heading of the list does."""
    pages = drafts_on(day)

    assert f'<p class="ck-card__text">{in_list} ở đâu cũng được.</p>' in pages["du-thao/"].body
    assert pages["du-thao/a/"].description == f"{in_messages} ở đâu cũng được."


def test_a_list_counts_no_samples() -> None:
    """In what messages show of it."""
    assert drafts_on(date(2026, 12, 1))["du-thao/"].description == "1 dự thảo: Dự thảo A"
