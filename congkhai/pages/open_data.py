"""The page of open data: files to download, and what every field in them means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Protocol

from congkhai.catalogue.addresses import DESCRIPTIONS, OPEN_DATA, all_data
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_number
from congkhai.pages.page import Page, render, root_of


class Described(Protocol):
    """A field of the open data, in words."""

    @property
    def key(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def hint(self) -> str: ...
    @property
    def cpsv(self) -> str | None: ...
    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True)
class OpenDataPage:
    """All that the template uses."""

    template: ClassVar[str] = "open-data.html"

    root: str
    day: date
    files: tuple[tuple[str, tuple[str, ...]], ...]
    groups: tuple[tuple[str, str, tuple[Described, ...]], ...]


def render_open_data(
    catalogue: Catalogue, procedure_fields: Sequence[Described], policy_fields: Sequence[Described]
) -> Page:
    """The page of open data."""
    path = OPEN_DATA
    page = OpenDataPage(
        root=root_of(path),
        day=catalogue.day,
        files=(
            (f"{spell_number(len(catalogue.procedures))} thủ tục", _named(*all_data("thu-tuc"))),
            (f"{spell_number(len(catalogue.policies))} chính sách", _named(*all_data("chinh-sach"))),
            ("Mô tả các trường", _named(DESCRIPTIONS, "")),
        ),
        groups=(
            ("truong-thu-tuc", "Các trường của thủ tục", tuple(procedure_fields)),
            ("truong-chinh-sach", "Các trường của chính sách", tuple(policy_fields)),
        ),
    )
    words = "Tải toàn bộ thủ tục và chính sách ở dạng JSON, CSV; nguồn tin Atom."
    return Page(path, "Dữ liệu mở", words, render(page))


def _named(*addresses: str) -> tuple[str, ...]:
    """The files' names: they lie beside the page."""
    return tuple(address.removeprefix(OPEN_DATA) for address in addresses)
