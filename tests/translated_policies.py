"""Policies with translations made of clearly made-up words, for tests of what becomes of them."""

from __future__ import annotations

from typing import Any

from congkhai.model.policy import Policy

KEYS: dict[str, Any] = {
    "ten_chinh_sach": "Chính sách thử",
    "ngay_hieu_luc": "2026-01-01",
    "doi_tuong_tac_dong": ["Mọi người"],
    "diem_moi": ["Một điều mới."],
    "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-01"},
}
# No language: what stands for words in one.
READ = {
    "lang": "hmn",
    "tieu_de": "Zzab thử <b>",
    "noi_dung": "Qqod một.\nQqod hai.",
    "loi_phat_thanh": "Xxel đọc.",
    "nguoi_dich": "Tổ dịch thử",
    "ngay": "2026-07-02",
}
HEARD = {"lang": "ium", "tep_am_thanh": "thu.mp3", "nguoi_dich": "Đài thử", "ngay": "2026-07-02"}
EMPTY = {"lang": "tyz", "nguoi_dich": "Tổ dịch thử"}


def policy_with(*translations: dict[str, Any], **keys: Any) -> Policy:
    """A policy with these translations."""
    return Policy.model_validate({**KEYS, "ban_dich": translations, **keys})
