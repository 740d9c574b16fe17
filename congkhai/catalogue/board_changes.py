"""What changed of a notice board since it was put up, in sentences: which boards have to be replaced."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.addresses import board_address, heading_anchor
from congkhai.catalogue.boards import Board, BoardKind
from congkhai.catalogue.days import in_force
from congkhai.catalogue.decisions import spell_decision
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, spell_day
from congkhai.model.choices import Level
from congkhai.model.decision import Decision
from congkhai.model.posting import Posting


@dataclass(frozen=True, slots=True)
class RowChange:
    """What a row no longer says rightly: a sentence for each change, the first to come first."""

    code: str
    name: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hanging:
    """A board that hangs somewhere, and what changed of it since."""

    posting: Posting
    board: Board
    changes: tuple[RowChange, ...]

    @property
    def bundle(self) -> str:
        """The page with all that must be replaced at its place."""
        return board_address("phai-thay", heading_anchor(self.posting.place))


def hanging_boards(boards: tuple[Board, ...], catalogue: Catalogue) -> tuple[Hanging, ...]:
    """The boards that hang on the day, by place as they are written; a sample is nowhere."""
    known = {f"{board.kind}/{board.slug}": board for board in boards}
    postings: list[Posting] = list(catalogue.setting.counted("niem-yet").values())
    return tuple(
        Hanging(one, board, tuple(_changes(board, one.posted, catalogue)))
        for one in postings
        if in_force(one, catalogue.day) and (board := known.get(one.board.strip("/")))
    )


def _changes(board: Board, posted: date, catalogue: Catalogue) -> Iterator[RowChange]:
    """Those after the day of posting, up to today; what stood there and has ended since after all others."""
    for one in board.rows:
        if sentences := tuple(_since(one, posted, catalogue.setting)):
            yield RowChange(one.code, one.name, sentences)
    for one in catalogue.procedures.values():
        if one.state.is_over and one.until and posted <= one.until and _was_on(board, one):
            day = spell_day(one.until)
            yield RowChange(one.code, one.name, (f"Chỉ áp dụng đến hết {day}: bỏ dòng này.",))


def _since(one: Summary, posted: date, setting: Setting) -> Iterator[str]:
    for day, sentence in sorted(set(_dated(one, setting))):
        if posted < day <= setting.day:
            yield sentence


def _dated(one: Summary, setting: Setting) -> Iterator[tuple[date, str]]:
    """Each thing that is written of a procedure and has a day."""
    yield from ((change.day, f"{spell_day(change.day)}: {change.summary}") for change in one.changes)
    for day, what in one.posted.turns:
        yield day, f"Từ {spell_day(day)}: {what} thay đổi."
    if one.since:
        yield one.since, f"Áp dụng từ {spell_day(one.since)}: thêm dòng này."
    noted = {change.decision for change in one.changes}
    for key in dict.fromkeys((*setting.announcing.get(one.code, ()), one.decision)):
        decision = setting.decisions.get(key or "")
        if decision and decision.number not in noted:
            yield from _decided(one.code, decision)


def _decided(code: str, decision: Decision) -> Iterator[tuple[date, str]]:
    """What a decision did, on the day from which it holds: a board put up after signing is old from then on."""
    if decision.signed:
        holds = max(decision.signed, decision.effective or decision.signed)
        action = decision.action_on(code)
        done = f": {action.label}" if action else ""
        yield holds, capital(f"{spell_decision(decision)} công bố thủ tục{done}.")


def _was_on(board: Board, one: Summary) -> bool:
    """Whether a procedure that has ended stood on a board; on that of a place it may have: nobody knows any more."""
    match board.kind:
        case BoardKind.FIELD:
            return one.field == board.slug
        case BoardKind.LEVEL:
            return any(level.value == board.slug for level in one.levels)
    level = Level.COMMUNE if board.place and board.place.commune else Level.PROVINCE
    return level in one.levels
