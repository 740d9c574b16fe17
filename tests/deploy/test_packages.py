"""What `make` does before a command: it takes the packages of the Python that there is, and all that was typed."""

from __future__ import annotations

import subprocess
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


def test_what_lost_its_quotation_marks_is_told_before_anything_is_done(tmp_path: Path) -> None:
    """`ARGS=--quay-lai 7` went back to another release, and only then asked for a rule named 7."""
    words = ["publish", f"DIR={tmp_path}", "ARGS=--quay-lai", "7", f"PYTHON={tmp_path / 'none'}", f"VENV={tmp_path}"]
    done = subprocess.run(
        ["make", *words], cwd=REPOSITORY, env=variables_outside_make(), check=False, capture_output=True, text=True
    )

    assert (done.returncode, done.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert "Chưa làm gì: không có lệnh `7`. Giá trị có dấu cách thì đặt trong dấu ngoặc kép" in done.stderr


def _make(folder: Path) -> None:
    words = [f"PYTHON={folder / 'python3'}", f"VENV={folder / 'venv'}", str(folder / "venv/site.stamp")]
    subprocess.run(["make", *words], cwd=REPOSITORY, env=variables_outside_make(), check=True, capture_output=True)
