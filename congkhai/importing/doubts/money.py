"""Fees that are too small, too great, not free though they say 0, or that end on a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.dated_cuts import other_amounts
from congkhai.catalogue.wording import spell_number
from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import composed
from congkhai.importing.doubts.signs import excerpt
from congkhai.importing.found.shapes import FoundChannel, FoundCost, FoundProcedure
from congkhai.importing.records.mapping_channels import says_free
from congkhai.problems import quoted
from congkhai.reading.places import Path_

_LEAST, _GREATEST = 1000, 100_000_000
_COUNCIL = re.compile(r"(?<!\w)(?:HĐND|hội đồng nhân dân)(?!\w)", re.IGNORECASE)
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+ ?(?:đồng|nghìn|triệu|USD|VNĐ)(?!\w)", re.IGNORECASE)
_UNTIL = re.compile(
    r"đến\s+(?:hết\s+)?(?:ngày\s+)?(?:\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})", re.IGNORECASE
)


def doubts_of_money(found: FoundProcedure) -> Iterator[Doubt]:
    """Every fee of every channel, and days in the channels' descriptions until which something holds."""
    for i, channel in enumerate(found.channels):
        path = ("cach_thuc_thuc_hien", i)
        for k, cost in enumerate(channel.costs):
            yield from _cost(found.code, cost, (*path, "phi_le_phi", k))
        yield from _until(found.code, channel.description, (*path, "mo_ta"))
        yield from _beside(found.code, channel, (*path, "mo_ta"))


def _beside(code: str, channel: FoundChannel, path: Path_) -> Iterator[Doubt]:
    """Amounts in words beside a fee that has one."""
    amounts, notes = [cost.amount for cost in channel.costs], [composed(cost.text) for cost in channel.costs]
    others = other_amounts(composed(channel.description), amounts, notes) if any(amounts) else []
    if others:
        yield doubt(code, "muc-thu-o-mo-ta", path, quoted("; ".join(f"{spell_number(one)} đồng" for one in others)))


def _cost(code: str, cost: FoundCost, path: Path_) -> Iterator[Doubt]:
    if cost.amount is None:
        yield from _without_amount(code, cost, path)
    elif cost.amount == 0:
        yield from _not_free(code, cost, (*path, "muc_thu"))
    else:
        yield from _amount(code, cost, cost.amount, (*path, "muc_thu"))
    yield from _until(code, cost.text, (*path, "ghi_chu"))


def _without_amount(code: str, cost: FoundCost, path: Path_) -> Iterator[Doubt]:
    if cost.text.strip():
        yield doubt(code, "khoan-thu-bang-chu", path, quoted(cost.text))
    elif not cost.files:
        yield doubt(code, "khoan-thu-trong", path, "trống")


def _not_free(code: str, cost: FoundCost, path: Path_) -> Iterator[Doubt]:
    text = composed(cost.text)
    council, amount = _COUNCIL.search(text), _AMOUNT.search(text)
    if council:
        yield doubt(code, "khong-dong-hdnd", path, f"0 và {excerpt(text, council.start())}")
    if amount:
        yield doubt(code, "khong-dong-co-so-tien", path, f"0 và {excerpt(text, amount.start())}")
    if not council and not amount and not says_free(cost):
        beside = f" và {quoted(text)}" if text.strip() else ", không ghi gì thêm"
        yield doubt(code, "khong-dong-chua-ro", path, f"0{beside}")


def _amount(code: str, cost: FoundCost, amount: int, path: Path_) -> Iterator[Doubt]:
    spelled = quoted(f"{spell_number(amount)} {cost.currency}".strip())
    if "USD" in cost.currency.upper():
        yield doubt(code, "muc-thu-do-la", path, spelled)
    elif amount < _LEAST:
        yield doubt(code, "muc-thu-qua-nho", path, spelled)
    if amount > _GREATEST:
        yield doubt(code, "muc-thu-qua-lon", path, spelled)


def _until(code: str, text: str, path: Path_) -> Iterator[Doubt]:
    if "20" in text and (match := _UNTIL.search(composed(text))):
        yield doubt(code, "muc-thu-co-han", path, quoted(match.group()))
