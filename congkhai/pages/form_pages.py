"""Forms to fill in: a list of them with the procedures that use them, and a page of each with its filled sample."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.days import first_day_of
from congkhai.catalogue.fold import fold
from congkhai.catalogue.form_editions import edition_on, has_page, origin_of, told_edition
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, shortened, spell_day
from congkhai.model.families import FAMILY, FORMS
from congkhai.model.form_sheet import FilledField, FormSheet
from congkhai.model.shared import Source
from congkhai.pages.form_links import SAMPLE_ANCHOR, Download, FormLink, download_of, form_link
from congkhai.pages.notices import Notice, doubts_of
from congkhai.pages.page import Page, root_of

_LEAD = "Mẫu để điền khi làm thủ tục, và thủ tục nào dùng mẫu nào."


@dataclass(frozen=True, slots=True)
class FormItem:
    """A form in the list: number and legal text, where to get it, and the procedures that use it."""

    title: str
    origin: str
    link: FormLink
    procedures: tuple[Summary, ...]


@dataclass(frozen=True, slots=True)
class FormsPage:
    """All that the template uses."""

    template: ClassVar[str] = "forms.html"

    root: str
    title: str
    lead: str
    empty: str
    lacks_files: bool
    items: tuple[FormItem, ...]


@dataclass(frozen=True, slots=True)
class FormPage:
    """All that the template uses; `others` has the editions to come, each from its day."""

    template: ClassVar[str] = "form.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    notices: tuple[Notice, ...]
    origin: str
    link: FormLink
    others: tuple[tuple[str, Download], ...]
    procedures: tuple[Summary, ...]
    sample: tuple[FilledField, ...]
    sample_anchor: str
    source: Source | None


def render_forms(catalogue: Catalogue) -> Iterator[Page]:
    """The list, then the page of each form that is more than the name of a file."""
    sheets = [sheet for sheet in catalogue.setting.form_sheets.values() if has_page(sheet)]
    yield _list(sheets, catalogue)
    for sheet in sheets:
        yield _page(sheet, catalogue)


def _list(sheets: list[FormSheet], catalogue: Catalogue) -> Page:
    family, path = FAMILY[FORMS], list_address(FORMS)
    root = root_of(path)
    items = [
        FormItem(
            sheet.name, _origin(sheet, catalogue), form_link(sheet, catalogue.setting, root), _users(sheet, catalogue)
        )
        for sheet in sorted(sheets, key=lambda sheet: (fold(sheet.name), sheet.id))
    ]
    lacks_files = any(item.link.download is None for item in items)
    content = FormsPage(root, family.many, _LEAD, "" if items else family.empty, lacks_files, tuple(items))
    change = catalogue.next_change((used for item in items for used in item.procedures), sheets)
    return Page(path, family.many, _LEAD, content, sites=family.sites, next_change=change)


def _page(sheet: FormSheet, catalogue: Catalogue) -> Page:
    family, path, setting = FAMILY[FORMS], record_address(FORMS, sheet.id), catalogue.setting
    root, users, current = root_of(path), _users(sheet, catalogue), edition_on(sheet, catalogue.day)
    content = FormPage(
        root=root,
        path=((list_address(FORMS), family.many),),
        title=sheet.name,
        notices=tuple(doubts_of(sheet.source)),
        origin=_origin(sheet, catalogue),
        link=form_link(sheet, setting, root),
        others=tuple(_to_come(sheet, catalogue, root)),
        procedures=users,
        sample=current.sample if current else (),
        sample_anchor=SAMPLE_ANCHOR,
        source=sheet.source,
    )
    used = f"Dùng cho: {'; '.join(one.heading for one in users)}." if users else ""
    return Page(
        path=path,
        title=sheet.name,
        description=shortened(f"{sheet.name}. {content.origin} {used}"),
        content=content,
        code=sheet.id,
        sites=family.sites,
        next_change=catalogue.next_change(users, [sheet]),
    )


def _origin(sheet: FormSheet, catalogue: Catalogue) -> str:
    """Number and legal text of the edition that is told, as a sentence."""
    told = ", ".join(filter(None, origin_of(told_edition(sheet, catalogue.day), catalogue.setting.legal_texts)))
    return f"{capital(told)}." if told else ""


def _users(sheet: FormSheet, catalogue: Catalogue) -> tuple[Summary, ...]:
    """The procedures that use a form and are not over."""
    return tuple(one for one in catalogue.by_form.get(sheet.id, ()) if not one.state.is_over)


def _to_come(sheet: FormSheet, catalogue: Catalogue, root: str) -> Iterator[tuple[str, Download]]:
    for edition in sheet.editions:
        first, download = first_day_of(edition), download_of(edition, catalogue.setting.forms, root)
        if first and first > catalogue.day and download:
            yield f"Mẫu dùng từ {spell_day(first)}", download
