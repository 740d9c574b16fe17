"""The page of a policy in other languages: to listen to, then to read; without any it is as before."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from translated_policies import EMPTY, HEARD, READ, policy_with

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import assemble_catalogue
from congkhai.pages.page import Page
from congkhai.pages.policy_page import render_policy
from congkhai.pages.translated_policy import translation_items

DAY = date(2026, 7, 10)


def page_with(*slots: dict[str, Any], **keys: Any) -> Page:
    """The page of a policy with these translations; one recording of 1.5 MB is there."""
    policy = policy_with(*slots, **keys)
    setting = Setting(DAY, {"chinh-sach": {"a": policy}}, {"thu.mp3": 1_572_864})
    return render_policy("a", policy, assemble_catalogue(setting, []))


def test_languages_are_offered_before_all_else_and_sound_first() -> None:
    """Name, player, file with type and size, then words in their language, escaped; who made them and when."""
    page = page_with(EMPTY, READ, HEARD)
    told, after = page.body.split('<section class="ck-translations"')[1].split("</section>", 1)

    assert re.findall('<h3 id="([^"]+)">([^<]+)</h3>', told) == [
        ("ban-dich-ium", "Tiếng Dao (Iu Mien)"),
        ("ban-dich-hmn", "Tiếng Mông"),
    ]
    assert re.findall('href="#([^"]+)"', told) == ["ban-dich-ium", "ban-dich-hmn"]
    assert 'controls preload="none" src="../../bieu-mau/thu.mp3" aria-label="Nghe: Tiếng Dao (Iu Mien)"' in told
    assert 'href="../../bieu-mau/thu.mp3">Tải ghi âm tiếng Dao (Iu Mien) (MP3, 1,5 MB)</a>' in told
    assert '<span lang="hmn">Zzab thử &lt;b&gt;</span>' in told
    assert re.findall(r'<(div|blockquote)[^>]* ?lang="hmn"', told) == ["div", "blockquote"]
    assert "Người dịch: Đài thử; ngày dịch: 2/7/2026." in told
    assert "Có gì mới" in after
    assert "tiếng Tày" not in page.body.lower()
    assert page.plays


def test_a_page_without_translation_has_nothing_of_them() -> None:
    """A slot that waits changes nothing, and no sound is allowed where there is none."""
    without, waiting, read = page_with(), page_with(EMPTY), page_with(READ)

    assert without.body == waiting.body
    assert "ck-translations" not in without.body
    assert [page.plays for page in (without, waiting, read)] == [False, False, False]


def test_a_translation_older_than_its_policy_says_so() -> None:
    """With the day of the last change, and whose words count; one made that day does not say it."""
    change = {"lich_su": [{"ngay": "2026-07-03", "noi_dung": "Sửa."}]}

    old, new = page_with(READ, **change), page_with({**READ, "ngay": "2026-07-03"}, **change)

    told = "Bản tiếng Việt đã đổi ngày 3/7/2026, sau bản dịch này; chỗ nào khác thì theo bản tiếng Việt."
    assert [told in page.body for page in (old, new)] == [True, False]


def test_what_is_over_is_told_in_no_language() -> None:
    """A recording would say that it holds; the words in Vietnamese say that it does not."""
    page = page_with(READ, HEARD, ngay_het_hieu_luc="2026-07-09")

    assert "ck-translations" not in page.body
    assert not page.plays


def test_a_translation_of_which_little_is_known_says_that() -> None:
    """Who and when are said to be unknown; a language that has a sure name of its own is called by it."""
    policy = policy_with({"lang": "zh-Hans", "noi_dung": "Zzab."})

    [item] = translation_items(policy, Setting(DAY, {}), "../../")

    assert (item.language, item.own_name, item.made) == (
        "Tiếng Trung (chữ giản thể)", "简体中文", "Chưa rõ ai dịch; chưa rõ ngày dịch",
    )  # fmt: skip
    assert item.recording is None
