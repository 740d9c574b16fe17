"""Headings of tables of places where papers are handed in, as offices write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congkhai.catalogue.fold import fold

_COMMUNE = r"(?:xa(?: phuong)?(?: thi tran)?(?: dac khu)?|phuong(?: xa)?)"
_UNIT = rf"(?:don vi hanh chinh|dvhc)(?: cap xa| (?:cua )?{_COMMUNE})?"
_PLACE = (
    r"(?:noi (?:nop|nhan|tiep nhan)|diem (?:nhan|tiep nhan|phuc vu)|trung tam|ttpvhcc|tt pvhcc|bo phan|mot cua|quay)"
)
_HANDING = r"(?: (?:ho so|va|tra ket qua|mot cua|phuc vu hanh chinh cong|hanh chinh cong|tiep nhan|cua|tthc))*"
_WORK = r"(?: (?:lam viec|hanh chinh|tiep nhan|tiep dan|tiep cong dan|mo cua|nhan|ho so|va|tra ket qua|trong ngay))*"
_CALLED = r"(?: (?:lien he|co dinh|ban|cong vu|co quan|don vi|duong day nong|dt|sdt|ho tro|tiep nhan|truc|cua|so))*"
# Words of a heading without marks and case → what the column holds. The first that fits; other headings are not read.
_ATTRIBUTES = tuple(
    (attribute, re.compile(words))
    for attribute, words in (
        ("email", r"(?:dia chi |hop )?(?:thu dien tu|thu cong vu|hom thu|e ?mail)(?: cong vu| lien he| co quan)?"),
        ("map", r"(?:lien ket |link |duong dan |dia chi )?(?:tren )?(?:ban do|google maps?|googlemaps?)(?: so)?"),
        ("code", rf"ma(?: so)?(?: {_COMMUNE}| {_UNIT}| dia ban)?"),
        ("kind", r"loai(?: don vi| hinh)?"),
        ("commune", rf"(?:ten )?(?:{_COMMUNE}|{_UNIT}|dia phuong|dia ban|cap xa|ubnd {_COMMUNE}|ubnd)"),
        (
            "address",
            r"(?:dia chi|tru so|noi lam viec|dia diem)(?: (?:lam viec|tru so|noi nop|lien he|cu the|hien nay))*",
        ),
        ("phones", rf"(?:so )?(?:dien thoai|dt|sdt|tel|hotline|duong day nong){_CALLED}"),
        ("morning", rf"(?:(?:thoi gian|gio){_WORK} )?(?:buoi )?sang"),
        ("afternoon", rf"(?:(?:thoi gian|gio){_WORK} )?(?:buoi )?chieu"),
        ("hours", rf"(?:thoi gian|gio|lich){_WORK}"),
        ("name", rf"(?:ten(?: goi)?(?: (?:co quan|don vi|tru so|co so|{_PLACE}{_HANDING}))?|{_PLACE}{_HANDING})"),
        ("name", r"co quan(?: don vi)?|don vi(?: co quan)?|ten co quan don vi"),
    )
)
_OF_COMMUNES = re.compile(r"\b(?:xa|phuong)\b")
# Several columns may tell of these, and all are read.
_MANY = frozenset({"phones"})
_CONTACTS = frozenset({"address", "phones", "hours", "morning", "afternoon", "email", "map"})
_WHERE = frozenset({"code", "commune", "name"})
_BARE_NUMBER = re.compile(r"[\s()+./-]*\d[\d\s()+./-]*")
_NUMBERS = frozenset({"", "stt", "tt", "so tt", "so thu tu", "id"})
# A table with these tells of procedures, or of people.
_OF_PROCEDURES = re.compile(r"\b(?:tthc|thu tuc|linh vuc|le phi|thoi han|can cu phap li|quyet dinh)\b")
_OF_PEOPLE = re.compile(
    r"ho(?: va)? ten\b.*|ho dem\b.*|ten (?:can bo|nguoi|lanh dao)\b.*|chuc (?:vu|danh)\b.*|ngay sinh|gioi tinh"
    r"|(?:can bo|cong chuc|nguoi|lanh dao|chu tich|giam doc|pho giam doc|truong phong|dau moi|phu trach)\b.*"
)


@dataclass(frozen=True, slots=True)
class DeskColumns:
    """A row of headings: columns of each attribute, the headings that are not read, and whether people are told of.

    `are_communes`: the names of places are said to be those of communes.
    """

    columns: Mapping[str, tuple[int, ...]]
    others: tuple[str, ...]
    has_people: bool = False
    are_communes: bool = False


def column_of(heading: str) -> str:
    """The attribute that a heading stands for; "" for any other."""
    words = fold(re.sub(r"[_*]|\([^)]*\)", " ", heading))
    return next((attribute for attribute, pattern in _ATTRIBUTES if pattern.fullmatch(words)), "")


def desk_columns_in(texts: Sequence[str]) -> DeskColumns | None:
    """The headings in a row that tells where desks are and how to reach them; None for any other row."""
    if any(map(_OF_PROCEDURES.search, map(fold, texts))) or any(map(_BARE_NUMBER.fullmatch, texts)):
        return None
    found, others = _columns(texts)
    is_table = _WHERE & found.keys() and _CONTACTS & found.keys() and len([text for text in texts if text]) > 1
    if not is_table:
        return None
    are_communes = any(_OF_COMMUNES.search(fold(texts[place])) for place in found.get("commune", ()))
    return DeskColumns(found, others, any(map(_OF_PEOPLE.fullmatch, map(fold, texts))), are_communes)


def names_a_place(known: DeskColumns, texts: Sequence[str]) -> bool:
    """Whether a row below headings says whose desk it tells of: it is no row of headings again."""
    places = (place for attribute in _WHERE for place in known.columns.get(attribute, ()) if place < len(texts))
    return any(texts[place] and not column_of(texts[place]) for place in places)


def filled_from(above: Sequence[str], texts: Sequence[str]) -> list[str]:
    """A row with what stands above its empty cells: headings in two rows, some merged downwards."""
    wider = [*texts, *[""] * (len(above) - len(texts))]
    return [text or (above[place] if place < len(above) else "") for place, text in enumerate(wider)]


def with_second_row(first: DeskColumns, texts: Sequence[str], headings: Sequence[str]) -> DeskColumns | None:
    """The headings with those of a second row below them (“Sáng”, “Chiều”); None if that row is none."""
    filled = [(place, text) for place, text in enumerate(texts) if text]
    below = [(place, text) for place, text in filled if place >= len(headings) or text != headings[place]]
    if not below or any(column_of(text) not in _CONTACTS for _, text in below):
        return None
    joined = [*headings, *[""] * (len(texts) - len(headings))]
    for place, text in below:
        joined[place] = text
    columns, others = _columns(joined)
    return DeskColumns(columns, others, first.has_people, first.are_communes)


def _columns(texts: Sequence[str]) -> tuple[dict[str, tuple[int, ...]], tuple[str, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    others = []
    for place, text in enumerate(texts):
        attribute = column_of(text)
        if attribute and (attribute not in found or attribute in _MANY):
            found[attribute] = (*found.get(attribute, ()), place)
        elif fold(text) not in _NUMBERS:
            others.append(text)
    return found, tuple(others)
