"""When a question is asked back: what may be meant, where the first result may not be it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from benchmarks.node_engine import ENGINE, node

_MODULE = ENGINE / "asking-back.js"
_SCRIPT = f"""
import {{ askedBack }} from "{_MODULE.as_uri()}";
const {{ hits, fitting, over, needs, words }} = JSON.parse(process.argv[1]);
const searchable = {{ over: new Map(over), rarity: [1] }};
const said = {{ words: words.map((weight) => ({{ syllable: 0, weight }})), unknown: ["x"] }};
console.log(JSON.stringify(askedBack(searchable, said, hits, fitting, needs)));
"""
FIRST = "1.000001"


def choices(
    scores: list[float],
    fitting: list[str],
    names: Sequence[str] = "abcde",
    over: tuple[int, ...] = (),
    needs: tuple[dict[str, Any], ...] = (),
    words: Sequence[float] = (),
) -> list[dict[str, Any]]:
    """What is asked back of results with these scores, of the codes 1.000001, 1.000002 …"""
    hits = [
        {"code": f"1.00000{place}", "name": name, "heading": name.upper(), "place": place, "score": score}
        for place, (score, name) in enumerate(zip(scores, names, strict=False), 1)
    ]
    ended = [[place, "Đã bãi bỏ"] for place in over]
    given = {"hits": hits, "fitting": fitting, "over": ended, "needs": list(needs), "words": list(words)}
    asked: list[dict[str, Any]] = json.loads(node("--input-type=module", "-e", _SCRIPT, json.dumps(given)).stdout)
    return asked


@pytest.mark.parametrize(
    ("scores", "fitting", "asked"),
    [
        ([4, 3.8, 1, 0.9], [FIRST], "12"),
        ([4, 3.6, 3.5], [FIRST], ""),
        ([4, 3.6, 3.5, 3.4], ["1.000002"], "123"),
        ([4, 2.8, 2.8], [], ""),
        ([0.6, 0.55, 0.3], [], "123"),
        ([4], [FIRST], ""),
        ([], [], ""),
    ],
    ids=["close", "clear", "unsure", "far", "little", "alone", "none"],
)
def test_close_results_are_asked_back(scores: list[float], fitting: list[str], asked: str):
    """Sooner where the best has only words in common with the question; those far behind it are never meant."""
    assert "".join(choice["code"][-1] for choice in choices(scores, fitting)) == asked


def test_a_question_about_something_else_is_not_asked_back():
    """Results that have next to nothing of its words, an unknown one among them, are no choice."""
    assert choices([1, 0.9], [], words=[1, 1, 1, 1]) != []
    assert choices([1, 0.9], [], words=[1, 1, 1, 1, 1]) == []
    assert choices([0.3, 0.29], [], words=[0.1]) != []


def test_one_thing_of_two_names_is_no_question():
    """Two records of the same name are as good as each other: nobody could choose."""
    assert choices([4, 4, 1], [FIRST], names="aab") == []
    assert choices([4, 4, 1], [FIRST], names=["Thủ tục đăng ký", "Đăng ký", "b"]) == []
    assert [choice["code"][-1] for choice in choices([4, 4, 3.9], [FIRST], names="aab")] == ["1", "2", "3"]


def test_what_ended_is_no_choice():
    """Nobody is asked whether they want what is done no more."""
    assert choices([4, 3.9, 1], [FIRST], over=(2,)) == []
    assert choices([4, 3.9, 3.8], [FIRST], over=(1,)) == []


def test_the_words_of_a_guide_tell_when():
    """A choice that a guide knows has its words and the case they mean; the others wait for what their cards say."""
    told = {"code": "1.000002", "name": "b", "heading": "B", "when": "Còn sổ gốc.", "answers": ["con-so"]}

    asked = choices([4, 3.9], [FIRST], needs=({"choices": [told]},))

    assert asked == [{"code": FIRST, "name": "a", "heading": "A", "when": "", "answers": []}, told]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("mất giấy khai sinh", True),
        ("1.001193", False),
        ("làm hộ chiếu", False),
        ("bị đòi thêm giấy tờ", False),
        ("phí chứng thực bản sao", False),
        ("yêu cầu bồi thường", True),
        ("kết hôn với người Trung Quốc nộp hồ sơ ở xã hay tỉnh", False),
    ],
)
def test_only_what_is_not_clear_is_asked_back(ask: Callable[[str], dict[str, Any]], question: str, asked: bool):
    """A guide asks what it is for; a code, a signpost and a plain question need no other."""
    assert bool(ask(question)["asked"]) is asked


def test_a_choice_is_among_the_first_results(ask: Callable[[str], dict[str, Any]]):
    """Without a guide the best results are asked about, two or three of them, in their order."""
    answer = ask("yêu cầu bồi thường")

    codes = [choice["code"] for choice in answer["asked"]]

    assert 2 <= len(codes) <= 3
    assert codes == [hit["code"] for hit in answer["procedures"][: len(codes)]]
