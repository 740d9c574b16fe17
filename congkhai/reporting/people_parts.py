"""What a period brought to the people and heard from them, as far as the registers of the site say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.catalogue.days import first_day_of
from congkhai.catalogue.feedback_figures import Period, figures_of
from congkhai.catalogue.setting import Setting
from congkhai.model.families import DIALOGUES, FAMILY, FEEDBACK, LATE, LEGAL_QUESTIONS, NOTICES, SURVEYS
from congkhai.model.late_dossiers import LateDossiers
from congkhai.sheets.sheet import Heading, Part, Table

_BEGUN = ("chinh-sach", "du-thao", SURVEYS, DIALOGUES, NOTICES)


def people_parts(period: Period, setting: Setting) -> Iterator[Part]:
    """How many of each family began in the period, and what became of phản ánh, kiến nghị; samples aside."""
    yield Heading("Người dân tham gia")
    rows = [(FAMILY[name].many, str(begun_in(period, name, setting)), "bắt đầu trong kỳ") for name in _BEGUN]
    figures = figures_of(period, setting)
    rows.append((FAMILY[FEEDBACK].many, str(figures.received), f"tiếp nhận trong kỳ; đã trả lời {len(figures.days)}"))
    yield Table(("Mục", "Số lượng", "Cách tính"), tuple(rows), "Theo các sổ của trang")


def begun_in(period: Period, family: str, setting: Setting) -> int:
    """How many records of a family have their first day in a period."""
    return sum(period.has(first_day_of(record)) for record in setting.counted(family).values())


def late_within(period: Period, setting: Setting) -> tuple[LateDossiers, ...]:
    """The periods of the register of late dossiers that lie within another."""
    told: Iterable[LateDossiers] = setting.counted(LATE).values()
    return tuple(one for one in told if period.has(one.since) and period.has(one.until))


def empty_registers(setting: Setting) -> tuple[str, ...]:
    """The registers that nobody keeps yet: of them a report can say nothing."""
    told = (SURVEYS, FEEDBACK, DIALOGUES, LATE, LEGAL_QUESTIONS)
    return tuple(FAMILY[name].many for name in told if not setting.counted(name))
