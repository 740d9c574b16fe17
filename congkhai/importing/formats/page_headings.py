"""Headings of a procedure's page on the national portal of 2026, found in its text.

The text comes in two shapes. As lines, what a browser copies: a heading or a cell is a line (or stands between
tabs). As one run, a page's text content: nothing between cells, so that a heading is glued to what is around it
("…Sở Tư phápYêu cầu, điều kiện thực hiệnKhông có thông tin…").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.formats.headings import Heading, Mark, heaviest, places_of

NOTHING = "Không có thông tin"
# Letters for classes of patterns: small and capital ones alternate in the block of Vietnamese.
SMALL = "a-z" + "".join(char for char in map(chr, range(0xC0, 0x1EFA)) if char.islower() and char.isalpha())
CAPITAL = "A-Z" + "".join(char for char in map(chr, range(0xC0, 0x1EFA)) if char.isupper() and char.isalpha())
CHANNEL_TABLE = r"Hình thức nộp\s*Thời gian\s*Phí, lệ phí\s*Mô tả"
PAPER_TABLE = r"Tên giấy tờ\s*Mẫu đơn, tờ khai\s*Số lượng"
LEGAL_TABLE = r"Tên văn bản pháp lý\s*Mã văn bản"

_HEADINGS = (
    Heading("name", "Tên thủ tục"),
    Heading("code", "Mã thủ tục", r"\s*\d\.\d{6}", firm=True),
    Heading("decision", "Số quyết định"),
    Heading("levels", "Cấp thực hiện", r"\s*(?:Cấp|Cơ quan)"),
    Heading("type", "Loại thủ tục", r"\s*(?:TTHC|Loại)"),
    Heading("field", "Lĩnh vực"),
    Heading("audiences", "Đối tượng thực hiện"),
    Heading("deciding", "Cơ quan có thẩm quyền"),
    Heading("reception", "Địa chỉ tiếp nhận HS"),
    Heading("delegated", "Cơ quan được ủy quyền"),
    Heading("coordinating", "Cơ quan phối hợp", r"(?s:.{0,600}?)Thủ tục hành chính liên quan"),
    Heading("related", "Thủ tục hành chính liên quan"),
    Heading("steps", "Trình [Tt]ự [Tt]hực [Hh]iện"),
    Heading("channels", "Cách [Tt]hức [Tt]hực [Hh]iện", rf"\s*(?:{CHANNEL_TABLE}|{NOTHING})", firm=True),
    Heading("groups", "Thành phần hồ sơ", rf"\s*{NOTHING}|(?s:.{{0,900}}?){PAPER_TABLE}", firm=True),
    Heading("legal_texts", "Căn cứ pháp lý", rf"\s*(?:{LEGAL_TABLE}|{NOTHING})", firm=True),
    Heading("executing", "Cơ quan thực hiện"),
    Heading("requirements", "Yêu cầu, điều kiện thực hiện"),
    Heading("outputs", "Kết quả xử lý", rf"\s*{NOTHING}|(?s:.{{0,900}}?)Mã:"),
    Heading("keywords", "Từ khóa"),
    Heading("description", "Mô tả"),
    # What is below the record on the page.
    Heading("choice", "Chọn cơ quan thực hiện", r"\s*(?:Tỉnh/ Thành phố|Bộ ngành)", firm=True),
    Heading(
        "button", "Nộp hồ sơ|Nộp trực tuyến", r"\s*(?:\Z|Tìm kiếm nhiều nhất|Đánh giá|Cơ quan chủ quản)", firm=True
    ),
    Heading("rating", "Đánh giá mức độ hài lòng", r"\s*(?:\Z|\n|Cơ quan chủ quản)", firm=True),
    Heading("popular", "Tìm kiếm nhiều nhất", r"\s*\n", firm=True),
    Heading("footer", "Cơ quan chủ quản:"),
)
PARTS = tuple(heading.part for heading in _HEADINGS)
BELOW = ("choice", "button", "rating", "popular", "footer")
NAMES = {heading.part: re.sub(r"\[(.).\]", r"\1", heading.words) for heading in _HEADINGS}

_HEAD = re.compile(
    r"Tên thủ tục(?:(?!Tên thủ tục).){0,3000}?Mã thủ tục\s*\d\.\d{6}[^\n\t]{0,40}?\s*Số quyết định", re.DOTALL
)
_LINES = re.compile(r"^\s*Mã thủ tục\s*?[\n\t]", re.MULTILINE)


def starts_of(text: str) -> list[int]:
    """Where the head of every procedure begins: name, code and decision one after another."""
    return [match.start() for match in _HEAD.finditer(text)]


def is_in_lines(text: str) -> bool:
    """Whether headings stand on lines of their own, as a browser copies them."""
    return _LINES.search(text) is not None


def headings_of(text: str) -> tuple[Mark, ...]:
    """The headings of the one procedure in a text."""
    return heaviest(_marks(text, is_in_lines(text)), PARTS)


def _marks(text: str, in_lines: bool) -> Iterator[Mark]:
    weigh = _weight_as_line if in_lines else _weight_in_run
    for heading in _HEADINGS:
        for place, expected in places_of(heading, text):
            weight = weigh(text, place.start(), place.end())
            if weight:
                yield Mark(heading.part, place.start(), place.end(), weight + 4 * expected)


def _weight_as_line(text: str, start: int, end: int) -> int:
    """A heading is the whole of a line or of a cell."""
    before = text[max(start - 40, 0) : start].rstrip(" \xa0")
    after = text[end : end + 40].lstrip(" \xa0")
    whole = before[-1:] in ("", "\n", "\t") and after[:1] in ("", "\n", "\t")
    return 4 if whole or text[start:end].endswith(":") else 0


def _weight_in_run(text: str, start: int, end: int) -> int:
    """A heading is glued to what is before and behind it; in a sentence there are blanks and marks around it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if before and before in "(“‘«":
        return 0
    return (not before.isspace() or before == "\n") + 2 * (not after.isspace() and after not in tuple(",.;:)”\"'"))
