"""One found procedure beside the file of its record, if there is one: what becomes of that file."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Any

from congkhai.catalogue.wording import spell_day
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.lists.registers import Registers
from congkhai.importing.proof.open_statements import Statement, open_statements
from congkhai.importing.proof.verifying import Verification, verify
from congkhai.importing.records.mapping import PlainRecord, plain_record
from congkhai.importing.records.value_marks import mark_of, marks_of, value_at, written_marks
from congkhai.importing.update.change_words import excerpts_of, words_of
from congkhai.importing.update.differences import label_of_key, spell_changes
from congkhai.importing.update.merging import Merge, Stance, ValueChange, is_older, merge
from congkhai.importing.update.typed_values import retrieved
from congkhai.importing.update.updating import history_entry, updated_record
from congkhai.importing.yaml.yaml_edit import CannotEdit
from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.model.procedure import Procedure
from congkhai.problems import Problem, errors_in
from congkhai.reading.project import RecordFile
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file


class Outcome(StrEnum):
    """What became of a record's file."""

    NEW = "moi"
    UPDATED = "cap-nhat"
    SAME = "khong-doi"
    OLDER = "cu-hon"
    CONFLICT = "xung-dot"
    UNWRITTEN = "khong-ghi-duoc"


_DOSSIER = "thanh_phan_ho_so"
_DECISION = re.compile(rb"^quyet_dinh_cong_bo: *([a-z0-9-]+) *$", re.MULTILINE)
# The record is not what the source would make of it.
UNPROVED = (Outcome.CONFLICT, Outcome.UNWRITTEN, Outcome.OLDER)


@dataclass(frozen=True, slots=True)
class Existing:
    """The file of a record as it is: its name from the project's root, and its bytes."""

    name: str
    data: bytes


def existing_of(file: RecordFile | None) -> Existing | None:
    """The file as it is; None where there is none."""
    if file is None:
        return None
    data, problems = read_file(file.path, file.name)
    # A file that cannot be read is there all the same: it is reported, and not written over.
    return Existing(file.name, b"" if problems else data)


def plain_value(existing: Existing | None) -> PlainRecord | None:
    """The plain values in a file that has some."""
    document = parse(existing.data, existing.name)[0] if existing else None
    return document.value if document and isinstance(document.value, dict) else None


@dataclass(frozen=True, slots=True)
class RecordImport:
    """What an import did with one procedure; `data` is what its file becomes, None when it stays as it is."""

    code: str
    name: str
    file: str
    outcome: Outcome
    # Changes in words; in a conflict from the editor's value to the source's; of older data their day and the record's.
    lines: tuple[str, ...] = ()
    excerpts: tuple[tuple[str, str, str], ...] = ()  # heading, old words, new words of long texts
    values: tuple[ValueChange, ...] = ()  # in a conflict, the whole values of both sides
    problems: tuple[Problem, ...] = ()
    kept: tuple[str, ...] = ()  # headings of what this format says less of than the record
    data: bytes | None = None
    moved_from: str = ""  # where the file lay, if its record is of another field now
    verification: Verification | None = None
    open: tuple[Statement, ...] = ()  # what the source says and a record in an editor's own words leaves open


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms records are imported: `day` is today, on which fees are told, `verified` whether to prove each."""

    day: date
    stance: Stance = Stance.REPORT
    verified: bool = False


def import_record(found: FoundProcedure, existing: Existing | None, registers: Registers, terms: Terms) -> RecordImport:
    """Make the record, or bring the one that is there up to date."""
    fresh, links = _fresh(found, existing, registers, terms.day)
    if existing is None:
        result = _new(found, fresh)
    elif _carries(existing.data, written_marks(marks_of(found, fresh))):
        result = _outcome(fresh, existing.name, Outcome.SAME)
    else:
        result = _update(found, fresh, existing, registers, terms)
    data = result.data or (existing.data if existing else None)
    if not terms.verified or data is None or result.outcome in (Outcome.UNWRITTEN, Outcome.OLDER):
        return result
    record = _read(_text_of(data), result.file)[0] or {}
    left_open = tuple(open_statements(found, record, registers.forms.words)) if _is_in_own_words(record, fresh) else ()
    if result.outcome in UNPROVED or result.kept:
        return replace(result, open=left_open)
    return replace(
        result, verification=verify(found, record, registers, marks_of(found, fresh), links=links), open=left_open
    )


def _fresh(
    found: FoundProcedure, existing: Existing | None, registers: Registers, day: date
) -> tuple[PlainRecord, bool]:
    """The record as the source gives it now, and whether papers lead to forms of the list that they name.

    In a record that was imported before the list had the form they do not: the source has changed nothing.
    """
    if existing is None:
        return plain_record(found, registers, day), True
    decision = _decision_in(existing.data)
    plain = plain_record(found, registers, day, decision, links=False)
    mark = mark_of(plain.get(_DOSSIER))
    if f"{_DOSSIER}={mark}".encode() in existing.data or not registers.forms.listed.stand_in(existing.data):
        return plain, False
    return plain_record(found, registers, day, decision), True


def _is_in_own_words(record: PlainRecord, fresh: PlainRecord) -> bool:
    """Whether an editor has written the steps or the papers anew; the source's own text is proven by its letters."""
    return any(key in fresh and record.get(key) != fresh[key] for key in ("trinh_tu_thuc_hien", "thanh_phan_ho_so"))


