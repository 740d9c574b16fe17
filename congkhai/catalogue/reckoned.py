"""The time limits of a procedure that a day can be reckoned from; where the source leaves that open, none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from congkhai.catalogue.asking import asks_for_promised_day
from congkhai.catalogue.days import are_together, in_force, is_over
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.wording import small
from congkhai.catalogue.working_days import is_reckoned
from congkhai.model.channel import Channel, TimeLimit
from congkhai.model.choices import TimeUnit
from congkhai.model.procedure import Procedure

# More are told by the table of the ways to hand in.
_MOST = 4
# What starts a period must be the day of handing in: when a dossier is taken up is known to the office alone.
_RECEIVED = re.compile(r"(?<!\w)(?:nhận|nộp)(?!\w)", re.IGNORECASE)
_NOT_COUNTED = re.compile(
    r"không tính\b[^.;]*\b(?:hỏi|xác minh|chờ)|\b(?:hỏi|xác minh|chờ)\b[^.;]*không tính", re.IGNORECASE
)
_LONGER = re.compile(r"kéo dài|lâu hơn|còn ghi\b[^.;]*\btrường hợp khác", re.IGNORECASE)
# What the words of a way to hand in, and of the first of these the steps too, say of its limit.
_WORKING_DAYS = re.compile(r"(?<![\d.,/])0*(\d+)\s*(?:\([^()]*\)\s*)?ngày làm việc", re.IGNORECASE)
_DAYS = re.compile(r"(?<![\d.,/-])0*(\d{1,3})\s*(?:\([^()]*\)\s*)?ngày(?!\s*\d)", re.IGNORECASE)
_IN_DAYS = (TimeUnit.SAME_DAY, TimeUnit.WORKING_DAY, TimeUnit.DAY)
_LONGER_WAY = re.compile(r"kéo dài|(?:dài|lâu|chậm) hơn|xác minh[^.;]*?\d\s*(?:\([^()]*\)\s*)?ngày", re.IGNORECASE)

_Case = tuple[tuple[str, ...], str | None]


class Reckoned(NamedTuple):
    """Limits that follow each other in time, of which way and case they are in words, and the answers these need.

    `told` are the words of those ways to hand in.
    """

    name: str
    when: tuple[str, ...]
    limits: tuple[TimeLimit, ...]
    told: str

    @property
    def needs_promise(self) -> bool:
        """Whether the desk alone can say the day."""
        return any(asks_for_promised_day(limit) for limit in self.limits)

    @property
    def leaves_out(self) -> bool:
        """Whether the time that others take to answer comes on top."""
        return any(_NOT_COUNTED.search(limit.note or "") for limit in self.limits)

    @property
    def may_take_longer(self) -> bool:
        """Whether a note, or the words of a way to hand in, tell of cases that take longer."""
        if any(map(tells_of_longer, self.limits)):
            return True
        return words_tell_of_longer(self.told, self.limits) and not any(limit.verified for limit in self.limits)

    def on(self, day: date) -> TimeLimit | None:
        """The limit of what is received on a day."""
        return next((limit for limit in self.limits if in_force(limit, day)), None)


def words_tell_of_longer(told: str, limits: Iterable[TimeLimit]) -> bool:
    """Whether the words of a way to hand in say so, or count more days than a limit: of the mountains, it may be."""
    most = max(map(int, _DAYS.findall(told)), default=0)
    counts_more = any(limit.unit in _IN_DAYS and most > (limit.amount or 0) for limit in limits)
    return counts_more or _LONGER_WAY.search(told) is not None


def tells_of_longer(limit: TimeLimit) -> bool:
    """Whether its note tells of cases that take longer."""
    return _LONGER.search(limit.note or "") is not None


def reckoned_of(procedure: Procedure, day: date) -> tuple[Reckoned, ...]:
    """Of a procedure whose cases are named, what a day can be reckoned from now or later."""
    steps = (words for step in procedure.steps for words in (step.text, step.duration or ""))
    words = "\n".join((_words(procedure.channels), *steps))
    ways = [(channel, dict(_by_case(channel.processing_times, words, day))) for channel in procedure.channels]
    if _is_contradicted(procedure, day):
        return ()
    lines: dict[tuple[_Case, tuple[TimeLimit, ...]], list[Channel]] = {}
    for way, cases in ways:
        for case, limits in cases.items():
            lines.setdefault((case, limits), []).append(way)
    count = len({way.submission for way, _ in ways})
    told = tuple(
        Reckoned(_name(case, those, count), case[0], limits, _words(those)) for (case, limits), those in lines.items()
    )
    return _told_apart(told) if len(told) <= _MOST else ()


def _by_case(limits: Iterable[TimeLimit], words: str, day: date) -> Iterator[tuple[_Case, tuple[TimeLimit, ...]]]:
    """The limits that are not over, by case; none of a case for which two hold at once."""
    cases: dict[_Case, list[TimeLimit]] = {}
    for limit in limits:
        if not is_over(limit, day):
            cases.setdefault((limit.when, limit.case), []).append(limit)
    for case, those in cases.items():
        kept = tuple(limit for limit in those if _is_clear(limit, words))
        if kept and not _any_at_once(those):
            yield case, kept


def _any_at_once(limits: Sequence[TimeLimit]) -> bool:
    return any(are_together(one, other) for one, other in combinations(limits, 2))


def _is_clear(limit: TimeLimit, words: str) -> bool:
    """Whether the limit says a day, and no way to hand in, nor a step, calls the same number one of working days."""
    if not is_reckoned(limit) or not _starts_when_received(limit):
        return False
    return limit.unit is not TimeUnit.DAY or f"{limit.amount:g}" not in _WORKING_DAYS.findall(words)


def _starts_when_received(limit: TimeLimit) -> bool:
    """Nghị định 118/2025/NĐ-CP counts from a complete dossier where a source says nothing."""
    return limit.starts is None or _RECEIVED.search(limit.starts) is not None


def _is_contradicted(procedure: Procedure, day: date) -> bool:
    """Whether a case that the source keeps apart takes another time than all ways to hand in say."""
    known = {limit.amount for way in procedure.channels for limit in way.processing_times if in_force(limit, day)}
    apart = (limit for case in procedure.cases for limit in case.processing_times if in_force(limit, day))
    return any(limit.amount is not None and limit.amount not in known for limit in apart)


def _words(ways: Iterable[Channel]) -> str:
    return "\n".join(way.description for way in ways if way.description)


def _name(case: _Case, ways: Sequence[Channel], count: int) -> str:
    """Of which ways it is, if that is not all of them, and of which case."""
    labels = dict.fromkeys(small(way.submission.label) for way in ways)
    return _with_words("" if len(labels) == count else f"Nộp {', '.join(labels)}", case[1] or "")


def _told_apart(found: Sequence[Reckoned]) -> tuple[Reckoned, ...]:
    """With its limit in the name, where a source has cases as ways of the same name."""
    names = Counter(one.name for one in found)
    return tuple(one._replace(name=_with_limit(one)) if names[one.name] > 1 else one for one in found)


def _with_limit(one: Reckoned) -> str:
    return _with_words(one.name, f"Trường hợp {small(spell_time(one.limits[0]))}")


def _with_words(name: str, words: str) -> str:
    return f"{name} ({small(words)})" if name and words else name or words
