"""The shared lists: no entry twice, what entries lead to, holidays on working days, contacts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from congkhai.catalogue.phone_numbers import phones_in
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.state import State, state_of
from congkhai.catalogue.summary import Names
from congkhai.catalogue.wording import spell_day, spell_weekday
from congkhai.model.choices import Announcement, HolidayKind
from congkhai.model.desks import ReceivingDesk
from congkhai.model.families import CHANNELS, FAMILY, LEGAL_QUESTIONS
from congkhai.model.feedback_channels import ChannelKind, FeedbackChannel
from congkhai.model.lists import Agency, Holiday, Unit, UnitFile
from congkhai.model.packed_sheet import MOST_SHEETS, PackedSheet
from congkhai.model.search_lists import OftenAsked
from congkhai.model.terms import NONE, Record
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding, within
from congkhai.rules.validity import SOON

_SATURDAY = 5
_EMAIL = re.compile(r"(?<!\S)[^\s@]+@[\w-]+(?:\.[\w-]+)+(?![\w@])")
PHONE_EXPECTED = "số điện thoại như 0214 3840 123"
_LAST_IN_EVERY_MONTH = 28
_CONTACTS = ("responsible", "address", "phone", "email", "hotline", "hours", "reception")


def check_duplicates(entries: Sequence[Record], key: str) -> Iterator[Finding]:
    """Entries that an earlier one has the `key` of."""
    first_places: dict[object, int] = {}
    for index, entry in enumerate(entries):
        found = getattr(entry, key)
        first = first_places.setdefault(found, index)
        if first != index:
            yield finding("trung-ma", "entries", index, key, found=quoted(found), first=f"mục {first + 1}")


def check_sourced(entries: Sequence[Any], names: Names) -> Iterator[Finding]:
    """Entries that neither they nor their list say the source of: told once, at the first."""
    bare = [index for index, entry in enumerate(entries) if entry.source is None]
    if bare:
        yield finding("thieu-nguon", "entries", bare[0], "source", found=len(bare))


def check_packed(entries: Sequence[PackedSheet], names: Names) -> Iterator[Finding]:
    """Sheets that are too many to be carried along."""
    if len(entries) > MOST_SHEETS:
        yield finding("qua-nhieu", "entries", limit=MOST_SHEETS, found=len(entries))


def check_named(entries: Sequence[OftenAsked | PackedSheet], names: Names) -> Iterator[Finding]:
    """Questions and sheets that send people to a procedure which is no longer done here."""
    for index, entry in enumerate(entries):
        code = entry.procedure or ""
        if code in names and names[code].state.is_over:
            yield finding("thu-tuc-da-thoi", "entries", index, "procedure", found=quoted(code))


def check_often_asked(asked: OftenAsked, setting: Setting) -> Iterator[Finding]:
    """Questions that lead nowhere or to several records, or to a policy that is over."""
    named = [name for name in ("procedure", "policy", "signpost") if getattr(asked, name)]
    if len(named) != 1:
        keys = ", ".join(f"`{OftenAsked.model_fields[name].alias}`" for name in named)
        yield finding("hay-hoi-mot-noi", "question", found=f"đang có {keys}" if named else "chưa có cái nào")
    policy = setting.policies.get(asked.policy or "")
    if policy and state_of(policy, setting.day) is State.EXPIRED:
        yield finding("chinh-sach-da-het", "policy", found=quoted(asked.policy))


def check_unit(file: UnitFile, setting: Setting) -> Iterator[Finding]:
    """Contacts that the footer and the feedback page need (TT 32/2017 Điều 16–18), and the way to questions of law."""
    fields = Unit.model_fields
    for name in _CONTACTS:
        if not getattr(file.unit, name):
            label, key = fields[name].title, fields[name].alias
            yield finding("thieu-lien-he", "unit", name, label=label, name=key)
    yield from _unknown_place(file.unit, setting)
    if not setting.channels:
        family = FAMILY[CHANNELS]
        yield finding("thieu-lien-he", "unit", label=family.many, name=family.files)
    # They are on the other site alone: the portal leads there, or its readers never learn of them.
    if not file.unit.education_site and (answered := setting.counted(LEGAL_QUESTIONS)):
        yield finding("thieu-trang-pbgdpl", "unit", found=len(answered))
    closing = file.unit.closing_day
    if closing is not None and not 1 <= closing <= _LAST_IN_EVERY_MONTH:
        yield finding("ngoai-khoang", "unit", "closing_day", found=closing, least=1, most=_LAST_IN_EVERY_MONTH)
    columns = file.unit.board_columns
    for index, column in enumerate(columns):
        if (first := columns.index(column)) < index:
            yield finding(
                "trung-ma", "unit", "board_columns", index, found=quoted(column.value), first=f"cột {first + 1}"
            )
    yield from within(("unit",), check_contacts(file.unit, setting))


def _unknown_place(unit: Unit, setting: Setting) -> Iterator[Finding]:
    """What a new project has not been told: whose it is, and where in it papers are handed in."""
    fields = Unit.model_fields
    for name in ("province", "code_suffix"):
        if getattr(unit, name) is None:
            yield finding("chua-cap-nhat", "unit", label=fields[name].title, name=fields[name].alias)
    for stem in ("xa-phuong", "noi-nop"):
        if not setting.of(stem):
            yield finding("chua-cap-nhat", "unit", label=FAMILY[stem].many, name=FAMILY[stem].files)


def check_channel(channel: FeedbackChannel, setting: Setting) -> Iterator[Finding]:
    """Channels that lead nowhere, and numbers that nobody can call."""
    if channel.value is None and channel.address is None:
        yield finding("thieu-lien-he", "name", label=channel.name, name="gia_tri")
    said = channel.value or ""
    if said and channel.kind is ChannelKind.PHONE and not any(phones_in(said)):
        yield finding("lien-he-la", "value", found=quoted(said), expected=PHONE_EXPECTED)


def check_contacts(holder: Agency | Unit | ReceivingDesk, setting: Setting) -> Iterator[Finding]:
    """Numbers that nobody can call, addresses that no letter reaches: without their first 0, or with blanks to fill."""
    for name in ("phone", "hotline", "email"):
        said = getattr(holder, name, None)
        is_right = _EMAIL.search(said or "") if name == "email" else any(phones_in(said or ""))
        if said and said != NONE.value and not is_right:
            expected = "địa chỉ thư như van-phong@example.gov.vn" if name == "email" else PHONE_EXPECTED
            yield finding("lien-he-la", name, found=quoted(said), expected=expected)


def check_holiday(holiday: Holiday, setting: Setting) -> Iterator[Finding]:
    """A day off that is off anyway, one worked in exchange that is worked anyway, one soon that nobody is sure of."""
    found, weekday = spell_day(holiday.day), holiday.day.weekday()
    if holiday.kind is HolidayKind.OFF and weekday >= _SATURDAY:
        yield finding("ngay-nghi-cuoi-tuan", "day", found=found, weekday=spell_weekday(holiday.day))
    if holiday.kind is HolidayKind.WORKED and weekday < _SATURDAY:
        yield finding("lam-bu-sai-ngay", "day", found=found)
    is_near = setting.day <= holiday.day <= setting.day + SOON
    if is_near and holiday.announcement is not Announcement.ISSUED:
        yield finding("ngay-nghi-chua-chac", "announcement", found=found, state=holiday.announcement.label)
