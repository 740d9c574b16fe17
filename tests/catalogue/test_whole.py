"""The catalogue links everything, whatever the order of files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from congkhai.catalogue.setting import assemble_setting
from congkhai.catalogue.state import State
from congkhai.catalogue.whole import assemble_catalogue
from congkhai.model.dialogue import Dialogue
from congkhai.model.reform_plan import ReformPlan

DIALOGUE = {
    "ten_doi_thoai": "Đối thoại mẫu",
    "tom_tat": "Về hộ tịch.",
    "dia_diem": "Nhà văn hóa",
    "chu_tri": "Giám đốc Sở",
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-09-01"},
}


def test_links_both_ways(catalogue):
    """Fields, agencies, life events and policies know their procedures, and are known by them."""
    found = catalogue()

    assert list(found.procedures) == ["1.001193", "2.000488", "2.000815"]
    assert [summary.code for summary in found.current] == ["1.001193", "2.000815"]
    assert {field: [s.code for s in group] for field, group in found.by_field.items()} == {
        "chung-thuc": ["2.000815"],
        "ho-tich": ["1.001193"],
        "ly-lich-tu-phap": ["2.000488"],
    }
    assert [summary.code for summary in found.by_agency["ubnd-cap-xa"]] == ["1.001193", "2.000815"]
    assert {slug: [s.code for s in group] for slug, group in found.by_reception.items()} == {
        "ttpvhcc-xa": ["1.001193", "2.000815"]
    }
    assert found.policies_by_procedure == {"1.001193": ("bot-giay-to",)}
    assert found.events_by_procedure == {"1.001193": ("sinh-con",)}
    assert list(found.setting.forms) == ["to-khai-khai-sinh.docx"]
    assert {form: [s.code for s in group] for form, group in found.by_form.items()} == {
        "to-khai-khai-sinh": ["1.001193"]
    }


def test_nothing_is_handed_in_any_more_where_a_procedure_has_ended(catalogue):
    """Its reception point lists what can be handed in there, or could be on another day, but not what has ended."""
    found = catalogue()
    ended = [replace(one, state=State.ENDED) for one in found.procedures.values() if one.code == "2.000815"]

    assert found.by_reception["ttpvhcc-xa"][-1].code == "2.000815"
    assert assemble_catalogue(found.setting, ended).by_reception == {}


def test_the_order_of_files_does_not_matter(catalogue):
    """The same records in another order make the same catalogue."""
    found = catalogue()
    records = {name: dict(reversed(family.items())) for name, family in found.setting.records.items()}

    backwards = assemble_catalogue(
        assemble_setting(found.day, records, found.setting.forms), reversed(found.procedures.values())
    )

    assert backwards == found
    assert list(backwards.procedures) == list(found.procedures)
    assert list(backwards.policies) == list(found.policies)


def test_what_people_are_called_to_stands_by_its_last_day():
    """On lists and home pages: what ends soonest first, what is over last, the newest of that first."""
    days = {"a": "2026-12-24", "b": "2026-10-01", "c": "2026-12-10", "d": "2026-11-22", "e": "2026-12-10"}
    records = {key: Dialogue.model_validate({**DIALOGUE, "ngay": day}) for key, day in days.items()}

    setting = assemble_setting(date(2026, 11, 23), {"doi-thoai": records}, {})

    assert list(setting.of("doi-thoai")) == ["c", "e", "a", "d", "b"]


def test_the_newest_of_a_register_stands_first():
    """Years and periods have no day on which they begin to hold; their files stand the oldest first."""
    task = {"viec": "Công khai", "don_vi": "Văn phòng", "han": "2026-12-01"}
    plan = {"ten_ke_hoach": "Kế hoạch", "nhiem_vu": [task], "nguon": DIALOGUE["nguon"]}
    years = {"ke-hoach": "2025", "ke-hoach-2026": "2026", "ke-hoach-cu": "2024"}
    records = {key: ReformPlan.model_validate({**plan, "nam": year}) for key, year in years.items()}

    setting = assemble_setting(date(2026, 11, 23), {"cchc": records}, {})

    assert list(setting.of("cchc")) == ["ke-hoach-2026", "ke-hoach", "ke-hoach-cu"]
