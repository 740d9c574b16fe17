"""Legal basis of a page of the national portal as text: a title and a number, row after row.

In one run of text only the form of the numbers tells where a row ends: "…của Bộ Tư pháp10/2023/TT-BTPLuật…". A row
whose second cell is no number cannot be told from the next title; both then stay together in one title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

from congkhai.importing.formats.page_headings import CAPITAL, LEGAL_TABLE, SMALL
from congkhai.importing.found.shapes import FoundLegalText

# Who issues: these first, as the next title is glued to them ("…/TT-BTPLuật…", "…/QH13sửa đổi…"); then any capitals.
_ISSUER = (
    r"(?:BTP|BTC|BCA|BCT|BNV|BYT|BXD|BQP|BNG|BGTVT|BNNMT|BNNPTNT|BTNMT|BKHCN|BKHĐT|BTTTT|BGDĐT|BVHTTDL|BLĐTBXH|BDTTG"
    r"|NHNN|TTCP|VPCP|TANDTC|VKSNDTC|BHXH|CP|TTg|UBND|HĐND|UBTƯMTTQVN|UBTVQH(?:1[0-6]|9)|QH(?:1[0-6]|[5-9]|20\d\d)"
    rf"|[A-ZĐƯ]{{2,12}}(?![{SMALL}]))"
)
_KIND = r"(?:(?:TTLT|TT|NĐ|NQLT|NQ|QĐ|PL|CT|VBHN|SL)[-/]?)"
# A year that ends the title may be glued before it: "…năm 201601/2016/QH14". Blanks around the marks are common.
_NUMBER = re.compile(
    rf"(?:(?:19|20)\d\d)?(?P<number>(?:\d{{1,6}}(?:\.?[a-z])?|(?<!\d)\d{{1,3}}\.\d{{1,3}}) ?(?:/ ?\d{{4}})?/+ ?"
    rf"{_KIND}? ?{_ISSUER}(?: ?- ?{_ISSUER})*)"
    rf"(?:\.(?=[{CAPITAL}]|\Z))?"
)
_NAMES = r"(?:Thông tư liên tịch|Thông tư|Nghị định|Nghị quyết|Bộ luật|Luật|Quyết định|Pháp lệnh|Văn bản hợp nhất)"
_NAMES = rf"(?:{_NAMES}|{normalize('NFD', _NAMES)})"  # a title may be composed, and the number's words not
_PREFIX = re.compile(rf"(?:{_NAMES}(?: số)?|[Ss]ố):?\s+\Z")
_PREFIX_LENGTH = 60
_TWICE = re.compile(rf"\A(.{{8,300}}?)(?<!\s)\1(?=[{CAPITAL}]|\Z)", re.DOTALL)
_TITLE_BEGINS = re.compile(rf"\s+[{CAPITAL}\d]")
_GLUED = re.compile(rf"[{SMALL}][{CAPITAL}][{SMALL}]")
_NUMBER_LINE = re.compile(rf"(?:{_NAMES} ?)?(?:số)?:? ?(?:{_NUMBER.pattern}|\d+(?:/\d{{4}})?)\.?", re.IGNORECASE)


def legal_texts_of(text: str, in_lines: bool) -> tuple[FoundLegalText, ...]:
    """Every row of the table, in its order; in a run each is a guess, and one row holds all where guesses clash."""
    body = re.sub(rf"\A\s*{LEGAL_TABLE}", "", text).strip()
    if in_lines or not body:
        return tuple(_of_lines(body)) if body else ()
    rows = _of_run(body)
    return tuple(replace(row, guessed=True) for row in (rows if _is_consistent(rows) else [FoundLegalText("", body)]))


def _is_consistent(rows: Sequence[FoundLegalText]) -> bool:
    """Whether every row has a title and a number, and no title holds a place where words or numbers are glued."""
    return all(row.number and row.title and not _is_glued(row.title) for row in rows)


def _is_glued(title: str) -> bool:
    numbers = _NUMBER.finditer(title)
    return bool(_GLUED.search(title)) or any(title[number.end() : number.end() + 1].isalnum() for number in numbers)


def _of_lines(body: str) -> list[FoundLegalText]:
    """Rows with a tab between their cells, else lines in turn: titles, which may have several, and a number."""
    lines = [line.strip() for line in body.split("\n") if line.strip()]
    if all("\t" in line for line in lines):
        return [
            FoundLegalText(number.strip(), title.strip()) for title, _, number in (x.rpartition("\t") for x in lines)
        ]
    lines = [cell.strip() for line in lines for cell in line.split("\t") if cell.strip()]
    if len(lines) % 2 == 0 and not any(map(_NUMBER_LINE.fullmatch, _not_repeated(lines))):
        return [FoundLegalText(number, title) for title, number in zip(lines[::2], lines[1::2], strict=True)]
    return _by_numbers(lines)


def _not_repeated(lines: list[str]) -> list[str]:
    """First cells; those that only repeat their number say nothing of where rows end."""
    return [title for title, number in zip(lines[::2], lines[1::2], strict=True) if not title.endswith(number)]


def _by_numbers(lines: list[str]) -> list[FoundLegalText]:
    found, title = list[FoundLegalText](), list[str]()
    for line, following in pairwise([*lines, ""]):
        if title and line != following and (_NUMBER_LINE.fullmatch(line) or line == title[-1]):
            found.append(FoundLegalText(line, "\n".join(title)))
            title = []
        else:
            title.append(line)
    return [*found, *([FoundLegalText("", "\n".join(title))] if title else [])]


def _of_run(body: str) -> list[FoundLegalText]:
    found, start = list[FoundLegalText](), 0
    numbers = list(_NUMBER.finditer(body))
    for place, number in enumerate(numbers):
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        if not _is_repeated(body, start, number, following) and _ends_row(body, start, number):
            found.extend(_row(body[start : number.end()], number.start("number") - start))
            start = number.end()
    rest = body[start:].strip()
    return [*found, *(_row(rest, len(rest)) if rest else [])]


def _is_repeated(body: str, start: int, number: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether a number ends the title and its own cell is what follows: "Luật 60/2014/QH13|60/2014/QH13"."""
    title = body[start : min(number.start("number"), start + _PREFIX_LENGTH)]
    is_whole = start + len(title) == number.start("number") and (not title or _PREFIX.fullmatch(title))
    if is_whole and body.startswith(body[start : number.end()], number.end()):
        return True
    if following is None or following.start("number") != number.end():
        return False
    if _cell_start(body, start, number.start("number")) != number.start("number"):
        return False  # its words are glued to the title: "…tín dụngLuật số 32/2024/QH15|59/2025/TT-NHNN"
    return following[0] == number[0] or body[number.start() - 1 : number.start()].isspace()


