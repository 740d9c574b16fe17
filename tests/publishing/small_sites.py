"""Two sites of a few files, to be laid on hosts and sticks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from congkhai.publishing.manifest import Origin
from congkhai.publishing.releases import (
    Release,
    check_host,
    lay_release,
    prepare_host,
    prune_releases,
    serve_release,
)

ORIGIN = Origin(date(2026, 11, 23), "congkhai thử", "không rõ commit")
SITES = ("site", "site-pbgdpl")


def small_sites(folder: Path, text: str = "một") -> dict[str, Path]:
    """Their folders by name; pages say `text`."""
    for site in SITES:
        pages = {"index.html": text, "thu-tuc/1.001193/index.html": f"{site} {text}", "du-lieu/mo-ta.json": "{}"}
        for name, content in pages.items():
            (folder / site / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / site / name).write_text(content, encoding="utf-8")
    return {site: folder / site for site in SITES}


def lay_and_serve(host: Path, project: Path, text: str) -> Release:
    """Lay sites that say `text`, and make them public."""
    return serve_sites(host, small_sites(project, text))


def serve_sites(host: Path, sites: dict[str, Path]) -> Release:
    """Lay sites, and make them public."""
    host.mkdir(exist_ok=True)
    check_host(host, sites)
    prepare_host(host)
    release = lay_release(host, sites, ORIGIN, None)
    serve_release(host, release)
    prune_releases(host)
    return release
