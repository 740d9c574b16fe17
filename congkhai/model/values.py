"""The single values records are made of, and how each is read from text."""

from __future__ import annotations

import re
from datetime import date, timedelta, timezone
from functools import cache
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

CODE = r"^\d\.\d{6}(\.000\.00\.00\.[A-Z]\d{2})?$"
# The national database also has a few codes like 1.0133611 and 1.014955-Xoa; rules tell them apart.
_ANY_CODE = r"^\d\.\d{6,9}(-[A-Za-z]{1,10})?(\.000\.00\.00\.[A-Z]\d{2})?$"
SUFFIX = r"^[A-Z]\d{2}$"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
_LINK = re.compile(r"^(https?://[^\s/]+\.?[^\s]*|mailto:[^\s@]+@[^\s@]+|tel:[+0-9.() -]+)$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$", re.ASCII)
_VIETNAMESE = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$", re.ASCII)
ANSWERS_EXPECTED = (
    "danh sách mã câu trả lời của `phan_biet`, như [qua-han] (trường hợp bằng lời thì ghi ở `truong_hop_bang_loi`)"
)
# Of laws and of what is built today; a day in 9999 leaves no day after it.
_YEARS = range(1900, 2200)
# Clocks of the world stand from 12 hours behind to 14 before.
_OFFSET = re.compile(r"([+-])(0\d|1[0-4]):([0-5]\d)", re.ASCII)
# No name, path or star: it goes into a header of the server.
_ORIGIN = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?", re.ASCII)
_TIME_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_FLAGS = {"true": True, "co": True, "có": True, "false": False, "khong": False, "không": False}


def read_count(value: Any) -> int:
    """A whole number from 0."""
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{1,15}\s*", value):
        return int(value)
    raise _unlike("sai-kieu", "một số nguyên viết liền, như 2 hoặc 50000", "count")


def read_quantity(value: Any) -> int | float:
    """A number from 0, whole or with a fraction: 3, 7.5 or 7,5."""
    if isinstance(value, str) and re.fullmatch(r"\s*[0-9]{1,15}([.,][0-9]{1,2})?\s*", value):
        number = float(value.replace(",", "."))
        return int(number) if number.is_integer() else number
    raise _unlike("sai-kieu", "một số như 3 hoặc 7,5", "quantity")


def read_day(value: Any) -> date:
    """A day written 2026-11-23 or 23/11/2026."""
    try:
        return parse_day(value if isinstance(value, str) else "")
    except ValueError:
        raise _unlike("sai-ngay", "", "day") from None


@cache
def parse_day(text: str) -> date:
    """The day that `text` names; ValueError when there is no such day from 1900 to 2199."""
    text = text.strip()
    if found := _ISO.match(text):
        year, month, day = map(int, found.groups())
    elif found := _VIETNAMESE.match(text):
        day, month, year = map(int, found.groups())
    else:
        raise ValueError(text)
    if year not in _YEARS:
        raise ValueError(text)
    return date(year, month, day)


def read_flag(value: Any) -> bool:
    """Yes or no, as `true`/`false` or `co`/`khong`."""
    if isinstance(value, str) and value.strip().lower() in _FLAGS:
        return _FLAGS[value.strip().lower()]
    raise _unlike("sai-kieu", "`true` hoặc `false`", "flag")


def read_code(value: Any) -> str:
    """A procedure code of the national database, kept as text."""
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(_ANY_CODE, text, re.ASCII):
        return text
    raise _unlike("sai-ma", "mã thủ tục như 1.001193 hoặc 1.011441.000.00.00.G15", "code")


def read_suffix(value: Any) -> str:
    """The end of the codes that one province or ministry announces."""
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(SUFFIX, text, re.ASCII):
        return text
    raise _unlike("sai-ma", "một chữ hoa và hai số như G15", "suffix")


def read_slug(value: Any) -> str:
    """A short name that can stand in an address."""
    text = value.strip() if isinstance(value, str) else ""
    if re.fullmatch(SLUG, text, re.ASCII):
        return text
    raise _unlike("sai-ma", "chữ thường không dấu nối bằng dấu gạch, như ho-tich", "slug")


def read_answers(value: Any) -> Any:
    """Codes of answers; what is no list is most likely a case in words."""
    if isinstance(value, str):
        raise _unlike("sai-kieu", ANSWERS_EXPECTED, "answers")
    return value


def read_link(value: Any) -> str:
    """An address a citizen can safely follow: http(s), mailto or tel, nothing that runs."""
    text = value.strip() if isinstance(value, str) else ""
    if is_link(text):
        return text
    raise _unlike("sai-lien-ket", "", "link")


