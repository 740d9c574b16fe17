"""What all Office files have in common."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from congkhai.sheets.office_files import with_day, xml_text


@given(st.text(st.characters(codec=None), max_size=50))
def test_every_text_can_be_written(text: str) -> None:
    """The library for XML takes whatever is left, and no other character is lost."""
    element = etree.Element("a")

    element.text = written = xml_text(text)

    assert len(written) == len(text.replace("\r\n", "\n"))


def test_an_archive_tells_of_no_clock() -> None:
    """Members keep their order and bytes, and have the day alone."""
    given_file = BytesIO()
    with zipfile.ZipFile(given_file, "w") as archive:
        archive.writestr("b.xml", "hai")
        archive.writestr("a.xml", "một")

    made = zipfile.ZipFile(BytesIO(with_day(given_file.getvalue(), date(2026, 11, 23))))

    assert [(one.filename, one.date_time, one.create_system) for one in made.infolist()] == [
        ("b.xml", (2026, 11, 23, 0, 0, 0), 3),
        ("a.xml", (2026, 11, 23, 0, 0, 0), 3),
    ]
    assert made.read("a.xml").decode() == "một"
