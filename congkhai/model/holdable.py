"""What can be kept from the sites until a day: every record of a family has the key."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Annotated, Any, Literal

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from congkhai.model.terms import Bound, Record, term
from congkhai.model.values import DAY_SCHEMA, parse_day


class NotFixed(Enum):
    """An editor has still to say on which day."""

    CHUA_DINH = "chua-dinh"

    def __bool__(self) -> Literal[False]:
        return False


NOT_FIXED = NotFixed.CHUA_DINH


def read_opening(value: Any) -> date | NotFixed:
    """A day, or that there is none yet."""
    text = value.strip() if isinstance(value, str) else ""
    if text == NOT_FIXED.value:
        return NOT_FIXED
    try:
        return parse_day(text)
    except ValueError:
        raise PydanticCustomError("sai-ngay", "", {"expected": "", "kind": "opening"}) from None


Opening = Annotated[
    date | NotFixed,
    PlainValidator(read_opening),
    WithJsonSchema({"anyOf": [DAY_SCHEMA, {"const": NOT_FIXED.value, "description": "Chưa định ngày công khai"}]}),
]


class Holdable(Record):
    """A record that no site has before a day, if it says so."""

    public_from: Opening | None = term(
        "cong_khai_tu",
        "Công khai từ ngày",
        "Trước ngày này không trang nào có bản ghi; chưa biết ngày nào thì ghi chua-dinh",
        default=None,
        day=Bound.PUBLIC,
    )
