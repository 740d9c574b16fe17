"""What `make` does before a command: it takes the packages of the Python that there is, and all that was typed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, variables_outside_make
from fresh_clone import write_program

# What makes a venv notes it; the Python in it finds pip where its folder has it, as that of Debian does.
MAKES = """\
echo made >>"{noted}"; mkdir -p "$4/bin" "$4/lib/new/pip"; rm -f "$4"/*.stamp
cp "{inside}" "$4/bin/python"
"""
INSIDE = """\
if [ "$1" = -c ]; then test -d "{venv}/lib/new/pip"; exit; fi
echo "$3" >>"{noted}"
"""


@pytest.mark.parametrize(
    ("before", "does"),
    [("nothing", ["made", "install"]), ("whole", []), ("of the Python before", ["made", "install"])],
)
def test_packages_are_taken_where_this_python_has_none(before: str, does: list[str], tmp_path: Path) -> None:
    """After an upgrade of Debian the packages are still there, and its new Python looks for them elsewhere."""
    venv, noted = tmp_path / "venv", tmp_path / "noted.txt"
    write_program(tmp_path / "inside", INSIDE.format(venv=venv, noted=noted))
    write_program(tmp_path / "python3", MAKES.format(noted=noted, inside=tmp_path / "inside"))
    if before != "nothing":
        _make(tmp_path)
        assert noted.read_text("utf-8").split() == ["made", "install"]
    if before == "of the Python before":
        (venv / "lib/new").rename(venv / "lib/old")
    noted.write_text("", "utf-8")
    _make(tmp_path)

    assert noted.read_text("utf-8").split() == does


def test_packages_that_cannot_be_had_are_told_with_the_usual_cause(tmp_path: Path) -> None:
    """Of a machine that reaches nobody pip says that there is no such version; the next run tries again."""
    refusing = "case $3 in install) echo 'ERROR: No matching distribution' >&2; exit 1;; esac"
    write_program(tmp_path / "inside", refusing)
    write_program(tmp_path / "python3", MAKES.format(noted=tmp_path / "noted.txt", inside=tmp_path / "inside"))
    first, again = (_made(tmp_path) for _ in range(2))

    assert (first.returncode, again.returncode) == (2, 2)
    for done in (first, again):
        assert "Thường là máy chưa ra được kho gói (PyPI): xem lại mạng, proxy, rồi chạy lại." in done.stderr


@pytest.mark.skipif(not os.access("/root", os.W_OK), reason="only root may leave files of others")
def test_packages_that_root_took_are_told_with_their_way_back() -> None:
    """After one `sudo make publish` all is well until an upgrade: then the user of the nights may not replace them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        refusing = "case $3 in install) echo 'ERROR: Permission denied' >&2; exit 1;; esac"
        write_program(folder / "inside", refusing)
        write_program(folder / "python3", MAKES.format(noted=folder / "noted.txt", inside=folder / "inside"))
        shutil.copy(REPOSITORY / "Makefile", folder)
        shutil.copytree(REPOSITORY / "requirements", folder / "requirements")
        for path in (folder, folder / "requirements"):
            path.chmod(0o755)
            shutil.chown(path, "nobody")
        _made(folder, folder)
        done = _made(folder, folder, user="nobody")

    assert done.returncode == 2
    assert f"nobody không ghi được {folder / 'venv'}, như khi trước đó lỡ chạy bằng root." in done.stderr
    assert f"(sudo chown -R nobody: {folder}), rồi chạy lại bằng: sudo -u nobody …" in done.stderr
    assert "PyPI" not in done.stderr


def test_what_lost_its_quotation_marks_is_told_before_anything_is_done(tmp_path: Path) -> None:
    """`ARGS=--quay-lai 7` went back to another release, and only then asked for a rule named 7."""
    words = ["publish", f"DIR={tmp_path}", "ARGS=--quay-lai", "7", f"PYTHON={tmp_path / 'none'}", f"VENV={tmp_path}"]
    done = subprocess.run(
        ["make", *words], cwd=REPOSITORY, env=variables_outside_make(), check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "Chưa làm gì: không có lệnh `7`. Giá trị có dấu cách thì đặt trong dấu ngoặc kép" in done.stderr


def _make(folder: Path) -> None:
    assert _made(folder).returncode == 0


def _made(folder: Path, project: Path = REPOSITORY, user: str | None = None) -> subprocess.CompletedProcess[str]:
    words = [f"PYTHON={folder / 'python3'}", f"VENV={folder / 'venv'}", str(folder / "venv/site.stamp")]
    return subprocess.run(
        ["make", *words],
        cwd=project,
        env=variables_outside_make(),
        user=user,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
