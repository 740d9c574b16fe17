"""An engine of its own, beside a project of its own: what a maintainer changes shows there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from fixture_project import DAY, REPOSITORY, new_project

# What a maintainer adds to the filters, and nothing else.
NEW_FILTER = """
    Filter(
        key="kiem-tra",
        label="Dữ liệu",
        short="dữ liệu",
        value=lambda summary: "mau" if summary.sample else "that",
        choices=lambda _: (("mau", "Dữ liệu mẫu"), ("that", "Đã kiểm tra"), ("la", "Không có thủ tục nào")),
        page=lambda value: filtered_address(f"kiem-tra-{value}"),
    ),
)
"""


def with_new_filter(folder: Path) -> Path:
    """The small project, built by an engine that has a filter more."""
    project = with_own_engine(folder)
    declared = project / "congkhai/catalogue/filters.py"
    text = declared.read_text(encoding="utf-8")
    assert text.endswith("\n)\n")  # of the tuple
    declared.write_text(text.removesuffix("\n)\n") + NEW_FILTER, encoding="utf-8")
    run_in(project, "build", "--date", DAY)
    return project


def with_own_engine(folder: Path) -> Path:
    """The small project with a copy of the engine beside its `build_tthc.py`."""
    project = new_project(folder)
    shutil.copytree(REPOSITORY / "congkhai", project / "congkhai", ignore=shutil.ignore_patterns("__pycache__"))
    return project


def run_in(project: Path, *words: str, code: int = 0) -> str:
    """What a command of the engine that lies in a project prints; it must end with the exit code."""
    command = [sys.executable, "build_tthc.py", *words]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(project)}
    done = subprocess.run(
        command, cwd=project, env=environment, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout
