"""Records of one family, as they are written, with the valid project around them: for tests of their pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import valid_records

from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import FAMILY
from congkhai.pages.kinds import render_kinds
from congkhai.pages.page import Page


def catalogue_with(day: date, **families: Mapping[str, Mapping[str, Any]]) -> Catalogue:
    """The valid project as of a day, with these records of families (`du_thao={"a": {…}}`), keyed as their files."""
    catalogue = valid_records.catalogue_of(day)
    records = dict(catalogue.setting.records)
    for name, ones in families.items():
        family = FAMILY[name.replace("_", "-")]
        records[family.name] = {key: family.model.model_validate(one) for key, one in ones.items()}
    return replace(catalogue, setting=replace(catalogue.setting, records=records))


def pages_of(catalogue: Catalogue, section: str) -> dict[str, Page]:
    """The pages of a section (`du-thao/`) by their addresses."""
    return {page.path: page for page in render_kinds(catalogue) if page.path.startswith(section)}


def rows_in(body: str) -> list[list[str]]:
    """What the cells of a page's tables say, as a phone shows them: each after the name of its column."""
    rows = re.findall(r'<tr role="row">(<td .*?)</tr>', body, re.DOTALL)
    return [[re.sub(r"<[^>]+>", "", cell) for cell in row.split("</td>")[:-1]] for row in rows]
