"""When citizens are received, in text: the next days of each plan, of a place, of all; what to know before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from congkhai.catalogue.addresses import COMPLAINTS, list_address, record_address
from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import holding
from congkhai.catalogue.days_to_keep import UNSURE
from congkhai.catalogue.reception_days import Session, place_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, spell_day, spell_hours, spell_weekday
from congkhai.model.families import BOTH, DIALOGUES, FAMILY, RECEPTION, RECEPTION_LAW
from congkhai.model.reception_plan import Postponed, Receiver, ReceptionPlan
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Table, Text

# So many of the next days a page tells: it is of today until the first has passed.
_NEXT = 3
_HEADS = ("Ngày", "Giờ", "Ai tiếp", "Ở đâu")
_UNKNOWN = "Chưa cập nhật"
_UNSURE = "tạm tính"
_DAY_OFF = "trùng ngày nghỉ, chưa chắc có người tiếp: hãy hỏi trước khi đến"
_SAMPLE = "Lịch làm mẫu nên trang không tính ngày tiếp."
Held = tuple[str, Session]  # the key of the plan, and a day of it


def reception_parts(catalogue: Catalogue) -> Iterator[Part]:
    """Above the list: the next day of each plan on which to rely, then what the law says."""
    nexts = [(key, one) for key, sessions in catalogue.receptions.items() for one in _until_open(sessions)]
    if nexts:
        yield Heading("Lần tiếp sắp tới")
        yield from _days(nexts, catalogue)
    laws = holding(catalogue.setting.of(RECEPTION_LAW).values(), catalogue.day)
    if laws:
        texts = catalogue.setting.legal_texts
        yield Heading("Cần biết trước khi đến")
        yield Lines(tuple(Line(one.text, (f"{capital(one.article)} {cite(one.number, texts)}",)) for one in laws))


def reception_links(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Where what was said in dialogues stands, and how to complain."""
    yield list_address(DIALOGUES), FAMILY[DIALOGUES].many
    yield COMPLAINTS, "Khiếu nại, tố cáo, phản ánh"


def reception_plan_parts(plan: ReceptionPlan, catalogue: Catalogue) -> Iterator[Part]:
    """On the page of a plan: its next days, and the rule that they follow."""
    yield Heading("Các ngày tiếp sắp tới")
    if plan.sample:
        yield Text(_SAMPLE)
    elif sessions := catalogue.receptions.get(plan.id):
        yield from _days([(plan.id, one) for one in sessions[:_NEXT]], catalogue)
    else:
        yield Text("Chưa có ngày tiếp nào sắp tới.")
    if postponed := "; ".join(map(_postponed, holding(plan.exceptions, catalogue.day))):
        yield Text(f"{postponed}.", label="Hoãn")
    if rule := "; ".join(_rules(plan)):
        yield Text(f"{capital(rule)}. Rơi vào ngày nghỉ thì {plan.on_day_off.label}.", label="Lịch")
    if plan.turns:
        communes = catalogue.setting.communes
        names = (communes[code].full_name for code in plan.turns if code in communes)
        yield Text("; ".join(names), label="Lần lượt ở")


def receptions_at(catalogue: Catalogue, commune: str = "", agency: str = "") -> tuple[Held, ...]:
    """The next days on which somebody receives in a commune, or somebody of an agency, the soonest first."""
    plans, held = catalogue.setting.of(RECEPTION), list[Held]()
    for key, sessions in catalogue.receptions.items():
        is_here = (commune and plans[key].commune == commune) or (agency and plans[key].agency == agency)
        here = [one for one in sessions if (is_here and not one.commune) or (commune and one.commune == commune)]
        held += [(key, one) for one in here[:_NEXT]]
    return tuple(sorted(held, key=lambda one: (one[1].day, one[0])))


def day_after_next(held: Iterable[Held]) -> date | None:
    """The day on which a page that tells these days is old."""
    return min((session.day + timedelta(days=1) for _, session in held), default=None)


def parts_of_place(held: Iterable[Held], catalogue: Catalogue) -> Iterator[Part]:
    """What the page of a place says of them; nothing where nobody has told any."""
    if held := tuple(held):
        yield Heading("Tiếp công dân")
        yield from _days(held, catalogue)


def plans_by_site(
    held: tuple[Held, ...], catalogue: Catalogue
) -> Iterator[tuple[frozenset[str], tuple[tuple[str, str], ...]]]:
    """The links to the plans of these days, by the sites of which a page has them: not all have the plans."""
    if not held:
        yield BOTH, ()
        return
    plans = catalogue.setting.of(RECEPTION)
    links = tuple((record_address(RECEPTION, key), plans[key].name) for key in sorted({key for key, _ in held}))
    for audience in sorted(BOTH):
        yield frozenset({audience}), links if audience in FAMILY[RECEPTION].sites else ()


def _until_open(sessions: Iterable[Session]) -> Iterator[Session]:
    """The next day on which offices are open, after any that is in doubt."""
    for one in sessions:
        yield one
        if not one.is_day_off:
            return


def _days(held: Iterable[Held], catalogue: Catalogue) -> Iterator[Part]:
    """The days in a table, the soonest first; why some of them may still change."""
    plans = catalogue.setting.of(RECEPTION)
    ordered = sorted(held, key=lambda one: (one[1].day, one[0]))
    yield Table(_HEADS, tuple(_row(plans[key], one, catalogue) for key, one in ordered))
    if not all(session.is_sure for _, session in ordered):
        yield Text(UNSURE, small=True)


def _postponed(one: Postponed) -> str:
    instead = f"chuyển sang ngày {spell_day(one.instead)}" if one.instead else "chưa định ngày thay"
    return f"ngày {spell_day(one.day)}, {instead}" + (f" ({one.reason.rstrip('.')})" if one.reason else "")


def _row(plan: ReceptionPlan, session: Session, catalogue: Catalogue) -> tuple[str, str, str, str]:
    day = f"{capital(spell_weekday(session.day))}, {spell_day(session.day)}"
    moved = f"thay cho {spell_day(session.instead)}" if session.instead else ""
    doubts = ("" if session.is_sure else _UNSURE, _DAY_OFF if session.is_day_off else "")
    notes = ", ".join(filter(None, (moved, *doubts)))
    place = place_of(plan, session, catalogue.setting.communes)
    told = f"{day} ({notes})" if notes else day
    hours = capital(spell_hours(plan.begins, plan.ends))
    return told, hours or _UNKNOWN, _who(plan, catalogue), place or _UNKNOWN


def _who(plan: ReceptionPlan, catalogue: Catalogue) -> str:
    """Who receives: by title, else as the law says, with the commune whose chairman it is; of others the plan tells."""
    commune = catalogue.setting.communes.get(plan.commune or "")
    if plan.title or plan.receiver is Receiver.OTHER:
        return plan.title or plan.name
    if commune and plan.receiver is Receiver.COMMUNE:
        return f"Chủ tịch Ủy ban nhân dân {commune.full_name}"
    return plan.receiver.label


def _rules(plan: ReceptionPlan) -> Iterator[str]:
    if plan.weekly:
        yield f"{', '.join(one.label for one in plan.weekly)} hằng tuần"
    if plan.monthly:
        yield f"ngày {', '.join(map(str, plan.monthly))} hằng tháng"
    for one in plan.weekdays:
        yield f"{one.weekday.label} lần thứ {one.nth} của tháng"
