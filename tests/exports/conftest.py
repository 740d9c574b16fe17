"""A small catalogue, with records as editors write them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.communes import Province
from congkhai.model.decision import Decision
from congkhai.model.lists import Agency, Field, LegalText, UnitFile
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure

DAY = date(2026, 11, 23)
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "18/7/2026"}


@pytest.fixture
def procedure_of() -> Callable[..., Procedure]:
    """Makes a procedure of its required keys and those given."""
    return _procedure_of


@pytest.fixture
def policy_of() -> Callable[..., Policy]:
    """Makes a policy of its required keys and those given."""
    return _policy_of


@pytest.fixture
def birth() -> Procedure:
    """A procedure with all that a table shows."""
    return _procedure_of(
        cap_thuc_hien=["xa"],
        doi_tuong_thuc_hien=["cong-dan-viet-nam", "nguoi-nuoc-ngoai"],
        dich_vu_cong="toan-trinh",
        huong_dan={"ten_thuong_goi": ["làm giấy khai sinh"], "tom_tat": "Khai sinh cho con."},
        cach_thuc_thuc_hien=[
            {
                "hinh_thuc_nop": "truc-tiep",
                "thoi_han_giai_quyet": [{"don_vi": "trong-ngay"}],
                "phi_le_phi": "khong-co",
            },
            {
                "hinh_thuc_nop": "truc-tuyen",
                "thoi_han_giai_quyet": [{"don_vi": "trong-ngay"}],
                "phi_le_phi": "khong-co",
                "lien_ket": "https://dichvucong.gov.vn/",
            },
        ],
        thanh_phan_ho_so=[
            {
                "truong_hop_bang_loi": "Có chứng sinh",
                "giay_to": [{"ten_giay_to": "Tờ khai", "ban_chinh": "1"}],
            },
            {
                "truong_hop_bang_loi": "Không có",
                "giay_to": [{"ten_giay_to": "Tờ khai"}, {"ten_giay_to": "Giấy cam đoan"}],
            },
        ],
        co_quan_thuc_hien=["ubnd-cap-xa"],
        ket_qua_thuc_hien=[{"noi_dung": "Giấy khai sinh"}],
        yeu_cau_dieu_kien="khong-co",
        can_cu_phap_ly=["60/2014/QH13", "18/2026/NĐ-CP"],
        quyet_dinh_cong_bo="163-qd-btp-2026-01-16",
    )


DECISIONS: dict[str, dict[str, Any]] = {
    "163-qd-btp-2026-01-16": {"so": "163/QĐ-BTP", "ngay_ky": "16/1/2026"},
    "cong-thuc": {"so": "+1"},
}
AGENCIES: list[dict[str, Any]] = [
    {"ma": "ubnd-cap-xa", "ten": "Ủy ban nhân dân cấp xã"},
    {"ma": "ttpvhcc-xa", "ten": "Trung tâm Phục vụ hành chính công cấp xã", "tiep_nhan_cap": ["xa"]},
]


@pytest.fixture
def catalogue_of() -> Callable[..., Catalogue]:
    """Assembles procedures, and policies by their slug, as of 23/11/2026."""

    def assemble(*procedures: Procedure, day: date = DAY, **policies: Policy) -> Catalogue:
        summaries = [summarise(procedure, day) for procedure in procedures]
        by_slug = {slug.replace("_", "-"): policy for slug, policy in policies.items()}
        return assemble_catalogue(_setting(day, by_slug), summaries)

    return assemble


def _setting(day: date, policies: dict[str, Policy]) -> Setting:
    unit = {"don_vi": {"ten": "Sở Tư pháp tỉnh Lào Cai", "tinh": "lao-cai"}}
    province = {"ma": "lao-cai", "loai": "Tỉnh", "ten": "Lào Cai"}
    text = {"so_ky_hieu": "66.7/2025/NQ-CP", "trich_yeu": "Cắt giảm giấy tờ"}
    return Setting(
        day,
        {
            "don-vi": {"don-vi": UnitFile.model_validate(unit)},
            "tinh-thanh": {"lao-cai": Province.model_validate(province)},
            "linh-vuc": {"ho-tich": Field.model_validate({"ma": "ho-tich", "ten": "Hộ tịch"})},
            "co-quan": {agency["ma"]: Agency.model_validate(agency) for agency in AGENCIES},
            "quyet-dinh": {key: Decision.model_validate(one) for key, one in DECISIONS.items()},
            "van-ban": {"66.7/2025/NQ-CP": LegalText.model_validate(text)},
            "chinh-sach": policies,
        },
    )


def _procedure_of(**keys: Any) -> Procedure:
    required = {
        "ma_thu_tuc": "1.001193",
        "ten_thu_tuc": "Đăng ký khai sinh",
        "linh_vuc": "ho-tich",
        "nguon": SOURCE,
    }
    return Procedure.model_validate({**required, **keys})


def _policy_of(**keys: Any) -> Policy:
    required = {
        "ten_chinh_sach": "Không phải nộp bản sao giấy khai sinh",
        "so_ky_hieu": "66.7/2025/NQ-CP",
        "ngay_hieu_luc": "1/1/2026",
        "doi_tuong_tac_dong": ["Người làm thủ tục hộ tịch"],
        "diem_moi": ["Dữ liệu thay giấy tờ."],
        "nguon": {"he_thong": "van-ban-phap-luat", "ngay_lay": "1/12/2025"},
    }
    return Policy.model_validate({**required, **keys})
