"""What an import has to tell: JSON for `--report`, and its doubts as a table for the terminal."""

from __future__ import annotations

import json
from argparse import ArgumentTypeError
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from congkhai.catalogue.wording import spell_number
from congkhai.importing.decisions.decision_import import DecisionImport
from congkhai.importing.desk_report import desk_sections
from congkhai.importing.doubts.doubt_kinds import KINDS, Doubt, Kind, Weight
from congkhai.importing.plan import Plan
from congkhai.importing.proof.verifying import Verification
from congkhai.importing.update.comparing import KINDS as DIFFERENCES
from congkhai.importing.update.comparing import Difference
from congkhai.importing.update.differences import label_of_key
from congkhai.importing.update.record_import import Outcome, RecordImport
from congkhai.publishing.writing import is_free

_GUIDE = "docs/huong-dan-bien-tap.md, mục 19. Kết quả nghi ngờ khi nhập dữ liệu"
_SHOWN = 3
# What tells a report from other files.
_BEGINNING = b'{\n  "tong_so": {'


def report_file(text: str) -> Path:
    """The place for a report: a new file, or an earlier report. No record or download is lost by a mistyped name."""
    path = Path(text)
    if path.is_dir():
        raise ArgumentTypeError(f"{text} là thư mục; ghi tên tệp báo cáo, như bao-cao.json")
    if not is_free(path, _BEGINNING):
        raise ArgumentTypeError(f"đã có tệp {text}, không phải báo cáo của lần nhập trước; đặt tên khác")
    return path


def report_json(plan: Plan) -> str:
    """The report as JSON, the same text for the same values; doubts by code, else in their order."""
    sections = {
        "tep_khong_doc_duoc": [{"tep": u.file, "ly_do": u.what, "can_lam": u.remedy} for u in plan.unread],
        "xung_dot": [_conflict(record) for record in plan.records if record.outcome is Outcome.CONFLICT],
        "khong_ghi_duoc": [_refusal(record) for record in plan.records if record.outcome is Outcome.UNWRITTEN],
        "thay_doi": [_changes(record) for record in plan.records if record.outcome is Outcome.UPDATED],
        "giu_nguyen": [{"ma": r.code, "tep": r.file, "muc": list(r.kept)} for r in plan.records if r.kept],
        "danh_muc_them": [{"danh_muc": stem, "ten": name} for stem, names in plan.added.items() for name in names],
        "danh_muc_gop": [
            {"danh_muc": one.stem, "ma": one.id, "ten": one.name, "cach_viet": list(one.spellings)}
            for one in plan.merged
        ],
        "co_quan_tach": [{"nguon": name, "thanh": list(bodies)} for name, bodies in plan.parted.items()],
        "bieu_mau_de_xuat": [
            {"ten": one.name, **({"so_hieu": one.number} if one.number else {}), "thu_tuc": sorted(one.codes)}
            for one in plan.proposed
        ],
        "so_voi_nguon": [_difference(difference) for difference in plan.comparison.differences],
        "khong_thay_lai": [loss for record in plan.records for loss in _losses(record)],
        "loai_nghi_ngo": [_kind(kind, doubts) for kind, doubts in _by_kind(plan.doubts)],
        "nghi_ngo": [_doubt(doubt) for doubt in sorted(plan.doubts, key=lambda doubt: doubt.code)],
        "thu_tuc": [_record(record) for record in plan.records],
        **({"bo_qua_noi_bo": [{"ma": one.code, "ten": one.name} for one in plan.internal]} if plan.internal else {}),
        **(_decision_sections(plan) if plan.decisions else {}),
        **desk_sections(plan.desks),
    }
    totals = {name: len(rows) for name, rows in sections.items()}
    total = proof_of(plan.records)
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


def _decision_sections(plan: Plan) -> dict[str, list[Any]]:
    return {
        "quyet_dinh": [_decision(decision) for decision in plan.decisions],
        "chi_tiet_khac": [_changes(record) for record in plan.details if record.lines],
    }


def _decision(decision: DecisionImport) -> dict[str, Any]:
    """What became of a decision, what an editor has to answer, what its file has otherwise."""
    unlike = [{"muc": label, "ban_ghi": here, "nguon": there} for label, here, there in decision.unlike]
    return {
        "nguon": decision.source,
        "so": decision.number,
        "tep": decision.file,
        "ket_qua": decision.outcome.value,
        "can_tra_loi": list(decision.asked),
        "khac": unlike,
        "loi": [str(problem) for problem in decision.problems],
    }


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


def _by_kind(doubts: Iterable[Doubt]) -> list[tuple[Kind, list[Doubt]]]:
    """The doubts of each kind that was raised, the kind of most procedures first."""
    grouped: dict[str, list[Doubt]] = {}
    for doubt in doubts:
        grouped.setdefault(doubt.kind, []).append(doubt)
    rows = [(KINDS[code], listed) for code, listed in grouped.items()]
    return sorted(rows, key=lambda row: (-len(_codes(row[1])), -_places(row[1]), row[0].code))


def _codes(doubts: Iterable[Doubt]) -> list[str]:
    return sorted({doubt.code for doubt in doubts})


def _places(doubts: Iterable[Doubt]) -> int:
    return sum(doubt.places for doubt in doubts)


def _kind(kind: Kind, doubts: Sequence[Doubt]) -> dict[str, Any]:
    return {
        "loai": kind.code,
        "muc": kind.weight.value,
        "so_cho": _places(doubts),
        "so_thu_tuc": len(_codes(doubts)),
        "vi_sao": kind.why,
        "can_lam": kind.remedy,
    }


def _doubt(doubt: Doubt) -> dict[str, Any]:
    """One suspicion, complete in itself."""
    kind = KINDS[doubt.kind]
    return {
        "ma": doubt.code,
        "khoa": doubt.field,
        "loai": doubt.kind,
        "muc": kind.weight.value,
        "tim_thay": doubt.found,
        "so_cho": doubt.places,
        "vi_sao": kind.why,
        "can_lam": kind.remedy,
    }


def summary_lines(doubts: Iterable[Doubt]) -> list[str]:
    """The doubts as a table by kind, at most 100 columns wide; nothing where there are none."""
    rows = _by_kind(doubts)
    check = [line for kind, listed in rows if kind.weight is Weight.CHECK for line in (_row(kind, listed), _why(kind))]
    know = [_row(kind, listed) for kind, listed in rows if kind.weight is Weight.KNOW]
    lines = ["Nghi ngờ cần xem lại:", _HEADING, *check] if check else []
    lines += ["Để biết, thường không phải làm gì:", _HEADING, *know] if know else []
    return [*lines, "Nghĩa của từng loại và việc cần làm:", _GUIDE] if lines else []


_HEADING = f"{'số chỗ':>8} {'thủ tục':>8}  {'loại':<28}ở các mã"


def _row(kind: Kind, doubts: Sequence[Doubt]) -> str:
    codes = _codes(doubts)
    few = ", ".join(codes[:_SHOWN]) + (", …" if len(codes) > _SHOWN else "")
    return f"{spell_number(_places(doubts)):>8} {spell_number(len(codes)):>8}  {kind.code:<28}{few}"


def _why(kind: Kind) -> str:
    return f"{'':19}{kind.why[:1].upper()}{kind.why[1:]}"
