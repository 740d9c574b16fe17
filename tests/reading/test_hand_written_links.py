"""Where hand-written pages stand, and what they lead to."""

from __future__ import annotations

from pathlib import Path

import pytest

from congkhai.reading.hand_written import HandWrittenPage, is_form, is_page, linked_files, read_pages


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("index.md", ""),
        ("a.md", "a/"),
        ("a/index.md", "a/"),
        ("a/b.md", "a/b/"),
        ("thu-tuc/1.001193.md", "thu-tuc/1.001193/"),
    ],
)
def test_addresses(name: str, address: str) -> None:
    """A page stands where its file says."""
    assert is_page(f"content/{name}")
    assert HandWrittenPage(f"content/{name}", "").address == address


@pytest.mark.parametrize("name", ["a (1).md", "A.md", "đơn.md", "a b.md", "README.md", "a.txt", "x/Y/a.md", ".md"])
def test_names_that_are_no_address(name: str) -> None:
    """A name becomes an address: small letters without diacritics, numbers, signs between them."""
    assert not is_page(f"content/{name}")


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("# Tên\n", {"so-tu-phap", "pbgdpl"}),
        ("---\ntrang: pbgdpl\n---\n# Tên\n", {"pbgdpl"}),
        ("---\ntitle: Tên\ntrang: so-tu-phap \n---\nLời.", {"so-tu-phap"}),
        ("---\ntrang: khac\n---\n# Tên\n", {"so-tu-phap", "pbgdpl"}),
        ("# Tên\n\n---\ntrang: pbgdpl\n---\n", {"so-tu-phap", "pbgdpl"}),
    ],
)
def test_a_page_may_be_on_one_site(text: str, sites: set[str]) -> None:
    """It says so in its head; words further down, and sites that there are not, keep it from none."""
    assert HandWrittenPage("content/a.md", text).sites == sites


def test_forms() -> None:
    """Forms may be named as people name them; copies that a system made are none."""
    names = ["Mẫu số 1 (TP-HT).docx", "a.PDF", "a (1).pdf", "b - Copy.docx", "Thumbs.db", "c.exe"]

    assert [name for name in names if is_form(f"content/bieu-mau/{name}")] == ["Mẫu số 1 (TP-HT).docx", "a.PDF"]


def test_links_of_all_forms() -> None:
    """In brackets, as reference, in HTML, as bare address; in code they are none."""
    text = "[a](b.md) ![c](<d.png>)\n[e]: f.md\n<A HREF='g/'>h</A> <https://i.vn> `[j](k.md)`\n~~~\n[l](m.md)\n~~~\n"
    page = HandWrittenPage("content/x/y.md", text)

    assert [target for _, _, target in sorted(page.links)] == ["b.md", "d.png", "f.md", "g/", "https://i.vn"]
    assert linked_files([page]) == {"content/x/d.png"}


def test_a_page_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    """In Vietnamese, by its name; the others are read."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_bytes("Đơn".encode("utf-16"))
    (tmp_path / "content/b.md").write_text("Đơn", encoding="utf-8")
    pages, problems = read_pages(tmp_path, ["content/a.md", "content/b.md"])

    assert [page.name for page in pages] == ["content/b.md"]
    assert [(one.file, one.code) for one in problems] == [("content/a.md", "sai-bang-ma")]


def test_brackets_alone_cost_nothing() -> None:
    """A page of nothing but brackets is read as fast as any other, and brackets within a link hide none."""
    text = "[" * 100_000 + "\n[![ảnh](anh.png) a [b]](trang.md) \\](c)"

    assert [target for _, _, target in HandWrittenPage("content/a.md", text).links] == ["anh.png", "trang.md"]
