"""Markup of any kind becomes a tree and texts."""

from __future__ import annotations

import pytest

from congkhai.importing.formats.markup import cells_of, page_of, pieces_of, text_of


def body(markup: str):
    """The tree of the markup."""
    page = page_of(markup.encode())
    assert page is not None
    return page.root


def test_lines_break_where_a_reader_sees_them_break():
    """At <br> and between blocks; scripts and drawings have no text."""
    root = body("<div>a<br>b<p>c <script>x</script>d</p> e<svg><text>z</text></svg>f</div>")

    assert text_of(root) == "a\nb\nc d\nef"
    assert pieces_of(root) == ["a", "b", "c", "d", "e", "f"]


def test_white_space_counts_or_not():
    """All of it by default; else as a browser shows it."""
    root = body('<div>a\n   b <i style="white-space: pre-wrap;">c\n d</i></div>')

    assert text_of(root) == "a\n   b c\n d"
    assert text_of(root, keep=False) == "a b c\n d"


def test_a_second_document_in_the_file_is_read():
    """libxml2 alone would stop at the first </html>."""
    assert text_of(body("<html><body><p>a</body></html>\n<HTML><body><p>b</p></body></HTML>")) == "a\nb"


def test_cells_have_the_names_of_their_columns():
    """More cells than headings are numbered, `data-title` is stronger, headings alone are no row."""
    markup = '<table><tr><th>A :</th></tr><tr><td>1</td><td>2</td></tr><tr><td data-title="B">3</td></tr></table>'
    rows = [{name: text_of(cell) for name, cell in row.items()} for row in cells_of(body(markup))]

    assert rows == [{"a": "1", "2": "2"}, {"b": "3"}]


@pytest.mark.parametrize("data", [b"", b" ", b"<!-- -->"])
def test_nothing_is_no_page(data):
    """Bytes without an element give no page."""
    assert page_of(data) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings(encoding):
    """A byte order mark tells the encoding; without one it is UTF-8."""
    page = page_of("<p>Thủ tục</p>".encode(encoding))

    assert page is not None
    assert (text_of(page.root), page.damaged) == ("Thủ tục", False)
