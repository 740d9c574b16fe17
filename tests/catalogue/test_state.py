"""What a day makes of a record."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.state import (
    State,
    last_day_in_force,
    record_state,
    state_in_words,
    state_of,
    state_with_day,
)
from congkhai.model.decision import Decision
from congkhai.model.families import FAMILY, PROCEDURES
from congkhai.model.life_event import LifeEvent
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure

DAY_BEFORE, DAY, DAY_AFTER = date(2026, 11, 22), date(2026, 11, 23), date(2026, 11, 24)
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}


def procedure_of(**keys):
    """A procedure written in record keys."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    return Procedure.model_validate({**named, **keys})


def policy_of(effective, expires):
    """A policy with its two days."""
    return Policy.model_validate(
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
            {"den_ngay": "2026-11-23"},
            None,
            "moi",
            (State.NOT_YET, State.IN_FORCE, State.EXPIRED),
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
    policy = policy_of(effective, expires)

    assert tuple(state_of(policy, day) for day in (DAY_BEFORE, DAY, DAY_AFTER)) == states


@pytest.mark.parametrize(
    ("effective", "expires", "state", "with_day"),
    [
        ("2026-11-24", None, "COMING", "BEGINS 24/11/2026"),
        ("2026-11-23", None, "CURRENT", ""),
        ("2026-11-23", "2026-11-24", "CURRENT", "ENDS 23/11/2026"),
        ("2026-01-01", "2026-11-23", "OVER", "OVER"),
    ],
)
def test_a_policy_says_its_state_in_the_words_of_its_family(effective, expires, state, with_day):
    """With the day that begins or ends it, where that is still to come."""
    family, policy = FAMILY["chinh-sach"], policy_of(effective, expires)
    states = family.states
    words = {"COMING": states.coming, "CURRENT": states.current, "OVER": states.over}
    words |= {"BEGINS": states.begins, "ENDS": states.ends}

    assert state_in_words(family, policy, DAY) == words[state]
    assert record_state(family, policy, DAY) == " ".join(words.get(word, word) for word in with_day.split())


def test_a_record_that_no_day_bounds_has_no_state():
    """An event in life is there or not."""
    event = LifeEvent.model_validate({"ma": "mat", "ten": "Mất"})

    assert state_in_words(FAMILY["su-kien"], event, DAY) == ""


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ({}, None),
        ({"hieu_luc": {"tu_ngay": "2026-01-01"}}, None),
        ({"hieu_luc": {"den_ngay": "2026-11-23"}}, DAY),
        ({"cham_dut": {"loai": "bai-bo", "ly_do": "Mẫu"}}, None),
        ({"cham_dut": {"loai": "bai-bo", "ly_do": "Mẫu", "tu_ngay": "2026-11-24"}}, DAY),
        (
            {
                "hieu_luc": {"den_ngay": "2026-11-23"},
                "cham_dut": {"loai": "bai-bo", "ly_do": "Mẫu", "tu_ngay": "2026-11-23"},
            },
            DAY_BEFORE,
        ),
    ],
)
def test_the_last_day_in_force(keys, day):
    """That of its validity, or the one before it ends, whichever is first; where neither is known, none."""
    assert last_day_in_force(procedure_of(**keys)) == day


def test_what_has_ended_or_begins_on_no_known_day_is_called_by_its_state():
    """Nothing else could be said of it; without a decision a procedure is in force."""
    states = FAMILY[PROCEDURES].states

    assert state_with_day(states, State.ENDED, DAY, DAY) == State.ENDED.label
    assert state_with_day(states, State.NOT_YET, None, None) == State.NOT_YET.label
    assert state_of(procedure_of(), DAY) is State.IN_FORCE
