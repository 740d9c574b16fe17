"""Publications of the small site, one after the other, and what a phone without a network opens of which of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cut_network import Network
from fixture_project import built, copied, replace_in
from playwright.sync_api import Error, Page
from published_site import until

from congkhai.publishing.offline_worker import scripts_code

HOME, BIRTH, FIELD, SEARCH, OFFLINE = "", "thu-tuc/1.001193/", "linh-vuc/ho-tich/", "tim-kiem/", "ngoai-tuyen/"
INDEX, NAMES = "tim-kiem/chi-muc.js", "noi-nop/ten-goi.js"
NEW_NAME = "Khai sinh kiểu mới"
OTHER_CODE = "0123456789"
# What is told of a page that was opened.
NOT_STORED, NO_ANSWER = "told that it is not stored", "no answer"


class Publications(NamedTuple):
    """`first`; `records`, where a procedure has another name; `scripts`, where they are others too; `off`."""

    first: Path
    records: Path
    scripts: Path
    off: Path


def published(project: Path, folder: Path) -> Publications:
    """The sites of a built project as it was, and as it comes to be."""
    first = Path(shutil.copytree(project / "site", folder / "truoc"))
    renamed = copied(project, folder / "ho-so")
    replace_in(renamed / "tthc/ho-tich/1.001193.yml", "Đăng ký khai sinh\nlinh_vuc", f"{NEW_NAME}\nlinh_vuc")
    built(renamed)
    scripts = Path(shutil.copytree(renamed / "site", folder / "ma"))
    _change_scripts(scripts)
    off = copied(project, folder / "tat")
    replace_in(off / "mkdocs.yml", "ngoai_tuyen: true", "ngoai_tuyen: false")
    built(off)
    return Publications(first, renamed / "site", scripts, off / "site")


def _change_scripts(site: Path) -> None:
    """Another state of the scripts: its code everywhere, and the script of every page says it, under another name."""
    [script] = (site / "assets/congkhai").glob("site.*.js")
    script.write_text(f'{script.read_text(encoding="utf-8")}\nglobalThis.runs = "{OTHER_CODE}";\n', encoding="utf-8")
    renamed = script.rename(script.with_name(f"site.{OTHER_CODE}.js"))
    for file in (file for file in site.rglob("*") if file.suffix in (".html", ".js")):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(scripts_code(), OTHER_CODE).replace(script.name, renamed.name), encoding="utf-8")


RUN = "[document.body.dataset.ban, globalThis.runs, globalThis.chiMuc.ban]"
UPDATED = "async () => (await navigator.serviceWorker.getRegistration()).update().then(() => {}, () => {})"
INSTALLING = "async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing)"
ONE_ACTIVE = """navigator.serviceWorker.getRegistration().then((one) => !one
  || !one.installing && !one.waiting && one.active.state === "activated")"""
HAS = "async ([code, address]) => Boolean(await (await caches.open(`congkhai / ${code}`)).match(address))"


def settle(page: Page) -> None:
    """The browser has asked for the worker of now; the one that came answers, or has failed.

    Browsers ask by themselves after each visit; Chromium a second after the last one, so not while pages follow fast.
    They end a worker that has nothing to do, and the next one takes its place; but not while somebody watches it, as
    tests do: then the next one waits, for minutes. So it is ended here.
    """
    page.evaluate(UPDATED)
    until(page, lambda: not page.evaluate(INSTALLING))
    session = page.context.new_cdp_session(page)
    session.send("ServiceWorker.enable")

    def is_settled() -> bool:
        # What the page says to the one of before wakes it again.
        session.send("ServiceWorker.stopAllWorkers")
        return bool(page.evaluate(ONE_ACTIVE))

    until(page, is_settled)
    session.detach()


def wait_until_in(page: Page, network: Network, code: str, *paths: str) -> None:
    """Wait until pages are stored with the scripts of a code."""
    for path in paths:
        until(page, lambda path=path: page.evaluate(HAS, [code, network.address + path]))  # type: ignore[misc]


def of_one_state(page: Page) -> str:
    """The code of the page that is open, which its script and the index that its box loads must have too."""
    page.locator(".ck-search__input").first.focus()
    until(page, lambda: page.evaluate("Boolean(globalThis.chiMuc)"))
    code, runs, index = page.evaluate(RUN)
    assert (runs or scripts_code(), index) == (code, code), (page.url, runs, index)
    return str(code)


def opened(page: Page, network: Network, path: str) -> str:
    """Of which state of the scripts a page is that was opened, all of it; or that it is not there."""
    try:
        page.goto(network.address + path)
    except Error:
        return NO_ANSWER
    if page.get_by_text("trang bạn muốn mở chưa được lưu").is_visible():
        return NOT_STORED
    return of_one_state(page)


def opened_of(page: Page, network: Network, *paths: str) -> Iterator[tuple[str, str]]:
    """The same of many pages, each with its address."""
    yield from ((path, opened(page, network, path)) for path in paths)
