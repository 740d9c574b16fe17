"""Whether somebody else may go in the applicant's place, in words."""

from __future__ import annotations

from collections.abc import Mapping

from congkhai.catalogue.citation import cite
from congkhai.model.evidence import Representation
from congkhai.model.lists import LegalText
from congkhai.model.terms import NONE

MUST_GO = "Không được, bạn phải tự làm"


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
