"""Where a record is from, and since when that is known."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.provenance import provenance_of, spell_source
from congkhai.model.lists import Holiday
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Source

READ = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
RECORD = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": READ}
REVIEWED = {"ngay": "2026-11-20", "vai_tro": "Phòng Hành chính tư pháp"}


def test_a_record_counts_from_its_last_review() -> None:
    """Before any review, from the day that its source was read."""
    as_read = provenance_of(Procedure.model_validate(RECORD))
    reviewed = provenance_of(Procedure.model_validate({**RECORD, "ra_soat": REVIEWED, "du_lieu_mau": "true"}))

    assert (as_read.day, as_read.sample) == (date(2026, 7, 18), False)
    assert (reviewed.day, reviewed.sample) == (date(2026, 11, 20), True)


def test_a_family_may_say_nothing_of_it() -> None:
    """An entry of a list without source is none, and no sample."""
    holiday = Holiday.model_construct(day=date(2026, 9, 2), name="Quốc khánh")

    told = provenance_of(holiday)

    assert (told.source, told.review, told.day, told.sample) == (None, None, None, False)


def test_a_source_is_named_by_its_system_or_else_by_what_is_noted_of_it() -> None:
    """Nobody reads "another source" where somebody wrote which one."""
    note = {"ghi_chu": "Nhóm biên soạn viết theo luật; cần kiểm tra."}
    keys = (READ, {**READ, **note}, {**READ, **note, "he_thong": "khac"}, {**READ, "he_thong": "khac"})
    national, noted, own, unnamed = map(Source.model_validate, keys)

    assert spell_source(national) == "Cơ sở dữ liệu quốc gia về thủ tục hành chính, dữ liệu ngày 18/7/2026"
    assert spell_source(noted) == f"{spell_source(national)}. Nhóm biên soạn viết theo luật; cần kiểm tra"
    assert spell_source(noted, with_note=False) == spell_source(national)
    assert spell_source(own, with_note=False) == "Nhóm biên soạn viết theo luật; cần kiểm tra (ngày 18/7/2026)"
    assert spell_source(unnamed) == "Nguồn khác, dữ liệu ngày 18/7/2026"
