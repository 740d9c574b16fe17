"""The broken records of tests/records/broken: what each says of itself, and what is found.

The comments at the top of a record name the file it stands for, the day if it matters, and
every problem that is expected, as `# expect: line:column code`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from valid_records import RECORDS, TODAY, catalogue_of, procedures_on

from congkhai.problems import Problem
from congkhai.reading.project import family_of
from congkhai.reading.records import read_record
from congkhai.reading.source import parse
from congkhai.rules.checks import check_file, check_identity, locate
from congkhai.rules.finding import Finding

BROKEN = RECORDS / "broken"
Place = tuple[int, int, str]


@dataclass(frozen=True)
class Header:
    """The comments at the top of a broken record."""

    file: str
    day: date
    expected: list[Place]


def read_header(path: Path) -> Header:
    """What the record says it stands for and what should be found in it."""
    text = path.read_text(encoding="utf-8")
    named = dict(re.findall(r"^# (file|day): (.+)$", text, re.MULTILINE))
    expected = re.findall(r"^# expect: (\d+):(\d+) (\S+)$", text, re.MULTILINE)
    day = date.fromisoformat(named["day"]) if "day" in named else TODAY
    return Header(named["file"], day, [(int(line), int(column), code) for line, column, code in expected])


def problems_of(path: Path) -> list[Problem]:
    """All that reading and rules find in a broken record."""
    header = read_header(path)
    family = family_of(header.file)
    assert family is not None
    document, problems = parse(path.read_bytes(), header.file)
    if document is None:
        return sorted(problems)
    content, mistakes = read_record(document, family.file)
    found: list[Finding] = []
    if content is not None:
        catalogue = catalogue_of(header.day)
        found = check_file(family, content, catalogue.setting, catalogue.names, procedures_on(header.day))
        found += check_identity(header.file, content)
    return sorted([*problems, *mistakes, *locate(found, document, family.file)])
