"""Whole bodies of pages, compared with those in tests/golden/."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from congkhai.building.entries import document_of
from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.form_sheet import FormSheet
from congkhai.model.procedure import Procedure
from congkhai.pages.listing import render_listings
from congkhai.pages.page import Page, Site
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure
from congkhai.pages.single_pages import render_singles
from congkhai.pages.take_along import render_take_along
from congkhai.reading.records import record_of

# Names of assets change with every line of their content.
IMPORTED = Path(__file__).parents[1] / "records/long/1.009999.yml"
_HASH = re.compile(r"\.[0-9a-f]{10}\.(js|css|svg)")


def procedure_page(loaded: Loaded, code: str) -> Page:
    """The page of a procedure of the fixture."""
    document = next(document_of(*known, loaded.store) for known in loaded.procedures if known[0].stem == code)
    procedure = record_of(document.value, Procedure)
    return render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue)


def imported_page(loaded: Loaded) -> Page:
    """The page of the record that stands for imported ones, among those of the fixture."""
    values = yaml.load(IMPORTED.read_text(encoding="utf-8"), yaml.BaseLoader)
    procedure = Procedure.model_validate(values)
    # As imports add them: names without files.
    names = {"mau-dn-01": "Mau-DN-01.doc", "mau-dn-01a": "Mau-DN-01a.doc"}
    sheets = {key: FormSheet.model_validate({"ma": key, "ten": name}) for key, name in names.items()}
    setting = loaded.catalogue.setting
    records = {**setting.records, "bieu-mau": sheets}
    catalogue = replace(loaded.catalogue, setting=replace(setting, records=records))
    return render_procedure(procedure, summarise(procedure, catalogue.day), catalogue)


def page_at(loaded: Loaded, path: str, audience: str = "so-tu-phap") -> Page:
    """A page that is no record's, by its address."""
    site = Site("Trang mẫu", "https://a.example/", audience, (("gioi-thieu/", "Giới thiệu"),), "tim-kiem.js")
    pages = [*render_singles(loaded.catalogue, site), *render_listings(loaded.catalogue)]
    return next(page for page in pages if page.path == path)


PAGES: dict[str, Callable[[Loaded], Page]] = {
    "thu-tuc-dang-ap-dung": lambda loaded: procedure_page(loaded, "1.001193"),
    "to-roi": lambda loaded: next(render_take_along(procedure_page(loaded, "1.001193"), loaded.catalogue.setting)),
    "thu-tuc-so-sai": lambda loaded: procedure_page(loaded, "2.000815"),
    "thu-tuc-chua-hieu-luc": lambda loaded: procedure_page(loaded, "1.000894"),
    "thu-tuc-het-hieu-luc": lambda loaded: procedure_page(loaded, "2.000884"),
    "thu-tuc-da-cham-dut": lambda loaded: procedure_page(loaded, "2.000488"),
    "thu-tuc-nhap-ve": imported_page,
    "chinh-sach": lambda loaded: render_policy(
        "bot-giay-to", loaded.catalogue.policies["bot-giay-to"], loaded.catalogue
    ),
    "tat-ca-thu-tuc": lambda loaded: page_at(loaded, "thu-tuc/"),
    "linh-vuc": lambda loaded: page_at(loaded, "linh-vuc/chung-thuc/"),
    "su-kien": lambda loaded: page_at(loaded, "su-kien/sinh-con/"),
    "co-quan": lambda loaded: page_at(loaded, "co-quan/ubnd-cap-xa/"),
    "noi-nop": lambda loaded: page_at(loaded, "noi-nop/"),
    "noi-nop-mot-phuong": lambda loaded: page_at(loaded, "noi-nop/mau/"),
    "trang-chu-so-tu-phap": lambda loaded: page_at(loaded, ""),
    "trang-chu-pbgdpl": lambda loaded: page_at(loaded, "", "pbgdpl"),
    "thay-doi": lambda loaded: page_at(loaded, "thay-doi/"),
    "lien-he": lambda loaded: page_at(loaded, "lien-he/"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_it_was(name: str, loaded: Loaded, golden: Callable[[str, str], str]) -> None:
    """The body of a page equals its golden file."""
    body = _HASH.sub(r".\1", PAGES[name](loaded).body) + "\n"

    assert body == golden(name, body)


def test_every_golden_file_has_a_page() -> None:
    """No golden file is left over from a page that is gone."""
    files = Path(__file__).parents[1].joinpath("golden").glob("*.html")

    assert sorted(file.stem for file in files) == sorted(PAGES)
