"""A dialogue that has taken place: each question, what was answered and what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.catalogue.state import state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.dialogue import AskedThere, Dialogue
from congkhai.sheets.sheet import Heading, Part, Table, Text

_HEADS = ("Câu hỏi", "Trả lời", "Kết quả")
_UNKNOWN = "Chưa cập nhật"


def dialogue_parts(dialogue: Dialogue, catalogue: Catalogue) -> Iterator[Part]:
    """What was asked there; before its day nothing was."""
    if dialogue.questions:
        yield Heading("Đã hỏi, đã trả lời")
        yield Table(_HEADS, tuple(_row(one, catalogue.day) for one in dialogue.questions))
    elif state_of(dialogue, catalogue.day).is_over:
        yield Text("Chưa cập nhật câu hỏi và trả lời của buổi này.")


def _row(one: AskedThere, day: date) -> tuple[str, str, str]:
    return one.question, one.answer or _UNKNOWN, ". ".join(filter(None, _became(one, day))) or _UNKNOWN


def _became(one: AskedThere, day: date) -> Iterator[str]:
    yield one.outcome.rstrip(".") if one.outcome else ""
    if one.done and one.done <= day:
        yield f"Xong ngày {spell_day(one.done)}"
        return
    yield f"Giao cho: {one.in_charge}" if one.in_charge else ""
    if one.due:
        yield f"Hẹn xong ngày {spell_day(one.due)}{', đã quá hạn' if one.due < day else ''}"
