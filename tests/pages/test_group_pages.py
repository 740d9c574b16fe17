"""Pages of groups of people: what is free or cheaper for them, by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from family_records import catalogue_with
from valid_records import procedures_on

from congkhai.catalogue.state import State
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.channel import Channel
from congkhai.pages.group_links import groups_of
from congkhai.pages.group_pages import render_groups
from congkhai.pages.page import Page
from congkhai.pages.policy_page import render_policy
from congkhai.pages.procedure_page import render_procedure

DAY, AFTER = date(2026, 11, 23), date(2027, 3, 1)
CODE, OWN = "1.001193", "2.000815"
SOURCE = {"he_thong": "khac", "ngay_lay": "2026-11-20", "ghi_chu": "Tự viết"}
POOR = {
    "ma": "ho-ngheo",
    "ten": "Người thuộc hộ nghèo",
    "mo_ta": "Người trong hộ nghèo.",
    "trong_luat": [{"cach_goi": "người thuộc hộ nghèo", "van_ban": "60/2014/QH13", "den_ngay": "2027-02-28"}],
    "nguon": SOURCE,
}
FEE = {
    "ten": "Lệ phí mẫu",
    "nguoi_quyet_dinh": "hdnd-tinh",
    "mien": [{"noi_dung": "Người thuộc hộ nghèo ở xã", "nhom_mien": ["ho-ngheo"], "den_ngay": "2027-02-28"}],
}
PROOF = {"ten_giay_to": "Giấy chứng nhận mẫu", "thu_tuc": OWN}


def catalogue_on(day: date, group: dict[str, Any], fee: dict[str, Any] | None = None) -> Catalogue:
    """The valid project with a group, one procedure of which costs that fee."""
    catalogue = catalogue_with(day, nhom_nguoi={"ho-ngheo": group})
    summaries = dict(catalogue.procedures)
    if fee:
        summaries[CODE] = summarise(procedure_with(day, fee), day)
    return assemble_catalogue(catalogue.setting, summaries.values())


def procedure_with(day: date, fee: dict[str, Any]) -> Any:
    """The valid registration of a birth, for which that fee is due."""
    procedure = procedures_on(day)(CODE)
    assert procedure
    way = Channel.model_validate({"hinh_thuc_nop": "truc-tiep", "phi_le_phi": [fee]})
    return procedure.model_copy(update={"channels": (way,)})


def page_of(catalogue: Catalogue) -> Page:
    """The page of the group."""
    return {page.path: page for page in render_groups(catalogue)}["mien-giam/ho-ngheo/"]


def test_a_relief_is_told_while_it_holds() -> None:
    """What is spared, what others pay, the condition in the record's words; it goes with its last day."""
    page, later = page_of(catalogue_on(DAY, POOR, FEE)), page_of(catalogue_on(AFTER, POOR, FEE))

    assert f'href="../../thu-tuc/{CODE}/">Làm giấy khai sinh</a>' in page.body
    for words in ("Miễn lệ phí mẫu", "Người thuộc hộ nghèo ở xã", "Mức thường: do Hội đồng nhân dân tỉnh quy định"):
        assert words in page.body
        assert words not in later.body
    assert "Đến hết ngày 28/2/2027" in page.body
    assert page.next_change is not None
    assert page.next_change <= AFTER


def test_what_is_done_here_no_more_is_spared_nobody() -> None:
    """A procedure that has ended stands on no page of a group."""
    catalogue = catalogue_on(DAY, POOR, FEE)
    ended = replace(catalogue.procedures[CODE], state=State.ENDED)

    assert "Miễn lệ phí mẫu" not in page_of(assemble_catalogue(catalogue.setting, [ended])).body


def test_a_group_of_which_nothing_is_known_says_so() -> None:
    """Never that such people get nothing."""
    page = page_of(catalogue_on(DAY, POOR))

    assert "Chưa cập nhật khoản miễn, giảm hay chính sách nào cho nhóm này." in page.body
    assert "không có nghĩa là không được miễn" in page.body
    assert "Chưa cập nhật. Hãy hỏi nơi nhận hồ sơ cần giấy nào." in page.body
    assert 'href="../../noi-nop/"' in page.body


def test_a_list_of_reliefs_says_first_that_it_may_lack_some() -> None:
    """Before the first procedure, and for who is sent the page: imported fees name no group."""
    page = page_of(catalogue_on(DAY, POOR, FEE))

    assert page.body.index("chưa chắc là không được miễn") < page.body.index("Làm giấy khai sinh")
    assert "có thể chưa đủ" in page.description


def test_without_any_group_the_list_says_so() -> None:
    """There is a list before the first group."""
    [page] = render_groups(catalogue_with(DAY, nhom_nguoi={}))

    assert "Chưa cập nhật nhóm nào." in page.body


def test_procedures_that_are_free_by_themselves_have_their_days() -> None:
    """Who may have it before and after a turn, and the paper that shows it."""
    turn = [
        {"ma": OWN, "dieu_kien": "Khi bị buộc tội", "den_ngay": "2026-12-31"},
        {"ma": OWN, "dieu_kien": "Mọi người trong hộ", "tu_ngay": "2027-01-01"},
    ]
    group = {**POOR, "thu_tuc": turn, "giay_to_chung_minh": [PROOF]}
    before, after = (page_of(catalogue_on(day, group)) for day in (DAY, AFTER))

    assert "Khi bị buộc tội" in before.body
    assert "Từ ngày 1/1/2027" in before.body
    assert before.next_change == date(2027, 1, 1)
    assert "Khi bị buộc tội" not in after.body
    assert "Mọi người trong hộ" in after.body
    assert "Giấy chứng nhận mẫu" in after.body


def test_what_the_law_calls_them_is_told_until_it_ends() -> None:
    """With the text that says so."""
    before, after = (page_of(catalogue_on(day, POOR)).body for day in (DAY, AFTER))

    assert "“người thuộc hộ nghèo” (Luật Hộ tịch số 60/2014/QH13)" in before
    assert "60/2014/QH13" not in after


def test_a_sample_is_marked() -> None:
    """On its page and for who is sent it."""
    page = page_of(catalogue_on(DAY, {**POOR, "du_lieu_mau": "true"}))

    assert "Dữ liệu mẫu, chưa kiểm tra" in page.body
    assert page.description.startswith("Dữ liệu mẫu, chưa kiểm tra. ")


def test_procedures_and_policies_lead_to_the_groups_they_name() -> None:
    """And to none that there is no record of."""
    catalogue, fee = catalogue_on(DAY, POOR, FEE), {**FEE, "nhom_mien": ["khong-co-nhom"]}
    [(slug, policy)] = list(catalogue.policies.items())[:1]
    named = policy.model_copy(update={"groups": ("ho-ngheo",)})
    told = replace(catalogue.setting, records={**catalogue.setting.records, "chinh-sach": {slug: named}})
    every = assemble_catalogue(told, catalogue.procedures.values())

    link = '<a href="../../mien-giam/ho-ngheo/">Người thuộc hộ nghèo</a>'
    summary = every.procedures[CODE]
    assert link in render_procedure(procedure_with(DAY, FEE), summary, every).body
    assert link in render_policy(slug, named, every).body
    assert policy.name in page_of(every).body
    assert len(groups_of(summarise(procedure_with(DAY, fee), DAY), every)) == 1
    assert "mien-giam/" not in render_policy(slug, policy, every).body
