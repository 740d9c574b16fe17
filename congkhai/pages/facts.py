"""The answer before all details: the facts at the top, and a sentence or two made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from congkhai.catalogue.addresses import Anchor
from congkhai.catalogue.fee_wording import NO_COST
from congkhai.catalogue.offices import told_offices
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import UNKNOWN, shortened, small
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE
from congkhai.pages.choosing import papers_in_words
from congkhai.pages.outline import without_bullet

# Label, words, anchor of the details.
Fact = tuple[str, str, str]

_LONGEST_FACT = 140
# Words that only say where the answer is are no fact.
_POINTER = "bảng chi tiết"


def facts_of(procedure: Procedure, summary: Summary, agencies: Sequence[str]) -> tuple[Fact, ...]:
    """What is asked first, each in a few words however long the record is."""
    outputs = _outputs(procedure)
    return (
        ("Mất bao lâu", summary.time, Anchor.CHANNELS),
        ("Tốn bao nhiêu", summary.cost, Anchor.CHANNELS),
        ("Nộp ở đâu", ". ".join(_places(agencies)), Anchor.PLACES),
        ("Cách nộp", summary.ways, Anchor.CHANNELS),
        ("Làm qua mạng", _online(procedure, summary), ""),
        ("Bạn nhận được", outputs, Anchor.OUTPUTS if has_output_section(procedure) else ""),
    )


def has_output_section(procedure: Procedure) -> bool:
    """Whether there is more to say of the results than the facts do."""
    outputs = "; ".join(procedure.outputs or ())
    return len(outputs) > _LONGEST_FACT or bool(procedure.returning)


def lead_of(procedure: Procedure, summary: Summary, agencies: Sequence[str]) -> str:
    """Facts in a row, for a record whose editor has not written a summary yet; what is not known is left out."""
    if summary.state is State.ENDED:
        return ""
    papers = len(procedure.paper_names)
    return " ".join(_sentences(summary, agencies, papers_in_words(procedure.evidence, papers) if papers else ""))


def _sentences(summary: Summary, agencies: Sequence[str], papers: str) -> Iterable[str]:
    offices = told_offices(agencies)
    if offices.present:
        yield f"Nơi giải quyết: {_few(offices.present, 'cơ quan').rstrip('. ')}."
    if offices.note:
        yield f"{offices.note}."
    if summary.ways != UNKNOWN:
        yield f"Cách nộp: {small(summary.ways)}."
    if summary.time != UNKNOWN and _POINTER not in summary.time:
        yield f"Thời hạn: {small(summary.time)}."
    if summary.cost == NO_COST:
        yield f"{NO_COST}."
    elif summary.cost != UNKNOWN and _POINTER not in summary.cost:
        yield f"Phí, lệ phí: {small(summary.cost)}."
    if papers:
        yield f"Danh mục giấy tờ có {papers}."


def _outputs(procedure: Procedure) -> str:
    if procedure.outputs is NONE:
        return "Không có giấy tờ trả lại"
    return _few([_flat(output) for output in procedure.outputs or ()], "kết quả")


def _places(agencies: Sequence[str]) -> Iterable[str]:
    """Where to go; then, if the record names offices that were abolished, that it does."""
    offices = told_offices(agencies)
    if offices.present:
        yield _few(offices.present, "cơ quan").rstrip(". ")
    if offices.note:
        yield offices.note


def _few(names: Sequence[str], kind: str) -> str:
    """The names, if they fit; else the first one, and how many there are besides."""
    line = "; ".join(names)
    if len(line) <= _LONGEST_FACT:
        return line
    first = shortened(names[0], _LONGEST_FACT - 20)
    return f"{first} và {len(names) - 1} {kind} khác" if len(names) > 1 else first


def _online(procedure: Procedure, summary: Summary) -> str:
    if summary.online is None:
        return UNKNOWN
    reason = procedure.partial_reason if procedure.online else None
    return summary.online.label + (f" (vì {reason.label})" if reason else "")


def _flat(text: str) -> str:
    return " ".join(without_bullet(text)[1].split())
