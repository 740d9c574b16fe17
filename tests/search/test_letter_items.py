"""Model letters in the index: by all their names."""

from __future__ import annotations

from dataclasses import replace

from valid_records import TODAY, catalogue_of

from congkhai.model.model_letter import ModelLetter
from congkhai.search.index import WANTED, record_items
from congkhai.search.letter_items import letter_items

KEYS = {
    "ten": "Giấy ủy quyền làm thay việc hộ tịch",
    "tieu_de": "Giấy ủy quyền",
    "ten_khac": ["ủy quyền", "Giấy ủy quyền"],
    "dung_khi": "Bạn không đi được.",
    "noi_dung": [{"doan": "Tôi ủy quyền."}],
    "ky": [{"ai": "Người viết"}],
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Tự viết"},
}


def test_a_letter_is_asked_for_by_its_names() -> None:
    """Title, name, and what people type; each once, and the letter itself once in the index."""
    catalogue = catalogue_of(TODAY)
    letters = {"uy-quyen": ModelLetter.model_validate(KEYS)}
    setting = replace(catalogue.setting, records={**catalogue.setting.records, "giay-mau": letters})

    [item] = letter_items(replace(catalogue, setting=setting))

    assert item[:3] == ("giay-mau/uy-quyen/", "Giấy ủy quyền làm thay việc hộ tịch", "Bạn không đi được.")
    assert (item.more, item.along) == ("Giấy ủy quyền; Giấy ủy quyền làm thay việc hộ tịch; ủy quyền", WANTED)
    assert not [one for one in record_items(setting, "so-tu-phap") if one.address.startswith("giay-mau/")]
