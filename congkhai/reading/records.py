"""Plain values become records; every mistake of a file is noted, none hides the next."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import Any, NamedTuple, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from congkhai.model.terms import NotThere, Record, choice_inside, meaning_of
from congkhai.problems import Problem, quoted
from congkhai.reading.empty_keys import is_glued, unknown_empty_keys
from congkhai.reading.line_slips import BULLETS
from congkhai.reading.meant_keys import declared_at, family_of_keys, fields_at, home_of, known_keys, meant_key
from congkhai.reading.meant_values import (
    meant_code,
    meant_day,
    meant_link,
    meant_number,
    meant_opening,
    meant_quantity,
    several,
)
from congkhai.reading.nearest import LIKENESS_OF_KEYS, slug_of, suggest
from congkhai.reading.odd_characters import HARD_SPACE
from congkhai.reading.places import Document, Path_

# What is written between values where a comma belongs.
_BETWEEN = re.compile(r"[,;，；、/+]| và | hoặc | ")
# Nobody mends more at once; to find the place of each takes longer the more there are.
_MOST_TOLD = 200
Family = TypeVar("Family", bound=Record)


def read_record(document: Document, family: type[Family]) -> tuple[Family | None, list[Problem]]:
    """The record in `document`, or what keeps it from being one."""
    if not isinstance(document.value, dict):
        expected = "các dòng dạng `khóa: giá trị`"
        problem = document.problem("sai-kieu", (), expected=expected, found=_seen(document.value), remedy="")
        return None, [problem]
    strays = list(islice(unknown_empty_keys(document, family), _MOST_TOLD))
    try:
        return family.model_validate(document.value), strays
    except ValidationError as error:
        if other := family_of_keys(document.value.keys(), family):
            found, remedy = f"bản ghi {other.one.lower()}", f"; chuyển tệp vào `{other.folder}/`"
            return None, [
                document.problem("sai-kieu", (), expected="bản ghi loại khác ở đây", found=found, remedy=remedy)
            ]
        details = [
            detail
            for detail in _first_causes(error.errors(include_url=False)[:_MOST_TOLD], family)
            if not is_glued(detail, strays)
        ]
        return None, [*(_as_problem(detail, document, family) for detail in details), *strays]


def record_of(value: object, family: type[Family]) -> Family:
    """The record of a plain value that has been read without problems before."""
    return family.model_validate(value)


def _first_causes(details: list[Any], family: type[Record]) -> list[Any]:
    """Without "too few items" where the items are what is wrong, and without a missing key that stands elsewhere."""
    places = {detail["loc"] for detail in details}
    unknown = [detail["loc"] for detail in details if detail["type"] == "extra_forbidden"]
    strayed = {str(path[-1]) for path in unknown}
    meant = {(*path[:-1], meant_key(str(path[-1]), fields_at(path[:-1], family))) for path in unknown}

    def has_cause(detail: Any) -> bool:
        path = detail["loc"]
        if detail["type"] == "missing":
            return path in meant or path[-1] in strayed
        return detail["type"] == "too_short" and any(
            len(place) > len(path) and place[: len(path)] == path for place in places
        )

    return [detail for detail in details if not has_cause(detail)]


def _as_problem(detail: Any, document: Document, family: type[Record]) -> Problem:
    path: Path_ = detail["loc"]
    describe = _DESCRIPTIONS.get(detail["type"], _wrong_type)
    code, words = describe(Mistake(detail, path, family, document))
    at_key = detail["type"] == "extra_forbidden"
    return document.problem(code, path, at_key=at_key, **words)


class Mistake(NamedTuple):
    """What pydantic says of a value, with where it stands."""

    detail: Any
    path: Path_
    family: type[Record]
    document: Document

    @property
    def found(self) -> Any:
        return self.detail["input"]

    @property
    def known(self) -> dict[str, str]:
        """Key → label of the record that the value belongs to."""
        return fields_at(self.path[:-1], self.family)

    @property
    def field(self) -> FieldInfo | None:
        """The field that the value, or the list it is in, was written for."""
        steps = [place for place, step in enumerate(self.path) if isinstance(step, str)]
        last = steps[-1] if steps else 0
        return declared_at(self.path[:last], self.family).get(str(self.path[last])) if steps else None


def _missing(mistake: Mistake) -> tuple[str, dict[str, str]]:
    key = str(mistake.path[-1])
    label = mistake.known.get(key, key)
    if not mistake.document.is_empty(mistake.path):
        return "thieu-khoa", {"name": key, "label": label}
    remedy = f"điền giá trị sau `{key}:`"
    if " #" in mistake.document.written_at(mistake.path):
        remedy = "phần sau dấu `#` là ghi chú nên không được đọc; đặt cả giá trị trong dấu nháy kép"
    return "thieu-gia-tri", {"label": label, "remedy": remedy}


def _unknown(mistake: Mistake) -> tuple[str, dict[str, str]]:
    key, path, known = str(mistake.path[-1]), mistake.path, mistake.known
    if key and key[0] in BULLETS:
        return "khoa-la", {"remedy": f"mục của danh sách đang bắt đầu bằng `{key[0]}`; thay bằng dấu `-` của bàn phím"}
    if home := home_of(key, path, mistake.document.value, mistake.family):
        return "khoa-la", {"remedy": home}
    if near := meant_key(key, known):
        return "khoa-la", {"remedy": f"có phải `{near}` ({known[near]})?"}
    return "khoa-la", {"remedy": "các khóa dùng được ở đây: " + ", ".join(known)}


def _not_in_list(mistake: Mistake) -> tuple[str, dict[str, str]]:
    choices = [text.strip("'") for text in mistake.detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    known = _labels_of(mistake.field) | {slug_of(choice): choice for choice in choices}
    found = slug_of(str(mistake.found))
    meant = known.get(found)
    parts = [part for part in _BETWEEN.split(str(mistake.found)) if slug_of(part) in known]
    remedy = f"; có phải {quoted(meant)}?" if meant else suggest(found, choices, LIKENESS_OF_KEYS)
    if len(parts) > 1:
        remedy = f"; {several(len(parts))}"
    return "sai-gia-tri", {
        "expected": ", ".join(choices),
        "found": _seen(mistake.found),
        "remedy": remedy or _hint_of(mistake.field),
    }


def _hint_of(field: FieldInfo | None) -> str:
    """What the field says of itself beside its label, where nothing says what is meant."""
    hint = field.description if field else None
    return f"; {hint[0].lower()}{hint[1:]}" if field and hint and hint != field.title else ""


def _custom(mistake: Mistake) -> tuple[str, dict[str, str]]:
    context, found = mistake.detail["ctx"], mistake.found
    words = {"expected": context.get("expected", ""), "found": _seen(found), "remedy": ""}
    if isinstance(found, list):
        words["remedy"] = "; chỉ ghi một giá trị"
    if isinstance(found, str):
        guess = _GUESSES.get(context["kind"])
        words["remedy"] = guess(found) if guess else ""
        refers_to = meaning_of(mistake.field).refers_to if mistake.field else None
        if context["kind"] == "slug" and refers_to:
            # What the names in the list are, the rules know.
            words |= {"family": refers_to, "name": found}
        elif context["kind"] == "slug":
            words["remedy"] = _slug_meant(mistake)
    return mistake.detail["type"], words


def _slug_meant(mistake: Mistake) -> str:
    """The answer of the record's own questions that is called so; of a code that is new, how it is written."""
    found = slug_of(mistake.found)
    if isinstance(mistake.path[-1], str):
        return f"; có phải {quoted(found)}?" if found else ""
    answers = _answers_of(mistake.document.value)
    meant = found if found in answers.values() else answers.get(found)
    return f"; có phải {quoted(meant)}?" if meant else ""


