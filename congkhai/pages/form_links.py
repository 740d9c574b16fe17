"""Forms as pages lead to them: where to get the edition of the day, of which type and size, and what comes after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from congkhai.catalogue.addresses import form_address, record_address
from congkhai.catalogue.days import first_day_of
from congkhai.catalogue.form_editions import (
    edition_after,
    edition_on,
    has_lost_its_text,
    has_page,
    spell_form,
    told_edition,
)
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day, spell_quantity
from congkhai.model.evidence import Evidence
from congkhai.model.families import FORMS
from congkhai.model.form_sheet import FormEdition, FormSheet

SAMPLE_ANCHOR = "mau-dien-san"
_KILOBYTE = 1024


@dataclass(frozen=True, slots=True)
class Download:
    """Where an edition is to be had, and the words of the link."""

    address: str
    words: str


@dataclass(frozen=True, slots=True)
class FormLink:
    """A form to fill in: its name, where to get it, what else to know of its edition, and its filled sample."""

    name: str
    page: str
    download: Download | None
    notes: tuple[str, ...]
    sample: str


def forms_of(papers: Iterable[Evidence], setting: Setting, root: str) -> tuple[FormLink, ...]:
    """The different forms of all papers."""
    return tuple(form_link(sheet, setting, root) for sheet in sheets_of(papers, setting.form_sheets))


def sheets_of(papers: Iterable[Evidence], sheets: Mapping[str, FormSheet]) -> tuple[FormSheet, ...]:
    """The different forms of all papers as the list has them."""
    named = dict.fromkeys(form for paper in papers for form in paper.forms)
    return tuple(sheets[form] for form in named if form in sheets)


def form_link(sheet: FormSheet, setting: Setting, root: str) -> FormLink:
    """A form as of the day of the setting."""
    current = edition_on(sheet, setting.day)
    page = root + record_address(FORMS, sheet.id) if has_page(sheet) else ""
    return FormLink(
        name=spell_form(sheet, setting.day, setting.legal_texts),
        page=page,
        download=download_of(current, setting.forms, root) if current else None,
        notes=tuple(_notes(sheet, setting)),
        sample=f"{page}#{SAMPLE_ANCHOR}" if page and current and current.sample else "",
    )


def download_of(edition: FormEdition, sizes: Mapping[str, int], root: str) -> Download | None:
    """The file of an edition by type and size, or the other site that has it."""
    if edition.file:
        told = ", ".join(filter(None, (type_of(edition.file), _size_of(edition.file, sizes))))
        return Download(root + form_address(edition.file), f"Tải mẫu ({told})")
    return Download(edition.address, "Tải mẫu (mở trang khác)") if edition.address else None


def type_of(file: str) -> str:
    """The type of a file, as people call it: DOCX."""
    return file.rpartition(".")[2].upper()


def spell_size(count: int) -> str:
    """How large a file is: 32 KB, 1,5 MB."""
    kilobytes = max(1, round(count / _KILOBYTE))
    return f"{kilobytes} KB" if kilobytes < _KILOBYTE else f"{spell_quantity(round(kilobytes / _KILOBYTE, 1))} MB"


def _size_of(file: str, sizes: Mapping[str, int]) -> str:
    return spell_size(sizes[file]) if file in sizes else ""


def _notes(sheet: FormSheet, setting: Setting) -> Iterator[str]:
    """That an edition is over or in doubt, and from when there is another."""
    current, coming = edition_on(sheet, setting.day), edition_after(sheet, setting.day)
    if current is None and coming is None and told_edition(sheet, setting.day):
        yield "Mẫu này đã thôi dùng, trang này chưa có mẫu mới; hãy hỏi nơi nhận hồ sơ."
    if current is not None and has_lost_its_text(current, setting.day, setting.legal_texts):
        yield "Văn bản ban hành mẫu này đã hết hiệu lực; hãy hỏi nơi nhận hồ sơ trước khi điền."
    first = first_day_of(coming) if coming else None
    if first:
        yield f"Từ {spell_day(first)} dùng mẫu mới."
    elif current is not None and current.until:
        yield f"Chỉ dùng mẫu này đến hết {spell_day(current.until)}."
