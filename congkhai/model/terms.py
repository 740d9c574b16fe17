"""How a field of a record is declared: key, label, hint, CPSV-AP term and what the stages need meet here, once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from typing import Any, Literal, Union, get_args

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo
from pydantic_core import core_schema


class Record(BaseModel):
    """A part of a record: complete when made, never changed after."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False, defer_build=True)


class Bound(Enum):
    """How a day bounds the part of a record that it stands in."""

    FIRST = "ngay-dau"  # the first day on which it holds
    LAST = "ngay-cuoi"  # the last day on which it holds
    GONE = "ngay-thoi"  # the first day on which it holds no more
    PUBLIC = "ngay-cong-khai"  # the first day on which anybody may know of it, whenever it holds


class Missing(Enum):
    """What it means that there is no record of the name that a field refers to."""

    WRONG = "sai"  # a mistake
    LATER = "se-co"  # it is used once there is one


class Says(Enum):
    """What a text tells: facts must be true today, names and history keep what was once written."""

    FACT = "hien-nay"
    NAME = "ten-goi"
    HISTORY = "truoc-day"


class Personal(Enum):
    """What a text may tell of a person."""

    NEVER = "khong-duoc"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the stages know of a field beyond its type."""

    cpsv: str | None = None
    day: Bound | None = None
    refers_to: str | None = None
    missing: Missing = Missing.WRONG
    says: Says = Says.FACT
    long: bool = False
    free: bool = False
    ask: str | None = None
    personal: Personal | None = None
    until_over: bool = False
    about: bool = False
    page: bool = False


def term(
    key: str,
    label: str,
    hint: str = "",
    *,
    default: Any = ...,
    cpsv: str | None = None,
    day: Bound | None = None,
    refers_to: str | None = None,
    missing: Missing = Missing.WRONG,
    says: Says = Says.FACT,
    long: bool = False,
    free: bool = False,
    ask: str | None = None,
    personal: Personal | None = None,
    until_over: bool = False,
    about: bool = False,
    page: bool = False,
) -> Any:
    """A field of a record.

    `key` is what editors write, `label` the national database's heading, `hint` one sentence that
    the editor's program shows; `cpsv` names the property of CPSV-AP 3.2 that the field carries.
    `day` says how it bounds its part in time, `refers_to` of which family it names a record, `says` what
    its text tells. A `long` text has paragraphs; a `free` one is prose that may repeat values of the record, and is
    compared with them; `ask` is the question of a form; what is `personal` is linted. What pages show only `until_over`
    would mislead once its record is: where to send an opinion, when nobody takes one any more. A part is `about` what
    it names, if it says something else without: a stage without its procedure. `page`: the address of one of the site.
    """
    meaning = Meaning(cpsv, day, refers_to, missing, says, long, free, ask, personal, until_over, about, page)
    # In the schema, for programs that help editors; pydantic keeps nothing else of a field through its annotations.
    return Field(default, alias=key, title=label, description=hint or label, json_schema_extra=_as_schema(meaning))


def meaning_of(field: FieldInfo) -> Meaning:
    """What was declared of a field."""
    extra = field.json_schema_extra
    declared = extra if isinstance(extra, dict) else {}
    given = {name: _READERS.get(name, _as_it_is)(declared[key]) for name, key in _KEYS.items() if key in declared}
    return Meaning(**given)


_KEYS = {name: f"x-{name.replace('_', '-')}" for name in Meaning.__dataclass_fields__}
_READERS: dict[str, Any] = {"day": Bound, "missing": Missing, "says": Says, "personal": Personal}


def _as_schema(meaning: Meaning) -> dict[str, Any] | None:
    """Keys of a JSON Schema for all that is not as usual."""
    told = {key: getattr(meaning, name) for name, key in _KEYS.items()}
    usual = {key: getattr(Meaning(), name) for name, key in _KEYS.items()}
    changed = {key: value for key, value in told.items() if value != usual[key]}
    return {key: value.value if isinstance(value, Enum) else value for key, value in changed.items()} or None


def _as_it_is(value: Any) -> Any:
    return value


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


@cache
def part_in(family: type[Record], attribute: str) -> type[Record] | None:
    """The record type that an attribute of a family holds."""
    return record_inside(family.model_fields[attribute].annotation)


def record_inside(annotation: Any) -> type[Record] | None:
    """The record type within `tuple[X, ...] | NotThere | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for inner in get_args(annotation):
        if found := record_inside(inner):
            return found
    return None


def choice_inside(annotation: Any) -> type[Choice] | None:
    """The fixed list within `tuple[X, ...] | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, Choice):
        return annotation
    return next((found for inner in get_args(annotation) if (found := choice_inside(inner))), None)


def is_known(value: object) -> bool:
    """Whether a three-state field has been decided: a value, or known to be none."""
    return value is NONE or (value is not None and value != ())
