"""Whether somebody else may go in the applicant's place, in words."""

from __future__ import annotations

from collections.abc import Mapping

from congkhai.catalogue.citation import cite
from congkhai.model.choices import PartialReason
from congkhai.model.evidence import Representation
from congkhai.model.lists import LegalText
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE

MUST_GO = "Không được, bạn phải tự làm"
_MUST_BE_THERE = "Bạn phải có mặt; việc nào nhờ người khác làm thay được thì hãy hỏi nơi nhận hồ sơ."


def spell_who_may_go(procedure: Procedure, texts: Mapping[str, LegalText]) -> str:
    """Whether somebody else may go; nothing where that is not known and nothing else tells it."""
    if procedure.representation is not None:
        return spell_representation(procedure.representation, texts)
    # Who is told that it cannot be done online since they must come, is not told on the same page that nobody knows.
    return _MUST_BE_THERE if procedure.partial_reason is PartialReason.PRESENCE else ""


def spell_representation(representation: Representation, texts: Mapping[str, LegalText]) -> str:
    """A sentence or two: whether, what papers, for whom, by which text."""
    by = f" (theo {cite(representation.legal_resource, texts)})" if representation.legal_resource else ""
    answer = f"Được, {_papers(representation)}" if representation.allowed else MUST_GO
    return f"{answer}{by}." + (f" {representation.note}" if representation.note else "")


def _papers(representation: Representation) -> str:
    if representation.evidence is NONE:
        return "không cần thêm giấy tờ"
    names = [paper.name for paper in representation.listed_evidence if paper.is_paper]
    return f"cần thêm: {'; '.join(names)}" if names else "nhưng chưa rõ cần thêm giấy tờ gì"
