"""What must be known of a page before anything else is read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """What must be known before anything else is read."""

    tone: str
    title: str
    text: str
    links: tuple[tuple[str, str], ...] = ()
