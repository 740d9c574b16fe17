"""Forms: had nowhere, with an edition that ends soon or is never shown, that nobody uses, or in the list twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import day_before, ends_by, first_day_of, holding, is_over, last_day_of, next_change
from congkhai.catalogue.fold import fold
from congkhai.catalogue.form_editions import edition_on
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.catalogue.wording import spell_day
from congkhai.model.form_sheet import FormEdition, FormSheet
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding
from congkhai.rules.validity import SOON


def check_form_sheet(sheet: FormSheet, setting: Setting) -> Iterator[Finding]:
    """A form, or an edition that is not over, to be had nowhere; one that ends within sixty days, or is never shown."""
    if not any(edition.can_be_had for edition in sheet.editions):
        yield finding("thieu-tep-mau", "name", found=sheet.name)
        return
    for place, edition in enumerate(sheet.editions):
        if is_over(edition, setting.day):
            continue
        if not edition.can_be_had:
            yield finding("thieu-tep-mau", "editions", place, found=sheet.name)
        last = last_day_of(edition)
        if last and ends_by(edition, setting.day + SOON) and not _is_followed(edition, sheet.editions):
            yield finding("sap-het", "editions", place, "until", until=spell_day(last))
    for place in _never_told(sheet, setting.day):
        yield finding("ban-mau-khong-hien", "editions", place)


def check_same_numbers(sheets: Sequence[FormSheet], names: Names) -> Iterator[Finding]:
    """Forms that an earlier one has number and legal text of: two procedures would lead to two editions of one form."""
    first_places: dict[tuple[str, str], int] = {}
    for index, sheet in enumerate(sheets):
        for place, edition in enumerate(sheet.editions):
            if not (edition.number and edition.legal_resource):
                continue
            key = (fold(edition.number), edition.legal_resource)
            first = first_places.setdefault(key, index)
            # One text has a number for each of the forms that it lays down; names differ as procedures shorten them.
            if first != index:
                found = f"{edition.number}, {cite(edition.legal_resource, {})}"
                path = ("entries", index, "editions", place, "number")
                yield finding("trung-so-mau", *path, found=found, first=quoted(sheets[first].id))


def check_used(sheets: Sequence[FormSheet], names: Names) -> Iterator[Finding]:
    """Forms that no procedure names."""
    used = {form for name in names.values() for form in name.forms}
    for index, sheet in enumerate(sheets):
        if sheet.id not in used:
            yield finding("mau-khong-ai-dung", "entries", index, "id", found=quoted(sheet.id))


def _never_told(sheet: FormSheet, day: date) -> Iterator[int]:
    """The places of editions beside which, on each of their days to come, another is the one of the form."""
    held: list[FormEdition] = []
    told: list[FormEdition | None] = []
    turn: date | None = day
    while turn:
        held += holding(sheet.editions, turn)
        told.append(edition_on(sheet, turn))
        turn = next_change(sheet.editions, turn)
    for place, edition in enumerate(sheet.editions):
        if any(edition is one for one in held) and not any(edition is one for one in told):
            yield place


def _is_followed(edition: FormEdition, editions: Iterable[FormEdition]) -> bool:
    last = last_day_of(edition)
    return any((first := first_day_of(other)) is not None and day_before(first) == last for other in editions)
