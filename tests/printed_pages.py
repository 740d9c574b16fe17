"""Pages of sheets with the styles of the site, opened in a browser without building one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from congkhai.pages.print_page import render_sheet_page
from congkhai.publishing.assets import asset_files, asset_names
from congkhai.sheets.sheet import Sheet

# What the theme has around a page, and the note that scripts show when the page is out of date.
_AROUND = (
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tờ</title>'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    '<link rel="stylesheet" href="{style}"></head><body class="ck-page ck-page--thu-tuc" dir="ltr">'
    '<header class="ck-header"><div class="ck-header__row md-grid">Đầu trang</div></header>'
    '<main class="ck-main md-grid"><article class="ck-content md-typeset">'
    '<p class="ck-notice ck-notice--stop ck-as-of__over" role="note" hidden>Bản này đã cũ.</p>'
    '<p class="ck-as-of">Trang dựng ngày 23/11/2026.</p>{body}</article></main>'
    '<footer class="ck-footer"><div class="md-grid">Cuối trang</div></footer></body></html>'
)


def write_page(folder: Path, sheets: Sequence[Sheet]) -> str:
    """The address of a file with the page of these sheets."""
    path = (("thu-tuc/", "Thủ tục"),)
    return write_body(folder, render_sheet_page("thu-tuc/1.001193/to-roi/", path, "Tờ rơi", sheets).body)


def write_body(folder: Path, body: str) -> str:
    """The address of a file with a page of this content."""
    style = folder / "site.css"
    style.write_bytes(asset_files()[asset_names()["style"]])
    file = folder / "index.html"
    file.write_text(_AROUND.format(style=style.as_uri(), body=body), encoding="utf-8")
    return file.as_uri()
