"""Blanks where none belong, blanks that are missing, and the old placing of tone marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.doubts.found_texts import Texts
from congkhai.importing.doubts.signs import Sign, doubts_by_signs

_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_GREAT = "A-Z" + _SMALL.removeprefix("a-z").upper()
_OLD_TONES = [f"o{letter}" for letter in "àáảãạèéẻẽẹ"] + [f"u{letter}" for letter in "ỳýỷỹỵ"]

# A great letter inside a word, which is Vietnamese when it has a mark: not eCoSys, not kHz.
_GREAT_INSIDE = re.compile(rf"[{_GREAT}](?<=[{_SMALL}][{_GREAT}])[{_SMALL}]")
_JOINED = Sign("chu-dinh-nhau", re.compile(rf"\b(?=\w*[^\x00-\x7f])\w*[{_SMALL}][{_GREAT}][{_SMALL}]\w*"))
_SIGNS = (
    Sign("nhieu-dau-cach", re.compile(r"  (?<=\S  ) *\S"), ("  ",)),
    Sign("cach-truoc-dau-cau", re.compile(r" (?<=\w ) *[,;.:](?!\.)"), (" ,", " ;", " .", " :")),
    Sign("thieu-cach-sau-phay", re.compile(r",(?<=[^\W\d_],)[^\W\d_]")),
    Sign(
        "dau-thanh-kieu-cu",
        re.compile(r"[oOuU](?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])(?<![qQ].)[ỳýỷỹỵỲÝỶỸỴ])(?!\w)"),
        tuple(_OLD_TONES),
    ),
)


def doubts_of_spacing(texts: Texts) -> Iterator[Doubt]:
    """Blanks and tone marks as they should not be, words that run together."""
    yield from doubts_by_signs(texts, _SIGNS)
    if _GREAT_INSIDE.search(texts.everything):
        yield from doubts_by_signs(texts, (_JOINED,))
