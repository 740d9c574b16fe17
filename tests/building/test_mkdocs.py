"""`mkdocs build` gives the same sites as `python build_tthc.py`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, Result, built, differences, files_in, replace_in, run, sites_of


def mkdocs_build(root: Path, *arguments: str) -> Result:
    """Run MkDocs as an editor would, in the project's folder."""
    process = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Result(process.returncode, process.stdout, process.stderr)


def test_mkdocs_gives_the_same_bytes(project: Path, tmp_path: Path) -> None:
    """Both configurations, built by MkDocs, equal the sites of the command line of the same day."""
    results = [mkdocs_build(project), mkdocs_build(project, "-f", "mkdocs.pbgdpl.yml")]
    by_mkdocs = sites_of(project)
    expected = run(project, "--no-cache", "--out", str(tmp_path / "out"), day=None)

    assert [result.code for result in results] == [0, 0], results
    assert expected.code == 0
    assert len(by_mkdocs) > 60
    assert differences(by_mkdocs, sites_of(tmp_path / "out")) == []


def test_mkdocs_and_the_command_line_may_take_turns(project: Path) -> None:
    """Either may build after the other: what one remembers does not mislead the other."""
    run(project, day=None)
    replace_in(project / "tthc/ho-tich/1.001193.yml", "Đăng ký khai sinh\nlinh_vuc", "Khai sinh\nlinh_vuc")
    mkdocs_build(project)
    by_mkdocs = files_in(project / "site")
    run(project, day=None)

    assert "Tên chính thức: Khai sinh</p>".encode() in by_mkdocs["thu-tuc/1.001193/index.html"]
    assert differences(by_mkdocs, files_in(project / "site")) == []


def test_mkdocs_publishes_nothing_with_errors(project: Path) -> None:
    """An error in a record stops `mkdocs build` before it empties anything."""
    before = built(project)
    replace_in(project / "tthc/ho-tich/1.001193.yml", "ban_chinh: 1", "ban_chinh: hai")
    result = mkdocs_build(project)

    assert result.code == 1
    assert "tthc/ho-tich/1.001193.yml:39:20:" in result.out
    assert "Traceback" not in result.out + result.err
    assert differences(before, sites_of(project)) == []


@pytest.mark.parametrize("option", ["--site-dir", "-d"])
def test_mkdocs_may_build_elsewhere(option: str, project: Path, tmp_path: Path) -> None:
    """MkDocs' own option for the folder is heeded."""
    result = mkdocs_build(project, option, str(tmp_path / "else"))

    assert result.code == 0
    assert (tmp_path / "else/thu-tuc/1.001193/index.html").is_file()
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("site_name: ", "site_name: Cổng: ", "không đọc được YAML: có dấu `:` trong câu; "),
        ("docs_dir: ", "\tdocs_dir: ", "không đọc được YAML: có phím Tab ở đầu dòng; "),
    ],
    ids=["colon", "tab"],
)
def test_a_slip_in_the_configuration_is_told_as_in_records(old: str, new: str, told: str, project: Path) -> None:
    """With its line, cause and remedy, not in MkDocs' English; the site stays."""
    replace_in(project / "mkdocs.yml", old, new)
    result = run(project)

    assert result.code == 1
    assert told in result.err
    assert "mkdocs.yml:" in result.err
    assert "error" not in result.err


def test_a_switch_that_is_neither_on_nor_off_is_told(project: Path) -> None:
    """What an editor typed in its place is told with what may stand there; nothing is built."""
    replace_in(project / "mkdocs.yml", "ngoai_tuyen: true", "ngoai_tuyen: tắt")
    for result in (run(project), mkdocs_build(project)):
        assert result.code == 1
        assert "extra.ngoai_tuyen: cần true hoặc false, thấy" in result.out + result.err
    assert not (project / "site").exists()


@pytest.mark.parametrize("line", ["  trang: pbgdlp\n", "  trang: [pbgdpl]\n"], ids=["misspelt", "list"])
def test_a_site_that_is_none_of_the_two_is_told(line: str, project: Path) -> None:
    """A slip in a site's configuration is told with what is expected, by either command; nothing is built."""
    replace_in(project / "mkdocs.yml", "  trang: so-tu-phap\n", line)
    for result in (run(project), mkdocs_build(project)):
        assert result.code == 1
        assert "extra.trang: cần pbgdpl hoặc so-tu-phap, thấy" in result.out + result.err
        assert "Traceback" not in result.out + result.err
    assert not (project / "site").exists()
