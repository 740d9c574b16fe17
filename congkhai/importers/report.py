"""What an import has to tell: JSON for `--report`, lines for the terminal. Values only, no files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from congkhai.importers.doubts import KINDS, Doubt, Weight
from congkhai.importers.found import Unread
from congkhai.phrases import spell_number

_GUIDE = "docs/huong-dan-bien-tap.md, mục 18. Kết quả nghi ngờ khi nhập dữ liệu"
_SHOWN = 3


class Outcome(StrEnum):
    """What became of a procedure's record."""

    NEW = "moi"
    UPDATED = "cap-nhat"
    UNCHANGED = "khong-doi"
    REFUSED = "khong-nhap"


OUTCOMES = {
    Outcome.NEW: "thủ tục mới",
    Outcome.UPDATED: "thủ tục được cập nhật",
    Outcome.UNCHANGED: "thủ tục không đổi",
    Outcome.REFUSED: "thủ tục không nhập",
}


@dataclass(frozen=True, slots=True)
class ImportedRecord:
    """A procedure of the import, the file of its record, and what became of it."""

    code: str
    name: str
    file: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A value that the import wrote over; `before` is "" for a new one, `after` for one that is gone."""

    code: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that the editor changed and the source changed otherwise: `kept` stays, `offered` waits."""

    code: str
    field: str
    kept: str
    offered: str


@dataclass(frozen=True, slots=True)
class ListAddition:
    """An entry that a shared list (`van-ban.yml`) got because procedures name it."""

    file: str
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that one import has to tell; each row in the order in which it is to be read."""

    records: Sequence[ImportedRecord] = ()
    doubts: Sequence[Doubt] = ()
    unread: Sequence[Unread] = ()
    conflicts: Sequence[Conflict] = ()
    changes: Sequence[ChangedValue] = ()
    additions: Sequence[ListAddition] = ()


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
    """The report as JSON, the same text for the same rows; doubts by code, else in their order."""
    document = {
        "tong_so": _totals(report),
        "tep_khong_doc_duoc": [{"tep": u.file, "ly_do": u.what, "can_lam": u.remedy} for u in report.unread],
        "thu_tuc": [{"ma": r.code, "ten": r.name, "tep": r.file, "ket_qua": r.outcome.value} for r in report.records],
        "xung_dot": [
            {"ma": c.code, "khoa": c.field, "giu_lai": c.kept, "nguon_ghi": c.offered} for c in report.conflicts
        ],
        "thay_doi": [{"ma": c.code, "khoa": c.field, "truoc": c.before, "sau": c.after} for c in report.changes],
        "danh_muc_them": [{"tep": a.file, "ma": a.key, "ten": a.name} for a in report.additions],
        "loai_nghi_ngo": [_kind_as_json(count) for count in count_kinds(report.doubts)],
        "nghi_ngo": [_doubt_as_json(doubt) for doubt in sorted(report.doubts, key=lambda doubt: doubt.code)],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _totals(report: Report) -> dict[str, int]:
    outcomes = [record.outcome for record in report.records]
    return {
        **{outcome.value.replace("-", "_"): outcomes.count(outcome) for outcome in Outcome},
        "tep_khong_doc_duoc": len(report.unread),
        "xung_dot": len(report.conflicts),
        "thay_doi": len(report.changes),
        "danh_muc_them": len(report.additions),
        "nghi_ngo": len(report.doubts),
    }


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


def summary_lines(report: Report) -> list[str]:
    """The report in the terminal, at most 100 columns wide but for names of files: what came in, then doubts."""
    lines = [*_outcome_lines(report)]
    lines += [f"Không đọc được {unread.file}: {unread.what}; {unread.remedy}" for unread in report.unread]
    counts = count_kinds(report.doubts)
    check = [count for count in counts if KINDS[count.kind].weight is Weight.CHECK]
    know = [count for count in counts if KINDS[count.kind].weight is Weight.KNOW]
    if check:
        lines += ["", "Nghi ngờ cần xem lại:", _HEADING]
        lines += [line for count in check for line in (_row(count), f"{'':19}{_why(count)}")]
    if know:
        lines += ["", "Để biết, thường không phải làm gì:", _HEADING, *map(_row, know)]
    if counts:
        lines += ["", "Nghĩa của từng loại và việc cần làm:", _GUIDE]
    return lines


_HEADING = f"{'số chỗ':>8} {'thủ tục':>8}  {'loại':<28}ở các mã"


def _outcome_lines(report: Report) -> list[str]:
    outcomes = [record.outcome for record in report.records]
    parts = [
        f"{spell_number(number)} {words}"
        for number, words in (
            *((outcomes.count(outcome), words) for outcome, words in OUTCOMES.items()),
            (len(report.changes), "giá trị đã đổi"),
            (len(report.conflicts), "xung đột, giữ bản của biên tập viên"),
            (len(report.additions), "mục thêm vào danh mục"),
            (len(report.unread), "chỗ không đọc được"),
        )
        if number
    ]
    return [f"- {part}" for part in parts] or ["Không có gì để nhập."]


def _row(count: KindCount) -> str:
    more = ", …" if len(count.codes) > _SHOWN else ""
    codes = ", ".join(count.codes[:_SHOWN]) + more
    return f"{spell_number(count.places):>8} {spell_number(len(count.codes)):>8}  {count.kind:<28}{codes}"


def _why(count: KindCount) -> str:
    why = KINDS[count.kind].why
    return f"{why[:1].upper()}{why[1:]}"
