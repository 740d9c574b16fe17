"""The command `publish`: what it is asked for, and what it takes for wrong use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, publish

from congkhai.cli import main

WRONG: dict[str, tuple[list[str], str]] = {
    "no folder": ([], "Lệnh chưa đúng: cần một thư mục, "),
    "a number alone": (["--quay-lai", "7"], "Lệnh chưa đúng: cần một thư mục, "),
    "no number": (["x", "--quay-lai", "hai"], "Lệnh chưa đúng: `--quay-lai` cần số của một bản, "),
    "signers where nothing is proved": (
        ["x", "--danh-sach", "--nguoi-ky", "ai"],
        "Lệnh chưa đúng: --nguoi-ky không có ",
    ),
    "a key where signers are meant": (["x", "--kiem-tra", "--khoa", "k"], "Lệnh chưa đúng: --khoa không có tác dụng "),
    "an older day on the way back": (["x", "--quay-lai", "--ngay-cu"], "Lệnh chưa đúng: --ngay-cu không có tác dụng "),
    "a day for a list": (
        ["x", "--danh-sach", "--date", "2026-11-22"],
        "Lệnh chưa đúng: --date không có tác dụng ",
    ),
    "a proof without a cache": (["x", "--kiem-tra", "--no-cache"], "Lệnh chưa đúng: --no-cache không có tác dụng "),
    "a number in other digits": (["x", "--quay-lai", "٢"], "Lệnh chưa đúng: `--quay-lai` cần số của một bản, "),
    "a number without end": (["x", "--quay-lai", "9" * 5000], "Lệnh chưa đúng: `--quay-lai` cần số của một bản, "),
    "two things at once": (["x", "--usb", "--danh-sach"], "Lệnh chưa đúng: --danh-sach: không dùng cùng --usb"),
}


@pytest.mark.parametrize(("arguments", "words"), WRONG.values(), ids=WRONG)
def test_wrong_use(arguments: list[str], words: str, project: Path) -> None:
    """It is told with an example, and is no mistake in the records."""
    result = publish(project, *arguments)

    assert result.code == 2
    assert result.err.startswith(words)


def test_publishing_needs_a_project(tmp_path: Path) -> None:
    """Where there is none, it is wrong use, as of all commands."""
    result = publish(tmp_path, tmp_path / "host")
    command = [sys.executable, REPOSITORY / "build_tthc.py", "publish", "host"]
    here = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)

    assert (result.code, here.returncode) == (2, 2)
    assert f"không có mkdocs.yml trong thư mục {tmp_path}" in result.err
    assert here.stderr.splitlines() == [
        "Lệnh chưa đúng: không có mkdocs.yml trong thư mục .",
        "Xem cách dùng: .venv/bin/python build_tthc.py publish --help",
    ]


@pytest.mark.parametrize("option", ["--danh-sach", "--kiem-tra", "--quay-lai"])
def test_what_builds_nothing_needs_no_project(option: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is done anywhere: here, that there are no releases is what is told."""
    monkeypatch.chdir(tmp_path)

    assert main(["publish", option, str(tmp_path)]) == 1


def test_a_wrong_folder_is_not_taken_for_a_damaged_copy(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder that a copy lies in, or one whose stick is not there: to look at its name comes first."""
    publish(project, "--usb", tmp_path / "usb/congkhai")
    for folder in ("usb", "khong-co"):
        assert main(["publish", "--kiem-tra", str(tmp_path / folder)]) == 1
        said = capsys.readouterr()
        assert said.err.startswith(f"{tmp_path / folder}: không thấy ke-khai.txt của bản chép hay congkhai.txt của ")
        assert "KHÔNG nguyên vẹn" not in said.out
