"""What must be known of a page first."""

from __future__ import annotations

import pytest

from congkhai.model.choices import LeftOutReason
from congkhai.model.shared import Source
from congkhai.pages.notices import doubts_of


@pytest.mark.parametrize("reason", LeftOutReason)
def test_what_is_left_out_as_doubtful_is_told(reason: LeftOutReason) -> None:
    """A citizen learns what the source says and the page does not believe; all else that is left out is not shown."""
    left_out = [{"noi_dung": "Nộp 3 bộ", "ly_do": reason.value}]
    source = Source.model_validate({"he_thong": "khac", "ngay_lay": "2026-07-18", "bo_qua": left_out})

    told = [notice.text for notice in doubts_of(source)]
    assert told == (
        ["Nguồn còn ghi: “Nộp 3 bộ”. Trang này chưa dùng vì nghi là sai; hãy hỏi nơi nhận hồ sơ."]
        if reason is LeftOutReason.DOUBTED
        else []
    )


def test_no_source_has_no_doubts() -> None:
    """Records of lists need not name a source."""
    assert list(doubts_of(None)) == []
