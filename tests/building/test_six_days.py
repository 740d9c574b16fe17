"""Both sites built as of six days: what changes between them has been announced, page by page."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from fixture_project import built, copied

from congkhai.catalogue.wording import spell_day

# Before, on the last day of, and after what ends with the year and with February; and long afterwards.
DAYS = [date(2026, 11, 28), date(2026, 12, 31), date(2027, 1, 1), date(2027, 2, 28), date(2027, 3, 1), date(2028, 6, 1)]
_AGE = re.compile(
    r'(?:<p class="[^"]*" role="note" data-doi-tu="([-\d]+)" hidden>[^<]*</p>\s*)?<p class="ck-as-of">([^<]*)</p>'
)
# Both name the days that they are of; on the last ones of a limit no day to come is left to tell.
_READY = re.compile(r'<dd class="ck-ready".*?</dd>|<div class="ck-screen">\s*<h3>Nộp ngày nào.*?</div>\s*', re.DOTALL)
_OF_FILES = re.compile(r"theo ngày [\d/]+\.</p>")
_OF_SHEETS = re.compile(r'<p class="ck-sheet__day">[^<]*</p>')

Pages = dict[str, str]


@pytest.fixture(scope="module")
def pages_by_day(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[date, Pages]:
    """Every page with a frame, by day."""
    root = copied(shipped, tmp_path_factory.mktemp("days") / "project")
    return {day: _pages(built(root, day=day.isoformat())) for day in DAYS}


def test_each_page_says_its_day_and_a_change_to_come(pages_by_day: dict[date, Pages]) -> None:
    """The day it was built for stands on it; the change that it announces is still to come."""
    for day, pages in pages_by_day.items():
        for name, text in pages.items():
            change, words = _AGE.search(text).groups()
            assert f"Trang dựng ngày {spell_day(day)}" in words, name
            assert change is None or change > day.isoformat(), name


def test_no_page_changes_before_the_day_it_names(pages_by_day: dict[date, Pages]) -> None:
    """A page that names a later day, or none, is the same until then."""
    for (day, pages), (later, others) in pairwise(pages_by_day.items()):
        changed = [name for name, text in pages.items() if _told(text) != _told(others.get(name, ""))]
        unannounced = [name for name in changed if not _announced(pages[name], later)]

        assert unannounced == [], (day, later)


@pytest.mark.parametrize(("day", "change"), [DAYS[1:3], DAYS[3:5]])
def test_a_procedure_changes_on_the_day_it_names(pages_by_day: dict[date, Pages], day: date, change: date) -> None:
    """The page of a procedure does not announce what is no change."""
    before, after = pages_by_day[day], pages_by_day[change]
    named = [name for name in before if "/thu-tuc/" in name and _announced(before[name], change)]
    procedures = [name for name in named if re.search(r"/\d\.\d{6}/", name)]
    same = [name for name in procedures if _told(before[name]) == _told(after[name])]

    assert procedures
    assert same == []


def _pages(files: dict[str, bytes]) -> Pages:
    texts = {name: data.decode() for name, data in files.items() if name.endswith(".html")}
    return {name: text for name, text in texts.items() if _AGE.search(text)}


def _announced(text: str, day: date) -> bool:
    change = _AGE.search(text)[1]
    return change is not None and change <= day.isoformat()


def _told(text: str) -> str:
    """All that a page says but of which day it, its data and its sheet are, and what is ready when from then on."""
    return _READY.sub("", _OF_SHEETS.sub("", _OF_FILES.sub("", _AGE.sub("", text))))
