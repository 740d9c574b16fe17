"""The page of a policy says what is not known."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from congkhai.building.loading import Loaded
from congkhai.catalogue.days import next_change
from congkhai.model.policy import Policy
from congkhai.model.shared import Change, Question
from congkhai.pages.page import Site
from congkhai.pages.policy_page import policy_item, render_policy
from congkhai.pages.single_pages import render_singles


def test_a_policy_without_a_number_says_so(loaded: Loaded) -> None:
    """The page names it among what is not known, once; neither page nor list has a row without content."""
    [(slug, known)] = loaded.catalogue.policies.items()
    policy = known.model_copy(update={"number": None})
    setting = loaded.catalogue.setting
    records = {**setting.records, "chinh-sach": {slug: policy}}
    catalogue = replace(loaded.catalogue, setting=replace(setting, records=records))
    site = Site("Trang mẫu", "https://a.example/", "so-tu-phap", (), "tim-kiem.js")

    page = render_policy(slug, policy, catalogue).body
    lists = {made.path: made.body for made in render_singles(catalogue, site)}

    assert "ố ký hiệu văn bản" in page
    assert "<dt>Văn bản</dt>" not in page
    assert "Văn bản:</span>" not in lists["chinh-sach/"]
    assert "None" not in page + lists["chinh-sach/"]


def test_what_is_to_come_is_not_called_now(loaded: Loaded) -> None:
    """Before its first day a policy is compared with what holds today; "nay" is said of it from that day."""
    [(slug, known)] = loaded.catalogue.policies.items()
    policy = known.model_copy(update={"effective": date(2027, 3, 1), "expires": None})

    before, after = (_page_of(loaded, slug, policy, day) for day in (date(2027, 2, 28), date(2027, 3, 1)))

    assert "Hiện nay và từ ngày 1/3/2027</h2>" in before
    head = '<th scope="col" role="columnheader">'
    assert f"{head}Hiện nay</th>{head}Từ ngày 1/3/2027</th>" in before
    assert f"{head}Trước đây</th>{head}Nay</th>" in after


def test_a_policy_says_when_its_text_ends(loaded: Loaded) -> None:
    """As on the pages of procedures: nobody relies on a decree that is over, or does not see that it will be."""
    [(slug, known)] = loaded.catalogue.policies.items()
    setting = loaded.catalogue.setting
    [number] = list(setting.legal_texts)[:1]
    text = setting.legal_texts[number].model_copy(update={"effective": date(2025, 7, 1), "expires": date(2027, 3, 1)})
    texts = {**setting.records["van-ban"], number: text}
    records = {**setting.records, "van-ban": texts}
    policy = known.model_copy(update={"number": number, "expires": None})

    records["chinh-sach"] = {slug: policy}
    days = [
        replace(loaded.catalogue, setting=replace(setting, records=records, day=day))
        for day in (date(2027, 2, 28), date(2027, 3, 1))
    ]
    before, after = (render_policy(slug, policy, catalogue) for catalogue in days)

    assert '<span class="ck-badge">Sẽ hết hiệu lực từ 1/3/2027' in before.body
    assert before.next_change == date(2027, 3, 1)
    assert '<span class="ck-badge ck-badge--over">Đã hết hiệu lực từ 1/3/2027' in after.body
    assert "Chưa rõ; văn bản sẽ hết hiệu lực từ 1/3/2027" in before.body
    assert "Chưa rõ; văn bản đã hết hiệu lực từ 1/3/2027" in after.body
    assert [("Chưa rõ còn áp dụng không" in page.body) for page in (before, after)] == [False, True]
    assert [policy_item(slug, catalogue).words for catalogue in days] == ["", "Chưa rõ còn áp dụng không"]
    assert {next_change(policy_item(slug, catalogue).dated, date(2027, 2, 28)) for catalogue in days} == {
        date(2027, 3, 1)
    }


def test_a_last_day_that_nobody_gave_is_not_called_open(loaded: Loaded) -> None:
    """Without a day the page does not know; it claims of no text that it has no end."""
    [(slug, known)] = loaded.catalogue.policies.items()
    page = _page_of(loaded, slug, known.model_copy(update={"number": None, "expires": None}), date(2027, 3, 1))

    assert "Áp dụng đến hết" not in page
    assert re.search(r"Chưa rõ</dt>\s*<dd>Ngày hết áp dụng; số ký hiệu văn bản", page)


def test_a_policy_says_all_of_its_history_and_has_no_heading_over_nothing(loaded: Loaded) -> None:
    """A change is told with its decision; where no question holds on the day, nothing is promised."""
    [(slug, known)] = loaded.catalogue.policies.items()
    question = Question.model_validate({"hoi": "Còn thiếu?", "dap": "Bổ sung sau.", "den_ngay": "2027-02-28"})
    change = Change.model_validate({"ngay": "2026-11-01", "noi_dung": "Thêm nơi nộp.", "quyet_dinh": "12/QĐ-UBND"})
    policy = known.model_copy(update={"questions": (question,), "history": (change,), "expires": None})

    before, after = (_page_of(loaded, slug, policy, day) for day in (date(2027, 2, 28), date(2027, 3, 1)))

    assert "Thêm nơi nộp. (12/QĐ-UBND)</li>" in before
    assert ["Hỏi và đáp</h2>" in page for page in (before, after)] == [True, False]


def _page_of(loaded: Loaded, slug: str, policy: Policy, day: date) -> str:
    setting = replace(loaded.catalogue.setting, day=day)
    return render_policy(slug, policy, replace(loaded.catalogue, setting=setting)).body


def test_no_two_regions_have_one_name(loaded: Loaded) -> None:
    """Who jumps from region to region by their names finds each of them once (axe: landmark-unique)."""
    [(slug, policy)] = loaded.catalogue.policies.items()

    body = render_policy(slug, policy, loaded.catalogue).body

    named = re.findall(r'<(?:section|div)[^>]*aria-labelledby="([^"]+)"', body)
    assert "truoc-nay" in named
    assert sorted(named) == sorted(set(named))
