"""QR codes as drawings, and as scripts get them."""

from __future__ import annotations

import re
from base64 import b64decode
from math import isqrt

import segno

from congkhai.sheets.qr_modules import QUIET, packed_modules, qr_modules, qr_path, qr_side

ADDRESS = "https://thu-tuc.example/thu-tuc/1.001193/?truong-hop=qua-han,bi-bo-roi"


def test_the_drawing_is_the_code() -> None:
    """Every dark module is under a stroke of the path, no light one is, and white stands around."""
    strokes = re.findall(r"M(\d+) (\d+)\.5h(\d+)", qr_path(ADDRESS))
    painted = {(int(x) + step, int(y)) for x, y, run in strokes for step in range(int(run))}
    rows = enumerate(segno.make_qr(ADDRESS, error="m", boost_error=False, mask=3, mode="byte").matrix)

    dark = {(x + QUIET, y + QUIET) for y, row in rows for x, module in enumerate(row) if module}

    assert painted == dark
    assert max(max(spot) for spot in painted) == qr_side(ADDRESS) - QUIET - 1


def test_a_script_can_unpack_the_modules() -> None:
    """The side is the whole root of the number of bits, a row follows the other, the highest bit comes first."""
    packed = b64decode(packed_modules(ADDRESS))

    side = isqrt(8 * len(packed))
    bits = [packed[place >> 3] >> (7 - place % 8) & 1 for place in range(side * side)]

    assert [bytes(bits[row * side : (row + 1) * side]) for row in range(side)] == list(qr_modules(ADDRESS))
