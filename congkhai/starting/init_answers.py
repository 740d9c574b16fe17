"""What the department says of itself when its project begins."""

from __future__ import annotations

from dataclasses import dataclass

from congkhai.model.communes import Province
from congkhai.model.lists import Field

UNKNOWN_PORTAL, UNKNOWN_EDUCATION = "https://tthc.example/", "https://pbgdpl.example/"


@dataclass(frozen=True, slots=True)
class Answers:
    """What is not known is "", or an address that nobody has: the check of the records tells what is missing."""

    unit: str
    province: Province
    fields: tuple[Field, ...]
    portal: str = UNKNOWN_PORTAL
    education: str = UNKNOWN_EDUCATION
    code_suffix: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
