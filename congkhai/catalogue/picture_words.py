"""What a picture says that stands beside the address of a page in a message: of a site, a field, an event, a policy."""

from __future__ import annotations

from typing import NamedTuple

from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.model.families import FAMILY
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Field, Unit
from congkhai.model.policy import Policy

_BETWEEN = " · "


class PictureWords(NamedTuple):
    """Small words above, of what must be known of it a line more; the name in large type; whose it is below."""

    kind: str
    warning: str
    name: str
    below: str


def words_of_site(name: str, unit: Unit) -> PictureWords:
    """Of a page that has no other picture; a name that ends with the unit need not say it twice."""
    return PictureWords(unit.parent or "", "", name.removesuffix(f" – {unit.name}"), unit.name)


def words_of_field(field: Field, unit: Unit) -> PictureWords:
    """Of a field, and of each of its procedures: they are too many to be drawn one by one."""
    return PictureWords("Thủ tục hành chính", "", field.name, unit.name)


def words_of_event(event: LifeEvent, unit: Unit) -> PictureWords:
    """Of what to do at an event of life."""
    return PictureWords("Những việc cần làm", SAMPLE_MARK if event.sample else "", event.name, unit.name)


def words_of_policy(policy: Policy, state: str, unit: Unit) -> PictureWords:
    """Of a policy; `state` says that it holds not yet, or no more."""
    kind = _BETWEEN.join(filter(None, (FAMILY["chinh-sach"].one, state)))
    return PictureWords(kind, SAMPLE_MARK if policy.sample else "", policy.name, unit.name)
