"""What a report says, read from its CSV file."""

from __future__ import annotations

import csv
from io import StringIO


def tables_in(data: bytes) -> dict[str, list[list[str]]]:
    """The tables of a CSV file by their captions, heads included."""
    found: dict[str, list[list[str]]] = {}
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    for before, row in zip([[], *rows], rows, strict=False):
        if len(row) == 1 and not before:
            found[row[0]] = []
        elif row:
            found[list(found)[-1]].append(row)
    return found
