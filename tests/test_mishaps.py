"""What may happen to a project is told in a line with its name, never in a stack trace."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixture_project import Result, copied, differences, replace_in, run, run_apart, sites_of

BIRTH = "tthc/ho-tich/1.001193.yml"

MISHAPS: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "no mkdocs.yml": (lambda root: (root / "mkdocs.yml").unlink(), 2, "không có mkdocs.yml"),
    "broken mkdocs.yml": (lambda root: (root / "mkdocs.yml").write_text("site_name: [", encoding="utf-8"), 1, "mkdocs"),
    "empty mkdocs.yml": (lambda root: (root / "mkdocs.yml").write_text("", encoding="utf-8"), 1, "mkdocs"),
    "a list as mkdocs.yml": (lambda root: (root / "mkdocs.yml").write_text("- a", encoding="utf-8"), 1, "mkdocs"),
    "mkdocs.yml of bytes": (lambda root: (root / "mkdocs.yml").write_bytes(b"site_name: \xff"), 1, "mkdocs"),
    "broken INHERIT": (
        lambda root: replace_in(root / "mkdocs.pbgdpl.yml", "INHERIT: mkdocs.yml", "INHERIT: khong-co.yml"),
        1,
        "mkdocs.pbgdpl.yml",
    ),
    "a page of bytes": (lambda root: (root / "content/gioi-thieu.md").write_bytes(b"# \xff\xfe"), 1, "UTF-8"),
}


def test_records_with_errors_are_told_before_a_broken_page(project: Path) -> None:
    """An editor hears of the records and of the page at once, line by line."""
    shutil.rmtree(project / ".cache")
    (project / "content/gioi-thieu.md").write_bytes(b"# \xff\xfe")
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = run_apart(project)

    assert result.code == 1
    assert [line.rpartition(" ")[2] for line in result.lines if line.endswith("]")] == ["[sai-bang-ma]", "[sai-kieu]"]


@pytest.mark.parametrize("remembering", [True, False])
@pytest.mark.parametrize(("harm", "code", "words"), MISHAPS.values(), ids=MISHAPS.keys())
def test_a_mishap_is_told_in_a_line(
    harm: Callable[[Path], object], code: int, words: str, remembering: bool, project: Path
) -> None:
    """What is wrong outside the records is told without a stack trace, and the sites stay."""
    before = sites_of(project)
    if not remembering:
        shutil.rmtree(project / ".cache")
    harm(project)
    result = run_apart(project)

    assert result.code == code
    assert words in result.out + result.err
    assert "Traceback" not in result.out + result.err
    assert differences(before, sites_of(project)) == []


@pytest.fixture
def readable_by_all(prepared: Path) -> Iterator[Path]:
    """A project in a folder that another user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        root = copied(prepared, Path(folder) / "project")
        for path in (root, *root.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        yield root


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.parametrize("file", [BIRTH, "content/danh-muc/co-quan.yml", "content/gioi-thieu.md"])
def test_a_file_without_permission_is_told(file: str, readable_by_all: Path) -> None:
    """A file that may not be read is a problem with its name, not a stack trace."""
    (readable_by_all / file).chmod(0)
    result = _as_nobody(readable_by_all)

    assert result.code == 1
    assert file in result.out + result.err
    assert "Traceback" not in result.out + result.err
    assert not (readable_by_all / "site").exists()


def _as_nobody(root: Path) -> Result:
    """Build without the rights of root, to whom every file is open."""
    if os.getuid() != 0:
        return run_apart(root)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        os.setuid(65534)
        result = run(root)
        os.write(1, f"{result.out}{result.err}".encode())
        os._exit(result.code)
    os.close(writing)
    said = os.fdopen(reading, encoding="utf-8").read()
    return Result(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said, "")
