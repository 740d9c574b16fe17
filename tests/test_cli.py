"""Commands: exit codes, one line per problem, nothing published while there are errors."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fixture_project import (
    REPOSITORY,
    differences,
    replace_in,
    run,
    sites_of,
    variables_outside_make,
)

from congkhai.model.families import FAMILIES

BIRTH = "tthc/ho-tich/1.001193.yml"
_LINE = re.compile(r"^[^:\s]+\.yml:\d+:\d+: (?:[^\s:]+: )?.+ \[[a-z-]+\]$")


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
    *problems, total = [line for line in result.lines if not line.startswith("LỖI (")]

    assert (result.code, result.err) == (1, "")
    assert [line for line in problems if not _LINE.match(line)] == []
    assert len(problems) >= 6
    assert re.fullmatch(r"\d+ lỗi, \d+ cảnh báo\.", total)


def test_errors_are_the_last_that_is_read(project: Path) -> None:
    """Warnings come first; then a line that says how many errors there are, the errors, both numbers."""
    replace_in(project / "tthc/ho-tich/1.000894.yml", "ngay_lay: 2026-07-18", "ngay_lay: 2024-07-18")
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    replace_in(project / "tthc/chung-thuc/2.000815.yml", "ban_sao: 1", "ban_sao: ba")
    warning, heading, *errors, total = run(project, command="check").lines

    assert warning.endswith("[qua-han-ra-soat]")
    assert heading == "LỖI (2), phải sửa trước khi đăng:"
    assert [line.split(":")[0] for line in errors] == ["tthc/chung-thuc/2.000815.yml", BIRTH]
    assert total == "2 lỗi, 1 cảnh báo."


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
    assert len(list((project / "schemas").glob("*.schema.json"))) == len(result.lines) == len(FAMILIES)


@pytest.mark.parametrize("word", ["site", "serve", "check", "publish", "import", "test", "prove"])
def test_make_hands_on_what_is_asked(word: str) -> None:
    """`make WORD ARGS=…` gives the rest to the command; of Windows, see tests/deploy/test_windows.py."""
    command = ["make", "-n", "--no-print-directory", word, "ARGS=--thu mot"]
    made = subprocess.run(
        command, cwd=REPOSITORY, env=variables_outside_make(), capture_output=True, encoding="utf-8", check=True
    )

    assert made.stdout.rstrip().endswith(" --thu mot")


@pytest.mark.parametrize("copy", ["tthc/chung-thuc/1.001193.yml", "tthc/ho-tich/1.001193 - Copy.yml"])
def test_of_two_files_with_one_code_the_copy_is_told(copy: str, project: Path) -> None:
    """The file that is in its place is not accused, and the copy is told once: not to be renamed, but to be deleted."""
    shutil.copy(project / BIRTH, project / copy)
    result = run(project, command="check")

    errors = result.lines[-2:]
    assert errors[0].startswith(f"{copy}:1:1: ma_thu_tuc: mã `1.001193` đã có ở {BIRTH}; ")
    assert errors[1].startswith("1 lỗi, ")
