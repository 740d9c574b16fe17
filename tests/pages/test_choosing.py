"""What groups of papers are to each other, as their names tell, and how many papers that makes."""

from __future__ import annotations

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.evidence import EvidenceGroup
from congkhai.model.procedure import Procedure
from congkhai.pages.choosing import Relation, advice_on, papers_in_words, relation_of
from congkhai.pages.procedure_page import render_procedure


def groups_of(**papers: int | str) -> list[EvidenceGroup]:
    """Groups by name, each with so many papers of its own; letters are names of papers."""
    rows = {name: range(count) if isinstance(count, int) else count for name, count in papers.items()}
    return [
        EvidenceGroup.model_validate(
            {
                "truong_hop": name,
                "giay_to": [{"ten_giay_to": f"Giấy {name if type(one) is int else ''}{one}"} for one in of],
            }
        )
        for name, of in rows.items()
    ]


def told(groups: list[EvidenceGroup]) -> str:
    """How many papers there are, in words."""
    names = {paper.name for group in groups for paper in group.evidence}
    return papers_in_words(groups, len(names))


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
    groups = groups_of(**papers)

    assert (relation_of(groups), told(groups)) == (relation, words)
    assert (advice_on(groups) == "") is (relation is Relation.ONE)


def test_notes_of_their_own_are_no_group() -> None:
    """A group without papers neither makes a choice nor prevents one."""
    note = EvidenceGroup.model_validate(
        {"truong_hop": "Lưu ý", "giay_to": [{"ten_giay_to": "A", "loai_dong": "ghi-chu"}]}
    )

    assert relation_of([note, *groups_of(Đơn=2)]) is Relation.ONE
    assert relation_of([note, *groups_of(**{"Trường hợp một": 2, "Trường hợp hai": 1})]) is Relation.CASES


def test_the_page_says_it_before_the_papers(loaded: Loaded) -> None:
    """Lead and advice of a page tell of cases; long titles make all of them plain."""
    names = ["Trường hợp mất", f"Trường hợp hỏng {'rất ' * 60}"]
    values = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "thanh_phan_ho_so": [{"truong_hop": name, "giay_to": [{"ten_giay_to": name}]} for name in names],
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(values)

    body = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue).body

    assert "Danh mục giấy tờ có 1 mục cho mỗi trường hợp." in body
    assert "Giấy tờ chia theo 2 trường hợp: chuẩn bị giấy tờ của trường hợp đúng với bạn.</p>" in body
    assert 'class="ck-checklist ck-checklist--long-names"' in body
