"""Families: every kind of record is declared once, and what is declared fits its model."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.catalogue import addresses
from congkhai.catalogue.addresses import list_address, section_of
from congkhai.catalogue.provenance import provenance_of
from congkhai.model.families import FAMILIES, FAMILY, PUBLISHED
from congkhai.model.family import LISTS, Family
from congkhai.model.terms import Bound, Meaning, Missing, Says, meaning_of, term
from congkhai.model.values import SLUG
from congkhai.model.walking import values_of

NAMES = [family.name for family in FAMILIES]
FILES = {
    "tthc/ho-tich/1.001193.yml": "thu-tuc",
    "tthc/ho-tich/cu/1.001193.yml": "thu-tuc",
    "tthc/1.001193.yml": "thu-tuc",
    "content/chinh-sach/bot-giay-to.yml": "chinh-sach",
    "content/chinh-sach/cu/bot-giay-to.yml": None,
    "content/danh-muc/van-ban.yml": "van-ban",
    "content/danh-muc/van-ban.yaml": None,
    "content/huong-dan/mat-giay-khai-sinh.yml": "huong-dan",
    "content/phan-anh/2026/cho-lau.yml": "phan-anh",
    "content/phan-anh/cho-lau.yml": None,
    "content/gioi-thieu.md": None,
}


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_what_a_family_names_is_in_its_model(family: Family) -> None:
    """Titles, summaries and keys are attributes of the records."""
    attributes = [name for name in (family.title, family.summary, family.key) if name]

    assert [name for name in attributes if name not in family.model.model_fields] == []
    assert not family.sites or family.title


@pytest.mark.parametrize(("file", "name"), FILES.items())
def test_a_file_belongs_to_one_family(file: str, name: str | None) -> None:
    """The glob says which files are records, and of which family."""
    assert [family.name for family in FAMILIES if family.has_file(file)] == ([name] if name else [])


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_references_lead_to_families_that_there_are(family: Family) -> None:
    """What a field refers to is a family, or the files of forms."""
    referred = {meaning_of(field).refers_to for field in family.model.model_fields.values()}

    assert referred - {None, "tep-bieu-mau"} <= set(NAMES)


def test_records_in_folders_of_years_are_named_by_both() -> None:
    """Two years may have a file of one name; a procedure is found by its code wherever it lies."""
    named = {name: FAMILY[family].key_of(name) for name, family in FILES.items() if family}

    assert FAMILY["phan-anh"].key_of("content/phan-anh/2025/cho-lau.yml") == "2025-cho-lau"
    assert named["content/phan-anh/2026/cho-lau.yml"] == "2026-cho-lau"
    assert named["content/chinh-sach/bot-giay-to.yml"] == "bot-giay-to"
    assert named["content/danh-muc/van-ban.yml"] == "van-ban"
    assert named["tthc/ho-tich/cu/1.001193.yml"] == "1.001193"


def test_lists_hold_records_and_single_files_are_records() -> None:
    """Entries are found by their key or their place, a file of its own by its name."""
    by_name = {family.name: family for family in FAMILIES}
    fields = by_name["linh-vuc"].file.model_validate({"muc": [{"ma": "ho-tich", "ten": "Hộ tịch"}]})
    fillers = by_name["tu-dem"].file.model_validate({"muc": [{"tu": ["dạ"]}, {"tu": ["ạ"]}]})
    unit = by_name["don-vi"].file.model_validate({"don_vi": {"ten": "Sở"}})

    assert [key for key, _ in by_name["linh-vuc"].records_in("linh-vuc", fields)] == ["ho-tich"]
    assert [key for key, _ in by_name["tu-dem"].records_in("tu-dem", fillers)] == ["0", "1"]
    assert list(by_name["don-vi"].records_in("don-vi", unit)) == [("don-vi", unit)]


def test_schemas_of_lists_say_that_they_are_lists() -> None:
    """The name of a schema tells a list from a family with a folder of its own."""
    assert {family.schema.startswith("danh-muc-") for family in FAMILIES if family.folder == LISTS} == {True}


def test_what_is_published_has_an_address_that_stays() -> None:
    """Entries of a published list are named by a slug, and no family takes the place of another page."""
    lists = [family for family in PUBLISHED if family.is_list]
    keys = [schema_of(family)["properties"][alias_of(family)] for family in lists]
    taken = {section_of(address) for address in vars(addresses).values() if str(address).endswith("/")}

    assert [key for key in keys if key.get("pattern") != SLUG] == []
    assert {section_of(list_address(family.name)) for family in PUBLISHED} & taken <= {"thu-tuc", "chinh-sach"}


def test_only_procedures_and_what_may_come_later_are_waited_for() -> None:
    """Other references that lead nowhere have no warning of their own."""
    later = {
        meaning.refers_to
        for family in FAMILIES
        for meaning in map(meaning_of, family.model.model_fields.values())
        if meaning.missing is Missing.LATER
    }

    assert later <= {"thu-tuc", "van-ban"}


def test_what_is_declared_of_a_field_is_read_again() -> None:
    """The meaning of a field survives the way through its schema."""
    field = term(
        "a", "A", day=Bound.GONE, refers_to="van-ban", missing=Missing.LATER, says=Says.NAME, long=True, ask="?"
    )

    assert meaning_of(field) == Meaning(
        day=Bound.GONE, refers_to="van-ban", missing=Missing.LATER, says=Says.NAME, long=True, ask="?"
    )


def schema_of(family: Family) -> dict[str, Any]:
    """The JSON Schema of its records."""
    return family.model.model_json_schema()


def alias_of(family: Family) -> str:
    """The key that editors write for what tells its records apart."""
    return str(family.model.model_fields[family.key].alias)


def test_values_within_history_are_history() -> None:
    """A text in a part that tells the past is no present fact, whatever the part says of itself."""
    policy = next(family for family in FAMILIES if family.name == "chinh-sach").model.model_validate(
        {
            "ten_chinh_sach": "Mẫu",
            "ngay_hieu_luc": "2026-01-01",
            "doi_tuong_tac_dong": ["Mọi người"],
            "diem_moi": ["Mới."],
            "viec_can_lam": [{"noi_dung": "Mang giấy"}],
            "hoi_dap": [{"hoi": "Hỏi?", "dap": "Đáp."}],
            "nguon": {"he_thong": "khac", "ngay_lay": "2026-01-01"},
        }
    )

    told = {value.path[0]: value.says for value in values_of(policy, _any_field)}
    assert (told["actions"], told["questions"], told["changes"]) == (Says.FACT, Says.HISTORY, Says.HISTORY)


def _any_field(field: object, meaning: Meaning) -> bool:
    return True


def test_what_a_list_says_once_is_said_of_its_entries():
    """Source and sample mark of the file are those of each entry that has none; its own source stays its own."""
    own = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-19"}
    signpost = {"ten": "Thuế", "tu": ["thuế"], "noi_thuc_hien": "Cơ quan Thuế", "huong_dan": "Nộp ở đó."}
    keys = {"nguon": {"he_thong": "khac", "ngay_lay": "2026-11-23"}, "du_lieu_mau": "true"}
    file = FAMILY["chi-dan"].file.model_validate(keys | {"muc": [signpost, signpost | {"nguon": own}]})

    entries = [entry for _, entry in FAMILY["chi-dan"].records_in("chi-dan", file)]

    assert [str(provenance_of(entry).day) for entry in entries] == ["2026-11-23", "2026-07-19"]
    assert [provenance_of(entry).sample for entry in entries] == [True, True]


@pytest.mark.parametrize("family", [family for family in FAMILIES if family.is_list], ids=lambda family: family.name)
def test_only_lists_of_facts_can_be_samples(family: Family):
    """A file has `du_lieu_mau` where its entries have it: elsewhere it would say nothing."""
    assert ("sample" in family.file.model_fields) == ("sample" in family.model.model_fields)
