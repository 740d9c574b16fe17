"""What announcing decisions did in a period: which procedures, as far as the decisions say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
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
        """How many it does that to, each procedure counted once: for the first thing that it does to it."""
        return sum(self.decision.action_on(code) is action for code in self.codes)

    @property
    def doubtful(self) -> tuple[str, ...]:
        """The procedures that stand below two actions."""
        named = {
            code: {part.action for part in self.decision.announced if code in part.procedures} for code in self.codes
        }
        return tuple(code for code, actions in named.items() if len(actions) > 1)


def announced_in(period: Period, catalogue: Catalogue) -> tuple[Announcing, ...]:
    """The decisions signed in a period, samples aside, the first signed first."""
    decisions = catalogue.setting.counted(DECISIONS).items()
    told = [
        Announcing(key, one, tuple(_codes(key, one, catalogue))) for key, one in decisions if period.has(one.signed)
    ]
    return tuple(sorted(told, key=lambda one: (one.decision.signed or date.min, one.key)))


def doubtful_note(announced: Iterable[Announcing]) -> str:
    """Which procedures stand below two actions of one decision, and how they were counted; "" where none does."""
    told = [f"{one.decision.number}: {', '.join(one.doubtful)}" for one in announced if one.doubtful]
    return (
        f"Thủ tục đứng ở hai nội dung của một quyết định, chỉ tính nội dung đứng trước: {'; '.join(told)}."
        if told
        else ""
    )


def _codes(key: str, decision: Decision, catalogue: Catalogue) -> Iterator[str]:
    if decision.announced:
        yield from dict.fromkeys(code for part in decision.announced for code in part.procedures)
    else:
        yield from (summary.code for summary in catalogue.by_decision.get(key, ()) if not summary.sample)
