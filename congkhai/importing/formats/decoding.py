"""Bytes of a text file as text: UTF-8, or UTF-16 with its mark; old Vietnamese encodings are told apart.

What was saved in an encoding without Vietnamese letters ("ANSI" of Windows) has lost them: `Th? t?c`, or `Thá»§ tá»¥c`
where it was opened so too.
"""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# "thủ tục hành chính" and "Việt Nam" as they look when TCVN3 or VNI bytes were taken for Latin-1.
_LEGACY = re.compile(r"th[ñÛ] t[ôo]c|hµnh|ViÖt|chÝnh|th[uU][ûÛ] t[uU][ïÏ]c|ha[øØ]nh|Vieät|quyeát ñònh", re.IGNORECASE)

# Before a letter no question mark stands, but in an address. Of real files at most 3 words in 1,000 have one; of those
# that lost their letters, 200 at least.
_LOST = re.compile(r"[?\ufffd](?=[A-Za-z])|á[»º]|Æ°|Ã[\u00a0-\u00bf]")
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_WORD = re.compile(r"\w+")
_LOOKED_AT, _FEW, _SHARE = 200_000, 3, 20


def text_of(data: bytes) -> str | None:
    """The text, line ends as "\\n"; None if the bytes are no UTF-8 and no marked UTF-16, or hold NUL."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def is_legacy(text: str) -> bool:
    """Whether this is Vietnamese typed in TCVN3 (ABC) or VNI, which only their own fonts can show."""
    return _LEGACY.search(text) is not None


def has_lost_letters(data: bytes, *, is_known: bool) -> bool:
    """Whether another program put `?` or letters of a wrong encoding in place of Vietnamese ones.

    The sign of what cannot be read says so only of a file whose format `is_known`: else it may be a picture.
    """
    data = data[:_LOOKED_AT]
    text = _ADDRESS.sub(" ", data.decode("utf-8", "replace" if is_known else "ignore"))
    if is_legacy(data.decode("latin-1")):
        return False
    lost = len(_LOST.findall(text))
    return lost > _FEW and lost * _SHARE > len(_WORD.findall(text))
