"""What a page costs a phone on a slow network before anybody has used the search."""

from __future__ import annotations

import gzip
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

BITS_PER_SECOND, LATENCY_MS, CPU_SLOWDOWN = 400_000, 400, 6
_VIEWPORT = ViewportSize(width=390, height=844)
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-background-networking"]
_HOST = "127.0.0.1"
# Whatever a page starts late, by a timer or a worker, is counted if it starts within this time.
_SETTLING_MS = 3_000
# A search index of some megabytes, fetched unasked, takes minutes on this network.
PATIENCE_MS = 600_000
_COMPRESSED = (".html", ".css", ".js", ".mjs", ".json", ".svg", ".xml", ".txt", ".webmanifest")
_PAINTED = """
() => new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({type: "largest-contentful-paint", buffered: true});
  setTimeout(() => resolve(null), 1000);
})
"""
_SHIFTED = """
() => new Promise((resolve) => {
  let shifted = 0;
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value; })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => resolve(shifted), 100);
})
"""


@dataclass(frozen=True, slots=True)
class Weight:
    """A page and all it loads; `kilobytes` are thousands of bytes as sent, without HTTP headers.

    `shifted` is how much of what was painted moved afterwards, as browsers count it.
    """

    kilobytes: float
    requests: int
    foreign_hosts: tuple[str, ...]
    painted_seconds: float
    shifted: float


def weigh_pages(pages: Sequence[tuple[Path, str]], repeat: int = 3) -> list[Weight]:
    """Each (site, address of a page in it) in a real Chromium, the median of `repeat` first visits.

    The pages take turns, so that whatever slows the machine slows all of them.
    """
    visits: list[list[Weight]] = [[] for _ in pages]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for _ in range(repeat):
            for (site, address), seen in zip(pages, visits, strict=True):
                with serve(site) as server:
                    seen.append(_visit(browser, server, address))
        browser.close()
    return [_summary(seen) for seen in visits]


@contextmanager
def serve(site: Path) -> Iterator[Server]:
    """A server of the files in `site`, compressing text, until the block ends."""
    server = Server((_HOST, 0), partial(_Handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Server(ThreadingHTTPServer):
    """Remembers every answer it gave, as (path, bytes)."""

    daemon_threads = True

    def __init__(self, *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self.answers: list[tuple[str, int]] = []

    def handle_error(self, *request: object) -> None:
        """A page that is closed takes no more answers; whatever else goes wrong is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*request)  # type: ignore[arg-type]

    @property
    def address(self) -> str:
        """Where the site's root is."""
        return f"http://{_HOST}:{self.server_port}/"


class _Handler(SimpleHTTPRequestHandler):
    """Files as a plain web server sends them: kept connections, text in gzip."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        """Answer with the file, its folder's index.html, or 404."""
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        status = 200 if file.is_file() else 404
        body = file.read_bytes() if status == 200 else b""
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if file.suffix in _COMPRESSED and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        self.server.answers.append((self.path, len(body)))

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing."""


def _summary(visits: Sequence[Weight]) -> Weight:
    return Weight(
        kilobytes=median(visit.kilobytes for visit in visits),
        requests=max(visit.requests for visit in visits),
        foreign_hosts=tuple(sorted({host for visit in visits for host in visit.foreign_hosts})),
        painted_seconds=median(visit.painted_seconds for visit in visits),
        shifted=max(visit.shifted for visit in visits),
    )


def _visit(browser: Browser, server: Server, address: str) -> Weight:
    # What a worker keeps for later it fetches once the page stands, and on a whim of the browser.
    context = browser.new_context(
        viewport=_VIEWPORT, device_scale_factor=3, is_mobile=True, has_touch=True, service_workers="block"
    )
    hosts = _foreign_hosts(context)
    page = context.new_page()
    slow_down(page)
    server.answers.clear()
    page.goto(server.address + address, wait_until="load", timeout=PATIENCE_MS)
    page.wait_for_load_state("networkidle", timeout=PATIENCE_MS)
    page.wait_for_timeout(_SETTLING_MS)
    painted, shifted = page.evaluate(_PAINTED), page.evaluate(_SHIFTED)
    context.close()
    if painted is None:
        raise RuntimeError(f"{address}: Chromium reported no largest contentful paint")
    answers = list(server.answers)
    return Weight(sum(size for _, size in answers) / 1000, len(answers), tuple(hosts), painted / 1000, shifted)


def _foreign_hosts(context: BrowserContext) -> set[str]:
    """Fills with every host but ours that anything in the context asks for."""
    hosts: set[str] = set()

    def note(address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != _HOST:
            hosts.add(parts.hostname or "")

    context.on("request", lambda request: note(request.url))
    return hosts


def slow_down(page: Page) -> None:
    """Give the page a network of 400 kbps and 400 ms, and a processor six times slower."""
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    bytes_per_second = BITS_PER_SECOND / 8
    conditions = {
        "offline": False,
        "latency": LATENCY_MS,
        "downloadThroughput": bytes_per_second,
        "uploadThroughput": bytes_per_second,
    }
    session.send("Network.emulateNetworkConditions", conditions)
    session.send("Emulation.setCPUThrottlingRate", {"rate": CPU_SLOWDOWN})
