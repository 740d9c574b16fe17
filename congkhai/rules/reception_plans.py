"""Reception of citizens: often enough, posted in time, on days that there are."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from congkhai.catalogue.addresses import list_address
from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import holding, in_force
from congkhai.catalogue.reception_days import is_planned, sessions_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day, spell_weekday
from congkhai.catalogue.working_days import after_working_days
from congkhai.model.families import DIALOGUES, FAMILY, RECEPTION_LAW
from congkhai.model.reception_plan import Postponed, Receiver, ReceptionLaw, ReceptionPlan
from congkhai.model.walking import AttributePath
from congkhai.rules.dates import hours_in_order
from congkhai.rules.finding import Finding, finding, key_in

# Luật Tiếp công dân 42/2013/QH13, Điều 24, khoản 4.
POSTED_BEFORE = 5
_LOOKED_AT = 12
_DAYS_OF_MONTH, _WEEKS = 31, 5


def check_reception(plan: ReceptionPlan, setting: Setting) -> Iterator[Finding]:
    """What is wrong with a plan, as far as it is still to come."""
    yield from hours_in_order(plan)
    yield from _numbers(plan)
    yield from _missing(plan)
    yield from _on_days_off(plan, setting)
    yield from _not_shown(plan, setting)
    yield from _exceptions(plan, setting)
    yield from _posted(plan, setting)
    yield from _too_few(plan, setting)


def _numbers(plan: ReceptionPlan) -> Iterator[Finding]:
    """Days that no month has; an address that is taken."""
    for place, day in enumerate(plan.monthly):
        if not 1 <= day <= _DAYS_OF_MONTH:
            yield finding("ngoai-khoang", "monthly", place, found=day, least=1, most=_DAYS_OF_MONTH)
    for place, one in enumerate(plan.weekdays):
        if not 1 <= one.nth <= _WEEKS:
            yield finding("ngoai-khoang", "weekdays", place, "nth", found=one.nth, least=1, most=_WEEKS)
    if list_address(DIALOGUES).endswith(f"/{plan.id}/"):
        yield finding("trung-dia-chi", "id", found=plan.id, first=FAMILY[DIALOGUES].many)


def _missing(plan: ReceptionPlan) -> Iterator[Finding]:
    """A plan without a day; turns that begin nowhere; a commune that no page could be of."""
    if not (plan.monthly or plan.weekly or plan.weekdays or plan.dates):
        yield finding("thieu-khoa", **key_in(ReceptionPlan, "dates"))
    if plan.turns and plan.since is None:
        yield finding("thieu-khoa", **key_in(ReceptionPlan, "since"))
    if plan.receiver is Receiver.COMMUNE and plan.commune is None:
        yield finding("thieu-khoa", **key_in(ReceptionPlan, "commune"))


def _on_days_off(plan: ReceptionPlan, setting: Setting) -> Iterator[Finding]:
    """Days that somebody set, and on which offices are closed."""
    set_days = [(("dates", place, "day"), one.day) for place, one in enumerate(plan.dates)]
    moved = [(("exceptions", place, "instead"), one.instead) for place, one in enumerate(plan.exceptions)]
    for path, day in (*set_days, *moved):
        if day and day >= setting.day and not setting.days_off.is_worked(day):
            yield finding("ngay-nghi-cuoi-tuan", *path, found=spell_day(day), weekday=spell_weekday(day))


def _not_shown(plan: ReceptionPlan, setting: Setting) -> Iterator[Finding]:
    """Days that somebody wrote and that no page shows: when the plan does not hold, or said twice."""
    set_days, postponed = [one.day for one in plan.dates], [one.day for one in plan.exceptions]
    for place, day in enumerate(set_days):
        if day >= setting.day and not in_force(plan, day):
            yield _unshown(("dates", place, "day"), day, "lịch này chưa hoặc không còn áp dụng")
        elif day in set_days[:place]:
            yield _unshown(("dates", place, "day"), day, f"mục {set_days.index(day) + 1} đã có ngày đó")
    for place, day in enumerate(postponed):
        if day in postponed[:place]:
            yield _unshown(("exceptions", place, "day"), day, f"mục {postponed.index(day) + 1} đã hoãn ngày đó")


def _unshown(path: AttributePath, day: date, reason: str) -> Finding:
    return finding("ngay-khong-hien", *path, found=spell_day(day), reason=reason)


def _exceptions(plan: ReceptionPlan, setting: Setting) -> Iterator[Finding]:
    """What is postponed was planned, and has a new day (154/2026/NĐ-CP)."""
    for place, one in enumerate(plan.exceptions):
        if one.day < setting.day:
            continue
        if not is_planned(plan, one.day, setting.days_off):
            of = "các ngày tiếp của lịch này"
            yield finding(
                "khong-tim-thay", "exceptions", place, "day", found=spell_day(one.day), expected=of, remedy=""
            )
        elif one.instead is None:
            yield finding("hoan-chua-hen-lai", "exceptions", place, found=spell_day(one.day))
        elif reason := _no_new_day(one, one.instead, plan, setting):
            yield _unshown(("exceptions", place, "instead"), one.instead, reason)


def _no_new_day(postponed: Postponed, instead: date, plan: ReceptionPlan, setting: Setting) -> str:
    """Why a day that was set in place of another is none more: it has passed, or was one before; "" if it is."""
    if instead < setting.day:
        return "ngày đó đã qua"
    is_free = any(one.day == instead for one in plan.exceptions if one is not postponed)
    return "" if is_free or not is_planned(plan, instead, setting.days_off) else "ngày đó vốn đã có buổi tiếp"


def _posted(plan: ReceptionPlan, setting: Setting) -> Iterator[Finding]:
    """Whoever wants to come has to know five working days before."""
    if plan.posted is None:
        return
    begin = max(plan.since or plan.posted, setting.day)
    first = next(iter(sessions_of(plan, begin, begin + timedelta(days=366), setting.days_off)), None)
    if first and after_working_days(plan.posted, POSTED_BEFORE, setting.days_off) > first.day:
        words = {"found": spell_day(plan.posted), "event": f"buổi tiếp ngày {spell_day(first.day)}"}
        yield finding("dang-sat-ngay", "posted", **words, expected=POSTED_BEFORE)


def _too_few(plan: ReceptionPlan, setting: Setting) -> Iterator[Finding]:
    """The first month to come with fewer days than the law wants of who receives."""
    laws = holding(setting.of(RECEPTION_LAW).values(), setting.day)
    for law in laws:
        if law.days and law.receiver is plan.receiver and not plan.sample:
            yield from _months_below(plan, law, law.days, setting)


def _months_below(plan: ReceptionPlan, law: ReceptionLaw, least: int, setting: Setting) -> Iterator[Finding]:
    soon = after_working_days(setting.day, POSTED_BEFORE, setting.days_off)
    for first, last in _whole_months(plan, setting.day, soon):
        count = len(sessions_of(plan, first, last, setting.days_off))
        if count < least:
            basis = f"{law.article} {cite(law.number, setting.legal_texts)}"
            month = f"{first.month}/{first.year}"
            yield finding("tiep-dan-it-ngay", month=month, found=count, expected=least, basis=basis)
            return


def _whole_months(plan: ReceptionPlan, day: date, soon: date) -> Iterator[tuple[date, date]]:
    """The months from this one on that a plan covers from the first day to the last.

    One whose days are set covers those until the last of them, and what comes so soon that it had to be posted.
    """
    is_by_rule = bool(plan.monthly or plan.weekly or plan.weekdays)
    end = plan.until or (None if is_by_rule else max((soon, *(one.day for one in plan.dates))))
    first = day.replace(day=1)
    for _ in range(_LOOKED_AT):
        last = first.replace(day=monthrange(first.year, first.month)[1])
        if end and (end < last if plan.until else end < first):
            return
        if not (plan.since and plan.since > first):
            yield first, last
        first = last + timedelta(days=1)
