"""Form 03b/BTP/KSTT of TT 09/2026/TT-BTP: what was announced and made public in a period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from congkhai.catalogue.feedback_figures import Period
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import Action
from congkhai.reporting.announced_in import Announcing, announced_in, doubtful_note
from congkhai.sheets.sheet import Part, Sheet, Table, Text

TITLE = "Kết quả công bố, công khai thủ tục hành chính"
HEADS = (
    "STT", "Cơ quan, đơn vị", "Số văn bản quy định thủ tục", "Số quyết định công bố",
    "Thủ tục được công bố: tổng số", "Mới ban hành", "Sửa đổi, bổ sung, thay thế", "Bãi bỏ",
    "Đã công khai (mới, sửa đổi)", "Đã gỡ (bãi bỏ)", "Tổng số thủ tục của đơn vị",
)  # fmt: skip
_PARTS = (
    ("I", "Thủ tục quy định trong văn bản của trung ương"),
    ("II", "Thủ tục quy định trong văn bản của địa phương"),
)
_NOT_COUNTED = "Không tính được từ trang"
_CHANGED = (Action.AMENDED, Action.REPLACED)
_NOTES = (
    "Thủ tục được thay thế tính vào cột sửa đổi. Đã công khai: thủ tục có trang, đang áp dụng, không phải dữ liệu mẫu. "
    "Đã gỡ: trang nói thủ tục không còn làm. Thủ tục chưa có bản ghi tính vào phần I. "
    "Thủ tục mà quyết định chưa nói làm gì chỉ tính vào tổng số."
)


def form_03b(period: Period, catalogue: Catalogue) -> Sheet:
    """The form: a row for what central texts regulate, one for what local ones do; samples count nowhere."""
    days = f"{period.name} (từ {spell_day(period.first)} đến {spell_day(period.last)})"
    caption = f"{days}, các cột theo Biểu 03b/BTP/KSTT của Thông tư 09/2026/TT-BTP"
    doubtful = doubtful_note(announced_in(period, catalogue))
    notes = tuple(Text(note, small=True) for note in (_NOTES, doubtful) if note)
    parts: tuple[Part, ...] = (Table(HEADS, tuple(_rows(period, catalogue)), caption), *notes)
    return Sheet(TITLE, catalogue.setting.unit.name, catalogue.day, parts)


def _rows(period: Period, catalogue: Catalogue) -> Iterator[tuple[str, ...]]:
    announced = announced_in(period, catalogue)
    known = {code: summary for code, summary in catalogue.procedures.items() if not summary.sample}
    local = {code for code, summary in catalogue.procedures.items() if summary.is_local}
    published = [one for one in catalogue.current if not one.sample]
    for (number, name), is_local in zip(_PARTS, (False, True), strict=True):
        own = [(one, [code for code in one.codes if (code in local) is is_local]) for one in announced]
        told = _counts([(one, codes) for one, codes in own if codes], known.get)
        count = sum(one.is_local is is_local for one in published)
        yield (number, name, _NOT_COUNTED if is_local else "", *map(str, told), str(count))


def _counts(own: list[tuple[Announcing, list[str]]], summary_of: Callable[[str], Summary | None]) -> Iterable[int]:
    """Decisions, procedures, new, changed, abolished, of these public, and of these taken down."""
    done = {(code, one.decision.action_on(code)) for one, codes in own for code in codes}
    new_or_changed = [code for code, action in done if action in (Action.NEW, *_CHANGED)]
    abolished = [code for code, action in done if action is Action.ABOLISHED]
    yield len(own)
    yield len(done)
    yield sum(action is Action.NEW for _, action in done)
    yield sum(action in _CHANGED for _, action in done)
    yield len(abolished)
    yield sum((told := summary_of(code)) is not None and told.is_current for code in new_or_changed)
    yield sum((told := summary_of(code)) is not None and told.state.is_over for code in abolished)
