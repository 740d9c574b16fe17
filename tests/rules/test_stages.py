"""Stages of life events lead to one place each, and tell the limit that is told there."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from valid_records import TODAY, catalogue_of, procedures_on

from congkhai.catalogue.setting import Setting
from congkhai.model.families import FAMILY
from congkhai.model.life_event import LifeEvent
from congkhai.model.search_lists import Signpost
from congkhai.rules.checks import check_alone
from congkhai.rules.stages import check_stages, check_stages_beside

BIRTH = "1.001193"
TAX = Signpost.model_validate(
    {"ten": "Thuế", "tu": ["thuế"], "noi_thuc_hien": "Thuế cơ sở", "huong_dan": "Khai trong 10 ngày."}
)
DAYS = {"don_vi": "ngay", "tinh_tu": "ngày sinh"}


def with_signpost() -> Setting:
    """The valid records and a signpost."""
    setting = catalogue_of(TODAY).setting
    return replace(setting, records={**setting.records, "chi-dan": {"Thuế": TAX}})


def event_with(**stage: Any) -> LifeEvent:
    return LifeEvent.model_validate({"ma": "a", "ten": "A", "chang": [{"viec": "Làm giấy", **stage}]})


@pytest.mark.parametrize(
    ("stage", "codes"),
    [
        ({"thu_tuc": BIRTH}, []),
        ({"chi_dan": "Thuế"}, []),
        ({}, ["chang-mot-noi"]),
        ({"thu_tuc": BIRTH, "chi_dan": "Thuế"}, ["chang-mot-noi"]),
        ({"thu_tuc": BIRTH, "han": [{"bang_loi": "Sớm"}, {"so_luong": "60", "don_vi": "ngay"}]}, []),
        ({"thu_tuc": BIRTH, "han": [{"don_vi": "trong-ngay"}]}, []),
        ({"thu_tuc": BIRTH, "han": [{"so_luong": "60"}]}, ["han-thieu"]),
        ({"thu_tuc": BIRTH, "han": [{"so_luong": "60", "don_vi": "khong-ro"}]}, ["han-thieu"]),
        ({"thu_tuc": BIRTH, "han": [{"so_luong": "0", "don_vi": "ngay"}]}, ["han-thieu"]),
        ({"thu_tuc": BIRTH, "han": [{"so_luong": "6", "don_vi": "ngay", "bang_loi": "Sớm"}]}, ["han-thieu"]),
        ({"thu_tuc": BIRTH, "han": [{"tinh_tu": "ngày sinh"}]}, ["han-thieu"]),
    ],
)
def test_a_stage_leads_to_one_place_and_its_limit_can_be_read(stage: dict[str, Any], codes: list[str]) -> None:
    """Without a place it is a dead end; with two nobody knows where to go."""
    assert [found.code for found in check_stages(event_with(**stage), with_signpost())] == codes


@pytest.mark.parametrize(
    ("stage", "found"),
    [
        ({"thu_tuc": BIRTH, "han": [{"so_luong": "60", **DAYS}]}, []),
        ({"thu_tuc": BIRTH, "han": [{"so_luong": "30", **DAYS}]}, [("loi-van-khac", "30 ngày")]),
        ({"chi_dan": "Thuế", "han": [{"so_luong": "10", **DAYS}]}, []),
        ({"chi_dan": "Thuế", "han": [{"so_luong": "60", **DAYS}]}, [("loi-van-khac", "60 ngày")]),
        # What has no record is told by other rules.
        ({"thu_tuc": "1.009999", "han": [{"so_luong": "30", **DAYS}]}, []),
        ({"thu_tuc": BIRTH, "truong_hop": ["qua-han"]}, []),
        ({"thu_tuc": BIRTH, "truong_hop": ["qua-hn"]}, [("khong-tim-thay", "`qua-hn`")]),
        ({"thu_tuc": BIRTH, "truong_hop": ["qua-han", "dung-han"]}, [("hai-cau-tra-loi", "`dung-han`")]),
        ({"chi_dan": "Thuế", "truong_hop": ["qua-han"]}, [("truong-hop-khong-thu-tuc", "")]),
        ({"thu_tuc": "2.000488"}, [("thu-tuc-da-thoi", "`2.000488`")]),
    ],
)
def test_a_stage_says_what_is_said_where_it_leads(stage: dict[str, Any], found: list[tuple[str, str]]) -> None:
    """It is done here; the same number of days; answers to questions that are asked there, one each."""
    told = check_stages_beside(event_with(**stage), with_signpost(), catalogue_of(TODAY).names, procedures_on(TODAY))

    assert [(one.code, dict(one.params).get("found", "")) for one in told] == found


@pytest.mark.parametrize(
    ("days", "codes"),
    [({}, ["van-ban-het-hieu-luc"]), ({"den_ngay": "2026-06-30"}, ["phan-het"])],
)
def test_a_limit_rests_on_a_text_in_force(days: dict[str, str], codes: list[str]) -> None:
    """Or ends with its text, which is told where no other limit follows."""
    limit = {"so_luong": "60", **DAYS, "van_ban": "42/2022/NĐ-CP", **days}

    found = check_alone(FAMILY["su-kien"], event_with(thu_tuc=BIRTH, han=[limit]), with_signpost())

    assert [one.code for one in found] == codes
