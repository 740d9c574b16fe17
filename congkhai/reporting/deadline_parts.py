"""What was signed and entered in time in a period, and what is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.days_to_keep import DayToKeep
from congkhai.catalogue.decisions import spell_decision
from congkhai.catalogue.feedback_figures import Period
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import DECISIONS
from congkhai.reporting.announced_in import Announcing, announced_in
from congkhai.reporting.announcing_deadlines import (
    Deadline,
    entering_deadline,
    signing_deadline,
    spell_done,
    spell_last,
)
from congkhai.sheets.sheet import Chart, Heading, Part, Table, Text

_BASIS = (
    "Hạn ký: trước ngày văn bản có hiệu lực ít nhất 20 ngày (bộ) hoặc 5 ngày (tỉnh); rút gọn: 3 ngày từ khi ban hành "
    "(Nghị định 63/2010/NĐ-CP, Điều 15). "
    "Hạn đăng Cơ sở dữ liệu quốc gia: 10 (bộ), 5 (tỉnh) hoặc 2 (rút gọn) ngày làm việc từ ngày ký (Điều 24)."
)
_NO_RECORD = "Chưa có bản ghi"


class OfProcedure(NamedTuple):
    """The deadlines of a procedure that a decision announced, which has the number."""

    code: str
    name: str
    number: str
    signing: Deadline
    entering: Deadline


def deadlines_of(announced: Sequence[Announcing], catalogue: Catalogue) -> tuple[OfProcedure, ...]:
    """Both deadlines of each procedure of each decision; of one without a record nobody knows when it was entered."""
    return tuple(told for one in announced for told in _of_decision(one, catalogue))


def deadline_parts(announced: Sequence[Announcing], catalogue: Catalogue) -> Iterator[Part]:
    """How many of the procedures were in time, each decision, then each procedure that is not known to have been."""
    told = deadlines_of(announced, catalogue)
    yield Heading("Đúng hạn")
    yield Text(_BASIS, small=True)
    if not announced:
        yield Text("Chưa ghi quyết định công bố nào ký trong kỳ.")
        return
    yield _chart("Ký quyết định", [one.signing for one in told])
    yield _chart("Đăng Cơ sở dữ liệu quốc gia", [one.entering for one in told])
    signing = [(one, signing_deadline(one.decision, catalogue.setting)) for one in announced]
    rows = tuple((spell_decision(one.decision), *_row(deadline)) for one, deadline in signing)
    yield Table(("Quyết định", "Hạn ký", "Đã ký", "Kết quả"), rows, "Ký quyết định công bố")
    open_ones = tuple(
        (one.code, one.name or _NO_RECORD, one.number, *_row(one.entering)) for one in told if not one.entering.is_kept
    )
    heads = ("Mã", "Thủ tục", "Quyết định", "Hạn đăng", "Đã đăng", "Kết quả")
    yield Table(heads, open_ones, "Chưa chứng minh được là đăng đúng hạn")


def due_days(catalogue: Catalogue) -> list[DayToKeep]:
    """The last days to come for entering what a decision announced, one for each decision, whenever it was signed.

    What was signed in the last days of a quarter is due in the next.
    """
    announced = announced_in(Period("", date.min, date.max), catalogue)
    found: dict[tuple[date, str], list[str]] = {}
    for one in announced:
        for told in _of_decision(one, catalogue):
            last = told.entering.last
            if last and told.entering.done is None and last >= catalogue.day:
                found.setdefault((last, one.key), []).append(told.code)
    names = {one.key: spell_decision(one.decision) for one in announced}
    return [
        DayToKeep(
            last,
            f"Hạn đăng CSDL quốc gia: {len(codes)} thủ tục của {names[key]}",
            record_address(DECISIONS, key),
            key,
            text=", ".join(codes),
        )
        for (last, key), codes in sorted(found.items())
    ]


def _of_decision(one: Announcing, catalogue: Catalogue) -> Iterator[OfProcedure]:
    signing = signing_deadline(one.decision, catalogue.setting)
    for code in one.codes:
        summary = catalogue.procedures.get(code)
        # What a sample says of itself proves nothing.
        publicity = summary.publicity if summary and not summary.sample else None
        entering = entering_deadline(one.decision, publicity, catalogue.setting, _signed_next(code, one, catalogue))
        yield OfProcedure(code, summary.name if summary else "", one.decision.number, signing, entering)


def _signed_next(code: str, one: Announcing, catalogue: Catalogue) -> date | None:
    """When the first decision on a procedure after this one was signed."""
    others = (catalogue.setting.decisions[key] for key in catalogue.setting.announcing.get(code, ()) if key != one.key)
    signed = one.decision.signed or date.max
    return min((day for other in others if (day := other.signed) and day > signed), default=None)


def _chart(title: str, deadlines: Sequence[Deadline]) -> Chart:
    kept, judged = sum(one.is_kept for one in deadlines), sum(one.is_judged for one in deadlines)
    is_open = sum(one.is_open for one in deadlines)
    unknown = len(deadlines) - judged - is_open
    bars = (("Đúng hạn", kept), ("Trễ hạn", judged - kept), ("Chưa đến hạn", is_open), ("Không tính được", unknown))
    return Chart(title, "thủ tục", bars)


def _row(deadline: Deadline) -> tuple[str, str, str]:
    return spell_last(deadline), spell_done(deadline), deadline.in_words
