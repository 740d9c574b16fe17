"""Translations are told when nobody knows who made them, when they are old, and when there are two of a language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from translated_policies import EMPTY, HEARD, READ, policy_with

from congkhai.catalogue.setting import Setting
from congkhai.model.families import FAMILY
from congkhai.problems import Problem
from congkhai.rules.checks import check_alone
from congkhai.rules.translation_slots import check_translations

SETTING = Setting(date(2026, 7, 10), {})
LATER = {"lich_su": [{"ngay": "2026-07-03", "noi_dung": "Sửa."}]}


@pytest.mark.parametrize(
    ("slots", "keys", "codes"),
    [
        ((READ, HEARD, EMPTY), {}, []),
        ((EMPTY,), LATER, []),
        ((READ, HEARD), LATER, ["ban-dich-cu", "ban-dich-cu"]),
        (({"lang": "hmn", "tieu_de": "Zzab"},), {}, ["ban-dich-thieu"]),
        ((READ, {"lang": "hmn"}), {}, ["ban-dich-trung"]),
        (({**READ, "ngay": "2026-07-11"},), {}, ["ngay-tuong-lai"]),
    ],
)
def test_translations_are_told(slots: tuple[dict[str, Any], ...], keys: dict[str, Any], codes: list[str]) -> None:
    """Slots that wait need nothing; what is published needs who and when, and to be as new as its policy."""
    assert [found.code for found in check_translations(policy_with(*slots, **keys), SETTING)] == codes


def test_the_message_says_what_to_do() -> None:
    """It names the language, both days, and the keys."""
    policy = policy_with(READ, {"lang": "ium", "tieu_de": "Zzab"}, **LATER)
    told = [Problem("a", 1, 1, "", one.code, one.params).message for one in check_translations(policy, SETTING)]

    assert told == [
        "bản tiếng Mông làm ngày 2/7/2026, bản tiếng Việt đổi ngày 3/7/2026, trang nói bản dịch có thể đã cũ; "
        "nhờ người dịch xem lại rồi ghi ngày mới ở `ngay`",
        "bản tiếng Dao (Iu Mien) chưa ghi người dịch, ngày dịch nên người đọc không biết ai dịch, dịch từ bản nào; "
        "điền `nguoi_dich`, `ngay`",
    ]


def test_other_languages_are_not_read_as_vietnamese() -> None:
    """Words that would be wrong in Vietnamese are not told of; a number of a person beside who translated it is."""
    words = "Xoá 05 ngày TTHC tại UBND huyện, phòng tư pháp, đến 28/02/2020, 50.000 đồng."
    slot = {**READ, "tieu_de": words, "noi_dung": words, "loi_phat_thanh": words, "nguoi_dich": "Tổ thử 0912345678"}
    plain, translated = policy_with(), policy_with(slot)
    setting = Setting(date(2026, 7, 10), {"chinh-sach": {"a": plain}})

    before, after = (check_alone(FAMILY["chinh-sach"], one, setting) for one in (plain, translated))

    assert [found.code for found in after if found not in before] == ["du-lieu-ca-nhan"]
