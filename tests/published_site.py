"""A site as it is published: built from this repository, served, and opened in a browser."""

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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[1]
# Without windows a page costs a quarter of the time; it is laid out, painted and run by the same code.
CHROMIUM = shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
DAY = "2026-11-23"


@dataclass(frozen=True, slots=True)
class Site:
    """A published site: its folder, and the address it is served at."""

    folder: Path
    address: str


def visit(page: Page, address: str) -> None:
    """Open an address and wait until the page is as it will stay."""
    page.goto(address)
    if page.locator("#ket-qua").count() and "?q=" in address and page.evaluate("Boolean(globalThis.congkhai)"):
        page.locator("#ket-qua[data-q]").wait_for(state="attached")


def until(page: Page, happened: Callable[[], bool]) -> None:
    """Wait until something has happened in the browser.

    Playwright's `wait_for_function` takes a promise for an answer at once, and the policy of our pages stops it from
    asking a text a second time.
    """
    for _ in range(300):
        if happened():
            return
        page.wait_for_timeout(100)
    raise AssertionError("it did not happen")


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
