"""What a foreign source says of a procedure, as it stood there: one shape for every format.

Texts are raw (no cleaning, no translation): `cleaning` and `mapping` come after. Whatever a format
does not say stays empty; `None` differs from 0 and "" only for numbers and flags.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from congkhai.importing.found.decision_shapes import FoundDecision
from congkhai.importing.found.desk_shapes import FoundDesk

# The system of what a decision tells in full.
DECISION = "DECISION"
# Attributes of FoundProcedure that are names of agencies.
AGENCIES = ("executing", "deciding", "delegated", "coordinating")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A form attached to a paper: its name as listed, and an address where the source gives one."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class FoundCost:
    """One fee. `amount` in units of `currency`, as the source writes that ("VNĐ", "USD", "")."""

    kind: str = ""  # FEE, SERVICE_FEE, PRICE_LEVEL, or "" where the source does not say
    amount: int | None = None
    currency: str = ""
    text: str = ""
    files: tuple[FoundFile, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundChannel:
    """A way to hand in. `time` is the number or text before the unit; `unit` as in the API, "" if not said.

    `submission` is DIRECT, ONLINE or POSTAL; units are WORKING_DAY, DAY, HOUR, MONTH, YEAR, OTHER.
    """

    submission: str
    time: str = ""
    unit: str = ""
    description: str = ""
    costs: tuple[FoundCost, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundPaper:
    """A row of the dossier; None where the source gives no number of copies.

    `guessed`: name and file were glued together, and it is not certain where one ends.
    """

    name: str
    originals: int | None = None
    copies: int | None = None
    code: str = ""
    files: tuple[FoundFile, ...] = ()
    guessed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """The rows under one heading of the dossier; `name` is "" for the group without one."""

    name: str
    papers: tuple[FoundPaper, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A step: its name, often "", and its text with line breaks."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class FoundLegalText:
    """A legal text as cited: number and title, either of which may be empty but not both.

    `guessed`: rows were glued together, and only their forms told where one ends.
    """

    number: str
    title: str = ""
    issued: date | None = None
    issuer: str = ""
    guessed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class FoundOutput:
    """A result with its code in the database (KQ.G15.000033), if given."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class FoundCase:
    """A case with a time limit of its own: `amount` and `unit` as of a channel."""

    name: str
    code: str = ""
    amount: str = ""
    unit: str = ""


INTERNAL = "STANDARD_INTERNAL"


@dataclass(frozen=True, slots=True)
class FoundProcedure:
    """One procedure as a source has it.

    `levels`: of MINISTRY, PROVINCE, WARD, OTHER. `type`: ASSIGNED_REGULATION, NOT_ASSIGNED_REGULATION,
    LOCAL_REGULATION, CENTRAL_REGULATION, OTHER or "". `kind`: STANDARD, SPECIFIC, INTERCONNECTED,
    STANDARD_INTERNAL or "". Agencies and audiences are names, in the order of the source.
    `has` names the parts that the format can tell at all (names of attributes): what is empty there
    was empty in the source; any other part is simply not known to this format. `is_whole` says that
    it is an answer of the database itself: prints and pastes of a page leave out this and that.
    """

    code: str
    name: str
    has: frozenset[str]
    field: str = ""
    other_fields: tuple[str, ...] = ()  # where the source has more than one
    decision: str = ""
    decision_signed: date | None = None
    issuer: str = ""
    levels: tuple[str, ...] = ()
    type: str = ""
    kind: str = ""
    audiences: tuple[str, ...] = ()
    steps: tuple[FoundStep, ...] = ()
    channels: tuple[FoundChannel, ...] = ()
    groups: tuple[FoundGroup, ...] = ()
    executing: tuple[str, ...] = ()
    deciding: tuple[str, ...] = ()
    delegated: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    reception: str = ""
    outputs: tuple[FoundOutput, ...] = ()
    legal_texts: tuple[FoundLegalText, ...] = ()
    loose_texts: tuple[str, ...] = ()  # legal texts as words, where guesses found no known one
    requirements: str = ""
    keywords: str = ""
    description: str = ""
    related: tuple[str, ...] = ()  # codes, or names where the source has no codes
    related_names: tuple[str, ...] = ()  # those of which no code is known
    cases: tuple[FoundCase, ...] = ()
    service_groups: tuple[str, ...] = ()
    returning: tuple[str, ...] = ()  # AT_HOME, AT_SUBMISSION_PLACE, ONLINE
    fully_online: bool | None = None
    any_place: bool | None = None  # phi địa giới
    note: str = ""
    address: str = ""  # its page on the national portal
    retrieved: date | None = None  # the day of the data, where the source says it
    is_whole: bool = False
    system: str = ""  # DECISION; "" stands for the national database
    told: tuple[tuple[str, str], ...] = ()  # of a decision: (time or fee, its words)


@dataclass(frozen=True, slots=True)
class ListedProcedure:
    """A row of a list: enough to compare with the records, not to make one."""

    code: str
    name: str
    field: str = ""
    decision: str = ""
    state: str = ""  # "Bãi bỏ", …, as written; "" where the list has no such column
    action: str = ""  # what the titles of an annex say that is done to it: NEW, AMENDED, REPLACED, ABOLISHED
    told: tuple[tuple[str, str], ...] = ()  # (time, place or fee, the words of its cell)
    place: str = dataclasses.field(default="", compare=False)  # file and row
    is_announced: bool = False  # by a decision, which never lists all that there is


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read: how many procedures or desks, and the headings of columns that were not read.

    `is_detail`: a table that tells parts of procedures row by row, which nothing was read from. `is_bare`: rows of a
    table of desks, `others`, that have a name and nothing else.
    """

    place: str
    rows: int
    others: tuple[str, ...] = ()
    is_detail: bool = False
    is_bare: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file, or a part of it, was not read: one line for the editor, in Vietnamese.

    `what` says what the file is ("PDF không có lớp chữ", "trang danh sách, không phải một thủ tục"),
    `remedy` what to do instead.
    """

    file: str
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What one file gave: procedures, rows of a list, desks, and what could not be read."""

    format: str
    procedures: tuple[FoundProcedure, ...] = ()
    listed: tuple[ListedProcedure, ...] = ()
    unread: tuple[Unread, ...] = ()
    lists: tuple[ReadList, ...] = ()
    desks: tuple[FoundDesk, ...] = ()
    decisions: tuple[FoundDecision, ...] = ()


def reading_of(
    format: str, items: Iterable[FoundProcedure | ListedProcedure | Unread | ReadList | FoundDesk | FoundDecision]
) -> Reading:
    """What one file gave, each kind in its order."""
    kinds = (FoundProcedure, ListedProcedure, Unread, ReadList, FoundDesk, FoundDecision)
    given: dict[type, list[Any]] = {kind: [] for kind in kinds}
    for item in items:
        given[type(item)].append(item)
    return Reading(format, *map(tuple, given.values()))
