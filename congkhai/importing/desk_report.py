"""What an import has to tell of desks as JSON, for `--report`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from congkhai.importing.desks.desk_gaps import Gaps
from congkhai.importing.desks.desk_import import DeskImport, DeskPlan
from congkhai.importing.update.merging import ValueChange


def desk_sections(plan: DeskPlan | None) -> dict[str, list[dict[str, Any]]]:
    """Every desk with what became of it, and what the list lacks; nothing where no table of desks was read."""
    if plan is None:
        return {}
    return {"noi_nop": [_desk(desk) for desk in plan.desks], "noi_nop_con_thieu": _gaps(plan.gaps) if plan.gaps else []}


def _desk(desk: DeskImport) -> dict[str, Any]:
    told = {"ten": desk.name, "cho": desk.place, "ket_qua": desk.outcome.value}
    return {**told, "thay_doi": _values(desk.changes), "giu_cua_ban": _values(desk.own), "them_so_0": list(desk.mended)}


def _values(changes: Iterable[ValueChange]) -> list[dict[str, Any]]:
    return [{"khoa": change.key, "ban_ghi": change.old, "bang": change.new} for change in changes]


def _gaps(gaps: Gaps) -> list[dict[str, Any]]:
    communes = [{"thieu": "nơi nộp", "noi": name} for name in gaps.communes]
    return communes + [{"thieu": label, "noi": name} for label, names in gaps.desks.items() for name in names]
