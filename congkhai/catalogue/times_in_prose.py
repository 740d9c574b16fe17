"""Time limits that a source tells only in its prose on a way to hand in."""

from __future__ import annotations

import re

# `ngày 20 tháng …` is a day of the calendar.
_SPAN = r"(?<![\d/])(?<!ngày )\d{1,3}(?:[.,]\d)?\s*(?:\([^()]*\)\s*)?(?:ngày|giờ|phút|tuần|tháng|năm)(?!\w)"
# What must have lasted, what is handed in before a day, what is done too late, is no time that an office takes.
_OTHER = r"(?<!ít nhất )(?<!ít nhất là )(?<!tối thiểu )(?<!trước thời hạn )(?<!(?<!không) quá )"
_TIME = re.compile(
    rf"(?:thời hạn|thời gian|chậm nhất)\b.*?{_OTHER}{_SPAN}|{_OTHER}{_SPAN}.*?\btừ (?:ngày|khi|lúc|thời điểm)(?!\w)",
    re.IGNORECASE,
)
# Some sources have their list in one line; `2. ` numbers what follows, and ends no sentence.
_BETWEEN = re.compile(r"\n+|(?<=[^\d\s][.;:])\s+(?=[-+] )|(?<=[^\d\s]\.)\s+")


def times_told(text: str | None) -> tuple[str, ...]:
    """The sentences from the first to the last that tells a time, without bullets; none where no one does.

    Cases named between them stay, and before them what ends with a colon.
    """
    sentences = [told for one in _BETWEEN.split(text or "") if (told := one.strip().lstrip("-+*• "))]
    telling = [i for i, one in enumerate(sentences) if _TIME.search(one)]
    if not telling:
        return ()
    first = telling[0]
    is_headed = first > 0 and sentences[first - 1].endswith(":")
    return tuple(sentences[first - is_headed : telling[-1] + 1])
