"""What must be known of a page before anything else is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.catalogue.addresses import NATIONAL_PORTAL, procedure_address
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.choices import LeftOutReason
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Source


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be known before anything else is read."""

    tone: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...] = ()


def notices_of(procedure: Procedure, summary: Summary, catalogue: Catalogue, root: str) -> Iterator[Notice]:
    """That a procedure is over, not yet or not much longer in force, or a sample."""
    if summary.state is State.ENDED and procedure.end is not None:
        end = procedure.end
        since = f" từ ngày {spell_day(end.since)}" if end.since else ""
        place = f" Nay làm tại: {end.place}." if end.place else ""
        links = [(end.address, "Xem hướng dẫn ở nơi tiếp nhận mới")] if end.address else []
        successor = catalogue.procedures.get(end.successor or "")
        elsewhere = ""
        if successor is not None:
            links.insert(0, (root + procedure_address(successor.code), f"Thủ tục thay thế: {successor.name}"))
        elif end.successor:
            elsewhere = f" Thủ tục thay thế có mã {end.successor}, không có trên trang này."
            links.append((NATIONAL_PORTAL, f"Tìm mã {end.successor} trên Cổng Dịch vụ công quốc gia"))
        yield Notice("stop", f"{end.kind.label}{since}", f"{end.reason}{place}{elsewhere}", tuple(links))
    if summary.state is State.NOT_YET and summary.since is not None:
        day = spell_day(summary.since)
        yield Notice("wait", "Chưa có hiệu lực", f"Thủ tục này chỉ áp dụng từ ngày {day}.")
    if summary.is_current and summary.until:
        day = spell_day(summary.until)
        after = f" {procedure.end.reason}" if procedure.end else ""
        yield Notice("wait", "Sắp thay đổi", f"Thủ tục này chỉ áp dụng đến hết ngày {day}.{after}")
    if summary.state is State.EXPIRED and procedure.validity and procedure.validity.until:
        day = spell_day(procedure.validity.until)
        yield Notice("stop", "Đã hết hiệu lực", f"Thủ tục này chỉ áp dụng đến hết ngày {day}.")
    if procedure.sample:
        # Nobody goes where nothing is received any more.
        yield Notice(
            "sample",
            SAMPLE_MARK,
            "" if summary.state is State.ENDED else "Hãy hỏi nơi nhận hồ sơ trước khi đi.",
        )


def doubts_of(source: Source | None, *, is_asked: bool = True) -> Iterator[Notice]:
    """What the source says and the record does not, because it seems wrong: the reader has to ask."""
    for left_out in source.left_out if source else ():
        if left_out.reason is LeftOutReason.DOUBTED:
            ask = "; hãy hỏi nơi nhận hồ sơ" if is_asked else ""
            text = f"Nguồn còn ghi: “{left_out.text}”. Trang này chưa dùng vì nghi là sai{ask}."
            yield Notice("wait", "Có chỗ chưa chắc đúng", text)
