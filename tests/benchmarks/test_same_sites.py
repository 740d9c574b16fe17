"""The comparison of built sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.same_sites import main

PAGE = '<link href="assets/congkhai/trang.{digest}.css"><p>Lệ phí: {fee}</p>\n'


def built(folder: Path, digest: str, fee: str = "8.000 đồng", script: str = "") -> Path:
    """A folder with two small sites."""
    for site in ("site", "site-pbgdpl"):
        assets = folder / site / "assets/congkhai"
        assets.mkdir(parents=True)
        (folder / site / "index.html").write_text(PAGE.format(digest=digest, fee=fee), "utf-8")
        (assets / f"trang.{digest}.css").write_text("p { color: black; }\n", "utf-8")
        (assets / f"trang.{digest}.js").write_text(script, "utf-8")
    return folder


def test_digests_in_names_and_scripts_of_the_engine_make_no_difference(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Sites are the same when only scripts differ, and the digests that names of assets carry."""
    old = built(tmp_path / "old", "0123456789")
    new = built(tmp_path / "new", "abcdef0123", script="let a;")

    code = main([str(old), str(new)])

    scripts, first, second, verdict = capsys.readouterr().out.splitlines()
    assert code == 0
    assert scripts == "not compared: */assets/congkhai/*.js"
    assert first.split()[:3] == second.split()[:3]
    assert first.split()[1:3] == ["4", "files"]
    assert verdict == "same"


def test_what_differs_is_named_with_its_first_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that changed is shown at its first difference; one that came or went is named."""
    old = built(tmp_path / "old", "0123456789")
    new = built(tmp_path / "new", "0123456789", fee="9.000 đồng")
    (old / "site/cu.html").write_text("", "utf-8")
    (new / "site/moi.html").write_text("", "utf-8")

    code = main([str(old), str(new), "--without", "site-pbgdpl/*"])

    assert code == 1
    assert capsys.readouterr().out.splitlines()[3:] == [
        "gone: site/cu.html",
        "added: site/moi.html",
        "changed: site/index.html",
        '  - line 1: …ink href="assets/congkhai/trang.<digest>.css"><p>Lệ phí: 8.000 đồng</p>⏎…',
        '  + line 1: …ink href="assets/congkhai/trang.<digest>.css"><p>Lệ phí: 9.000 đồng</p>⏎…',
    ]


def test_a_side_without_sites_is_told(tmp_path: Path) -> None:
    """Nothing is the same as nothing: a folder without built sites stops the comparison."""
    with pytest.raises(SystemExit, match="no built sites"):
        main([str(tmp_path), str(tmp_path)])
