"""Phản ánh, kiến nghị: where to send one, how to write it, how long it takes, and what became of those received."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.catalogue.addresses import COMPLAINTS, CONTACT, NATIONAL_PORTAL, register_file
from congkhai.catalogue.feedback_figures import (
    Figures,
    Period,
    counted,
    figures_of,
    next_overdue,
    overdue_in_all,
    reported_periods,
    row_of_06a,
    spell_limit,
    year_told,
)
from congkhai.catalogue.phone_numbers import dialled, phones_in
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import capital, spell_day
from congkhai.model.families import FAMILY, FEEDBACK, LEGAL_QUESTIONS
from congkhai.model.feedback_channels import ChannelKind, FeedbackChannel
from congkhai.pages.calls import questions_at
from congkhai.sheets.sheet import Chart, Heading, Line, Lines, Part, Sheet, Table, Text

# What tells the four apart: NĐ 20/2008 Điều 5, Luật Khiếu nại Điều 2, Luật Tố cáo Điều 2.
APART = (
    (
        "Phản ánh, kiến nghị",
        "thủ tục khó làm, cán bộ làm chậm, bị đòi thêm giấy, bị gây khó, hoặc bạn có cách làm tốt hơn.",
    ),
    (
        "Khiếu nại",
        "quyết định, việc làm trái pháp luật của cơ quan nhà nước làm thiệt chính bạn; bạn muốn xét lại.",
    ),
    ("Tố cáo", "bạn báo việc vi phạm pháp luật của bất kỳ ai, dù không thiệt đến bạn."),
    ("Hỏi pháp luật", "bạn muốn biết pháp luật quy định thế nào, không phản ánh ai."),
)
_QUESTIONS_THERE = "Hỏi pháp luật thì xem “Hỏi đáp pháp luật” ở trên, hoặc hỏi qua các kênh ở trang Liên hệ."
_QUESTIONS_NOWHERE = "Hỏi pháp luật thì hỏi qua các kênh ở trang Liên hệ."
_HOW = (
    "Viết bằng tiếng Việt, nói rõ việc gì, ở đâu, ngày nào, mã thủ tục nếu có.",
    "Ghi họ tên, địa chỉ, số điện thoại hoặc địa chỉ thư để được trả lời.",
    "Gửi bằng văn bản, hoặc gọi đúng số mà cơ quan đã công bố để nhận phản ánh.",
)
_HOW_BASIS = "Theo Nghị định 20/2008/NĐ-CP, Điều 6 và Điều 7. Trang này không nhận đơn và không lưu thông tin của bạn."
_PASSED_ON = "Không đúng nơi giải quyết thì được chuyển đi trong 5 ngày làm việc (Nghị định 20/2008/NĐ-CP, Điều 9)."
_NO_LIMIT = "Hạn trả lời: đơn vị chưa công bố; Nghị định 20/2008/NĐ-CP không đặt hạn trả lời."
_MADE_PUBLIC = "Kết quả được công khai (Nghị định 20/2008/NĐ-CP, Điều 19)."
_STEPS = (("Trong 5 ngày", 5), ("6 đến 10 ngày", 10), ("11 đến 20 ngày", 20), ("21 đến 30 ngày", 30))
_LONGER = "Trên 30 ngày"
# Columns (1) to (16) of form 06a/BTP/KSTT (TT 09/2026/TT-BTP).
_KINDS = ("tổng số", "hành vi hành chính", "quy định hành chính")
_SINCE = ("từ kỳ trước", "trong kỳ")
HEADS_06A = (
    "STT",
    "Tên ngành, lĩnh vực có PAKN",
    *(f"Được tiếp nhận: {one}" for one in (*_KINDS, *_SINCE)),
    *(f"Đã xử lý: {one}" for one in (*_KINDS, *_SINCE)),
    *(f"Đang xử lý: {one}" for one in _KINDS),
    "Đã xử lý được đăng tải công khai",
)
_FORM = "06a"
_TITLE_06A = "Kết quả xử lý phản ánh, kiến nghị về quy định hành chính và hành vi hành chính"
_BY_CALENDAR = "Kỳ tính theo ngày lịch. Kỳ báo cáo chính thức chốt số liệu vào ngày khác thì cần tính lại."


def feedback_parts(catalogue: Catalogue) -> Iterator[Part]:
    """Above the list of all."""
    setting = catalogue.setting
    yield Heading("Bạn muốn nói điều gì?")
    yield Lines(tuple(Line(f"{name}: {words}") for name, words in APART))
    yield Text(_QUESTIONS_THERE if questions_at(setting) else _QUESTIONS_NOWHERE)
    yield from _channels(setting)
    yield Heading("Viết thế nào")
    yield Lines(tuple(map(Line, _HOW)))
    yield Text(_HOW_BASIS, small=True)
    yield Heading("Bao giờ được trả lời")
    yield Lines(tuple(map(Line, (_PASSED_ON, told_limit(setting), _MADE_PUBLIC))))
    if period := year_told(setting):
        yield Heading("Đã trả lời đến đâu")
        yield from _figures(period, setting)
        yield table_06a(period, catalogue)


def feedback_links(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """To the channels that can be opened or called, to the other ways, and to the tables."""
    for channel in catalogue.setting.channels:
        if channel.address:
            yield channel.address, channel.name
        elif number := next(phones_in(channel.value or ""), None):
            yield f"tel:{dialled(number.group())}", f"Gọi {number.group()}"
    if not catalogue.setting.channels:
        yield NATIONAL_PORTAL, "Cổng Dịch vụ công quốc gia"
    yield COMPLAINTS, "Cách khiếu nại, tố cáo"
    if site := questions_at(catalogue.setting):
        yield site, FAMILY[LEGAL_QUESTIONS].many
    yield CONTACT, "Liên hệ"
    if year_told(catalogue.setting):
        yield register_file(FEEDBACK, _FORM), "Tải biểu 06a (CSV)"


def feedback_change(catalogue: Catalogue) -> date | None:
    """The next day on which what is told of all is otherwise."""
    return next_overdue(catalogue.setting)


def told_limit(setting: Setting) -> str:
    """How long the unit may take, or that nobody says."""
    limit = setting.unit.answer_limit
    return f"Hạn trả lời: {spell_limit(limit)}." if limit else _NO_LIMIT


def feedback_files(catalogue: Catalogue) -> Iterator[tuple[str, Sheet]]:
    """Form 06a of the periods that are reported, with the name of its file; none of an empty register."""
    if periods := reported_periods(catalogue.setting):
        tables = tuple(table_06a(period, catalogue) for period in periods)
        parts: tuple[Part, ...] = (*tables, Text(_BY_CALENDAR, small=True))
        yield register_file(FEEDBACK, _FORM), Sheet(_TITLE_06A, catalogue.setting.unit.name, catalogue.day, parts)


def form_06a(period: Period, catalogue: Catalogue) -> Sheet:
    """Form 06a of a period; of an empty register it says that, as nobody knows of nothing."""
    kept = bool(counted(catalogue.setting))
    part: Part = table_06a(period, catalogue) if kept else Text("Sổ phản ánh, kiến nghị chưa có mục nào.")
    return Sheet(_TITLE_06A, catalogue.setting.unit.name, catalogue.day, (part,))


def table_06a(period: Period, catalogue: Catalogue) -> Table:
    """The form for a period: a row for each field of which there is something, then all of them."""
    setting = catalogue.setting
    every = counted(setting)
    names = {slug: field.name for slug, field in setting.fields.items()}
    fields = [*names, *sorted({one.field for one in every} - set(names))]
    rows = [(slug, row_of_06a(period, [one for one in every if one.field == slug])) for slug in fields]
    told = [(str(place), names.get(slug, slug), row) for place, (slug, row) in enumerate(_filled(rows), 1)]
    lines = (*told, ("", "Tổng cộng", row_of_06a(period, every)))
    days = f"từ {spell_day(period.first)} đến {spell_day(period.last)}"
    caption = f"{period.name} ({days}), các cột theo Biểu 06a/BTP/KSTT của Thông tư 09/2026/TT-BTP"
    cells = tuple((place, name, *map(str, row)) for place, name, row in lines)
    return Table(HEADS_06A, cells, caption)


def _filled(rows: list[tuple[str, tuple[int, ...]]]) -> Iterator[tuple[str, tuple[int, ...]]]:
    return ((slug, row) for slug, row in rows if any(row))


def _channels(setting: Setting) -> Iterator[Part]:
    yield Heading("Gửi ở đâu")
    if not setting.channels:
        yield Text("Chưa cập nhật kênh nào của đơn vị. Bạn có thể gửi qua Cổng Dịch vụ công quốc gia.")
    by_kind = {kind: [one for one in setting.channels if one.kind is kind] for kind in ChannelKind}
    if lines := tuple(Line(kind.label, tuple(map(_told, ones))) for kind, ones in by_kind.items() if ones):
        yield Lines(lines)
    if rows := tuple(_of_places(setting)):
        yield Table(("Nơi", "Kênh", "Số, địa chỉ", "Khi nào nhận"), rows, "Kênh của từng nơi")


def _told(channel: FeedbackChannel) -> str:
    told = f"{channel.name}: {channel.value}" if channel.value else channel.name
    return ". ".join(filter(None, (told, channel.hours, channel.note)))


def _of_places(setting: Setting) -> Iterator[tuple[str, ...]]:
    places = ((one.id, None, one.full_name) for one in setting.communes.values())
    agencies = ((None, one.id, one.name) for one in setting.agencies.values())
    for commune, agency, name in (*agencies, *places):
        for channel in setting.channels_of(commune, agency):
            yield capital(name), channel.name, channel.value or channel.address or "", channel.hours or ""


def _figures(period: Period, setting: Setting) -> Iterator[Part]:
    told = figures_of(period, setting)
    until = f"đến ngày {spell_day(period.last)}"
    answered = f"{len(told.days)} trong số đó đã được trả lời"
    yield Text(f"{period.name}, {until}: nhận {told.received} phản ánh, kiến nghị; {answered}.")
    if overdue := overdue_in_all(setting):
        yield Text(f"Quá hạn mà chưa trả lời: {overdue}.")
    if told.days:
        yield Text(f"Một nửa được trả lời trong {told.median} ngày, lâu nhất là {told.days[-1]} ngày.")
        yield Text(_in_time(told, setting))
        yield Chart("Trả lời mất bao nhiêu ngày", "số phản ánh, kiến nghị", tuple(_by_days(told)))
    satisfied, asked = told.satisfied
    if asked:
        yield Text(f"{satisfied} trong {asked} người được hỏi hài lòng với câu trả lời.")


def _in_time(told: Figures, setting: Setting) -> str:
    limit = setting.unit.answer_limit
    if limit is None:
        return "Không tính đúng hạn, vì đơn vị chưa công bố hạn trả lời."
    sure, unsure = told.in_time + told.late, f"{told.unsure} việc chưa tính được đúng hạn vì lịch nghỉ chưa đủ"
    in_time = f"trả lời đúng hạn {told.in_time} trong {sure} việc ({spell_limit(limit)})"
    return capital("; ".join([in_time] * bool(sure) + [unsure] * bool(told.unsure))) + "."


def _by_days(told: Figures) -> Iterator[tuple[str, int]]:
    longest_before = -1
    for name, most in _STEPS:
        yield name, sum(longest_before < days <= most for days in told.days)
        longest_before = most
    yield _LONGER, sum(days > longest_before for days in told.days)
