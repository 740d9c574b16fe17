"""What must be known of a page before anything else is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from congkhai.model.choices import LeftOutReason
from congkhai.model.shared import Source


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be known before anything else is read."""

    tone: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...] = ()


def doubts_of(source: Source | None) -> Iterator[Notice]:
    """What the source says and the record does not, because it seems wrong: the reader has to ask."""
    for left_out in source.left_out if source else ():
        if left_out.reason is LeftOutReason.DOUBTED:
            text = f"Nguồn còn ghi: “{left_out.text}”. Trang này chưa dùng vì nghi là sai; hãy hỏi nơi nhận hồ sơ."
            yield Notice("wait", "Có chỗ chưa chắc đúng", text)
