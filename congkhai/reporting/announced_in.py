"""What announcing decisions did in a period: which procedures, as far as the decisions say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.feedback_figures import Period
from congkhai.catalogue.whole import Catalogue
from congkhai.model.choices import Action
from congkhai.model.decision import Decision
from congkhai.model.families import DECISIONS


@dataclass(frozen=True, slots=True)
class Announcing:
    """A decision of the period; `codes` are the procedures that it names, or that name it."""

    key: str
    decision: Decision
    codes: tuple[str, ...]

    def how_many(self, action: Action) -> int:
        """How many it does that to."""
        named = (code for part in self.decision.announced if part.action is action for code in part.procedures)
        return len(set(named))


def announced_in(period: Period, catalogue: Catalogue) -> tuple[Announcing, ...]:
    """The decisions signed in a period, samples aside, the first signed first."""
    decisions = catalogue.setting.counted(DECISIONS).items()
    told = [
        Announcing(key, one, tuple(_codes(key, one, catalogue))) for key, one in decisions if period.has(one.signed)
    ]
    return tuple(sorted(told, key=lambda one: (one.decision.signed or date.min, one.key)))


def _codes(key: str, decision: Decision, catalogue: Catalogue) -> Iterator[str]:
    if decision.announced:
        yield from dict.fromkeys(code for part in decision.announced for code in part.procedures)
    else:
        yield from (summary.code for summary in catalogue.by_decision.get(key, ()) if not summary.sample)
