"""Files made to fill the memory: known by their outside, before any of it becomes a tree."""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

_TAGS = 600_000  # of a part of a Word file; a real export has ten thousand
_CELLS = 16_384  # of a row of Excel, no workbook can have more
_TAGS_OF_A_CELL = 8
_ROW = re.compile(rb"<(?:\w+:)?(?:row|si)\b")
# Texts and answers are packed to a tenth; what is packed to less has been made to grow.
_RATIO, _WORTH_ASKING = 60, 20_000_000
_UNPACKED = 200_000_000  # bytes: all procedures of the country have 73 million
_STEP = 1 << 20


class TooLarge(Exception):
    """What is packed grows beyond all that is real."""


def has_endless_part(xml: bytes) -> bool:
    """Whether a part of a Word file has more tags and attributes than any text needs."""
    return xml.count(b"<") + xml.count(b"=") > 2 * _TAGS


def has_endless_row(xml: bytes) -> bool:
    """Whether anything between the rows of a sheet, or between shared texts, is longer than a row can be."""
    starts = [0, *(found.start() for found in _ROW.finditer(xml)), len(xml)]
    most = _CELLS * _TAGS_OF_A_CELL
    return any(xml.count(b"<", start, end) > most for start, end in pairwise(starts))


def unpacked(data: bytes, before: int = 0) -> tuple[bytes, bytes, bool]:
    """What is within the first packed file of gzip, what follows it, and whether it is whole.

    `before` bytes have been unpacked from others. zlib.error when it is damaged, `TooLarge` when it grows beyond
    all that is real.
    """
    unpacking, content = zlib.decompressobj(wbits=31), bytearray()
    rest = data
    while rest and not unpacking.eof:
        content += unpacking.decompress(rest, _STEP)
        rest = unpacking.unconsumed_tail
        size = before + len(content)
        if size > _UNPACKED or size > max(_WORTH_ASKING, _RATIO * len(data)):
            raise TooLarge
    return bytes(content), unpacking.unused_data, unpacking.eof
