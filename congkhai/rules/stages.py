"""The stages of a life event: each leads to one place, its limit is whole and the one that the record there tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from congkhai.catalogue.days import are_together
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.catalogue.wording import spell_day, spell_quantity
from congkhai.model.choices import TimeUnit
from congkhai.model.life_event import LifeEvent, Stage, StageLimit
from congkhai.model.procedure import Procedure
from congkhai.rules.finding import Finding, finding, within
from congkhai.rules.named_records import ProcedureOf
from congkhai.rules.outcomes import check_case, check_current
from congkhai.rules.structured_values import Known


def check_stages(event: LifeEvent, setting: Setting) -> Iterator[Finding]:
    """Stages that lead nowhere or to two places, and limits that are neither a number with its unit nor words."""
    for place, stage in enumerate(event.stages):
        if (stage.procedure is None) == (stage.signpost is None):
            found = "đang có cả hai" if stage.procedure else "chưa có cái nào"
            yield finding("chang-mot-noi", "stages", place, "task", found=found)
        for at, limit in enumerate(stage.limits):
            if not _is_whole(limit):
                yield finding("han-thieu", "stages", place, "limits", at)
            yield from within(("stages", place, "limits", at), _beside(limit, stage.limits[:at]))


def check_stages_beside(
    event: LifeEvent, setting: Setting, names: Names, procedure_of: ProcedureOf
) -> Iterator[Finding]:
    """Procedures that are not done here now, answers they do not ask for, limits that are not told there."""
    for place, stage in enumerate(event.stages):
        procedure = procedure_of(stage.procedure) if stage.procedure else None
        found = [*_case(stage, procedure), *_limits(stage, procedure, setting)]
        if stage.procedure and stage.procedure in names:
            found += check_current(("procedure",), stage, names[stage.procedure], setting)
        yield from within(("stages", place), found)


def _beside(limit: StageLimit, others: Iterable[StageLimit]) -> Iterator[Finding]:
    """That another number is told on the same days: one of them would be wrong."""
    for other in others:
        if limit.amount and other.amount and are_together(limit, other):
            since = spell_day(limit.since) if limit.since else "ngày đầu"
            until = spell_day(other.until) if other.until else "chưa rõ ngày nào"
            yield finding("trung-ngay", since=since, until=until)


def _is_whole(limit: StageLimit) -> bool:
    if limit.unit is TimeUnit.SAME_DAY or limit.text:
        return limit.amount is None and (limit.text is None or limit.unit is None)
    return bool(limit.amount) and limit.unit not in (None, TimeUnit.UNSTATED)


def _case(stage: Stage, procedure: Procedure | None) -> Iterator[Finding]:
    if stage.answers and stage.procedure is None:
        yield finding("truong-hop-khong-thu-tuc", "answers")
    elif procedure is not None:
        yield from check_case(("answers",), stage.answers, procedure)


def _limits(stage: Stage, procedure: Procedure | None, setting: Setting) -> Iterator[Finding]:
    """Who finds the procedure or the signpost by itself has to read the limit there."""
    record = procedure or setting.signposts.get(stage.signpost or "")
    counts = Known(record, setting).counts if record else {}
    for at, limit in enumerate(stage.limits if record else ()):
        if not limit.amount or limit.unit is None:
            continue
        told, unit = f"{spell_quantity(limit.amount)} {limit.unit.label}", limit.unit.label
        same = sorted(count for count, counted in counts.items() if counted == unit)
        if told not in counts:
            words = {"expected": ", ".join(same[:3]) or "không có"}
            place = f"{stage.procedure or stage.signpost}, các số {unit}"
            yield finding("loi-van-khac", "limits", at, "amount", found=told, place=place, **words)
