"""The preview that `make serve` starts."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Error, Page, expect
from published_site import ROOT

PATIENCE = 90_000


def test_saving_a_record_shows_the_change_in_the_browser(open_page: Callable[..., Page], tmp_path: Path):
    """The open page loads itself again with the new text, without anybody touching it."""
    for name in ("content", "tthc", "congkhai"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for file in (*ROOT.glob("mkdocs*.yml"), ROOT / "build_tthc.py"):
        shutil.copy(file, tmp_path)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "build_tthc.py", "serve", "--dia-chi", address]
    server = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        page = open_page()
        _open_when_ready(page, f"http://{address}/thu-tuc/1.001193/")
        record = tmp_path / "tthc/ho-tich/1.001193.yml"
        text = record.read_text(encoding="utf-8")
        record.write_text(text.replace("ten_thu_tuc: ", "ten_thu_tuc: Bản thử ", 1), encoding="utf-8")

        expect(page.locator("h1")).to_contain_text("Bản thử", timeout=PATIENCE)
    finally:
        server.terminate()
        server.wait()


def _open_when_ready(page: Page, address: str) -> None:
    for _ in range(PATIENCE // 1000):
        try:
            page.goto(address)
            return
        except Error:
            page.wait_for_timeout(1000)
    raise AssertionError("the preview did not start")
