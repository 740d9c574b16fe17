"""The unit of a project, and what day it is there: commands that are told none are of that day on any machine."""

from __future__ import annotations

from datetime import date, datetime, timezone
from pathlib import Path

from congkhai.model.families import FAMILY
from congkhai.model.lists import Unit, UnitFile
from congkhai.model.values import VIETNAM
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file


def day_at(moment: datetime, root: Path) -> date:
    """The day that it is for the unit of a project at a moment."""
    return moment.astimezone(_zone(root)).date()


def unit_of(root: Path) -> Unit | None:
    """The unit of a project; None where its file cannot be read, which the check of the records tells."""
    name = FAMILY["don-vi"].files
    data, problems = read_file(root / name, name)
    document, _ = parse(data, name) if not problems else (None, [])
    file, _ = read_record(document, UnitFile) if document else (None, [])
    return file.unit if file else None


def _zone(root: Path) -> timezone:
    unit = unit_of(root)
    return (unit and unit.zone) or VIETNAM