def _ends_row(body: str, start: int, number: re.Match[str]) -> bool:
    """Whether a number is a cell: the end or the next title is glued to it, or it is glued to the title before it."""
    after = body[number.end() : number.end() + 1]
    cell = _cell_start(body, start, number.start("number"))
    if cell == start:
        return not after
    if not after.isspace():
        return after not in tuple(',.;:)/”"-(')
    before = body[cell - 1 : cell]
    return not (before.isspace() or before in tuple('(/-–:.“"')) and _TITLE_BEGINS.match(body, number.end()) is not None


def _cell_start(body: str, start: int, number: int) -> int:
    """Where the cell of a number begins: with words glued to the title ("…phápQuyết định số 2338/QĐ-BTP"), or not."""
    prefix = _PREFIX.search(body, max(start, number - _PREFIX_LENGTH), number)
    glued = prefix is not None and prefix.start() > start and not body[prefix.start() - 1].isspace()
    return prefix.start() if prefix and glued else number


def _row(row: str, number: int) -> list[FoundLegalText]:
    """Title and number of a row; a text that stands twice before them is a row of its own, its number no number."""
    rows = []
    while twice := _TWICE.match(row[:number]):
        rows.append(FoundLegalText(twice[1].strip(), twice[1].strip()))
        row, number = row[twice.end() :], number - twice.end()
    prefix = _PREFIX.search(row, 1, number)
    number = prefix.start() if prefix else number
    return [*rows, FoundLegalText(row[number:].strip(), row[:number].strip())] if row.strip() else rows
