"""What the groups of a dossier are to each other: cases of which one is yours, additions to a common part, or parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from congkhai.model.evidence import EvidenceGroup
from congkhai.model.procedure import Procedure

_COMMON = re.compile(r"\W*(?:mọi trường hợp|(?:giấy tờ|hồ sơ|thành phần hồ sơ) chung)\W*", re.IGNORECASE)
# A case calls itself one, or says first for whom it is: `2) Đối với công ty cổ phần:`; not for which desk.
_CASE = re.compile(
    r"(?<!\w)trường hợp(?!\w)"
    r"|^\W*(?:[\d.]+\W*|[a-zđ][.)]\s*)?đối với (?!(?:sở|ủy ban|uỷ ban|ubnd|cơ quan|bộ phận)(?!\w))",
    re.IGNORECASE,
)
# What comes on top of a case, or holds in all of them.
_ON_TOP = re.compile(
    r"(?<!\w)(?:(?:nộp|kèm|bổ sung|có) thêm|(?:mọi|tất cả các|từng) trường hợp|nêu trên"
    r"|ủy quyền|uỷ quyền|trực tuyến|bưu chính)(?!\w)",
    re.IGNORECASE,
)


class Relation(Enum):
    """How groups with papers go together, as far as their names tell."""

    ONE = auto()
    CASES = auto()
    ADDITIONS = auto()
    UNKNOWN = auto()


def papers_in_words(procedure: Procedure) -> str:
    """How many items the list of papers has, for the reader's case if the record or the names tell it."""
    groups, papers = procedure.evidence, len(procedure.paper_names)
    relation = relation_of(procedure)
    counts = [len({row.name for row in group.evidence if row.is_paper}) for group in _with_papers(groups)]
    if relation is Relation.CASES:
        return f"{_from_to(min(counts), max(counts))} cho mỗi trường hợp"
    if relation is Relation.ADDITIONS:
        return f"{_from_to(counts[0], papers)}, tùy trường hợp"
    return f"{papers} mục, chia {len(counts)} nhóm" if relation is Relation.UNKNOWN else f"{papers} mục"


def advice_on(procedure: Procedure) -> str:
    """What to read of several groups, "" if there is only one."""
    return {
        Relation.ONE: "",
        # Without a number: of the reader's case fewer are shown.
        Relation.CASES: "Giấy tờ chia theo trường hợp: chuẩn bị giấy tờ của trường hợp đúng với bạn.",
        Relation.ADDITIONS: "Nhóm đầu dành cho mọi người, các nhóm sau chỉ cho trường hợp ghi ở tên nhóm.",
        Relation.UNKNOWN: "Giấy tờ chia theo nhóm: đọc tên từng nhóm để biết nhóm nào bạn cần; chưa rõ thì hỏi "
        "nơi nhận hồ sơ.",
    }[relation_of(procedure)]


def relation_of(procedure: Procedure) -> Relation:
    """What the answers say that the groups need, else what their names tell; in doubt, nothing."""
    groups = _with_papers(procedure.evidence)
    if len(groups) < 2:
        return Relation.ONE
    first, *others = groups
    if is_for_all(first, groups) and all(group.when or group.case for group in others):
        return Relation.ADDITIONS
    return Relation.CASES if _are_answers_of_one(groups, procedure) or _are_named_cases(groups) else Relation.UNKNOWN


def is_for_all(group: EvidenceGroup, groups: Sequence[EvidenceGroup]) -> bool:
    """Whether a group says that everyone needs it; one without a name does so only where others name answers."""
    if group.case:
        return not group.when and bool(_COMMON.fullmatch(group.case))
    return not group.when and any(other.when for other in groups)


def _are_answers_of_one(groups: Sequence[EvidenceGroup], procedure: Procedure) -> bool:
    """Whether each group is for other answers of one question."""
    needed = [code for group in groups for code in group.when]
    answers = [{answer.code for answer in asked.answers} for asked in procedure.distinctions]
    is_one = any(codes.issuperset(needed) for codes in answers)
    return all(group.when for group in groups) and is_one and len(set(needed)) == len(needed)


def _are_named_cases(groups: Sequence[EvidenceGroup]) -> bool:
    names = [group.case or "" for group in groups]
    return all(_CASE.search(name) and not _ON_TOP.search(name) for name in names)


def _with_papers(groups: Sequence[EvidenceGroup]) -> list[EvidenceGroup]:
    return [group for group in groups if any(row.is_paper for row in group.evidence)]


def _from_to(least: int, most: int) -> str:
    return f"{most} mục" if least == most else f"từ {least} đến {most} mục"
