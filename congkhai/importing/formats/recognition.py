"""Any file at all: its format by its content, never by its name, and what the format's reader finds in it."""

from __future__ import annotations

import codecs
import zlib
from collections.abc import Callable
from dataclasses import replace

from congkhai.importing.formats.bombs import TooLarge, unpacked
from congkhai.importing.formats.decoding import has_lost_letters, text_of, windows_vietnamese
from congkhai.importing.formats.desk_tables import is_desk_text, read_desk_text
from congkhai.importing.formats.labelled_page import is_labelled_page, read_labelled_page
from congkhai.importing.formats.labelled_text import is_labelled_text, read_labelled_text
from congkhai.importing.formats.old_portal import is_old_portal_page, read_old_portal_page
from congkhai.importing.formats.other_lists import is_list_page, is_list_text, read_list_page, read_list_text
from congkhai.importing.formats.pasted_text import is_pasted_text, read_pasted_text
from congkhai.importing.formats.portal_html import is_portal_page, read_portal_page
from congkhai.importing.formats.portal_json import is_json, read_portal_json
from congkhai.importing.formats.tabbed_text import is_tabbed_text, read_tabbed_text
from congkhai.importing.formats.unreadable import refusal_of
from congkhai.importing.formats.word_document import is_word_file
from congkhai.importing.formats.word_export import read_word_export
from congkhai.importing.formats.word_text import is_word_text, read_word_text
from congkhai.importing.formats.workbook import is_workbook, read_workbook
from congkhai.importing.found.shapes import Reading, Unread

LIMIT = 200_000_000  # bytes of answers of the portal: those of the whole country have 73 million
OTHERS = 30_000_000  # bytes of any other file: a list of all procedures of the country has 4 million
_GZIP, _ZIP = b"\x1f\x8b", b"PK"
_SAVE_AS_UTF8 = "tải lại tệp; lưu bằng Notepad hay Excel thì chọn bảng mã (Encoding) UTF-8"


def _text(recognises: Callable[[str], bool]) -> Callable[[bytes], bool]:
    """A recogniser of bytes from one of texts."""
    return lambda data: (text := text_of(data)) is not None and recognises(text)


# The first that knows a file reads it; packages and marked formats before words that may occur in any.
FORMATS: tuple[tuple[Callable[[bytes], bool], Callable[[bytes, str], Reading]], ...] = (
    (is_workbook, read_workbook),
    (is_word_file, read_word_export),
    (is_json, read_portal_json),
    (is_word_text, read_word_text),
    (_text(is_tabbed_text), read_tabbed_text),
    (_text(is_labelled_text), read_labelled_text),
    (is_portal_page, read_portal_page),
    (is_old_portal_page, read_old_portal_page),
    (is_labelled_page, read_labelled_page),
    (_text(is_pasted_text), read_pasted_text),
    (_text(is_desk_text), read_desk_text),
    (_text(is_list_text), read_list_text),
    (is_list_page, read_list_page),
)


def read_any(data: bytes, file: str) -> Reading:
    """What a file says of procedures, or one line why it is not read."""
    if data.startswith(_GZIP):
        return _read_compressed(data, file)
    if too_large := refused_by_size(len(data), file, LIMIT if is_json(data) else OTHERS):
        return too_large
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and (text := text_of(data)) is not None:
        data = text.encode()  # Notepad's "Unicode"; every reader knows UTF-8
    if (text := windows_vietnamese(data)) is not None:
        data = text.encode()
    reader = next((reader for recognises, reader in FORMATS if recognises(data)), None)
    if not data.startswith(_ZIP) and has_lost_letters(data, is_known=reader is not None):
        return _refused(file, "chữ có dấu đã hỏng vì lưu sai bảng mã (như `Th? t?c`, `Thá»§ tá»¥c`)", _SAVE_AS_UTF8)
    if reader:
        return reader(data, file)
    refusal = refusal_of(data)
    return _refused(file, refusal.what, refusal.remedy)


def refused_by_size(size: int, file: str, limit: int = LIMIT) -> Reading | None:
    """Why a file of so many bytes is not read, which is known before it is opened; nothing if it may be."""
    if size <= limit:
        return None
    what = f"tệp quá lớn ({-(-size // 1_000_000)} MB)"
    most = f"tệp JSON của Cổng đọc được đến {LIMIT // 1_000_000} MB, tệp khác đến {OTHERS // 1_000_000} MB"
    return _refused(file, what, f"{most}; chia nhỏ tệp rồi nhập từng phần")


def _read_compressed(data: bytes, file: str) -> Reading:
    """What is within gzip, unpacked once and not beyond the limit; several packed files in a row are one."""
    content, is_whole = b"", True
    while data.startswith(_GZIP) and is_whole:
        try:
            more, data, is_whole = unpacked(data, len(content))
        except zlib.error:
            return _refused(file, "tệp nén gzip bị hỏng", "tải lại tệp")
        except TooLarge:
            return _refused(file, "tệp nén gzip quá lớn khi giải nén", "kiểm tra nguồn của tệp")
        content += more
    if not is_whole:
        return _refused(file, "tệp nén gzip bị cắt", "tải lại tệp")
    if data.strip(b"\0"):
        return _refused(file, "tệp nén gzip có phần lạ ở cuối", "tải lại tệp")
    if content.startswith(_GZIP):
        return _refused(file, "tệp nén gzip lồng trong gzip", "giải nén một lần rồi nhập lại")
    return _named_within(read_any(content, file))


def _named_within(reading: Reading) -> Reading:
    """What no reader took is told as what lies within the gzip, not as the file itself."""
    if reading.format:
        return reading
    return replace(
        reading, unread=tuple(replace(u, what=f"tệp nén gzip, bên trong là {u.what}") for u in reading.unread)
    )


def _refused(file: str, what: str, remedy: str) -> Reading:
    return Reading("", unread=(Unread(file, what, remedy),))
