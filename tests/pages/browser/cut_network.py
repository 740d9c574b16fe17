"""A site whose network can be cut, be slow, or bring another publication; and a phone that keeps pages of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page
from published_site import until


class Network:
    """What stands between a phone and a site: `folder` is what is published, `state` one of open, cut, slow, broken.

    What ends in `held` comes once it is `released`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.state = "open"
        self.asked: list[str] = []
        self.address = ""
        self.ended = threading.Event()
        self.held: str | None = None
        self.released = threading.Event()


@contextmanager
def connected(folder: Path, path: str = "") -> Iterator[Network]:
    """A network at an address of its own, the site below `path`."""
    network = Network(folder)

    class Handler(SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            network.asked.append(self.path)
            if network.held and self.path.endswith(network.held):
                network.released.wait()
            if network.state == "slow":
                network.ended.wait()
            if network.state in ("slow", "cut"):
                self.close_connection = True
            elif network.state == "broken":
                self._answer(502, b"Bad Gateway")
            else:
                super().do_GET()

        def translate_path(self, path: str) -> str:
            self.directory = str(network.folder)
            return super().translate_path("/" + path.removeprefix(f"/{path_}"))

        def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
            self._answer(code, Path(network.folder, "404.html").read_bytes())

        def end_headers(self) -> None:
            # As deploy/nginx.conf has it.
            kept = "max-age=31536000, immutable" if "/assets/" in self.path else "no-cache"
            self.send_header("Cache-Control", kept)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def _answer(self, code: int, body: bytes) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    path_ = path
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    network.address = f"http://127.0.0.1:{server.server_port}/{path}"
    try:
        yield network
    finally:
        network.ended.set()
        network.released.set()
        server.shutdown()
        server.server_close()


STORED = """async () => {
  const names = await caches.keys(), stored = [];
  for (const name of names) for (const { url } of await (await caches.open(name)).keys()) stored.push(url);
  return stored;
}"""
FILLED = """async () => {
  const filled = [];
  for (const name of await caches.keys()) if ((await (await caches.open(name)).keys()).length) filled.push(name);
  return filled;
}"""
WORKERS = "async () => (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope)"


def stored_by(page: Page, address: str = "") -> list[str]:
    """The addresses of all that is stored on the device, without that of the site."""
    return sorted(url.removeprefix(address) for url in page.evaluate(STORED))


def sets_of(page: Page) -> list[str]:
    """The names of the sets that hold something."""
    return page.evaluate(FILLED)


def visit_and_keep(page: Page, network: Network, *paths: str) -> None:
    """Read pages, until the device has stored each."""
    for path in paths:
        page.goto(network.address + path)
        plain = path.partition("?")[0]
        until(page, lambda plain=plain: plain in stored_by(page, network.address))  # type: ignore[misc]
