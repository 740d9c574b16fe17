"""Both sites, built and served as they are published, and one Chromium to look at them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
DAY = "2026-11-23"


@dataclass(frozen=True, slots=True)
class Site:
    """A published site: its folder, and the address it is served at."""

    folder: Path
    address: str


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Site]]:
    """Both sites of this repository by the names of their folders."""
    project = tmp_path_factory.mktemp("du-an")
    # A copy, so that workers building at the same time do not share one cache.
    for name in ("content", "tthc"):
        shutil.copytree(ROOT / name, project / name)
    for file in ROOT.glob("mkdocs*.yml"):
        shutil.copy(file, project)
    build(project)
    with served(project / "out/site") as portal, served(project / "out/site-pbgdpl") as education:
        yield {"site": portal, "site-pbgdpl": education}


@pytest.fixture(scope="session")
def portal(sites: dict[str, Site]) -> Site:
    """The department's site."""
    return sites["site"]


@pytest.fixture(scope="session", params=["site", "site-pbgdpl"])
def site(request: pytest.FixtureRequest, sites: dict[str, Site]) -> Site:
    """Each of the two sites."""
    return sites[request.param]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser; tests open contexts of their own in it."""
    arguments = ["--no-sandbox", "--disable-background-networking"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """`open_page(address, width=390, …)`: a page in a context of its own."""
    contexts: list[BrowserContext] = []

    def opened(address: str = "", *, width: int = 390, height: int = 844, **options: Any) -> Page:
        context = chromium.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        if address:
            visit(page, address)
        return page

    yield opened
    for context in contexts:
        context.close()


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page is as it will stay."""
    page.goto(address)
    if page.locator("#ket-qua").count() and "?q=" in address and page.evaluate("Boolean(globalThis.congkhai)"):
        page.locator("#ket-qua[data-q]").wait_for(state="attached")


def build(project: Path) -> None:
    """Build a project's sites into its `out` folder; what is wrong with the records fails the test."""
    command = [sys.executable, "build_tthc.py", "build", "--no-cache", "--date", DAY]
    target = ["--root", str(project), "--out", str(project / "out")]
    done = subprocess.run([*command, *target], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


@contextmanager
def served(folder: Path) -> Iterator[Site]:
    """A folder at an address of its own, with the site's own page for what is not there."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield Site(folder, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)
