"""The page that a copy on a stick starts from: which sites it holds, and of which day it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import PAGE_FILE
from congkhai.catalogue.days import day_before
from congkhai.catalogue.whole import Catalogue
from congkhai.pages.page import render


@dataclass(frozen=True, slots=True)
class StickPage:
    """All that the template uses; `sites` are names, first pages and addresses on the web, `assets` files by roles."""

    template: ClassVar[str] = "stick.html"

    sites: Sequence[tuple[str, str, str]]
    assets: dict[str, str]
    day: date
    last: date | None
    change: date | None
    unit: str
    early: str
    policy: str


def render_stick_page(
    catalogue: Catalogue,
    sites: Sequence[tuple[str, str, str]],
    assets: dict[str, str],
    early: str,
    policy: str,
) -> bytes:
    """The page as a whole file: no frame of a site has room for both.

    `sites` are their names, folders and addresses on the web, `assets` files in each of them; `early` is the script of
    its head, `policy` what it may load.
    """
    first = sites[0][1]
    change = catalogue.next_change_of_all
    content = StickPage(
        sites=[(name, f"{folder}/{PAGE_FILE}", on_the_web) for name, folder, on_the_web in sites],
        assets={role: f"{first}/{file}" for role, file in assets.items()},
        day=catalogue.day,
        last=day_before(change) if change else None,
        change=change,
        unit=catalogue.setting.unit.name,
        early=early,
        policy=policy,
    )
    return render(content).encode()
