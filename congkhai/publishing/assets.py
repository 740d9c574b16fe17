"""Styles, scripts, pictures, under names that change with their content; the licences of what others made."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from congkhai.catalogue.addresses import LICENCES, asset_address
from congkhai.publishing.declarations import declared_modules
from congkhai.publishing.material_style import material_style
from congkhai.publishing.minifying import SCRIPT, STYLE, minified
from congkhai.publishing.scripts import join_scripts

_ENGINE = Path(__file__).parents[1]
_PAGES = _ENGINE / "pages/browser"
# Beside what every page has, each is loaded without the others, so it has what they need too.
_LOADED_ALONE = (
    "search-start", "place-box", "kiosk-start", "reading-player", "keeping-start", "sheet-start", "pack-start",
    "letter-start",
)  # fmt: skip
BROWSER_CODE = (_PAGES, _ENGINE / "search/browser/engine", _ENGINE / "search/browser/page")


@lru_cache(maxsize=1)
def asset_files() -> dict[str, bytes]:
    """Path in the site → bytes."""
    # MIT and Apache licences go along with every copy; Material's stylesheet does not name its own.
    licences = (_ENGINE / "publishing/theme-licences.txt").read_bytes()
    return {**dict(_assets().values()), LICENCES: licences}


@lru_cache(maxsize=1)
def asset_names() -> dict[str, str]:
    """What the theme and the pages call an asset → its path in the site."""
    return {role: name for role, (name, _) in _assets().items()}


def early_script() -> str:
    """What runs in the head of every page before it is painted.

    It stands in the page: with a policy beside it, browsers ask for styles only once a file before them has come.
    """
    return _scripts()[0]


@lru_cache(maxsize=1)
def _scripts() -> list[str]:
    return minified(
        SCRIPT, join_scripts(BROWSER_CODE, ["early-start", "site-start"], _LOADED_ALONE, declared_modules())
    )


@lru_cache(maxsize=1)
def _assets() -> dict[str, tuple[str, bytes]]:
    parts = [_PAGES / "site.css", *sorted((_ENGINE / "pages/templates/parts").glob("*/style.css"))]
    own, at_desk = "\n".join(map(_text, parts)), _text(_PAGES / "kiosk.css")
    framed = _text(_PAGES / "embed.css")
    styles = [f"{material_style(own + at_desk)}\n{own}", at_desk, framed]
    style, kiosk_style, embed_style = minified(STYLE, styles)
    _, script, search, places, kiosk, reading, keeping, sheet, pack, letter = _scripts()
    return {
        "style": _asset("site", "css", style),
        "script": _asset("site", "js", script),
        "search": _asset("tim-kiem", "js", search),
        "places": _asset("noi-nop", "js", places),
        "kiosk": _asset("quay", "js", kiosk),
        "kiosk_style": _asset("quay", "css", kiosk_style),
        "embed_style": _asset("nhung", "css", embed_style),
        "reading": _asset("nghe-doc", "js", reading),
        "keeping": _asset("luu-may", "js", keeping),
        "sheet": _asset("to-roi", "js", sheet),
        "pack": _asset("bo-to-roi", "js", pack),
        "letter": _asset("giay-mau", "js", letter),
        "icon": _asset("bieu-tuong", "svg", _text(_PAGES / "icon.svg")),
    }


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _asset(name: str, ending: str, text: str) -> tuple[str, bytes]:
    data = text.encode()
    return asset_address(name, ending, data), data
