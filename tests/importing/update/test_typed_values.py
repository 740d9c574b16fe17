"""Values are compared as their types read them: an editor's manner of writing is no change."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from answers import answer, method
from fixture_project import REPOSITORY, new_project, replace_in
from one_record import FILE, NEWER, take, yaml_of
from valid_records import RECORDS

from congkhai.importing.update.typed_values import as_read
from congkhai.reading.places import Plain
from congkhai.reading.source import parse

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
FILES = [*sorted((RECORDS / "valid/tthc").rglob("*.yml")), *sorted((REPOSITORY / "tthc").rglob("*.yml"))]


def days_as_spoken(value: Plain) -> Plain:
    """The same values with each day written as 16/1/2026."""
    if isinstance(value, dict):
        return {key: days_as_spoken(child) for key, child in value.items()}
    if isinstance(value, list):
        return [days_as_spoken(item) for item in value]
    found = ISO.fullmatch(value)
    return f"{int(found[3])}/{int(found[2])}/{found[1]}" if found else value


def days_in(value: Plain) -> Iterator[str]:
    """Every day that is written as 2026-01-16."""
    if isinstance(value, str):
        yield from [value] if ISO.fullmatch(value) else []
    else:
        for child in value.values() if isinstance(value, dict) else value:
            yield from days_in(child)


def test_a_day_is_the_same_however_it_is_written() -> None:
    """Every day of every record: of fees, exemptions, history, decisions, the data."""
    plain = [document.value for file in FILES if (document := parse(file.read_bytes(), file.name)[0])]
    records = [value for value in plain if isinstance(value, dict)]
    spoken = [days_as_spoken(record) for record in records]

    assert sum(len(list(days_in(record))) for record in records) > 100
    assert not any(list(days_in(record)) for record in spoken)
    assert [as_read(record) for record in spoken if isinstance(record, dict)] == [as_read(one) for one in records]


@pytest.mark.parametrize(
    ("as_imported", "as_edited"),
    [
        ("ngay_lay: 2026-07-18", "ngay_lay: 18/7/2026"),
        ("so_luong: 5\n", "so_luong: 05\n"),
        ("so_luong: 5\n", 'so_luong: "5,0"\n'),
        ("phi_dia_gioi: true", "phi_dia_gioi: co"),
    ],
)
def test_another_manner_of_writing_is_no_conflict(tmp_path, as_imported: str, as_edited: str) -> None:
    """The value is the source's still: it follows newer data, and older data are told as such."""
    project = new_project(tmp_path / "project")
    told = {"isNonTerritorial": True}
    take(project, answer(**told))
    replace_in(project / FILE, as_imported, as_edited)

    older = take(project, answer(_source={"retrieved": "2026-01-01"}, executionMethods=[method("DIRECT", 9)], **told))
    newer = take(project, answer(**{**NEWER, "isNonTerritorial": None}))

    assert older.lines[-1] == "1 thủ tục: 1 cũ hơn bản đã nhập."
    assert (newer.code, newer.lines[-1]) == (0, "1 thủ tục: 1 cập nhật.")
    assert "so_luong: 3\n" in yaml_of(project)
