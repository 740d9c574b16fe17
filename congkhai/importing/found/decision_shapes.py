"""What a file says of a decision that announces procedures, as it stood there: one shape for every kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DecisionHead:
    """What the text of a decision says of itself; whatever it does not say stays empty.

    `asked` are the lines that an editor has to answer: what is missing, or said in two ways.
    """

    number: str = ""
    signed: date | None = None
    issuer: str = ""
    title: str = ""
    effective: date | None = None
    shortened: bool = False
    causes: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AnnouncedRow:
    """A row of an annex: what is done (a name of Action, "" where no title says it) to which procedure."""

    place: str
    code: str
    name: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class FoundDecision:
    """A decision with the rows of its annexes; `codes` is every code that stands anywhere in the file."""

    file: str
    head: DecisionHead
    rows: tuple[AnnouncedRow, ...] = ()
    codes: tuple[str, ...] = ()
    retrieved: date | None = None
