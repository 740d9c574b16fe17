"""The preview that `make serve` starts."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, expect
from published_site import ROOT, until

PATIENCE = 90_000


@dataclass(frozen=True)
class Preview:
    """A running preview: where it is seen, the project it shows, what it says."""

    address: str
    root: Path
    log: Path

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview of a copy of this repository's records."""
    root = tmp_path_factory.mktemp("du-an")
    for name in ("content", "tthc", "congkhai"):
        shutil.copytree(ROOT / name, root / name)
    for file in (*ROOT.glob("mkdocs*.yml"), ROOT / "build_tthc.py"):
        shutil.copy(file, root)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "build_tthc.py", "serve", "--dia-chi", address]
    log = root / "serve.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            command, cwd=root, stdout=out, stderr=out, env={**os.environ, "PYTHONUNBUFFERED": "1"}
        )
    try:
        yield Preview(f"http://{address}/", root, log)
    finally:
        server.terminate()
        server.wait()


def test_saving_a_record_shows_the_change_in_the_browser(open_page: Callable[..., Page], preview: Preview):
    """The open page loads itself again with the new text, without anybody touching it."""
    page = open_page()
    _open_when_ready(page, f"{preview.address}thu-tuc/1.001193/")
    _replace_in(preview.root / "tthc/ho-tich/1.001193.yml", "ten_thu_tuc: ", "ten_thu_tuc: Bản thử ")

    expect(page.locator(".ck-official")).to_contain_text("Bản thử", timeout=PATIENCE)


def test_a_preview_keeps_no_copies(open_page: Callable[..., Page], preview: Preview):
    """An editor is never shown a page of before: no service worker, and one that was there is removed."""
    page = open_page(service_workers="allow")
    _open_when_ready(page, f"{preview.address}thu-tuc/1.001193/")
    page.evaluate("caches.open('congkhai / 0123456789')")
    page.reload()
    until(page, lambda: page.evaluate("caches.keys()") == [])

    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert "data-ban" not in page.content()


def test_the_last_good_page_is_shown_until_mistakes_are_mended(open_page: Callable[..., Page], preview: Preview):
    """With an error in a record the old page can still be opened; the editor reads errors, in Vietnamese alone."""
    record = preview.root / "tthc/ho-tich/1.000894.yml"
    page = open_page()
    _open_when_ready(page, f"{preview.address}thu-tuc/1.000894/")
    before = len(preview.said)
    _replace_in(record, "ten_thu_tuc: ", "ten_thu_tucc: Bản thử ")
    _wait_until(page, lambda: "Trang xem thử vẫn là bản cũ" in preview.said[before:])
    page = open_page()  # the first one is loading itself again
    page.goto(f"{preview.address}thu-tuc/1.000894/")
    heading = page.locator("article").inner_text()
    said = preview.said[before:].splitlines()
    _replace_in(record, "ten_thu_tucc: ", "ten_thu_tuc: ")

    assert "Bản thử" not in heading
    assert [line.rpartition(" ")[2] for line in said if line.startswith("tthc/")] == ["[khoa-la]"]
    assert [line for line in said if line.startswith("1 lỗi, ")] != []
    assert [line for line in said if "BuildError" in line or "stuck" in line] == []
    expect(page.locator(".ck-official")).to_contain_text("Bản thử", timeout=PATIENCE)


def _replace_in(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def _open_when_ready(page: Page, address: str) -> None:
    for _ in range(PATIENCE // 1000):
        try:
            page.goto(address)
            return
        except Error:
            page.wait_for_timeout(1000)
    raise AssertionError("the preview did not start")


def _wait_until(page: Page, happened: Callable[[], bool]) -> None:
    for _ in range(PATIENCE // 100):
        if happened():
            return
        page.wait_for_timeout(100)
    raise AssertionError("the preview said nothing")
