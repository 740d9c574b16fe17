"""Days, numbers, places and first letters in the words citizens read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from congkhai.model.procedure import Procedure

UNKNOWN = "Chưa có dữ liệu"
IN_WORDS = "Không ghi bằng một con số; xem bảng chi tiết"
PERHAPS_WRONG = "có thể sai; hãy hỏi nơi nhận hồ sơ"

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

LONGEST_WORDS = 100
LONGEST_LINE = 140
_LONGEST_CHANGE = 300
# Offices and legal texts keep their capital within a sentence.
_NAME = re.compile(
    r"(?:Hội đồng nhân dân|[UỦ][yỷ] ban nhân dân|Công an|Tòa án|Viện kiểm sát|Kho bạc|Chính phủ|Quốc hội|Nhà nước"
    r"|Trung tâm Phục vụ hành chính công|Cổng Dịch vụ công|Việt Nam)(?!\w)"
    r"|(?:Sở|Bộ|Cục|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định) (?:số )?(?=[A-ZĐ\d])"
)


def spell_day(day: date) -> str:
    """23/11/2026, as citizens write it."""
    return f"{day.day}/{day.month}/{day.year}"


def spell_hour(hour: str) -> str:
    """8:00 of 08:00."""
    return hour.removeprefix("0")


def spell_hours(begins: str | None, ends: str | None) -> str:
    """`8:00 đến 11:30`; with one of them `từ 8:00` or `đến 11:30`, with none ""."""
    if begins and ends:
        return f"{spell_hour(begins)} đến {spell_hour(ends)}"
    return f"từ {spell_hour(begins)}" if begins else f"đến {spell_hour(ends)}" if ends else ""


def spell_weekday(day: date) -> str:
    """`thứ Hai`, as within a sentence."""
    return _WEEKDAYS[day.weekday()]


def spell_turn(now: str, turn: date, then: str) -> str:
    """What holds now and how long, and what holds from the day of the turn: `5 ngày đến hết 28/2/2027, từ …`."""
    last, first = spell_day(turn - timedelta(days=1)), spell_day(turn)
    if then == now:
        return now
    if now == UNKNOWN:
        return f"Từ {first}: {small(then)}; trước đó chưa có dữ liệu"
    if any(mark in line for line in (now, then) for mark in ";,("):
        return f"Đến hết {last}: {small(now)}. Từ {first}: {small(then)}"
    return f"{now} đến hết {last}, từ {first}: {small(then)}"


def is_short(line: str) -> bool:
    """Whether a line that tells a change can be read at a glance."""
    return len(line) <= _LONGEST_CHANGE


_SEPARATORS = str.maketrans(",.", ".,")


def spell_number(number: int | float) -> str:
    """50.000 or 84,92: grouped by dots as money is in Vietnamese, a comma before what is less than one."""
    return f"{number:,}".translate(_SEPARATORS)


def spell_quantity(number: int | float) -> str:
    """3 or 7,5: a count of days as Vietnamese writes it."""
    return str(number).replace(".", ",")


def spell_places(procedure: Procedure) -> str:
    """Which ways there are to hand in: `Trực tiếp, trực tuyến, qua bưu chính`."""
    ways = list(dict.fromkeys(channel.submission.label for channel in procedure.channels))
    if not ways:
        return UNKNOWN
    return ", ".join([ways[0], *map(small, ways[1:])])


def brief(text: str) -> str:
    """The text, if a line can hold it; what is longer stands in full in the table."""
    return text if len(text) <= LONGEST_WORDS and "\n" not in text else IN_WORDS


def capital(text: str) -> str:
    """With a capital first letter, as a line begins."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """With a small first letter, as within a line, unless it begins with a name or an abbreviation: `UBND`, `VNeID`."""
    first_word = text.partition(" ")[0]
    is_abbreviation = any(letter.isupper() or letter.isdigit() for letter in first_word[1:])
    return text if is_abbreviation or _NAME.match(text) else text[:1].lower() + text[1:]


def few(names: Sequence[str], kind: str, others: str = " và") -> str:
    """The names, if a line can hold them; else the first one, and how many there are besides."""
    line = "; ".join(names)
    if len(line) <= LONGEST_LINE:
        return line
    first = shortened(names[0], LONGEST_LINE - 20) if names else ""
    return f"{first}{others} {len(names) - 1} {kind} khác" if len(names) > 1 else first


def shortened(text: str, limit: int = 155) -> str:
    """A text on one line, cut at a word; by default as long as search engines show of a page."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[:limit].rsplit(" ", 1)[0] + "…"
