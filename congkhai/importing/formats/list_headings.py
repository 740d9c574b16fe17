"""Headings of lists of procedures, as portals and offices write them, and what the titles of their sections say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from congkhai.catalogue.fold import fold

# Words of a heading without marks and case → attribute of ListedProcedure; "both" holds name and code in one cell.
_PROCEDURE = r"(?: (?:tthc|tt|thu tuc(?: hanh chinh)?))?"
_ATTRIBUTES = tuple(
    (attribute, re.compile(words))
    for attribute, words in (
        ("both", rf"ten{_PROCEDURE} (?:va )?ma(?: so)?{_PROCEDURE}"),
        ("code", rf"(?:ma(?: so)?(?: ho so)?{_PROCEDURE}|so ho so{_PROCEDURE}|tthc ma|code)(?: tren .*)?"),
        ("name", rf"(?:ten(?: goi)?{_PROCEDURE}|thu tuc hanh chinh|tthc|name)(?: bi .*| duoc .*)?"),
        ("field", "linh vuc"),
        ("decision", "qd cong bo|quyet dinh so|so quyet dinh|quyet dinh cong bo"),
        ("state", "tinh trang|trang thai"),
        ("time", "(?:thoi han|thoi gian) giai quyet(?: .*)?"),
        ("place", "(?:cach thuc )?dia diem(?: .*)?|noi (?:nop|tiep nhan)(?: .*)?"),
        ("fee", "(?:muc )?(?:phi|le phi)(?: .*)?"),
    )
)
_NUMBERS = frozenset({"", "stt", "tt", "so tt", "so thu tu", "id"})
# A table with these tells parts of procedures, row by row, and not which procedures there are.
_DETAIL = frozenset(map(fold, ("Hình thức nộp", "Số ký hiệu", "Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng")))
_ENDED, _LIVING = (
    ("bai bo", "huy bo", "het hieu luc"),
    ("sua doi", "thay the", "ban hanh moi", "moi ban hanh", "chuan hoa"),
)
# A column of names alone makes a list only where it says that the names are of procedures.
_OF_PROCEDURES = re.compile(r"(?:tthc|thu tuc)(?: |$)")
# What a title of a decision's annex says that is done to the procedures below it; brackets name the texts behind it.
_ACTIONS = (
    ("NEW", "moi ban hanh|ban hanh moi|moi duoc ban hanh"),
    ("AMENDED", "sua doi|bo sung"),
    ("REPLACED", "thay the"),
    ("ABOLISHED", "bai bo|huy bo"),
)
_SECTION = re.compile(r"[IVXLC]+\W?|[A-ZĐ]\W?|\d+\W?")
_BRACKETS = re.compile(r"\(.*?\)", re.DOTALL)
_INTERNAL = re.compile(r"(?:tthc|thu tuc hanh chinh|thu tuc) noi bo")
_LONGEST_TITLE = 500
# The columns of an annex that the records are compared with, beside names.
ANNEX = ("time", "place", "fee")
_FIELD = re.compile(r"^\W*(?:[IVX]+|\d+|[A-ZĐ])?[.)\s]*lĩnh vực:?\s+(.+?)\s*(?:\(.*\))?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headings:
    """A row of headings: columns of each table side by side (attribute → place), and the headings of all others.

    `ended` is the heading that says that all of it is abolished, `ended_by` the column of what abolished it.
    """

    tables: tuple[dict[str, int], ...]
    others: tuple[str, ...]
    ended: str = ""
    ended_by: int | None = None
    is_detail: bool = False
    action: str = ""  # what the headings say that is done to all of it

    @property
    def are_names_alone(self) -> bool:
        """Whether no column is one of codes: these may stand within the names, or nowhere."""
        return not any("code" in table or "both" in table for table in self.tables)


def attribute_of(heading: str) -> str:
    """The attribute that a heading stands for; "" for any other."""
    words = fold(heading.replace("_", " "))
    return next((attribute for attribute, pattern in _ATTRIBUTES if pattern.fullmatch(words)), "")


def headings_in(texts: Sequence[str]) -> Headings | None:
    """The headings in a row that has those of codes and names, or of names of procedures; None for any other row."""
    tables: list[dict[str, int]] = [{}]
    others, ended, ended_by = [], "", None
    for place, text in enumerate(texts):
        attribute = attribute_of(text)
        if said := state_said(text):
            ended, ended_by = said, ended_by if attribute else place
        if attribute in tables[-1] and attribute in ("code", "name", "both"):
            tables.append({})
        if attribute:
            tables[-1].setdefault(attribute, place)
        elif fold(text) not in _NUMBERS and place != ended_by:
            others.append(text)
    whole = tuple(table for table in tables if "both" in table or {"code", "name"} <= table.keys())
    named = (table for table in tables if "name" in table and _OF_PROCEDURES.search(fold(texts[table["name"]])))
    is_detail = any(fold(text) in _DETAIL for text in texts)
    tables_found = whole or tuple(named)
    if not whole and any(map(_SECTION.fullmatch, texts)):
        return None  # `II | TTHC BỊ BÃI BỎ` parts a list
    action = next(filter(None, map(action_said, texts)), "")
    return Headings(tables_found, tuple(others), ended, ended_by, is_detail, action) if tables_found else None


def state_said(title: str) -> str | None:
    """What a title says of the procedures below it: itself if they ended, "" if they did not; None for nothing."""
    if _has(title, _ENDED):
        return None if _has(title, _LIVING) else title
    return "" if _has(title, _LIVING) else None


def action_said(title: str) -> str | None:
    """What a title says that is done to the procedures below it; "" where it says several things, None for nothing."""
    words = fold(_BRACKETS.sub(" ", title[:_LONGEST_TITLE]))
    said = [action for action, pattern in _ACTIONS if re.search(pattern, words)]
    return None if not said else said[0] if len(said) == 1 else ""


def says_internal(title: str) -> bool:
    """Whether a title says that procedures between offices follow, which no citizen asks for."""
    return bool(_INTERNAL.search(fold(title[:_LONGEST_TITLE])))


def says_ended(state: str) -> bool:
    """Whether the state of a procedure, in the words of a list, is that it is no more."""
    return _has(state, _ENDED)


def field_said(title: str) -> str:
    """The field that a title names: `Lĩnh vực hộ tịch (12 TTHC)`."""
    found = _FIELD.match(title)
    return found[1] if found else ""


def _has(text: str, words: Sequence[str]) -> bool:
    folded = fold(text)
    return any(word in folded for word in words)
