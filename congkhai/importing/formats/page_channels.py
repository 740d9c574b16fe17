"""Channels of a page of the national portal as text: method, time, fees, description, one after another.

In one run of text the cells of a row are glued: "Trực tiếp5 Ngày làm việc500,000 Việt Nam Đồng(một hồ sơ)Nộp tại…".
"""

from __future__ import annotations

import re
from itertools import pairwise

from congkhai.importing.formats.page_headings import CAPITAL, CHANNEL_TABLE, NOTHING
from congkhai.importing.formats.portal_words import amount_of, submission_of, time_unit_of
from congkhai.importing.found.shapes import FoundChannel, FoundCost

_METHOD = r"(?:Trực tuyến|Trực tiếp|Dịch vụ bưu chính)"
_LINE_START = re.compile(rf"^[ \xa0]*{_METHOD}[ \xa0]*?(?=[\n\t]|\Z)", re.MULTILINE)
_RUN_START = re.compile(rf"(?<![(“\"/]){_METHOD}(?=[^\s,.;:)/”\"]|\Z)")
_TIME = re.compile(r"(\d+(?:[.,]\d+)?) (Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Năm)")
_CELL_ENDS = rf"(?=\s*\(|\s*\Z|[\n\t]|[^\s,.;:)]|[ \xa0]+[{CAPITAL}*+-])"
_FEE = re.compile(
    rf"(?:(?P<free>Miễn phí)|(?P<none>{NOTHING})"
    rf"|(?P<digits>\d[\d,]{{0,30}}(?:\.\d{{1,9}})?) ?(?P<currency>Việt Nam Đồng|VNĐ|VND|USD|EUR)){_CELL_ENDS}"
)
_NEXT_FEE = re.compile(rf"\s*{_FEE.pattern}")
_OPENING = re.compile(r"\s*\(")
_AMOUNT = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*")


def channels_of(text: str, in_lines: bool) -> tuple[FoundChannel, ...]:
    """Every row of the table; what stands before the first known method is kept as a description."""
    body = re.sub(rf"\A\s*{CHANNEL_TABLE}", "", text)
    starts = _starts(body, in_lines)
    first = body[: starts[0][0]] if starts else body
    rows = [
        _channel(body[start:middle], body[middle:end], in_lines)
        for (start, middle), (end, _) in pairwise([*starts, (len(body), 0)])
    ]
    return (*([FoundChannel("", description=first.strip())] if first.strip() else []), *rows)


def _starts(body: str, in_lines: bool) -> list[tuple[int, int]]:
    """(start, end) of the method of every row; one whose row has no time and no fee cell is part of a text."""
    spans = [match.span() for match in (_LINE_START if in_lines else _RUN_START).finditer(body)]
    sure = [
        (start, end)
        for (start, end), (after, _) in pairwise([*spans, (len(body), 0)])
        if _TIME.match(body, end) or _fee_in(body[end:after])
    ]
    return spans if in_lines else sure


def _channel(method: str, row: str, in_lines: bool) -> FoundChannel:
    fee = _fee_in(row)
    before = (row[: fee.start()] if fee else row).strip()
    time = _TIME.match(before)
    if time and (not fee or time.end() < len(before)):  # no fee stands behind the time, but a text
        return FoundChannel(submission_of(method), time[1], time_unit_of(time[2]), row.strip()[time.end() :].strip())
    if not fee:
        return FoundChannel(submission_of(method), description=row.strip())
    fees, end = _fees(row, fee)
    costs = tuple(_cost(fee, text) for fee, text in fees)
    number, unit = (time[1], time_unit_of(time[2])) if time else (before, "OTHER" if before else "")
    if not before and costs and fee["digits"] and not in_lines:
        number, first = _unglued(*fees[0])
        unit, costs = "OTHER" if number else "", (first, *costs[1:])
    return FoundChannel(submission_of(method), number, unit, row[end:].strip(), costs)


def _fee_in(row: str) -> re.Match[str] | None:
    """The first fee cell of a row: at its start, on a line of its own, or glued to what is before it."""
    return next((m for m in _FEE.finditer(row) if m.start() == 0 or row[m.start() - 1] not in ' \xa0(“"'), None)


def _fees(row: str, fee: re.Match[str] | None) -> tuple[list[tuple[re.Match[str], str]], int]:
    """The fees that stand one after another, each with the text in brackets behind it, and where they end."""
    fees: list[tuple[re.Match[str], str]] = []
    end = 0
    while fee:
        opening = _OPENING.match(row, fee.end())
        end = _closing(row, opening.end()) if opening else fee.end()
        if not fee["none"]:
            fees.append((fee, row[opening.end() : end].removesuffix(")").strip() if opening else ""))
        fee = _NEXT_FEE.match(row, end)
    return fees, end


def _cost(fee: re.Match[str], text: str) -> FoundCost:
    amount = 0 if fee["free"] else amount_of(fee["digits"])
    return _whole(fee, text) if amount is None else FoundCost("", amount, fee["currency"] or "", text)


def _whole(fee: re.Match[str], text: str) -> FoundCost:
    """A fee whose amount is not certain: all of its cell as a text."""
    return FoundCost(text=f"{fee[0].strip()} ({text})" if text else fee[0].strip())


def _closing(row: str, start: int) -> int:
    """Behind the bracket that closes a fee's text, which was opened before `start`.

    What follows it is another cell: a line break, the end, or a letter without a blank. A text may have brackets
    that close nothing ("a) … b) …") or that nothing closes; so the first bracket at a cell's end is looked for that
    is not deeper than the text itself, then one a level deeper.
    """
    ends: dict[int, int] = {}
    depth = 1
    for bracket in re.compile(r"[()]").finditer(row, start):
        depth += 1 if bracket[0] == "(" else -1
        level = max(depth, 0)
        if bracket[0] == ")" and row[bracket.end() : bracket.end() + 1] not in (*" \xa0,.;:)",):
            ends.setdefault(level, bracket.end())
            if level == 0:
                break
        elif depth == 0 and bracket[0] == ")":
            ends.setdefault(9, bracket.end())
            depth = 1
    return next((ends[level] for level in (0, 1, 9) if level in ends), len(row))


def _unglued(fee: re.Match[str], text: str) -> tuple[str, FoundCost]:
    """Time and fee of a number that starts a row, if it can be cut in one way only: "1200 VNĐ" → 1 and 200.

    If there are several ways ("15150,000": 15 and 150,000, or 151 and 50,000), all of it is kept as the fee's text.
    """
    digits = fee["digits"]
    cuts = [cut for cut in range(len(digits)) if _AMOUNT.fullmatch(digits, cut) and (digits[:cut] + "0").isdigit()]
    if len(cuts) != 1:
        return "", _whole(fee, text)
    return digits[: cuts[0]], FoundCost("", amount_of(digits[cuts[0] :]), fee["currency"], text)
