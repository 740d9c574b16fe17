"""What is read line by line is what libyaml reads, to the last mark; whatever is doubtful is left to libyaml."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.plain_yaml import read_plainly
from congkhai.reading.composer import Composer, Refused

ROOT = Path(__file__).parents[1]
RECORDS = sorted(
    [*(ROOT / "tthc").rglob("*.yml"), *(ROOT / "content").rglob("*.yml"), *(ROOT / "tests").rglob("*.yml")]
)


def agrees(text):
    """Whether both ways give the same values and marks, and libyaml has nothing to say; True where left to it."""
    plain = read_plainly(text)
    if plain is None:
        return True
    composer = Composer(text, "a.yml")
    try:
        value = composer.document()
    except (yaml.YAMLError, Refused):
        return False
    silent = not (composer.problems or composer.names or composer.empty)
    return silent and plain == (value, composer.marks)


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_records_are_read_alike(path):
    """Every record of the project and of the tests."""
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        return
    assert agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\nb:\n  - c: 2\n    d: |-\n      - x\n\n      y\n  - e\nf: [x, 1.0, y z]\n# ghi chú\n",
        "a: >-\n  một\n  hai\nb:\n- c\n- d: 'nháy '' trong'\n",
        "a: một\n  hai\n\n# x\nb: \"nháy: kép\"\nc: 'một:\n  hai'\n",
        "a:\n    b: c\n    d:\n      - e",
    ],
)
def test_the_plain_style_is_read_here(text):
    """Not one of these needs libyaml."""
    assert read_plainly(text) is not None
    assert agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c\n",
        "a: b # ghi chú\n",
        "a: *b\n",
        "a: {b: c}\n",
        "a:\n",
        "a: 1\na: 2\n",
        "a: |\n  b\n",
        "a: >-\n  b\n\n  c\n",
        "a: >-\n  b\n   c\n",
        "a: b\n c: d\n",
        "a: [b, {c: d}]\n",
        "a: [b,, c]\n",
        "---\na: 1\n",
        "a: 1\n---\nb: 2\n",
        "a: \t1\n",
        "a: 'b\n",
        'a: "b\\n"\n',
        "a:\n  - - b\n",
        "a: b \n",
        "a: một\u200bhai\n",
        " a: 1\n",
        "a:b\n",
        "a: 1\n  b\n\n  c\n",
        "",
    ],
)
def test_everything_else_is_left_to_libyaml(text):
    """Other styles, and whatever may be a slip."""
    assert read_plainly(text) is None


PIECES = st.sampled_from(
    ["a", "b", "ạ", ":", ": ", " ", "  ", "\n", "\n  ", "\n    ", "- ", "-", "'", '"', "|-", ">-", "#", " #", "[", "]",
     ",", ", ", "{", "}", "&", "*", "!", "%", "?", "\\", "1.0", "key: ",
     "\nkey: ", "\n  - ", "~", "<<: ", "---", "\n\n"]
)  # fmt: skip


@settings(max_examples=3000, deadline=None)
@given(st.lists(PIECES, max_size=25).map(lambda pieces: "key: " + "".join(pieces)))
def test_any_text_is_read_alike_or_not_at_all(text):
    """Made of everything that means something to YAML."""
    assert agrees(text)


KEYS = st.from_regex(r"[a-z]{1,3}", fullmatch=True)
TEXTS = st.text("aạ :#-'\"\n&*!|>%@`{}[],?\\~.0", min_size=1)
VALUES = st.recursive(
    TEXTS, lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=3)), max_leaves=8
)


@settings(max_examples=500, deadline=None)
@given(st.dictionaries(KEYS, VALUES, min_size=1, max_size=4), st.booleans())
def test_what_is_written_is_read_alike(record, own_style):
    """In the style of the project, and as PyYAML writes."""
    text = yaml_document(record) if own_style else yaml.safe_dump(record, allow_unicode=True, width=20)
    assert agrees(text)
