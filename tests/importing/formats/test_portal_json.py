"""JSON of the national portal: with and without its envelope, one, many, a line each, damaged."""

from __future__ import annotations

import json

import pytest
from answers import CODE, answer

from congkhai.importing.formats.portal_json import is_json, read_portal_json

ENVELOPE = {"code": "OK", "message": None, "data": answer()}


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        (answer(), [CODE]),
        (ENVELOPE, [CODE]),
        ([answer(), answer(code="1.900002")], [CODE, "1.900002"]),
        ([ENVELOPE], [CODE]),
        ({"code": "OK", "data": [answer()]}, [CODE]),
    ],
)
def test_answers(value, codes):
    """Whatever is wrapped around them."""
    reading = read_portal_json(json.dumps(value).encode(), "a.json")

    assert [found.code for found in reading.procedures] == codes
    assert reading.unread == ()


def test_a_list_of_procedures_is_compared_not_imported():
    """The answer of the list has names and codes only."""
    row = {"name": "Việc mẫu", "code": CODE, "categories": ["Hộ tịch"], "departments": ["A", "B"], "state": "ACTIVE"}
    reading = read_portal_json(json.dumps({"code": "OK", "data": {"items": [row], "total": 1}}).encode(), "a.json")

    assert reading.procedures == ()
    assert [(row.code, row.field, row.state) for row in reading.listed] == [(CODE, "Hộ tịch", "ACTIVE")]


def test_a_broken_line_does_not_hide_the_others():
    """JSON Lines are read one by one."""
    good = json.dumps(answer())
    reading = read_portal_json(f"\ufeff{good}\n{good[:90]}\n\n{good}\n".encode(), "a.jsonl")

    assert len(reading.procedures) == 2
    assert [(unread.file, unread.what) for unread in reading.unread] == [
        ("a.jsonl, dòng 2", "dòng JSON bị hỏng ở vị trí 87")
    ]


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{", "JSON bị hỏng ở vị trí 1"),
        (b"[" * 100_000, "JSON lồng quá sâu"),
        (b'{"a": 1}', "JSON không phải câu trả lời chi tiết của Cổng quốc gia"),
        (b"[1]", "JSON không phải câu trả lời chi tiết của Cổng quốc gia"),
        (b'{"code": "1.9", "name": "x", "executionSteps": 3}', "câu trả lời của 1.9 không đúng cấu trúc"),
    ],
)
def test_what_is_no_answer_is_said(data, what):
    """One line for each thing that was not read."""
    assert [unread.what for unread in read_portal_json(data, "a.json").unread] == [what]


def test_json_is_told_by_its_first_letter():
    """Not by the name of the file."""
    assert is_json(b"\xef\xbb\xbf \n[")
    assert not is_json(b"<html>")
