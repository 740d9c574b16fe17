"""What each dated value of a record shows in each output: before its first day, while it holds, after its last day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from dated_projects import (
    AFTER,
    BEFORE,
    CODE,
    DAYS,
    EVENT,
    FIRST,
    KINDS,
    LAST,
    SLUG,
    SOURCE,
    catalogue_with,
    page_at,
    shown,
)
from dated_table import TABLE

from congkhai.catalogue import days
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.families import FAMILIES, PUBLISHED
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record, record_inside
from congkhai.pages.group_pages import render_groups
from congkhai.pages.guide_pages import render_guides
from congkhai.pages.kinds import PAGES
from congkhai.pages.page import Page
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure

CELLS = [(kind, output) for kind, outputs in TABLE.items() for output in outputs]


def differs(kind: str, output: str) -> list[date]:
    """The days on which an output does not show what the table says, or shows what belongs to other days."""
    words = TABLE[kind][output]
    wrong = []
    for day, phase in DAYS.items():
        text = shown(kind, output, day)
        strange = {word for word in words if word and word not in words[phase]}
        if words[phase] not in text or any(word in text for word in strange):
            wrong.append(day)
    return wrong


@pytest.mark.parametrize(("kind", "output"), CELLS)
def test_a_dated_value_shows_what_its_days_say(kind: str, output: str) -> None:
    """The day before its first, on its first and last, and the day after: each output says what is so on that day."""
    assert differs(kind, output) == []


@pytest.mark.parametrize(("kind", "output"), CELLS)
def test_every_cell_of_the_table_asks_the_days(kind: str, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """If everything held on every day, each cell of the table would be wrong on some day."""
    monkeypatch.setattr(days, "_HOLDS", dict.fromkeys(days._HOLDS, lambda *_: True))

    assert differs(kind, output)


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_names_the_next_day_on_which_it_changes(kind: str) -> None:
    """Its first day before that, then the day after its last, where it has one; afterwards none."""
    end = None if kind in ("End", "Decision", "Amendment") else AFTER

    assert {day: page_with(kind, day).next_change for day in DAYS} == {
        BEFORE: FIRST,
        FIRST: end,
        LAST: end,
        AFTER: None,
    }


def test_the_page_names_the_day_on_which_words_of_the_source_end() -> None:
    """Words beside an amount that tell another one until a day are in the line at the top only until then."""
    cost = {"muc_thu": "50000", "ghi_chu": "Giảm phí cho hộ nghèo đến hết ngày 28/2/2027."}
    ways = [{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [cost]}]
    keys = {"ma_thu_tuc": CODE, "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    pages = {
        day: page_of(Procedure.model_validate({**keys, "cach_thuc_thuc_hien": ways}), day) for day in (LAST, AFTER)
    }

    assert {day: "đến hết 28/2/2027, xem bảng" in page.body for day, page in pages.items()} == {
        LAST: True,
        AFTER: False,
    }
    assert {day: page.next_change for day, page in pages.items()} == {LAST: AFTER, AFTER: None}


def test_the_page_names_the_day_on_which_a_procedure_that_it_names_ends() -> None:
    """From that day on it stands there with a badge."""
    keys = {"ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    other = Procedure.model_validate({**keys, "ma_thu_tuc": "1.000891", "hieu_luc": {"den_ngay": "2027-02-28"}})
    procedure = Procedure.model_validate({**keys, "ma_thu_tuc": CODE, "thu_tuc_lien_quan": ["1.000891"]})

    pages = {day: page_of(procedure, day, other) for day in (LAST, AFTER)}

    assert {day: "ck-badge--over" in page.body for day, page in pages.items()} == {LAST: False, AFTER: True}
    assert {day: page.next_change for day, page in pages.items()} == {LAST: AFTER, AFTER: None}


def test_the_end_of_the_table_of_coming_days_is_no_change_of_the_page() -> None:
    """Ten working days; the table says when it ends, and that it is over, but what else the page says still holds."""
    ways = [{"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"so_luong": "3", "don_vi": "ngay-lam-viec"}]}]
    keys = {"ma_thu_tuc": CODE, "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    page = page_of(Procedure.model_validate({**keys, "cach_thuc_thuc_hien": ways}), date(2026, 11, 27))

    assert "thứ Năm, 10/12" in page.body
    assert "Bảng tính sẵn đến ngày 10/12/2026." in page.body
    assert 'data-doi-tu="2026-12-11" hidden>Các ngày trong bảng đã qua.' in page.body
    assert page.next_change is None


def test_the_page_names_the_day_on_which_a_guide_leads_to_it_no_more() -> None:
    """The page of a procedure offers the guide on the days on which some answer leads there."""
    pages = {day: page_of_code(*catalogue_with("GuideAnswer", day)) for day in DAYS}

    assert {day: f'href="../../chon/{SLUG}/"' in page.body for day, page in pages.items()} == {
        BEFORE: False,
        FIRST: True,
        LAST: True,
        AFTER: False,
    }
    assert {day: page.next_change for day, page in pages.items()} == {
        BEFORE: FIRST,
        FIRST: AFTER,
        LAST: AFTER,
        AFTER: None,
    }


def page_of_code(procedure: Procedure, catalogue: Catalogue) -> Page:
    """The page of the project's procedure."""
    return render_procedure(procedure, catalogue.procedures[CODE], catalogue)


def page_of(procedure: Procedure, day: date, *others: Procedure) -> Page:
    """The page of a procedure in a project with no more than others."""
    catalogue = assemble_catalogue(Setting(day, {}), [summarise(one, day) for one in (procedure, *others)])
    return render_procedure(procedure, catalogue.procedures[CODE], catalogue)


def page_with(kind: str, day: date) -> Page:
    """The page of the policy, event or procedure whose parts of the kind are dated."""
    procedure, catalogue = catalogue_with(kind, day)
    if "su_kien" in KINDS[kind]:
        return page_at(f"su-kien/{EVENT}/", catalogue)
    if "chinh_sach" in KINDS[kind]:
        return render_policy(SLUG, catalogue.policies[SLUG], catalogue)
    if "nhom_nguoi" in KINDS[kind]:
        return [*render_groups(catalogue)][1]
    if "huong_dan_chon" in KINDS[kind]:
        return [*render_guides(catalogue)][1]
    return render_procedure(procedure, catalogue.procedures[CODE], catalogue)


def test_every_kind_of_dated_value_has_its_row() -> None:
    """The table knows each part of a record that the model bounds in time.

    Families whose pages are those of all families are asked in pages/test_family_states.py, and what the law says of
    receiving citizens in pages/test_reception_pages.py, boards that hang in catalogue/test_board_changes.py,
    what says what has to be public in pages/test_information_pages.py.
    """
    others = [family for family in FAMILIES if family not in PUBLISHED or family.name in PAGES]
    dated = {kind.__name__ for family in others for kind in parts_of(family.model) if days.bounded_fields(kind)}

    assert dated - {"ReceptionLaw", "Posting", "Duty"} == set(TABLE) - {"Decision"} == set(KINDS) - {"Decision"}


def parts_of(kind: type[Record]) -> Iterator[type[Record]]:
    """A kind of record and all kinds of parts within it."""
    yield kind
    for field in kind.model_fields.values():
        if inner := record_inside(field.annotation):
            yield from parts_of(inner)
