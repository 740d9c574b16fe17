"""A squeezed text is read as it was, by the browser's own reader, and is lighter than what hosts make of it."""

from __future__ import annotations

import gzip
import json
from random import Random

import pytest

from benchmarks.node_engine import ENGINE, node
from congkhai.search.squeezing import squeezed

_READ = f"""
import {{ unsqueezed }} from {json.dumps(str(ENGINE / "squeezed-index.js"))};
import {{ wholly }} from {json.dumps(str(ENGINE / "whole-work.js"))};
import {{ readFileSync }} from "node:fs";
const all = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(all.map((one) => wholly(unsqueezed(one)).text)));
"""


def read_by_browsers(texts: list[str]) -> list[str]:
    """What browser code makes of texts that were squeezed."""
    given = [squeezed(json.dumps({"text": text}, ensure_ascii=False)) for text in texts]
    made: list[str] = json.loads(node("--input-type=module", "-e", _READ, input=json.dumps(given)).stdout)
    return made


def random_text(letters: str, length: int, seed: int) -> str:
    """Pieces that come again at all distances, among letters that do not."""
    random, text = Random(seed), ""
    while len(text) < length:
        start = random.randrange(len(text) + 1)
        again = text[start : start + random.choice([2, 5, 17, 300])]
        text += again if random.random() < 0.5 else "".join(random.choices(letters, k=random.randrange(1, 40)))
    return text


@pytest.mark.parametrize("seed", range(3))
def test_texts_come_back(seed: int):
    """Long and short ones, with few letters, with more than a byte can tell, beyond what UTF-16 has in one unit."""
    many = "".join(map(chr, range(0x20, 0x17F))) + "ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ–“”…𝒜🏠" + "\0\n"
    texts = ["", "a", "Đăng ký khai sinh", *(random_text(letters, 20_000, seed) for letters in ("ab", many))]

    assert read_by_browsers(texts) == texts


def test_a_long_text_comes_back():
    """What is far back is found too: beyond the window of gzip, and where distances have many bits."""
    text = random_text("đăng ký khai sinh cho con ở xã", 700_000, 7)

    assert read_by_browsers([text]) == [text]


def test_letters_are_those_that_scripts_may_carry():
    """Nothing that ends a text, an element or a line."""
    made = squeezed(random_text("ab ", 5_000, 1))

    assert set(made["nen"]) <= {chr(code) for code in range(35, 100)} - {"\\"}
    assert made == squeezed(random_text("ab ", 5_000, 1))


def test_it_is_lighter():
    """What comes again after more than 32 KB costs next to nothing."""
    half = random_text("aăâbcdđeêghiklmnoôơpqrstuưvxy ", 60_000, 3)
    plain, made = (len(gzip.compress(text.encode(), 6)) for text in (half + half, squeezed(half + half)["nen"]))

    assert made < 0.6 * plain
