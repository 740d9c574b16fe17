"""A procedure's code is its identity: file name, folder, and no second record with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.model.values import CODE
from congkhai.problems import quoted
from congkhai.rules.finding import Finding, finding


def check_file_name(file: str, procedure: Procedure) -> Iterator[Finding]:
    """Whether the record lies in `tthc/<linh-vuc>/<ma>.yml`."""
    folder, _, name = file.rpartition("/")
    expected = f"{procedure.identifier}.yml"
    if name != expected:
        yield finding("sai-ten-tep", "identifier", expected=expected)
    if folder != f"tthc/{procedure.field}":
        expected = f"tthc/{procedure.field}/"
        yield finding("sai-thu-muc", "field", found=procedure.field, expected=expected)


def check_code(procedure: Procedure) -> Iterator[Finding]:
    """A code unlike all others: a slip when typed, only odd when the national database has it so."""
    if re.fullmatch(CODE, procedure.identifier, re.ASCII):
        return
    found = quoted(procedure.identifier)
    if procedure.source.marks is None:
        yield finding("sai-ma", "identifier", expected="mã thủ tục như 1.001193", found=found, remedy="")
    else:
        yield finding("ma-la", "identifier", found=found)


def check_suffix(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A code that another province announced; those of ministries begin with another letter."""
    own, suffix = setting.unit.code_suffix, procedure.identifier.partition(".000.00.00.")[2]
    if own and suffix and suffix != own and suffix[0] == own[0]:
        yield finding("duoi-ma-noi-khac", "identifier", found=quoted(procedure.identifier), expected=quoted(own))


def find_duplicates(files: Iterable[tuple[str, str, bool]]) -> Iterator[tuple[str, str, str]]:
    """(code, file, other file) for every file whose code another has.

    Each is given as (file, code, whether it is in its place). The one in its place is never told:
    the others are the copies.
    """
    first_files: dict[str, str] = {}
    for file, code, _ in sorted(files, key=lambda one: (not one[2], one[0])):
        first = first_files.setdefault(code, file)
        if first != file:
            yield quoted(code), file, first
