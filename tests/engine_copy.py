"""An engine of its own, beside a project of its own: what a maintainer changes shows there."""

from __future__ import annotations

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
    build_apart(project)
    return project


def with_own_engine(folder: Path) -> Path:
    """The small project with a copy of the engine beside its `build_tthc.py`."""
    project = new_project(folder)
    shutil.copytree(REPOSITORY / "congkhai", project / "congkhai", ignore=shutil.ignore_patterns("__pycache__"))
    return project


def build_apart(project: Path) -> None:
    """Build the project's sites with the engine that lies in it."""
    command = [sys.executable, "build_tthc.py", "build", "--date", DAY]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
