"""A found decision beside the file of its record: what becomes of that file, and what the editor has to answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from congkhai.catalogue.decisions import decision_key
from congkhai.importing.found.cleaning import filled, settle_line
from congkhai.importing.found.codes import codes_in
from congkhai.importing.found.decision_shapes import AnnouncedRow, FoundDecision
from congkhai.importing.lists.announcing import KnownDecisions
from congkhai.importing.lists.known_procedures import KnownProcedures
from congkhai.importing.lists.registers import AgencyNames
from congkhai.importing.update.record_import import Outcome
from congkhai.importing.yaml.yaml_edit import CannotEdit, Put, edit_yaml
from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.model.choices import Action, AnnouncingLevel, SourceSystem
from congkhai.model.decision import Decision
from congkhai.model.families import DECISIONS, FAMILY
from congkhai.problems import Problem, errors_in
from congkhai.reading.places import Plain
from congkhai.reading.records import read_record
from congkhai.reading.source import parse

_ORDER = tuple(str(one.alias) for one in Decision.model_fields.values())
_LABELS = {str(one.alias): str(one.title) for one in Decision.model_fields.values()}
_SHOWN = 10
_SECTION = "đặt dòng tiêu đề “… MỚI BAN HÀNH”, “… SỬA ĐỔI, BỔ SUNG”, “… THAY THẾ” hoặc “… BÃI BỎ” trên các dòng ấy"

Entry = dict[str, Plain]


@dataclass(frozen=True, slots=True)
class DecisionImport:
    """What an import did with one decision; `data` is what its file becomes, None when it stays as it is.

    `asked` is what the editor has to answer, `unlike` what the file has otherwise (label, there, here).
    """

    source: str
    file: str
    number: str
    outcome: Outcome
    actions: tuple[tuple[Action, int], ...] = ()
    asked: tuple[str, ...] = ()
    unlike: tuple[tuple[str, str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    data: bytes | None = None
    announced: frozenset[str] = frozenset()  # codes in the record, as it is then
    said: tuple[str, ...] = ()  # codes that stand in the source, as the project writes them


def import_decisions(
    found: Iterable[FoundDecision], known: KnownDecisions, procedures: KnownProcedures, agencies: AgencyNames, day: date
) -> list[DecisionImport]:
    """Make the file of each decision, or complete the one that is there; annexes of one decision are one."""
    return [_import(one, known, procedures, agencies, day) for one in _joined(found)]


def _joined(found: Iterable[FoundDecision]) -> list[FoundDecision]:
    """One for each number and day; those without a number stay apart."""
    joined: dict[str, FoundDecision] = {}
    for one in found:
        key = decision_key(one.head.number, one.head.signed) if one.head.number else f"\0{len(joined)}"
        first = joined.get(key)
        if first is None:
            joined[key] = one
        else:
            codes = tuple(dict.fromkeys((*first.codes, *one.codes)))
            file = f"{first.file}, {one.file}"
            joined[key] = replace(first, file=file, rows=(*first.rows, *one.rows), codes=codes)
    return list(joined.values())


def _import(
    found: FoundDecision, known: KnownDecisions, procedures: KnownProcedures, agencies: AgencyNames, day: date
) -> DecisionImport:
    rows = [replace(row, code=code) for row in found.rows if (code := _code(row, procedures))]
    asked = (*found.head.asked, *_asked(found, rows, known))
    said = tuple(map(procedures.code, found.codes))
    if not found.head.number:
        return DecisionImport(found.file, "", "", Outcome.UNWRITTEN, _counted(rows), asked, said=said)
    fresh = _entry(found, rows, agencies, found.retrieved or day)
    key = decision_key(found.head.number, found.head.signed)
    file = f"{FAMILY[DECISIONS].folder}/{key}.yml"
    told = DecisionImport(found.file, file, found.head.number, Outcome.NEW, _counted(rows), asked, said=said)
    existing = next((text for stem, _, text in known.files if stem == key), None)
    return _written(told, fresh, existing)


def _written(told: DecisionImport, fresh: Entry, existing: str | None) -> DecisionImport:
    if existing is None:
        return _checked(told, yaml_document(fresh), Outcome.NEW)
    document = parse(existing.encode(), told.file)[0]
    current = document.value if document and isinstance(document.value, dict) else {}
    unlike = tuple(_unlike(current, fresh))
    if unlike:
        return replace(told, outcome=Outcome.CONFLICT, unlike=unlike, announced=_announced(current))
    missing = [Put((key,), value, _ORDER) for key, value in fresh.items() if key not in current]
    if not missing:
        return replace(told, outcome=Outcome.SAME, announced=_announced(current))
    try:
        return _checked(told, edit_yaml(existing, missing), Outcome.UPDATED)
    except CannotEdit:
        return replace(told, outcome=Outcome.UNWRITTEN)


def _checked(told: DecisionImport, text: str, outcome: Outcome) -> DecisionImport:
    """The text read again: what is no decision is not written."""
    document, problems = parse(text.encode(), told.file)
    record, mistakes = read_record(document, Decision) if document else (None, [])
    wrong = (*errors_in(problems), *mistakes)
    if document is None or record is None or wrong:
        return replace(told, outcome=Outcome.UNWRITTEN, problems=tuple(wrong))
    value = document.value if isinstance(document.value, dict) else {}
    return replace(told, outcome=outcome, data=text.encode(), announced=_announced(value))


def _entry(found: FoundDecision, rows: Sequence[AnnouncedRow], agencies: AgencyNames, day: date) -> Entry:
    head = found.head
    issuer = settle_line(head.issuer)
    slug = agencies.known(issuer) if issuer.isupper() else None
    level = _level(head.number, issuer)
    causes: list[Plain] = list(head.causes)
    replaced: list[Plain] = list(head.replaced)
    return filled(
        {
            "so": head.number,
            "trich_yeu": head.title,
            "co_quan_ban_hanh": agencies.names[slug] if slug else issuer,
            "cap_cong_bo": level.value if level else None,
            "ngay_ky": head.signed.isoformat() if head.signed else None,
            "ngay_hieu_luc": head.effective.isoformat() if head.effective else None,
            "rut_gon": "true" if head.shortened else None,
            "van_ban_nguyen_nhan": causes,
            "noi_dung": list(_announcing(rows)),
            "thay_the": replaced,
            "nguon": {"he_thong": SourceSystem.DECISION.value, "ngay_lay": day.isoformat()},
        }
    )


def _announcing(rows: Sequence[AnnouncedRow]) -> Iterator[Plain]:
    for action in Action:
        codes: list[Plain] = list(dict.fromkeys(row.code for row in rows if row.action == action.name))
        if codes:
            yield {"hanh_dong": action.value, "thu_tuc": codes}


def _level(number: str, issuer: str) -> AnnouncingLevel | None:
    """Who announces, where number and issuer say the same."""
    kind, body = number.rpartition("QĐ-")[2].upper(), issuer.casefold()
    if "UBND" in kind and "xã" not in body and "phường" not in body:
        return AnnouncingLevel.PROVINCE
    return AnnouncingLevel.MINISTRY if body.startswith(("bộ ", "bộ trưởng")) and kind.startswith("B") else None


def _code(row: AnnouncedRow, procedures: KnownProcedures) -> str:
    """The code of a row by which the project has the procedure; without one that of the only record of its name."""
    if codes_in(row.code):
        return procedures.code(row.code)
    named = procedures.named(row.name) if not row.code.strip() else ()
    return named[0] if len(named) == 1 else ""


def _asked(found: FoundDecision, rows: Sequence[AnnouncedRow], known: KnownDecisions) -> Iterator[str]:
    unclear = [row for row in rows if not row.action]
    if unclear:
        told = _few(f"{row.code} ({_row(row)})" for row in unclear)
        yield f"không rõ quyết định làm gì với {len(unclear)} thủ tục: {told}; {_SECTION} rồi nhập lại"
    if named := [row for row in found.rows if not row.code.strip()]:
        ours = {row.place: row.code for row in rows}
        told = _few(f"{_row(row)} “{row.name}” → {ours.get(row.place, 'chưa rõ mã')}" for row in named)
        yield f"{len(named)} dòng không có mã, tìm theo tên: {told}; xem lại, chưa rõ thì ghi mã rồi nhập lại"
    for code, actions in _twice(rows).items():
        labels = " và ".join(f"“{action.label}”" for action in actions)
        yield f"mã {code} đứng ở cả {labels}; báo cáo chỉ tính nội dung đứng trước, xem quyết định rồi xóa một chỗ"
    yield from _namesakes(found, known)


def _twice(rows: Iterable[AnnouncedRow]) -> Mapping[str, list[Action]]:
    """Codes below several actions."""
    done: dict[str, set[str]] = {}
    for row in rows:
        done.setdefault(row.code, set()).update([row.action] if row.action else [])
    return {code: [one for one in Action if one.name in said] for code, said in done.items() if len(said) > 1}


def _namesakes(found: FoundDecision, known: KnownDecisions) -> Iterator[str]:
    """Files of the same number of which one does not say the day: perhaps the same decision."""
    number, signed = found.head.number, found.head.signed
    key, bare = decision_key(number, signed), decision_key(number, None)
    for stem, decision, _ in known.files if number else ():
        is_like = decision_key(decision.number, None) == bare and stem != key
        if is_like and (signed is None or decision.signed is None):
            told = "là một thì ghi cùng ngày ký ở cả hai nơi, gộp vào một tệp"
            yield f"đã có {FAMILY[DECISIONS].folder}/{stem}.yml cùng số: {told}"


def _unlike(current: Entry, fresh: Entry) -> Iterator[tuple[str, str, str]]:
    """What a file has otherwise than the source; what it does not have is added, where from is its own matter."""
    for key, value in fresh.items():
        if key not in current or key == "nguon":
            continue
        if key == "noi_dung":
            here, there = _pairs(current), _pairs(fresh)
            if here != there:
                yield _LABELS[key], _spell_pairs(here - there), _spell_pairs(there - here)
        elif _plain(current[key]) != _plain(value):
            yield _LABELS[key], _plain(current[key]), _plain(value)


def _pairs(entry: Entry) -> set[tuple[str, str]]:
    parts = entry.get("noi_dung")
    listed = [part for part in parts if isinstance(part, dict)] if isinstance(parts, list) else []
    return {
        (code, str(part.get("hanh_dong", "")))
        for part in listed
        if isinstance(codes := part.get("thu_tuc"), list)
        for code in map(str, codes)
    }


def _announced(entry: Entry) -> frozenset[str]:
    return frozenset(code for code, _ in _pairs(entry))


def _spell_pairs(pairs: Iterable[tuple[str, str]]) -> str:
    labels = {action.value: action.label for action in Action}
    return _few(f"{code} {labels.get(action, action)}" for code, action in sorted(pairs)) or "không thêm gì"


def _plain(value: Plain) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else settle_line(str(value))


def _counted(rows: Iterable[AnnouncedRow]) -> tuple[tuple[Action, int], ...]:
    pairs = {(row.action, row.code) for row in rows}
    counts = ((action, sum(done == action.name for done, _ in pairs)) for action in Action)
    return tuple((action, count) for action, count in counts if count)


def _row(row: AnnouncedRow) -> str:
    """`bảng 2, dòng 5`, without the name of the file."""
    return row.place.partition(", ")[2] or row.place


def _few(told: Iterable[str]) -> str:
    listed = list(told)
    more = f", … và {len(listed) - _SHOWN} mục khác" if len(listed) > _SHOWN else ""
    return ", ".join(listed[:_SHOWN]) + more