def _answers_of(value: Any) -> dict[str, str]:
    """Name, written as a code → code of each answer to the questions of a record that is not read yet."""
    questions = value.get("phan_biet", []) if isinstance(value, dict) else []
    answers = [one for question in questions if isinstance(question, dict) for one in question.get("tra_loi", [])]
    texts = [(one.get("ten"), one.get("ma")) for one in answers if isinstance(one, dict)]
    return {slug_of(name): code for name, code in texts if isinstance(name, str) and isinstance(code, str)}


_GUESSES = {
    "day": meant_day,
    "opening": meant_opening,
    "count": meant_number,
    "quantity": meant_quantity,
    "code": meant_code,
    "link": meant_link,
}


def _empty(mistake: Mistake) -> tuple[str, dict[str, str]]:
    """`khong-co` is offered only where the field takes it."""
    can_be_none = isinstance(mistake.path[-1], str) and _takes_none(mistake.field)
    return "rong", {"remedy": ", ghi `khong-co` nếu chắc chắn không có" if can_be_none else ""}


def _too_many(mistake: Mistake) -> tuple[str, dict[str, str]]:
    context = mistake.detail["ctx"]
    return "qua-nhieu", {"limit": context["max_length"], "found": context["actual_length"]}


def _wrong_type(mistake: Mistake) -> tuple[str, dict[str, str]]:
    expected, remedy = {
        "tuple_type": ("một danh sách, mỗi mục một dòng bắt đầu bằng `- `", _list_meant),
        "model_type": ("các dòng dạng `khóa: giá trị`", _keys_meant),
        "string_type": ("một đoạn chữ", _text_meant),
    }.get(mistake.detail["type"], ("giá trị khác", lambda mistake: ""))
    return "sai-kieu", {"expected": expected, "found": _seen(mistake.found), "remedy": remedy(mistake)}


