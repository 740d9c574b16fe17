"""What an import has to tell: JSON for `--report`, and its doubts as a table for the terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from congkhai.catalogue.wording import spell_number
from congkhai.importing.doubts.kinds import KINDS, Doubt, Weight
from congkhai.importing.lists.comparing import KINDS as DIFFERENCES
from congkhai.importing.lists.comparing import Difference
from congkhai.importing.lists.growth import Merged
from congkhai.importing.proof.verifying import Verification
from congkhai.importing.records.found import Unread
from congkhai.importing.update.differences import label_of_key
from congkhai.importing.update.record_import import Outcome, RecordImport

_GUIDE = "docs/huong-dan-bien-tap.md, mục 19. Kết quả nghi ngờ khi nhập dữ liệu"
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Report:
    """All that one import has to tell; `added` has the names of new entries by shared list (`van-ban`).

    `parted` has the agencies that the source joins in one name, each with its parts.
    """

    records: Sequence[RecordImport] = ()
    doubts: Sequence[Doubt] = ()
    unread: Sequence[Unread] = ()
    compared: Sequence[Difference] = ()
    added: Mapping[str, Sequence[str]] = field(default_factory=dict)
    merged: Sequence[Merged] = ()
    parted: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class KindCount:
    """How often a kind of doubt was raised: places, and the codes of procedures, sorted."""

    kind: str
    places: int
    codes: tuple[str, ...]


def count_kinds(doubts: Iterable[Doubt]) -> list[KindCount]:
    """A count for each kind that was raised, most procedures first."""
    places: dict[str, int] = {}
    codes: dict[str, set[str]] = {}
    for doubt in doubts:
        places[doubt.kind] = places.get(doubt.kind, 0) + doubt.places
        codes.setdefault(doubt.kind, set()).add(doubt.code)
    counts = [KindCount(kind, places[kind], tuple(sorted(codes[kind]))) for kind in places]
    return sorted(counts, key=lambda count: (-len(count.codes), -count.places, count.kind))


def report_json(report: Report) -> str:
    """The report as JSON, the same text for the same values; doubts by code, else in their order."""
    sections = {
        "tep_khong_doc_duoc": [{"tep": u.file, "ly_do": u.what, "can_lam": u.remedy} for u in report.unread],
        "xung_dot": [_conflict(record) for record in report.records if record.outcome is Outcome.CONFLICT],
        "khong_ghi_duoc": [_refusal(record) for record in report.records if record.outcome is Outcome.UNWRITTEN],
        "thay_doi": [_changes(record) for record in report.records if record.outcome is Outcome.UPDATED],
        "giu_nguyen": [{"ma": r.code, "tep": r.file, "muc": list(r.kept)} for r in report.records if r.kept],
        "danh_muc_them": [{"danh_muc": stem, "ten": name} for stem, names in report.added.items() for name in names],
        "danh_muc_gop": [
            {"danh_muc": one.stem, "ma": one.id, "ten": one.name, "cach_viet": list(one.spellings)}
            for one in report.merged
        ],
        "co_quan_tach": [{"nguon": name, "thanh": list(bodies)} for name, bodies in report.parted.items()],
        "so_voi_nguon": [_difference(difference) for difference in report.compared],
        "khong_thay_lai": [loss for record in report.records for loss in _losses(record)],
        "loai_nghi_ngo": [_kind_as_json(count) for count in count_kinds(report.doubts)],
        "nghi_ngo": [_doubt_as_json(doubt) for doubt in sorted(report.doubts, key=lambda doubt: doubt.code)],
        "thu_tuc": [_record(record) for record in report.records],
    }
    totals = {name: len(rows) for name, rows in sections.items()}
    total = proof_of(report.records)
    proof = {"kiem_chung": _proof(total)} if total.characters else {}
    return json.dumps({"tong_so": totals, **proof, **sections}, ensure_ascii=False, indent=2) + "\n"


def proof_of(records: Iterable[RecordImport]) -> Verification:
    """The proofs of all records as one."""
    proofs = [record.verification for record in records if record.verification]
    losses = tuple(loss for proof in proofs for loss in proof.losses)
    return Verification(sum(p.characters for p in proofs), losses, sum(p.values for p in proofs))


def _record(record: RecordImport) -> dict[str, Any]:
    """What became of a record and, where that was asked for, how much of the source was found again."""
    told: dict[str, Any] = {
        "ma": record.code,
        "ten": record.name,
        "tep": record.file,
        "ket_qua": record.outcome.value,
    }
    return {**told, "kiem_chung": _proof(record.verification)} if record.verification else told


def _proof(proof: Verification) -> dict[str, Any]:
    told: dict[str, Any] = {
        "chu": proof.characters,
        "chu_thay_lai": proof.found,
        "so_lieu": proof.values,
        "so_lieu_dung": proof.values_found,
    }
    return {**told, "khong_kiem": list(proof.own)} if proof.own else told


def _changes(record: RecordImport) -> dict[str, Any]:
    """An updated record from its old words to the new, one in conflict from the editor's to the source's."""
    excerpts = [{"muc": label, "truoc": old, "sau": new} for label, old, new in record.excerpts]
    moved = {"tep_cu": record.moved_from} if record.moved_from else {}
    return {"ma": record.code, "tep": record.file, **moved, "thay_doi": list(record.lines), "trich": excerpts}


def _conflict(record: RecordImport) -> dict[str, Any]:
    """With both values whole: an editor decides between them."""
    values = [
        {"khoa": value.key, "muc": label_of_key(value.key), "ban_ghi": value.old, "nguon": value.new}
        for value in record.values
    ]
    return {**_changes(record), "gia_tri": values}


def _refusal(record: RecordImport) -> dict[str, Any]:
    return {"ma": record.code, "tep": record.file, "loi": [str(problem) for problem in record.problems]}


def _difference(difference: Difference) -> dict[str, str]:
    return {
        "ma": difference.code,
        "loai": difference.kind,
        "nghia_la": DIFFERENCES[difference.kind],
        "ban_ghi": difference.here,
        "nguon": difference.there,
    }


def _losses(record: RecordImport) -> Iterable[dict[str, str]]:
    losses = record.verification.losses if record.verification else ()
    for loss in losses:
        there = {"ban_ghi": loss.there} if loss.is_value else {}
        yield {"ma": loss.code, "muc": loss.part, "doan": loss.text, **there}


def _kind_as_json(count: KindCount) -> dict[str, Any]:
    kind = KINDS[count.kind]
    return {
        "loai": kind.code,
        "muc": kind.weight.value,
        "so_cho": count.places,
        "so_thu_tuc": len(count.codes),
        "vi_sao": kind.why,
        "can_lam": kind.remedy,
    }


def _doubt_as_json(doubt: Doubt) -> dict[str, Any]:
    """One suspicion, complete in itself."""
    return {
        "ma": doubt.code,
        "khoa": doubt.field,
        "loai": doubt.kind,
        "muc": KINDS[doubt.kind].weight.value,
        "tim_thay": doubt.found,
        "so_cho": doubt.places,
        "vi_sao": doubt.why,
        "can_lam": doubt.remedy,
    }


def summary_lines(doubts: Iterable[Doubt]) -> list[str]:
    """The doubts as a table by kind, at most 100 columns wide; nothing where there are none."""
    counts = count_kinds(doubts)
    check = [count for count in counts if KINDS[count.kind].weight is Weight.CHECK]
    know = [count for count in counts if KINDS[count.kind].weight is Weight.KNOW]
    lines: list[str] = []
    if check:
        lines += ["Nghi ngờ cần xem lại:", _HEADING]
        lines += [line for count in check for line in (_row(count), f"{'':19}{_why(count)}")]
    if know:
        lines += ["Để biết, thường không phải làm gì:", _HEADING, *map(_row, know)]
    return [*lines, "Nghĩa của từng loại và việc cần làm:", _GUIDE] if lines else []


_HEADING = f"{'số chỗ':>8} {'thủ tục':>8}  {'loại':<28}ở các mã"


def _row(count: KindCount) -> str:
    more = ", …" if len(count.codes) > _SHOWN else ""
    codes = ", ".join(count.codes[:_SHOWN]) + more
    return f"{spell_number(count.places):>8} {spell_number(len(count.codes)):>8}  {count.kind:<28}{codes}"


def _why(count: KindCount) -> str:
    why = KINDS[count.kind].why
    return f"{why[:1].upper()}{why[1:]}"
