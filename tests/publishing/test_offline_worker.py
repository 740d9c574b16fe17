"""The file of the service worker: one while devices keep pages, another that removes them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from fixture_project import built, replace_in

from congkhai.catalogue.addresses import WORKER
from congkhai.publishing.offline_worker import removal_script, scripts_code, worker_script


def test_another_index_is_another_worker() -> None:
    """Browsers tell publications apart by the bytes of the worker; the scripts' code stays."""
    first, second = worker_script(b"a", "x", ["thu-tuc"]), worker_script(b"b", "x", ["thu-tuc"])

    assert first != second
    assert first == worker_script(b"a", "x", ["thu-tuc"])
    assert all(scripts_code().encode() in one for one in (first, second))


def test_a_large_index_is_not_stored_ahead() -> None:
    """Above some 60 KB on the way only who searches pays for it."""
    assert b"IS_LIGHT = true" in worker_script(b"x" * 400_000, "", [])
    assert b"IS_LIGHT = false" in worker_script(b"x" * 400_001, "", [])


def test_the_worker_knows_every_folder_of_its_site(project: Path) -> None:
    """Sections, hand-written pages, forms, assets: it answers for the pages of all, and for nothing beside them."""
    worker = built(project)[f"site/{WORKER}"].decode()
    [told] = re.findall(r"AT_ROOT = (\[.*?\])", worker)
    folders = {page.relative_to(project / "site").parts[0] for page in (project / "site").rglob("*/index.html")}

    assert folders | {"assets", "bieu-mau"} <= set(json.loads(told))


def test_the_switch_changes_pages_data_and_worker(project: Path) -> None:
    """Off, nothing of it is left but the file that removes; on, page, index and places say the same code."""
    names = ["index.html", "tim-kiem/chi-muc.js", "noi-nop/ten-goi.js", WORKER]
    on = built(project)
    replace_in(project / "mkdocs.yml", "ngoai_tuyen: true", "ngoai_tuyen: false")
    off = built(project)

    for site in ("site", "site-pbgdpl"):
        assert all(scripts_code().encode() in on[f"{site}/{name}"] for name in names)
        assert not any(scripts_code().encode() in data for name, data in off.items() if name.startswith(f"{site}/"))
        assert off[f"{site}/{WORKER}"] == removal_script()
