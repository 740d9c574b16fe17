"""What differs between the ways to hand in, in a line that says which way each is of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from congkhai.catalogue.wording import small
from congkhai.model.channel import Channel


def told_by_way(channels: Iterable[Channel], spell: Callable[[Sequence[Channel]], str]) -> str:
    """`Nộp trực tiếp, qua bưu chính: 7 ngày; trực tuyến: 5 ngày`; nothing if all ways have the same line.

    A way that stands twice is one; `spell` may say nothing of a way.
    """
    ways: dict[str, list[Channel]] = {}
    for channel in channels:
        ways.setdefault(small(channel.submission.label), []).append(channel)
    of_line: dict[str, list[str]] = {}
    for way, those in ways.items():
        of_line.setdefault(spell(those), []).append(way)
    of_line.pop("", None)
    if len(of_line) < 2:
        return ""
    told = [f"{', '.join(names)}: {small(line)}" for line, names in of_line.items()]
    return f"Nộp {'. Nộp '.join(told) if any(';' in line for line in of_line) else '; '.join(told)}"
