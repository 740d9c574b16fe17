"""Marks within texts: lists, addresses, numbers to call, what was left to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt
from congkhai.importing.doubts.found_texts import Texts
from congkhai.importing.doubts.signs import Sign, doubts_by_signs

_SIGNS = (
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


def doubts_of_marks(texts: Texts) -> Iterator[Doubt]:
    """Marks to look at, and marks that a page shows as they stand."""
    return doubts_by_signs(texts, _SIGNS)
