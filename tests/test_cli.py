"""Commands: exit codes, one line per problem, nothing published while there are errors."""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixture_project import (
    Result,
    built,
    copied,
    differences,
    new_project,
    replace_in,
    run,
    run_apart,
    sites_of,
)

BIRTH = "tthc/ho-tich/1.001193.yml"
_LINE = re.compile(r"^[^:\s]+\.yml:\d+:\d+: (?:[^\s:]+: )?.+ \[[a-z-]+\]$")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fixture project with its sites. Tests must not change it."""
    root = new_project(tmp_path_factory.mktemp("cli") / "project")
    built(root)
    return root


@pytest.fixture
def project(published: Path, tmp_path: Path) -> Path:
    """A project of the test's own, with its sites."""
    return Path(shutil.copytree(published, tmp_path / "project"))


def test_a_clean_project_is_built_and_said_to_be(project: Path) -> None:
    """Without problems the exit code is 0 and the last line counts what was built."""
    result = run(project)

    assert (result.code, result.err) == (0, "")
    assert len(result.lines) == 1
    assert result.lines[0].startswith("Đã dựng 5 thủ tục, 1 chính sách vào ")


def test_warnings_do_not_stop_publication(project: Path) -> None:
    """A warning is shown and the site is built all the same."""
    before = sites_of(project)
    replace_in(project / "tthc/ho-tich/1.000894.yml", "ngay_lay: 2026-07-18", "ngay_lay: 2024-07-18")
    checked = run(project, command="check")
    result = run(project)

    assert (checked.code, result.code) == (0, 0)
    assert any(line.endswith("[qua-han-ra-soat]") for line in checked.lines)
    assert differences(before, sites_of(project)) != []


@pytest.mark.parametrize("remembering", [True, False])
def test_an_error_publishes_nothing(remembering: bool, project: Path) -> None:
    """With one error in one record both sites stay as they were, byte for byte, and nothing half-made stays."""
    before = sites_of(project)
    if not remembering:
        shutil.rmtree(project / ".cache")
    replace_in(project / "content/gioi-thieu.md", "\n", "\n\nĐoạn mới.\n")
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = run(project)

    assert result.code == 1
    assert result.lines[0] == (
        f"{BIRTH}:39:20: thanh_phan_ho_so[1].giay_to[1].ban_chinh: "
        "cần một số nguyên viết liền, như 2 hoặc 50000, nhưng đang là `hai` [sai-kieu]"
    )
    assert differences(before, sites_of(project)) == []
    assert list(project.glob(".site*")) == []
    assert run(project, command="check").code == 1


def test_one_code_in_two_of_many_files_publishes_nothing(project: Path) -> None:
    """Workers that write pages while they read meet the same page twice: the error is told all the same."""
    before = sites_of(project)
    shutil.rmtree(project / ".cache")
    text = (project / "tthc/chung-thuc/2.000815.yml").read_text(encoding="utf-8")
    for number in range(300):
        record = text.replace("2.000815", f"3.{number:06}")
        (project / f"tthc/chung-thuc/3.{number:06}.yml").write_text(record, encoding="utf-8")
        if number % 50 == 0:
            again = record.replace("linh_vuc: chung-thuc", "linh_vuc: ho-tich")
            (project / f"tthc/ho-tich/3.{number:06}.yml").write_text(again, encoding="utf-8")
    result = run(project)

    assert (result.code, result.err) == (1, "")
    assert [line for line in result.lines if "[trung-ma]" in line] != []
    assert differences(before, sites_of(project)) == []
    assert list(project.glob(".site*")) == []


def test_every_problem_has_its_line(project: Path) -> None:
    """Each problem is one line `file:line:column: key: message [code]`, whatever the file looks like."""
    (project / "tthc/ho-tich/1.000001.yml").write_bytes(b"ten: \xff\xfe")
    (project / "tthc/ho-tich/1.000002.yml").write_text("- [a\nb: 'c", encoding="utf-8")
    (project / "tthc/ho-tich/1.000003.yml").write_text("", encoding="utf-8")
    (project / "tthc/ho-tich/1.000004.yml").write_text("[" * 5000, encoding="utf-8")
    (project / "tthc/ho-tich/1.000005.yml").write_text("a: &x b\nc: *x", encoding="utf-8")
    (project / "content/danh-muc/co-quan.yml").write_text("muc: {}", encoding="utf-8")
    result = run(project, command="check")
    *problems, total = result.lines

    assert (result.code, result.err) == (1, "")
    assert [line for line in problems if not _LINE.match(line)] == []
    assert len(problems) >= 6
    assert re.fullmatch(r"\d+ lỗi, \d+ cảnh báo\.", total)


