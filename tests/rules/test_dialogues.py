"""Dialogues: what people were promised there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from valid_records import catalogue_of

from congkhai.model.dialogue import Dialogue
from congkhai.rules.dialogues import check_dialogue

DIALOGUE = {
    "ten_doi_thoai": "Đối thoại mẫu",
    "tom_tat": "Nói về giấy khai sinh.",
    "ngay": "2026-09-24",
    "dia_diem": "Nhà văn hóa mẫu",
    "chu_tri": "Giám đốc Sở",
    "nguon": {"he_thong": "don-vi", "ngay_lay": "2026-09-01"},
}
QUESTION = {"hoi": "Sao phải chờ?", "han": "2026-11-22"}


@pytest.mark.parametrize(
    ("day", "keys", "codes"),
    [
        (date(2026, 11, 23), {}, []),
        (date(2026, 11, 24), {}, ["qua-han-tra-loi"]),
        (date(2026, 11, 24), {"bien_ban": [{"ten": "Biên bản"}]}, []),
        (date(2026, 11, 22), {"cau_hoi": [QUESTION]}, []),
        (date(2026, 11, 23), {"cau_hoi": [QUESTION]}, ["hua-qua-han"]),
        (date(2026, 11, 23), {"cau_hoi": [{**QUESTION, "ket_qua": "Đã thêm một quầy"}]}, []),
        (date(2026, 11, 23), {"cau_hoi": [{**QUESTION, "ngay_xong": "2026-11-20"}]}, []),
        (date(2026, 11, 23), {"cau_hoi": [{**QUESTION, "ngay_xong": "2026-09-23"}]}, ["ngay-nguoc"]),
        (date(2026, 11, 23), {"cau_hoi": [{**QUESTION, "han": "2026-01-22", "ket_qua": "Xong"}]}, ["ngay-nguoc"]),
        (date(2026, 11, 19), {"cau_hoi": [{**QUESTION, "ngay_xong": "2026-11-20"}]}, ["ngay-tuong-lai"]),
        (date(2026, 11, 23), {"tu_gio": "08:00", "den_gio": "11:30"}, []),
        (date(2026, 11, 23), {"tu_gio": "13:30", "den_gio": "08:00"}, ["gio-nguoc"]),
        (date(2026, 11, 23), {"tu_gio": "08:00", "den_gio": "08:00"}, ["gio-nguoc"]),
    ],
)
def test_what_was_promised_is_told(day: date, keys: dict[str, Any], codes: list[str]) -> None:
    """Minutes or questions within sixty days, an outcome by the day that was promised."""
    dialogue = Dialogue.model_validate({**DIALOGUE, **keys})

    assert [one.code for one in check_dialogue(dialogue, catalogue_of(day).setting)] == codes
