"""The report of a period as one sheet: what is published, what changed, what was late, what is incomplete."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congkhai.catalogue.feedback_figures import Period
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import DECISIONS
from congkhai.problems import Problem
from congkhai.reporting.announced_in import announced_in
from congkhai.reporting.deadline_parts import deadline_parts, deadlines_of
from congkhai.reporting.gap_parts import gap_parts, mend_parts, review_parts, self_check_parts
from congkhai.reporting.people_parts import empty_registers, late_within, people_parts
from congkhai.reporting.published_parts import changed_parts, published_parts
from congkhai.reporting.record_gaps import gaps_of
from congkhai.reporting.self_check import self_check
from congkhai.sheets.sheet import Heading, Line, Lines, Part, Sheet, Text

_TITLE = "Báo cáo công khai thủ tục hành chính"


def office_report(period: Period, catalogue: Catalogue, problems: Sequence[Problem], codes: Mapping[str, str]) -> Sheet:
    """The whole report; `codes` are the procedures of the files that problems name. Samples count nowhere."""
    parts = _parts(period, catalogue, problems, codes)
    return Sheet(f"{_TITLE}: {period.name}", catalogue.setting.unit.name, catalogue.day, tuple(parts))


def published(catalogue: Catalogue) -> list[Summary]:
    """The procedures that are done on the day, samples aside."""
    return [one for one in catalogue.current if not one.sample]


def _parts(
    period: Period, catalogue: Catalogue, problems: Sequence[Problem], codes: Mapping[str, str]
) -> Iterator[Part]:
    announced, counted = announced_in(period, catalogue), published(catalogue)
    gaps, deadlines = gaps_of(counted, problems, codes), deadlines_of(announced, catalogue)
    yield Text(_said_of(period, catalogue))
    yield from published_parts(counted, catalogue)
    yield from changed_parts(period, announced, catalogue)
    yield from deadline_parts(announced, catalogue)
    yield from gap_parts(gaps, catalogue)
    yield from self_check_parts(
        self_check([one.signing for one in deadlines], [one.entering for one in deadlines], gaps)
    )
    yield from mend_parts(problems, codes, catalogue)
    yield from review_parts(counted, catalogue)
    yield from people_parts(period, catalogue.setting)
    yield Heading("Kỳ này còn thiếu")
    yield Lines(tuple(map(Line, _lacking(period, catalogue))))


def _said_of(period: Period, catalogue: Catalogue) -> str:
    """Of which days the figures are: what is published, and complete, is known of the day of the data alone."""
    bounds = f"Kỳ từ {spell_day(period.first)} đến hết {spell_day(period.last)}."
    day = f"Số thủ tục và bộ phận còn thiếu tính theo dữ liệu ngày {spell_day(catalogue.day)}."
    open_still = " Kỳ chưa hết." if catalogue.day < period.last else ""
    return f"{bounds}{open_still} {day} Dữ liệu mẫu không được tính."


def _lacking(period: Period, catalogue: Catalogue) -> Iterator[str]:
    samples = sum(one.sample for one in catalogue.current)
    if samples:
        yield f"{samples} thủ tục còn là dữ liệu mẫu nên không được tính."
    unsigned = sum(one.signed is None for one in catalogue.setting.counted(DECISIONS).values())
    if unsigned:
        yield f"{unsigned} quyết định công bố chưa ghi ngày ký nên không biết thuộc kỳ nào."
    if registers := empty_registers(catalogue.setting):
        yield f"Chưa có mục nào: {', '.join(registers)}."
    if late_within(period, catalogue.setting):
        yield "Hồ sơ nhận, trả trong kỳ: số liệu ở biểu 07a."
    else:
        yield "Hồ sơ nhận, trả trong kỳ: sổ hồ sơ trễ hẹn chưa có số liệu."
    yield "Thanh toán trực tuyến, số hóa: trang web không có số liệu."
