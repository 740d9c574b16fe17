"""Proof of channels: ways to hand in, time limits and fees, as found and as written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from congkhai.importing.records.cleaning import letters_of
from congkhai.importing.records.found import FoundChannel, FoundCost, FoundProcedure
from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.records.mapping_channels import says_free
from congkhai.reading.places import Plain

# Place in the record (`cach_thuc_thuc_hien[2].phi_le_phi[1].muc_thu`) and what stands there; "" for nothing.
Fact = tuple[str, str]

_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?")
_SUBMISSIONS = {"truc-tiep": "DIRECT", "truc-tuyen": "ONLINE", "buu-chinh": "POSTAL"}
_UNITS = {"ngay-lam-viec": "WORKING_DAY", "ngay": "DAY", "gio": "HOUR", "thang": "MONTH", "nam": "YEAR"}
_KINDS = {"phi": "FEE", "le-phi": "SERVICE_FEE", "gia": "PRICE_LEVEL"}
_CURRENCIES = {"vnđ": "VND", "vnd": "VND", "đồng": "VND", "việtnamđồng": "VND", "usd": "USD"}


def is_number(time: str) -> bool:
    """Whether a time limit is told by a number; any other is proved as a text."""
    return _NUMBER.fullmatch(time.strip()) is not None


def unlisted_words(channel: FoundChannel) -> Iterator[str]:
    """What no fixed list of the model has a value for: the record must have it as a text."""
    if channel.submission not in _SUBMISSIONS.values():
        yield channel.submission
    if channel.unit not in ("", "OTHER", *_UNITS.values()):
        yield channel.unit
    yield from (cost.kind for cost in channel.costs if cost.kind not in ("", *_KINDS.values()))


def told_channels(found: FoundProcedure) -> Iterator[Fact]:
    """Every channel as found, with its time and its fees; a fee that says nothing is none."""
    yield "cach_thuc_thuc_hien", str(len(found.channels))
    for number, channel in enumerate(found.channels, 1):
        yield from _told_channel(f"cach_thuc_thuc_hien[{number}]", channel)


def _told_channel(place: str, channel: FoundChannel) -> Iterator[Fact]:
    known = channel.submission in _SUBMISSIONS.values()
    yield f"{place}.hinh_thuc_nop", channel.submission if known else "cach-khac"
    yield from told_time(place, channel.time, channel.unit)
    costs = [cost for cost in channel.costs if cost.amount is not None or cost.text.strip() or cost.files]
    yield f"{place}.phi_le_phi", str(len(costs))
    for number, cost in enumerate(costs, 1):
        yield from _told_cost(f"{place}.phi_le_phi[{number}]", cost)


def told_time(place: str, time: str, unit: str) -> Iterator[Fact]:
    """Number and unit of a time limit as found."""
    text = time.strip()
    yield f"{place}.thoi_han_giai_quyet.so_luong", _decimal(text) if is_number(text) else ""
    yield f"{place}.thoi_han_giai_quyet.don_vi", unit if unit in _UNITS.values() else ""


def _told_cost(place: str, cost: FoundCost) -> Iterator[Fact]:
    currency = _CURRENCIES.get(letters_of(cost.currency).lower())
    is_stated = bool(cost.amount) or says_free(cost)
    yield f"{place}.loai", cost.kind if cost.kind in _KINDS.values() else ""
    yield f"{place}.muc_thu", str(cost.amount) if is_stated else ""
    yield f"{place}.don_vi_tien", (currency or "") if is_stated else ""
    yield f"{place}.don_vi_tinh", "" if currency else letters_of(cost.currency)
    yield f"{place}.tep_dinh_kem", str(len(cost.files))


def written_channels(record: PlainRecord) -> Iterator[Fact]:
    """Every channel of a record."""
    channels = items_of(record.get("cach_thuc_thuc_hien"))
    yield "cach_thuc_thuc_hien", str(len(channels))
    for number, channel in enumerate(channels, 1):
        place = f"cach_thuc_thuc_hien[{number}]"
        way = word_at(channel, "hinh_thuc_nop")
        yield f"{place}.hinh_thuc_nop", _SUBMISSIONS.get(way, way)
        yield from written_time(place, channel)
        costs = items_of(channel.get("phi_le_phi"))
        yield f"{place}.phi_le_phi", str(len(costs))
        for order, cost in enumerate(costs, 1):
            yield from _written_cost(f"{place}.phi_le_phi[{order}]", cost)


def written_time(place: str, holder: Mapping[str, Plain]) -> Iterator[Fact]:
    """Number and unit of a time limit as written."""
    time = holder.get("thoi_han_giai_quyet")
    time = time if isinstance(time, dict) else {}
    amount, unit = word_at(time, "so_luong"), word_at(time, "don_vi")
    yield f"{place}.thoi_han_giai_quyet.so_luong", _decimal(amount) if amount else ""
    yield f"{place}.thoi_han_giai_quyet.don_vi", "" if unit == "khong-ro" else _UNITS.get(unit, unit)


def _written_cost(place: str, cost: Mapping[str, Plain]) -> Iterator[Fact]:
    kind = word_at(cost, "loai")
    yield f"{place}.loai", _KINDS.get(kind, kind)
    yield f"{place}.muc_thu", word_at(cost, "muc_thu")
    yield f"{place}.don_vi_tien", word_at(cost, "don_vi_tien")
    yield f"{place}.don_vi_tinh", letters_of(word_at(cost, "don_vi_tinh"))
    yield f"{place}.tep_dinh_kem", str(len(items_of(cost.get("tep_dinh_kem"))))


def _decimal(number: str) -> str:
    """One way to write a number: 01, 1.0 and 1 are the same."""
    return f"{Decimal(number.replace(',', '.')).normalize():f}"


def items_of(value: Plain | None) -> list[Mapping[str, Plain]]:
    """The mappings of a list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def word_at(holder: Mapping[str, Plain], key: str) -> str:
    """The text under a key, "" when there is none."""
    value = holder.get(key)
    return value if isinstance(value, str) else ""
