"""A legal text is cited by its kind, so that nobody has to know what NQ-CP means."""

from __future__ import annotations

import pytest

from congkhai.catalogue.citation import cite
from congkhai.model.lists import LegalText

TITLES = {
    "60/2014/QH13": "Luật Hộ tịch",
    "91/2015/QH13": "Bộ luật Dân sự",
    "05/2026/QH16": "Luật sửa đổi, bổ sung một số điều của Luật Trợ giúp pháp lý",
    "28/2026/QH16": "Nghị quyết về phát triển văn hóa Việt Nam",
    "01/2024/QH15": "Về một việc",
}
TEXTS = {number: LegalText.model_validate({"so_ky_hieu": number, "trich_yeu": TITLES[number]}) for number in TITLES}


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("66.7/2025/NQ-CP", "Nghị quyết 66.7/2025/NQ-CP"),
        ("191/2025/NĐ-CP", "Nghị định 191/2025/NĐ-CP"),
        ("04/2020/TT-BTP", "Thông tư 04/2020/TT-BTP"),
        ("01/2014/NQLT-CP-UBTƯMTTQVN", "Nghị quyết liên tịch 01/2014/NQLT-CP-UBTƯMTTQVN"),
        ("163/QĐ-BTP", "Quyết định 163/QĐ-BTP"),
        ("60/2014/QH13", "Luật Hộ tịch số 60/2014/QH13"),
        ("91/2015/QH13", "Bộ luật Dân sự số 91/2015/QH13"),
        ("05/2026/QH16", "Luật số 05/2026/QH16"),
        ("28/2026/QH16", "Nghị quyết về phát triển văn hóa Việt Nam số 28/2026/QH16"),
        ("01/2024/QH15", "01/2024/QH15"),
        ("99/2024/QH15", "99/2024/QH15"),
        ("Thông tư 85", "Thông tư 85"),
    ],
)
def test_a_text_is_cited_by_its_kind(number, words):
    """The letters say the kind; of the National Assembly's texts the title does; what says neither stays a number."""
    assert cite(number, TEXTS) == words
