"""When what is handed in today, or on one of the coming days, is ready: in sentences, a table, and for the script."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from congkhai.catalogue.reckoned import Reckoned, reckoned_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day, spell_weekday
from congkhai.catalogue.working_days import DaysOff, Due, due
from congkhai.model.channel import TimeLimit
from congkhai.model.choices import Submission
from congkhai.model.procedure import Procedure
from congkhai.model.values import VIETNAM

# Two weeks; a copy that is older says that it is.
_ROWS = 10
_UNSURE = " Ngày tạm tính: lịch nghỉ chưa công bố hết."
_PROMISE = "Hãy theo ngày hẹn ghi trên phiếu hẹn."
_LONGER = "Có trường hợp lâu hơn, xem chi tiết."
_LEFT_OUT = "Chưa kể thời gian hỏi nơi khác."


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """Of which way and case, the answers that it needs, its limits for the script, a sentence, and what to mind."""

    name: str
    when: str
    limits: str
    sentence: str
    minding: str


@dataclass(frozen=True, slots=True)
class Ready:
    """Sentences on the first day on which papers are received, and a row for each of the coming ones."""

    lines: tuple[ReadyLine, ...]
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    notes: tuple[str, ...]
    days_off: str
    offset: int
    built: date
    last: date

    @property
    def over(self) -> date:
        """The first day after those of the table."""
        return self.last + timedelta(days=1)


def ready_of(procedure: Procedure, setting: Setting) -> Ready | None:
    """Of a procedure whose cases are named; nothing where no day can be reckoned."""
    known, days_off = reckoned_of(procedure, setting.day), setting.days_off
    first = days_off.first_worked(setting.day)
    lines = tuple(_line(one, first, days_off) for one in known if one.on(first))
    if not lines:
        return None
    days = _coming(first, days_off)
    rows = tuple((_short(day, first), tuple(_cell(one, day, days_off) for one in known)) for day in days)
    return Ready(
        lines=lines,
        heads=tuple(one.name or "Nhận kết quả chậm nhất" for one in known),
        rows=rows,
        notes=tuple(_notes(procedure, rows)),
        days_off=_plain_days(days_off, setting.day),
        offset=_minutes(setting),
        built=setting.day,
        last=days[-1],
    )


def spell_due(limit: TimeLimit, received: date, days_off: DaysOff) -> str:
    """`Nộp thứ Hai, 30/11/2026 → nhận chậm nhất thứ Năm, 3/12 nếu hồ sơ đủ.`

    `ready-day.js` says the same of today.
    """
    answer = due(limit, received, days_off)
    if answer is None:
        return ""
    last, told = answer, f"Nộp {spell_weekday(received)}, {spell_day(received)}"
    if limit.late_after:
        last = due(limit, received, days_off, is_late=True) or answer
        told += f" trước {limit.late_after} → nhận trong ngày nếu hồ sơ đủ"
        told += f"; sau {limit.late_after} → {_short(last.day, received)}."
    else:
        told += f" → nhận {_by(answer.day, received)} nếu hồ sơ đủ."
    if last.verified:
        told += f" Cần xác minh thì chậm nhất {_short(last.verified, received)}."
    return told if last.is_sure else told + _UNSURE


def _line(one: Reckoned, first: date, days_off: DaysOff) -> ReadyLine:
    limit = one.on(first)
    said = ((_PROMISE, one.needs_promise), (_LONGER, one.may_take_longer), (_LEFT_OUT, one.leaves_out))
    return ReadyLine(
        name=one.name,
        when=" ".join(one.when),
        limits=_json([_plain_limit(each) for each in one.limits]),
        sentence=spell_due(limit, first, days_off) if limit else "",
        minding=" ".join(words for words, is_said in said if is_said),
    )


@lru_cache(maxsize=1)
def _coming(first: date, days_off: DaysOff) -> tuple[date, ...]:
    """The days of all tables: those of every procedure."""
    days = [first]
    while len(days) < _ROWS:
        days.append(days_off.first_worked(days[-1] + timedelta(days=1)))
    return tuple(days)


def _cell(one: Reckoned, day: date, days_off: DaysOff) -> str:
    limit = one.on(day)
    answer = due(limit, day, days_off) if limit else None
    if limit is None or answer is None:
        return "chưa rõ"
    if not limit.late_after:
        return _short(answer.day, day) + _star(answer)
    late = due(limit, day, days_off, is_late=True) or answer
    return f"trong ngày; sau {limit.late_after}: {_short(late.day, day)}{_star(late)}"


def _notes(procedure: Procedure, rows: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    yield "Ngày nộp là ngày nơi nhận có đủ hồ sơ hợp lệ."
    if any(way.submission is Submission.POSTAL for way in procedure.channels):
        yield "Gửi bưu chính thì tính từ ngày hồ sơ đến nơi."
    if any("*" in cell for _, cells in rows for cell in cells):
        yield "* Tạm tính: lịch nghỉ chưa công bố hết."


def _star(answer: Due) -> str:
    return "" if answer.is_sure else "*"


def _by(day: date, received: date) -> str:
    return "trong ngày" if day == received else f"chậm nhất {_short(day, received)}"


def _short(day: date, beside: date) -> str:
    """With the year only where it is another one."""
    told = spell_day(day) if day.year != beside.year else f"{day.day}/{day.month}"
    return f"{spell_weekday(day)}, {told}"


def _plain_limit(limit: TimeLimit) -> Mapping[str, Any]:
    """What of a limit decides a day, as the record has it."""
    longer = limit.verified
    verified = longer and {"so_luong": longer.amount, "don_vi": longer.unit, "cong_them": longer.added}
    plain = {
        "so_luong": limit.amount,
        "don_vi": limit.unit,
        "nhan_sau": limit.late_after,
        "khi_xac_minh": verified,
        "tu_ngay": limit.since and limit.since.isoformat(),
        "den_ngay": limit.until and limit.until.isoformat(),
    }
    return {key: value for key, value in plain.items() if value is not None}


@lru_cache(maxsize=1)
def _plain_days(days_off: DaysOff, day: date) -> str:
    """The days from this one on, for nobody hands in earlier."""
    listed = {"nghi": days_off.off, "lam_bu": days_off.worked, "chua_chac": days_off.unsure}
    coming = {name: sorted(one.isoformat() for one in days if one >= day) for name, days in listed.items()}
    return _json({**coming, "nam": sorted(year for year in days_off.years if year >= day.year)})


def _minutes(setting: Setting) -> int:
    """How far clocks of the unit stand from UTC."""
    ahead = (setting.unit.zone or VIETNAM).utcoffset(None)
    return int(ahead.total_seconds() // 60)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