def _list_meant(mistake: Mistake) -> str:
    # A single item with another sign for its dash is a mapping, by its first key.
    found = next(iter(mistake.found), "") if isinstance(mistake.found, dict) else mistake.found
    if not isinstance(found, str):
        return ""
    if found and found[0] in BULLETS:
        return f"; thay `{found[0]}` bằng dấu `-` của bàn phím"
    if HARD_SPACE.match(found, 1) and found[0] == "-":
        return "; có dấu cách cứng sau dấu `-`, xóa rồi gõ lại bằng phím cách"
    if re.match(r"-\S", found):
        return "; thêm một dấu cách sau dấu `-`"
    if found.endswith("]"):
        return "; thiếu dấu mở ngoặc `[` ở đầu"
    if _takes_none(mistake.field) and slug_of(found) in ("khong-co", "khong"):
        return "; có phải `khong-co`?"
    return ""


def _keys_meant(mistake: Mistake) -> str:
    found = mistake.found
    if isinstance(found, list):
        return "; thừa một dấu `- `" if mistake.path and isinstance(mistake.path[-1], int) else "; bỏ các dấu `- `"
    known = fields_at(mistake.path, mistake.family)
    if isinstance(found, str) and (key := re.match(r"\w+(?=\s*:)", found)) and key[0] in known:
        if HARD_SPACE.match(found, found.index(":") + 1):
            return f"; có dấu cách cứng sau dấu `:` của {quoted(key[0])}, xóa rồi gõ lại bằng phím cách"
        return f"; thêm một dấu cách sau dấu `:` của {quoted(key[0])}"
    if isinstance(found, str) and (key := re.match(r"\w+(?= |$)", found)) and key[0] in known:
        return f"; thiếu dấu `:` sau {quoted(key[0])}"
    needed = [key for key, field in declared_at(mistake.path, mistake.family).items() if field.is_required()]
    if isinstance(mistake.path[-1], int) and len(needed) == 1:
        return f"; thêm `{needed[0]}: ` sau dấu `- `"
    return "; các khóa ở đây: " + ", ".join(needed or known)


def _text_meant(mistake: Mistake) -> str:
    written = mistake.document.written_at(mistake.path)
    if written[:1] in ("[", "{"):
        return f"; giá trị bắt đầu bằng `{written[0]}`, nếu là chữ thì đặt cả giá trị trong dấu nháy kép"
    if isinstance(mistake.found, dict) and not set(mistake.found) & known_keys():
        return "; có dấu `:` trong câu, đặt cả câu trong dấu nháy kép"
    return "; bỏ các dấu `- `, cần nhiều dòng thì viết `|-` rồi xuống dòng" if isinstance(mistake.found, list) else ""


_DESCRIPTIONS: dict[str, Callable[[Mistake], tuple[str, dict[str, str]]]] = {
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
    return "các dòng `khóa: giá trị`" if isinstance(value, dict) else quoted(value)


def _labels_of(field: FieldInfo | None) -> dict[str, str]:
    """Label, written as a code → value, for a field that takes a value of a fixed list."""
    choice = choice_inside(field.annotation) if field is not None else None
    return {slug_of(member.label): member.value for member in choice} if choice is not None else {}


def _takes_none(field: FieldInfo | None) -> bool:
    return field is not None and NotThere in get_args(field.annotation)
