"""Days that words tell where a field is for them: no page changes by itself on a day that stands in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from congkhai.catalogue.days import bounded_fields, first_day_of, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Says
from congkhai.model.walking import AttributePath, Value
from congkhai.rules.finding import Finding, finding
from congkhai.rules.told_values import ToldDay, days_in

_DAYS = "ghi ngày ở `tu_ngay`, `den_ngay` của mục này và bỏ khỏi lời"
_FACTS = "bỏ ngày khỏi lời; phí, thời hạn có ngày tự hiện ở đầu trang và đổi đúng ngày"
_LIMIT = "bỏ ngày khỏi lời; thời hạn có ngày ghi ở `thoi_han_giai_quyet`"
_BOTH = "viết câu đúng cả trước và sau ngày đó"

_Texts = Iterator[tuple[AttributePath, str | None, str]]


def check_dated_words(record: Procedure | Policy, texts: Sequence[Value], setting: Setting) -> Iterator[Finding]:
    """A day to come where a page shows words as they are; the days of a policy itself are told by its state."""
    worded = _texts_of_policy(record) if isinstance(record, Policy) else _texts(record, texts)
    for path, text, remedy in worded:
        days = (told for told in days_in(text or "") if told.day >= setting.day)
        for told in [told for told in days if not (isinstance(record, Policy) and _is_its_own(told, record))][:1]:
            yield finding("ngay-trong-loi", *path, found=told.words, remedy=remedy)


def _is_its_own(told: ToldDay, policy: Policy) -> bool:
    """Its first day, told so that it is true afterwards; from its last one on, the page says only what was."""
    last = last_day_of(policy)
    return (told.day == first_day_of(policy) and told.is_true_after) or (last is not None and told.day >= last)


def _texts_of_policy(policy: Policy) -> _Texts:
    yield from ((("changes", c), one, _BOTH) for c, one in enumerate(policy.changes))
    yield from ((("actions", a, "text"), one.text, _DAYS) for a, one in enumerate(policy.actions))
    yield from ((("comparisons", c, "after"), one.after, _BOTH) for c, one in enumerate(policy.comparisons))
    yield ("body",), policy.body, _BOTH
    yield ("broadcast",), policy.broadcast, _BOTH


def _texts(procedure: Procedure, texts: Sequence[Value]) -> _Texts:
    """Summary, frequent mistakes, conditions, and all that is no prose: cases, papers and when they are needed …"""
    guidance = procedure.guidance
    yield ("guidance", "summary"), guidance.summary, _FACTS
    yield from ((("guidance", "mistakes", m), one, _FACTS) for m, one in enumerate(guidance.mistakes))
    yield from ((("requirements", r, "text"), one.text, _DAYS) for r, one in enumerate(procedure.requirements or ()))
    for told in texts:
        if told.says is Says.FACT and not told.meaning.free:
            yield told.path, told.value, _remedy(told)


def _remedy(told: Value) -> str:
    """A part with days of its own can stand there twice; a step that takes longer from a day on is a time limit."""
    if told.path[-1] == "duration":
        return _LIMIT
    return _DAYS if bounded_fields(type(told.part)) else _BOTH
