"""The answer before all details: the facts at the top, and a sentence or two made of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from congkhai.catalogue.addresses import Anchor
from congkhai.catalogue.dated_prose import told_lines
from congkhai.catalogue.days import holding, next_change
from congkhai.catalogue.fee_wording import NO_COST
from congkhai.catalogue.online import online_in_words
from congkhai.catalogue.reception import Whereabouts
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import LONGEST_LINE, UNKNOWN, few, small, spell_turn
from congkhai.model.procedure import Output, Procedure
from congkhai.model.terms import NONE
from congkhai.pages.choosing import papers_in_words
from congkhai.pages.outline import without_bullet

# Label, words, anchor of the details.
Fact = tuple[str, str, str]

_TO_COME_OR_HERE = (State.IN_FORCE, State.NOT_YET)

# Words that only say where the answer is are no fact.
_POINTER = "bảng chi tiết"


def facts_of(procedure: Procedure, summary: Summary, whereabouts: Whereabouts, day: date) -> tuple[Fact, ...]:
    """What is asked first, each in a few words however long the record is."""
    return (
        ("Mất bao lâu", _or_whom_to_ask(summary.time, summary.state), Anchor.CHANNELS),
        ("Phí, lệ phí", _or_whom_to_ask(summary.cost, summary.state), Anchor.CHANNELS),
        ("Nộp ở đâu", whereabouts.told, Anchor.PLACES),
        ("Ai giải quyết", whereabouts.decides, Anchor.PLACES),
        ("Cách nộp", summary.ways, Anchor.CHANNELS),
        ("Nộp qua mạng", online_in_words(procedure) or UNKNOWN, ""),
        ("Bạn nhận được", _outputs(procedure, day), Anchor.OUTPUTS if has_output_section(procedure, day) else ""),
    )


def has_output_section(procedure: Procedure, day: date) -> bool:
    """Whether there is more to say of the results than the facts do."""
    outputs = "; ".join(told_lines(procedure.outputs or (), day))
    return len(outputs) > LONGEST_LINE or bool(procedure.returning)


def lead_of(procedure: Procedure, summary: Summary, whereabouts: Whereabouts) -> str:
    """Facts in a row, for a record whose editor has not written a summary yet; what is not known is left out."""
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
    if summary.time != UNKNOWN and _POINTER not in summary.time:
        yield f"Mất bao lâu: {small(summary.time)}."
    if summary.cost == NO_COST:
        yield f"{NO_COST}."
    elif summary.cost != UNKNOWN and _POINTER not in summary.cost:
        yield f"Phí, lệ phí: {small(summary.cost)}."
    if papers:
        yield f"Danh mục giấy tờ có {papers}."


def _or_whom_to_ask(words: str, state: State) -> str:
    """Nobody should travel for what is not known: who receives the papers can be asked."""
    asked = words == UNKNOWN and state in _TO_COME_OR_HERE
    return f"{UNKNOWN}; hãy hỏi nơi nhận hồ sơ trước khi đi" if asked else words


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
