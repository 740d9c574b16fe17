"""JSON of the national portal of 2026: one answer, a list of them, or one a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from congkhai.importing.formats.labelled_json import is_labelled_object, read_labelled_object
from congkhai.importing.formats.list_headings import ANNEX, attribute_of
from congkhai.importing.formats.portal_answer import read_answer, text_at
from congkhai.importing.found.shapes import FoundProcedure, ListedProcedure, Reading, ReadList, Unread, reading_of

FORMAT = "JSON của Cổng Dịch vụ công quốc gia"
_Item = FoundProcedure | ListedProcedure | ReadList | Unread
_READ = frozenset({"id", "categories", "state"})  # of a list, beside what its headings say
_WHICH = "tải lại câu trả lời chi tiết (có `code`, `name`, `executionSteps`)"


def is_json(data: bytes) -> bool:
    """Whether the bytes start like a JSON object or list."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def read_portal_json(data: bytes, file: str) -> Reading:
    """Every procedure in an answer (with or without its envelope), a list of answers, or JSON Lines."""
    return reading_of(FORMAT, _items(data, file))


def _items(data: bytes, file: str) -> Iterator[_Item]:
    others: list[str] = []
    unread_keys: dict[str, None] = {}
    rows = 0
    for place, value in _values(data, file):
        if isinstance(value, Unread):
            yield value
        elif _is_detail(value):
            yield _procedure(value, place)
        elif is_labelled_object(value):
            reading = read_labelled_object(value, place)
            yield from reading.procedures
            yield from reading.unread
        elif _is_row(value):
            rows += 1
            unread_keys |= dict.fromkeys(value)
            yield _row(value)
        elif isinstance(value, dict) and isinstance(value.get("log"), dict) and "entries" in value["log"]:
            yield Unread(place, "nhật ký mạng của trình duyệt (HAR), có thể chứa thông tin riêng nên không đọc", _WHICH)
        else:
            others.append(place)
    if rows:
        yield ReadList(file, rows, tuple(key for key in unread_keys if key not in _READ and not attribute_of(key)))
    if others:
        yield _others(others, file)


def _others(places: list[str], file: str) -> Unread:
    """One line for all that is JSON but no procedure."""
    many = f"{len(places)} mục " if len(places) > 1 else ""
    place = places[0] if len(places) == 1 else file
    return Unread(place, f"{many}JSON không phải câu trả lời chi tiết của Cổng quốc gia", _WHICH)


def _values(data: bytes, file: str) -> Iterator[tuple[str, Any]]:
    """(place, object) for every procedure or row, or what is broken there.

    Lines are read one at a time: a whole country is many.
    """
    if _is_lines(data):
        for number, line in enumerate(io.BytesIO(data), 1):
            if line.strip():
                yield from _parsed(line, f"{file}, dòng {number}", "dòng JSON bị hỏng")
    else:
        yield from _parsed(data, file, "JSON bị hỏng")


def _parsed(data: bytes, place: str, broken: str) -> Iterator[tuple[str, Any]]:
    try:
        value = json.loads(data.decode("utf-8-sig", errors="replace"))
    except ValueError as error:
        where = f" ở vị trí {error.pos}" if isinstance(error, json.JSONDecodeError) else ""
        yield place, Unread(place, broken + where, "tải lại tệp; không mở rồi lưu bằng chương trình khác")
    except RecursionError:
        yield place, Unread(place, "JSON lồng quá sâu", _WHICH)
    else:
        yield from _objects(value, place)


def _is_lines(data: bytes) -> bool:
    """Whether the first line is a whole value and not the last."""
    first, _, rest = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict | list)
    except (ValueError, RecursionError):
        return False


def _objects(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The objects within envelopes and lists; `data` of the envelope, `items` of a list answer."""
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from _objects(item, f"{place}, mục {number}")
    elif isinstance(value, dict) and isinstance(value.get("data"), dict | list) and "executionSteps" not in value:
        yield from _objects(value["data"], place)
    elif isinstance(value, dict) and isinstance(value.get("items"), list) and "code" not in value:
        yield from _objects(value["items"], place)
    elif isinstance(value, dict) and not _is_known(value) and (inner := [one for one in value.values() if _holds(one)]):
        yield from _objects(inner if len(inner) > 1 else inner[0], place)
    else:
        yield place, value


def _is_known(value: Any) -> bool:
    return _is_detail(value) or is_labelled_object(value) or _is_row(value)


def _holds(value: Any) -> bool:
    """Whether an envelope's value is a procedure or a row, or a list of them."""
    return _is_known(value[0] if isinstance(value, list) and value else value)


def _is_detail(value: Any) -> bool:
    return isinstance(value, dict) and {"code", "name", "executionSteps"} <= value.keys()


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and "executionSteps" not in value and {"code", "name"} <= set(_columns(value))


def _columns(value: Mapping[str, Any]) -> dict[str, str]:
    """Attribute of a list → the key that stands for it; of two keys the first."""
    return {attribute: key for key in reversed(list(value)) if (attribute := attribute_of(key))}


def _procedure(answer: Any, place: str) -> FoundProcedure | Unread:
    try:
        return read_answer(answer)
    except (TypeError, AttributeError, KeyError, ValueError, OverflowError):
        return Unread(place, f"câu trả lời của {answer.get('code')} không đúng cấu trúc", _WHICH)


def _row(value: Mapping[str, Any]) -> ListedProcedure:
    texts = {attribute: text_at(value, key) for attribute, key in _columns(value).items()}
    categories = ", ".join(map(str, value.get("categories") or ()))
    return ListedProcedure(
        texts.get("code", ""),
        texts.get("name", ""),
        texts.get("field", categories),
        texts.get("decision", ""),
        texts.get("state", text_at(value, "state")),
        told=tuple((part, texts[part]) for part in ANNEX if texts.get(part)),
    )
