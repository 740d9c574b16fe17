"""What was found becomes a plain record, ready to be written: keys in the order of the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from congkhai.importing.found.cleaning import filled, settle, settle_line
from congkhai.importing.found.shapes import (
    AGENCIES,
    DECISION,
    INTERNAL,
    FoundCase,
    FoundOutput,
    FoundProcedure,
    FoundStep,
)
from congkhai.importing.lists.registers import Registers
from congkhai.importing.lists.spelling import name_key
from congkhai.importing.records.mapping_channels import plain_channels, plain_times
from congkhai.importing.records.mapping_dossier import plain_groups
from congkhai.model.choices import Audience, Kind, Level, ProcedureType, Returning, SourceSystem
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE
from congkhai.reading.places import Plain

PlainRecord = dict[str, Plain]

_LEVELS = {
    "MINISTRY": Level.MINISTRY.value,
    "PROVINCE": Level.PROVINCE.value,
    "WARD": Level.COMMUNE.value,
    "OTHER": Level.OTHER.value,
}
_TYPES = {
    "ASSIGNED_REGULATION": ProcedureType.ASSIGNED.value,
    "NOT_ASSIGNED_REGULATION": ProcedureType.NOT_ASSIGNED.value,
    "LOCAL_REGULATION": ProcedureType.LOCAL.value,
    "CENTRAL_REGULATION": ProcedureType.CENTRAL.value,
    "OTHER": ProcedureType.OTHER.value,
}
_KINDS = {
    "STANDARD": Kind.STANDARD.value,
    "SPECIFIC": Kind.SPECIFIC.value,
    "INTERCONNECTED": Kind.INTERCONNECTED.value,
    INTERNAL: Kind.INTERNAL.value,
}
_RETURNING = {
    "AT_HOME": Returning.AT_HOME.value,
    "AT_SUBMISSION_PLACE": Returning.AT_DESK.value,
    "ONLINE": Returning.ONLINE.value,
}
_SYSTEMS = {"": SourceSystem.NATIONAL_DATABASE.value, DECISION: SourceSystem.DECISION.value}
# The names of the national database beside the labels of the model.
_AUDIENCES = {
    "Tổ chức (không bao gồm doanh nghiệp, HTX)": Audience.ORGANISATION,
    "Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú": Audience.NO_RESIDENCE,
} | {audience.label: audience for audience in Audience}
_AUDIENCE_KEYS = {name_key(name): audience for name, audience in _AUDIENCES.items()}
# Ways in which the source says that there is none. "Không có thông tin" is not among them.
_NONE_SAID = {"không", "không có", "không quy định", "không yêu cầu", "không có yêu cầu, điều kiện"}

# Attribute of FoundProcedure → the keys that an import writes from it.
KEYS: dict[str, tuple[str, ...]] = {
    "name": ("ten_thu_tuc",),
    "field": ("linh_vuc",),
    "levels": ("cap_thuc_hien",),
    "type": ("loai_thu_tuc",),
    "kind": ("tinh_chat",),
    "audiences": ("doi_tuong_thuc_hien", "doi_tuong_khac"),
    "fully_online": ("dich_vu_cong",),
    "steps": ("trinh_tu_thuc_hien",),
    "channels": ("cach_thuc_thuc_hien",),
    "groups": ("thanh_phan_ho_so",),
    "executing": ("co_quan_thuc_hien",),
    "deciding": ("co_quan_co_tham_quyen",),
    "delegated": ("co_quan_duoc_uy_quyen",),
    "coordinating": ("co_quan_phoi_hop",),
    "reception": ("dia_chi_tiep_nhan",),
    "outputs": ("ket_qua_thuc_hien", "ma_ket_qua"),
    "returning": ("cach_tra_ket_qua",),
    "any_place": ("phi_dia_gioi",),
    "cases": ("truong_hop_thuc_hien",),
    "requirements": ("yeu_cau_dieu_kien", "chung_cu_khong_co"),
    "legal_texts": ("can_cu_phap_ly",),
    "keywords": ("tu_khoa",),
    "related": ("thu_tuc_lien_quan",),
    "service_groups": ("nhom_dich_vu",),
    "description": ("mo_ta",),
    "note": ("ghi_chu",),
    "decision": ("quyet_dinh_cong_bo",),
    "issuer": ("quyet_dinh_cong_bo",),
    "decision_signed": ("quyet_dinh_cong_bo",),
    "address": ("lien_ket_quoc_gia",),
}
_ORDER = tuple(str(field.alias) for field in Procedure.model_fields.values())


def plain_record(
    found: FoundProcedure, registers: Registers, day: date, known_decision: str = "", *, links: bool = True
) -> PlainRecord:
    """The record of a found procedure; `day` is that of the data where the source does not say its own.

    `known_decision` is that of the record that is there; with `links` papers lead to forms of the list that they name.
    """
    requirements = settle(found.requirements)
    description = settle(found.description)
    audiences, others = _audiences(found.audiences)
    decision, code = registers.decisions.key(found, known_decision), settle_line(found.code)
    values: dict[str, Plain | None] = {
        "ma_thu_tuc": settle_line(found.code),
        "ten_thu_tuc": settle_line(found.name),
        "linh_vuc": registers.fields.slug(found.field) if found.field.strip() else None,
        "cap_thuc_hien": [_LEVELS[level] for level in found.levels if level in _LEVELS],
        "loai_thu_tuc": _TYPES.get(found.type),
        "tinh_chat": _KINDS.get(found.kind),
        "doi_tuong_thuc_hien": audiences,
        "doi_tuong_khac": others,
        "dich_vu_cong": "toan-trinh" if found.fully_online else None,
        "trinh_tu_thuc_hien": [_step(step) for step in found.steps if settle(step.name + step.text)],
        "cach_thuc_thuc_hien": plain_channels(found.channels),
        "thanh_phan_ho_so": plain_groups(found.groups, partial(registers.forms.of_paper, code=code, links=links)),
        **{KEYS[part][0]: _agencies(getattr(found, part), registers) for part in AGENCIES},
        "dia_chi_tiep_nhan": _one(settle(found.reception)),
        "ket_qua_thuc_hien": [{"noi_dung": settle(output.name)} for output in _named(found.outputs)],
        "ma_ket_qua": _output_codes(found.outputs),
        "cach_tra_ket_qua": [_RETURNING[way] for way in found.returning if way in _RETURNING],
        "phi_dia_gioi": "true" if found.any_place else None,
        "truong_hop_thuc_hien": [_case(case) for case in told_cases(found)],
        "yeu_cau_dieu_kien": NONE.value if says_none(requirements) else _told(requirements),
        "chung_cu_khong_co": _proof_of_none("yeu_cau_dieu_kien", requirements),
        "can_cu_phap_ly": _legal_texts(found, registers),
        "tu_khoa": keywords_in(found.keywords),
        "thu_tuc_lien_quan": [settle_line(code) for code in found.related],
        "nhom_dich_vu": [settle_line(name) for name in found.service_groups],
        "mo_ta": description if description != requirements else None,
        "ghi_chu": settle("\n".join([found.note, *_unlisted(found), *_other_issuer(found, decision, registers)])),
        "quyet_dinh_cong_bo": decision,
        "lien_ket_quoc_gia": found.address,
        "nguon": {
            "he_thong": _SYSTEMS[found.system],
            "ngay_lay": (found.retrieved or day).isoformat(),
        },
    }
    return {key: value for key in _ORDER if (value := values.get(key))}


def agencies_of(found: FoundProcedure) -> list[str]:
    """The names of all agencies of a procedure, in any role."""
    return [name for part in AGENCIES for name in getattr(found, part)]


def _proof_of_none(key: str, text: str) -> list[Plain]:
    """The words of the source that say that there is none of what the key holds."""
    return [{"muc": key, "trich_dan": text}] if says_none(text) else []


def says_none(text: str) -> bool:
    """Whether a text of the source says, and only says, that there is nothing."""
    return text.lower().strip(" .") in _NONE_SAID


def told_cases(found: FoundProcedure) -> list[FoundCase]:
    """The cases of a procedure; one alone that only repeats its name and its time is none."""
    cases = [case for case in found.cases if case.name.strip()]
    times = {(channel.time.strip(), channel.unit) for channel in found.channels} | {("", ""), ("0", "")}
    repeats = len(cases) == 1 and name_key(cases[0].name) == name_key(found.name)
    return [] if repeats and (_plain_amount(cases[0]) in times) else cases


def _plain_amount(case: FoundCase) -> tuple[str, str]:
    return case.amount.strip(), case.unit


def audience_names(slug: str) -> list[str]:
    """What sources call an audience of the model."""
    return [name for name, audience in _AUDIENCES.items() if audience.value == slug]


def keywords_in(text: str) -> list[Plain]:
    """The keywords of a text, which parts them by commas, semicolons or lines."""
    parts = settle(text).replace(";", ",").replace("\n", ",").split(",")
    return [part.strip() for part in parts if part.strip()]


def _agencies(names: Iterable[str], registers: Registers) -> list[Plain]:
    bodies = (body for name in names if settle_line(name) for body in registers.agencies.bodies(name))
    return list(dict.fromkeys(map(registers.agencies.slug, bodies)))


def _audiences(names: Iterable[str]) -> tuple[list[Plain], list[Plain]]:
    """Those that the model knows, and the names of the others."""
    keys = {settle_line(name): _AUDIENCE_KEYS.get(name_key(name)) for name in names if name.strip()}
    known = dict.fromkeys(audience.value for audience in keys.values() if audience)
    return list(known), [name for name, audience in keys.items() if audience is None]


def _step(step: FoundStep) -> Plain:
    name, text = settle(step.name), settle(step.text)
    return {"ten_buoc": name, "noi_dung": text} if name and text else {"noi_dung": name or text}


def _named(outputs: Iterable[FoundOutput]) -> list[FoundOutput]:
    return [output for output in outputs if settle(output.name)]


def _output_codes(outputs: Iterable[FoundOutput]) -> list[Plain]:
    codes = [settle_line(output.code) for output in _named(outputs)]
    return [code or NONE.value for code in codes] if any(codes) else []


def _case(case: FoundCase) -> Plain:
    more: dict[str, Plain | None] = {
        "ma_truong_hop": settle_line(case.code),
        "thoi_han_giai_quyet": plain_times(case.amount, case.unit),
    }
    return {"ten_truong_hop": settle(case.name), **filled(more)}


def _legal_texts(found: FoundProcedure, registers: Registers) -> list[Plain]:
    cited = (text for text in found.legal_texts if settle_line(text.number + text.title))
    return list(dict.fromkeys(registers.legal_texts.number(text) for text in cited))


def _unlisted(found: FoundProcedure) -> Iterator[str]:
    """Values that the model has no place for, in words."""
    if levels := [level for level in found.levels if level not in _LEVELS]:
        yield f"Cấp thực hiện: {', '.join(levels)}"
    if found.type and found.type not in _TYPES:
        yield f"Loại thủ tục: {found.type}"
    if found.kind and found.kind not in _KINDS:
        yield f"Tính chất: {found.kind}"
    if ways := [way for way in found.returning if way not in _RETURNING]:
        yield f"Cách trả kết quả: {', '.join(ways)}"
    if found.loose_texts:
        yield f"Căn cứ pháp lý (chép liền, chưa tách được): {'; '.join(map(settle_line, found.loose_texts))}"
    if found.related_names:
        yield f"Thủ tục liên quan: {'; '.join(map(settle_line, found.related_names))}"
    if found.other_fields:
        yield f"Lĩnh vực khác: {', '.join(map(settle_line, found.other_fields))}"


def _other_issuer(found: FoundProcedure, decision: str, registers: Registers) -> Iterator[str]:
    if other := registers.decisions.other_issuer(decision, found):
        yield f"Cơ quan công bố quyết định, theo nguồn: {other}"


def _one(text: str) -> list[Plain]:
    return [text] if text else []


def _told(text: str) -> list[Plain]:
    return [{"noi_dung": one} for one in _one(text)]
