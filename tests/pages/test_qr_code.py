"""QR codes that the screen at a desk draws itself."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.node_engine import results_of
from congkhai.sheets.qr import qr_png

DRAWING = Path(__file__).parents[2] / "congkhai/pages/browser/qr-code.js"
# How many letters fit in each version: one less, these, and one more, which is of the next version.
MOST = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666]
LENGTHS = sorted({most + more for most in MOST for more in (-1, 0, 1)} - {MOST[-1] + 1})


@pytest.mark.parametrize("length", LENGTHS)
def test_it_is_the_code_that_paper_has(length: int) -> None:
    """Module by module what the build draws at the foot of printed pages, in each version that a screen shows."""
    address = address_of(length)

    [drawn] = results_of(DRAWING, "qrCode", [address])

    assert drawn == modules_of(qr_png("", address, ""))


def test_what_is_too_long_has_none() -> None:
    """No phone would read it from a screen; the address is shown in letters."""
    assert results_of(DRAWING, "qrCode", [address_of(MOST[-1] + 1)]) == [None]


def address_of(length: int) -> str:
    """An address of so many letters."""
    return ("https://dichvucong.gov.vn/p/home/dvc-tthc.html?a=%E1%BB%9D&b=1.001193,~_-" * 12)[:length]


def modules_of(picture: bytes) -> list[list[bool]]:
    """Which modules of a picture are black, without the white around them."""
    image = Image.open(io.BytesIO(picture)).convert("1")
    border, size = 2, image.width
    inside = range(border, size - border)
    return [[image.getpixel((x, y)) == 0 for x in inside] for y in inside]
