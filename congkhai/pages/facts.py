"""The answer before all details: where, how long, how much, what you get, what is not known; and a lead of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.addresses import Anchor
from congkhai.catalogue.card import warnings_of
from congkhai.catalogue.dated_prose import told_lines
from congkhai.catalogue.days import holding, next_change
from congkhai.catalogue.fee_wording import NO_COST
from congkhai.catalogue.online import OnlineAccess, online_in_words, why_not_all_online
from congkhai.catalogue.reception import Whereabouts
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import LONGEST_LINE, UNKNOWN, capital, few, small, spell_turn
from congkhai.model.choices import Submission
from congkhai.model.procedure import Output, Procedure
from congkhai.model.terms import NONE
from congkhai.pages.choosing import papers_in_words
from congkhai.pages.fact_notes import FactNote, reliefs_told
from congkhai.pages.outline import without_bullet
from congkhai.pages.ready import Ready


class Fact(NamedTuple):
    """A label, what is known in a line each, the anchor of the details or ""; where to go, when it is ready, notes."""

    label: str
    lines: tuple[str, ...]
    anchor: str
    where: Whereabouts | None = None
    ready: Ready | None = None
    notes: tuple[FactNote, ...] = ()


_TO_COME_OR_HERE = (State.IN_FORCE, State.NOT_YET)

# What a citizen does not know without a row.
_WITHOUT = {
    "Nộp ở đâu": "nơi nộp",
    "Bao lâu": "mất bao lâu",
    "Bao nhiêu": "phí, lệ phí",
    "Nhận được": "kết quả nhận được",
}

# Words that only say where the answer is are no fact.
POINTER = "bảng chi tiết"


def facts_of(
    procedure: Procedure,
    summary: Summary,
    whereabouts: Whereabouts,
    unknowns: Iterable[str],
    day: date,
    ready: Ready | None = None,
) -> tuple[Fact, ...]:
    """What is asked first, each in a few words however long the record is; then, once, all that is not known."""
    place = whereabouts.hand_in or ("" if whereabouts.ask else whereabouts.decides)
    where = tuple(filter(None, (place, _ways(procedure, summary))))
    outputs = Anchor.OUTPUTS if has_output_section(procedure, day) else ""
    rows = (
        Fact("Nộp ở đâu", where, Anchor.PLACES if place else "", whereabouts),
        Fact("Bao lâu", _known(summary.time), _details_of_time(procedure), ready=ready),
        Fact("Bao nhiêu", _costs(summary), Anchor.CHANNELS, notes=reliefs_told(procedure.channels, day)),
        Fact("Nhận được", _known(_outputs(procedure, day)), outputs),
    )
    # How papers may come to a counter does not tell where it is.
    known = {row.label for row in rows if row.lines and (row.label != "Nộp ở đâu" or place)}
    without = [_WITHOUT[row.label] for row in rows if row.label not in known]
    told = tuple(_told_unknowns([*without, *unknowns], whereabouts, summary.state))
    return tuple(row for row in (*rows, Fact("Chưa rõ", told, "")) if row.lines)


def has_output_section(procedure: Procedure, day: date) -> bool:
    """Whether there is more to say of the results than the facts do."""
    outputs = "; ".join(told_lines(procedure.outputs or (), day))
    return len(outputs) > LONGEST_LINE or bool(procedure.returning)


def outputs_left_out(procedure: Procedure, lines: Iterable[str], day: date) -> tuple[str, ...]:
    """All results in one text, where lines of the first answers have no room for each: paper leads to no others."""
    shown = " ".join(lines).casefold()
    if all(_flat(output.text).casefold() in shown for output in procedure.outputs or ()):
        return ()
    return ("; ".join(map(_flat, told_lines(procedure.outputs or (), day))),)


def description_of(procedure: Procedure, summary: Summary, whereabouts: Whereabouts) -> str:
    """What search engines and messages show of the page, and nothing else: what its card warns of comes first."""
    lead = procedure.guidance.summary or lead_of(procedure, summary, whereabouts)
    return ". ".join([*(badge.words for badge in warnings_of(summary)), lead or procedure.name])


def lead_of(procedure: Procedure, summary: Summary, whereabouts: Whereabouts) -> str:
    """Facts in a row, as search engines show a record whose editor has not written a summary yet."""
    if summary.state is State.ENDED:
        return ""
    papers = papers_in_words(procedure) if procedure.paper_names else ""
    return " ".join(_sentences(summary, whereabouts, papers))


def _sentences(summary: Summary, whereabouts: Whereabouts, papers: str) -> Iterable[str]:
    if whereabouts.hand_in:
        yield f"Nộp ở đâu: {whereabouts.hand_in}."
    if whereabouts.decides:
        yield f"Ai giải quyết: {whereabouts.decides}."
    if summary.ways != UNKNOWN:
        yield f"Cách nộp: {small(summary.ways)}."
    if summary.time != UNKNOWN and POINTER not in summary.time:
        yield f"Mất bao lâu: {small(summary.time)}."
    if summary.cost == NO_COST:
        yield f"{NO_COST}."
    elif summary.cost != UNKNOWN and POINTER not in summary.cost:
        yield f"Phí, lệ phí: {small(summary.cost)}."
    if papers:
        yield f"Danh mục giấy tờ có {papers}."


def _details_of_time(procedure: Procedure) -> Anchor:
    """Where each limit of the ways is one in words, the steps alone tell how long each takes."""
    limits = [limit for channel in procedure.channels for limit in channel.processing_times]
    in_words = bool(limits) and all(limit.amount is None and limit.unit is None for limit in limits)
    return Anchor.STEPS if in_words and procedure.steps else Anchor.CHANNELS


def _costs(summary: Summary) -> tuple[str, ...]:
    return tuple(map(capital, summary.costs)) if _known(summary.cost) else ()


def _known(words: str) -> tuple[str, ...]:
    return (words,) if words and words != UNKNOWN else ()


def _ways(procedure: Procedure, summary: Summary) -> str:
    """How papers reach the counter, and how far that can be done online where a level is stated."""
    ways = "" if summary.ways == UNKNOWN else f"Cách nộp: {small(summary.ways)}"
    says_it = summary.online is OnlineAccess.LEVEL_UNKNOWN and Submission.ONLINE.label.lower() in ways
    level = why_not_all_online(procedure) if says_it else online_in_words(procedure)
    return ". ".join(filter(None, (ways, level)))


def _told_unknowns(unknowns: Iterable[str], whereabouts: Whereabouts, state: State) -> Iterator[str]:
    """Nobody should travel for what is not known: who receives the papers can be asked."""
    if (listed := "; ".join(unknowns)) and state in _TO_COME_OR_HERE:
        yield f"{capital(listed)}. Hãy hỏi {whereabouts.ask or 'nơi nhận hồ sơ'} trước khi đi."


def _outputs(procedure: Procedure, day: date) -> str:
    if procedure.outputs is NONE:
        return "Không có giấy tờ trả lại"
    listed = procedure.outputs or ()
    now, turn = _names(listed, day), next_change(listed, day)
    return spell_turn(now or UNKNOWN, turn, _names(listed, turn) or UNKNOWN) if turn else now


def _names(outputs: Iterable[Output], day: date) -> str:
    # Whether all of them are given, or one in each case, is not said.
    first, *others = [_flat(output.text) for output in holding(outputs, day)] or [""]
    return few([first, *map(small, others)], "kết quả", "; còn") if first else ""


def _flat(text: str) -> str:
    return " ".join(without_bullet(text)[1].split())
