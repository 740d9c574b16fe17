"""What an import has to tell of decisions: what each does, what is to be answered, what differs, what is proved."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.importing.decisions.decision_import import DecisionImport
from congkhai.importing.found.codes import same_code
from congkhai.importing.plan import Plan
from congkhai.importing.terminal_lines import OUTCOMES, first_lines, shortened
from congkhai.importing.update.record_import import Outcome

_BY_HAND = "Trên đây mới so, chưa sửa bản ghi nào: đối chiếu với quyết định rồi sửa tay."


def decision_lines(plan: Plan) -> Iterator[str]:
    """Each decision with what is asked of it, then what it says in full otherwise than the records."""
    for one in plan.decisions:
        yield from _decision(one)
    details = [record for record in plan.details if record.lines]
    if details:
        yield f"Chi tiết trong quyết định khác bản ghi ({len(details)} thủ tục), bản ghi → quyết định:"
    for record in details:
        yield f"  {record.file}: {shortened(record.name, 70)}"
        yield from first_lines([f"    {shortened(line)}" for line in record.lines], "mục")
    if details:
        yield _BY_HAND


def decision_proof_lines(plan: Plan) -> Iterator[str]:
    """How many of the codes that stand in each file are in the record of the decision."""
    for one in plan.decisions:
        lost = lost_codes(one)
        yield (
            f"Kiểm chứng {one.source}: {len(one.said) - len(lost)} trên {len(one.said)} mã của tệp "
            f"có trong `noi_dung` của quyết định{': thiếu ' + ', '.join(lost[:10]) if lost else ''}."
        )


def lost_codes(one: DecisionImport) -> list[str]:
    """Codes of the source that its record does not have, however the source was read."""
    announced = set(map(same_code, one.announced))
    return [code for code in one.said if same_code(code) not in announced]


def _decision(one: DecisionImport) -> Iterator[str]:
    counts = "; ".join(f"{count} {action.label}" for action, count in one.actions) or "chưa rõ làm gì với thủ tục nào"
    name = f"quyết định {one.number}" if one.number else "quyết định chưa rõ số"
    yield f"{one.source}: {name}: {counts}."
    if one.file:
        yield f"{one.file}: {OUTCOMES[one.outcome]}"
    else:
        yield "    Chưa ghi quyết định vào content/quyet-dinh/ vì chưa có số."
    yield from (f"    {problem}" for problem in one.problems)
    yield from (
        f"    {label}: tệp đang ghi {here or 'khác'} → quyết định ghi {there}" for label, here, there in one.unlike
    )
    if one.outcome is Outcome.CONFLICT:
        yield "    Tệp để nguyên: xem quyết định, sửa tay chỗ sai."
    yield from (f"    Cần bạn trả lời: {asked}." for asked in one.asked)
