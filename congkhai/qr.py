"""QR codes of page addresses, as inline SVG, thousands a second."""

from __future__ import annotations

import re
from functools import lru_cache

import segno

_QUIET = 2  # modules of white around the code; paper adds its own margin
_RUN = re.compile("0+|1+")
# Modules that are drawn at once: few enough for all their patterns to be known soon.
_PIECE = 11
# Few places and few characters, so that the differences are soon all known. All differ from "0" in five bits at most.
_CODE = re.compile(r"[0-9.]{1,12}")
_NEUTRAL = "0"


def qr_svg(prefix: str, code: str, suffix: str) -> str:
    """An SVG that leads to `prefix + code + suffix`.

    With version and mask fixed, every module of a QR code is an affine function of the data bits
    over GF(2) (placing is a permutation, Reed–Solomon is linear, masking adds a constant). So the
    code of an address is that of a neutral address of the same length, plus one difference for
    each bit in which a character of `code` differs; segno makes the few matrices that the
    differences are taken from.
    """
    if not _CODE.fullmatch(code):
        address = prefix + code + suffix
        return _svg(_matrix(address), _size(address))
    neutral = prefix + _NEUTRAL * len(code) + suffix
    bits = _matrix(neutral)
    for place, character in enumerate(code):
        bits ^= _difference(prefix, len(code), suffix, place, character)
    return _svg(bits, _size(neutral))


@lru_cache(maxsize=2048)
def _difference(prefix: str, length: int, suffix: str, place: int, character: str) -> int:
    """What a character at a place of the code changes."""
    bits, changes = 0, ord(character) ^ ord(_NEUTRAL)
    for bit in (1, 2, 4, 8, 16):
        if changes & bit:
            bits ^= _flipped(prefix, length, suffix, place, bit)
    return bits


@lru_cache(maxsize=1024)
def _flipped(prefix: str, length: int, suffix: str, place: int, bit: int) -> int:
    """What one bit of the character at a place changes."""
    changed = chr(ord(_NEUTRAL) ^ bit)
    code = _NEUTRAL * place + changed + _NEUTRAL * (length - place - 1)
    return _matrix(prefix + _NEUTRAL * length + suffix) ^ _matrix(prefix + code + suffix)


@lru_cache(maxsize=512)
def _matrix(address: str) -> int:
    rows = _encode(address).matrix
    return int("".join("1" if module else "0" for row in rows for module in row), 2)


@lru_cache(maxsize=512)
def _size(address: str) -> int:
    return len(_encode(address).matrix)


def _encode(address: str) -> segno.QRCode:
    return segno.make_qr(address, error="m", boost_error=False, mask=3, mode="byte")


def _svg(bits: int, size: int) -> str:
    text = f"{bits:0{size * size}b}"
    path = "".join([line + "".join([_STEPS[text[piece]] for piece in pieces]) for line, pieces in _lines(size)])
    side = size + 2 * _QUIET
    return f'<svg class="ck-qr__code" viewBox="0 0 {side} {side}" aria-hidden="true"><path d="{path}"/></svg>'


@lru_cache(maxsize=40)
def _lines(size: int) -> list[tuple[str, list[slice]]]:
    """For each row of modules: the step to where it begins, and where in the text its pieces are."""
    lines = []
    for row in range(size):
        start, end = row * size, (row + 1) * size
        pieces = [slice(place, min(place + _PIECE, end)) for place in range(start, end, _PIECE)]
        lines.append((f"M{_QUIET} {row + _QUIET}.5", pieces))
    return lines


class _Steps(dict[str, str]):
    """Modules, light ones as 0 and dark ones as 1 → the steps over the ones and along the others."""

    def __missing__(self, modules: str) -> str:
        runs = (match.group() for match in _RUN.finditer(modules))
        self[modules] = steps = "".join(f"h{len(run)}" if run[0] == "1" else f"m{len(run)} 0" for run in runs)
        return steps


_STEPS = _Steps()
