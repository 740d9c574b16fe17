"""The page of open data: files to download, and what every field in them means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Protocol

from congkhai.catalogue.addresses import DESCRIPTIONS, OPEN_DATA
from congkhai.catalogue.data_addresses import CHOICES, all_data, home_of, linked_data, record_data
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import small, spell_number
from congkhai.model.families import FAMILY, PROCEDURES
from congkhai.model.family import Family
from congkhai.model.lists import DataLicence
from congkhai.pages.page import Page, root_of


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
    services: str
    single: str
    licence: DataLicence | None
    embeds: bool


def render_open_data(catalogue: Catalogue, audience: str, described: Mapping[str, Sequence[Described]]) -> Page:
    """The page of open data of one site; `described` are the fields of each family that it has, by its name."""
    families = [FAMILY[name] for name in described]
    page = OpenDataPage(
        root=root_of(OPEN_DATA),
        day=catalogue.day,
        files=(
            *((_counted(family, catalogue), _names_of(family)) for family in families),
            ("Cách nộp, đối tượng, tình trạng và các giá trị cố định khác", _named(CHOICES, "")),
            ("Mô tả các trường", _named(DESCRIPTIONS, "")),
        ),
        groups=tuple(
            (f"truong-{family.name}", f"Các trường của {small(family.one)}", tuple(described[family.name]))
            for family in families
        ),
        services=_named(linked_data(PROCEDURES))[0] if audience == home_of(PROCEDURES) else "",
        single=_named(record_data(PROCEDURES, "1.001193"))[0] if audience == home_of(PROCEDURES) else "",
        licence=catalogue.setting.unit.data_licence,
        embeds=bool(catalogue.setting.unit.embedders),
    )
    words = "Tải toàn bộ thủ tục và chính sách ở dạng JSON, CSV; nguồn tin Atom."
    return Page(OPEN_DATA, "Dữ liệu mở", words, page, sites=frozenset({audience}))


def _counted(family: Family, catalogue: Catalogue) -> str:
    records = catalogue.procedures if family.thousands else catalogue.setting.of(family.name)
    return f"{spell_number(len(records))} {small(family.one)}"


def _names_of(family: Family) -> tuple[str, ...]:
    """Lists without pages of their own have no table."""
    data, table = all_data(family.name)
    return _named(data, table if family.sites else "")


def _named(*addresses: str) -> tuple[str, ...]:
    """The files' names: they lie beside the page."""
    return tuple(address.removeprefix(OPEN_DATA) for address in addresses)
