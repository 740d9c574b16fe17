"""A life event as a sheet to tick off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.whole import Catalogue
from congkhai.model.life_event import LifeEvent
from congkhai.pages.journey import render_events
from congkhai.pages.journey_sheet import event_files, event_sheet
from congkhai.pages.journey_steps import AT_ANY_TIME
from congkhai.sheets.sheet import Heading, Line, Lines, Qr, Sheet, Text

BIRTH = {"viec": "Làm giấy khai sinh", "khi_nao": "Sau khi sinh", "ai_can": "Con mới sinh", "thu_tuc": "1.001193"}
LATER = {"viec": "Xin bản sao"}
SOURCE = {"he_thong": "khac", "ngay_lay": "2026-11-28", "ghi_chu": "Nhóm biên soạn xếp."}


@pytest.fixture
def catalogue_of(catalogue: Callable[..., Catalogue]) -> Callable[..., Catalogue]:
    """`catalogue_of(stages, **keys)`: a catalogue whose only life event is `thu`."""

    def made(stages: list[dict[str, Any]], **keys: Any) -> Catalogue:
        event = LifeEvent.model_validate({"ma": "thu", "ten": "Thử", "chang": stages, **keys})
        known = catalogue()
        setting = replace(known.setting, records={**known.setting.records, "su-kien": {"thu": event}})
        return replace(known, setting=setting)

    return made


def sheet_of(catalogue: Catalogue) -> Sheet:
    """The sheet of the only event."""
    return event_sheet(catalogue.setting.life_events["thu"], catalogue)


def test_a_sheet_has_all_of_the_page(catalogue_of: Callable[..., Catalogue]) -> None:
    """Moments are numbered, each thing has a box, for whom, where, how long and how much; what has no order is last."""
    sheet = sheet_of(catalogue_of([BIRTH, LATER], mo_ta="Giấy tờ cho con.", nguon=SOURCE))

    described, moment, first, at_any_time, last, source = sheet.parts
    assert (described, source) == (
        Text("Giấy tờ cho con.", small=True),
        Text("Nhóm biên soạn xếp (ngày 28/11/2026).", "Nguồn của tờ này", small=True),
    )
    assert (moment, at_any_time) == (Heading("1. Sau khi sinh"), Heading(AT_ANY_TIME))
    assert isinstance(first, Lines)
    assert first.boxes
    (line,) = first.lines
    assert (line.text, line.notes[0]) == ("Làm giấy khai sinh", "Con mới sinh")
    assert line.notes[-1].startswith("Nộp ở đâu: ")
    assert "Mất bao lâu: " in line.notes[-1]
    assert last == Lines((Line("Xin bản sao"),), boxes=True)


def test_a_sheet_says_whose_it_is_and_until_when_it_holds(catalogue_of: Callable[..., Catalogue]) -> None:
    """Unit, day, last day before a change, and that it is a sample."""
    sheet = sheet_of(catalogue_of([BIRTH], du_lieu_mau="true"))
    checked = sheet_of(catalogue_of([LATER]))

    assert (sheet.mark, checked.mark) == (SAMPLE_MARK, "")
    assert sheet.place
    assert sheet.day == date(2026, 11, 23)
    assert checked.as_of == "Theo dữ liệu ngày 23/11/2026."
    assert replace(sheet, last=date(2027, 2, 28)).as_of.endswith("; dùng được đến hết ngày 28/2/2027.")


def test_the_file_leads_back_to_the_site_it_is_from(catalogue_of: Callable[..., Catalogue]) -> None:
    """The paper of each site has a code of its page there; an event without anything to do has no paper."""
    known, empty = catalogue_of([BIRTH]), catalogue_of([])

    ((name, sheet),) = event_files(known, "https://a.example/")

    assert name == "su-kien/thu/thu.docx"
    assert isinstance(sheet.parts[-1], Qr)
    assert sheet.parts[-1].address == "https://a.example/su-kien/thu/"
    assert list(event_files(empty, "https://a.example/")) == []
    page = {page.path: page.body for page in render_events(empty)}["su-kien/thu/"]
    assert ".docx" not in page
    assert "ck-sheet" not in page
