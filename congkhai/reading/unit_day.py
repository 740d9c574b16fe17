"""What day it is where the unit is: commands that are told none are of that day, wherever the machine stands."""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path

from congkhai.model.families import FAMILY
from congkhai.model.lists import UnitFile
from congkhai.model.values import VIETNAM
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file


def day_at(moment: datetime, root: Path) -> date:
    """The day that it is for the unit of a project at a moment."""
    return moment.astimezone(_zone(root)).date()


def _zone(root: Path) -> timezone:
    """Where the unit's file cannot be read, which the check of the records tells, it is Vietnam's."""
    name = FAMILY["don-vi"].files
    data, problems = read_file(root / name, name)
    document, _ = parse(data, name) if not problems else (None, [])
    file, _ = read_record(document, UnitFile) if document else (None, [])
    return (file and file.unit.zone) or VIETNAM
