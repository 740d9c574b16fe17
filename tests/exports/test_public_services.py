"""Procedures as public services of CPSV-AP 3.2, node by node."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.summary import summarise
from congkhai.exports.public_services import service_json
from congkhai.exports.service_told import bound
from congkhai.model.channel import Channel, Cost
from congkhai.model.evidence import Evidence
from congkhai.model.procedure import Guidance, Output, Procedure, Requirement
from congkhai.model.terms import Record, meaning_of

DAY = date(2026, 11, 23)
# The editor's summary is the description; the row of a representation is one of the papers.
TOLD_WITH_OTHERS = {("Guidance", "summary"), ("Representation", "evidence")}


def service_of(procedure: Procedure, catalogue: Any, day: date = DAY) -> dict[str, Any]:
    """A procedure as the file has it."""
    told: dict[str, Any] = json.loads(service_json(procedure, summarise(procedure, day), catalogue))
    return told


def terms_in(value: Any) -> set[str]:
    """Every property of a node and of those within it."""
    if isinstance(value, list):
        return {term for one in value for term in terms_in(one)}
    if not isinstance(value, dict):
        return set()
    return {*value, *(term for one in value.values() for term in terms_in(one))}


def test_a_procedure_is_a_public_service(birth, catalogue_of):
    """Name, agency, ways, costs, papers and results stand by the properties that the model declares of their fields."""
    service = service_of(birth, catalogue_of(birth))

    assert {key: value for key, value in service.items() if not isinstance(value, list)} == {
        "@id": "thu-tuc/1.001193/",
        "@type": "cpsv:PublicService",
        "dct:identifier": "1.001193",
        "dct:title": "Đăng ký khai sinh",
        "dct:description": "Khai sinh cho con.",
        "dct:source": "Cơ sở dữ liệu quốc gia về thủ tục hành chính, dữ liệu ngày 18/7/2026",
        "adms:status": "du-lieu/lua-chon.json#tinh-trang/dang-ap-dung",
        "dct:language": "eu:language/VIE",
    }
    assert service["cv:hasCompetentAuthority"] == ["du-lieu/co-quan.json#ubnd-cap-xa"]
    assert service["cv:thematicArea"] == ["du-lieu/linh-vuc.json#ho-tich"]
    assert service["dct:alternative"] == ["làm giấy khai sinh"]
    assert service["cv:hasChannel"][0] == {
        "@id": "du-lieu/thu-tuc/1.001193.json#/cach_thuc_thuc_hien/0",
        "@type": "cv:Channel",
        "dct:identifier": "1.001193/cach-nop/1",
        "dct:type": "du-lieu/lua-chon.json#cach-nop/truc-tiep",
        "dct:description": "Trong ngày",
    }
    assert service["cv:hasCost"][0] == {
        "@type": "cv:Cost",
        "dct:identifier": "1.001193/phi/1",
        "cv:ifAccessedThrough": "du-lieu/thu-tuc/1.001193.json#/cach_thuc_thuc_hien/0",
        "cv:hasValue": 0.0,
        "dct:description": "Không thu phí, lệ phí",
    }
    assert [one["dct:title"] for one in service["cpsv:hasInput"]] == ["Tờ khai", "Tờ khai", "Giấy cam đoan"]
    assert service["cpsv:hasInput"][0]["dct:description"] == "Có chứng sinh; 1 bản chính"
    assert [one["dct:title"] for one in service["cpsv:produces"]] == ["Giấy khai sinh"]
    # What the catalogue has no entry of is not named.
    assert "cv:hasLegalResource" not in service


@pytest.mark.parametrize("model", [Procedure, Guidance, Channel, Cost, Evidence, Output, Requirement])
def test_every_term_of_the_model_is_told(model: type[Record], procedure_of, catalogue_of):
    """A field that declares a property of CPSV-AP is in the file, wherever a record has it."""
    everything = procedure_of(
        cap_thuc_hien=["xa"],
        doi_tuong_thuc_hien=["cong-dan-viet-nam"],
        huong_dan={"ten_thuong_goi": ["khai sinh"]},
        trinh_tu_thuc_hien=[{"noi_dung": "Nộp hồ sơ."}],
        cach_thuc_thuc_hien=[
            {
                "hinh_thuc_nop": "truc-tiep",
                "thoi_han_giai_quyet": [{"so_luong": "3", "don_vi": "ngay"}],
                "phi_le_phi": [{"loai": "le-phi", "muc_thu": "8000", "don_vi_tien": "VND", "ghi_chu": "Mỗi trẻ"}],
            }
        ],
        thanh_phan_ho_so=[{"giay_to": [{"ten_giay_to": "Tờ khai", "ghi_chu": "Ký tên", "mau_don_to_khai": ["a"]}]}],
        co_quan_thuc_hien=["ubnd-cap-xa"],
        co_quan_phoi_hop=["ttpvhcc-xa"],
        dia_chi_tiep_nhan=["Số 1"],
        ket_qua_thuc_hien=[{"noi_dung": "Giấy khai sinh"}],
        yeu_cau_dieu_kien=[{"noi_dung": "Còn sống"}],
        can_cu_phap_ly=["66.7/2025/NQ-CP"],
        tu_khoa=["con"],
        thu_tuc_lien_quan=["1.001193"],
        mo_ta="Khai sinh cho con.",
    )
    terms = {
        (name, meaning_of(field).cpsv)
        for name, field in model.model_fields.items()
        if meaning_of(field).cpsv and (model.__name__, name) not in TOLD_WITH_OTHERS
    }

    told = terms_in(service_of(everything, catalogue_of(everything)))
    # The form of this catalogue has no page that could be named.
    assert {term for _, term in terms} - told <= {"foaf:page"}


def test_a_property_follows_the_model():
    """The name of a property stands in the model alone."""
    assert [name for name, _ in bound(Procedure, {"name": str, "channels": str})] == ["dct:title", "cv:hasChannel"]


def test_what_is_not_known_is_said_not_guessed(procedure_of, catalogue_of):
    """The vocabulary wants an agency and a description: the one says that it is not known, the other what is."""
    service = service_of(procedure_of(), catalogue_of())

    assert service["cv:hasCompetentAuthority"] == ["du-lieu/lua-chon.json#co-quan/chua-ro"]
    assert service["dct:description"] == "Đăng ký khai sinh."
    assert not {"cv:hasCost", "cv:hasChannel", "cpsv:hasInput", "cpsv:produces"} & set(service)


def test_a_record_without_a_summary_tells_its_facts(procedure_of, catalogue_of):
    """Ways, time and costs in a row, as far as they are known."""
    channel = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"so_luong": "3", "don_vi": "ngay-lam-viec"}]}

    service = service_of(procedure_of(cach_thuc_thuc_hien=[channel]), catalogue_of())

    assert service["dct:description"] == "Đăng ký khai sinh. Cách nộp: trực tiếp. Thời hạn giải quyết: 3 ngày làm việc."


def test_only_what_the_record_fixes_has_a_value(procedure_of, catalogue_of):
    """What a council sets, what is due for a page and what cannot be true are told in words."""
    costs = [
        {"loai": "le-phi", "muc_thu": "8000", "don_vi_tien": "VND"},
        {"loai": "le-phi", "nguoi_quyet_dinh": "hdnd-tinh"},
        {"loai": "phi", "muc_thu": "2000", "don_vi_tien": "VND", "don_vi_tinh": "trang"},
        {"loai": "phi", "muc_thu": "20", "don_vi_tien": "VND"},
        {"loai": "phi", "muc_thu": "9000", "don_vi_tien": "VND", "den_ngay": "1/1/2026"},
    ]
    procedure = procedure_of(cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": costs}])

    told = service_of(procedure, catalogue_of())["cv:hasCost"]

    assert [(one.get("cv:hasValue"), one["dct:description"]) for one in told] == [
        (8000.0, "Lệ phí; 8.000 đồng"),
        (None, "Lệ phí; Do Hội đồng nhân dân tỉnh quy định"),
        (None, "Phí; 2.000 đồng/trang"),
        (None, "Phí; Nguồn ghi 20 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ"),
    ]
    assert {one["cv:currency"] for one in told if "cv:currency" in one} == {"eu:currency/VND"}


def test_an_ended_procedure_is_told_without_ways(procedure_of, catalogue_of):
    """It keeps its name and its state; nobody is told how to hand it in or what it costs."""
    ended = procedure_of(
        cham_dut={"loai": "bai-bo", "ly_do": "Theo quyết định mới"},
        cach_thuc_thuc_hien=[{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": "khong-co"}],
    )

    service = service_of(ended, catalogue_of())

    assert service["adms:status"] == "du-lieu/lua-chon.json#tinh-trang/da-cham-dut"
    assert not {"cv:hasChannel", "cv:hasCost"} & set(service)


def test_a_sample_says_so(procedure_of, catalogue_of):
    """In the data too."""
    service = service_of(procedure_of(du_lieu_mau="true"), catalogue_of())

    assert service["rdfs:comment"] == "Dữ liệu mẫu, chưa được kiểm tra để dùng chính thức"


def test_agencies_take_part_in_a_role(procedure_of, catalogue_of):
    """Beside the one that does it: who decides, who is delegated, who helps, all by the same property."""
    procedure = procedure_of(
        co_quan_thuc_hien=["ubnd-cap-xa"], co_quan_co_tham_quyen=["ubnd-cap-xa"], co_quan_phoi_hop=["ttpvhcc-xa", "la"]
    )

    told = service_of(procedure, catalogue_of())["cv:hasParticipation"]

    assert [(one["cv:role"], one["cv:hasParticipant"]) for one in told] == [
        ("du-lieu/lua-chon.json#vai-tro/co-tham-quyen", "du-lieu/co-quan.json#ubnd-cap-xa"),
        ("du-lieu/lua-chon.json#vai-tro/phoi-hop", "du-lieu/co-quan.json#ttpvhcc-xa"),
    ]
