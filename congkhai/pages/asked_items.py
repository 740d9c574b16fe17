"""What is asked most, as home pages show it: questions with the pages that answer them, and who counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from congkhai.catalogue.addresses import policy_address, procedure_address
from congkhai.catalogue.state import State, state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.search_lists import OftenAsked, Signpost
from congkhai.model.shared import Source

_MOST = 8


@dataclass(frozen=True, slots=True)
class AskedItem:
    """A question; the site's page that answers it, or the words and the address of a signpost."""

    question: str
    page: str
    signpost: Signpost | None
    sample: bool


@dataclass(frozen=True, slots=True)
class AskedOften:
    """The first questions of the list, and each source that counted some of them."""

    items: Sequence[AskedItem]
    sources: Sequence[Source]


def often_asked(catalogue: Catalogue) -> AskedOften:
    """What the editors' list has with a source and still holds on the day; without it, nothing."""
    shown = list(_answered(catalogue))[:_MOST]
    return AskedOften([item for item, _ in shown], list(dict.fromkeys(source for _, source in shown)))


def _answered(catalogue: Catalogue) -> Iterator[tuple[AskedItem, Source]]:
    for asked in catalogue.setting.of("hay-hoi").values():
        if isinstance(asked, OftenAsked) and asked.source and (item := _item(asked, catalogue)):
            yield item, asked.source


def _item(asked: OftenAsked, catalogue: Catalogue) -> AskedItem | None:
    procedure = catalogue.procedures.get(asked.procedure or "")
    if procedure and procedure.is_current:
        return AskedItem(asked.question, procedure_address(procedure.code), None, asked.sample)
    policy = catalogue.policies.get(asked.policy or "")
    if policy and state_of(policy, catalogue.day) is not State.EXPIRED:
        return AskedItem(asked.question, policy_address(asked.policy or ""), None, asked.sample)
    signpost = catalogue.setting.signposts.get(asked.signpost or "")
    return AskedItem(asked.question, "", signpost, asked.sample) if signpost else None
