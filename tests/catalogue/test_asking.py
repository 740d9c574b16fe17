"""Advice that stands in a note goes with the number that it is about."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.asking import is_asked_before_paying, time_to_ask
from congkhai.catalogue.fee_wording import spell_costs
from congkhai.model.channel import Channel, TimeLimit

LAST_YEAR, THIS_YEAR = date(2026, 12, 31), date(2027, 1, 1)


def test_a_time_is_told_with_the_advice_to_read_the_appointment() -> None:
    """Whoever sees the number of days alone learns that the slip may say another day."""
    advised, plain = (
        TimeLimit.model_validate({"so_luong": "30", "don_vi": "ngay", "ghi_chu": note})
        for note in ("Có tỉnh công bố 20 ngày; hãy xem ngày hẹn ghi trên phiếu hẹn.", "Tính cả ngày nghỉ.")
    )

    assert time_to_ask("30 ngày", advised) == "30 ngày, xem ngày hẹn trên phiếu hẹn"
    assert time_to_ask("30 ngày", plain) == "30 ngày"


def test_costs_are_told_with_the_advice_to_ask_as_long_as_it_holds() -> None:
    """The note of an amount that is over advises nobody any more; one without an amount says so by itself."""
    doubted = {"muc_thu": "1000000", "den_ngay": "2026-12-31", "ghi_chu": "Hãy hỏi Sở Tư pháp trước khi nộp tiền."}
    of_council = {"nguoi_quyet_dinh": "hdnd-tinh", "ghi_chu": "Hãy hỏi trước khi nộp tiền."}
    way = Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [doubted, of_council]})

    assert [is_asked_before_paying([way], day) for day in (LAST_YEAR, THIS_YEAR)] == [True, False]
    assert spell_costs([way], LAST_YEAR).endswith("; hãy hỏi trước khi nộp tiền")
    assert "trước khi nộp tiền" not in spell_costs([way], THIS_YEAR)
