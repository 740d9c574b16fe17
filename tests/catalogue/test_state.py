"""What a day makes of a record."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.state import State, state_of
from congkhai.model.decision import Decision
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure

DAY_BEFORE, DAY, DAY_AFTER = date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}


def procedure_of(**keys):
    """A procedure written in record keys."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    return Procedure.model_validate({**named, **keys})


@pytest.mark.parametrize(
    ("validity", "end", "action", "states"),
    [
        (None, None, None, (State.IN_FORCE, State.IN_FORCE, State.IN_FORCE)),
        ({"tu_ngay": "2026-11-23"}, None, None, (State.NOT_YET, State.IN_FORCE, State.IN_FORCE)),
        ({"den_ngay": "2026-11-23"}, None, None, (State.IN_FORCE, State.IN_FORCE, State.EXPIRED)),
        (None, {}, None, (State.ENDED, State.ENDED, State.ENDED)),
        (None, {"tu_ngay": "2026-11-23"}, None, (State.IN_FORCE, State.ENDED, State.ENDED)),
        (
            None,
            None,
            "moi",
            (State.NOT_YET, State.IN_FORCE, State.IN_FORCE),
        ),
        (
            None,
            None,
            "sua-doi-bo-sung",
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
def test_state_over_days(validity, end, action, states):
    """The state changes on the day the record names, not before and not after."""
    parts = {
        "hieu_luc": validity,
        "cham_dut": None if end is None else {"loai": "bai-bo", "ly_do": "Mẫu", **end},
    }
    procedure = procedure_of(**{key: part for key, part in parts.items() if part is not None})

    announced = [{"hanh_dong": action, "thu_tuc": ["1.000890"]}] if action else []
    decision = Decision.model_validate({"so": "1/QĐ-BTP", "ngay_hieu_luc": "2026-11-23", "noi_dung": announced})

    assert tuple(state_of(procedure, day, decision) for day in (DAY_BEFORE, DAY, DAY_AFTER)) == states


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

    assert tuple(state_of(policy, day) for day in (DAY_BEFORE, DAY, DAY_AFTER)) == states
