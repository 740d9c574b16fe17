"""Descriptions of the open data."""

import json
from datetime import date

import pytest

from congkhai.catalogue.state import State
from congkhai.exports.columns import columns_of
from congkhai.exports.descriptions import (
    FieldDescription,
    column_descriptions,
    descriptions_json,
    field_descriptions,
)
from congkhai.exports.json_records import record_json
from congkhai.model.families import FAMILY, PUBLISHED
from congkhai.model.terms import record_inside

DAY = date(2026, 11, 23)


def keys_of_model(family, prefix=""):
    """Every key of the model, at any depth, as a dotted path."""
    for field in family.model_fields.values():
        yield prefix + field.alias
        inner = record_inside(field.annotation)
        if inner is not None:
            yield from keys_of_model(inner, f"{prefix}{field.alias}.")


def keys_of_json(value, prefix=""):
    """Every key of a JSON value, items of lists not told apart."""
    if isinstance(value, list):
        return {key for item in value for key in keys_of_json(item, prefix)}
    if not isinstance(value, dict):
        return set()
    nested = {key for name, item in value.items() for key in keys_of_json(item, f"{prefix}{name}.")}
    return {prefix + name for name in value} | nested


@pytest.mark.parametrize("family", PUBLISHED, ids=lambda family: family.name)
def test_every_key_of_the_model_is_described(family):
    """No key is left out but those for the machine and for editors; each says its label, its meaning and its type."""
    described = field_descriptions(family)

    assert set(keys_of_model(family.model)) - {field.key for field in described} == {
        "nguon.dau_nhap",
        "cong_khai_tu",
    }
    assert len({field.key for field in described}) == len(described)
    assert [field.key for field in described if not (field.label and field.hint and field.kind)] == []


def test_every_key_that_is_written_is_described(birth, policy_of):
    """Computed keys too: nothing stands in a file that the descriptions do not know."""
    procedure = json.loads(record_json(FAMILY["thu-tuc"], birth.identifier, birth, State.IN_FORCE))
    policy = json.loads(record_json(FAMILY["chinh-sach"], "a", policy_of(), State.IN_FORCE))

    assert keys_of_json(procedure) <= {field.key for field in field_descriptions(FAMILY["thu-tuc"])}
    assert keys_of_json(policy) <= {field.key for field in field_descriptions(FAMILY["chinh-sach"])}


def test_types_are_told_in_words():
    """Lists, fixed lists, three states and nested keys read as words."""
    kinds = {field.key: field.kind for field in field_descriptions(FAMILY["thu-tuc"])}

    assert kinds["ma_thu_tuc"] == "mã thủ tục, là chữ"
    assert kinds["cap_thuc_hien"] == "danh sách một trong: bo, tinh, xa, co-quan-khac"
    assert kinds["yeu_cau_dieu_kien"] == "danh sách nhóm khóa; hoặc khong-co (chắc chắn không có)"
    assert kinds["so_bo_ho_so"] == "số nguyên từ 0"
    assert kinds["nguon.ngay_lay"] == "ngày, dạng 2026-11-23"
    assert kinds["lien_ket_quoc_gia"] == "địa chỉ liên kết"
    assert kinds["thu_tuc_lien_quan"] == "danh sách mã thủ tục, là chữ"
    assert kinds["cach_thuc_thuc_hien.phi_le_phi"] == ("danh sách nhóm khóa; hoặc khong-co (chắc chắn không có)")
    assert kinds["tinh_trang"] == ("một trong: dang-ap-dung, chua-hieu-luc, het-hieu-luc, da-cham-dut")


def test_a_description_carries_the_term_of_cpsv_ap():
    """Label, hint and term come from the model."""
    [name] = [field for field in field_descriptions(FAMILY["thu-tuc"]) if field.key == "ten_thu_tuc"]

    assert name == FieldDescription("ten_thu_tuc", "Tên thủ tục", "Tên chính thức", "dct:title", "chữ", True)


@pytest.mark.parametrize("family", PUBLISHED, ids=lambda family: family.name)
def test_the_file_describes_keys_and_columns_of_every_family(family):
    """The descriptions are open data themselves: every key and every column stands in them."""
    described = json.loads(descriptions_json(min(family.sites)))[family.name.replace("-", "_")]
    columns = columns_of(family)

    assert [field["khoa"] for field in described["json"]] == [field.key for field in field_descriptions(family)]
    assert [column["khoa"] for column in described["csv"]] == [column.heading for column in columns]
    assert all(column.hint for column in column_descriptions(columns))
