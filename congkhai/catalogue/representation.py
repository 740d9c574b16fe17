"""Whether somebody else may go in the applicant's place, in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from congkhai.catalogue.citation import cite
from congkhai.model.choices import PartialReason
from congkhai.model.evidence import Representation
from congkhai.model.lists import LegalText
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE

MUST_GO = "Không được, bạn phải tự làm"
_MUST_BE_THERE = "Bạn phải có mặt; việc nào nhờ người khác làm thay được thì hãy hỏi nơi nhận hồ sơ."

_NAMED = "Nguồn có ghi việc ủy quyền cho người khác; xem giấy tờ, cách nộp và hỏi nơi nhận hồ sơ trước khi đi."
_FORBIDDEN = "Nguồn ghi là không ủy quyền cho người khác nộp hồ sơ."
# Offices act by mandate of each other, and firms by theirs: only words of the applicant's own tell who may go.
# Texts are looked through in small letters: patterns that heed no case take twice the time.
_MANDATE = "(?:ủy|uỷ) quyền"
_NAMES = re.compile(rf"(?:văn bản|giấy|trường hợp) {_MANDATE}|{_MANDATE} (?:bằng văn bản )?cho người (?:khác|đang)")
_FORBIDS = re.compile(rf"không (?:được )?{_MANDATE} cho người khác")


def spell_who_may_go(procedure: Procedure, texts: Mapping[str, LegalText]) -> str:
    """Whether somebody else may go; nothing where that is not known and nothing else tells it."""
    if procedure.representation is not None:
        return spell_representation(procedure.representation, texts)
    # Who is told that it cannot be done online since they must come, is not told on the same page that nobody knows.
    return _MUST_BE_THERE if procedure.partial_reason is PartialReason.PRESENCE else _as_the_source_tells(procedure)


def spell_representation(representation: Representation, texts: Mapping[str, LegalText]) -> str:
    """A sentence or two: whether, what papers, for whom, by which text."""
    by = f" (theo {cite(representation.legal_resource, texts)})" if representation.legal_resource else ""
    answer = f"Được, {_papers(representation)}" if representation.allowed else MUST_GO
    return f"{answer}{by}." + (f" {representation.note}" if representation.note else "")


def _as_the_source_tells(procedure: Procedure) -> str:
    """What papers, ways and steps say of it, where imports have no other place; nothing if they do not."""
    told = "\n".join(_words(procedure)).lower()
    if _FORBIDS.search(told):
        return _FORBIDDEN
    return _NAMED if _NAMES.search(told) else ""


def _words(procedure: Procedure) -> Iterator[str]:
    for group in procedure.evidence:
        yield group.note or ""
        yield from (f"{paper.name}\n{paper.note or ''}" for paper in group.evidence)
    yield from (way.description or "" for way in procedure.channels)
    yield from (step.text for step in procedure.steps)


def _papers(representation: Representation) -> str:
    if representation.evidence is NONE:
        return "không cần thêm giấy tờ"
    names = [paper.name for paper in representation.listed_evidence if paper.is_paper]
    return f"cần thêm: {'; '.join(names)}" if names else "nhưng chưa rõ cần thêm giấy tờ gì"