def test_check_as_json_is_json(project: Path) -> None:
    """`check --json` prints a list of objects and nothing else."""
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = run(project, "--json", command="check")
    listed = json.loads(result.out)

    assert result.code == 1
    assert {
        "tep": BIRTH,
        "dong": 39,
        "cot": 20,
        "khoa": "thanh_phan_ho_so[1].giay_to[1].ban_chinh",
        "ma": "sai-kieu",
        "muc_do": "loi",
        "thong_bao": "cần một số nguyên viết liền, như 2 hoặc 50000, nhưng đang là `hai`",
    } in listed


def test_a_clean_check_as_json_is_an_empty_list(project: Path) -> None:
    """No problems are an empty list."""
    assert json.loads(run(project, "--json", command="check").out) == []


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("tthc/ho-tich/1.000894.yml", "2.000815"),
        ("content/danh-muc/van-ban.yml", ""),
        ("content/danh-muc/co-quan.yml", ""),
    ],
)
def test_an_unreadable_file_has_no_consequences(file: str, code: str, project: Path) -> None:
    """Who refers to a record that cannot be read is not told that it does not exist."""
    (project / file).write_text("ma_thu_tuc: [", encoding="utf-8")
    result = run(project, command="check")

    assert result.code == 1
    assert [line for line in result.lines if "[khong-tim-thay]" in line] == []
    assert [line.split(":")[0] for line in result.lines if "[yaml-sai]" in line] == [file]


def test_a_missing_record_is_still_missed(project: Path) -> None:
    """A reference to a record that is not there is an error, beside one that cannot be read."""
    (project / "content/danh-muc/co-quan.yml").write_text("muc: [", encoding="utf-8")
    (project / "tthc/ho-tich/1.000894.yml").unlink()
    result = run(project, command="check")

    assert [line.split(" ")[1] for line in result.lines if "[khong-tim-thay]" in line] == ["thu_tuc_lien_quan[2]:"]


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
    """Without a cache the frames are rendered first, but an editor hears of the records first, as ever."""
    shutil.rmtree(project / ".cache")
    (project / "content/gioi-thieu.md").write_bytes(b"# \xff\xfe")
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = run_apart(project)

    assert result.code == 1
    assert result.lines[0].endswith("[sai-kieu]")


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
    assert words in result.err
    assert "Traceback" not in result.out + result.err
    assert differences(before, sites_of(project)) == []


WRONG = {
    "an unknown command": ["dung"],
    "an unknown option": ["build", "--khac"],
    "a day that does not exist": ["build", "--date", "2026-02-30"],
    "no day": ["build", "--date"],
    "a folder that does not exist": ["build", "--root", "/khong/co"],
    "JSON of a build": ["build", "--json"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG.keys())
def test_wrong_use_is_told_and_is_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong command line exits with 2 and says where help is."""
    from congkhai.cli import main

    with pytest.raises(SystemExit) as stopped:
        main(words)
    said = capsys.readouterr().err

    assert stopped.value.code == 2
    assert said.startswith("Lệnh chưa đúng: ")
    assert "--help" in said


def test_a_folder_without_a_project_is_wrong_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in the wrong folder, without --root, nothing is built and nothing is written."""
    from congkhai.cli import main

    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        main([])

    assert stopped.value.code == 2
    assert list(tmp_path.iterdir()) == []


def test_no_command_means_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a command, or with options alone, the sites are built into the folder one is in."""
    from congkhai.cli import main

    shutil.rmtree(project / "site")
    monkeypatch.chdir(project)

    assert main(["--date", "23/11/2026"]) == 0
    assert (project / "site/index.html").is_file()


def test_out_leaves_the_project_alone(project: Path, tmp_path: Path) -> None:
    """`--out` puts both sites elsewhere; those of the project stay."""
    before = sites_of(project)
    replace_in(project / BIRTH, "ten_thu_tuc: Đăng ký khai sinh", "ten_thu_tuc: Khai sinh")
    result = run(project, "--out", str(tmp_path / "a/b"))

    assert result.code == 0
    assert differences(before, sites_of(project)) == []
    assert b"Khai sinh" in sites_of(tmp_path / "a/b")["site-pbgdpl/thu-tuc/1.001193/index.html"]


def test_schema_writes_the_schemas(project: Path) -> None:
    """`schema` writes one file for each family of records."""
    result = run(project, command="schema", day=None)

    assert result.code == 0
    assert len(list((project / "schemas").glob("*.schema.json"))) == len(result.lines) == 15


@pytest.fixture
def readable_by_all(published: Path) -> Iterator[Path]:
    """A project in a folder that another user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        root = copied(published, Path(folder) / "project")
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
