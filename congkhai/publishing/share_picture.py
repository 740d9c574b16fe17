"""Pictures that messages show of a page: its name in large type, a PNG of few colours, same bytes for the same words.

Nobody who reads a page loads one: only its address stands there, for Zalo and Facebook. These keep what they once
fetched by that address, so it changes with whatever a picture shows.
"""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterator
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from congkhai.catalogue.addresses import picture_address
from congkhai.catalogue.picture_words import PictureWords
from congkhai.publishing.line_breaks import cut_in_lines, set_in_lines

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFont import FreeTypeFont

PICTURE_SIZE = WIDTH, HEIGHT = 1200, 630  # what Facebook and Zalo ask for
_MARGIN = 80
_MADE_WITH = ("Pillow", "font-source-sans-pro")
_DRAWN_BY = ("share_picture.py", "line_breaks.py")

# Head of the site's pages, its paper and its amber (site.css): 15 steps from ground to ink, and one colour more.
_GROUND, _INK, _ACCENT = (0x0B, 0x3F, 0x70), (0xFF, 0xFF, 0xFF), (0xF0, 0xC3, 0x6B)
_LAST_STEP = 14
# Greys of the canvas on which it is drawn: how much ink there is, and one for the accent.
_FULL, _SOFT, _FAINT, _OF_ACCENT = 254, 215, 90, 255
_COLOURS = [round(grey * _LAST_STEP / _FULL) for grey in range(_OF_ACCENT)] + [_LAST_STEP + 1]
_BAR, _RULE = (_MARGIN, 62, _MARGIN + 96, 71), (_MARGIN, 524, WIDTH - _MARGIN, 526)

_LEADING = 1.22  # of two diacritics one stands above the other
_BASELINE = 0.93


class _Block(NamedTuple):
    """Where words stand and how they are set: the largest size at which they fit, of the last as much as fits."""

    weight: str
    sizes: tuple[int, ...]
    lines: int
    top: int
    bottom: int
    ink: int


_KIND = _Block("SourceSansProSemibold", (42, 38, 34, 30), 1, 78, 130, _SOFT)
_WARNING = _Block("SourceSansProSemibold", (42, 38, 34, 30), 1, 130, 182, _FULL)
_NAME = _Block("SourceSansProBold", (126, 112, 100, 88, 78, 70, 62, 56), 5, 186, 518, _FULL)
_BELOW = _Block("SourceSansProSemibold", (42, 38, 34, 30), 1, 530, 600, _SOFT)


@lru_cache(maxsize=1024)
def address_of(words: PictureWords) -> str:
    """Where in a site the picture of these words is."""
    total = hashlib.blake2b(repr((words, _edition())).encode(), digest_size=8)
    return picture_address(total.hexdigest())


def draw_picture(words: PictureWords) -> bytes:
    """The picture of these words, as PNG."""
    # Imported only here: who only reads and checks records needs none.
    from PIL import Image, ImageDraw

    canvas = Image.new("L", (WIDTH, HEIGHT), 0)
    draw = ImageDraw.Draw(canvas)
    draw.rectangle(_BAR, fill=_OF_ACCENT)
    draw.rectangle(_RULE, fill=_FAINT)
    for x, y, line, font, ink in placed_lines(words):
        draw.text((x, y), line, font=font, fill=ink, anchor="ls")
    return _as_png(canvas)


def placed_lines(words: PictureWords) -> Iterator[tuple[int, int, str, FreeTypeFont, int]]:
    """Every line with the left end of its baseline, its font, and how much ink it has."""
    for text, block in zip(words, (_KIND, _WARNING, _NAME, _BELOW), strict=True):
        size, lines = _set(unicodedata.normalize("NFC", text), block)
        step = round(size * _LEADING)
        first = (block.top + block.bottom - step * len(lines)) // 2
        for number, line in enumerate(lines):
            yield _MARGIN, first + number * step + round(size * _BASELINE), line, _font(block.weight, size), block.ink


def _set(text: str, block: _Block) -> tuple[int, list[str]]:
    """Size and lines of a text in its block."""
    room, height = WIDTH - 2 * _MARGIN, block.bottom - block.top
    for size in block.sizes:
        most = min(block.lines, int(height / (size * _LEADING)))
        if lines := set_in_lines(text, room, most, partial(_width, block.weight, size)):
            return size, lines
    smallest = block.sizes[-1]
    return smallest, cut_in_lines(text, room, block.lines, partial(_width, block.weight, smallest))


def _as_png(canvas: Image) -> bytes:
    coloured = canvas.point(_COLOURS)
    coloured.putpalette([part for colour in _palette() for part in colour])
    data = io.BytesIO()
    # Runs of ground are most of it: who looks for nothing else takes half the time.
    coloured.save(data, "PNG", bits=4, compress_type=3)
    return data.getvalue()


def _palette() -> Iterator[tuple[int, ...]]:
    for step in range(_LAST_STEP + 1):
        share = step / _LAST_STEP
        yield tuple(round(a + (b - a) * share) for a, b in zip(_GROUND, _INK, strict=True))
    yield _ACCENT


@lru_cache(maxsize=32)
def _font(name: str, size: int) -> FreeTypeFont:
    from font_source_sans_pro import font_files_ttf
    from PIL.ImageFont import Layout, truetype

    # The other layout asks a library that is not everywhere: the same words would not look the same.
    return truetype(font_files_ttf[name], size, layout_engine=Layout.BASIC)


@lru_cache(maxsize=4096)
def _width(weight: str, size: int, text: str) -> float:
    """Asked of each word again and again, until the lines are even."""
    return _font(weight, size).getlength(text)


@lru_cache(maxsize=1)
def _edition() -> tuple[str, ...]:
    """What a picture is drawn by: this code, and what it draws with."""
    code = (Path(__file__).with_name(name).read_text(encoding="utf-8") for name in _DRAWN_BY)
    return (*code, *map(version, _MADE_WITH))
