"""What stands on the sheet of a procedure beside its first answers: names, papers with boxes, whom to ask, source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from congkhai.catalogue.days import day_before
from congkhai.catalogue.provenance import spell_source
from congkhai.catalogue.reception import Reception
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.wording import capital, spell_day
from congkhai.model.choices import RowKind
from congkhai.model.feedback_channels import FeedbackChannel
from congkhai.model.lists import Unit
from congkhai.model.procedure import Procedure
from congkhai.pages.checklist import PaperGroup, Row
from congkhai.pages.notices import doubts_of
from congkhai.pages.procedure_page import ProcedurePage
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Text

_DOUBTED = "Có chỗ chưa chắc đúng: xem trên trang của thủ tục, rồi hỏi nơi nhận hồ sơ."
_NO_PAPERS = "Trang này chưa có danh mục giấy tờ phải mang."
_NOT_REVIEWED = "chưa được rà soát tại địa phương"


def head_of(page: ProcedurePage) -> Iterator[Text]:
    """The official name, and what must be known before anything else; of what is doubted only that it is."""
    if page.official:
        yield Text(f"Tên chính thức: {page.official}", small=True)
    doubted = set(doubts_of(page.procedure.source))
    # That it is a sample is the mark of the sheet.
    yield from (Text(one.text, one.title) for one in page.notices if one.tone != "sample" and one not in doubted)
    if doubted:
        yield Text(_DOUBTED)


def papers_of(page: ProcedurePage) -> Iterator[Part]:
    """What to bring, group after group; what will be asked for once the sheet holds no more is not on it."""
    checklist = page.checklist
    yield Heading("Cần mang gì")
    if not checklist.papers:
        yield Text(_NO_PAPERS)
    elif page.procedure.sets:
        yield Text(f"Nộp {page.procedure.sets} bộ hồ sơ.")
    if checklist.papers and checklist.advice:
        yield Text(checklist.advice, until_known=checklist.is_by_answers)
    for group in checklist.groups:
        if not group.is_coming:
            yield from _group(group)


def notes_of(page: ProcedurePage, setting: Setting, next_change: date | None) -> Iterator[Text]:
    """Who may go instead, whom to ask, from where all of this is, and until when it is known to hold."""
    if page.representation:
        yield Text(page.representation, "Nhờ người khác làm thay")
    yield Text(_whom_to_ask(page.reception, setting.unit, setting.channels), "Hỏi ai")
    last = f" Dùng được đến hết ngày {spell_day(day_before(next_change))}." if next_change else ""
    yield Text(_origin(page.procedure) + last, small=True)


def _group(group: PaperGroup) -> Iterator[Part]:
    yield Heading(group.name, 3, group.when)
    yield from (Text(text, small=True, when=group.when) for text in group.texts)
    for kind, rows in groupby((*group.rows, *group.notes), key=lambda row: row.kind):
        if kind is RowKind.HEADING:
            yield from (Heading(_told(row), 4, group.when) for row in rows)
        else:
            yield Lines(tuple(map(_line, rows)), boxes=kind is RowKind.PAPER, when=group.when)


def _line(row: Row) -> Line:
    return Line(_told(row), tuple(filter(None, (row.text, *row.notes, row.exemption))), row.level)


def _told(row: Row) -> str:
    return f"{row.name} ({row.amount})" if row.amount else row.name


def _whom_to_ask(reception: Reception, unit: Unit, channels: Iterable[FeedbackChannel]) -> str:
    """The counter, with its hours and numbers, and the numbers of the unit as far as they are known."""
    known = (
        "nơi nhận hồ sơ",
        *_counters(reception),
        f"đường dây nóng {unit.hotline}" if unit.hotline else "",
        f"{unit.name}, điện thoại {unit.phone}" if unit.phone else "",
        *(f"{one.name} {one.value}" for one in channels if one.value not in (None, unit.hotline, unit.phone)),
    )
    return capital("; ".join(filter(None, known)))


def _counters(reception: Reception) -> Iterator[str]:
    """When they are open and how they are called; where a commune receives, the reader's is among the first answers."""
    for agency in () if reception.in_communes else reception.agencies:
        desks = ((desk.name, desk.hours, *desk.phones) for desk in reception.desks_of(agency))
        for name, *known in ((agency.name, agency.hours, agency.phone), *desks):
            if any(known):
                yield f"{name}: {', '.join(filter(None, known))}"


def _origin(procedure: Procedure) -> str:
    review = procedure.review
    checked = f"kiểm tra gần nhất {spell_day(review.day)}, {review.role}" if review else _NOT_REVIEWED
    return f"Mã thủ tục {procedure.identifier}. Nguồn: {spell_source(procedure.source)}; {checked}."
