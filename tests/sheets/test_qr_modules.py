"""QR codes as drawings."""

from __future__ import annotations

import re

import segno

from congkhai.sheets.qr_modules import QUIET, qr_path, qr_side

ADDRESS = "https://thu-tuc.example/thu-tuc/1.001193/?truong-hop=qua-han,bi-bo-roi"


def test_the_drawing_is_the_code() -> None:
    """Every dark module is under a stroke of the path, no light one is, and white stands around."""
    strokes = re.findall(r"M(\d+) (\d+)\.5h(\d+)", qr_path(ADDRESS))
    painted = {(int(x) + step, int(y)) for x, y, run in strokes for step in range(int(run))}
    rows = enumerate(segno.make_qr(ADDRESS, error="m", boost_error=False, mask=3, mode="byte").matrix)

    dark = {(x + QUIET, y + QUIET) for y, row in rows for x, module in enumerate(row) if module}

    assert painted == dark
    assert max(max(spot) for spot in painted) == qr_side(ADDRESS) - QUIET - 1
