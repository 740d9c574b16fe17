"""Guides to the right procedure, as other pages offer them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import GUIDES


@dataclass(frozen=True, slots=True)
class GuideLink:
    """A guide: its first question, its name, one sentence."""

    address: str
    name: str
    text: str
    sample: bool


def all_guides(catalogue: Catalogue) -> tuple[GuideLink, ...]:
    """Every guide, by the names of their files."""
    return _links(catalogue.setting.guides, catalogue)


def guides_of_event(event: str, catalogue: Catalogue) -> tuple[GuideLink, ...]:
    """The guides that an event of life offers."""
    return _links((slug for slug, guide in catalogue.setting.guides.items() if event in guide.events), catalogue)


def guides_of_field(field: str, catalogue: Catalogue) -> tuple[GuideLink, ...]:
    """The guides that a field offers."""
    return _links((slug for slug, guide in catalogue.setting.guides.items() if field in guide.fields), catalogue)


def guide_to(code: str, catalogue: Catalogue) -> tuple[GuideLink, ...]:
    """The guide that is most about a procedure, if there is one: who is there by mistake learns which is theirs."""
    return _links(catalogue.guides_by_procedure.get(code, ())[:1], catalogue)


def _links(slugs: Iterable[str], catalogue: Catalogue) -> tuple[GuideLink, ...]:
    guides = ((slug, catalogue.setting.guides[slug]) for slug in slugs)
    return tuple(GuideLink(record_address(GUIDES, slug), one.name, one.summary, one.sample) for slug, one in guides)
