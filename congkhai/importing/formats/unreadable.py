"""Files that no reader takes: what each is, by its first bytes or its words, and what to bring instead."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from congkhai.importing.formats.decoding import is_legacy, text_of

PORTAL_PAGE = (
    "mở trang thủ tục trên dichvucong.gov.vn, lưu cả trang (Ctrl+S) hoặc chép cả trang (Ctrl+A, Ctrl+C) vào một tệp chữ"
)
TABLE_NEEDS = (
    "danh sách cần hàng tiêu đề có mã và tên thủ tục, bảng nơi nộp cần cột xã, phường và cột địa chỉ, điện thoại hoặc "
    "giờ làm việc; sửa tiêu đề, hoặc để bảng này ngoài"
)
_WORKBOOK = "mở bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi nhập lại"
_FILL = "tải hoặc chép lại nội dung; nếu tệp đang mở trong chương trình khác, lưu lại trước"
_UNPACK = "giải nén rồi nhập từng tệp hoặc cả thư mục"
_UTF8 = "mở tệp, chọn Lưu thành (Save As), mã hóa (Encoding) UTF-8 rồi nhập lại"
_UNICODE = "chuyển mã sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6) rồi nhập lại"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\1\0")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_MARKUP = re.compile(rb"\s*(?:<\?xml|<!doctype|<html|<head|<body|<div|<table|<p\b|<h\d)", re.IGNORECASE)
_FONT = re.compile(rb"/Font\b|/ToUnicode|/ObjStm")
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_SHOWN = re.compile(rb"[)>\]]\s*T[jJ]\b|\bT[jJ]\s|[)>]\s*['\"]\s")
_CELLS = re.compile(r"(?:^[^;\t\n]*(?:[;\t][^;\t\n]*){2,}\n+){3}", re.MULTILINE)
_MARKDOWN = re.compile(r"^#{1,6} \S", re.MULTILINE)
_LONGEST_STREAM = 5_000_000
_LOOKED_AT = 20_000  # characters, in which a table would have begun


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a file is and what to do, for the editor."""

    what: str
    remedy: str


def refusal_of(data: bytes) -> Refusal:
    """Why these bytes are not read, when no reader knows them."""
    known = next((Refusal(what, remedy) for is_such, what, remedy in _KINDS if is_such(data)), None)
    return known or _unknown_text(data) or Refusal("tệp nhị phân không rõ loại", PORTAL_PAGE)


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1024]


def _has_text_layer(data: bytes) -> bool:
    """Whether a PDF shows letters; a scan may name a font all the same."""
    if not _is_pdf(data) or _FONT.search(data) is None:
        return False
    streams = [_unpacked(*_stream(data, match)) for match in _STREAM.finditer(data)]
    readable = [stream for stream in streams if stream is not None]
    return not readable or any(map(_SHOWN.search, readable))


def _stream(data: bytes, begins: re.Match[bytes]) -> tuple[bytes, bytes]:
    """What is said of a stream of a PDF, and the stream."""
    head = data[max(0, begins.start() - 2000) : begins.start()].rpartition(b" obj")[2]
    end = data.find(b"endstream", begins.end())
    return head, data[begins.end() : end if end >= 0 else len(data)]


def _unpacked(head: bytes, stream: bytes) -> bytes | None:
    """What a stream holds, if it is packed as pages are; None for images and what is packed otherwise."""
    if b"/Image" in head or b"/FontFile" in head:
        return None
    try:
        if b"/ASCII85Decode" in head:
            stream = base64.a85decode(stream.strip().removesuffix(b"~>"))
        is_packed = b"/FlateDecode" in head
        return zlib.decompressobj().decompress(stream, _LONGEST_STREAM) if is_packed else stream
    except (ValueError, zlib.error):
        return None


def _is_image(data: bytes) -> bool:
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    return data.startswith(_IMAGES) or is_webp or data[4:12] == b"ftypheic"


def _is_markup(data: bytes) -> bool:
    text = data[:4000].decode("utf-16", "ignore").encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
    return _MARKUP.match(text.removeprefix(b"\xef\xbb\xbf")) is not None


# The first that fits. A PDF has its cells broken over lines at best; one of images has no words at all. Of old Office
# files only workbooks come here: the reader of Word files tells what else is in that container.
_KINDS: tuple[tuple[Callable[[bytes], bool], str, str], ...] = (
    (lambda data: not data.strip(b"\xef\xbb\xbf \t\r\n\0"), "tệp trống", _FILL),
    (_has_text_layer, "PDF có lớp chữ nhưng bảng đã vỡ dòng, không đọc để tránh sai", PORTAL_PAGE),
    (_is_pdf, "PDF không có lớp chữ (chỉ là ảnh chụp)", PORTAL_PAGE),
    (_is_image, "ảnh, không có chữ để đọc", PORTAL_PAGE),
    (lambda data: data.startswith(_OLE), "tệp Excel kiểu cũ (.xls nhị phân)", _WORKBOOK),
    (lambda data: data.startswith(b"PK"), "tệp nén ZIP, không phải .docx hay .xlsx", _UNPACK),
    (lambda data: data[257:262] == b"ustar", "tệp gộp TAR", _UNPACK),
    (lambda data: data.startswith(_ARCHIVES), "tệp nén", _UNPACK),
    (_is_markup, "trang web không phải trang một thủ tục của Cổng Dịch vụ công quốc gia", PORTAL_PAGE),
)


def _unknown_text(data: bytes) -> Refusal | None:
    text = text_of(data)
    if text is not None and is_legacy(text):
        return Refusal("văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI)", _UNICODE)
    if text is not None and _MARKDOWN.search(text):
        return Refusal("văn bản Markdown (tiêu đề bằng dấu #, bảng bằng dấu |), không phải bản của Cổng", PORTAL_PAGE)
    if text is not None and _CELLS.search(text[:_LOOKED_AT]):
        return Refusal("bảng không có hàng tiêu đề nhận ra được", TABLE_NEEDS)
    if text is not None and all(label in text for label in ("Mã thủ tục", "Tên thủ tục")):
        return Refusal(
            "văn bản có “Mã thủ tục” và “Tên thủ tục” nhưng không xếp như trang hay bản in của Cổng", PORTAL_PAGE
        )
    if text is not None:
        return Refusal("văn bản không có tiêu đề của một thủ tục (“Mã thủ tục”, “Trình tự thực hiện”…)", PORTAL_PAGE)
    if _is_text(data):
        old = is_legacy(data.decode("latin-1"))
        what = "TCVN3 hoặc VNI" if old else "có thể Windows-1258, TCVN3, VNI hoặc tệp bị hỏng vài chỗ"
        return Refusal(f"văn bản không phải UTF-8 ({what})", _UNICODE if old else _UTF8)
    return None


def _is_text(data: bytes) -> bool:
    """Whether bytes are words in some encoding: hardly any control characters, and mostly plain letters.

    Vietnamese has an accent on every third letter or so, whatever the encoding.
    """
    start = data[:4000]
    controls = sum(byte < 32 and byte not in (9, 10, 12, 13) for byte in start)
    plain = sum(byte < 128 for byte in start)
    return controls <= len(start) // 100 and 2 * plain >= len(start)
