"""Reading a file ends in a result, whatever has happened to the file."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples
from valid_records import RECORDS

from congkhai.model.procedure import Procedure
from congkhai.reading.records import read_record
from congkhai.reading.source import parse

VALID = (RECORDS / "valid/tthc/ho-tich/1.001193.yml").read_bytes()


@proved_by_examples("records damaged", 300)
@given(st.data())
def test_random_damage_never_raises(data):
    """Whatever bytes of a record are lost, doubled or replaced, reading it ends in a result."""
    start = data.draw(st.integers(0, len(VALID)))
    length = data.draw(st.integers(0, 40))
    junk = data.draw(st.binary(max_size=12) | st.text(max_size=8).map(lambda t: t.encode("utf-8", "replace")))

    damaged = VALID[:start] + junk + VALID[start + length :]
    document, problems = parse(damaged, "a.yml")
    record, mistakes = read_record(document, Procedure) if document else (None, [])

    assert record is not None or problems or mistakes
    assert all(str(problem) for problem in (*problems, *mistakes))


@proved_by_examples("records damaged", 200)
@given(st.text(alphabet="ab:- \n\t[]{}&*!|>'\"#%@`,?~\u2028\ufeffĐ", max_size=60))
def test_random_yaml_never_raises(text):
    """Any heap of YAML's own characters is read or refused, never a crash."""
    document, problems = parse(text.encode(), "a.yml")

    assert document is not None or problems
