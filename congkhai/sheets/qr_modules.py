"""The modules of a QR code of an address: as the path of a drawing, and as a picture for files."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from itertools import groupby

import segno

# White around the code, as ISO/IEC 18004 asks for: it is cut out, and glued onto dark boards.
QUIET = 4


def qr_code(address: str) -> segno.QRCode:
    """The library's code of an address; with the mask fixed it costs a millisecond, not ten."""
    return segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte")


@lru_cache(maxsize=512)
def qr_modules(address: str) -> tuple[bytes, ...]:
    """The rows of modules, 1 for a dark one."""
    return tuple(map(bytes, qr_code(address).matrix))


def qr_picture(address: str) -> bytes:
    """The code as PNG, for files that hold pictures."""
    picture = BytesIO()
    qr_code(address).save(picture, kind="png", scale=8, border=QUIET)
    return picture.getvalue()


def qr_side(address: str) -> int:
    """How many modules wide the picture is, with the white around it."""
    return len(qr_modules(address)) + 2 * QUIET


def qr_path(address: str) -> str:
    """The dark modules as the path of an SVG: a stroke one module high for each run of a row."""
    rows = enumerate(qr_modules(address))
    return "".join(f"M{QUIET + x} {QUIET + y}.5h{length}" for y, row in rows for x, length in _runs(row))


def _runs(row: bytes) -> list[tuple[int, int]]:
    """Where dark modules begin, and how many follow each other."""
    found, x = [], 0
    for dark, run in groupby(row):
        length = len(list(run))
        if dark:
            found.append((x, length))
        x += length
    return found
