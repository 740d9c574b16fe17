"""JSON of the national portal of 2026: one answer, a list of them, or one a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from congkhai.importing.formats.portal_answer import read_answer, text_at
from congkhai.importing.records.found import FoundProcedure, ListedProcedure, Reading, Unread

FORMAT = "JSON của Cổng Dịch vụ công quốc gia"
_WHICH = "tải lại câu trả lời chi tiết (có `code`, `name`, `executionSteps`)"


def is_json(data: bytes) -> bool:
    """Whether the bytes start like a JSON object or list."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")


def read_portal_json(data: bytes, file: str) -> Reading:
    """Every procedure in an answer (with or without its envelope), a list of answers, or JSON Lines."""
    procedures: list[FoundProcedure] = []
    listed: list[ListedProcedure] = []
    unread: list[Unread] = []
    others: list[str] = []
    for place, value in _values(data, file, unread):
        if _is_detail(value):
            _read_one(value, place, procedures, unread)
        elif _is_row(value):
            listed.append(_row(value, len(listed) + 1))
        else:
            others.append(place)
    if others:
        unread.append(_others(others, file))
    return Reading(FORMAT, tuple(procedures), tuple(listed), tuple(unread))


def _others(places: list[str], file: str) -> Unread:
    """One line for all that is JSON but no procedure."""
    many = f"{len(places)} mục " if len(places) > 1 else ""
    place = places[0] if len(places) == 1 else file
    return Unread(place, f"{many}JSON không phải câu trả lời chi tiết của Cổng quốc gia", _WHICH)


def _values(data: bytes, file: str, unread: list[Unread]) -> Iterator[tuple[str, Any]]:
    """(place, object) for every procedure or row; lines are read one at a time, a whole country is many."""
    if _is_lines(data):
        for number, line in enumerate(io.BytesIO(data), 1):
            if line.strip():
                yield from _parsed(line, f"{file}, dòng {number}", "dòng JSON bị hỏng", unread)
    else:
        yield from _parsed(data, file, "JSON bị hỏng", unread)


def _parsed(data: bytes, place: str, broken: str, unread: list[Unread]) -> Iterator[tuple[str, Any]]:
    try:
        value = json.loads(data.decode("utf-8-sig", errors="replace"))
    except ValueError as error:
        where = f" ở vị trí {error.pos}" if isinstance(error, json.JSONDecodeError) else ""
        unread.append(Unread(place, broken + where, "tải lại tệp; không mở rồi lưu bằng chương trình khác"))
    except RecursionError:
        unread.append(Unread(place, "JSON lồng quá sâu", _WHICH))
    else:
        yield from _items(value, place)


def _is_lines(data: bytes) -> bool:
    """Whether the first line is a whole value and not the last."""
    first, _, rest = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not rest.strip():
        return False
    try:
        return isinstance(json.loads(first), dict | list)
    except (ValueError, RecursionError):
        return False


def _items(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    """The objects within envelopes and lists; `data` of the envelope, `items` of a list answer."""
    if isinstance(value, list):
        for number, item in enumerate(value, 1):
            yield from _items(item, f"{place}, mục {number}")
    elif isinstance(value, dict) and isinstance(value.get("data"), dict | list) and "executionSteps" not in value:
        yield from _items(value["data"], place)
    elif isinstance(value, dict) and isinstance(value.get("items"), list) and "code" not in value:
        yield from _items(value["items"], place)
    else:
        yield place, value


def _is_detail(value: Any) -> bool:
    return isinstance(value, dict) and {"code", "name", "executionSteps"} <= value.keys()


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and {"code", "name"} <= value.keys() and "executionSteps" not in value


def _read_one(answer: Any, place: str, procedures: list[FoundProcedure], unread: list[Unread]) -> None:
    try:
        procedures.append(read_answer(answer))
    except (TypeError, AttributeError, KeyError, ValueError, OverflowError):
        unread.append(Unread(place, f"câu trả lời của {answer.get('code')} không đúng cấu trúc", _WHICH))


def _row(value: Mapping[str, Any], number: int) -> ListedProcedure:
    return ListedProcedure(
        code=text_at(value, "code"),
        name=text_at(value, "name"),
        row=number,
        field=", ".join(map(str, value.get("categories") or ())),
        state=text_at(value, "state"),
    )
