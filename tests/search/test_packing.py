"""Codes, names and bodies are packed for the way, and are what they were when they have arrived."""

from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.node_engine import ENGINE, node
from congkhai.search.packing import packed

_UNPACK = f"""
import {{ unpacked }} from {json.dumps(str(ENGINE / "packed-index.js"))};
import {{ wholly }} from {json.dumps(str(ENGINE / "whole-work.js"))};
import {{ readFileSync }} from "node:fs";
process.stdout.write(JSON.stringify(wholly(unpacked(JSON.parse(readFileSync(0, "utf8"))))));
"""
MANY = [f"Việc thứ {number} – “{number % 7}” \\ đổi" for number in range(5_000)]
# Words that few, many and all of them have.
BODIES = [" ".join(["chung", *(f"w{k}" for k in range(2, 60) if number % k == 0)]) for number in range(5_000)]
ODD = ["2.000001", "1.000890.000.00.00.H38", "1.5-Xoa", "0.000000", "9.999999"]


def arrived(head: dict[str, Any]) -> dict[str, Any]:
    """An index that was packed, loaded and unpacked."""
    loaded = json.dumps(packed(head))
    found: dict[str, Any] = json.loads(node("--input-type=module", "-e", _UNPACK, input=loaded).stdout)
    return found


@pytest.mark.parametrize(
    ("codes", "names", "bodies"),
    [
        ([], [], []),
        (["1.000001"], [""], [""]),
        (["1.001193", "2.000815", "1.000656"], ["Khai sinh", "Chứng thực", "Khai tử"], ["a b", "", "b c"]),
        (ODD, ["a"] * 5, ["x", "x y", "", "y", ""]),
        ([f"3.{number * 7:06}" for number in range(5_000)], MANY, BODIES),
    ],
)
def test_what_is_packed_arrives(codes: list[str], names: list[str], bodies: list[str]):
    """Codes of any form, names of any letters in their order, words and filters of each; other keys as they are."""
    loc, of = [[["xa"], ""], [["xa", "tinh"], "toan-trinh"]], [place % 2 for place in range(len(codes))]
    found = arrived({"ma": " ".join(codes), "ten": names, "than": bodies, "loc": loc, "locCua": of, "quen": [0]})

    words = [sorted(body.split()) for body in found.pop("than")]
    filters = found.pop("loc")
    assert [filters[place] for place in found.pop("locCua")] == [loc[place] for place in of]
    assert found == {"ma": " ".join(codes), "ten": names, "quen": [0]}
    assert words == [sorted(body.split()) for body in bodies]


def test_frequent_words_take_one_letter():
    """Many names of few words are a fraction of their letters."""
    names = ["đăng ký khai sinh cho con"] * 100
    codes = " ".join(f"1.{number:06}" for number in range(100))
    head = {"ma": codes, "ten": names, "than": [""] * 100, "loc": [], "locCua": []}

    assert len(packed(head)["goi"]["ten"]) == 100 * 6 + 99
