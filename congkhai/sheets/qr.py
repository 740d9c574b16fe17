"""QR codes of page addresses, as PNG pictures of one pixel a module, thousands a second."""

from __future__ import annotations

import re
from functools import lru_cache
from struct import pack
from zlib import adler32, compress, crc32

from congkhai.sheets.qr_modules import qr_modules

_QUIET = 2  # modules of white around the code; paper adds its own margin
# Few places and few characters, so that the differences are soon all known. All differ from "0" in five bits at most.
_CODE = re.compile(r"[0-9.]{1,12}")
_NEUTRAL = "0"
_BITS = bytes.maketrans(b"\0\1", b"10")  # of greys black is the lowest
_WHITE = b"1"
_EIGHTFOLD = bytes.maketrans(b"01", b"\x00\xff")


def qr_png(prefix: str, code: str, suffix: str) -> bytes:
    """A picture that leads to `prefix + code + suffix`.

    With version and mask fixed, every module of a QR code is an affine function of the data bits
    over GF(2) (placing is a permutation, Reed–Solomon is linear, masking adds a constant). So the
    code of an address is that of a neutral address of the same length, plus one difference for
    each bit in which a character of `code` differs; segno makes the few codes that the
    differences are taken from.
    """
    return _png(*_modules(prefix, code, suffix))


def page_png(address: str) -> bytes:
    """A picture that leads to a page, whose name is the last folder of its address."""
    return _png(*_modules(*_around_name(address)))


def large_page_png(address: str) -> bytes:
    """The same eight times as large, for programs that blur what they make larger themselves."""
    side, pixels = _modules(*_around_name(address))
    # A bit becomes a byte, which is eight of them.
    black_and_white = f"{pixels:0{side * _line(side)}b}".encode().translate(_EIGHTFOLD)
    lines = (black_and_white[at + 8 : at + 8 + side] for at in range(0, len(black_and_white), _line(side)))
    packed = compress(b"".join((b"\0" + line) * 8 for line in lines), 1)
    return _file(8 * side, packed)


def _around_name(address: str) -> tuple[str, str, str]:
    """What is before the last folder, its name, and what is after it."""
    before, slash, name = address.removesuffix("/").rpartition("/")
    return before + slash, name, "/" if address.endswith("/") else ""


def _modules(prefix: str, code: str, suffix: str) -> tuple[int, int]:
    """How wide the picture is, and its lines as one number."""
    if not _CODE.fullmatch(code):
        return _pixels(prefix + code + suffix)
    side, pixels = _pixels(prefix + _NEUTRAL * len(code) + suffix)
    for place, character in enumerate(code):
        pixels ^= _difference(prefix, len(code), suffix, place, character)
    return side, pixels


def _line(side: int) -> int:
    """How many bits a line of the number has: PNG's filter, then a bit for each module, in whole bytes."""
    return 8 + side + -side % 8


@lru_cache(maxsize=2048)
def _difference(prefix: str, length: int, suffix: str, place: int, character: str) -> int:
    """What a character at a place of the code changes."""
    pixels, changes = 0, ord(character) ^ ord(_NEUTRAL)
    for bit in (1, 2, 4, 8, 16):
        if changes & bit:
            pixels ^= _flipped(prefix, length, suffix, place, bit)
    return pixels


@lru_cache(maxsize=1024)
def _flipped(prefix: str, length: int, suffix: str, place: int, bit: int) -> int:
    """What one bit of the character at a place changes."""
    changed = chr(ord(_NEUTRAL) ^ bit)
    code = _NEUTRAL * place + changed + _NEUTRAL * (length - place - 1)
    return _pixels(prefix + _NEUTRAL * length + suffix)[1] ^ _pixels(prefix + code + suffix)[1]


@lru_cache(maxsize=512)
def _pixels(address: str) -> tuple[int, int]:
    """How wide the picture of an address is, and its lines as one number: a byte for PNG's filter, then a bit each."""
    modules = [row.translate(_BITS) for row in qr_modules(address)]
    side, quiet = len(modules) + 2 * _QUIET, _WHITE * _QUIET
    above = [_WHITE * side] * _QUIET
    lines = [*above, *(quiet + row + quiet for row in modules), *above]
    return side, int(b"".join(b"0" * 8 + line + b"0" * (-side % 8) for line in lines), 2)


def _png(side: int, pixels: int) -> bytes:
    """The picture, its lines stored as they are: zlib takes ten times as long to do that."""
    lines = pixels.to_bytes(side * (1 + -(-side // 8)), "big")
    return _file(side, b"x\1\1" + pack("<2H", len(lines), ~len(lines) & 0xFFFF) + lines + pack(">I", adler32(lines)))


def _file(side: int, stored: bytes) -> bytes:
    parts = ((b"IHDR", pack(">2I5B", side, side, 1, 0, 0, 0, 0)), (b"IDAT", stored), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind + data) for kind, data in parts)


def _chunk(data: bytes) -> bytes:
    """A part of a PNG, beginning with its kind, between its size and its sum."""
    return pack(">I", len(data) - 4) + data + pack(">I", crc32(data))
