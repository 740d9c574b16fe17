"""Tiles of what nobody has checked yet say so."""

from __future__ import annotations

import pytest

from congkhai.pages.tiles import Tile, render_tiles


@pytest.mark.parametrize(("samples", "marks"), [([], 0), ([1], 1), ([0, 1, 2], 1), ([0, 2], 2)])
def test_tiles_that_are_all_samples_bear_one_mark(catalogue, samples, marks):
    """Where only some are, each of them bears it."""
    tiles = tuple(Tile(f"su-kien/{at}/", f"Việc {at}", "", 1, at in samples) for at in range(3))

    body = render_tiles("su-kien/", "Việc", "Chọn.", tiles, catalogue()).body

    assert body.count("ck-badge--sample") == marks
    assert body.count("ck-tiles__mark") == (len(samples) == len(tiles))
