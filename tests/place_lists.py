"""The lists of places that come with the repository, and small ones."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from shipped_records import shipped_file

from congkhai.catalogue.setting import Setting, assemble_setting
from congkhai.model.families import FAMILY
from congkhai.model.terms import Record

LISTS = ("xa-phuong", "don-vi-cu", "noi-nop")
PROVINCE = ("tinh-thanh", "don-vi")


@cache
def shipped_places() -> Setting:
    """The communes, old units and desks of the repository, and its province."""
    return _setting({name: shipped_file(FAMILY[name].files) for name in (*LISTS, *PROVINCE)})


def setting_of(*lists: Sequence[dict[str, Any]]) -> Setting:
    """Communes, old units and desks as given."""
    files = {
        name: FAMILY[name].file.model_validate({"muc": list(ones)}) for name, ones in zip(LISTS, lists, strict=True)
    }
    return _setting(files)


def _setting(files: dict[str, Record]) -> Setting:
    records = {name: dict(FAMILY[name].records_in(name, file)) for name, file in files.items()}
    return assemble_setting(date(2026, 11, 23), records, {})
