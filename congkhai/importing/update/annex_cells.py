"""Time, fee and place in the annex of a decision beside what a record says: told where the figures are others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from congkhai.catalogue.fold import fold
from congkhai.catalogue.wording import spell_number
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.shapes import ListedProcedure
from congkhai.importing.lists.spelling import name_key
from congkhai.importing.records.mapping import PlainRecord
from congkhai.model.choices import TimeUnit
from congkhai.reading.places import Plain

_UNITS = {
    "ngay lam viec": TimeUnit.WORKING_DAY.value,
    "ngay": TimeUnit.DAY.value,
    "gio": TimeUnit.HOUR.value,
    "thang": TimeUnit.MONTH.value,
    "nam": TimeUnit.YEAR.value,
}
_LABELS = {unit.value: unit.label for unit in TimeUnit}
_TIME = re.compile(r"(?<![\w/.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:\([^)]*\)\s*)?(ngay lam viec|ngay|gio|thang|nam)(?!\w)")
# `sau 15 giờ thì trả vào ngày làm việc tiếp theo` is no time limit, nor is `ngày 15 tháng 3 năm 2026`.
_HOUR_OF_DAY = re.compile(r"(?:sau|truoc|luc)\s+\d{1,2}\s*gio|ngay\s+\d{1,2}\s+thang\s+\d{1,2}\s+nam\s+\d{4}")
_MONEY = re.compile(r"(?<![\w/.,])(\d{1,3}(?:[.,]\d{3})+|\d{4,})(?![\d/.,]*\d)\s*(?:đ|dong|vnd)?")
_FREE = re.compile(r"\W*(?:khong|mien)(?: co| thu| qui dinh| mat)*(?: phi| le phi)*\W*")

_WITHIN_DAY = re.compile(r"trong (?:cung )?ngay(?! \d)")

Limit = tuple[Fraction, str]
_SAME_DAY: Limit = (Fraction(0), TimeUnit.SAME_DAY.value)


def annex_differences(row: ListedProcedure, record: PlainRecord, day: date) -> Iterator[tuple[str, str, str]]:
    """(kind, what the record says, what the annex says) of each cell that says other things than the record."""
    cells = {part: settle_line(text) for part, text in row.told}
    if times := cells.get("time"):
        yield from _other_times(times, record, day)
    if fee := cells.get("fee"):
        yield from _other_fees(fee, record, day)
    if place := cells.get("place"):
        yield from _other_place(place, record)


def _other_times(cell: str, record: PlainRecord, day: date) -> Iterator[tuple[str, str, str]]:
    there = set(_limits_in(cell))
    told = [limit for limit in _parts(record, "thoi_han_giai_quyet") if _holds(limit, day)]
    here = {limit for one in told for limit in _limits_of(one)}
    in_words = {limit for text in _notes(record) for limit in _limits_in(text)}
    if there and here and (there - here - in_words or here - there):
        yield "thoi-han-khac", _spell_limits(here), cell


def _other_fees(cell: str, record: PlainRecord, day: date) -> Iterator[tuple[str, str, str]]:
    there = {int(re.sub(r"[.,]", "", amount)) for amount in _MONEY.findall(_folded(cell))}
    is_free = _FREE.fullmatch(_folded(cell)) is not None
    costs = [cost for cost in _parts(record, "phi_le_phi") if _holds(cost, day)]
    here = {int(amount) for cost in costs if (amount := str(cost.get("muc_thu", ""))).isdigit()}
    in_words = {int(re.sub(r"[.,]", "", one)) for text in _notes(record) for one in _MONEY.findall(_folded(text))}
    is_free_here = "khong-co" in _texts(record, "phi_le_phi") or here == {0}
    here -= {0}
    if there and (there - here - in_words or here - there) and (here or is_free_here):
        yield "phi-khac", _spell_amounts(here) if here else "không thu", cell
    elif is_free and here:
        yield "phi-khac", _spell_amounts(here), cell


def _other_place(cell: str, record: PlainRecord) -> Iterator[tuple[str, str, str]]:
    here = [text for text in _texts(record, "dia_chi_tiep_nhan") if text]
    there = name_key(cell)
    if here and not any(name_key(one) in there or there in name_key(one) for one in here):
        yield "noi-khac", "; ".join(here), cell


def _folded(text: str) -> str:
    """Without marks and case, with the dots and commas within numbers, which `fold` takes away."""
    return "".join(fold(part) if part.isalpha() else part for part in re.split(r"(\W+|\d+)", text))


def _limits_in(text: str) -> Iterator[Limit]:
    words = _HOUR_OF_DAY.sub(" ", _folded(text))
    if _WITHIN_DAY.search(words):
        yield _SAME_DAY
    for amount, unit in _TIME.findall(words):
        yield Fraction(amount.replace(",", ".")), _UNITS[unit]


def _limits_of(limit: dict[str, Plain]) -> Iterator[Limit]:
    amount, unit = str(limit.get("so_luong", "")), str(limit.get("don_vi", ""))
    if re.fullmatch(r"\d+(?:\.\d+)?", amount) and unit in _UNITS.values():
        yield Fraction(amount), unit
    if unit == TimeUnit.SAME_DAY.value:
        yield _SAME_DAY
    verified = limit.get("khi_xac_minh")
    if isinstance(verified, dict):
        yield from _limits_of(verified)


def _holds(part: dict[str, Plain], day: date) -> bool:
    """Whether a part with first and last day holds on this one."""
    first, last = str(part.get("tu_ngay", "")), str(part.get("den_ngay", ""))
    return first <= day.isoformat() and (not last or day.isoformat() <= last)


def _parts(value: Plain, key: str) -> Iterator[dict[str, Plain]]:
    """The parts of that key, wherever they stand."""
    if isinstance(value, dict):
        for name, child in value.items():
            if name == key and isinstance(child, list):
                yield from (part for part in child if isinstance(part, dict))
            else:
                yield from _parts(child, key)
    elif isinstance(value, list):
        for child in value:
            yield from _parts(child, key)


def _texts(record: PlainRecord, key: str) -> list[str]:
    """The plain texts of that key in the record and its ways."""
    ways = record.get("cach_thuc_thuc_hien")
    places: list[Plain] = [record.get(key, []), *(way.get(key, []) for way in _dicts(ways))]
    return [text for value in places for text in ([value] if isinstance(value, str) else _strings(value))]


def _dicts(value: Plain | None) -> Iterable[dict[str, Plain]]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _strings(value: Plain) -> Iterable[str]:
    return (one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _notes(record: PlainRecord) -> Iterator[str]:
    """The words beside times, fees and ways: what they say too is no difference."""
    for part in (*_parts(record, "thoi_han_giai_quyet"), *_parts(record, "phi_le_phi")):
        yield str(part.get("ghi_chu", ""))
    for way in _dicts(record.get("cach_thuc_thuc_hien")):
        yield str(way.get("mo_ta", ""))


def _spell_limits(limits: Iterable[Limit]) -> str:
    told = (f"{float(amount):g} {_LABELS[unit]}" if amount else _LABELS[unit] for amount, unit in sorted(limits))
    return "; ".join(told).replace(".", ",")


def _spell_amounts(amounts: Iterable[int]) -> str:
    return "; ".join(f"{spell_number(amount)} đồng" for amount in sorted(amounts))
