"""A list that editors put together says whose it is, and that it has not been checked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.model.lists import LifeEvent
from congkhai.pages.listing import render_listings
from congkhai.pages.tiles import Tile, render_tiles

SOURCE = {"he_thong": "khac", "ngay_lay": "2026-11-28", "ghi_chu": "Nhóm biên soạn xếp."}


def pages_of(catalogue, **keys):
    """The pages of a life event: its own, and that of the tiles of all events."""
    event = LifeEvent.model_validate({"ma": "thu", "ten": "Thử", "thu_tuc": ["2.000815"], **keys})
    known = catalogue()
    records = {**known.setting.records, "su-kien": {"thu": event}}
    changed = replace(known, setting=replace(known.setting, records=records))
    bodies = {page.title: page.body for page in render_listings(changed)}
    return bodies["Thử"], bodies["Thủ tục theo việc cần làm"]


def test_a_sample_list_says_so(catalogue):
    """Its source, the day and the note stand below the list; its tile bears the mark."""
    body, tiles = pages_of(catalogue, du_lieu_mau="true", nguon=SOURCE)

    assert "ck-notice--sample" in body
    assert f'<span class="ck-badge ck-badge--sample">{SAMPLE_MARK}</span>' in tiles
    assert "Nguồn của danh sách: Nguồn khác, ngày 28/11/2026. Nhóm biên soạn xếp.</p>" in body


@pytest.mark.parametrize(("samples", "marks"), [([], 0), ([1], 1), ([0, 1, 2], 1), ([0, 2], 2)])
def test_tiles_that_are_all_samples_bear_one_mark(catalogue, samples, marks):
    """Where only some are, each of them bears it."""
    tiles = tuple(Tile(f"su-kien/{at}/", f"Việc {at}", "", 1, at in samples) for at in range(3))

    body = render_tiles("su-kien/", "Việc", "Chọn.", tiles, catalogue()).body

    assert body.count("ck-badge--sample") == marks
    assert body.count("ck-tiles__mark") == (len(samples) == len(tiles))


def test_a_checked_list_says_nothing(catalogue):
    """Nothing is told of a source that is not known."""
    body, tiles = pages_of(catalogue)

    assert "ck-notice--sample" not in body
    assert "ck-badge--sample" not in tiles
    assert "Nguồn của danh sách" not in body
