"""QR codes of page addresses, as PNG pictures of one pixel a module, thousands a second."""

from __future__ import annotations

import io
import re
from functools import lru_cache
from typing import NamedTuple
from zlib import adler32, crc32, decompress

from congkhai.sheets.qr_modules import qr_code

_QUIET = 2  # modules of white around the code; paper adds its own margin
# Few places and few characters, so that the differences are soon all known. All differ from "0" in five bits at most.
_CODE = re.compile(r"[0-9.]{1,12}")
_NEUTRAL = "0"
_DATA = b"IDAT"
_BLOCK = 7  # bytes before what zlib stores as it is: its own header, and that of its only block


class _Picture(NamedTuple):
    """A PNG taken apart: what stands before its lines of pixels, these as one number, and what follows their sums."""

    head: bytes
    lines: int
    size: int
    tail: bytes


def qr_png(prefix: str, code: str, suffix: str) -> bytes:
    """A picture that leads to `prefix + code + suffix`.

    With version and mask fixed, every module of a QR code is an affine function of the data bits
    over GF(2) (placing is a permutation, Reed–Solomon is linear, masking adds a constant). So the
    code of an address is that of a neutral address of the same length, plus one difference for
    each bit in which a character of `code` differs; segno makes the few pictures that the
    differences are taken from.
    """
    if not _CODE.fullmatch(code):
        return _drawn(prefix + code + suffix)
    neutral = _picture(prefix + _NEUTRAL * len(code) + suffix)
    lines = neutral.lines
    for place, character in enumerate(code):
        lines ^= _difference(prefix, len(code), suffix, place, character)
    return _put_together(neutral._replace(lines=lines))


@lru_cache(maxsize=2048)
def _difference(prefix: str, length: int, suffix: str, place: int, character: str) -> int:
    """What a character at a place of the code changes."""
    lines, changes = 0, ord(character) ^ ord(_NEUTRAL)
    for bit in (1, 2, 4, 8, 16):
        if changes & bit:
            lines ^= _flipped(prefix, length, suffix, place, bit)
    return lines


@lru_cache(maxsize=1024)
def _flipped(prefix: str, length: int, suffix: str, place: int, bit: int) -> int:
    """What one bit of the character at a place changes."""
    changed = chr(ord(_NEUTRAL) ^ bit)
    code = _NEUTRAL * place + changed + _NEUTRAL * (length - place - 1)
    return _picture(prefix + _NEUTRAL * length + suffix).lines ^ _picture(prefix + code + suffix).lines


@lru_cache(maxsize=512)
def _picture(address: str) -> _Picture:
    """The library's picture of an address, taken apart."""
    picture = _drawn(address)
    start = picture.index(_DATA)
    length = int.from_bytes(picture[start - 4 : start], "big")
    end = start + len(_DATA) + length
    lines = decompress(picture[start + len(_DATA) : end])
    head = picture[: start + len(_DATA) + _BLOCK]
    return _Picture(head, int.from_bytes(lines, "big"), len(lines), picture[end + 4 :])


def _put_together(picture: _Picture) -> bytes:
    """The PNG of a picture, with the sums that zlib and PNG ask for."""
    lines = picture.lines.to_bytes(picture.size, "big")
    data = picture.head + lines + adler32(lines).to_bytes(4, "big")
    sum_of_data = crc32(data[-len(lines) - len(_DATA) - _BLOCK - 4 :])
    return data + sum_of_data.to_bytes(4, "big") + picture.tail


def _drawn(address: str) -> bytes:
    """The library's picture of an address, its lines stored as they are."""
    picture = io.BytesIO()
    qr_code(address).save(picture, kind="png", border=_QUIET, compresslevel=0)
    return picture.getvalue()
