"""QR codes put together from differences are those of a library, byte by byte."""

from __future__ import annotations

import io
import random

import pytest
import segno
from PIL import Image

from congkhai.sheets.qr import large_page_png, page_png, qr_png


def picture_of(address: str) -> bytes:
    """The library's own picture of an address, with the same mask."""
    picture = io.BytesIO()
    code = segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte")
    code.save(picture, kind="png", border=2, compresslevel=0)
    return picture.getvalue()


@pytest.mark.parametrize("seed", range(25))
def test_a_picture_is_that_of_the_library(seed: int) -> None:
    """For any address and code, sums of the file included."""
    chance = random.Random(seed)
    prefix = f"https://{'a' * chance.randrange(1, 60)}.example/thu-tuc/"
    digits = "".join(chance.choices("0123456789", k=6))
    code = chance.choice([f"1.{digits}", f"2.{digits}.000.00.00.H38", "ho-tich-moi-2026"])

    assert qr_png(prefix, code, "/") == picture_of(f"{prefix}{code}/")


@pytest.mark.parametrize("code", ["1.001193", "ho-tich"])
def test_the_picture_of_a_page_is_that_of_its_address(code: str) -> None:
    """Small as for pages, and eight times as large: each module is eight pixels wide and high."""
    address = f"https://thu-tuc.example/thu-tuc/{code}/"
    small, large = (Image.open(io.BytesIO(made(address))) for made in (page_png, large_page_png))

    assert page_png(address) == picture_of(address)
    assert large.size == (8 * small.width, 8 * small.height)
    assert large.convert("L").tobytes() == small.convert("L").resize(large.size, Image.Resampling.NEAREST).tobytes()
