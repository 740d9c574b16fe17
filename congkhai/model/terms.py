"""How a field of a record is declared: key, label, hint and CPSV-AP term meet here, once."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Any, Literal, Union, get_args

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import core_schema


class Record(BaseModel):
    """A part of a record: complete when made, never changed after."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


def term(
    key: str,
    label: str,
    hint: str = "",
    *,
    default: Any = ...,
    cpsv: str | None = None,
    examples: list[str] | None = None,
) -> Any:
    """A field of a record.

    `key` is what editors write, `label` the national database's heading, `hint` one sentence that
    the editor's program shows; `cpsv` names the property of CPSV-AP 3.2 that the field carries.
    """
    extra: Any = {"x-cpsv": cpsv} if cpsv else None
    return Field(
        default,
        alias=key,
        title=label,
        description=hint or label,
        examples=examples,
        json_schema_extra=extra,
    )


class Choice(StrEnum):
    """A value of a fixed list: the slug editors write and the label citizens read."""

    label: str

    def __new__(cls, slug: str, label: str) -> Choice:
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.label = label
        return member

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        members = list(cls)
        return {
            "type": "string",
            "enum": [member.value for member in members],
            "enumDescriptions": [member.label for member in members],
        }


class NotThere(Enum):
    """The third state beside a value and a missing key: it is known that there is none."""

    KHONG_CO = "khong-co"

    def __bool__(self) -> Literal[False]:
        return False


NONE = NotThere.KHONG_CO


class OrNone:
    """Annotation: the field also takes `khong-co`, known to be none (NĐ 63/2010 Điều 8)."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        # The rest of the union alone: a union with NotThere would report each mistake twice.
        others = tuple(kind for kind in get_args(source) if kind is not NotThere)
        value = handler.generate_schema(Union[others])  # noqa: UP007, a union made at run time
        return core_schema.no_info_wrap_validator_function(_value_or_none, value)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        known_none = {"const": NONE.value, "description": "Chắc chắn không có"}
        return {"anyOf": [handler(schema["schema"]), known_none]}


def _value_or_none(value: Any, handler: Any) -> Any:
    return NONE if value == NONE.value else handler(value)


def record_inside(annotation: Any) -> type[Record] | None:
    """The record type within `tuple[X, ...] | NotThere | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for inner in get_args(annotation):
        if found := record_inside(inner):
            return found
    return None
