"""`check` of the files an editor asks about: named, or changed since the last commit."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fixture_project import Result, replace_in, run

from congkhai.building.git import changed_files, commit_of
from congkhai.building.own_files import named_files
from congkhai.building.problem_report import report_of_files
from congkhai.problems import Problem

BIRTH, MARRIAGE = "tthc/ho-tich/1.001193.yml", "tthc/ho-tich/1.000894.yml"
COPY = "tthc/chung-thuc/2.000815.yml"


@pytest.fixture
def cloned(project: Path) -> Path:
    """A project under Git, all of it committed."""
    (project / ".gitignore").write_text(".cache/\nsite*/\n", encoding="utf-8")
    who = ["-c", "user.name=Biên tập", "-c", "user.email=bien-tap@example.invalid"]
    for words in (["init", "-q"], ["add", "-A"], [*who, "commit", "-q", "-m", "Bản đầu"]):
        subprocess.run(["git", *words], cwd=project, check=True)
    return project


def checked(root: Path, *words: str) -> Result:
    """What `check` says."""
    return run(root, *words, command="check")


def with_two_mistakes(root: Path) -> Path:
    """An error in one record, a warning in another."""
    replace_in(root / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    replace_in(root / MARRIAGE, "ngay_lay: 2026-07-18", "ngay_lay: 2024-07-18")
    return root


@pytest.mark.parametrize("name", [BIRTH, BIRTH.replace("/", "\\")])
def test_only_the_problems_of_a_named_file_are_shown(name: str, project: Path) -> None:
    """Those of its file line by line, however the name is written; of all others how many of each kind."""
    result = checked(with_two_mistakes(project), name)
    first, total, rest, *counts = result.lines

    assert result.code == 1
    assert re.fullmatch(rf"{re.escape(BIRTH)}:39:20: .* \[sai-kieu\]", first)
    assert total == "1 lỗi, 0 cảnh báo."
    assert rest.startswith("Ngoài ra, ở các tệp khác: 0 lỗi, ")
    assert "    qua-han-ra-soat: 1" in counts


def test_an_error_elsewhere_is_not_the_editors(project: Path) -> None:
    """A file without mistakes is said to be so, with exit code 0, and that there are others."""
    result = checked(with_two_mistakes(project), COPY)

    assert (result.code, result.lines[0]) == (0, "Không có lỗi hay cảnh báo nào trong 1 tệp này.")
    assert result.lines[1].startswith("Ngoài ra, ở các tệp khác: 1 lỗi, ")
    assert result.lines[2] == "    sai-kieu: 1"


def test_files_as_json(project: Path) -> None:
    """Machines get the problems of these files alone."""
    listed = json.loads(checked(with_two_mistakes(project), BIRTH, "--json").out)

    assert [problem["tep"] for problem in listed] == [BIRTH]


def test_a_file_is_found_from_where_the_editor_stands(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its path from the folder one is in, as a terminal completes it, or from the project."""
    monkeypatch.chdir(project / "tthc")

    assert named_files(project, ["ho-tich/1.001193.yml", BIRTH]) == {BIRTH}
    assert named_files(project, ["ho-tich"]) >= {BIRTH, MARRIAGE}
    assert [name for name in named_files(project, [".."]) if not (project / name).is_file()] == []


def test_a_file_that_is_not_there_is_wrong_use(project: Path) -> None:
    """It is told with an example, and nothing is checked."""
    result = checked(project, "tthc/ho-tich/1.00119.yml")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Không có tệp hay thư mục tthc/ho-tich/1.00119.yml trong dự án này; ")


