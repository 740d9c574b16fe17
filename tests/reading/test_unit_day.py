"""The day of commands that are told none: the unit's, wherever the machine stands."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from fixture_project import replace_in, run

from congkhai.model.values import VIETNAM
from congkhai.reading.unit_day import day_at

FIVE_PAST_MIDNIGHT = datetime(2026, 12, 31, 17, 5, tzinfo=UTC)
UNIT = "content/danh-muc/don-vi.yml"


def test_five_past_midnight_is_of_the_new_day(project: Path) -> None:
    """The nightly build in Vietnam is of the new year, though the machine still counts the old one in UTC."""
    assert day_at(FIVE_PAST_MIDNIGHT, project) == date(2027, 1, 1)
    assert day_at(FIVE_PAST_MIDNIGHT - timedelta(minutes=6), project) == date(2026, 12, 31)


@pytest.mark.parametrize(
    ("zone", "day"), [("+07:00", date(2027, 1, 1)), ("+06:30", date(2026, 12, 31)), ("-11:00", date(2026, 12, 31))]
)
def test_the_unit_says_where_it_is(zone: str, day: date, project: Path) -> None:
    """Its time zone stands with its name and address."""
    replace_in(project / UNIT, "  ten: ", f'  mui_gio: "{zone}"\n  ten: ')

    assert day_at(FIVE_PAST_MIDNIGHT, project) == day


@pytest.mark.parametrize("broken", ["don_vi: [", "don_vi:\n  ten: A\n  mui_gio: Hà Nội\n", ""])
def test_a_file_that_cannot_be_read_means_vietnam(broken: str, project: Path) -> None:
    """What is wrong with it the check says, with a place."""
    (project / UNIT).write_text(broken, encoding="utf-8")

    assert day_at(FIVE_PAST_MIDNIGHT, project) == date(2027, 1, 1)
    assert f"{UNIT}:" in run(project, command="check", day=None).out


def test_a_zone_is_told_with_what_was_expected(project: Path) -> None:
    """Names of zones are not known on every machine; a difference is."""
    replace_in(project / UNIT, "  ten: ", "  mui_gio: Asia/Ho_Chi_Minh\n  ten: ")

    [line] = [line for line in run(project, command="check").lines if "mui_gio" in line]
    assert line.endswith("cần chênh lệch với giờ quốc tế (UTC) như +07:00, nhưng đang là `Asia/Ho_Chi_Minh` [sai-kieu]")


@pytest.fixture(params=["Etc/GMT+12", "Pacific/Kiritimati"])
def zone_of_machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """At any moment it is another day than in Vietnam in one of the two."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("zone_of_machine")
def test_a_build_is_of_the_day_in_vietnam(project: Path) -> None:
    """Whatever the machine thinks what day it is."""
    before = datetime.now(VIETNAM).date()
    assert run(project, day=None).code == 0
    built = json.loads((project / "site/du-lieu/thu-tuc.json").read_text(encoding="utf-8"))["ngay"]

    assert before.isoformat() <= built <= datetime.now(VIETNAM).date().isoformat()


@pytest.mark.usefixtures("zone_of_machine")
def test_mkdocs_builds_the_day_in_vietnam_too(project: Path) -> None:
    """A preview shows what the night will publish."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    before = datetime.now(VIETNAM).date()
    build(load_config(str(project / "mkdocs.yml")))
    built = json.loads((project / "site/du-lieu/thu-tuc.json").read_text(encoding="utf-8"))["ngay"]

    assert before.isoformat() <= built <= datetime.now(timezone(timedelta(hours=7))).date().isoformat()
