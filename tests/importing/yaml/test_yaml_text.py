"""What is written as YAML reads back as the very same values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples

from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.problems import errors_in
from congkhai.reading.odd_characters import INVISIBLE, LOOK_ALIKE, NOTHING, as_ascii, without_invisible
from congkhai.reading.source import parse

TEXTS = st.one_of(
    st.text(
        st.characters(blacklist_categories=["Cs", "Cc", "Co", "Cf"], blacklist_characters="\ufffe\uffff"), min_size=1
    ),
    st.text("aạ :#-'\"\n&*!|>%@`{}[],?\\~.0123", min_size=1),
    st.sampled_from(["true", "~", "null", "- a", "a: b", "a #b", "1:2", "yes", "0x1F", "1.000890", "''", "=", "<<"]),
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True), inner, min_size=1, max_size=4),
    ),
    max_leaves=12,
)


def normal(value):
    """Values as `source` gives them: NFC, no line breaks but LF, nothing invisible, nor a lone dash, ASCII in codes."""
    import unicodedata

    if isinstance(value, str):
        value = without_invisible(value) if INVISIBLE.search(value) else value
        value = as_ascii(value) if LOOK_ALIKE.search(value) else value
        if value.strip() in NOTHING:
            return ""
        return unicodedata.normalize("NFC", value).replace("\u2028", " ").replace("\u2029", " ").replace("\x85", " ")
    if isinstance(value, list):
        return [normal(item) for item in value]
    return {key: normal(item) for key, item in value.items()}


@proved_by_examples("YAML written and edited", 600)
@given(st.dictionaries(st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True), VALUES, min_size=1, max_size=5))
def test_every_value_reads_back(record):
    """Whatever texts, lists and mappings a record holds; of odd letters in them a warning at most is given."""
    document, problems = parse(yaml_document(normal(record)).encode(), "a.yml")

    assert errors_in(problems) == []
    assert document is not None
    assert document.value == normal(record)


@pytest.mark.parametrize("text", ["\ufffe", "chữ\uffff", "a\x00b", "a\nb\x7f"])
def test_what_no_record_may_hold(text):
    """Is written so that it is told at its place: the file can still be read."""
    document, problems = parse(yaml_document({"ten": "Tên", "a": text}).encode(), "a.yml")

    assert [(problem.code, problem.line, problem.key) for problem in problems] == [("ky-tu-cam", 2, "a")]
    assert document is not None
    assert document.value == {"ten": "Tên", "a": text}


@pytest.mark.parametrize(
    ("record", "text"),
    [
        ({"cap_thuc_hien": ["xa", "tinh"]}, "cap_thuc_hien: [xa, tinh]\n"),
        ({"so": "163/QĐ-BTP"}, "so: 163/QĐ-BTP\n"),
        ({"muc_thu": "0"}, "muc_thu: 0\n"),
        ({"ten": "Tờ khai: mẫu số 1"}, "ten: 'Tờ khai: mẫu số 1'\n"),
        ({"noi_dung": "- một\n- hai"}, "noi_dung: |-\n  - một\n  - hai\n"),
        (
            {"giay_to": [{"ten_giay_to": "Tờ khai", "ban_chinh": "1"}]},
            "giay_to:\n  - ten_giay_to: Tờ khai\n    ban_chinh: 1\n",
        ),
        ({"ten": "chữ " * 30 + "hết"}, "ten: >-\n  " + ("chữ " * 27).strip() + "\n  chữ chữ chữ hết\n"),
    ],
)
def test_style(record, text):
    """Written the way editors write."""
    assert yaml_document(record) == text
