"""The entries of a shared list, for who needs just these; what is wrong with it, the check of the records tells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from congkhai.model.families import FAMILY
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file


def listed(root: Path, stem: str) -> tuple[Any, ...]:
    """The entries; none where the file is not there, or cannot be read."""
    name = FAMILY[stem].files
    data, problems = read_file(root / name, name)
    document, _ = parse(data, name) if not problems else (None, [])
    file, _ = read_record(document, FAMILY[stem].file) if document else (None, [])
    return getattr(file, "entries", ())
