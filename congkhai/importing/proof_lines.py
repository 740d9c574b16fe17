"""What `--verify` tells the editor: what was not found again of the source, and how much was."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.importing.plan import Plan
from congkhai.importing.proof.verifying import Loss
from congkhai.importing.report import proof_of
from congkhai.importing.terminal_lines import first_lines, shortened
from congkhai.importing.update.record_import import RecordImport


def proof_lines(plan: Plan) -> Iterator[str]:
    """What was not found again, and how much was: texts by their characters, values by their number."""
    yield from _open_lines(plan.records)
    proofs = [record.verification for record in plan.records if record.verification]
    losses = [loss for proof in proofs for loss in proof.losses]
    yield from first_lines([_loss_line(loss) for loss in losses], "chỗ")
    total = proof_of(plan.records)
    if total.characters:
        yield (
            f"Kiểm chứng: {_percent(total.found, total.characters)} chữ của nguồn có trong bản ghi"
            f" ({total.found} trên {total.characters}, không tính khoảng trắng)."
        )
        yield (
            f"Kiểm chứng: {_percent(total.values_found, total.values)} số liệu đúng như nguồn"
            f" ({total.values_found} trên {total.values}: thời hạn, phí, số bản, số dòng, cơ quan, căn cứ…)."
        )
    if own := [record for record in plan.records if record.verification and record.verification.own]:
        yield f"Không kiểm chứng những mục bạn đã sửa tay, ở {len(own)} thủ tục; xem đủ với --report."
    if unproved := len(plan.records) - len(proofs):
        yield f"Chưa kiểm chứng {unproved} trên {len(plan.records)} thủ tục, vì bản ghi không theo nguồn (xem trên)."


def _open_lines(records: list[RecordImport]) -> Iterator[str]:
    """Sentences of the source that records in editors' own words have not dealt with, and once what to do with them."""
    left_open = [record for record in records if record.open]
    for record in left_open:
        yield f"{record.file}: {len(record.open)} lời của nguồn mà bản ghi chưa nói tới:"
        yield from (f"    {statement.part}: “{shortened(statement.text)}”" for statement in record.open)
    if left_open:
        yield "Mỗi lời trên: đưa vào bản ghi bằng lời của bạn, hoặc khai ở `nguon.bo_qua` kèm lý do;"
        yield "`noi_dung` chép cả câu, hoặc mấy chữ đầu rồi dấu `…`."


def _loss_line(loss: Loss) -> str:
    if not loss.is_value:
        return f"Không thấy lại trong bản ghi {loss.code}, mục {loss.part}: “{shortened(loss.text)}”"
    here = f"“{shortened(loss.there)}”" if loss.there else "không có"
    return f"Khác nguồn ở bản ghi {loss.code}, mục {loss.part}: nguồn “{shortened(loss.text)}”, bản ghi {here}"


def _percent(part: int, whole: int) -> str:
    """Rounded down: what is not whole is never told as 100 %."""
    share = f"{1_000_000 * part // whole / 10_000 if whole else 100:.4f}".rstrip("0").rstrip(".")
    return f"{share.replace('.', ',')} %"
