"""The catalogue tells the truth of its day, whatever the order of files."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.whole import State, assemble_catalogue, state_of, state_of_policy, summarise
from congkhai.model.policy import Policy
from congkhai.model.procedure import End, Period, Procedure
from congkhai.model.shared import Announcement

SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
DAY_BEFORE, DAY, DAY_AFTER = date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)


def procedure_of(**keys):
    """A procedure written in record keys."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    return Procedure.model_validate({**named, **keys})


@pytest.mark.parametrize(
    ("validity", "end", "announcement", "states"),
    [
        (None, None, None, (State.IN_FORCE, State.IN_FORCE, State.IN_FORCE)),
        ({"tu_ngay": "2026-11-23"}, None, None, (State.NOT_YET, State.IN_FORCE, State.IN_FORCE)),
        ({"den_ngay": "2026-11-23"}, None, None, (State.IN_FORCE, State.IN_FORCE, State.EXPIRED)),
        (None, {}, None, (State.ENDED, State.ENDED, State.ENDED)),
        (None, {"tu_ngay": "2026-11-23"}, None, (State.IN_FORCE, State.ENDED, State.ENDED)),
        (
            None,
            None,
            {"hanh_dong": "moi", "ngay_hieu_luc": "2026-11-23"},
            (State.NOT_YET, State.IN_FORCE, State.IN_FORCE),
        ),
        (
            None,
            None,
            {"hanh_dong": "sua-doi-bo-sung", "ngay_hieu_luc": "2026-11-23"},
            (State.IN_FORCE, State.IN_FORCE, State.IN_FORCE),
        ),
        (
            {"tu_ngay": "2026-11-24"},
            {"tu_ngay": "2026-11-23"},
            None,
            (State.NOT_YET, State.ENDED, State.ENDED),
        ),
        (
            {"tu_ngay": "2026-11-23", "den_ngay": "2026-11-23"},
            None,
            None,
            (State.NOT_YET, State.IN_FORCE, State.EXPIRED),
        ),
    ],
)
def test_state_over_days(validity, end, announcement, states):
    """The state changes on the day the record names, not before and not after."""
    period = None if validity is None else Period.model_validate(validity)
    ending = None if end is None else End.model_validate({"loai": "bai-bo", "ly_do": "Mẫu", **end})
    decision = None if announcement is None else Announcement.model_validate({"so": "1/QĐ-BTP", **announcement})

    found = tuple(state_of(period, ending, decision, day) for day in (DAY_BEFORE, DAY, DAY_AFTER))

    assert found == states


@pytest.mark.parametrize(
    ("effective", "expires", "states"),
    [
        ("2026-11-23", None, (State.NOT_YET, State.IN_FORCE, State.IN_FORCE)),
        ("2026-01-01", "2026-11-23", (State.IN_FORCE, State.EXPIRED, State.EXPIRED)),
        ("2026-11-23", "2026-11-24", (State.NOT_YET, State.IN_FORCE, State.EXPIRED)),
    ],
)
def test_state_of_policy_over_days(effective, expires, states):
    """A policy applies from its first day until the day before it expires."""
    policy = Policy.model_validate(
        {
            "ten_chinh_sach": "Mẫu",
            "so_ky_hieu": "1/2026/NĐ-CP",
            "ngay_hieu_luc": effective,
            **({"ngay_het_hieu_luc": expires} if expires else {}),
            "doi_tuong_tac_dong": ["Mọi người"],
            "diem_moi": ["Mới."],
            "nguon": SOURCE,
        }
    )

    assert tuple(state_of_policy(policy, day) for day in (DAY_BEFORE, DAY, DAY_AFTER)) == states


def test_summary():
    """A summary holds what lists and search show, in the words of the day."""
    procedure = procedure_of(
        cap_thuc_hien=["xa"],
        co_quan_thuc_hien=["ubnd-cap-xa"],
        co_quan_co_tham_quyen=["ubnd-cap-xa", "so-tu-phap"],
        cach_thuc_thuc_hien=[
            {
                "hinh_thuc_nop": "truc-tiep",
                "thoi_han_giai_quyet": {"so_luong": "3", "don_vi": "ngay-lam-viec"},
                "phi_le_phi": [{"muc_thu": "8000"}],
            }
        ],
        ra_soat={"ngay": "2026-11-01", "vai_tro": "Văn phòng"},
    )

    summary = summarise(procedure, DAY)

    assert (summary.time, summary.cost, summary.ways) == ("3 ngày làm việc", "8.000 đồng", "Trực tiếp")
    assert summary.agencies == ("ubnd-cap-xa", "so-tu-phap")
    assert summary.checked == date(2026, 11, 1)
    assert summary.is_current


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
    assert found.policies_by_procedure == {"1.001193": ("bot-giay-to",)}
    assert found.events_by_procedure == {"1.001193": ("sinh-con",)}
    assert found.lists.forms == {"to-khai-khai-sinh.docx"}


def test_the_order_of_files_does_not_matter(catalogue):
    """The same records in another order make the same catalogue."""
    found = catalogue()
    summaries, policies = list(found.procedures.values()), dict(found.policies)

    backwards = assemble_catalogue(found.day, found.lists, reversed(summaries), dict(reversed(policies.items())))

    assert backwards == found
    assert list(backwards.procedures) == list(found.procedures)
