"""Days that bound parts of records: each holds from its first day to its last."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.days import days_of, has_begun, in_force
from congkhai.model.channel import Cost
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Bound


@pytest.mark.parametrize(
    ("day", "now", "later"),
    [
        (date(2026, 6, 30), [], [400, 800]),
        (date(2026, 7, 1), [400], [800]),
        (date(2026, 12, 31), [400], [800]),
        (date(2027, 1, 1), [800], []),
    ],
)
def test_costs_over_days(day, now, later):
    """A cut applies on its first and last day, then the full amount does."""
    costs = [
        Cost.model_validate({"muc_thu": "400", "tu_ngay": "2026-07-01", "den_ngay": "2026-12-31"}),
        Cost.model_validate({"muc_thu": "800", "tu_ngay": "2027-01-01"}),
    ]

    assert [cost.amount for cost in costs if in_force(cost, day)] == now
    assert [cost.amount for cost in costs if not has_begun(cost, day)] == later


def test_every_day_that_bounds_a_part_is_found():
    """Days of parts at any depth are listed with what they bound; other days are not."""
    procedure = Procedure.model_validate(
        {
            "ma_thu_tuc": "1.000890",
            "ten_thu_tuc": "Mẫu",
            "linh_vuc": "ho-tich",
            "hieu_luc": {"tu_ngay": "2026-01-01"},
            "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [{"den_ngay": "2026-12-31"}]}],
            "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"},
        }
    )

    assert [(found.path, found.meaning.day, found.value) for found in days_of(procedure)] == [
        (("channels", 0, "costs", 0, "until"), Bound.LAST, date(2026, 12, 31)),
        (("validity", "since"), Bound.FIRST, date(2026, 1, 1)),
    ]
