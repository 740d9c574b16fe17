"""The shared lists: no entry twice, references that exist, holidays on working days, contacts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import HolidayKind
from congkhai.model.lists import Agency, Field, Holiday, LegalText, LifeEvent, Unit
from congkhai.model.search_lists import Need, Synonym
from congkhai.model.terms import Record
from congkhai.problems import quoted
from congkhai.rules.dates import check_legal_text_dates
from congkhai.rules.finding import AttributePath, Finding, finding
from congkhai.rules.outdated_words import check_stray_none, check_wording
from congkhai.rules.present_facts import texts_of
from congkhai.rules.references import check_codes, suggest_legal_text
from congkhai.rules.search_terms import check_needs, check_synonyms, check_terms

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_SATURDAY = 5
_CONTACTS = ("responsible", "address", "phone", "email", "hotline", "hours", "reception", "feedback")


def check_entries(entries: tuple[Record, ...], catalogue: Catalogue) -> Iterator[Finding]:
    """What is wrong with the entries of a list, and between them."""
    yield from _duplicates(entries)
    yield from check_terms(entries)
    yield from check_synonyms([entry for entry in entries if isinstance(entry, Synonym)], catalogue)
    yield from check_needs([entry for entry in entries if isinstance(entry, Need)], catalogue)
    for index, entry in enumerate(entries):
        yield from check_stray_none(texts_of(entry, ("entries", index)))
        check = _CHECKS.get(type(entry))
        if check is not None:
            yield from check(entry, catalogue, index)


def check_unit(unit: Unit) -> Iterator[Finding]:
    """Contacts that the footer and the feedback page need (TT 32/2017 Điều 16–18)."""
    yield from check_stray_none(texts_of(unit, ("unit",)))
    fields = Unit.model_fields
    for name in _CONTACTS:
        if not getattr(unit, name):
            label, key = fields[name].title, fields[name].alias
            yield finding("thieu-lien-he", "unit", name, label=label, name=key)
    for index, channel in enumerate(unit.feedback):
        if channel.value is None and channel.address is None:
            yield finding("thieu-lien-he", "unit", "feedback", index, label=channel.name, name="gia_tri")


def _duplicates(entries: tuple[Record, ...]) -> Iterator[Finding]:
    first_places: dict[object, int] = {}
    for index, entry in enumerate(entries):
        attribute = _KEYS.get(type(entry), "id")
        key = getattr(entry, attribute, None)
        if key is None:
            continue
        first = first_places.setdefault(key, index)
        if first != index:
            yield finding("trung-ma", "entries", index, attribute, found=quoted(key), first=f"mục {first + 1}")


def _check_words(entry: Any, catalogue: Catalogue, index: int) -> Iterator[Finding]:
    yield from check_wording(texts_of(entry, ("entries", index)))


def _check_codes(entry: Any, catalogue: Catalogue, index: int) -> Iterator[Finding]:
    yield from check_codes(entry.procedures, catalogue, "entries", index, "procedures")


def _check_legal_text(text: Any, catalogue: Catalogue, index: int) -> Iterator[Finding]:
    yield from check_legal_text_dates(text, catalogue.day, "entries", index)
    for path, number in _other_texts(text):
        if number not in catalogue.lists.legal_texts:
            remedy = suggest_legal_text(number, catalogue)
            yield finding("van-ban-chua-co", "entries", index, *path, found=quoted(number), remedy=remedy)


def _other_texts(text: LegalText) -> Iterator[tuple[AttributePath, str]]:
    for attribute in ("replaced_by", "amended_by"):
        for n, number in enumerate(getattr(text, attribute)):
            yield (attribute, n), number
    for n, amendment in enumerate(text.amendments):
        if amendment.number is not None:
            yield ("amendments", n, "number"), amendment.number


def _check_holiday(holiday: Any, catalogue: Catalogue, index: int) -> Iterator[Finding]:
    found, weekday = spell_day(holiday.day), holiday.day.weekday()
    if holiday.kind is HolidayKind.OFF and weekday >= _SATURDAY:
        weekend = _WEEKDAYS[weekday]
        yield finding("ngay-nghi-cuoi-tuan", "entries", index, "day", found=found, weekday=weekend)
    if holiday.kind is HolidayKind.WORKED and weekday < _SATURDAY:
        yield finding("lam-bu-sai-ngay", "entries", index, "day", found=found)


_KEYS: dict[type[Record], str] = {LegalText: "number", Holiday: "day"}
_CHECKS: dict[type[Record], Callable[[Any, Catalogue, int], Iterator[Finding]]] = {
    Field: _check_words,
    Agency: _check_words,
    LifeEvent: _check_codes,
    LegalText: _check_legal_text,
    Holiday: _check_holiday,
}
