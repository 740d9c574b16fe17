"""Word files as paragraphs and tables, or why not."""

from __future__ import annotations

import io
import zipfile

import pytest
from word_files import LINKED_FORM, W, paragraph, run, table, word_file

from congkhai.importing.formats.word_document import (
    BROKEN,
    LIMIT,
    LOCKED,
    NO_TEXT,
    OLD_WORD,
    OTHER_OLD,
    RICH_TEXT,
    TOO_LARGE,
    Cell,
    Table,
    blocks_of,
    is_word_file,
)
from congkhai.importing.found.shapes import FoundFile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
FORM = FoundFile("Mau 01.docx", "https://csdl.dichvucong.gov.vn/web/jsp/download_file.jsp?ma=0123456789abcdef")


def test_paragraphs_and_tables_in_their_order():
    """Line breaks and links stay, also without `w:tblGrid`."""
    data = word_file(paragraph("Nhãn: một\nhai"), table(("A", "B"), (LINKED_FORM, "")), paragraph(""))

    assert blocks_of(data) == (
        Cell("Nhãn: một\nhai"),
        Table(((Cell("A"), Cell("B")), (Cell("Mau 01.docx", (FORM,)), Cell("")))),
        Cell(""),
    )


def test_text_within_wrappers_is_read_once():
    """Content controls and insertions are text; what was deleted or moved away, or is drawn twice, is not."""
    tracked = (
        f"<w:p><w:ins>{run('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('đã dời')}</w:moveFrom><w:r><w:tab/><w:t>cuối</w:t><w:noBreakHyphen/></w:r></w:p>"
    )
    boxed = f"<w:sdt><w:sdtContent>{paragraph('trong khung')}</w:sdtContent></w:sdt>"

    assert blocks_of(word_file(tracked, boxed)) == (Cell("mới\tcuối-"), Cell("trong khung"))


def test_a_link_made_by_a_field_is_read():
    """Older exports write HYPERLINK fields."""
    field = '<w:r><w:instrText>HYPERLINK "https://vi.du/a.docx"</w:instrText></w:r>'

    assert blocks_of(word_file(f"<w:p>{field}{run('a.docx')}</w:p>")) == (
        Cell("a.docx", (FoundFile("a.docx", "https://vi.du/a.docx"),)),
    )


def test_entities_are_not_resolved():
    """A document type is no part of a Word file: the file is refused, nothing is read from the disk."""
    start = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "{"z" * 100}">]>'
    data = word_file("<w:p><w:r><w:t>&x;&y;</w:t></w:r></w:p>", start=start)

    assert blocks_of(data) == BROKEN


def test_a_part_that_unpacks_to_too_much_is_not_unpacked():
    """Its stated size is enough to refuse it."""
    data = word_file(f"<w:p><w:r><w:t>{'0' * LIMIT}</w:t></w:r></w:p>")

    assert len(data) < LIMIT / 100
    assert blocks_of(data) == TOO_LARGE


def locked_zip() -> bytes:
    """A zip whose part is marked as encrypted."""
    return word_file().replace(b"\x14\x00\x00\x00\x08\x00", b"\x14\x00\x01\x00\x08\x00")


def zip_without_text() -> bytes:
    """A zip of something else."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), OLD_WORD),
        (OLE + "EncryptedPackage".encode("utf-16-le"), LOCKED),
        (OLE, OTHER_OLD),
        (b"{\\rtf1 abc}", RICH_TEXT),
        (locked_zip(), LOCKED),
        (zip_without_text(), NO_TEXT),
        (word_file()[:-40], BROKEN),
        (word_file("<w:p>"), BROKEN),
        (b"PK\x03\x04", BROKEN),
        (b"", NO_TEXT),
    ],
)
def test_why_a_file_gives_no_text(data, reason):
    """One reason each, with what to do."""
    assert blocks_of(data) == reason


def test_word_files_are_recognised():
    """By content: OOXML, old binary and RTF, also when cut; no workbooks."""
    files = [word_file(), word_file()[:-40], OLE, b"{\\rtf1", OLE + "Workbook".encode("utf-16-le"), zip_without_text()]

    assert [is_word_file(data) for data in files] == [True, True, True, True, False, False]


def test_strict_files_are_read():
    """The other namespace of OOXML is the same text."""
    data = word_file(paragraph("Nhãn: một"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode().replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")
            target.writestr(name, text)

    assert blocks_of(buffer.getvalue()) == (Cell("Nhãn: một"),)
