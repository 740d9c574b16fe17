"""Proof of what is no text: how many of each thing, amounts, units, copies, choices.

Source and record are read apart, each into facts by place, in the words of the source. Nothing of `mapping` is asked
but what the rules of its own are for: a fee of 0 is free only where its text says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from congkhai.importing.proof.verifying_channels import (
    Fact,
    items_of,
    told_channels,
    told_time,
    word_at,
    written_channels,
    written_time,
)
from congkhai.importing.records.cleaning import letters_of
from congkhai.importing.records.found import FoundCase, FoundGroup, FoundPaper, FoundProcedure
from congkhai.importing.records.mapping import KEYS, PlainRecord
from congkhai.importing.records.mapping_dossier import UNNAMED
from congkhai.importing.update.merging import value_at
from congkhai.reading.places import Plain

# Key of a choice → its values in the words of the source.
_CHOICES: Mapping[str, Mapping[str, str]] = {
    "cap_thuc_hien": {"bo": "MINISTRY", "tinh": "PROVINCE", "xa": "WARD", "co-quan-khac": "OTHER"},
    "loai_thu_tuc": {
        "duoc-luat-giao": "ASSIGNED_REGULATION",
        "khong-duoc-luat-giao": "NOT_ASSIGNED_REGULATION",
        "dia-phuong-quy-dinh": "LOCAL_REGULATION",
        "trung-uong-quy-dinh": "CENTRAL_REGULATION",
        "khac": "OTHER",
    },
    "tinh_chat": {
        "chuan": "STANDARD",
        "dac-thu": "SPECIFIC",
        "lien-thong": "INTERCONNECTED",
        "noi-bo": "STANDARD_INTERNAL",
    },
    "cach_tra_ket_qua": {"tai-nha": "AT_HOME", "noi-nop": "AT_SUBMISSION_PLACE", "truc-tuyen": "ONLINE"},
    "dich_vu_cong": {"toan-trinh": "true"},
    "phi_dia_gioi": {"true": "true"},
}


def facts_of_source(found: FoundProcedure) -> dict[str, list[Fact]]:
    """Key of the record → the facts that a procedure as found has for it; only of parts that its format tells."""
    told = {part: list(facts(found)) for part, facts in _TOLD.items() if part in found.has}
    return {KEYS[part][0]: facts for part, facts in told.items()}


def facts_of_record(record: PlainRecord) -> dict[str, dict[str, str]]:
    """Key of the record → its facts by place."""
    return {KEYS[part][0]: dict(facts(record)) for part, facts in _WRITTEN.items()}


def unlisted_choices(found: FoundProcedure) -> Iterator[str]:
    """Choices of a procedure that no fixed list of the model has: the record must have them as texts."""
    told = {
        "cap_thuc_hien": found.levels,
        "loai_thu_tuc": (found.type,),
        "tinh_chat": (found.kind,),
        "cach_tra_ket_qua": found.returning,
    }
    for key, words in told.items():
        yield from (word for word in words if word not in ("", *_CHOICES[key].values()))


# Papers


def _told_groups(found: FoundProcedure) -> Iterator[Fact]:
    groups = [(group, [row for row in group.papers if _says_something(row)]) for group in found.groups]
    groups = [(group, rows) for group, rows in groups if rows or letters_of(group.name)]
    yield "thanh_phan_ho_so", str(len(groups))
    for number, (group, rows) in enumerate(groups, 1):
        yield from _told_group(f"thanh_phan_ho_so[{number}]", group, rows)


def _told_group(place: str, group: FoundGroup, rows: list[FoundPaper]) -> Iterator[Fact]:
    yield f"{place}.truong_hop", letters_of(group.name)
    yield f"{place}.giay_to", str(len(rows))
    for number, row in enumerate(rows, 1):
        here = f"{place}.giay_to[{number}]"
        # 0 and 0 is what the database writes where it does not say.
        counts = (str(row.originals or 0), str(row.copies or 0)) if row.originals or row.copies else ("", "")
        yield f"{here}.ten_giay_to", letters_of(row.name)
        yield f"{here}.ban_chinh", counts[0]
        yield f"{here}.ban_sao", counts[1]
        yield f"{here}.ma_giay_to", letters_of(row.code)
        yield f"{here}.mau_don_to_khai", "; ".join(letters_of(file.name) for file in row.files if file.name.strip())


def _says_something(row: FoundPaper) -> bool:
    return bool(letters_of(row.name) or row.files or row.originals or row.copies)


def _written_groups(record: PlainRecord) -> Iterator[Fact]:
    groups = items_of(record.get("thanh_phan_ho_so"))
    yield "thanh_phan_ho_so", str(len(groups))
    for number, group in enumerate(groups, 1):
        place, rows = f"thanh_phan_ho_so[{number}]", items_of(group.get("giay_to"))
        yield f"{place}.truong_hop", letters_of(word_at(group, "truong_hop"))
        yield f"{place}.giay_to", str(len(rows))
        for order, row in enumerate(rows, 1):
            yield from _written_paper(f"{place}.giay_to[{order}]", row)


def _written_paper(place: str, row: Mapping[str, Plain]) -> Iterator[Fact]:
    name = word_at(row, "ten_giay_to")
    yield f"{place}.ten_giay_to", letters_of("" if name == UNNAMED else name)
    for key in ("ban_chinh", "ban_sao"):
        yield f"{place}.{key}", word_at(row, key)
    yield f"{place}.ma_giay_to", letters_of(word_at(row, "ma_giay_to"))
    forms = items_of(row.get("mau_don_to_khai"))
    yield f"{place}.mau_don_to_khai", "; ".join(letters_of(word_at(form, "ten")) for form in forms)


# Steps, cases, results


def _told_steps(found: FoundProcedure) -> Iterator[Fact]:
    steps = [text for step in found.steps if (text := letters_of(step.name) + letters_of(step.text))]
    return _numbered("trinh_tu_thuc_hien", steps)


def _written_steps(record: PlainRecord) -> Iterator[Fact]:
    steps = items_of(record.get("trinh_tu_thuc_hien"))
    return _numbered(
        "trinh_tu_thuc_hien", [letters_of(word_at(s, "ten_buoc")) + letters_of(word_at(s, "noi_dung")) for s in steps]
    )


def _told_cases(found: FoundProcedure) -> Iterator[Fact]:
    cases: list[FoundCase] = [case for case in found.cases if case.name.strip()]
    yield from _numbered("truong_hop_thuc_hien", [letters_of(case.name + case.code) for case in cases])
    for number, case in enumerate(cases, 1):
        yield from told_time(f"truong_hop_thuc_hien[{number}]", case.amount, case.unit)


def _written_cases(record: PlainRecord) -> Iterator[Fact]:
    cases = items_of(record.get("truong_hop_thuc_hien"))
    names = [letters_of(word_at(case, "ten_truong_hop") + word_at(case, "ma_truong_hop")) for case in cases]
    yield from _numbered("truong_hop_thuc_hien", names)
    for number, case in enumerate(cases, 1):
        yield from written_time(f"truong_hop_thuc_hien[{number}]", case)


def _told_outputs(found: FoundProcedure) -> Iterator[Fact]:
    named = [output for output in found.outputs if letters_of(output.name)]
    return _numbered("ket_qua_thuc_hien", [letters_of(output.name + output.code) for output in named])


def _written_outputs(record: PlainRecord) -> Iterator[Fact]:
    """Each result with the code at its place."""
    names, codes = _texts(record.get("ket_qua_thuc_hien")), _texts(record.get("ma_ket_qua"))
    codes = ["" if code == "-" else code for code in codes] or [""] * len(names)
    return _numbered("ket_qua_thuc_hien", [letters_of(name + code) for name, code in zip(names, codes, strict=False)])


def _numbered(key: str, texts: list[str]) -> Iterator[Fact]:
    yield key, str(len(texts))
    yield from ((f"{key}[{number}]", text) for number, text in enumerate(texts, 1))


def _texts(value: Plain | None) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


# Choices and days


def _told_choice(key: str, words: Iterable[str]) -> Iterator[Fact]:
    """What the fixed list has no value for stands in the record's note, and is proved with the texts."""
    known = _CHOICES[key].values()
    yield key, ", ".join(sorted({word for word in words if word in known}))


