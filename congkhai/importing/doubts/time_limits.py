"""Time limits without number or unit, and those that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.found.shapes import FoundChannel, FoundProcedure
from congkhai.problems import quoted
from congkhai.reading.places import Path_

_YEAR = 365
_DAYS = {"WORKING_DAY": 1, "DAY": 1, "MONTH": 30, "YEAR": _YEAR}
_UNITS = {"WORKING_DAY": "ngày làm việc", "DAY": "ngày", "HOUR": "giờ", "MONTH": "tháng", "YEAR": "năm"}
_WAYS = {"DIRECT": "trực tiếp", "ONLINE": "trực tuyến", "POSTAL": "bưu chính"}
_CHANNELS = ("cach_thuc_thuc_hien",)


def doubts_of_times(found: FoundProcedure) -> Iterator[Doubt]:
    """Every channel's time limit, then the limits side by side."""
    for i, channel in enumerate(found.channels):
        if channel.submission not in _WAYS:
            yield doubt(found.code, "cach-nop-la", (*_CHANNELS, i), quoted(channel.submission or "trống"))
        yield from _limit(found.code, channel, (*_CHANNELS, i, "thoi_han_giai_quyet", 0))
    yield from _repeated(found)
    times = dict.fromkeys((channel.time.strip(), channel.unit) for channel in found.channels)
    if len(times) > 1:
        spelled = "; ".join(_spelled(time, unit) for time, unit in times)
        yield doubt(found.code, "thoi-han-khac-nhau", _CHANNELS, quoted(spelled))
    yield from _cases(found)


def _limit(code: str, channel: FoundChannel, path: Path_) -> Iterator[Doubt]:
    """One channel's limit: the first thing that is wrong with it says all."""
    time = channel.time.strip()
    if not time:
        yield doubt(code, "thoi-han-trong", path, "trống")
        return
    number = _number(time)
    if number is None:
        yield doubt(code, "thoi-han-bang-chu", path, quoted(time))
    elif number == 0:
        yield doubt(code, "thoi-han-bang-khong", path, quoted(_spelled(time, channel.unit)))
    elif channel.unit not in _UNITS:
        yield doubt(code, "thoi-han-khong-don-vi", path, quoted(time))
    elif number * _DAYS.get(channel.unit, 0) > _YEAR:
        yield doubt(code, "thoi-han-qua-dai", path, quoted(_spelled(time, channel.unit)))


def _repeated(found: FoundProcedure) -> Iterator[Doubt]:
    """A doubt at the second row of each way to hand in."""
    seen: dict[str, int] = {}
    for i, channel in enumerate(found.channels):
        seen[channel.submission] = seen.get(channel.submission, 0) + 1
        if seen[channel.submission] == 2:
            way = _WAYS.get(channel.submission, channel.submission)
            times = sum(other.submission == channel.submission for other in found.channels)
            yield doubt(found.code, "cach-nop-lap", (*_CHANNELS, i), f"{way} có {times} dòng")


def _cases(found: FoundProcedure) -> Iterator[Doubt]:
    """Cases are to have the same numbers as channels; their units differ too often to tell anything."""
    of_cases = dict.fromkeys(case.amount.strip() for case in found.cases if case.amount.strip())
    of_channels = dict.fromkeys(channel.time.strip() for channel in found.channels)
    if of_cases and set(of_cases) != set(of_channels):
        spelled = f"trường hợp: {', '.join(of_cases)}; cách nộp: {', '.join(filter(None, of_channels)) or 'trống'}"
        yield doubt(found.code, "thoi-han-khac-truong-hop", ("truong_hop_thuc_hien",), quoted(spelled))


def _number(time: str) -> float | None:
    try:
        return float(time.replace(",", "."))
    except ValueError:
        return None


def _spelled(time: str, unit: str) -> str:
    return f"{time} {_UNITS.get(unit, '(không rõ đơn vị)')}" if time else "trống"
