"""ProperDocs, which goes on where MkDocs 1.6 ends, renders the frames in its place."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, SITES, copied, differences, files_in, run

# An environment of its own, made by `make prove`, without MkDocs.
PYTHON = Path(sys.prefix, "properdocs", "Scripts/python.exe" if os.name == "nt" else "bin/python")


@pytest.mark.proof("frames by ProperDocs")
@pytest.mark.skipif(not PYTHON.exists(), reason="no environment with ProperDocs: made by `make prove`")
@pytest.mark.parametrize(
    "commands",
    [
        [[REPOSITORY / "build_tthc.py", "build", "--no-cache"]],
        [["-m", "properdocs", "build", "-q", "-f", config] for config in ("mkdocs.yml", "mkdocs.pbgdpl.yml")],
    ],
    ids=["build_tthc.py build", "properdocs build"],
)
def test_both_sites_are_the_same(
    commands: list[list[str]], shipped: Path, tmp_path: Path, tried: Callable[[int, str], None]
) -> None:
    """Of the shipped records, byte for byte: by the command line, and by its own command in the place of MkDocs'."""
    root = copied(shipped, tmp_path / "project")
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
    for command in commands:
        subprocess.run([PYTHON, *command], cwd=root, env=environment, check=True, capture_output=True)
    by_properdocs = {f"{site}/{name}": data for site in SITES for name, data in files_in(root / site).items()}
    run(root, "--no-cache", "--out", str(tmp_path / "out"), day=None)
    by_mkdocs = {f"{site}/{name}": data for site in SITES for name, data in files_in(tmp_path / "out" / site).items()}
    tried(len(by_mkdocs), "files")

    assert len(by_mkdocs) > 200
    assert differences(by_mkdocs, by_properdocs) == []
