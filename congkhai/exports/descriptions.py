"""What every key and column of the open data means, taken from the model itself."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from congkhai.exports.columns import columns_of
from congkhai.exports.csv_tables import Column
from congkhai.exports.json_records import ALONE, EDITORS_ONLY, MACHINE_ONLY, ComputedField, computed_fields
from congkhai.exports.shared_lists import SHARED_LISTS, list_fields
from congkhai.model.families import PUBLISHED
from congkhai.model.family import Family
from congkhai.model.terms import NONE, Choice, NotThere, Record, meaning_of, record_inside
from congkhai.model.values import read_code, read_link, read_slug

_KINDS: dict[type, str] = {
    str: "chữ",
    int: "số nguyên từ 0",
    bool: "true hoặc false; vắng là false",
    float: "số thập phân",
    date: "ngày, dạng 2026-11-23",
}
_KINDS_BY_READER: dict[Callable[[Any], Any], str] = {
    read_code: "mã thủ tục, là chữ",
    read_slug: "mã ngắn",
    read_link: "địa chỉ liên kết",
}


@dataclass(frozen=True, slots=True)
class FieldDescription:
    """A key of a JSON file, as a dotted path, or a column of a CSV file."""

    key: str
    label: str
    hint: str
    cpsv: str
    kind: str
    required: bool


def field_descriptions(family: Family) -> list[FieldDescription]:
    """Every key of a family of records: those of the model at any depth, then the computed."""
    computed = list_fields(family) if family in SHARED_LISTS else (*computed_fields(family), *ALONE)
    return [*_of_model(family.model, "", EDITORS_ONLY), *map(_of_computed, computed)]


def column_descriptions(columns: Iterable[Column]) -> list[FieldDescription]:
    """Every column of a table."""
    return [FieldDescription(column.heading, column.heading, column.hint, "", "chữ", True) for column in columns]


def descriptions_json(audience: str) -> bytes:
    """The descriptions of all files of open data of a site, themselves as open data."""
    here = (family for family in PUBLISHED if audience in family.sites)
    described = {family.name.replace("-", "_"): _as_plain(family) for family in here}
    lists = {family.name.replace("-", "_"): {"json": _json_keys(family)} for family in SHARED_LISTS}
    return (json.dumps(described | lists, ensure_ascii=False, indent=1) + "\n").encode()


def _of_model(family: type[Record], prefix: str, hidden: Set[str] = frozenset()) -> Iterable[FieldDescription]:
    for name, field in family.model_fields.items():
        if name in hidden:
            continue
        key = f"{prefix}{field.alias}"
        yield _of_field(field, key)
        if inner := record_inside(field.annotation):
            yield from _of_model(inner, f"{key}.", MACHINE_ONLY.get(name, frozenset()))


def _of_field(field: FieldInfo, key: str) -> FieldDescription:
    return FieldDescription(
        key=key,
        label=field.title or "",
        hint=field.description or "",
        cpsv=meaning_of(field).cpsv or "",
        kind=_kind(field.annotation, field.metadata),
        required=field.is_required(),
    )


def _of_computed(field: ComputedField) -> FieldDescription:
    kind = _one_of(field.choices) if field.choices else _KINDS[str]
    return FieldDescription(field.key, field.label, field.hint, "", kind, field not in ALONE)


def _kind(annotation: Any, metadata: Iterable[Any] = ()) -> str:
    """The type in words: `danh sách nhóm khóa; hoặc khong-co`."""
    for reader in (item.func for item in metadata if isinstance(item, BeforeValidator)):
        if reader in _KINDS_BY_READER:
            return _KINDS_BY_READER[reader]
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(inner[0], inner[1:])
    if origin in (Union, UnionType):
        return "; hoặc ".join(_kind(choice) for choice in inner if choice is not type(None))
    if origin is tuple:
        return f"danh sách {_kind(inner[0])}"
    return _kind_of_class(annotation)


def _kind_of_class(kind: type) -> str:
    if issubclass(kind, NotThere):
        return f"{NONE.value} (chắc chắn không có)"
    if issubclass(kind, Choice):
        return _one_of(kind)
    return "nhóm khóa" if issubclass(kind, Record) else _KINDS[kind]


def _one_of(choices: type[Choice]) -> str:
    members: Iterable[Enum] = choices
    return "một trong: " + ", ".join(str(member.value) for member in members)


def _as_plain(family: Family) -> dict[str, Any]:
    return {
        "json": _json_keys(family),
        "csv": [_keyed(column) for column in column_descriptions(columns_of(family))],
    }


def _json_keys(family: Family) -> list[dict[str, str | bool]]:
    return [_keyed(field) for field in field_descriptions(family)]


def _keyed(description: FieldDescription) -> dict[str, str | bool]:
    plain: dict[str, str | bool] = {
        "khoa": description.key,
        "nhan": description.label,
        "giai_thich": description.hint,
        "kieu": description.kind,
        "bat_buoc": description.required,
    }
    return {**plain, "cpsv": description.cpsv} if description.cpsv else plain
