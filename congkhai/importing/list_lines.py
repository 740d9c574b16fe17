"""What an import has to tell of lists: what was compared, what differs, what each side lacks, what was not read."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.importing.found.shapes import ReadList
from congkhai.importing.plan import Plan
from congkhai.importing.terminal_lines import first_lines, shortened
from congkhai.importing.update.comparing import KINDS, Difference


def comparison_lines(plan: Plan) -> Iterator[str]:
    """The differences by kind, each kind with its codes; then the lists and how much of them is as here."""
    for kind, words in KINDS.items():
        found = [_difference_line(difference) for difference in plan.comparison.differences if difference.kind == kind]
        if found:
            yield f"So với nguồn: {words} ({len(found)}):"
        yield from first_lines(found, "mã")
    yield from map(_list_line, plan.lists)
    if tally := plan.comparison.tally:
        unlike = tally.rows - tally.matching - tally.ended
        told = f"{tally.rows} mục, {tally.matching} khớp bản ghi, {unlike} khác hoặc thiếu"
        ended = f", {tally.ended} đã bãi bỏ và dự án không có" if tally.ended else ""
        yield f"Đã so danh sách: {told}{ended}{' (nêu trên)' if unlike or tally.ended else ''}."
        if tally.others:
            part = "; có thể danh sách chỉ là một phần" if tally.is_part else " (nêu trên)"
            yield f"Dự án có {tally.others} bản ghi không có trong danh sách{part}."


def _difference_line(difference: Difference) -> str:
    both = " → ".join(shortened(text) for text in (difference.here, difference.there) if text)
    return f"    {difference.code}: {both}" if difference.code else f"    (không có mã) {both}"


def _list_line(one: ReadList) -> str:
    if one.is_bare:
        return f"{one.place}: {one.rows} dòng chưa ghi gì ngoài tên nơi (dòng {one.others[0]})."
    columns = ", ".join(f"“{shortened(heading, 40)}”" for heading in one.others)
    if one.is_detail:
        return f"{one.place}: bảng chi tiết từng thủ tục (các cột {columns}), không đọc và không so."
    return f"{one.place}: {one.rows} mục; {f'không đọc các cột {columns}' if columns else 'mọi cột đã đọc'}."