def _decision_in(data: bytes) -> str:
    """The decision that a record's file names; most files need not be parsed for that."""
    found = _DECISION.search(data)
    return found.group(1).decode() if found else ""


def _new(found: FoundProcedure, fresh: PlainRecord) -> RecordImport:
    file = f"tthc/{fresh.get('linh_vuc', '')}/{fresh.get('ma_thu_tuc', '')}.yml"
    source = fresh["nguon"]
    assert isinstance(source, dict)
    text = yaml_document({**fresh, "nguon": {**source, "dau_nhap": written_marks(marks_of(found, fresh))}})
    record, problems = _read(text, file)
    if record is None:
        return _outcome(fresh, file, Outcome.UNWRITTEN, problems=problems)
    return _outcome(fresh, file, Outcome.NEW, data=text.encode())


def _update(
    found: FoundProcedure, fresh: PlainRecord, existing: Existing, registers: Registers, terms: Terms
) -> RecordImport:
    text = _text_of(existing.data)
    current, problems = _read(text, existing.name)
    if current is None:
        return _outcome(fresh, existing.name, Outcome.UNWRITTEN, problems=problems)
    if is_older(current, found) and terms.stance is not Stance.SOURCE:
        return _outcome(fresh, existing.name, Outcome.OLDER, lines=(f"{_day_of(fresh)} → {_day_of(current)}",))
    merged = merge(current, fresh, found, terms.stance)
    in_words = partial(spell_changes, day=terms.day, words=words_of(registers))
    if merged.conflicts:
        told = {"lines": tuple(in_words(merged.conflicts)), "excerpts": tuple(excerpts_of(merged.conflicts))}
        return _outcome(fresh, existing.name, Outcome.CONFLICT, **told, values=merged.conflicts)
    lines = in_words(merged.changes)
    # What a record written by hand lacked or said is no change of the procedure.
    news = in_words([change for change in merged.changes if not change.is_own])
    is_imported = value_at(current, "nguon.dau_nhap") is not None
    history = history_entry(found, fresh, merged, news) if news and is_imported else None
    try:
        edited = updated_record(text, current, fresh, merged, history)
    except CannotEdit:
        return _outcome(fresh, existing.name, Outcome.UNWRITTEN)
    result = _checked_update(fresh, current, existing, merged, edited, lines)
    return replace(result, kept=tuple(dict.fromkeys(map(label_of_key, merged.kept))))


def _day_of(record: PlainRecord) -> str:
    day = retrieved(record)
    return spell_day(day) if day else ""


def _checked_update(
    fresh: PlainRecord, current: PlainRecord, existing: Existing, merged: Merge, edited: str, lines: Sequence[str]
) -> RecordImport:
    """The edited text read again: exactly the changes must be in it."""
    if edited == _text_of(existing.data):
        return _outcome(fresh, existing.name, Outcome.SAME)
    record, problems = _read(edited, existing.name)
    if record is None or not _is_just(record, current, merged):
        return _outcome(fresh, existing.name, Outcome.UNWRITTEN, problems=problems)
    file = _place_of(fresh, existing, merged)
    return _outcome(
        fresh,
        file,
        Outcome.UPDATED if merged.changes else Outcome.SAME,
        lines=tuple(lines),
        excerpts=tuple(excerpts_of(merged.changes)),
        data=(BOM_UTF8 if existing.data.startswith(BOM_UTF8) else b"") + edited.encode(),
        moved_from=existing.name if file != existing.name else "",
    )


def _place_of(fresh: PlainRecord, existing: Existing, merged: Merge) -> str:
    """Where the file belongs: a record of another field lies in another folder, and would stop a publication here."""
    is_moved = any(change.key == "linh_vuc" for change in merged.changes)
    return f"tthc/{fresh['linh_vuc']}/{existing.name.rpartition('/')[2]}" if is_moved else existing.name


def _outcome(fresh: PlainRecord, file: str, outcome: Outcome, **more: Any) -> RecordImport:
    code, name = str(fresh.get("ma_thu_tuc", "")), str(fresh.get("ten_thu_tuc", ""))
    return RecordImport(code, name, file, outcome, **more)


def _carries(data: bytes, marks: str) -> bool:
    """Whether a file carries just these marks: the source has said nothing new since, and nothing is to be parsed."""
    _, found, rest = data.partition(b"dau_nhap:")
    words = rest.split()
    expected = marks.encode().split()
    start = 1 if words[:1] == [b">-"] else 0
    end = start + len(expected)
    return bool(found) and words[start:end] == expected and not any(b"=" in word for word in words[end : end + 1])


def _read(text: str, file: str) -> tuple[PlainRecord | None, tuple[Problem, ...]]:
    """The plain values of a record that is one, else what is wrong with it."""
    document, problems = parse(text.encode(), file)
    if document is None:
        return None, tuple(problems)
    record, mistakes = read_record(document, Procedure)
    problems = [*errors_in(problems), *mistakes]
    plain = document.value if isinstance(document.value, dict) else None
    return (plain, ()) if record is not None and not problems else (None, tuple(problems))


def _is_just(record: PlainRecord, current: PlainRecord, merged: Merge) -> bool:
    """Whether the record has every change and is otherwise as it was, history and source apart."""
    changed = {change.key.partition(".")[0] for change in merged.changes} | {"lich_su", "nguon"}
    others = (record.keys() | current.keys()) - changed
    return all(value_at(record, change.key) == change.new for change in merged.changes) and all(
        record.get(key) == current.get(key) for key in others
    )


def _text_of(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace")
