"""Lists of procedures beside the records of a project: which rows are meant, what differs, how much is alike."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from congkhai.importing.found.shapes import FoundProcedure, ListedProcedure
from congkhai.importing.lists.registers import Registers
from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.update.comparing import Difference, Tally, compare_list, gone_from, tally
from congkhai.importing.update.record_import import Existing, RecordImport, existing_of, plain_value
from congkhai.reading.project import RecordFile
from congkhai.reading.source import read_file

_IMPORTED = re.compile(rb"(?:^ *|[{,] *)dau_nhap:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What differs, and how much there was to compare; without rows only what the sources no longer have."""

    differences: tuple[Difference, ...] = ()
    tally: Tally | None = None


def compare_rows(
    rows: Sequence[ListedProcedure],
    files: Mapping[str, RecordFile],
    imported: Iterable[RecordImport],
    gone: Sequence[Difference],
    registers: Registers,
    day: date,
) -> Comparison:
    """The rows beside the records, as this import makes them, and the records that no row has.

    A decision lists what it announces, never all that there is: it lacks nothing.
    """
    if not rows:
        return Comparison(tuple(gone))
    compared = compare_list(rows, _records(rows, files, imported), registers, day)
    listed = {row.code for row in rows} | {one.code for one in gone}
    others = [] if all(row.is_announced for row in rows) else _others(listed, files)
    is_part = len(files) > 2 * (len(files) - len(others))
    named = [] if is_part else [_named(code, "ngoai-danh-sach", files) for code in others]
    return Comparison((*compared, *named, *gone), tally(rows, compared, len(others), is_part=is_part))


def gone_records(
    there: Sequence[ListedProcedure | FoundProcedure], files: Mapping[str, RecordFile], registers: Registers
) -> Iterator[Difference]:
    """What the sources together no longer have of fields that they have most of."""
    there = [one for one in there if not (isinstance(one, ListedProcedure) and one.is_announced)]
    fields = {slug for one in there if (slug := registers.fields.known(one.field))}
    ours: dict[str, list[str]] = {slug: [] for slug in sorted(fields)}
    for code, file in files.items():
        ours.get(file.name.split("/")[1], []).append(code)  # the folder of a record is its field
    for code in gone_from({one.code.strip() for one in there}, ours, lambda code: _is_imported(files[code])):
        yield _named(code, "khong-con", files)


def _records(
    rows: Iterable[ListedProcedure], files: Mapping[str, RecordFile], imported: Iterable[RecordImport]
) -> dict[str, PlainRecord]:
    """The records of listed codes, as this import makes them."""
    fresh = {record.code: Existing(record.file, record.data) for record in imported if record.data is not None}
    codes = {row.code.strip() for row in rows}
    known = ((code, plain_value(fresh.get(code) or existing_of(files.get(code)))) for code in codes)
    return {code: value for code, value in known if value is not None}


def _others(listed: Container[str], files: Mapping[str, RecordFile]) -> list[str]:
    """Codes of records that are in no list and have not ended."""
    return [code for code, file in sorted(files.items()) if code not in listed and not _has_ended(file)]


def _has_ended(file: RecordFile) -> bool:
    # Searched for as plain bytes: to read thousands of records takes a hundred times as long.
    return re.search(rb"^cham_dut:", read_file(file.path, file.name)[0], re.MULTILINE) is not None


def _is_imported(file: RecordFile) -> bool:
    data = read_file(file.path, file.name)[0]
    # Searched for as plain bytes first: the pattern alone takes ten times as long.
    return b"dau_nhap:" in data and _IMPORTED.search(data) is not None


def _named(code: str, kind: str, files: Mapping[str, RecordFile]) -> Difference:
    record = plain_value(existing_of(files[code])) or {}
    return Difference(code, kind, str(record.get("ten_thu_tuc", "")), "")
