"""Forms on a day: which edition is filled in, which comes after it, and what a form is called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import first_day_of, has_begun, holding, is_over
from congkhai.catalogue.doubtful_papers import is_file_name
from congkhai.model.form_sheet import FormEdition, FormSheet
from congkhai.model.lists import LegalText


def edition_on(sheet: FormSheet, day: date) -> FormEdition | None:
    """The edition that is filled in on the day; of several the one that began last."""
    held = holding(sheet.editions, day)
    return max(held, key=lambda edition: first_day_of(edition) or date.min, default=None)


def edition_after(sheet: FormSheet, day: date) -> FormEdition | None:
    """The next edition that is not filled in yet."""
    coming = [edition for edition in sheet.editions if not has_begun(edition, day)]
    return min(coming, key=lambda edition: first_day_of(edition) or date.max, default=None)


def told_edition(sheet: FormSheet, day: date) -> FormEdition | None:
    """What is told of a form: the edition of the day, else the one to come, else the last there was."""
    return edition_on(sheet, day) or edition_after(sheet, day) or next(reversed(sheet.editions), None)


def has_page(sheet: FormSheet) -> bool:
    """Whether a form is more than the name of a file: of that alone a page could tell nobody anything."""
    return not is_file_name(sheet.name)


def spell_form(sheet: FormSheet, day: date, texts: Mapping[str, LegalText]) -> str:
    """Name of a form, its number, and the text that lays it down; a file's name alone says that it is one.

    Nobody is told to fill in an edition that is over.
    """
    told = list(filter(None, origin_of(edition_on(sheet, day) or edition_after(sheet, day), texts)))
    if not told and is_file_name(sheet.name):
        told = ["nguồn chỉ ghi tên tệp"]
    return sheet.name + (f" ({', '.join(told)})" if told else "")


def origin_of(edition: FormEdition | None, texts: Mapping[str, LegalText]) -> tuple[str | None, ...]:
    """Number of an edition, and the text that it came with."""
    if edition is None:
        return ()
    text = edition.legal_resource
    return edition.number, f"ban hành kèm theo {cite(text, texts)}" if text else None


def has_lost_its_text(edition: FormEdition, day: date, texts: Mapping[str, LegalText]) -> bool:
    """Whether the text that lays an edition down holds no more: nobody knows then what is filled in."""
    text = texts.get(edition.legal_resource or "")
    return text is not None and is_over(text, day)
