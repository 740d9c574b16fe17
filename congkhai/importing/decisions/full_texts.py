"""Procedures that decisions tell in full: known ones are only compared, others become records where that is safe."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from congkhai.importing.found.codes import same_code
from congkhai.importing.found.shapes import DECISION, FoundProcedure, ListedProcedure, Unread
from congkhai.model.choices import Action

# Decisions tell these in words, which no list or way of a record can be compared with.
_IN_WORDS = frozenset({"channels", "groups", "executing"})


def rows_in_full(wanted: Iterable[FoundProcedure], listed: Iterable[ListedProcedure]) -> list[ListedProcedure]:
    """Those that no annex lists as rows of one, to be compared likewise."""
    rows = {same_code(row.code) for row in listed}
    return [
        ListedProcedure(one.code, one.name, one.field, told=one.told, is_announced=True)
        for one in wanted
        if one.system == DECISION and same_code(one.code) not in rows
    ]


def told_apart(
    wanted: Iterable[FoundProcedure], listed: Iterable[ListedProcedure], known: Container[str]
) -> tuple[list[FoundProcedure], list[FoundProcedure], list[Unread]]:
    """What is to be imported, what is only compared with its record, and what is neither.

    Those that a decision abolishes are neither; a new one needs its field, which its row in the annex may say.
    """
    rows = {same_code(row.code): row for row in listed if row.is_announced}
    taken: list[FoundProcedure] = []
    compared: list[FoundProcedure] = []
    left: list[Unread] = []
    for found in wanted:
        row = rows.get(same_code(found.code))
        if found.system != DECISION:
            taken.append(found)
        elif row and row.action == Action.ABOLISHED.name:
            continue
        elif found.code in known:
            compared.append(replace(found, note="", has=found.has - _IN_WORDS))
        elif field := found.field or (row.field if row else ""):
            taken.append(replace(found, field=field))
        else:
            what = f"“{found.name}” chưa có bản ghi, quyết định không ghi lĩnh vực nên chưa tạo"
            left.append(Unread(f"Thủ tục {found.code}", what, "thêm dòng “Lĩnh vực …” trên tên thủ tục rồi nhập lại"))
    return taken, compared, left
