"""Shared lists as JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from congkhai.exports.descriptions import descriptions_json, field_descriptions
from congkhai.exports.json_records import alone_json, join_json
from congkhai.exports.shared_lists import SHARED_LISTS, list_pieces
from congkhai.model.lists import DataLicence

LICENCE = DataLicence.model_validate({"ten": "CC BY 4.0", "lien_ket": "https://creativecommons.org/licenses/by/4.0/"})


@pytest.mark.parametrize("family", SHARED_LISTS, ids=lambda family: family.name)
def test_every_entry_has_a_name_and_its_keys_are_described(family, catalogue):
    """What stands in a list is what the descriptions know, at the first level at least."""
    entries = [json.loads(piece) for piece in list_pieces(family, catalogue())]
    described = {field.key for field in field_descriptions(family)}
    [told] = [json.loads(descriptions_json("so-tu-phap"))[family.name.replace("-", "_")]]

    assert entries
    assert {key for entry in entries for key in entry} <= described == {field["khoa"] for field in told["json"]}
    assert {entry["dinh_danh"].partition("#")[0] for entry in entries} == {f"du-lieu/{family.name}.json"}


def test_a_field_without_procedures_has_no_page(catalogue_of):
    """Nobody is sent to a page that is not there."""
    [field] = [one for one in SHARED_LISTS if one.name == "linh-vuc"]

    [entry] = [json.loads(piece) for piece in list_pieces(field, catalogue_of())]

    assert entry == {"ma": "ho-tich", "ten": "Hộ tịch", "dinh_danh": "du-lieu/linh-vuc.json#ho-tich"}


def test_files_name_the_licence_if_there_is_one():
    """By its address; nothing is said where the unit has not decided."""
    day = date(2026, 11, 23)

    with_one = json.loads(b"".join(join_json("a", day, 0, [], "", LICENCE)))
    assert with_one["giay_phep"] == LICENCE.address
    assert "giay_phep" not in json.loads(b"".join(join_json("a", day, 0, [], "")))
    assert json.loads(alone_json(b'{"ma":"a"}', day, LICENCE)) == {
        "ma": "a",
        "vao_ngay": "2026-11-23",
        "giay_phep": LICENCE.address,
    }
