"""Days that words tell where a field is for them: no page changes by itself on a day that stands in words."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding
from congkhai.rules.told_values import ToldDay, told_in

_DAYS = "ghi ngày ở `tu_ngay`, `den_ngay` của mục này và bỏ khỏi lời"
_FACTS = "bỏ ngày khỏi lời; phí, thời hạn có ngày tự hiện ở đầu trang và đổi đúng ngày"
_LIMIT = "bỏ ngày khỏi lời; thời hạn có ngày ghi ở `thoi_han_giai_quyet`"


def check_dated_words(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A day to come in a summary, frequent mistake, case, relief, duration of a step, result or condition."""
    for path, text, remedy in _texts(procedure):
        days = [told for told in told_in(text or "") if isinstance(told, ToldDay) and told.day >= setting.day]
        for told in days[:1]:
            yield finding("ngay-trong-loi", *path, found=told.words, remedy=remedy)


def _texts(procedure: Procedure) -> Iterator[tuple[AttributePath, str | None, str]]:
    guidance = procedure.guidance
    yield ("guidance", "summary"), guidance.summary, _FACTS
    yield from ((("guidance", "mistakes", m), one, _FACTS) for m, one in enumerate(guidance.mistakes))
    for s, step in enumerate(procedure.steps):
        yield ("steps", s, "duration"), step.duration, _LIMIT
    yield from ((("outputs", o, "text"), one.text, _DAYS) for o, one in enumerate(procedure.outputs or ()))
    yield from ((("requirements", r, "text"), one.text, _DAYS) for r, one in enumerate(procedure.requirements or ()))
    for c, channel in enumerate(procedure.channels):
        for k, limit in enumerate(channel.processing_times):
            yield ("channels", c, "processing_times", k, "case"), limit.case, _DAYS
        for k, cost in enumerate(channel.listed_costs):
            path = ("channels", c, "costs", k)
            yield (*path, "case"), cost.case, _DAYS
            for name, reliefs in (("exemptions", cost.exemptions), ("reductions", cost.reductions)):
                yield from (((*path, name, r, "text"), one.text, _DAYS) for r, one in enumerate(reliefs))
