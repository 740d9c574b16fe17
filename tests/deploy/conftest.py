"""Both sites published on a host, and served from there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fixture_project import run
from nginx_server import Nginx, complaints, served_by_nginx

from congkhai.catalogue.addresses import form_address
from congkhai.reading.hand_written import FORM_ENDINGS


@pytest.fixture(scope="session")
def host(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A host where the repository's own sites are public, with a form of each kind. Tests must not change it."""
    root = Path(shutil.copytree(shipped, tmp_path_factory.mktemp("publishing") / "root"))
    host = tmp_path_factory.mktemp("host")
    assert run(root, str(host), command="publish").code == 0
    for ending in FORM_ENDINGS:
        file = host / "site" / form_address(f"mau{ending}")
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(ending.encode())
    return host


@pytest.fixture(scope="session")
def nginx(host: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nginx]:
    """It serves both sites, and in the end has nothing to complain of."""
    folder = tmp_path_factory.mktemp("nginx")
    with served_by_nginx(folder, host) as server:
        yield server
    assert complaints(folder) == []
