"""Legal texts by what they are: citizens do not know what the letters of a number mean."""

from __future__ import annotations

import re
from collections.abc import Mapping

from congkhai.model.lists import LegalText

_KINDS = {
    "NĐ": "Nghị định",
    "NQ": "Nghị quyết",
    "TT": "Thông tư",
    "TTLT": "Thông tư liên tịch",
    "NQLT": "Nghị quyết liên tịch",
    "QĐ": "Quyết định",
    "VBHN": "Văn bản hợp nhất",
}
_NUMBER = re.compile(rf"\d[\w.]*(?:/\d{{4}})?/(?P<kind>{'|'.join(_KINDS)})-\S+")
# Laws and resolutions of the National Assembly are numbered alike: only the title tells them apart.
_OF_ASSEMBLY = re.compile(r"\d+/\d{4}/(?:QH|UBTVQH)\d+")
_TITLE = re.compile(r"(?P<kind>Luật|Bộ luật|Nghị quyết|Pháp lệnh|Hiến pháp)(?: (?!sửa đổi).+)?")
_LONGEST_TITLE = 60


def cite(number: str, texts: Mapping[str, LegalText]) -> str:
    """`Nghị định 191/2025/NĐ-CP`, `Luật Hộ tịch số 60/2014/QH13`; a number that does not tell its kind stays alone."""
    if match := _NUMBER.fullmatch(number):
        return f"{_KINDS[match['kind']]} {number}"
    text = texts.get(number)
    if text is None or not _OF_ASSEMBLY.fullmatch(number):
        return number
    if _TITLE.fullmatch(text.title) and len(text.title) <= _LONGEST_TITLE:
        return f"{text.title} số {number}"
    kind = _TITLE.match(text.title)
    return f"{kind['kind']} số {number}" if kind else number
