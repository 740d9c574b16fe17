"""The project's own questions, written from pages and records: each is whole, and its answer is where it says."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from fixture_project import REPOSITORY
from shipped_records import shipped_procedures

from congkhai.catalogue.fold import fold

HERE = Path(__file__).parent
OTHER = "cau-hoi-muc-khac.jsonl"
PART = "cau-hoi-phan.jsonl"
NONE = "cau-hoi-khong-co.jsonl"
ADDED = "them-vao.tsv"
# File → sets of keys, one of which each of its lines has.
KEYS = {
    OTHER: ({"q", "site", "dia_chi"}, {"q", "site", "dia_chi", "hoi_lai"}),
    PART: ({"q", "ma", "phan", "tra_loi"}, {"q", "ma", "phan", "khong_biet"}),
    NONE: ({"q", "loai"},),
}
COUNTS = {OTHER: 44, PART: 44, NONE: 20}
PARTS = {"phi", "bao-lau", "giay-to", "o-dau", "truc-tuyen", "uy-quyen", "mau-don"}
UNITS = {"ngay-lam-viec": "ngày làm việc", "ngay": "ngày", "trong-ngay": "trong ngày"}


@pytest.mark.parametrize("name", KEYS)
def test_each_line_has_exactly_its_keys(name: str) -> None:
    """A file has as many questions as it is said to have; what is answered by yes alone is `true`, never `false`."""
    lines = _lines(name)

    assert len(lines) == COUNTS[name]
    assert [line for line in lines if set(line) not in KEYS[name]] == []
    assert [
        line for line in lines if line.get("hoi_lai", True) is not True or line.get("khong_biet", True) is not True
    ] == []


def test_values_are_of_their_lists() -> None:
    """Site, part and kind are one of the few there are; an old name that leads to several places names them."""
    assert {line["site"] for line in _lines(OTHER)} == {"site", "site-pbgdpl"}
    assert [line for line in _lines(OTHER) if "hoi_lai" in line and len(line["dia_chi"]) < 2] == []
    assert {line["phan"] for line in _lines(PART)} == PARTS
    assert Counter(line["loai"] for line in _lines(NONE)) == {"noi-khac": 12, "khong-co": 8}


def test_no_question_stands_twice() -> None:
    """Questions differ also without diacritics, over all three files."""
    asked = Counter(fold(line["q"]) for name in KEYS for line in _lines(name))

    assert [question for question, times in asked.items() if times > 1] == []


def test_half_of_the_questions_have_no_diacritics() -> None:
    """People type without them as often as with them."""
    for name in KEYS:
        plain = sum(line["q"].isascii() for line in _lines(name))

        assert 0.4 <= plain / COUNTS[name] <= 0.6, name


def test_every_address_is_a_page(shipped: Path) -> None:
    """A right answer is a page of the site that is asked."""
    named = [(line["site"], address) for line in _lines(OTHER) for address in line["dia_chi"]]

    assert [pair for pair in named if not (shipped / pair[0] / pair[1] / "index.html").is_file()] == []


def test_every_code_is_a_shipped_procedure() -> None:
    """Each question about a part names at least one procedure, and only those that are here."""
    assert [line for line in _lines(PART) if not line["ma"] or not set(line["ma"]) <= set(shipped_procedures())] == []


def test_every_answer_stands_in_its_records() -> None:
    """The words of an answer are in each record that is right, as texts, amounts or time limits."""
    answered = [line for line in _lines(PART) if "tra_loi" in line]

    assert [
        (line["q"], code)
        for line in answered
        for code in line["ma"]
        if line["tra_loi"].casefold() not in _text_of(code)
    ] == []


def test_additions_say_where_they_stand() -> None:
    """An addition has words, and stands before or after the question; none is there twice."""
    rows = [row.split("\t") for row in (HERE / ADDED).read_text(encoding="utf-8").splitlines()]

    assert len({fold(words) for words, _ in rows}) == len(rows) == 20
    assert all(fold(words) for words, _ in rows)
    assert {place for _, place in rows} == {"truoc", "sau"}


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def _text_of(code: str) -> str:
    (file,) = REPOSITORY.glob(f"tthc/*/{code}.yml")
    record = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return "\n".join(_texts(record)).casefold()


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from _reckoned(value)
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    else:
        yield " ".join(value.split())


def _reckoned(value: dict[str, str]) -> Iterator[str]:
    """An amount or a time limit as pages word it."""
    if "don_vi" in value:
        yield f"{value.get('so_luong', '')} {UNITS.get(value['don_vi'], value['don_vi'])}".strip()
    if "muc_thu" in value:
        yield f"{int(value['muc_thu']):,}".replace(",", ".") if value["muc_thu"] != "0" else "miễn phí"
