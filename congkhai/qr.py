"""QR codes of page addresses, as inline SVG, thousands a second."""

from __future__ import annotations

import re
from functools import lru_cache

import segno

_QUIET = 2  # modules of white around the code; paper adds its own margin
_RUNS = re.compile("(0*)(1+)")
# Few places and few characters, so that the differences are soon all known.
_CODE = re.compile(r"[0-9.]{1,12}")


def qr_svg(prefix: str, code: str, suffix: str) -> str:
    """An SVG that leads to `prefix + code + suffix`.

    With version and mask fixed, every module of a QR code is an affine function of the data bits
    over GF(2) (placing is a permutation, Reed–Solomon is linear, masking adds a constant). So the
    code of an address is that of a neutral address of the same length, plus one difference for
    each character of `code`; segno makes the few matrices that the differences are taken from.
    """
    if not _CODE.fullmatch(code):
        address = prefix + code + suffix
        return _svg(_matrix(address), _size(address))
    neutral = "0" * len(code)
    bits = _matrix(prefix + neutral + suffix)
    for place, character in enumerate(code):
        if character != "0":
            bits ^= _difference(prefix, len(code), suffix, place, character)
    return _svg(bits, _size(prefix + neutral + suffix))


@lru_cache(maxsize=2048)
def _difference(prefix: str, length: int, suffix: str, place: int, character: str) -> int:
    changed = "0" * place + character + "0" * (length - place - 1)
    return _matrix(prefix + "0" * length + suffix) ^ _matrix(prefix + changed + suffix)


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
    rows = (_row(text[start : start + size]) for start in range(0, size * size, size))
    path = "".join(f"M{_QUIET} {line}.5{row}" for line, row in enumerate(rows, _QUIET))
    side = size + 2 * _QUIET
    return f'<svg class="ck-qr__code" viewBox="0 0 {side} {side}" aria-hidden="true"><path d="{path}"/></svg>'


@lru_cache(maxsize=2048)
def _row(modules: str) -> str:
    return "".join(map(_STEPS.__getitem__, _RUNS.findall(modules)))


class _Steps(dict[tuple[str, str], str]):
    """(light modules, dark modules after them) → the step over the ones and along the others."""

    def __missing__(self, run: tuple[str, str]) -> str:
        light, dark = run
        self[run] = step = f"m{len(light)} 0h{len(dark)}"
        return step


_STEPS = _Steps()
