"""The ranking in Node: answers of the table, which browser/test_engine_in_browser.py finds in a browser too."""

from __future__ import annotations

import json
from typing import Any

import pytest
from ranking_table import EXPECTED, INDEX, QUESTIONS, told, write_table

from benchmarks.node_engine import answers_to
from congkhai.search.index import index_heads
from congkhai.search.packing import PACKED


@pytest.fixture(scope="session")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """What the engine answers to the questions of the table on its index."""
    index = tmp_path_factory.mktemp("index") / "chi-muc.js"
    index.write_text(f"globalThis.chiMuc={json.dumps(INDEX)};\n", encoding="utf-8")
    return answers_to(QUESTIONS, index)


def test_answers_are_those_of_the_table(answers: list[dict[str, Any]], is_refreshing: bool):
    """Procedures in order with score and reasons, and what else is said, to the sixth digit."""
    seen = [told(answer) for answer in answers]
    if is_refreshing:
        write_table(seen)
        return

    assert dict(zip(QUESTIONS, seen, strict=True)) == dict(zip(QUESTIONS, EXPECTED, strict=True))


def test_reasons_add_up(answers: list[dict[str, Any]]):
    """What a result's reasons gave and took is its score: they come from the code that ranks."""
    hits = [hit for answer in answers for hit in answer["procedures"]]

    assert len(hits) > len(QUESTIONS)
    for hit in hits:
        assert sum(reason["points"] for reason in hit["reasons"]) == pytest.approx(hit["score"])


def test_the_table_has_every_kind_of_reason():
    """No kind of evidence is without a question that shows it."""
    kinds = {kind for answer in EXPECTED for _, _, reasons in answer["procedures"] for kind, _, _ in reasons}

    assert kinds == {
        "ma", "ten", "ten-thuong-goi", "noi-dung", "khai-niem", "huong-dan", "truong-hop", "phu-dinh", "hay-dung",
        "het-hieu-luc",
    }  # fmt: skip


def test_the_index_of_the_table_is_like_those_published(catalogue):
    """It has their keys, in their order, but for those that are packed."""
    head = next(index_heads(catalogue(), [], [], [[]]))
    published = json.loads(head.decode().removeprefix("globalThis.chiMuc=").removesuffix(";\n"))

    assert [key for key in INDEX if key not in PACKED] == [key for key in published if key != "goi"]
    assert list(INDEX["danhMuc"]) == list(published["danhMuc"])
