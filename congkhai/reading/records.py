"""Plain values become records; every mistake of a file is noted, none hides the next."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from congkhai.model.terms import NotThere, Record, record_inside
from congkhai.problems import Problem, quoted
from congkhai.reading.nearest import LIKENESS_OF_KEYS, nearest, suggest
from congkhai.reading.places import Document, Path_

Family = TypeVar("Family", bound=Record)


def read_record(document: Document, family: type[Family]) -> tuple[Family | None, list[Problem]]:
    """The record in `document`, or what keeps it from being one."""
    if not isinstance(document.value, dict):
        expected = "các dòng dạng `khoá: giá trị`"
        problem = document.problem("sai-kieu", (), expected=expected, found=_seen(document.value))
        return None, [problem]
    try:
        return family.model_validate(document.value), []
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, [_as_problem(detail, document, family) for detail in _first_causes(details)]


def record_of(value: object, family: type[Family]) -> Family:
    """The record of a plain value that has been read without problems before."""
    return family.model_validate(value)


def _first_causes(details: list[Any]) -> list[Any]:
    """Without "too few items" where the items themselves are what is wrong."""
    places = {detail["loc"] for detail in details}

    def has_cause(detail: Any) -> bool:
        size = len(detail["loc"])
        return detail["type"] == "too_short" and any(
            len(place) > size and place[:size] == detail["loc"] for place in places
        )

    return [detail for detail in details if not has_cause(detail)]


def _as_problem(detail: Any, document: Document, family: type[Record]) -> Problem:
    path: Path_ = detail["loc"]
    describe = _DESCRIPTIONS.get(detail["type"], _wrong_type)
    code, words = describe(detail, path, family)
    at_key = detail["type"] == "extra_forbidden"
    return document.problem(code, path, at_key=at_key, **words)


def _missing(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    known = _fields_at(path[:-1], family)
    return "thieu-khoa", {"name": str(path[-1]), "label": known.get(str(path[-1]), str(path[-1]))}


def _unknown(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    known = _fields_at(path[:-1], family)
    key = str(path[-1])
    near = nearest(key, known, LIKENESS_OF_KEYS)
    if near:
        return "khoa-la", {"remedy": f"có phải `{near}` ({known[near]})?"}
    return "khoa-la", {"remedy": "các khoá dùng được ở đây: " + ", ".join(known)}


def _not_in_list(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    choices = [text.strip("'") for text in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    found = str(detail["input"]).lower().replace(" ", "-")
    return "sai-gia-tri", {
        "expected": ", ".join(choices),
        "found": _seen(detail["input"]),
        "remedy": suggest(found, choices, LIKENESS_OF_KEYS),
    }


def _custom(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    expected = detail["ctx"].get("expected", "")
    return detail["type"], {"expected": expected, "found": _seen(detail["input"])}


def _empty(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    """`khong-co` is offered only where the field takes it."""
    return "rong", {"remedy": ", ghi `khong-co` nếu chắc chắn không có" if _takes_none(path, family) else ""}


def _too_many(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    context = detail["ctx"]
    return "qua-nhieu", {"limit": context["max_length"], "found": context["actual_length"]}


def _wrong_type(detail: Any, path: Path_, family: type[Record]) -> tuple[str, dict[str, str]]:
    expected = {
        "tuple_type": "một danh sách, mỗi mục một dòng bắt đầu bằng `- `",
        "model_type": "các dòng dạng `khoá: giá trị`",
        "string_type": "một đoạn chữ",
    }.get(detail["type"], "giá trị khác")
    return "sai-kieu", {"expected": expected, "found": _seen(detail["input"])}


_DESCRIPTIONS = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "enum": _not_in_list,
    "string_too_short": _empty,
    "too_short": _empty,
    "too_long": _too_many,
    "sai-kieu": _custom,
    "sai-ngay": _custom,
    "sai-ma": _custom,
    "sai-lien-ket": _custom,
}


def _seen(value: object) -> str:
    if isinstance(value, list):
        return "một danh sách"
    return "các dòng `khoá: giá trị`" if isinstance(value, dict) else quoted(value)


def _fields_at(path: Path_, family: type[Record]) -> dict[str, str]:
    """Key → label of the record type that `path` leads to."""
    return {key: str(field.title) for key, field in _declared_at(path, family).items()}


def _declared_at(path: Path_, family: type[Record]) -> dict[str, FieldInfo]:
    here: type[Record] = family
    for step in path:
        if isinstance(step, str):
            by_key = {field.alias: field for field in here.model_fields.values()}
            if step not in by_key:
                return {}
            here = record_inside(by_key[step].annotation) or here
    return {str(field.alias): field for field in here.model_fields.values()}


def _takes_none(path: Path_, family: type[Record]) -> bool:
    steps = [step for step in path if isinstance(step, str)]
    field = _declared_at(path[:-1], family).get(steps[-1]) if steps and path[-1] == steps[-1] else None
    return field is not None and NotThere in get_args(field.annotation)
