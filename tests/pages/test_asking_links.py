"""Who is told to ask where papers are handed in is led to where that is, and whom to ask there."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.pages.drawing import environment


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Điện thoại của nơi nhận hồ sơ. Hãy hỏi nơi nhận hồ sơ trước khi đi.",
            'Điện thoại của nơi nhận hồ sơ. Hãy hỏi <a href="../../noi-nop/">nơi nhận hồ sơ</a> trước khi đi.',
        ),
        ("Nộp ở <nơi nhận hồ sơ>", "Nộp ở &lt;nơi nhận hồ sơ&gt;"),
        ("", ""),
    ],
)
def test_asking_leads_to_the_places(text: str, told: str) -> None:
    """Not to itself: the pages of places have what is known, or the numbers of the unit; other texts stay."""
    part: Any = environment().get_template("parts/asking/template.html").module

    assert str(part.asking("../../", text)).strip() == told
