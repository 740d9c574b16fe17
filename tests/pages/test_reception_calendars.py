"""Days of reception as calendars, with the hours of the plans."""

from __future__ import annotations

from dataclasses import replace

import pytest
from family_records import pages_of
from icalendar import Calendar
from reception_plans import DAY, HEAD, MOBILE, SITE, UNSURE, with_plans

from congkhai.exports.calendars import calendar_files
from congkhai.model.lists import UnitFile


def test_calendars_have_the_hours_of_three_months() -> None:
    """In Vietnam's time; one for all plans and one for each."""
    plans = with_plans(DAY, {**HEAD, "den_ngay": "2027-12-31"}, MOBILE)
    files = dict(calendar_files(plans, "so-tu-phap", SITE))

    own = Calendar.from_ical(files["tiep-cong-dan/giam-doc-so/lich.ics"]).walk("VEVENT")
    assert [one["dtstart"].dt.isoformat() for one in own] == [
        "2026-12-15T01:00:00+00:00",
        "2027-01-15T01:00:00+00:00",
        "2027-02-15T01:00:00+00:00",
        "2027-03-15T01:00:00+00:00",
    ]
    assert own[0]["dtend"].dt.isoformat() == "2026-12-15T04:30:00+00:00"
    assert [str(one.get("description", ""))[:8] for one in own] == ["Tạm tính"] * 4
    all_of = Calendar.from_ical(files["tiep-cong-dan/lich.ics"]).walk("VEVENT")
    assert len({str(one["uid"]) for one in all_of}) == len(all_of) > len(own)


@pytest.mark.parametrize(
    ("hours", "told", "begins", "ends", "text"),
    [
        ({"tu_gio": "08:00", "den_gio": "11:30"}, "8:00 đến 11:30", "2026-12-15T01:00:00+00:00", True, ""),
        ({"tu_gio": "00:00"}, "Từ 0:00", "2026-12-14T17:00:00+00:00", False, ""),
        ({"den_gio": "11:30"}, "Đến 11:30", "2026-12-15", False, "Đến 11:30."),
        ({}, "Chưa cập nhật", "2026-12-15", False, ""),
    ],
)
def test_an_hour_alone_says_which_it_is(hours: dict[str, str], told: str, begins: str, ends: bool, text: str) -> None:
    """The hour until which somebody is there is not read as the one at which to come, on pages and in calendars."""
    given = {key: value for key, value in HEAD.items() if key not in ("tu_gio", "den_gio")}
    catalogue = with_plans(DAY, {**given, **hours})
    body = pages_of(catalogue, "tiep-cong-dan/")["tiep-cong-dan/giam-doc-so/"].body
    files = dict(calendar_files(catalogue, "so-tu-phap", SITE))
    event = Calendar.from_ical(files["tiep-cong-dan/giam-doc-so/lich.ics"]).walk("VEVENT")[0]

    assert f"</span>{told}</td>" in body
    assert (event["dtstart"].dt.isoformat(), "dtend" in event) == (begins, ends)
    assert str(event["description"]).removesuffix(UNSURE).strip() == text


def test_hours_in_calendars_are_of_the_clock_of_the_unit() -> None:
    """Where it stands elsewhere (`mui_gio`) the same hour is another one in the world."""
    catalogue = with_plans(DAY, HEAD)
    unit = UnitFile.model_validate({"don_vi": {"ten": "Đơn vị", "mui_gio": "+05:30"}})
    records = {**catalogue.setting.records, "don-vi": {"don-vi": unit}}
    there = replace(catalogue, setting=replace(catalogue.setting, records=records))
    event = Calendar.from_ical(dict(calendar_files(there, "so-tu-phap", SITE))["tiep-cong-dan/lich.ics"]).walk(
        "VEVENT"
    )[0]

    assert event["dtstart"].dt.isoformat() == "2026-12-15T02:30:00+00:00"
    assert event["dtend"].dt.isoformat() == "2026-12-15T06:00:00+00:00"
    assert event["dtstamp"].dt.isoformat() == "2026-12-13T18:30:00+00:00"
