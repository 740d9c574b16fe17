"""The text of a decision that announces procedures: what it says of itself, and what has to be asked.

Nothing is guessed. What two places say in two ways is said by neither, and the editor is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from congkhai.catalogue.fold import fold
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.decision_shapes import DecisionHead

_NUMBER = r"\d+[a-z]?(?:\s*/\s*\d{4})?\s*/\s*QĐ\s*[-–]\s*[A-ZĐ][A-Za-zĐđ0-9]*(?:[-–][A-ZĐ][A-Za-zĐđ0-9]*)*"
_DAY = r"ngày\s+(?P<d>\d{1,2})\s*(?:[/.-]|\s*tháng\s+)\s*(?P<m>\d{1,2})\s*(?:[/.-]|\s*năm\s+)\s*(?P<y>\d{4})"
# `Số: 2020/QĐ-UBND` alone in the head, `(kèm theo Quyết định số 2020/QĐ-UBND ngày 20/11/2025 của …)` on annexes.
_OWN_NUMBER = re.compile(rf"\s*(?:Quyết định\s+)?số\s*:?\s*({_NUMBER})\s*\Z", re.IGNORECASE)
_ANNEXED = re.compile(rf"kèm theo\s+Quyết định\s+số\s*:?\s*(?P<number>{_NUMBER})(?:\s*,?\s*{_DAY})?", re.IGNORECASE)
_ANNEXED_TO = re.compile(r"kèm theo\s+Quyết định\b[^()]{0,150}?\s+của\s+(?P<issuer>[^()]{1,150})\)", re.IGNORECASE)
_SIGNED = re.compile(rf"[^,]{{2,40}},\s*{_DAY}\s*\Z", re.IGNORECASE)
_CAUSE = re.compile(rf"(?:Căn cứ|Theo|Thực hiện)\s+(?:các\s+)?Quyết định\s+số\s*:?\s*({_NUMBER})", re.IGNORECASE)
_EFFECTIVE = re.compile(
    rf"Quyết định này\s+có hiệu lực(?:\s+thi hành)?\s*(?:,?\s*kể)?\s*từ\s+(?:{_DAY}|(?P<signing>ngày ký))",
    re.IGNORECASE,
)
_ENDS = re.compile(rf"(?:thay thế|bãi bỏ|hết hiệu lực)[^.;]{{0,300}}?Quyết định\s+số\s*:?\s*{_NUMBER}", re.IGNORECASE)
_ENDS_WHOLE = re.compile(rf"(?:thay thế|bãi bỏ)\s+(?:các\s+)?Quyết định\s+số\s*:?\s*({_NUMBER})", re.IGNORECASE)
_OF_ITEMS = re.compile(r"(?<!\w)(?:mục|số thứ tự|STT|một phần|phần|điểm|khoản|thủ tục|TTHC)(?!\w)", re.IGNORECASE)
_TITLE_ENDS = re.compile(r"(?:Căn cứ|CHỦ TỊCH|ỦY BAN|UỶ BAN|BỘ TRƯỞNG|GIÁM ĐỐC|Điều \d|TỔNG|THỐNG ĐỐC|CHÁNH)")
_BODY = re.compile(r"(?:(?:KT|TM|TL|Q)\. *)?(CHỦ TỊCH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ TRƯỞNG|BỘ)\s+(?=\w)")
_BLANKS = re.compile(r"số\s*:?\s*[.…_\s]*/\s*QĐ", re.IGNORECASE)
_LONGEST_TITLE = 6  # lines

_WHERE = "ghi vào tệp, như “(Kèm theo Quyết định số 01/QĐ-UBND ngày 01/02/2026 của …)”, rồi nhập lại"


def announces(lines: Iterable[str]) -> bool:
    """Whether a text is one of a decision that announces procedures, or of its annex."""
    text = fold(" ".join(lines))
    is_decision = "quyet dinh" in text and ("cong bo" in text or "kem theo quyet dinh" in text)
    return is_decision and re.search(r"thu tuc hanh chinh|tthc", text) is not None


def head_of(texts: Iterable[str]) -> DecisionHead:
    """What the lines of a decision, without its tables of procedures, say of it."""
    lines = [line for text in texts for line in map(settle_line, text.split("\n")) if line]
    whole = " ".join(lines)
    numbers = list(_numbers(lines, whole))
    days = list(_days(lines, whole))
    number = numbers[0] if len(numbers) == 1 else ""
    signed = days[0] if len(days) == 1 else None
    effective = _effective(whole, signed)
    replaced, unclear = _replaced(lines)
    return DecisionHead(
        number,
        signed,
        issuer=_issuer(lines, whole),
        title=_title(lines),
        effective=effective,
        shortened=re.search(r"theo trình tự,? thủ tục rút gọn", whole, re.IGNORECASE) is not None,
        causes=tuple(dict.fromkeys(_causes(lines))),
        replaced=replaced,
        asked=tuple(_asked(lines, numbers, days, effective, unclear)),
    )


def _asked(
    lines: Sequence[str],
    numbers: Sequence[str],
    days: Sequence[date],
    effective: date | None,
    unclear: Sequence[str],
) -> Iterator[str]:
    blank = " (chỗ ghi số để trống)" if any(map(_BLANKS.search, lines)) else ""
    missing = [*([] if numbers else [f"số quyết định{blank}"]), *([] if days else ["ngày ký"])]
    if missing:
        yield f"không thấy {', '.join(missing)}: {_WHERE}"
    if len(numbers) > 1:
        yield f"tệp ghi {len(numbers)} số quyết định ({', '.join(numbers)}): để lại số đúng rồi nhập lại"
    if len(days) > 1:
        yield f"tệp ghi {len(days)} ngày ký ({', '.join(map(_spelled, days))}): để lại ngày đúng rồi nhập lại"
    if effective is None:
        yield "không thấy ngày có hiệu lực: xem quyết định rồi điền `ngay_hieu_luc`"
    for sentence in unclear:
        yield f"“{sentence}”: thay cả quyết định thì điền số vào `thay_the`, chỉ thay vài mục thì ghi vào `ghi_chu`"


def _numbers(lines: Iterable[str], whole: str) -> Iterator[str]:
    found = [match[1] for line in lines if (match := _OWN_NUMBER.match(line))]
    found += [match["number"] for match in _ANNEXED.finditer(whole)]
    yield from dict.fromkeys(map(_closed, found))


def _days(lines: Iterable[str], whole: str) -> Iterator[date]:
    found = [_day(match) for line in lines if (match := _SIGNED.match(line))]
    found += [_day(match) for match in _ANNEXED.finditer(whole)]
    yield from dict.fromkeys(day for day in found if day)


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"])) if match["y"] else None
    except ValueError:
        return None


def _spelled(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def _closed(number: str) -> str:
    return re.sub(r"\s", "", number).replace("–", "-")


def _effective(whole: str, signed: date | None) -> date | None:
    match = _EFFECTIVE.search(whole)
    if match is None:
        return None
    return signed if match["signing"] else _day(match)


def _issuer(lines: Sequence[str], whole: str) -> str:
    """In the words behind the number on an annex, else those of the line above "Căn cứ", which is in capitals."""
    if found := _ANNEXED_TO.search(whole):
        return found["issuer"].strip()
    first = next((place for place, line in enumerate(lines) if line.startswith("Căn cứ ")), 0)
    return next((line for line in reversed(lines[:first]) if line.isupper() and _BODY.match(line)), "")


def _title(lines: Sequence[str]) -> str:
    start = next((place for place, line in enumerate(lines) if line.upper().strip(" :") == "QUYẾT ĐỊNH"), None)
    told: list[str] = []
    for line in lines[start + 1 : start + 1 + _LONGEST_TITLE] if start is not None else ():
        if _TITLE_ENDS.match(line):
            return " ".join(told)
        told += [line] if any(map(str.isalnum, line)) else []
    return ""


def _causes(lines: Iterable[str]) -> Iterator[str]:
    """Decisions of ministries that announced these procedures, among what the decision rests on."""
    for line in lines:
        if (match := _CAUSE.match(line)) and re.search(r"công bố", line, re.IGNORECASE):
            number = _closed(match[1])
            if not re.search(r"-(?:CT)?UBND", number, re.IGNORECASE):
                yield number


def _replaced(lines: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Decisions that end as a whole, and sentences of which only an editor can say what ends."""
    whole: list[str] = []
    unclear: list[str] = []
    for line in lines:
        for sentence in re.split(r"(?<=[.;])\s+", line) if not line.startswith("Căn cứ") else ():
            ends = _ENDS.search(sentence)
            if ends and _ENDS_WHOLE.search(sentence) and not _OF_ITEMS.search(ends[0]):
                whole += map(_closed, re.findall(_NUMBER, sentence))
            elif ends:
                unclear.append(sentence)
    return tuple(dict.fromkeys(whole)), tuple(dict.fromkeys(unclear))
