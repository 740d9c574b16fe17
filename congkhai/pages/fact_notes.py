"""What stands small below a line of the first answers: who pays less or nothing; on paper, what the details say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.cost_words import FREE, case_of, label_of, spell_cost
from congkhai.catalogue.days import has_begun, in_force, is_over
from congkhai.catalogue.time_wording import spell_time
from congkhai.catalogue.times_in_prose import times_told
from congkhai.catalogue.wording import IN_WORDS, capital, small, spell_day
from congkhai.model.channel import Channel, Cost, Relief, TimeLimit

# What takes more to read is read in the table, where there is one.
_LONGEST = 400
_SEE_DETAILS = "Có người được miễn, giảm; xem chi tiết"
# Titles of legal texts name what they set; what the source of another procedure has is not of this one.
_RELIEF = re.compile(
    r"(?<!thu, )(?<!\w)(?:miễn|giảm) (?!một số)[^.;:\n]{0,70}?\b(?:cho|đối với)\b|\bđược (?:miễn|giảm)\b", re.IGNORECASE
)
_SENTENCES = re.compile(r"\.(?!\d)|\n")
_NOT_SAID = "không ghi"


class FactNote(NamedTuple):
    """A sentence, and the answers of the cases that it is of, with blanks between."""

    text: str
    when: str = ""


def reliefs_told(channels: Iterable[Channel], day: date) -> tuple[FactNote, ...]:
    """Who pays less or nothing on a day, as a page with a table says it."""
    ways = list(channels)
    notes = reliefs_of(ways, day)
    if sum(len(note.text) for note in notes) > _LONGEST:
        return (FactNote(_SEE_DETAILS),)
    return (*notes, FactNote(_SEE_DETAILS)) if any(map(_notes_relief, _due(ways, day))) else notes


def reliefs_of(channels: Iterable[Channel], day: date) -> tuple[FactNote, ...]:
    """Who pays less or nothing on a day, of channels whose cases are named, however long that is."""
    ways = list(channels)
    due = {way.submission.label: [one for one in way.listed_costs if in_force(one, day)] for way in ways}
    is_one = len({label_of(cost) for costs in due.values() for cost in costs}) == 1
    told: dict[tuple[str, str, str], set[str]] = {}
    for way, costs in due.items():
        for cost in costs:
            for word, text in _reliefs(cost, day, is_one=is_one):
                told.setdefault((word, text, " ".join(cost.when)), set()).add(way)
    return tuple(
        FactNote(f"{word}{'' if len(those) == len(due) else _when_handed_in(those)}{text}", when)
        for (word, text, when), those in told.items()
    )


def costs_on_paper(channels: Sequence[Channel], day: date) -> tuple[FactNote, ...]:
    """Who pays less or nothing, and the notes of all costs: paper leads to no details."""
    notes = (_of_case(cost, cost.note) for cost in _due(channels, day) if cost.note and not _is_told(cost, cost.note))
    return tuple(dict.fromkeys((*reliefs_of(channels, day), *notes)))


def details_on_paper(label: str, channels: Sequence[Channel], day: date) -> tuple[FactNote, ...]:
    """All amounts, or all time limits, one by one and of which way: what a line leaves to a table that paper lacks."""
    told: dict[FactNote, list[str]] = {}
    for way in channels:
        for note in _details(label, way, day):
            told.setdefault(note, []).append(way.submission.label)
    return tuple(
        note if len(set(ways)) == len(channels) else note._replace(text=capital(_of_ways(ways, note.text)))
        for note, ways in told.items()
    )


def _details(label: str, way: Channel, day: date) -> Sequence[FactNote]:
    """Those of one way; a time that no limit of it has may stand in the prose on it."""
    parts = way.listed_costs if label == "Bao nhiêu" else way.processing_times
    told = [FactNote(words, " ".join(one.when)) for one in parts if in_force(one, day) and (words := _detail(one))]
    return told if told or label == "Bao nhiêu" else [FactNote(sentence) for sentence in times_told(way.description)]


def _detail(part: Cost | TimeLimit) -> str:
    """An amount or a time limit with its case; nothing where a note of the cost has it, which stands there anyway."""
    words = spell_cost(part) if isinstance(part, Cost) else spell_time(part)
    if words == IN_WORDS and isinstance(part, Cost):
        return ""
    if words == IN_WORDS:
        words = part.note or ""
    case = case_of(part) if isinstance(part, Cost) and not part.case else small((part.case or "").rstrip(". "))
    name = label_of(part) if isinstance(part, Cost) else ""
    return (f"{name}: {small(words)}" if name else words) + (f" ({case})" if case else "")


def _of_ways(ways: Iterable[str], words: str) -> str:
    return f"{_when_handed_in(ways).removeprefix(' ')}: {small(words)}"


def times_on_paper(channels: Iterable[Channel], day: date) -> tuple[FactNote, ...]:
    """From which hour on the next day counts, and the notes of all time limits with a number or a unit."""
    limits = (limit for way in channels for limit in way.processing_times if in_force(limit, day))
    return tuple(dict.fromkeys(_of_case(limit, text) for limit in limits for text in _time(limit)))


def _due(channels: Iterable[Channel], day: date) -> Iterator[Cost]:
    return (cost for way in channels for cost in way.listed_costs if in_force(cost, day))


def _notes_relief(cost: Cost) -> bool:
    """Whether a note alone says that somebody pays less or nothing of what others pay."""
    if not cost.note or cost.exemptions or cost.reductions or spell_cost(cost) == FREE:
        return False
    return any(_RELIEF.search(said) and _NOT_SAID not in said for said in _SENTENCES.split(cost.note))


def _of_case(part: Cost | TimeLimit, text: str) -> FactNote:
    """A sheet may be printed for all cases: a note says of which it is."""
    return FactNote(f"{part.case}: {small(text)}" if part.when and part.case else text, " ".join(part.when))


def _is_told(cost: Cost, note: str) -> bool:
    """Whether the line of the cost has the note as its amount or its case."""
    return note == spell_cost(cost) or small(note.rstrip(". ")) == case_of(cost)


def _time(limit: TimeLimit) -> Iterator[str]:
    if limit.late_after:
        yield f"Nhận sau {limit.late_after} thì trả vào ngày làm việc tiếp theo."
    # Alone, the note is the answer itself.
    if limit.note and limit.unit is not None:
        yield limit.note


def _reliefs(cost: Cost, day: date, *, is_one: bool) -> Iterator[tuple[str, str]]:
    """What is done, and of which cost, for whom, how long: what is due in some cases is known by these."""
    case = case_of(cost) if cost.case else ""
    of = f" ({case})" if case else "" if is_one else f" {small(label_of(cost))}"
    for word, reliefs in (("Miễn", cost.exemptions), ("Giảm", cost.reductions)):
        for relief in reliefs:
            if not is_over(relief, day):
                yield word, f"{of}{_since(relief, day)}: {small(relief.text.rstrip('. '))}{_until(relief)}"


def _since(relief: Relief, day: date) -> str:
    return f" từ ngày {spell_day(relief.since)}" if relief.since and not has_begun(relief, day) else ""


def _until(relief: Relief) -> str:
    return f" (đến hết ngày {spell_day(relief.until)})" if relief.until else ""


def _when_handed_in(ways: Iterable[str]) -> str:
    return f" khi nộp {', '.join(map(small, sorted(ways)))}"