def is_link(text: str) -> bool:
    """Whether an address may be linked to: of a listed scheme, no name or password in it, no look-alike of a host."""
    if not _LINK.match(text) or not text.startswith("http"):
        return _LINK.match(text) is not None
    host = re.split("[/?#\\\\]", text.partition("://")[2], maxsplit=1)[0]
    return "@" not in host and host.isascii() and "xn--" not in host.lower()


def read_origin(value: Any) -> str:
    """Where a site begins, with nothing after its host, as a browser compares it: https://tinh.gov.vn."""
    text = value.strip() if isinstance(value, str) else ""
    if _ORIGIN.fullmatch(text) and "xn--" not in text:
        return text
    raise _unlike(
        "sai-kieu", "địa chỉ gốc như https://tinh.gov.vn: có https, chữ thường, không có gì sau tên miền", "origin"
    )


def read_degrees(value: Any) -> float:
    """A latitude or longitude in decimal degrees."""
    if isinstance(value, str) and re.fullmatch(r"\s*-?[0-9]{1,3}(\.[0-9]{1,15})?\s*", value):
        return float(value)
    raise _unlike("sai-kieu", "tọa độ thập phân như 22.4989", "degrees")


def read_time_of_day(value: Any) -> str:
    """A time of the clock, kept as text: 15:00."""
    text = value.strip() if isinstance(value, str) else ""
    if _TIME_OF_DAY.fullmatch(text):
        return text
    raise _unlike("sai-kieu", "giờ trong ngày như 07:30 hoặc 15:00", "time")


def read_offset(value: Any) -> timezone:
    """How far clocks stand from UTC, as +07:00: a zone without summer time."""
    found = _OFFSET.fullmatch(value.strip() if isinstance(value, str) else "")
    if found is None:
        raise _unlike("sai-kieu", "chênh lệch với giờ quốc tế (UTC) như +07:00", "offset")
    ahead = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(ahead if found[1] == "+" else -ahead)


def _unlike(code: str, expected: str, kind: str) -> PydanticCustomError:
    """`kind` of value: who tells of the mistake may know what was probably meant."""
    return PydanticCustomError(code, "", {"expected": expected, "kind": kind})


DAY_SCHEMA = {
    "type": "string",
    "pattern": r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})$",
    "description": "Ngày, như 2026-11-23 hoặc 23/11/2026",
}

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Count = Annotated[
    int,
    BeforeValidator(read_count),
    WithJsonSchema({"type": ["integer", "string"], "pattern": "^[0-9]+$", "minimum": 0}),
]
Quantity = Annotated[
    int | float,
    BeforeValidator(read_quantity),
    WithJsonSchema({"type": ["number", "string"], "pattern": "^[0-9]+([.,][0-9]+)?$", "minimum": 0}),
]
Day = Annotated[date, BeforeValidator(read_day), WithJsonSchema(DAY_SCHEMA)]
Flag = Annotated[bool, BeforeValidator(read_flag), WithJsonSchema({"type": "boolean"})]
Code = Annotated[
    str,
    BeforeValidator(read_code),
    # YAML editors take 1.001193 for a number, so the schema cannot insist on text.
    WithJsonSchema({"type": ["string", "number"], "pattern": CODE}),
]
Suffix = Annotated[str, BeforeValidator(read_suffix), WithJsonSchema({"type": "string", "pattern": SUFFIX})]
Slug = Annotated[str, BeforeValidator(read_slug), WithJsonSchema({"type": "string", "pattern": SLUG})]
Answers = Annotated[tuple[Slug, ...], BeforeValidator(read_answers)]
Link = Annotated[
    str,
    BeforeValidator(read_link),
    WithJsonSchema({"type": "string", "pattern": "^(https?://|mailto:|tel:)"}),
]
Origin = Annotated[
    str,
    BeforeValidator(read_origin),
    WithJsonSchema({"type": "string", "pattern": f"^{_ORIGIN.pattern}$"}),
]
Degrees = Annotated[float, BeforeValidator(read_degrees), WithJsonSchema({"type": "number"})]
Offset = Annotated[
    timezone,
    PlainValidator(read_offset),
    WithJsonSchema({"type": "string", "pattern": _OFFSET.pattern}),
]
TimeOfDay = Annotated[
    str,
    PlainValidator(read_time_of_day),
    # Some programs take 15:00 for 900 (YAML 1.1).
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^{_TIME_OF_DAY.pattern}$"}),
]
VIETNAM = timezone(timedelta(hours=7))
