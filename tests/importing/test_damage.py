"""Damaged files never break a reader: cuts, flipped bytes, lost tags give a reading, if only of why not."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proving import proved_by_examples
from samples_folder import SAMPLES
from single_file import single_file
from word_files import EXPORT, word_file

from congkhai.importing.formats.old_portal import is_old_portal_page, read_old_portal_page
from congkhai.importing.formats.portal_html import is_portal_page, read_portal_page
from congkhai.importing.formats.word_document import is_word_file
from congkhai.importing.formats.word_export import read_word_export
from congkhai.importing.formats.word_text import is_word_text, read_word_text
from congkhai.importing.found.shapes import Reading

READERS = (
    (is_portal_page, read_portal_page),
    (is_old_portal_page, read_old_portal_page),
    (is_word_file, read_word_export),
    (is_word_text, read_word_text),
)
WHOLE = {
    **{path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir()) if path.suffix in {".html", ".txt"}},
    "portal-2026.mhtml": single_file((SAMPLES / "portal-2026.html").read_bytes()),
    "export.doc": word_file(*EXPORT),
}


def all_readings(data: bytes) -> list[Reading]:
    """What each reader makes of the bytes, whatever its recogniser says of them."""
    return [read(data, "tep") for is_meant, read in READERS if is_meant(data) in (True, False)]


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """The bytes with a piece gone, some bytes changed, some tags lost."""
    start, length = draw(st.integers(0, len(whole))), draw(st.integers(0, 3000))
    data = bytearray(whole[:start] + whole[start + length :])
    for place, value in draw(st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 255)), max_size=20)):
        if data:
            data[place % len(data)] = value
    lost = draw(st.sets(st.integers(0, 400), max_size=40))
    tags = iter(range(2**20))
    return re.sub(rb"<[^<>]*>", lambda tag: b"" if next(tags) in lost else tag[0], bytes(data))


@pytest.mark.parametrize("name", WHOLE)
@proved_by_examples("downloads damaged", 40)
@given(data=st.data())
def test_damage_gives_a_reading(name, data):
    """Procedure or line for the editor, of every reader."""
    readings = all_readings(data.draw(damaged(WHOLE[name])))

    assert all(reading.procedures or reading.unread for reading in readings)


@proved_by_examples("downloads damaged", 40)
@given(data=st.data())
def test_damage_within_a_word_file_gives_a_reading(data):
    """The zip is whole, the XML in it is not."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE["export.doc"])) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            target.writestr(name, data.draw(damaged(source.read(name))))

    reading = read_word_export(buffer.getvalue(), "tep.doc")

    assert reading.procedures or reading.unread


@proved_by_examples("downloads damaged")
@given(st.binary(max_size=300))
def test_any_bytes_give_a_reading(data):
    """Also those that no program wrote."""
    assert all(reading.procedures == () and reading.unread for reading in all_readings(data))


@pytest.mark.parametrize("depth", [200, 20_000])
def test_deep_nesting_gives_a_reading(depth):
    """Elements within elements do not exhaust the stack."""
    page = b"<div class='row info-row'>" * depth + b"Text"
    word = word_file("<w:sdt>" * depth + "</w:sdt>" * depth)

    assert all(reading.unread for reading in all_readings(page) + all_readings(word))
