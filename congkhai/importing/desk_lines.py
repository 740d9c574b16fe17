"""What an import has to tell of desks: what changed, what the editor has to decide, what is still missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from congkhai.importing.desks.desk_gaps import Gaps
from congkhai.importing.desks.desk_import import DeskImport, DeskPlan
from congkhai.importing.desks.desk_owners import LABEL
from congkhai.importing.terminal_lines import first_lines, shortened, spell_outcomes
from congkhai.importing.update.merging import ValueChange
from congkhai.importing.update.record_import import Outcome
from congkhai.reading.places import Plain


def desk_lines(plan: DeskPlan) -> Iterator[str]:
    """The desks by what became of them, then what the list still lacks."""
    yield from _block("Nơi nộp cập nhật", plan.desks, Outcome.UPDATED)
    yield from _told(
        "Xã, phường hay cơ quan đã có nơi nộp khác trong danh mục, xem có phải một nơi",
        [f"    {desk.name}: đã có {desk.beside}" for desk in plan.desks if desk.beside],
    )
    yield from _told(
        "Thêm lại số 0 đầu số điện thoại mà Excel bỏ, xem lại",
        [f"    {desk.name}: {', '.join(desk.mended)}" for desk in plan.desks if desk.mended],
    )
    yield from _told("Nhiều nơi có chung liên hệ, có thể do chép nhầm dòng", [f"    {line}" for line in plan.shared])
    own = [desk for desk in plan.desks if desk.own]
    yield from _told("Giữ giá trị bạn tự ghi dù bảng ghi khác (bạn ghi → bảng ghi)", _change_lines(own, is_own=True))
    yield from _block("Dữ liệu cũ hơn bản đã nhập, để nguyên", plan.desks, Outcome.OLDER)
    yield from _block("Xung đột nơi nộp, để nguyên (bạn ghi → bảng ghi)", plan.desks, Outcome.CONFLICT)
    counts = Counter(desk.outcome for desk in plan.desks)
    if counts[Outcome.CONFLICT]:
        yield "Xung đột: sửa tay, hoặc chạy lại với --xung-dot lay-nguon (theo bảng) hay giu-sua (giữ bản của bạn)."
    if counts[Outcome.UNWRITTEN]:
        yield "content/danh-muc/noi-nop.yml: tệp xếp khác thường nên chưa ghi nơi nào; sửa tệp rồi nhập lại."
    yield f"{len(plan.desks)} nơi nộp: {spell_outcomes(counts)}." if plan.desks else "Không có nơi nộp nào để nhập."
    if plan.gaps:
        yield from _gap_lines(plan.gaps)


def _gap_lines(gaps: Gaps) -> Iterator[str]:
    if gaps.communes:
        yield f"Còn thiếu nơi nộp của {len(gaps.communes)}/{gaps.of} xã, phường: {', '.join(gaps.communes)}."
    else:
        yield f"Đủ nơi nộp của {gaps.of} xã, phường."
    for label, names in gaps.desks.items():
        yield from _told(f"Nơi nộp chưa có {label}", [f"    {name}" for name in names])


def _block(heading: str, desks: Iterable[DeskImport], outcome: Outcome) -> Iterator[str]:
    """The desks of one outcome, each with its changes."""
    found = [desk for desk in desks if desk.outcome is outcome]
    yield from _told(
        heading, [f"    {desk.name}" for desk in found] if outcome is Outcome.OLDER else _change_lines(found)
    )


def _change_lines(desks: Iterable[DeskImport], *, is_own: bool = False) -> list[str]:
    return [
        f"    {desk.name}: {_label(change)}: {_shown(change.old)} → {_shown(change.new)}"
        for desk in desks
        for change in (desk.own if is_own else desk.changes)
    ]


def _label(change: ValueChange) -> str:
    return LABEL.get(change.key, change.key)


def _shown(value: Plain | None) -> str:
    """A value in quotation marks; what is not there is said so."""
    if not value:
        return "(trống)"
    return f"“{shortened('; '.join(map(str, value)) if isinstance(value, list) else str(value))}”"


def _told(heading: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"{heading} ({len(lines)}):"
    yield from first_lines(lines, "dòng")
