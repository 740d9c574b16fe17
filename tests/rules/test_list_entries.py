"""Holidays fall on days that would be worked, exchanged days on weekends; contacts can be called, choices lead on."""

from __future__ import annotations

from datetime import date

import pytest
from family_records import catalogue_with
from guide_examples import example_of

from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Name
from congkhai.model.lists import Agency, Holiday, UnitFile
from congkhai.model.packed_sheet import PackedSheet
from congkhai.model.search_lists import OftenAsked
from congkhai.rules.list_entries import check_contacts, check_holiday, check_named, check_packed, check_unit


@pytest.mark.parametrize(
    ("day", "kind", "found"),
    [
        ("2026-11-20", "nghi", []),
        ("2026-11-21", "nghi", [("ngay-nghi-cuoi-tuan", "thứ Bảy")]),
        ("2026-11-22", "nghi", [("ngay-nghi-cuoi-tuan", "Chủ nhật")]),
        ("2026-11-23", "nghi", []),
        ("2026-11-20", "lam-bu", [("lam-bu-sai-ngay", None)]),
        ("2026-11-21", "lam-bu", []),
        ("2026-11-22", "lam-bu", []),
        ("2026-11-23", "lam-bu", [("lam-bu-sai-ngay", None)]),
    ],
)
def test_holidays_over_a_weekend(day, kind, found, catalogue):
    """From Friday to Monday, each day is right for one kind only."""
    holiday = Holiday.model_validate({"ngay": day, "ten": "Mẫu", "loai": kind, "nguon": "Mẫu"})

    findings = list(check_holiday(holiday, catalogue().setting))

    assert [(f.code, dict(f.params).get("weekday")) for f in findings] == found


@pytest.mark.parametrize(
    ("day", "state", "found"),
    [
        ("2026-11-23", "de-xuat", ["ngay-nghi-chua-chac"]),
        ("2027-01-22", "chua-cong-bo", ["ngay-nghi-chua-chac"]),
        ("2027-01-25", "chua-cong-bo", []),
        ("2026-11-20", "de-xuat", []),
        ("2026-11-24", "da-ban-hanh", []),
    ],
)
def test_days_that_nobody_is_sure_of(day, state, found, catalogue):
    """Those of the next 60 days are told while there is time to ask; of the past nobody reckons."""
    holiday = Holiday.model_validate({"ngay": day, "ten": "Mẫu", "loai": "nghi", "nguon": "Mẫu", "trang_thai": state})

    assert [one.code for one in check_holiday(holiday, catalogue().setting)] == found


@pytest.mark.parametrize(
    ("contact", "found"),
    [
        ({"dien_thoai": "0214 3840 123 (giờ hành chính), 0912.345.678"}, []),
        ({"dien_thoai": "1022", "thu_dien_tu": "stp@laocai.gov.vn"}, []),
        ({"dien_thoai": "2143840123"}, [("phone", "`2143840123`")]),
        ({"dien_thoai": "0214.38xx.xxx"}, [("phone", "`0214.38xx.xxx`")]),
        ({"thu_dien_tu": "stp @laocai.gov.vn"}, [("email", "`stp @laocai.gov.vn`")]),
        ({"thu_dien_tu": "stp@laocai"}, [("email", "`stp@laocai`")]),
        ({}, []),
    ],
)
def test_contacts_that_reach_nobody(contact, found, catalogue):
    """A number without its first 0 or with blanks to fill, an address with a blank or without a host."""
    agency = Agency.model_validate({"ma": "so-mau", "ten": "Sở Mẫu", **contact})
    told = check_contacts(agency, catalogue().setting)

    assert [(one.path[0], dict(one.params)["found"]) for one in told] == found


@pytest.mark.parametrize(
    ("state", "is_told"),
    [(State.IN_FORCE, False), (State.NOT_YET, False), (State.EXPIRED, True), (State.ENDED, True)],
)
def test_a_question_leads_to_what_is_done_here(state, is_told):
    """Whatever is done here no more is told, be it ended or out of force; what is still to come is not."""
    asked = OftenAsked.model_validate({"cau_hoi": "Khai sinh ở đâu?", "thu_tuc": "1.001193"})
    names = {"1.001193": Name("1.001193", "Mẫu", state)}

    found = [(one.code, one.path) for one in check_named([asked], names)]
    assert found == [("thu-tuc-da-thoi", ("entries", 0, "procedure"))] * is_told


@pytest.mark.parametrize(("count", "found"), [(0, []), (10, []), (11, [("qua-nhieu", ("entries",), "11")])])
def test_a_pack_can_be_carried_along(count, found):
    """Ten sheets may be printed together, an eleventh may not."""
    sheets = [PackedSheet.model_validate({"thu_tuc": f"1.0010{place:02}"}) for place in range(count)]

    told = check_packed(sheets, {})

    assert [(one.code, one.path, dict(one.params)["found"]) for one in told] == found


@pytest.mark.parametrize(
    ("question", "unit", "told"),
    [
        ({}, {}, True),
        ({}, {"trang_pbgdpl": "https://b.example/"}, False),
        ({"du_lieu_mau": "true"}, {}, False),
        (None, {}, False),
    ],
)
def test_kind_thieu_trang_pbgdpl(question, unit, told):
    """Questions of law are on the other site: without its address the portal leads nobody there. Samples are none."""
    answered = {**example_of("content/hoi-dap-phap-luat"), "du_lieu_mau": "false"}
    questions = {} if question is None else {"a": {**answered, **question}}
    setting = catalogue_with(date(2026, 11, 23), hoi_dap_phap_luat=questions).setting
    file = UnitFile.model_validate({"don_vi": {"ten": "Đơn vị", **unit}})

    found = [one for one in check_unit(file, setting) if one.code == "thieu-trang-pbgdpl"]

    assert [(one.path, dict(one.params)) for one in found] == ([(("unit",), {"found": "1"})] if told else [])


def test_a_column_stands_on_a_board_once():
    """Twice the same column would push the others off the paper: the second place is told."""
    columns = ["stt", "ten", "stt"]
    file = UnitFile.model_validate({"don_vi": {"ten": "Đơn vị", "cot_niem_yet": columns}})

    found = [one for one in check_unit(file, catalogue_with(date(2026, 11, 23)).setting) if one.code == "trung-ma"]

    assert [(one.path, dict(one.params)) for one in found] == [
        (("unit", "board_columns", 2), {"found": "`stt`", "first": "cột 1"})
    ]
