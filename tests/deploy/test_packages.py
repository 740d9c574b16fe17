"""Where `make` takes the packages: by the Python that there is now, whatever stood there before."""

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


def _make(folder: Path) -> None:
    words = [f"PYTHON={folder / 'python3'}", f"VENV={folder / 'venv'}", str(folder / "venv/site.stamp")]
    subprocess.run(["make", *words], cwd=REPOSITORY, env=variables_outside_make(), check=True, capture_output=True)
