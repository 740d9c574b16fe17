"""What a publication changes for readers."""

from __future__ import annotations

from pathlib import Path

from congkhai.publishing.page_changes import Changes, page_changes


def _site(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_pages_are_added_changed_and_gone(tmp_path: Path) -> None:
    """By their addresses; data and pictures are not told."""
    old = _site(tmp_path / "old", a="một", b="hai", c="ba")
    new = _site(tmp_path / "new", a="một", b="bốn", d="năm")
    (new / "du-lieu.json").write_text("{}", encoding="utf-8")

    assert page_changes(old, new) == Changes(["d/"], ["b/"], ["c/"])
    assert page_changes(None, old) == page_changes(tmp_path / "none", old) == Changes(["a/", "b/", "c/"], [], [])


def test_an_old_site_that_somebody_harmed_is_no_hindrance(tmp_path: Path) -> None:
    """What is public by then is told all the same: a page that cannot be read any more is another one."""
    old, new = _site(tmp_path / "old", a="một", b="hai"), _site(tmp_path / "new", a="một", b="hai")
    (old / "a/index.html").unlink()
    (old / "a/index.html").symlink_to("nowhere")
    (tmp_path / "file").touch()

    assert page_changes(old, new) == Changes([], ["a/"], [])
    assert page_changes(tmp_path / "file", new) == Changes(["a/", "b/"], [], [])


def test_names_of_styles_are_no_change(tmp_path: Path) -> None:
    """A new style changes the bytes of every page, and what none of them says."""
    old = _site(tmp_path / "old", a='<link href="../assets/site.0123456789.css"><p>1.001193</p>')
    new = _site(tmp_path / "new", a='<link href="../assets/site.abcdef0123.css"><p>1.001193</p>')
    other = _site(tmp_path / "other", a='<link href="../assets/site.abcdef0123.css"><p>1.001194</p>')

    assert page_changes(old, new) == Changes([], [], [])
    assert page_changes(old, other) == Changes([], ["a/"], [])


def test_the_day_of_a_sheet_is_no_change(tmp_path: Path) -> None:
    """It is that of the build; the day until which the sheet holds is told."""
    line = '<p class="ck-sheet__day">Theo dữ liệu ngày {}/11/2026{}.</p>'
    old = _site(tmp_path / "old", a=line.format(23, ""), b=line.format(23, "; dùng được đến hết ngày 28/2/2027"))
    new = _site(tmp_path / "new", a=line.format(24, ""), b=line.format(24, "; dùng được đến hết ngày 28/2/2027"))
    other = _site(tmp_path / "other", a=line.format(24, ""), b=line.format(24, "; dùng được đến hết ngày 1/3/2027"))

    assert page_changes(old, new) == Changes([], [], [])
    assert page_changes(old, other) == Changes([], ["b/"], [])
