"""What a reader finds otherwise in a site than in another: pages added, changed, gone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from congkhai.catalogue.addresses import PAGE_FILE
from congkhai.publishing.manifest import plain_bytes
from congkhai.publishing.plain_files import files_below

# What every build says anew though the page is the same: its day (on a sheet, up to the day until which it holds), what
# is ready when if handed in from that day on, and the names of styles and scripts. Notices are told by their own pages.
_OF_THE_BUILD = re.compile(
    rb'<p class="ck-notice ck-notice--stop ck-as-of__over".*?</p>|<p class="ck-as-of">.*?</p>'
    rb'|<aside class="ck-banners .*?</aside>'
    rb'|<p class="ck-sheet__day">[^<;]*'
    rb'|<dd class="ck-ready".*?</dd>|<table class="ck-ready__table">.*?</div>'
    rb"|(?<=\.)[0-9a-f]{8,40}(?=(?:\.min)?\.(?:js|css|svg|json)\b)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Changes:
    """Addresses of pages."""

    added: Sequence[str]
    changed: Sequence[str]
    gone: Sequence[str]


def page_changes(old: Path | None, new: Path) -> Changes:
    """How the pages of a site differ from those of an older one; one that is not there had none."""
    before, after = _pages_in(old), _pages_in(new)
    both = sorted(before.keys() & after.keys())
    changed = [page for page in both if _differ(before[page], after[page])]
    return Changes(sorted(after.keys() - before.keys()), changed, sorted(before.keys() - after.keys()))


def _pages_in(site: Path | None) -> dict[str, str]:
    try:
        files = list(files_below(site)) if site is not None else []
    except OSError:  # somebody harmed the old one: what is new is told all the same
        files = []
    return {name.removesuffix(PAGE_FILE): path for name, path in files if name.endswith(".html")}


def _differ(old: str, new: str) -> bool:
    before, after = (plain_bytes(path) or b"" for path in (old, new))
    return before != after and _said(before) != _said(after)


def said_by(file: Path) -> str:
    """What a page says whenever it is built."""
    return _said(plain_bytes(file) or b"").decode("utf-8", "replace")


def _said(page: bytes) -> bytes:
    """What a page says whenever it is built; where nothing stands any more, no blank is left either."""
    return b" ".join(_OF_THE_BUILD.sub(b" ", page).split())
