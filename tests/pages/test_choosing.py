"""What groups of papers are to each other, as their names tell, and how many papers that makes."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.case_names import in_named_cases
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.pages.choosing import Relation, advice_on, papers_in_words, relation_of
from congkhai.pages.procedure_page import render_procedure

DISTINCTIONS = [
    {"ma": "the", "hoi": "Thẻ bị gì?", "tra_loi": [{"ma": ma, "ten": f"Thẻ {ma}"} for ma in ("mat", "hong", "khac")]},
    {"ma": "con", "hoi": "Có con không?", "tra_loi": [{"ma": "co-con", "ten": "Có con"}]},
]


def groups_of(**papers: int | str) -> list[dict[str, Any]]:
    """Groups by name, each with so many papers of its own; letters are names of papers."""
    rows = {name: range(count) if isinstance(count, int) else count for name, count in papers.items()}
    return [
        {
            "truong_hop_bang_loi": name,
            "giay_to": [{"ten_giay_to": f"Giấy {name if type(one) is int else ''}{one}"} for one in of],
        }
        for name, of in rows.items()
    ]


def procedure_with(groups: list[dict[str, Any]], **keys: Any) -> Procedure:
    """A procedure with these groups of papers, in record keys."""
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}
    return Procedure.model_validate({**named, "thanh_phan_ho_so": groups, "nguon": source, **keys})


@pytest.mark.parametrize(
    ("papers", "relation", "words"),
    [
        ({"Giấy tờ": 3}, Relation.ONE, "3 mục"),
        # 52 papers in all would frighten people who need 11 of them.
        (
            {"1.1. Đối với nhà quản lý": 11, "b) Trường hợp là chuyên gia:": 18},
            Relation.CASES,
            "từ 11 đến 18 mục cho mỗi trường hợp",
        ),
        ({"Trường hợp mất thẻ": 2, "Trường hợp hỏng thẻ": 2}, Relation.CASES, "2 mục cho mỗi trường hợp"),
        (
            {"Mọi trường hợp": 5, "Trẻ bị bỏ rơi": 1, "Nhờ người làm thay": 2},
            Relation.ADDITIONS,
            "từ 5 đến 8 mục, tùy trường hợp",
        ),
        ({"Giấy tờ chung:": "ab", "Con cùng làm": "bc"}, Relation.ADDITIONS, "từ 2 đến 3 mục, tùy trường hợp"),
        ({"Giấy tờ phải nộp": 3, "Giấy tờ phải xuất trình": 1}, Relation.UNKNOWN, "4 mục, chia 2 nhóm"),
        ({"Trường hợp mất thẻ": 2, "Từng trường hợp nộp thêm": 4}, Relation.UNKNOWN, "6 mục, chia 2 nhóm"),
        ({"Trường hợp mất thẻ": 2, "Trường hợp ủy quyền": 1}, Relation.UNKNOWN, "3 mục, chia 2 nhóm"),
        ({"Đối với Sở Tư pháp nơi đi": 1, "Đối với Sở Tư pháp nơi đến": 3}, Relation.UNKNOWN, "4 mục, chia 2 nhóm"),
        ({"Hồ sơ đối với cha mẹ": 1, "Hồ sơ đối với trẻ": 3}, Relation.UNKNOWN, "4 mục, chia 2 nhóm"),
    ],
)
def test_groups_are_counted_for_what_they_are(papers: dict[str, int | str], relation: Relation, words: str) -> None:
    """Cases are counted each, additions from the common part to all; where names do not tell, all is counted."""
    procedure = procedure_with(groups_of(**papers))

    assert (relation_of(procedure), papers_in_words(procedure)) == (relation, words)
    assert (advice_on(procedure) == "") is (relation is Relation.ONE)


@pytest.mark.parametrize(
    ("needed", "relation", "words"),
    [
        # None: a group with words of its own.
        ([["mat"], ["hong"]], Relation.CASES, "từ 1 đến 2 mục cho mỗi trường hợp"),
        ([["mat", "hong"], ["khac"]], Relation.CASES, "từ 1 đến 2 mục cho mỗi trường hợp"),
        ([[], ["mat"]], Relation.ADDITIONS, "từ 1 đến 3 mục, tùy trường hợp"),
        ([[], ["mat"], ["co-con"]], Relation.ADDITIONS, "từ 1 đến 6 mục, tùy trường hợp"),
        # Answers of two questions, or one answer twice: somebody needs both groups.
        ([["mat"], ["co-con"]], Relation.UNKNOWN, "3 mục, chia 2 nhóm"),
        ([["mat"], ["mat", "hong"]], Relation.UNKNOWN, "3 mục, chia 2 nhóm"),
        # Two groups for everyone: the first one is not all that everyone needs.
        ([[], [], ["mat"]], Relation.UNKNOWN, "6 mục, chia 3 nhóm"),
        ([None, ["mat"]], Relation.UNKNOWN, "3 mục, chia 2 nhóm"),
        ([[], []], Relation.UNKNOWN, "3 mục, chia 2 nhóm"),
    ],
)
def test_answers_say_what_groups_are(needed: list[list[str] | None], relation: Relation, words: str) -> None:
    """What the record says by answers counts before names: what everyone needs, and what is one's own case."""
    groups = [
        {
            **({"truong_hop_bang_loi": "Hồ sơ của trẻ"} if when is None else {"truong_hop": when}),
            "giay_to": [{"ten_giay_to": f"Giấy {place}{n}"} for n in range(place)],
        }
        for place, when in enumerate(needed, 1)
    ]
    procedure = in_named_cases(procedure_with(groups, phan_biet=DISTINCTIONS))

    assert (relation_of(procedure), papers_in_words(procedure)) == (relation, words)


def test_notes_of_their_own_are_no_group() -> None:
    """A group without papers neither makes a choice nor prevents one."""
    note = {"truong_hop_bang_loi": "Lưu ý", "giay_to": [{"ten_giay_to": "A", "loai_dong": "ghi-chu"}]}
    two = {"Trường hợp một": 2, "Trường hợp hai": 1}

    assert relation_of(procedure_with([note, *groups_of(Đơn=2)])) is Relation.ONE
    assert relation_of(procedure_with([note, *groups_of(**two)])) is Relation.CASES


def test_the_page_says_it_before_the_papers(loaded: Loaded) -> None:
    """What search engines show of a page and its advice tell of cases; long titles make all of them plain."""
    names = ["Trường hợp mất", f"Trường hợp hỏng {'rất ' * 60}"]
    procedure = procedure_with([{"truong_hop_bang_loi": name, "giay_to": [{"ten_giay_to": name}]} for name in names])

    page = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue)

    assert "Danh mục giấy tờ có 1 mục cho mỗi trường hợp." in page.description
    assert "Giấy tờ chia theo trường hợp: chuẩn bị giấy tờ của trường hợp đúng với bạn.</span></p>" in page.body
    assert 'class="ck-checklist ck-checklist--long-names"' in page.body
