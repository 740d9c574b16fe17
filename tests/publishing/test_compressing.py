"""Compressed forms of the texts of a site: the same bytes whenever they are made."""

from __future__ import annotations

from pathlib import Path

from fixture_project import files_in

from congkhai.publishing.compressing import compressed, source_of


def test_every_text_of_a_site_has_compressed_forms(prepared: Path) -> None:
    """Whatever a site has is a text, with two forms that stand for it, or compressed in itself."""
    without = set()
    for name, data in files_in(prepared / "site").items():
        forms = dict(compressed(name, data))
        without |= set() if forms else {Path(name).suffix}
        assert {source_of(*form) for form in forms.items()} <= {(name, data)}
        assert list(forms) in ([], [f"{name}.gz", f"{name}.br"])

    assert without == {".docx", ".png", ".xlsx"}


def test_compressed_forms_know_no_time(prepared: Path) -> None:
    """Nothing but the text stands in them; Brotli's is the smaller."""
    data = (prepared / "site/index.html").read_bytes()
    (_, gz), (_, br) = compressed("index.html", data)

    assert gz[3:8] == bytes(5)  # no name, no time
    assert len(br) < len(gz) < len(data) / 2
    assert [gz, br] == [form for _, form in compressed("index.html", data)]


def test_what_is_no_form_of_a_text_stands_for_itself() -> None:
    """A picture that somebody compressed is a file like others."""
    assert source_of("a.html", b"x") == ("a.html", b"x")
    assert source_of("a.html.7z", b"x") == ("a.html.7z", b"x")
    assert source_of("bieu-mau/anh.png.gz", b"x") == ("bieu-mau/anh.png.gz", b"x")
