"""The setting in which procedures are read, checked and shown: the day, and all records that are read whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from congkhai.catalogue.days import first_day_of, last_day_of
from congkhai.catalogue.decisions import by_procedure
from congkhai.catalogue.embargo import NOTHING_HELD, Held
from congkhai.catalogue.marked_province import with_own_province
from congkhai.catalogue.phone_numbers import dialled_here, phones_in
from congkhai.catalogue.provinces import Provinces, provinces_of
from congkhai.catalogue.reception import Desks, desks_of
from congkhai.catalogue.working_days import DaysOff, days_off_of
from congkhai.model.communes import Commune, OldUnit, Province
from congkhai.model.decision import Decision
from congkhai.model.desks import ReceivingDesk
from congkhai.model.families import CHANNELS, DECISIONS, FORMS, GUIDES, LETTERS, PROVINCES, PUBLISHED, SIGNPOSTS
from congkhai.model.family import Family
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.form_sheet import FormSheet
from congkhai.model.guide import Guide
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Agency, Field, LegalText, Unit
from congkhai.model.model_letter import ModelLetter
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.search_lists import Signpost
from congkhai.model.terms import Record


@dataclass(frozen=True)
class Setting:
    """The day, and the records of every family but procedures: family → key or name of the file → record.

    `forms` are the files in content/bieu-mau/ by their names, each with its size in bytes; `held` is what sites have
    not yet, and what is not in the setting that their pages are made from.
    """

    day: date
    records: Mapping[str, Mapping[str, Record]]
    forms: Mapping[str, int] = field(default_factory=dict)
    held: Held = NOTHING_HELD

    def of(self, family: str) -> Mapping[str, Any]:
        """The records of a family."""
        return self.records.get(family, {})

    def counted(self, family: str) -> Mapping[str, Any]:
        """Those of a family that count in figures, calendars and what is told of all: samples do not."""
        return {key: record for key, record in self.of(family).items() if not record.sample}

    @property
    def unit(self) -> Unit:
        """The unit that runs the sites."""
        file = self.of("don-vi").get("don-vi")
        return file.unit if file else Unit.model_validate({"ten": "Chưa cập nhật"})

    @cached_property
    def channels(self) -> tuple[FeedbackChannel, ...]:
        """The ways to send phản ánh, kiến nghị that are of no single place, as far as they lead somewhere."""
        return tuple(one for one in self.of(CHANNELS).values() if one.is_of_unit and one.is_known)

    def channels_of(self, commune: str | None, agency: str | None) -> tuple[FeedbackChannel, ...]:
        """Those of a commune or of an agency."""
        of_place = (one for one in self.of(CHANNELS).values() if one.is_known and not one.is_of_unit)
        return tuple(one for one in of_place if one.commune == commune and one.agency == agency)

    @cached_property
    def own_contacts(self) -> frozenset[str]:
        """Numbers, as they are dialled, and addresses for mail that offices have made public."""
        holders = (self.unit, *self.agencies.values(), *self.receiving_desks.values(), *self.of(CHANNELS).values())
        told = (getattr(one, name, None) for one in holders for name in ("phone", "hotline", "email", "value"))
        texts = [*filter(None, told), *(phone for desk in self.receiving_desks.values() for phone in desk.phones)]
        numbers = (dialled_here(found.group()) for text in texts for found in phones_in(text))
        return frozenset((*numbers, *(word.lower() for text in texts for word in text.split() if "@" in word)))

    @property
    def fields(self) -> Mapping[str, Field]:
        return self.of("linh-vuc")

    @property
    def agencies(self) -> Mapping[str, Agency]:
        return self.of("co-quan")

    @cached_property
    def desks(self) -> Desks:
        """The agencies as places to hand in."""
        return desks_of(self.agencies.values(), self.receiving_desks.values(), self.provinces)

    @cached_property
    def days_off(self) -> DaysOff:
        """The days on which no papers are received."""
        return days_off_of(self.of("ngay-nghi").values())

    @cached_property
    def provinces(self) -> Provinces:
        """The own province of the unit, and the others."""
        return provinces_of(self.of(PROVINCES), self.unit.province, self.old_units.values())

    @property
    def communes(self) -> Mapping[str, Commune]:
        return self.of("xa-phuong")

    @property
    def old_units(self) -> Mapping[str, OldUnit]:
        return self.of("don-vi-cu")

    @property
    def receiving_desks(self) -> Mapping[str, ReceivingDesk]:
        return self.of("noi-nop")

    @property
    def signposts(self) -> Mapping[str, Signpost]:
        return self.of(SIGNPOSTS)

    @property
    def life_events(self) -> Mapping[str, LifeEvent]:
        return self.of("su-kien")

    @property
    def legal_texts(self) -> Mapping[str, LegalText]:
        return self.of("van-ban")

    @cached_property
    def text_numbers(self) -> frozenset[str]:
        """The numbers of the legal texts, in every way that they are written."""
        return frozenset(name for one in self.legal_texts.values() for name in (one.number, *one.other_numbers))

    @property
    def form_sheets(self) -> Mapping[str, FormSheet]:
        return self.of(FORMS)

    @property
    def decisions(self) -> Mapping[str, Decision]:
        return self.of(DECISIONS)

    @cached_property
    def announcing(self) -> Mapping[str, tuple[str, ...]]:
        """For each code the keys of the decisions that name it, the last to hold at the end; samples decide nothing."""
        return by_procedure(self.counted(DECISIONS))

    def decision_on(self, procedure: Procedure) -> Decision | None:
        """The decision that announced a procedure, where there is a record of it."""
        return self.decisions.get(procedure.decision or "")

    @property
    def guides(self) -> Mapping[str, Guide]:
        return self.of(GUIDES)

    @property
    def letters(self) -> Mapping[str, ModelLetter]:
        return self.of(LETTERS)

    @property
    def policies(self) -> Mapping[str, Policy]:
        return self.of("chinh-sach")


def assemble_setting(day: date, records: Mapping[str, Mapping[str, Record]], forms: Mapping[str, int]) -> Setting:
    """The setting of a day: lists in the order of their entries, what is published newest first.

    Of what calls people to do something by its last day they need to know first what ends first.
    """
    published = {family.name: family for family in PUBLISHED}
    records = with_own_province(records, _own_province(records))
    ordered = {name: _in_order(ones, published.get(name), day) for name, ones in records.items()}
    return Setting(day, ordered, forms)


def _own_province(records: Mapping[str, Mapping[str, Any]]) -> Province | None:
    unit = records.get("don-vi", {}).get("don-vi")
    return records.get(PROVINCES, {}).get(unit.unit.province) if unit else None


def shown_setting(whole: Setting, held: Held, forms: Mapping[str, int]) -> Setting:
    """The setting that pages are made from: without what is held back, and what others say of it."""
    shown = {
        name: {
            key: record
            for key, one in ones.items()
            if (name, key) not in held.openings and (record := held.shown(one)) is not None
        }
        for name, ones in whole.records.items()
    }
    return Setting(whole.day, shown, forms, held)


def _in_order(records: Mapping[str, Record], family: Family | None, day: date) -> Mapping[str, Record]:
    if family is None:
        return records
    return _soonest_first(records, day) if family.calls else _newest_first(records, family.newest)


def _soonest_first(records: Mapping[str, Record], day: date) -> dict[str, Record]:
    """By the last day on which each holds, what is over after all others and the newest first; then by name."""
    lasts = {key: last_day_of(one) or date.max for key, one in records.items()}
    order = sorted(sorted(records), key=lambda key: abs((lasts[key] - day).days))
    return {key: records[key] for key in sorted(order, key=lambda key: lasts[key] < day)}


def _newest_first(records: Mapping[str, Record], attribute: str) -> dict[str, Record]:
    """By the first day on which each holds, or an attribute, then by name; without that in the order of the files."""
    firsts: dict[str, Any] = {
        key: getattr(one, attribute) if attribute else first_day_of(one) for key, one in records.items()
    }
    is_told = all(firsts.values())
    order = sorted(sorted(records), key=firsts.__getitem__, reverse=True) if is_told else records
    return {key: records[key] for key in order}
