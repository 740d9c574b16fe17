"""Files that no reader takes: what each is, by its first bytes or its words, and what to bring instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from congkhai.importing.formats.decoding import is_legacy, text_of

PORTAL_PAGE = (
    "mở trang thủ tục trên dichvucong.gov.vn, lưu cả trang (Ctrl+S) hoặc chép cả trang (Ctrl+A, Ctrl+C) vào một tệp chữ"
)
_WORKBOOK = "mở bằng Excel, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi nhập lại"
_UTF8 = "mở tệp, chọn Lưu thành (Save As), mã hóa (Encoding) UTF-8 rồi nhập lại"
_UNICODE = "chuyển mã sang Unicode (ví dụ bằng UniKey: Ctrl+Shift+F6) rồi nhập lại"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"\0\0\1\0")
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_MARKUP = re.compile(rb"\s*(?:<\?xml|<!doctype|<html|<head|<body|<div|<table|<p\b|<h\d)", re.IGNORECASE)
_TEXT_LAYER = re.compile(rb"/Font\b|/ToUnicode|/ObjStm")


@dataclass(frozen=True, slots=True)
class Refusal:
    """What a file is and what to do, for the editor."""

    what: str
    remedy: str


def refusal_of(data: bytes) -> Refusal:
    """Why these bytes are not read, when no reader knows them."""
    tests = (_nothing, _pdf, _image, _old_office, _archive, _markup, _unknown_text)
    found = (test(data) for test in tests)
    return next((refusal for refusal in found if refusal), _OTHER)


_OTHER = Refusal("tệp nhị phân không rõ loại", PORTAL_PAGE)


def _nothing(data: bytes) -> Refusal | None:
    if data.strip(b"\xef\xbb\xbf \t\r\n\0"):
        return None
    return Refusal("tệp trống", "tải hoặc chép lại nội dung; nếu tệp đang mở trong chương trình khác, lưu lại trước")


def _pdf(data: bytes) -> Refusal | None:
    """A PDF has its cells broken over lines at best; one of images has no words at all."""
    if b"%PDF-" not in data[:1024]:
        return None
    if _TEXT_LAYER.search(data):
        return Refusal("PDF có lớp chữ nhưng bảng đã vỡ dòng, không đọc để tránh sai", PORTAL_PAGE)
    return Refusal("PDF không có lớp chữ (chỉ là ảnh chụp)", PORTAL_PAGE)


def _image(data: bytes) -> Refusal | None:
    is_image = data.startswith(_IMAGES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP")
    return Refusal("ảnh, không có chữ để đọc", PORTAL_PAGE) if is_image or data[4:12] == b"ftypheic" else None


def _old_office(data: bytes) -> Refusal | None:
    """An old workbook: whatever else is in that container is told by the reader of Word files."""
    return Refusal("tệp Excel kiểu cũ (.xls nhị phân)", _WORKBOOK) if data.startswith(_OLE) else None


def _archive(data: bytes) -> Refusal | None:
    if data.startswith(b"PK"):
        return Refusal("tệp nén ZIP, không phải .docx hay .xlsx", "giải nén rồi nhập từng tệp hoặc cả thư mục")
    if data[257:262] == b"ustar":
        return Refusal("tệp gộp TAR", "giải nén rồi nhập từng tệp hoặc cả thư mục")
    return Refusal("tệp nén", "giải nén rồi nhập từng tệp hoặc cả thư mục") if data.startswith(_ARCHIVES) else None


def _markup(data: bytes) -> Refusal | None:
    text = data[:4000].decode("utf-16", "ignore").encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") else data
    if not _MARKUP.match(text.removeprefix(b"\xef\xbb\xbf")):
        return None
    return Refusal("trang web không phải trang một thủ tục của Cổng Dịch vụ công quốc gia", PORTAL_PAGE)


def _unknown_text(data: bytes) -> Refusal | None:
    text = text_of(data)
    if text is not None and is_legacy(text):
        return Refusal("văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI)", _UNICODE)
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
