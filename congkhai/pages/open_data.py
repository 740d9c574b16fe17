"""The page of open data: files to download, and what every field in them means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from congkhai.catalogue.whole import Catalogue
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
    """All that the template may use."""

    root: str
    day: date
    procedures: int
    policies: int
    groups: tuple[tuple[str, str, tuple[Described, ...]], ...]


def render_open_data(
    catalogue: Catalogue, procedure_fields: Sequence[Described], policy_fields: Sequence[Described]
) -> Page:
    """The page /du-lieu/."""
    path = "du-lieu/"
    page = OpenDataPage(
        root=root_of(path),
        day=catalogue.day,
        procedures=len(catalogue.procedures),
        policies=len(catalogue.policies),
        groups=(
            ("truong-thu-tuc", "Các trường của thủ tục", tuple(procedure_fields)),
            ("truong-chinh-sach", "Các trường của chính sách", tuple(policy_fields)),
        ),
    )
    words = "Tải toàn bộ thủ tục và chính sách ở dạng JSON, CSV; nguồn tin Atom."
    return Page(path, "du-lieu", "Dữ liệu mở", words, render("open-data.html", page))
