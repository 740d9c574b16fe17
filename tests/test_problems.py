"""Every kind of problem is known by a broken record or a test, and prints as one line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from broken_records import BROKEN, problems_of, read_header

from congkhai.problems import KINDS, Problem, Severity, errors_in, quoted

TESTS = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.yml")), ids=lambda path: path.stem)
def test_broken_record(path):
    """A broken record has exactly the problems that its first lines say, its own among them."""
    found = [(p.line, p.column, p.code) for p in problems_of(path)]

    assert found == read_header(path).expected
    assert path.stem in {code for *_, code in found}


@pytest.mark.parametrize("code", KINDS)
def test_every_kind_is_raised_somewhere(code):
    """A kind has a broken record of its name, or a test `test_kind_…`."""
    named = f"def test_kind_{code.replace('-', '_')}("

    in_tests = any(named in path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    assert in_tests or (BROKEN / f"{code}.yml").is_file()


@pytest.mark.parametrize("code", KINDS)
def test_every_kind_is_used_by_the_engine(code):
    """No kind is kept that nothing raises."""
    engine = TESTS.parent / "congkhai"
    sources = (p for p in engine.rglob("*.py") if p.name != "problems.py")

    assert any(f'"{code}"' in path.read_text(encoding="utf-8") for path in sources)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_message_is_one_plain_line(kind):
    """A message is one line, without a full stop, in small letters but for names."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert "\n" not in kind.message
    assert not kind.message.endswith(".")
    assert not re.match(r"[A-ZĐ][a-zà-ỹ]", kind.message)


def test_problems_sort_by_place():
    """Problems are read from the top of the first file down."""
    late = Problem("b.yml", 1, 1, "", "ban-ghi-rong")
    second = Problem("a.yml", 10, 1, "", "ban-ghi-rong")
    first = Problem("a.yml", 9, 2, "", "ban-ghi-rong")

    assert sorted([late, second, first]) == [first, second, late]


def test_as_json():
    """Machines get the same words as people."""
    problem = Problem("a.yml", 3, 5, "so_bo", "trung-khoa", (("first", "1"),))

    assert json.loads(json.dumps(problem.as_json())) == {
        "tep": "a.yml",
        "dong": 3,
        "cot": 5,
        "khoa": "so_bo",
        "ma": "trung-khoa",
        "muc_do": "loi",
        "thong_bao": "khóa này đã có ở dòng 1; giữ lại một chỗ",
    }


def test_errors_in():
    """Warnings do not stop publication."""
    error = Problem("a.yml", 1, 1, "", "ban-ghi-rong")
    warning = Problem("a.yml", 1, 1, "", "thieu-tom-tat")

    assert (error.severity, warning.severity) == (Severity.ERROR, Severity.WARNING)
    assert errors_in([warning, error]) == [error]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("a", "`a`"), ("a\n  b", "`a b`"), ("x" * 60, f"`{'x' * 60}`"), ("x" * 61, f"`{'x' * 57}…`")],
)
def test_quoted(value, shown):
    """Values in messages are one short line."""
    assert quoted(value) == shown
