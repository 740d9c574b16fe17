"""Marks within texts: lists, addresses, what was left to be filled in; blanks and tone marks as they should not be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.doubts.found_texts import Texts
from congkhai.importing.doubts.signs import Sign, doubts_by_signs

_MARKS = (
    Sign("xem-noi-khac", re.compile("xem chi tiết|chi tiết tại", re.IGNORECASE), ("xem chi tiết", "chi tiết tại")),
    Sign("cham-dien", re.compile(r"\.{4,}|…{2,}"), ("....", "……")),
    Sign("dia-chi-web", re.compile(r"https?://|www\.", re.IGNORECASE), ("http://", "https://", "www.")),
    Sign("thu-dien-tu", re.compile(r"@(?<=\w@)[\w-]+\.\w+"), ("@",)),
    Sign("so-dien-thoai", re.compile(r"0(?<![\w./]0)[1-9](?:[ .]?\d){7,9}(?!\d)")),
    Sign("chu-giua-hai-sao", re.compile(r"\*(?<![\w*]\*)[^\s*)][^*\n]*(?<=\S)\*(?![\w*])"), ("*",)),
    Sign("dong-dau-cong", re.compile(r"\n[^\S\n]*\+ "), ("+ ",)),
    Sign("dong-dau-sao", re.compile(r"\n[^\S\n]*\*"), ("*",)),
    Sign("dong-hai-gach", re.compile(r"\n[^\S\n]*-[^\S\n]?-"), ("--", "- -")),
    Sign("dong-so-dau", re.compile(r"\n[^\S\n]*\d{1,2}[.)][^\S\n]")),
    Sign("dau-nho-hon", re.compile(r"<[^\S\n]*\w"), ("<",)),
)
_SMALL = "a-zàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_GREAT = "A-Z" + _SMALL.removeprefix("a-z").upper()
_OLD_TONES = [f"o{letter}" for letter in "àáảãạèéẻẽẹ"] + [f"u{letter}" for letter in "ỳýỷỹỵ"]

# A great letter inside a word, which is Vietnamese when it has a mark: not eCoSys, not kHz.
_GREAT_INSIDE = re.compile(rf"[{_GREAT}](?<=[{_SMALL}][{_GREAT}])[{_SMALL}]")
_JOINED = Sign("chu-dinh-nhau", re.compile(rf"\b(?=\w*[^\x00-\x7f])\w*[{_SMALL}][{_GREAT}][{_SMALL}]\w*"))
_SPACING = (
    Sign("nhieu-dau-cach", re.compile(r"  (?<=\S  ) *\S"), ("  ",)),
    Sign("cach-truoc-dau-cau", re.compile(r" (?<=\w ) *[,;.:](?!\.)"), (" ,", " ;", " .", " :")),
    Sign("thieu-cach-sau-phay", re.compile(r",(?<=[^\W\d_],)[^\W\d_]")),
    Sign(
        "dau-thanh-kieu-cu",
        re.compile(r"[oOuU](?:(?<=[oO])[àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<=[uU])(?<![qQ].)[ỳýỷỹỵỲÝỶỸỴ])(?!\w)"),
        tuple(_OLD_TONES),
    ),
)


def doubts_of_marks(texts: Texts) -> Iterator[Doubt]:
    """Marks to look at, and marks that a page shows as they stand."""
    return doubts_by_signs(texts, _MARKS)


def doubts_of_spacing(texts: Texts) -> Iterator[Doubt]:
    """Blanks and tone marks as they should not be, words that run together."""
    yield from doubts_by_signs(texts, _SPACING)
    if _GREAT_INSIDE.search(texts.everything):
        yield from doubts_by_signs(texts, (_JOINED,))
