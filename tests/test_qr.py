"""QR codes put together from differences are those of a library, module by module."""

from __future__ import annotations

import random
import re

import pytest
import segno

from congkhai.qr import qr_svg

_LINE = re.compile(r"M2 (\d+)\.5((?:m\d+ 0|h\d+)*)")
_STEP = re.compile(r"(?:m(\d+) 0|h(\d+))")


def modules_of(svg: str) -> set[tuple[int, int]]:
    """The dark modules that an SVG draws, without its margin of two."""
    dark = set()
    for line, steps in _LINE.findall(svg):
        column = 0
        for over, along in _STEP.findall(steps):
            if along:
                dark.update((int(line) - 2, column + place) for place in range(int(along)))
            column += int(over or along)
    return dark


def matrix_of(address: str) -> set[tuple[int, int]]:
    """The dark modules of the library's own code of the same mask."""
    code = segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte")
    return {(y, x) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}


@pytest.mark.parametrize("seed", range(25))
def test_a_code_is_that_of_the_library(seed: int) -> None:
    """For any address and code the matrix equals segno's."""
    chance = random.Random(seed)
    prefix = f"https://{'a' * chance.randrange(1, 60)}.example/thu-tuc/"
    digits = "".join(chance.choices("0123456789", k=6))
    code = chance.choice([f"1.{digits}", f"2.{digits}.000.00.00.H38", "ho-tich-moi-2026"])

    assert modules_of(qr_svg(prefix, code, "/")) == matrix_of(f"{prefix}{code}/")


def test_a_code_has_its_margin() -> None:
    """Two modules of white stay around the code, inside the picture."""
    svg = qr_svg("https://a.example/", "1.001193", "/")
    size = len(segno.make_qr("https://a.example/1.001193/", error="m", boost_error=False, mode="byte").matrix)

    assert f'viewBox="0 0 {size + 4} {size + 4}"' in svg