def _written_choice(key: str, record: PlainRecord) -> Iterator[Fact]:
    value = record.get(key)
    words = [value] if isinstance(value, str) else _texts(value)
    yield key, ", ".join(sorted(_CHOICES[key].get(word, word) for word in words))


def _told_day(found: FoundProcedure) -> Iterator[Fact]:
    day = found.decision_signed if letters_of(found.decision) else None
    yield "quyet_dinh_cong_bo.ngay_ky", day.isoformat() if day else ""


def _written_day(record: PlainRecord) -> Iterator[Fact]:
    yield "quyet_dinh_cong_bo.ngay_ky", str(value_at(record, "quyet_dinh_cong_bo.ngay_ky") or "")


_TOLD: dict[str, Callable[[FoundProcedure], Iterator[Fact]]] = {
    "channels": told_channels,
    "groups": _told_groups,
    "steps": _told_steps,
    "cases": _told_cases,
    "outputs": _told_outputs,
    "levels": lambda found: _told_choice("cap_thuc_hien", found.levels),
    "type": lambda found: _told_choice("loai_thu_tuc", [found.type]),
    "kind": lambda found: _told_choice("tinh_chat", [found.kind]),
    "returning": lambda found: _told_choice("cach_tra_ket_qua", found.returning),
    "fully_online": lambda found: _told_choice("dich_vu_cong", ["true"] if found.fully_online else []),
    "any_place": lambda found: _told_choice("phi_dia_gioi", ["true"] if found.any_place else []),
    "decision_signed": _told_day,
}
_WRITTEN: dict[str, Callable[[PlainRecord], Iterator[Fact]]] = {
    "channels": written_channels,
    "groups": _written_groups,
    "steps": _written_steps,
    "cases": _written_cases,
    "outputs": _written_outputs,
    "levels": lambda record: _written_choice("cap_thuc_hien", record),
    "type": lambda record: _written_choice("loai_thu_tuc", record),
    "kind": lambda record: _written_choice("tinh_chat", record),
    "returning": lambda record: _written_choice("cach_tra_ket_qua", record),
    "fully_online": lambda record: _written_choice("dich_vu_cong", record),
    "any_place": lambda record: _written_choice("phi_dia_gioi", record),
    "decision_signed": _written_day,
}
