"""What lists and search results show of a procedure below its name: decided here for both, words and order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import state_with_day
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.choices import Part
from congkhai.model.families import FAMILY, PROCEDURES

# Online access in a few words; what is not here is not worth a badge.
_ONLINE = {
    OnlineAccess.FULL: "Trực tuyến toàn trình",
    OnlineAccess.PARTIAL: "Trực tuyến một phần",
    OnlineAccess.LEVEL_UNKNOWN: "Nộp được trực tuyến",
}
# Without a stated level, but with a reason to come all the same.
_IN_PART = "Nộp được một phần trên mạng"


class Badge(NamedTuple):
    """A few words in a frame; `tone` is its style: `over`, `online`, `sample`, or "" for the plain one."""

    words: str
    tone: str = ""


# Stands wherever a fact of a record is shown that nobody has checked yet.
SAMPLE = Badge(SAMPLE_MARK, "sample")


class Fact(NamedTuple):
    """A label and its words, which answer a question about `part`."""

    part: Part
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """All of it: a sentence or two, or "", then badges and facts in a row."""

    text: str
    badges: tuple[Badge, ...]
    facts: tuple[Fact, ...]


class Answer(NamedTuple):
    """How a result answers a question about a part: under which label, and with which words where it cannot."""

    label: str
    unknown: str = "chưa có dữ liệu"


ANSWERS = {
    Part.PAPERS: Answer("Cần mang gì"),
    Part.PLACE: Answer("Nộp ở đâu"),
    Part.COST: Answer("Phí, lệ phí"),
    Part.TIME: Answer("Mất bao lâu"),
    Part.ONLINE: Answer("Nộp qua mạng"),
    Part.PROXY: Answer("Nhờ người khác làm thay", "trang này chưa nói rõ; hãy hỏi nơi nhận hồ sơ"),
    Part.FORM: Answer("Mẫu đơn, tờ khai", "trang này chưa có mẫu nào; hãy hỏi nơi nhận hồ sơ"),
}


def card_of(summary: Summary) -> Card:
    """The card of a procedure. One that cannot be done now says so first, and tells neither time nor cost."""
    return Card(summary.summary, tuple(_badges(summary)), tuple(_facts(summary)) if summary.is_current else ())


def warnings_of(summary: Summary) -> Iterator[Badge]:
    """That it cannot be done now, or not much longer; that nobody has checked its facts."""
    if words := state_with_day(FAMILY[PROCEDURES].states, summary.state, summary.since, summary.until):
        yield Badge(words, "over")
    if summary.sample:
        yield SAMPLE


def _badges(summary: Summary) -> Iterator[Badge]:
    yield from warnings_of(summary)
    for level in summary.levels:
        yield Badge(level.label)
    if summary.online in _ONLINE:
        is_in_part = summary.online is OnlineAccess.LEVEL_UNKNOWN and summary.only_partly_online
        yield Badge(_IN_PART if is_in_part else _ONLINE[summary.online], "online")


def _facts(summary: Summary) -> Iterator[Fact]:
    """What is not known is told on the page, with whom to ask."""
    facts = (Fact(Part.TIME, "Mất bao lâu", summary.time), Fact(Part.COST, "Phí, lệ phí", summary.cost))
    yield from (fact for fact in facts if fact.words != UNKNOWN)
