"""Changes of the ways to hand in, in words: limits, money, ways and what is said beside them, each told by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.cost_words import spell_cost
from congkhai.catalogue.fee_wording import spell_costs
from congkhai.catalogue.time_wording import spell_time, spell_times
from congkhai.importing.found.cleaning import letters_of, settle_line
from congkhai.model.channel import Channel, Cost
from congkhai.model.choices import Submission
from congkhai.reading.places import Plain

# Leaves of a way that its limits, amounts and names tell; all others are words beside them.
_FIGURES = {"hinh_thuc_nop", "so_luong", "don_vi", "cong_them", "loai", "muc_thu", "don_vi_tien", "nguoi_quyet_dinh"}
_WAYS = [way.value for way in Submission]


@dataclass(frozen=True, slots=True)
class ChannelChanges:
    """What differs between two lists of ways, whose order says nothing.

    `figures`: (heading, as it was, as it is) of limits, money, ways. `words`: the texts beside them, then and now.
    """

    figures: tuple[tuple[str, str, str], ...]
    words: tuple[tuple[str, ...], tuple[str, ...]]


def channel_changes(old: Plain, new: Plain, day: date) -> ChannelChanges:
    """All that differs, but for what no reader sees; what a line about figures tells is not told again as words."""
    sides = _sorted(old, "phi_le_phi"), _sorted(new, "phi_le_phi")
    costly = [[Channel.model_validate(way) for way in side] for side in sides]
    timed = [[Channel.model_validate(way) for way in _sorted(side, "thoi_han_giai_quyet")] for side in (old, new)]
    brief_times, brief_costs = (
        _both(lambda ways: spell_times(ways, day), timed),
        _both(lambda ways: spell_costs(ways, day), costly),
    )
    figures = (
        ("Thời hạn giải quyết", *_differing(brief_times, _both(_times, timed))),
        ("Phí, lệ phí", *_differing(brief_costs, _both(_amounts, costly))),
        ("Hình thức nộp", *_both(_ways, costly)),
    )
    told = [letters_of(" ".join(texts)).lower() for texts in zip(*(aspect[1:] for aspect in figures), strict=True)]
    return ChannelChanges(
        tuple(aspect for aspect in figures if aspect[1] != aspect[2]),
        (_words(sides[0], told[0]), _words(sides[1], told[1])),
    )


def _differing(brief: tuple[str, str], whole: tuple[str, str]) -> tuple[str, str]:
    """In one line what differs in one line; else way by way."""
    return brief if brief[0] != brief[1] else whole


def _both(tell: Callable[[list[Channel]], str], sides: Sequence[list[Channel]]) -> tuple[str, str]:
    return tell(sides[0]), tell(sides[1])


def _sorted(value: Plain, key: str) -> list[dict[str, Plain]]:
    """In the order of the fixed list, ways of one kind by what they have under a key: sources order them by chance."""
    ways = [_with_sorted_fees(item) for item in value if isinstance(item, dict)]
    return sorted(ways, key=lambda way: (_WAYS.index(str(way.get("hinh_thuc_nop"))), _key(way.get(key) or "")))


def _with_sorted_fees(way: dict[str, Plain]) -> dict[str, Plain]:
    fees = way.get("phi_le_phi")
    return {**way, "phi_le_phi": sorted(fees, key=_key)} if isinstance(fees, list) else way


def _key(value: Plain) -> str:
    return str(sorted(_leaves(value)))


def _times(ways: Sequence[Channel]) -> str:
    return "; ".join(f"{way.submission.label}: {spell_time(limit)}" for way in ways for limit in way.processing_times)


def _amounts(ways: Sequence[Channel]) -> str:
    return "; ".join(f"{way.submission.label}: {_fees(way.listed_costs)}" for way in ways if way.listed_costs)


def _fees(costs: Iterable[Cost]) -> str:
    named = (f"{cost.name or (cost.kind.label if cost.kind else '')}: {spell_cost(cost)}" for cost in costs)
    return ", ".join(sorted(name.removeprefix(": ") for name in named))


def _ways(ways: Iterable[Channel]) -> str:
    return ", ".join(dict.fromkeys(way.submission.label for way in ways))


def _words(ways: Iterable[dict[str, Plain]], told: str) -> tuple[str, ...]:
    """What stands beside the figures, each text once, but for what the lines about these have told."""
    texts = (settle_line(text) for way in ways for key, text in sorted(_leaves(way)) if key not in _FIGURES)
    return tuple(text for text in dict.fromkeys(texts) if letters_of(text).lower() not in told)


def _leaves(value: Plain, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the key that it stands under."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for item in value:
            yield from _leaves(item, key)
    else:
        for name, child in value.items():
            yield from _leaves(child, name)
