"""Which translations say something, and whether they still say what the policy does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from translated_policies import EMPTY, HEARD, READ, policy_with

from congkhai.catalogue.translations import changed_on, is_outdated, told_translations, translated_names


def test_a_slot_that_waits_is_not_told_and_a_recording_comes_first() -> None:
    """Who made it is no translation; many who speak these languages do not read them."""
    policy = policy_with(EMPTY, READ, HEARD)

    assert [one.language.value for one in told_translations(policy)] == ["ium", "hmn"]
    assert list(translated_names(policy)) == ["Tiếng Mông: Zzab thử <b>"]


@pytest.mark.parametrize(
    ("keys", "changed"),
    [
        ({}, "2026-07-01"),
        ({"lich_su": [{"ngay": "2026-07-03", "noi_dung": "Sửa."}]}, "2026-07-03"),
        ({"lich_su": [{"ngay": "2026-06-03", "noi_dung": "Sửa."}]}, "2026-07-01"),
        ({"ra_soat": {"ngay": "2026-09-01", "vai_tro": "Phòng thử"}}, "2026-07-01"),
    ],
)
def test_words_change_by_a_change_and_not_by_a_review(keys: dict[str, Any], changed: str) -> None:
    """A translation of the day of the last change is no older; one without a day is not called old."""
    policy = policy_with({**READ, "ngay": changed}, {**HEARD, "ngay": "2026-06-30"}, {"lang": "nut"}, **keys)

    assert changed_on(policy) == date.fromisoformat(changed)
    assert [is_outdated(one, policy) for one in policy.translations] == [False, True, False]
