"""Bytes of a text file as text: UTF-8, UTF-16 with its mark, Windows-1258; old Vietnamese encodings are told apart.

What was saved in an encoding without Vietnamese letters ("ANSI" of Windows) has lost them: `Th? t?c`, or `Thá»§ tá»¥c`
where it was opened so too.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

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
# What Vietnamese is written with: ASCII, its letters, quotation marks, dashes, dots, § and the hard blank.
_LETTERS = "".join(
    unicodedata.normalize("NFC", form)
    for base in "aăâeêioôơuưy"
    for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    for form in (base + tone, (base + tone).upper())
)
_OF_WINDOWS = re.compile(f"[\t\n\r\x20-\x7e{_LETTERS}đĐ“”‘’–—…•§°\xa0₫]*")
_LOOKED_AT, _FEW, _SHARE = 200_000, 3, 20


def text_of(data: bytes) -> str | None:
    """The text, line ends as "\\n"; None if the bytes are no UTF-8 and no marked UTF-16, or hold NUL."""
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text.replace("\r\n", "\n").replace("\r", "\n")


def windows_vietnamese(data: bytes) -> str | None:
    """The text of bytes in Windows-1258, in which spreadsheets save too; None for anything else.

    Its tones stand behind their letters. Only where each finds its letter, and no letter but Vietnamese ones comes out,
    is it this encoding: damaged UTF-8 and TCVN3 give other letters.
    """
    if data.lstrip().startswith((b"<", b"PK")) or b"\0" in data or data.isascii() or _is_utf8(data):
        return None
    try:
        bare = data.decode("cp1258")
    except UnicodeDecodeError:
        return None
    text = unicodedata.normalize("NFC", bare)
    has_tones = len(text) < len(bare)
    return text.replace("\r\n", "\n") if has_tones and _OF_WINDOWS.fullmatch(text) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


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
