"""What the groups of a dossier are to each other: cases of which one is yours, additions to a common part, or parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from congkhai.model.evidence import EvidenceGroup

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


def papers_in_words(groups: Sequence[EvidenceGroup], papers: int) -> str:
    """How many items the list of so many different papers has, for the reader's case if the names tell it."""
    relation = relation_of(groups)
    counts = [len({row.name for row in group.evidence if row.is_paper}) for group in _with_papers(groups)]
    if relation is Relation.CASES:
        return f"{_from_to(min(counts), max(counts))} cho mỗi trường hợp"
    if relation is Relation.ADDITIONS:
        return f"{_from_to(counts[0], papers)}, tùy trường hợp"
    return f"{papers} mục, chia {len(counts)} nhóm" if relation is Relation.UNKNOWN else f"{papers} mục"


def advice_on(groups: Sequence[EvidenceGroup]) -> str:
    """What to read of several groups, "" if there is only one."""
    number = len(_with_papers(groups))
    return {
        Relation.ONE: "",
        Relation.CASES: f"Giấy tờ chia theo {number} trường hợp: chuẩn bị giấy tờ của trường hợp đúng với bạn.",
        Relation.ADDITIONS: "Nhóm đầu dành cho mọi người; các nhóm sau chỉ dành cho trường hợp ghi ở tên nhóm.",
        Relation.UNKNOWN: f"Giấy tờ chia thành {number} nhóm: đọc tên từng nhóm, vì có thể có nhóm ai cũng cần và có "
        "nhóm chỉ dành cho một số trường hợp.",
    }[relation_of(groups)]


def relation_of(groups: Sequence[EvidenceGroup]) -> Relation:
    """What the names tell; in doubt, nothing."""
    names = [group.case or "" for group in _with_papers(groups)]
    if len(names) < 2:
        return Relation.ONE
    if _COMMON.fullmatch(names[0]):
        return Relation.ADDITIONS
    is_choice = all(_CASE.search(name) and not _ON_TOP.search(name) for name in names)
    return Relation.CASES if is_choice else Relation.UNKNOWN


def _with_papers(groups: Sequence[EvidenceGroup]) -> list[EvidenceGroup]:
    return [group for group in groups if any(row.is_paper for row in group.evidence)]


def _from_to(least: int, most: int) -> str:
    return f"{most} mục" if least == most else f"từ {least} đến {most} mục"
