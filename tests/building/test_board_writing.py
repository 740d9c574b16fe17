"""Notice boards of a built site: on the portal alone, every link of them leads somewhere, the same bytes again."""

from __future__ import annotations

import re
from pathlib import Path

from fixture_project import DAY, new_project, run, sites_of

from congkhai.building.board_writing import write_boards


def test_boards_are_built_into_the_portal(tmp_path: Path) -> None:
    """Pages and files, and none on the other site; built again, and without the cache, the bytes are the same."""
    root = new_project(tmp_path / "project")
    assert run(root, day=DAY).code == 0
    first = sites_of(root)
    boards = {name for name in first if "/niem-yet/" in name}

    assert write_boards.__module__ == "congkhai.building.board_writing"
    assert boards
    assert {name.partition("/")[0] for name in boards} == {"site"}
    assert {name.rpartition(".")[2] for name in boards} == {"html", "docx", "xlsx"}
    listed = first["site/niem-yet/index.html"].decode()
    linked = re.findall(r'href="\.\./(niem-yet/[a-z0-9/-]+)"', listed)
    assert {f"site/{address}index.html" for address in linked} == {
        name for name in boards if name.endswith(".html")
    } - {"site/niem-yet/index.html"}
    assert run(root, day=DAY).code == 0
    again = sites_of(root)
    assert run(root, "--no-cache", day=DAY).code == 0
    anew = sites_of(root)
    assert [name for name in boards if not first[name] == again[name] == anew[name]] == []
