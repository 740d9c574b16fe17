"""Ways to hand in, time limits and fees as records have them. No number gets a meaning it did not have."""

from __future__ import annotations

import re
from collections.abc import Iterable

from congkhai.importing.found.cleaning import filled, settle, settle_line
from congkhai.importing.found.shapes import FoundChannel, FoundCost
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


def plain_times(time: str, unit: str) -> list[Plain]:
    """The one limit of a source: a number with its unit, one whose unit is not stated, or words; empty if it has none.

    An unlisted unit is words.
    """
    number, text = settle(time), settle(time if unit in _UNITS else f"{time} {unit}")
    known = _UNITS.get(unit, TimeUnit.UNSTATED)
    is_counted = _NUMBER.fullmatch(number) is not None
    limit = filled(
        {
            "so_luong": _plain_number(number) if is_counted else None,
            "don_vi": known.value if is_counted or known is not TimeUnit.UNSTATED else None,
            "ghi_chu": text if not is_counted or unit not in _UNITS else None,
        }
    )
    return [limit] if limit else []


def says_free(cost: FoundCost) -> bool:
    """Whether a fee of 0 is free: its text must say so, for the database writes 0 also where it does not know."""
    return cost.amount == 0 and bool(_FREE.fullmatch(settle_line(cost.text)))


def says_council(text: str) -> bool:
    """Whether a text leaves the amount to the provincial council."""
    return bool(_COUNCIL.search(text))


def _channel(channel: FoundChannel) -> Plain:
    unknown = channel.submission if channel.submission not in _SUBMISSIONS else ""
    return filled(
        {
            "hinh_thuc_nop": _SUBMISSIONS.get(channel.submission, Submission.OTHER).value,
            "thoi_han_giai_quyet": plain_times(channel.time, channel.unit),
            "phi_le_phi": [plain for cost in channel.costs if (plain := _cost(cost))],
            "mo_ta": settle(f"{unknown}\n{channel.description}"),
        }
    )


def _cost(cost: FoundCost) -> dict[str, Plain]:
    """Empty where the source has only an empty row."""
    text = settle(cost.text)
    amount = str(cost.amount) if cost.amount or says_free(cost) else ""
    currency = _CURRENCIES.get(settle_line(cost.currency).lower())
    plain = filled(
        {
            "loai": _KINDS[cost.kind].value if cost.kind in _KINDS else None,
            "ten": settle_line(cost.kind) if cost.kind not in _KINDS else None,
            "muc_thu": amount,
            "nguoi_quyet_dinh": Decider.COUNCIL.value if cost.amount == 0 and says_council(text) else None,
            "don_vi_tien": currency.value if currency is not None and amount else None,
            "don_vi_tinh": settle_line(cost.currency) if currency is None else None,
            "ghi_chu": text or (BARE_ZERO if cost.amount == 0 and not amount else None),
            "tep_dinh_kem": [{"ten": settle_line(file.name)} for file in cost.files],
        }
    )
    return plain if plain.keys() - {"loai", "ten", "don_vi_tinh"} else {}


def _plain_number(text: str) -> str:
    """01 is 1, 7.50 is 7.5: the same number, written once."""
    whole, _, fraction = text.replace(",", ".").partition(".")
    fraction = fraction.rstrip("0")
    return f"{int(whole)}.{fraction}" if fraction else str(int(whole))
