"""Cases that the answers to a procedure's questions make: each needs a fee, a time and papers."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.my_case import MOST_CASES, MyCase, cases_of, count_cases, holds_in
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.procedure import Procedure
from congkhai.rules.finding import Finding, finding


def check_combinations(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Too many cases to be told, and those for which a part is missing that others have."""
    count = count_cases(procedure.distinctions)
    if count > MOST_CASES:
        yield finding("truong-hop-qua-nhieu", "distinctions", count=count, limit=MOST_CASES)
    without: dict[str, list[MyCase]] = {}
    told = list(cases_of(procedure, setting.day))
    for case in told:
        for part in _missing(case, procedure):
            without.setdefault(part, []).append(case)
    for part, cases in without.items():
        # What no case has is told as missing from the record.
        if len(cases) < len(told):
            names = "; ".join(answer.name for answer in cases[0].answers)
            yield finding("truong-hop-thieu", "distinctions", part=part, found=names, count=len(cases))


def _missing(case: MyCase, procedure: Procedure) -> Iterator[str]:
    codes = [answer.code for answer in case.answers]
    groups = (group for group in procedure.evidence if any(row.is_paper for row in group.evidence))
    if not any(holds_in(group.when, procedure.distinctions, codes) for group in groups):
        yield "giấy tờ"
    if UNKNOWN in case.costs:
        yield "phí, lệ phí"
    if case.time == UNKNOWN:
        yield "thời hạn"
