"""Tables that pages and prints of the old portal have alike; a row is heading in small letters → text of the cell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from congkhai.importing.formats.portal_words import costs_of, day_of, submission_of, time_of
from congkhai.importing.found.shapes import FoundChannel, FoundLegalText

Row = Mapping[str, str]


def channels_of(rows: Iterable[Row]) -> tuple[FoundChannel, ...]:
    """The rows of the table of channels."""
    return tuple(map(_channel, rows))


def legal_texts_of(rows: Iterable[Row]) -> tuple[FoundLegalText, ...]:
    """The rows of the table of legal texts that name one."""
    texts = (
        FoundLegalText(
            number=row.get("số ký hiệu", ""),
            title=row.get("trích yếu", ""),
            issued=day_of(row.get("ngày ban hành", "")),
            issuer=row.get("cơ quan ban hành", ""),
        )
        for row in rows
    )
    return tuple(text for text in texts if text.number or text.title)


def _channel(row: Row) -> FoundChannel:
    time, unit = time_of(row.get("thời hạn giải quyết", ""))
    return FoundChannel(
        submission=submission_of(row.get("hình thức nộp", "")),
        time=time,
        unit=unit,
        description=row.get("mô tả", ""),
        costs=costs_of(row.get("phí, lệ phí", "")),
    )
