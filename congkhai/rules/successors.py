"""Values that follow one another in time, of which the next begins before the last day of the one before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations

from congkhai.catalogue.days import first_day_of, last_day_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import spell_day
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding

# What is the same in the values before and after a day; values without a name follow none.
_SAME = {
    "costs": ("kind", "name", "when", "case", "unit", "payer"),
    "processing_times": ("when", "case"),
    "questions": ("question",),
    "steps": ("name", "actor"),
}


def check_successors(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """A value before and a value after, both shown on the days between: two fees, where one is to be paid."""
    for path, parts in _sequences(procedure):
        for (_, before), (place, after) in permutations(enumerate(parts), 2):
            last, first = last_day_of(before), first_day_of(after)
            if last and first and first <= last and _follows(after, before, str(path[-1])):
                days = {"since": spell_day(first), "until": spell_day(last)}
                yield finding("trung-ngay", *path, place, "since", **days)


def _sequences(procedure: Procedure) -> Iterable[tuple[AttributePath, Sequence[Record]]]:
    yield ("guidance", "questions"), procedure.guidance.questions
    yield ("steps",), procedure.steps
    for c, channel in enumerate(procedure.channels):
        yield ("channels", c, "processing_times"), channel.processing_times
        yield ("channels", c, "costs"), channel.listed_costs


def _follows(after: Record, before: Record, kind: str) -> bool:
    """Whether one value takes the place of another: the same but for its days, begun later and not ended earlier."""
    same = [(getattr(before, name), getattr(after, name)) for name in _SAME[kind]]
    begun, ended = (first_day_of(before), first_day_of(after)), (last_day_of(before), last_day_of(after))
    return (
        all(one == other for one, other in same)
        and (begun[0] is None or begun[0] < begun[1])  # type: ignore[operator]
        and (ended[1] is None or ended[1] > ended[0])  # type: ignore[operator]
    )
