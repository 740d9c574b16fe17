"""The form of a survey on paper: three short ones on a sheet, to be cut, or a long one alone; and as a file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from congkhai.catalogue.addresses import list_address, record_address, survey_file, survey_form_address
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import FAMILY, SURVEYS
from congkhai.model.survey import Survey
from congkhai.pages.page import Page, Site
from congkhai.pages.print_page import render_sheet_page
from congkhai.pages.room_on_panels import has_room_for_forms
from congkhai.pages.survey_parts import form_parts
from congkhai.sheets.sheet import Heading, PanelBreak, Part, Qr, Sheet, Size, Text

_SCAN = "Quét mã để đọc thêm hoặc trả lời qua mạng"
_ON_A_SHEET = 3


def render_survey_forms(catalogue: Catalogue, site: Site) -> Iterator[Page]:
    """The form of each survey that takes one, or will: its code leads to the site that it is on."""
    family = FAMILY[SURVEYS]
    for key, survey in _taken(catalogue):
        path = ((list_address(SURVEYS), family.many), (record_address(SURVEYS, key), survey.name))
        sheet = survey_form(survey, site.address + record_address(SURVEYS, key), catalogue)
        change = catalogue.next_change((), [survey])
        yield render_sheet_page(
            survey_form_address(key),
            path,
            f"Phiếu: {survey.name}",
            [sheet],
            files=[(survey_file(key), "Tải phiếu (DOCX)")],
            sites=frozenset({site.audience}),
            next_change=change,
        )


def survey_files(catalogue: Catalogue, site: str) -> Iterator[tuple[str, Sheet]]:
    """The forms, each with the name of its file for a word processor."""
    for key, survey in _taken(catalogue):
        yield survey_file(key), survey_form(survey, site + record_address(SURVEYS, key), catalogue)


def survey_form(survey: Survey, address: str, catalogue: Catalogue) -> Sheet:
    """The form, as often as it has room on a sheet."""
    form = (*form_parts(survey), Text(_handed_in(survey), small=True), Qr(address, _SCAN))
    again: tuple[Part, ...] = (PanelBreak(), Heading(survey.name), *form)
    alone = Sheet(
        survey.name,
        catalogue.setting.unit.name,
        catalogue.day,
        form,
        mark=SAMPLE_MARK if survey.sample else "",
        last=survey.until,
    )
    several = replace(alone, parts=form + again * (_ON_A_SHEET - 1), size=Size.A4_FOLDED)
    return several if has_room_for_forms(several) else alone


def _taken(catalogue: Catalogue) -> list[tuple[str, Survey]]:
    surveys = catalogue.setting.of(SURVEYS).items()
    return [(key, one) for key, one in surveys if not state_of(one, catalogue.day).is_over]


def _handed_in(survey: Survey) -> str:
    where = "; ".join(one.rstrip(".") for one in survey.hand_in)
    return f"Nộp phiếu trước khi hết ngày {spell_day(survey.until)}" + (f": {where}." if where else ".")
