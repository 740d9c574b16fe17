"""An editor's record file with the changes of an import: those values, a line of history, new marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.records.value_marks import value_at, written_marks
from congkhai.importing.update.merging import Merge
from congkhai.importing.update.typed_values import retrieved
from congkhai.importing.yaml.yaml_edit import Append, Edit, Put, Remove, edit_yaml
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Source
from congkhai.reading.places import Plain

_ORDER = tuple(str(field.alias) for field in Procedure.model_fields.values())
_HISTORY = ("lich_su",)
_SOURCE_ORDER = tuple(str(field.alias) for field in Source.model_fields.values())


def updated_record(text: str, current: PlainRecord, fresh: PlainRecord, merged: Merge, history: Plain | None) -> str:
    """The file's text with all changes of the merge; CannotEdit when it is built in an unforeseen way."""
    edits = [_edit(change.key, change.new) for change in merged.changes]
    if history is not None:
        edits.append(Append(_HISTORY, [history]) if current.get("lich_su") else Put(_HISTORY, [history], _ORDER))
    edits += _source_edits(current, fresh, merged, is_changed=bool(merged.changes))
    return edit_yaml(text, edits) if edits else text


def history_entry(found: FoundProcedure, fresh: PlainRecord, merged: Merge, lines: Sequence[str]) -> Plain:
    """One line of history: on the day of a new decision where that is known, else on the day of the data."""
    decided = any(change.key == "quyet_dinh_cong_bo" for change in merged.changes)
    day = found.decision_signed if decided and found.decision_signed else date.fromisoformat(_retrieved(fresh))
    entry: dict[str, Plain] = {"ngay": day.isoformat(), "noi_dung": f"{'. '.join(lines)}."}
    # A decision of long ago has not decided what is found changed now.
    if decided and (number := settle_line(found.decision)):
        entry["quyet_dinh"] = number
    return entry


def _edit(key: str, value: Plain | None) -> Edit:
    return Remove((key,)) if value is None else Put((key,), value, _ORDER)


def _source_edits(current: PlainRecord, fresh: PlainRecord, merged: Merge, *, is_changed: bool) -> Iterator[Edit]:
    marks = written_marks(merged.marks)
    if is_changed and retrieved(current) != retrieved(fresh):
        yield Put(("nguon", "ngay_lay"), _retrieved(fresh), _SOURCE_ORDER)
    if value_at(current, "nguon.dau_nhap") != (marks or None):
        yield Put(("nguon", "dau_nhap"), marks, _SOURCE_ORDER)


def _retrieved(fresh: PlainRecord) -> str:
    return str(value_at(fresh, "nguon.ngay_lay"))
