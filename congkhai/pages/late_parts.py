"""Late dossiers: what who waits may expect, and how many were late, by period and field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.catalogue.addresses import apology_address, apology_file, list_address, register_file
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day, spell_number
from congkhai.model.families import FAMILY, FEEDBACK, LATE
from congkhai.model.late_dossiers import FieldFigures, LateDossiers
from congkhai.sheets.sheet import Chart, Heading, Line, Lines, Part, Sheet, Table, Text

BASIS = "118/2025/NĐ-CP"
# Nghị định 118/2025/NĐ-CP Điều 19 khoản 6.
_EXPECT = (
    "Chậm nhất một ngày trước ngày hẹn, cơ quan giải quyết phải báo cho bạn biết hồ sơ sẽ trễ.",
    "Bạn nhận được thư xin lỗi, trong đó có lý do và ngày hẹn mới.",
    "Ngày hẹn chỉ được dời một lần.",
)
_NOT_TOLD = "Quá ngày hẹn mà chưa ai báo? Hãy mang giấy hẹn đến hỏi nơi đã nhận hồ sơ, hoặc gửi phản ánh, kiến nghị."
_FORM = "07a"
_NO_FIGURES = "Kỳ làm mẫu nên không có số liệu."
# Form 07a: what there was, what was given back, what goes on.
HEADS_07A = (
    "Lĩnh vực", "Tổng tiếp nhận", "Toàn trình", "Một phần", "Bưu chính", "Trực tiếp", "Kỳ trước",
    "Đã trả", "Đã trả: trước hạn", "Đã trả: đúng hạn", "Đã trả: quá hạn",
    "Đang giải quyết", "Đang giải quyết: trong hạn", "Đang giải quyết: quá hạn",
)  # fmt: skip


def late_parts(catalogue: Catalogue) -> Iterator[Part]:
    """Above the list: what to expect and what to do, then how many were late in each period."""
    yield Heading("Hồ sơ trễ hẹn, bạn được gì")
    yield Lines(tuple(map(Line, _EXPECT)))
    yield Text(f"Căn cứ: Nghị định {BASIS}, Điều 19 khoản 6.", small=True)
    yield Text(_NOT_TOLD)
    if periods := _counted(catalogue):
        # A quarter has the dossiers of its months: side by side they would read as more.
        longer = [one for one in periods if any(_holds(one, other) for other in periods)]
        yield _late_by_period(
            "Hồ sơ quá hạn từng kỳ, đã trả hoặc còn chờ", [one for one in periods if one not in longer]
        )
        if longer:
            yield _late_by_period("Hồ sơ quá hạn, kỳ gồm các kỳ ngắn hơn", longer)


def late_links(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """The slip that who waits is given, blank; where to say that nobody told; the tables."""
    yield apology_address(), "Phiếu xin lỗi (mẫu để trống)"
    yield apology_file(), "Tải phiếu (DOCX)"
    yield list_address(FEEDBACK), FAMILY[FEEDBACK].many
    if _counted(catalogue):
        yield register_file(LATE, _FORM), "Tải biểu 07a (CSV)"


def late_files(catalogue: Catalogue) -> Iterator[tuple[str, Sheet]]:
    """Form 07a of all periods that count, with the name of its file; none of an empty register."""
    if periods := _counted(catalogue):
        tables = tuple(table_07a(one, catalogue, _caption(one)) for one in periods)
        yield register_file(LATE, _FORM), Sheet(FAMILY[LATE].many, catalogue.setting.unit.name, catalogue.day, tables)


def period_parts(period: LateDossiers, catalogue: Catalogue) -> Iterator[Part]:
    """On the page of a period: the table of form 07a with its sum, and who was late; a sample is no figure."""
    if period.sample:
        yield Text(_NO_FIGURES)
        return
    yield table_07a(period, catalogue, "Số hồ sơ theo lĩnh vực")
    bars = tuple((_name(one.field, catalogue), one.overdue) for one in period.figures)
    yield Chart("Hồ sơ quá hạn theo lĩnh vực, đã trả hoặc còn chờ", "hồ sơ", bars)
    if period.apologies is not None:
        yield Text(f"{spell_number(period.apologies)}.", label="Số phiếu xin lỗi đã gửi")
    if period.reasons:
        yield Heading("Vì sao trễ")
        yield Lines(tuple(Line(one.reason + (f": {one.count} hồ sơ" if one.count else "")) for one in period.reasons))


def _counted(catalogue: Catalogue) -> list[LateDossiers]:
    """The periods that count, the newest first."""
    return sorted(catalogue.setting.counted(LATE).values(), key=lambda one: (one.since, one.until), reverse=True)


def _holds(period: LateDossiers, other: LateDossiers) -> bool:
    """Whether all days of another period are of this one, which has more."""
    is_within = period.since <= other.since and other.until <= period.until
    return is_within and (period.since, period.until) != (other.since, other.until)


def _late_by_period(title: str, periods: list[LateDossiers]) -> Chart:
    """The oldest first."""
    return Chart(title, "hồ sơ", tuple((one.name, _late(one)) for one in reversed(periods)))


def forms_07a(first: date, last: date, catalogue: Catalogue) -> Sheet:
    """Form 07a of the periods of the register that lie within some days; it says so where there is none."""
    within = [one for one in _counted(catalogue) if first <= one.since and one.until <= last]
    tables = tuple(table_07a(one, catalogue, _caption(one)) for one in within)
    parts: tuple[Part, ...] = tables or (Text("Sổ hồ sơ trễ hẹn chưa có số liệu của kỳ này."),)
    return Sheet(FAMILY[LATE].many, catalogue.setting.unit.name, catalogue.day, parts)


def table_07a(period: LateDossiers, catalogue: Catalogue, caption: str) -> Table:
    """The form for a period: a row for each field, then their sum."""
    rows = [_row(_name(one.field, catalogue), one) for one in period.figures]
    return Table(HEADS_07A, (*rows, _row("Cộng", _sum(period))) if len(rows) > 1 else tuple(rows), caption)


def _caption(period: LateDossiers) -> str:
    days = f"từ {spell_day(period.since)} đến {spell_day(period.until)}"
    return f"{period.name} ({days}), các cột theo Biểu 07a/BTP/KSTT của Thông tư 09/2026/TT-BTP"


def _late(period: LateDossiers) -> int:
    return sum(one.overdue for one in period.figures)


def _row(name: str, one: FieldFigures) -> tuple[str, ...]:
    numbers = (
        one.taken_in, one.fully_online, one.partly_online, one.by_post, one.in_person, one.carried_over,
        one.settled, one.early, one.on_time, one.late, one.left, one.pending, one.pending_late,
    )  # fmt: skip
    return (name, *map(spell_number, numbers))


def _sum(period: LateDossiers) -> FieldFigures:
    counted = [name for name in FieldFigures.model_fields if name not in ("field", "received")]
    sums = {name: sum(getattr(one, name) for one in period.figures) for name in counted}
    return period.figures[0].model_copy(update=sums)


def _name(field: str, catalogue: Catalogue) -> str:
    known = catalogue.setting.fields.get(field)
    return known.name if known else field
