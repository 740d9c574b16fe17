"""Whether somebody else may go, in words."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.catalogue.representation import spell_representation
from congkhai.model.evidence import Representation

WRITTEN = [{"ten_giay_to": "Văn bản ủy quyền"}, {"ten_giay_to": "Lưu ý", "loai_dong": "ghi-chu"}]


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (
            {"duoc": "false", "van_ban": "191/2025/NĐ-CP"},
            "Không được, bạn phải tự làm (theo Nghị định 191/2025/NĐ-CP).",
        ),
        ({"duoc": "true"}, "Được, nhưng chưa rõ cần thêm giấy tờ gì."),
        ({"duoc": "true", "giay_to": "khong-co"}, "Được, không cần thêm giấy tờ."),
        ({"duoc": "true", "giay_to": WRITTEN}, "Được, cần thêm: Văn bản ủy quyền."),
        (
            {"duoc": "true", "giay_to": "khong-co", "ghi_chu": "Chỉ cha mẹ."},
            "Được, không cần thêm giấy tờ. Chỉ cha mẹ.",
        ),
    ],
)
def test_representation_in_words(keys: dict[str, Any], words: str) -> None:
    """Whether it is allowed, with which papers, by which text; papers that are not known are not said to be none."""
    assert spell_representation(Representation.model_validate(keys), {}) == words
