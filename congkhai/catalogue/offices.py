"""Agencies as citizens are told of them: nobody is sent to an office that was abolished, or to another province."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from congkhai.catalogue.abolished import OUTDATED, Outdated, is_said_old

_LONGEST_NAME = 60
_BODIES = tuple(outdated for outdated in OUTDATED if outdated.body)
# `Ủy ban nhân dân xã, phường, thị trấn` names three offices; `Phòng Kinh tế và Hạ tầng` names one.
_BETWEEN = re.compile(r"[,;/]|\s(?:và|hoặc)\s(?=(?:cấp|xã|phường|UBND|[ỦU][ỷy] ban)(?!\w))", re.IGNORECASE)
# Provinces and cities before 1/7/2025 (NQ 202/2025/QH15); the present ones bear names of these.
_OTHER_PROVINCES = (
    "An Giang|Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Dương|Bình Định|Bình Phước|Bình Thuận|Cà Mau"
    "|Cao Bằng|Cần Thơ|Đà Nẵng|Đ[ắă]k Lắk|Đ[ắă]k Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội"
    "|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hồ Chí Minh|HCM|H(?:òa|oà) Bình|Huế|Hưng Yên|Khánh H(?:òa|oà)|Kiên Giang"
    "|Kon Tum|Lai Châu|Lạng Sơn|Lâm Đồng|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình"
    "|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh H(?:óa|oá)"
    "|Thừa Thiên Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Vũng Tàu"
)
_BY_WORD = re.compile(rf"(?<!\w)(?:tỉnh|thành phố|TP\.?)\s*(?:{_OTHER_PROVINCES})(?!\w)", re.IGNORECASE)
# Without the word, at the end of a name: `Sở Tư pháp Thanh Hóa`. Communes have such names too.
_AT_THE_END = re.compile(
    rf"(?<!\w)(?:Sở|Chi cục|Văn phòng đăng ký đất đai|Trung tâm)\s[^,;\n]*\s(?:{_OTHER_PROVINCES})\W*$", re.IGNORECASE
)
# Ministries have offices in cities; this province is named beside the others where all are meant.
_NOT_ELSEWHERE = re.compile(r"-\s*Bộ(?!\w)|Lào Cai", re.IGNORECASE)
# What only says where the office before it is, or that others are like it.
_NO_OFFICE = re.compile(r"(?:(?i:tỉnh|thành phố|TP\.?)\s+[A-ZĐÀ-Ỹ].*|\W*)")


@dataclass(frozen=True, slots=True)
class Offices:
    """The names of agencies to go to, and a sentence about those gone or elsewhere, "" if there are none."""

    present: tuple[str, ...]
    note: str


def told_offices(names: Iterable[str]) -> Offices:
    """What to tell of agencies by their names, as a record gives them."""
    names = tuple(names)
    old = tuple(name for name in names if is_abolished(name))
    foreign = tuple(name for name in names if name not in old and province_elsewhere(name))
    notes = filter(None, (_note(old), _note_on_foreign(foreign)))
    return Offices(tuple(name for name in names if name not in (*old, *foreign)), ". ".join(notes))


@cache
def is_abolished(name: str) -> bool:
    """Whether no office of those that a name stands for is there any more."""
    parts = _parts(name)
    return bool(parts) and all(any(_bodies_in(part)) for part in parts)


@cache
def province_elsewhere(name: str) -> str:
    """The words that make a name, or an address, one of another province; "" if it is none."""
    found = _BY_WORD.search(name) or _AT_THE_END.search(name)
    return found.group() if found and not _NOT_ELSEWHERE.search(name) else ""


def _parts(name: str) -> list[str]:
    parts = (part.strip() for part in _BETWEEN.split(name))
    return [part for part in parts if not _NO_OFFICE.fullmatch(part)]


def _bodies_in(text: str) -> Iterator[Outdated]:
    lowered = text.lower()
    for body in _BODIES:
        if any(sign in lowered for sign in body.signs):
            matches = body.pattern.finditer(text)
            if any(not is_said_old(text, match.start(), match.end()) for match in matches):
                yield body


def _note(old: tuple[str, ...]) -> str:
    if not old:
        return ""
    return f"Nguồn còn ghi cơ quan cũ ({_first_of(old)}); hãy hỏi {_desk(old[0])}"


def _note_on_foreign(foreign: tuple[str, ...]) -> str:
    return f"Nguồn ghi cơ quan của tỉnh khác ({_first_of(foreign)}), có thể sai" if foreign else ""


def _first_of(names: tuple[str, ...]) -> str:
    first = names[0].rstrip(". ")
    named = first if len(first) <= _LONGEST_NAME else first[:_LONGEST_NAME].rsplit(" ", 1)[0] + "…"
    return f"{named} và {len(names) - 1} cơ quan khác" if len(names) > 1 else named


def _desk(name: str) -> str:
    """Where to ask instead: where the work of the office went first."""
    return next(body.desk for part in _parts(name) for body in _bodies_in(part))
