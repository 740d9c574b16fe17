"""Of each list it is decided whether it holds for the whole country; what names a province stays there."""

from __future__ import annotations

from fixture_project import REPOSITORY

from congkhai.model.families import FAMILIES
from congkhai.model.family import LISTS
from congkhai.starting.national_lists import (
    AGENCIES,
    COUNTRYWIDE,
    FIELDS,
    OWN,
    TO_FILL,
    WHOLE,
    quoted_value,
    without_entries,
)

LIST = """\
nguon:
  he_thong: khac # ghi chú
muc:
  - ma: a
    ten: Nghị quyết của tỉnh Mẫu

  # Đứng trước mục b.
  - {ma: b, ten: Nghị định}
"""


def test_every_list_is_decided() -> None:
    """A new list has to say whether it goes along to other departments."""
    decided = [*COUNTRYWIDE, *WHOLE, AGENCIES, FIELDS, *TO_FILL, *OWN]

    assert sorted(decided) == sorted(family.name for family in FAMILIES if family.folder == LISTS)


def test_what_names_the_province_stays() -> None:
    """Other entries keep their lines and comments; a list that keeps none is still a list."""
    assert without_entries(LIST, ["tỉnh mẫu"]) == (
        "nguon:\n  he_thong: khac # ghi chú\nmuc:\n  - {ma: b, ten: Nghị định}\n"
    )
    assert without_entries(LIST, ["nghị"]) == "nguon:\n  he_thong: khac # ghi chú\nmuc: []\n"
    assert without_entries(LIST, []) == LIST


def test_lists_of_the_whole_country_are_nearly_whole() -> None:
    """Of what the repository shares hardly an entry is its province's own: else the list is not one to share."""
    for stem in COUNTRYWIDE:
        text = (REPOSITORY / f"{LISTS}/{stem}.yml").read_text("utf-8")
        assert len(without_entries(text, ["Lào Cai"])) > 0.98 * len(text), stem


def test_any_text_is_a_value() -> None:
    """Whatever is typed comes out as it is."""
    assert quoted_value('Sở "A": {b} #1\\') == '"Sở \\"A\\": {b} #1\\\\"'
