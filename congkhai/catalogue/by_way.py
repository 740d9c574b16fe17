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
    lines = {way: line.rstrip(".") for way, those in ways.items() if (line := spell(those))}
    same: dict[tuple[str, ...], list[str]] = {}
    for way, line in lines.items():
        same.setdefault(_in_any_order(line), []).append(way)
    if len(same) < 2:
        return ""
    told = [f"{', '.join(names)}: {small(lines[names[0]])}" for names in same.values()]
    return f"Nộp {'. Nộp '.join(told) if any(';' in line for line in lines.values()) else '; '.join(told)}"


def _in_any_order(line: str) -> tuple[str, ...]:
    """Sources have the same parts in another order or with other capitals."""
    return tuple(sorted(line.lower().split("; ")))
