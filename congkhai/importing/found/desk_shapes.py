"""What a table says of places where papers are handed in, as it stood there: one shape for every kind of file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class FoundDesk:
    """A row that tells something of a desk.

    `told` has what it tells by the attribute of ReceivingDesk: address, map, hours, email as text, phones as a
    tuple. `code`, `kind` and `commune` are the commune's as the row writes them; `is_commune`: the heading says that
    the name is a commune's. `mended` are numbers that had lost their first 0.
    """

    place: str
    code: str = ""
    kind: str = ""
    commune: str = ""
    name: str = ""
    told: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    mended: tuple[str, ...] = ()
    is_commune: bool = False
    file: str = ""
    retrieved: date | None = None
