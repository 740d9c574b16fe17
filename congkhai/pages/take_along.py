"""The page of what to take along: the sheet of a procedure, to be printed for the reader's case."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from congkhai.catalogue.addresses import Anchor, sheet_address
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import shortened
from congkhai.model.distinctions import Distinction
from congkhai.model.procedure import Procedure
from congkhai.pages.fact_notes import FactNote, costs_on_paper, details_on_paper, times_on_paper
from congkhai.pages.facts import POINTER, Fact, outputs_left_out
from congkhai.pages.page import Page, root_of
from congkhai.pages.procedure_page import ProcedurePage
from congkhai.pages.procedure_sheet import head_of, notes_of, papers_of
from congkhai.pages.room_on_paper import Room, room_for
from congkhai.pages.whom_to_ask import asking_address
from congkhai.sheets.sheet import Part, Sheet, Text

_ON_PAGE = "xem trên trang của thủ tục"


@dataclass(frozen=True, slots=True)
class TakeAlongPage:
    """All that the template uses. The first answers are drawn as on the procedure's page: one script fits both.

    `sizes` are the sides it takes in each of them, as JSON, for the script that shows one case in letters that fit.
    """

    template: ClassVar[str] = "take-along.html"

    root: str
    room: Room
    sizes: str
    head: tuple[Text, ...]
    facts: tuple[Fact, ...]
    ask_at: str
    asked: tuple[Distinction, ...]
    my_cases: str
    letters: tuple[tuple[str, str], ...]
    paper: Sheet


def render_take_along(whole: Page, setting: Setting) -> Iterator[Page]:
    """The page of the sheet of a procedure whose page is given; none where nobody goes to a counter any more.

    It says nothing that the other does not: search engines, and those to whom it is sent, are led there.
    """
    page = whole.content
    if not isinstance(page, ProcedurePage) or not page.has_sheet:
        return
    path = sheet_address(whole.code)
    title = shortened(f"Tờ mang theo: {page.heading}")
    yield Page(
        path=path,
        title=title,
        description=shortened(f"Tờ A4 để in. {whole.description}"),
        content=sheet_content(page, whole, root_of(path), setting, "../"),
        code=whole.code,
        changed=whole.changed,
        next_change=whole.next_change,
        stands_for=whole.path,
        picture=whole.picture,
    )


def sheet_content(
    page: ProcedurePage,
    whole: Page,
    root: str,
    setting: Setting,
    procedure: str,
    below: Sequence[Part] = (),
) -> TakeAlongPage:
    """The sheet of a procedure whose page is at the address `procedure`; `below` stands at its end."""
    mark = SAMPLE_MARK if page.procedure.sample else ""
    parts = (*papers_of(page), *notes_of(page, setting, whole.next_change))
    head = tuple(head_of(page))
    facts = tuple(_on_paper(fact, page.procedure, setting.day) for fact in page.facts)
    room = room_for(page.heading, facts, (*head, *parts), setting.desks.most_told)
    return TakeAlongPage(
        root=root,
        room=room,
        sizes=json.dumps(room.sides, separators=(",", ":")) if page.my_cases else "",
        head=head,
        facts=facts,
        ask_at=_on_page(asking_address(page.reception, root), procedure),
        asked=page.asked,
        my_cases=_off_table(page.my_cases),
        letters=page.letters,
        paper=Sheet(page.heading, setting.unit.name, setting.day, (*parts, *below), mark=mark),
    )


def _on_paper(fact: Fact, procedure: Procedure, day: date) -> Fact:
    """A first answer without what leads to details, and with what these say of it."""
    notes = {"Bao lâu": times_on_paper, "Bao nhiêu": costs_on_paper}
    told = notes[fact.label](procedure.channels, day) if fact.label in notes else ()
    if fact.anchor == Anchor.OUTPUTS:
        told = tuple(map(FactNote, outputs_left_out(procedure, fact.lines, day)))
    lines = {" ".join(line.split()).rstrip(". ").casefold() for line in fact.lines}
    # What is the answer itself is not told twice.
    kept = tuple(note for note in told if note.text.rstrip(". ").casefold() not in lines)
    if not any(POINTER in line for line in fact.lines):
        shown = tuple(map(_off_table, fact.lines))
        return fact._replace(lines=shown, anchor="", ready=None, notes=kept)
    details = details_on_paper(fact.label, procedure.channels, day)
    lines_below = (line.replace(f"; xem {POINTER}", "").replace(POINTER, "dòng dưới") for line in fact.lines)
    shown = tuple(map(_off_table, lines_below))
    return fact._replace(lines=shown, anchor="", ready=None, notes=(*details, *kept))


def _off_table(words: str) -> str:
    """Words as paper has them, which has no table: who wants to read on is led to the page of the procedure."""
    return words.replace(f"xem {POINTER}", _ON_PAGE).replace("xem bảng", _ON_PAGE)


def _on_page(address: str, procedure: str) -> str:
    """An address; what is an anchor leads to the page of the procedure."""
    return f"{procedure}{address}" if address.startswith("#") else address
