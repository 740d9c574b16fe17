"""Channels of a page of the national portal as text: method, time, fees, description, one after another.

In one run of text the cells of a row are glued: "Trực tiếp5 Ngày làm việc500,000 Việt Nam Đồng(một hồ sơ)Nộp tại…".
"""

from __future__ import annotations

import re
from itertools import pairwise

from congkhai.importers.found import FoundChannel, FoundCost
from congkhai.importers.page_headings import CHANNEL_TABLE, NOTHING
from congkhai.importers.wording import amount_of, submission_of, time_unit_of

_METHOD = r"(?:Trực tuyến|Trực tiếp|Dịch vụ bưu chính)"
_LINE_START = re.compile(rf"^[ \xa0]*{_METHOD}[ \xa0]*?(?=[\n\t]|\Z)", re.MULTILINE)
_RUN_START = re.compile(rf"(?<![(“\"/]){_METHOD}(?=[^\s,.;:)/”\"]|\Z)")
_TIME = re.compile(r"(\d+(?:[.,]\d+)?) (Ngày làm việc|Giờ làm việc|Ngày|Giờ|Tháng|Năm)")
_CELL_ENDS = r"(?=\s*\(|\s*\Z|[\n\t]|[^\s,.;:)])"
_FEE = re.compile(
    rf"(?:(?P<free>Miễn phí)|(?P<none>{NOTHING})"
    rf"|(?P<digits>\d[\d,]*(?:\.\d+)?) ?(?P<currency>Việt Nam Đồng|VNĐ|VND|USD|EUR)){_CELL_ENDS}"
)


def channels_of(text: str, in_lines: bool) -> tuple[FoundChannel, ...]:
    """Every row of the table; what stands before the first known method is kept as a description."""
    body = re.sub(rf"\A\s*{CHANNEL_TABLE}", "", text)
    starts = _starts(body, in_lines)
    ends = [start for start, _ in starts[1:]] + [len(body)]
    first = body[: starts[0][0]] if starts else body
    rows = [_channel(body[start:middle], body[middle:end]) for (start, middle), end in zip(starts, ends, strict=True)]
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


def _channel(method: str, row: str) -> FoundChannel:
    fee = _fee_in(row)
    before = (row[: fee.start()] if fee else row).strip()
    time = _TIME.match(before)
    if time and (not fee or time.end() < len(before)):  # what follows the time is no fee, but a text
        return FoundChannel(submission_of(method), time[1], time_unit_of(time[2]), _rest(before, time.end(), row))
    if not fee:
        return FoundChannel(submission_of(method), description=row.strip())
    costs, end = _costs(row, fee)
    number, unit = (time[1], time_unit_of(time[2])) if time else (before, "OTHER" if before else "")
    if not before and costs and (glued := _glued(fee)):
        number, unit, costs = glued[0], "OTHER" if glued[0] else "", (glued[1] or costs[0], *costs[1:])
    return FoundChannel(submission_of(method), number, unit, row[end:].strip(), costs)


def _rest(before: str, end: int, row: str) -> str:
    """All of the row behind its time."""
    return row.strip()[end:].strip() if row.strip().startswith(before) else row.strip()


def _fee_in(row: str) -> re.Match[str] | None:
    """The first fee cell of a row: at its start, on a line of its own, or glued to what is before it."""
    return next((m for m in _FEE.finditer(row) if m.start() == 0 or row[m.start() - 1] not in ' \xa0(“"'), None)


def _costs(row: str, fee: re.Match[str] | None) -> tuple[tuple[FoundCost, ...], int]:
    """The fees that stand one after another, each with the text in brackets behind it, and where they end."""
    costs: list[FoundCost] = []
    end = 0
    while fee:
        opening = re.compile(r"\s*\(").match(row, fee.end())
        close = _closing(row, opening.end()) if opening else fee.end()
        text = row[opening.end() : close - 1].strip() if opening else ""
        if not fee["none"]:
            costs.append(_cost(fee, text))
        end = close
        fee = _FEE.match(row, re.compile(r"\s*").match(row, close).end())  # type: ignore[union-attr]
    return tuple(costs), end


def _cost(fee: re.Match[str], text: str) -> FoundCost:
    if fee["free"]:
        return FoundCost("", 0, "", text)
    amount = amount_of(fee["digits"])
    whole = text if amount is not None else f"{fee[0]} {text}".strip()
    return FoundCost("", amount, fee["currency"], whole)


def _closing(row: str, start: int) -> int:
    """Behind the bracket that closes a fee's text opened before `start`.

    It ends a cell: the end, a line break or a glued letter follows. A text like "a) … b) …" has brackets that close
    nothing; then the last bracket without an opening one is taken.
    """
    depth, balanced, unmatched = 1, 0, 0
    for place in range(start, len(row)):
        depth += (row[place] == "(") - (row[place] == ")")
        if row[place] == ")" and depth == 0:
            balanced = balanced or place + 1
            unmatched = place + 1
            if row[place + 1 : place + 2] not in tuple(" \xa0,.;:"):
                return place + 1
            depth = 1
    return unmatched or balanced or len(row) + 1


def _glued(fee: re.Match[str]) -> tuple[str, FoundCost | None] | None:
    """Time and fee glued to one number at the start of a row, if it can be cut in one way only: "1200 VNĐ" → 1, 200.

    If there are several ways ("15150,000": 15 and 150,000, or 151 and 50,000), the number is kept as a text.
    """
    digits = fee["digits"] or ""
    cuts = [cut for cut in range(len(digits)) if re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})*", digits[cut:])]
    cuts = [cut for cut in cuts if digits[:cut].isdigit() or not cut]
    if not digits or cuts == [0]:
        return None
    if len(cuts) == 1:
        return digits[: cuts[0]], FoundCost("", amount_of(digits[cuts[0] :]), fee["currency"])
    return "", FoundCost("", None, "", fee[0])
