"""What every page of a day says around its own content: the unit below it, notices above it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.days import earliest, in_force, next_change
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import shortened, spell_day, spell_hour
from congkhai.model.families import NOTICES
from congkhai.model.lists import Unit
from congkhai.model.public_notice import NoticeKind, NoticeLevel, PublicNotice

# Each page carries them: its size and the first screen of a phone are for what it is about.
_MOST, _LONGEST = 3, 120
_TONES = {NoticeLevel.URGENT: "stop", NoticeLevel.WARNING: "wait", NoticeLevel.NEWS: "calm"}


@dataclass(frozen=True, slots=True)
class Banner:
    """A notice in two lines; `address` is its page."""

    tone: str
    level: str
    title: str
    period: str
    address: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """All that frames and hand-written pages show of the records.

    Of more notices than `banners` holds `more` leads to all. `change` is the first day to come on which they are
    others, or on which records are opened, which could be told on any page; then `day` is the one that this is of,
    which hand-written pages tell with it. `held` are addresses that no page leads to yet.
    """

    unit: Unit
    banners: tuple[Banner, ...] = ()
    more: str = ""
    change: date | None = None
    day: date | None = None
    held: tuple[str, ...] = ()


def surroundings_of(setting: Setting) -> Surroundings:
    """What all pages say as of the day of the setting."""
    everywhere = [one for one in _notices(setting) if not one.communes]
    now = [one for one in everywhere if in_force(one, setting.day)]
    change = earliest([next_change(everywhere, setting.day), setting.held.next_opening])
    return Surroundings(
        unit=setting.unit,
        banners=tuple(map(banner_of, now[:_MOST])),
        more=list_address(NOTICES) if len(now) > _MOST else "",
        change=change,
        day=setting.day if change else None,
        held=tuple(sorted(setting.held.addresses)),
    )


def notices_in(setting: Setting, commune: str) -> tuple[PublicNotice, ...]:
    """The notices of a commune, those to come too, the most urgent first."""
    return tuple(one for one in _notices(setting) if commune in one.communes)


def banner_of(notice: PublicNotice) -> Banner:
    """A notice as pages show it above all else."""
    title, period = shortened(notice.title, _LONGEST), spell_period(notice)
    return Banner(_TONES[notice.level], notice.level.label, title, period, record_address(NOTICES, notice.id))


def spell_period(notice: PublicNotice) -> str:
    """`từ 22:00 ngày 5/12/2026 đến 6:00 ngày 6/12/2026`: when it happens."""
    first = notice.since or notice.posted
    # The last day takes the notice away; fraud does not end with it, nor what is only news.
    is_news = notice.kind is NoticeKind.OTHER and not (notice.since or notice.begins or notice.ends)
    if notice.kind is NoticeKind.FRAUD or is_news:
        return f"từ ngày {spell_day(first)}"
    if first == notice.until:
        hours = [
            f"từ {spell_hour(notice.begins)}" if notice.begins else "",
            f"đến {spell_hour(notice.ends)}" if notice.ends else "",
        ]
        return " ".join(filter(None, (*hours, f"ngày {spell_day(first)}")))
    begins = f"{spell_hour(notice.begins)} " if notice.begins else ""
    ends = f"{spell_hour(notice.ends)} " if notice.ends else "hết "
    return f"từ {begins}ngày {spell_day(first)} đến {ends}ngày {spell_day(notice.until)}"


def _notices(setting: Setting) -> Iterator[PublicNotice]:
    """By urgency, then by name; a sample warns of nothing."""
    levels = tuple(NoticeLevel)
    yield from sorted(setting.counted(NOTICES).values(), key=lambda one: (levels.index(one.level), one.posted, one.id))