def test_what_changed_since_the_last_commit(cloned: Path) -> None:
    """Changed, new and staged files, under any name, but nothing that Git ignores."""
    before = changed_files(cloned)
    replace_in(cloned / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    (cloned / "content/chinh-sach/mới ạ.yml").write_text("a: b\n", encoding="utf-8")
    shutil.copy(cloned / COPY, cloned / "tthc/chung-thuc/2.000816.yml")
    subprocess.run(["git", "add", "tthc/chung-thuc/2.000816.yml"], cwd=cloned, check=True)

    assert before == frozenset()
    assert changed_files(cloned) == {BIRTH, "content/chinh-sach/mới ạ.yml", "tthc/chung-thuc/2.000816.yml"}
    assert changed_files(cloned / "tthc") == {"ho-tich/1.001193.yml", "chung-thuc/2.000816.yml"}


def test_the_editors_own_mistakes_come_first(cloned: Path) -> None:
    """`check --thay-doi` shows those of the changed files, and counts the rest by kind."""
    nothing = checked(cloned, "--thay-doi")
    replace_in(cloned / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    changed = checked(cloned, "--thay-doi")

    assert (nothing.code, nothing.lines[0]) == (0, "Không có tệp nào đã đổi.")
    assert changed.code == 1
    assert changed.lines[0].startswith(f"{BIRTH}:39:20: ")


def test_without_a_clone_or_git_it_says_what_to_do(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder of a clone, no Git on the machine: exit code 2, and the way without Git."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    no_clone = checked(project, "--thay-doi")
    monkeypatch.setenv("PATH", os.devnull)
    no_git = checked(project, "--thay-doi")

    assert (no_clone.code, no_git.code) == (2, 2)
    assert "GitHub Desktop" in no_clone.err
    assert no_git.err.startswith("Máy này chưa có lệnh `git`")
    assert all('nêu tên tệp: make check ARGS="TỆP"' in result.err for result in (no_clone, no_git))


def test_a_clone_of_another_user_is_told_as_such(cloned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git reads none of it; fetching it anew, as without a clone, would not help who runs `publish` on a server."""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")  # Git's own, as if it were so
    result = checked(cloned, "--thay-doi")

    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Git không đọc thư mục này, vì nó thuộc người dùng khác: ")
    assert commit_of(cloned, ["tthc"]) == "không rõ commit"


@pytest.mark.parametrize("ignored", ["", "*\n"])
def test_the_commit_of_a_repository_around_a_project_is_not_its_own(ignored: str, cloned: Path) -> None:
    """One of a home folder, say, that knows nothing of the records, or leaves them out."""
    own = commit_of(cloned, ["tthc"])
    (cloned / ".git").rename(cloned / ".git-cu")
    (cloned.parent / ".gitignore").write_text(ignored, encoding="utf-8")
    who = ["-c", "user.name=a", "-c", "user.email=a@example.invalid"]
    for words in (["init", "-q"], [*who, "commit", "-q", "--allow-empty", "-m", "Khác"]):
        subprocess.run(["git", *words], cwd=cloned.parent, check=True)

    assert re.fullmatch("[0-9a-f]{40}", own)
    assert commit_of(cloned, ["tthc"]) == "không rõ commit"


def test_what_a_change_breaks_elsewhere_is_shown(cloned: Path) -> None:
    """A decision is deleted, a list loses an entry: the file itself has no mistake, and no site can be built."""
    (cloned / "content/danh-muc/bieu-mau.yml").write_text("muc: []\n", encoding="utf-8")
    lines = checked(cloned, "--thay-doi").lines
    told = lines.index("Trang không dựng được khi còn lỗi ở các tệp khác, có thể do tệp bạn vừa đổi, đổi tên hay xóa:")

    assert all(line.endswith("[khong-tim-thay]") for line in lines[told + 1 :])
    assert lines[told + 1].startswith(f"{MARRIAGE}:")


def test_few_errors_of_others_are_shown() -> None:
    """Five, then how to see the others."""
    errors = [Problem("b.yml", line, 1, "", "ban-ghi-rong") for line in range(1, 8)]
    lines = list(report_of_files(errors, {"a.yml"}))

    assert lines[-6:-1] == [str(error) for error in errors[:5]]
    assert lines[-1].startswith("Còn 2 lỗi nữa. Xem mọi lỗi: ")
