"""Ways to hand in, time limits and fees as records have them. No number gets a meaning it did not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from congkhai.importing.records.cleaning import settle, settle_line
from congkhai.importing.records.found import FoundChannel, FoundCost
from congkhai.model.choices import CostKind, Currency, Decider, Submission, TimeUnit
from congkhai.reading.places import Plain

_SUBMISSIONS = {
    "DIRECT": Submission.DIRECT,
    "ONLINE": Submission.ONLINE,
    "POSTAL": Submission.POSTAL,
}
_UNITS = {
    "WORKING_DAY": TimeUnit.WORKING_DAY,
    "DAY": TimeUnit.DAY,
    "HOUR": TimeUnit.HOUR,
    "MONTH": TimeUnit.MONTH,
    "YEAR": TimeUnit.YEAR,
    "OTHER": TimeUnit.UNSTATED,
    "": TimeUnit.UNSTATED,
}
_KINDS = {"FEE": CostKind.FEE, "SERVICE_FEE": CostKind.CHARGE, "PRICE_LEVEL": CostKind.PRICE}
_CURRENCIES = {
    "vnđ": Currency.VND,
    "vnd": Currency.VND,
    "đồng": Currency.VND,
    "việt nam đồng": Currency.VND,
    "usd": Currency.USD,
}
_NUMBER = re.compile(r"\d{1,6}(?:[.,]\d{1,2})?")
# What stands in the record for a fee of 0 beside which the source says nothing.
BARE_ZERO = "Nguồn ghi 0 đồng, chưa rõ có miễn phí không"
_COUNCIL = re.compile(r"(?<!\w)(?:HĐND|hội đồng nhân dân)(?!\w)", re.IGNORECASE)
# What may stand beside a fee of 0 that is really free.
_FREE = re.compile(r"\W*(?:đồng\W*)?(?:không|miễn)(?: có)?(?: thu)?(?: phí| lệ phí|, lệ phí)*\W*", re.IGNORECASE)


def plain_channels(channels: Iterable[FoundChannel]) -> list[Plain]:
    """Every channel, also one that comes twice, or whose way of handing in no list has."""
    return [_channel(channel) for channel in channels]


def plain_time(time: str, unit: str) -> dict[str, Plain]:
    """A time limit: a number with its unit, a number whose unit is not stated, or words. An unlisted unit is words."""
    number, text = settle(time), settle(time if unit in _UNITS else f"{time} {unit}")
    known = _UNITS.get(unit, TimeUnit.UNSTATED)
    plain: dict[str, Plain] = {}
    if _NUMBER.fullmatch(number):
        plain["so_luong"] = _plain_number(number)
    if known is not TimeUnit.UNSTATED or "so_luong" in plain:
        plain["don_vi"] = known.value
    if text and ("so_luong" not in plain or unit not in _UNITS):
        plain["ghi_chu"] = text
    return plain


def says_free(cost: FoundCost) -> bool:
    """Whether a fee of 0 is free: its text must say so, for the database writes 0 also where it does not know."""
    return cost.amount == 0 and bool(_FREE.fullmatch(settle_line(cost.text)))


def says_council(text: str) -> bool:
    """Whether a text leaves the amount to the provincial council."""
    return bool(_COUNCIL.search(text))


def _channel(channel: FoundChannel) -> Plain:
    plain: dict[str, Plain] = {"hinh_thuc_nop": _SUBMISSIONS.get(channel.submission, Submission.OTHER).value}
    if time := plain_time(channel.time, channel.unit):
        plain["thoi_han_giai_quyet"] = time
    costs: list[Plain] = [plain_cost for cost in channel.costs if (plain_cost := _cost(cost))]
    if costs:
        plain["phi_le_phi"] = costs
    unknown = channel.submission if channel.submission not in _SUBMISSIONS else ""
    if description := settle(f"{unknown}\n{channel.description}"):
        plain["mo_ta"] = description
    return plain


def _cost(cost: FoundCost) -> dict[str, Plain]:
    """Empty where the source has only an empty row."""
    text = settle(cost.text)
    plain: dict[str, Plain] = {}
    if cost.kind in _KINDS:
        plain["loai"] = _KINDS[cost.kind].value
    elif cost.kind:
        plain["ten"] = settle_line(cost.kind)
    if cost.amount or says_free(cost):
        plain["muc_thu"] = str(cost.amount)
    if cost.amount == 0 and says_council(text):
        plain["nguoi_quyet_dinh"] = Decider.COUNCIL.value
    currency = _CURRENCIES.get(settle_line(cost.currency).lower())
    if currency is not None and "muc_thu" in plain:
        plain["don_vi_tien"] = currency.value
    elif cost.currency.strip() and currency is None:
        plain["don_vi_tinh"] = settle_line(cost.currency)
    if text or (cost.amount == 0 and "muc_thu" not in plain):
        plain["ghi_chu"] = text or BARE_ZERO
    if cost.files:
        plain["tep_dinh_kem"] = [{"ten": settle_line(file.name)} for file in cost.files]
    return plain if plain.keys() - {"loai", "ten", "don_vi_tinh"} else {}


def _plain_number(text: str) -> str:
    """01 is 1, 7.50 is 7.5: the same number, written once."""
    whole, _, fraction = text.replace(",", ".").partition(".")
    fraction = fraction.rstrip("0")
    return f"{int(whole)}.{fraction}" if fraction else str(int(whole))
