"""A list that editors put together says whose it is, and that it has not been checked."""

from __future__ import annotations

from dataclasses import replace

from congkhai.model.lists import LifeEvent
from congkhai.pages.listing import render_listings

SOURCE = {"he_thong": "khac", "ngay_lay": "2026-11-28", "ghi_chu": "Nhóm biên soạn xếp."}


def page_of(catalogue, **keys):
    """The page of a life event."""
    event = LifeEvent.model_validate({"ma": "thu", "ten": "Thử", "thu_tuc": ["2.000815"], **keys})
    known = catalogue()
    records = {**known.setting.records, "su-kien": {"thu": event}}
    changed = replace(known, setting=replace(known.setting, records=records))
    return next(page.body for page in render_listings(changed) if page.title == "Thử")


def test_a_sample_list_says_so(catalogue):
    """Its source, the day and the note stand below the list."""
    body = page_of(catalogue, du_lieu_mau="true", nguon=SOURCE)

    assert "ck-notice--sample" in body
    assert "Nguồn của danh sách: Nguồn khác, ngày 28/11/2026. Nhóm biên soạn xếp.</p>" in body


def test_a_checked_list_says_nothing(catalogue):
    """Nothing is told of a source that is not known."""
    body = page_of(catalogue)

    assert "ck-notice--sample" not in body
    assert "Nguồn của danh sách" not in body
