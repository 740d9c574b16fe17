"""Records that tell values in prose, and what is found odd about it."""

from __future__ import annotations

from datetime import date
from typing import Any

from congkhai.catalogue.setting import Setting
from congkhai.model.lists import LegalText
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.rules.free_text import check_free_text

TODAY = date(2026, 11, 28)
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
TEXTS = {
    "64/2025/TT-BTC": {"het_hieu_luc_tu": "2027-01-01"},
    "61/2018/NĐ-CP": {"het_hieu_luc_tu": "2025-06-09"},
    "60/2014/QH13": {},
}
CUT = {"muc_thu": "2000", "den_ngay": "2026-12-31"}
FULL = {"muc_thu": "3000", "tu_ngay": "2027-01-01"}
LIMIT = {"so_luong": "5", "don_vi": "ngay-lam-viec", "khi_xac_minh": {"so_luong": "3", "don_vi": "ngay-lam-viec"}}


def setting_on(day: date) -> Setting:
    """The registry of legal texts as of a day."""
    texts = {
        number: LegalText.model_validate({"so_ky_hieu": number, "trich_yeu": "A", **TEXTS[number]}) for number in TEXTS
    }
    return Setting(day, {"van-ban": texts})


def procedure_with(guidance: dict[str, Any], *costs: dict[str, Any], **keys: Any) -> Procedure:
    """A procedure with what its editor tells, costs and a time limit."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [LIMIT], "phi_le_phi": list(costs)}
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "can_cu_phap_ly": ["60/2014/QH13"]}
    return Procedure.model_validate(
        {**named, "huong_dan": guidance, "cach_thuc_thuc_hien": [way], "nguon": SOURCE, **keys}
    )


def found_in(record: Procedure | Policy, day: date = TODAY) -> list[tuple[str, str, str]]:
    """Code, words of the text, and the place or day that they are compared with."""
    found = [(one.code, dict(one.params)) for one in check_free_text(record, setting_on(day))]
    return [(code, words["found"], words.get("until") or words["expected"]) for code, words in found]
