"""The searches that are compared: ours, Material's and Pagefind's, each asked in a page as its users ask it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import CommandFailed
from benchmarks.peers import PAGEFIND_OPTIONS, SECTION, write_mkdocs
from benchmarks.records import Plain
from benchmarks.words import Words

PROJECT, SUGGESTIONS, MATERIAL, PAGEFIND = "congkhai", "congkhai, suggestions", "Material", "Pagefind"
_PAGEFIND_FOLDER = "pagefind"
_OURS = ("/assets/congkhai/tim-kiem", "/tim-kiem/chi-")

# Each script defines `ask(text)`: type the text as a whole, wait for what is shown for it, return the links shown.
_TYPE = """
const type = (box, text, event) => { box.value = text; box.dispatchEvent(new Event(event, {bubbles: true})); };
const linksIn = (list, items) => {
  list.getBoundingClientRect();
  return [...list.querySelectorAll(items)].map((link) => link.href);
};
// Like a tick of setTimeout, but not held back when it is asked for again and again.
const channel = new MessageChannel();
const tick = () => new Promise((resolve) => { channel.port1.onmessage = resolve; channel.port2.postMessage(0); });
"""
_RESULTS = """
globalThis.ask = async (text) => {
  const list = document.getElementById("ket-qua");
  type(document.querySelector("main input[type=search]"), text, "input");
  while (list.dataset.q !== text) await tick();
  return linksIn(list, ":scope > li[data-ma] > h2 > a");
};
"""
_SUGGESTED = """
globalThis.ask = async (text) => {
  const box = document.querySelector("header input[type=search]");
  const list = document.getElementById(box.getAttribute("aria-controls"));
  box.focus();
  type(box, text, "input");
  while (list?.dataset.q !== text) await tick();
  list.getBoundingClientRect();
  return [];
};
"""
# Its results come from a worker; the line above them is written anew for every question. The first to be answered is
# the empty box, once the worker has its index: that answer must not be taken for the one to the first question.
_MATERIAL = """
globalThis.ask = async (text) => {
  const list = document.querySelector(".md-search-result__list");
  const said = document.querySelector(".md-search-result__meta");
  const box = document.querySelector(".md-search__input");
  const {translations} = JSON.parse(document.getElementById("__config").textContent);
  const empty = translations["search.result.placeholder"];
  const end = performance.now() + 20000;
  const answer = () => new Promise((resolve) => {
    const watch = new MutationObserver(() => { watch.disconnect(); resolve(); });
    watch.observe(said, {childList: true, characterData: true, subtree: true});
    setTimeout(resolve, end - performance.now());
  });
  if (box.value.trim() === text.trim()) return linksIn(list, "li > a");
  document.getElementById("__search").checked = true;
  while (!box.value && said.textContent.trim() !== empty && performance.now() < end) await answer();
  const answered = answer();
  type(box, text, "keyup");
  await answered;
  return linksIn(list, "li > a");
};
"""
# Its own box draws the same: the data of the first five.
_PAGEFIND = """
globalThis.ask = async (text) => {
  globalThis.pagefind ??= await import("/pagefind/pagefind.js");
  const found = await pagefind.search(text);
  const shown = await Promise.all(found.results.slice(0, globalThis.wanted ?? 5).map((result) => result.data()));
  return shown.map((result) => new URL(result.url, location).href);
};
"""


@dataclass(frozen=True, slots=True)
class Searcher:
    """A built site whose search is asked on the page at `address` by `script`.

    `loads` begins the addresses of what is loaded for search alone and while the page loads, if there is such.
    Where `finds` is false the links are not told, as nothing is to be learned from them.
    """

    name: str
    site: Path
    address: str
    script: str
    loads: tuple[str, ...] = ()
    finds: bool = True

    @property
    def asking(self) -> str:
        """The script that gives a page `ask`."""
        return f"() => {{{_TYPE}{self.script}}}"


def our_searchers(site: Path, code: str) -> list[Searcher]:
    """The search page, and the box in the head of a procedure's page."""
    return [
        Searcher(PROJECT, site, "tim-kiem/", _RESULTS, _OURS),
        Searcher(SUGGESTIONS, site, f"{SECTION}/{code}/", _SUGGESTED, finds=False),
    ]


def material_searcher(work: Path, records: Sequence[Plain], words: Words) -> Searcher:
    """Material with its own search; its site is built in `work`."""
    write_mkdocs(work, records, words)
    _run([sys.executable, "-m", "mkdocs", "build", "--quiet"], work)
    page = f"{SECTION}/{records[0]['ma_thu_tuc']}/"
    return Searcher(MATERIAL, work / "site", page, _MATERIAL, ("/assets/javascripts/workers/search", "/search/"))


def pagefind_searcher(material: Searcher) -> Searcher:
    """Pagefind over the pages of Material; its index is added to them."""
    options = ["--site", str(material.site), "--output-subdir", _PAGEFIND_FOLDER, *PAGEFIND_OPTIONS]
    _run([sys.executable, "-m", "pagefind", *options], material.site)
    return Searcher(PAGEFIND, material.site, material.address, _PAGEFIND, (f"/{_PAGEFIND_FOLDER}/",))


def codes_in(links: Sequence[str]) -> list[str]:
    """The codes of procedures that links lead to, each once."""
    parts = (link.partition(f"/{SECTION}/")[2].partition("/")[0] for link in links)
    return [code for code in dict.fromkeys(parts) if code]


def _run(command: Sequence[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise CommandFailed(f"{' '.join(command)}: {done.stdout[-500:]}{done.stderr[-500:]}")
