"""What a reader has left lying: words of a part of the source that stand nowhere in what was read from it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date

from congkhai.importing.formats.portal_words import COST_KINDS, LEVELS, NOTHING, SUBMISSIONS, TYPES, UNITS

# Words that become values, and the headings of the portals' tables.
_TRANSLATED = (
    *(SUBMISSIONS | UNITS | LEVELS | TYPES | COST_KINDS),
    *NOTHING,
    "miễn phí, bản chính, bản sao, mã, bao gồm, việt nam đồng, vnđ, usd",
    "hình thức nộp, thời gian, thời hạn giải quyết, phí, lệ phí, mô tả, tên giấy tờ, loại giấy tờ, mẫu đơn, tờ khai",
    "số lượng, tên văn bản pháp lý, mã văn bản, số ký hiệu, trích yếu, ngày ban hành, cơ quan ban hành",
)


def unread_words(text: str, found: object) -> list[str]:
    """The words and numbers of `text` that are not in `found` as often; words of the portals' own are let go."""
    missing = Counter(_words(text)) - Counter(_words("\n".join(_texts(found))))
    return [word for word in missing.elements() if word not in _LET_GO]


def left_over(
    labelled: Iterable[tuple[str, str]], found: Mapping[str, object], parts: Mapping[str, tuple[str, object]]
) -> str:
    """The texts of which words were not read, each behind its label: nothing is lost.

    `parts` names the part of what was found that a label stands for; of any other label nothing was read.
    """
    lines = []
    for label, text in labelled:
        read = found.get(parts[label][0]) if label in parts else None
        if unread_words(text, read):
            lines.append(f"{label}: {text}" if label else text)
    return "\n".join(lines)


def _words(text: str) -> list[str]:
    text = re.sub(r"(?<=\d)[.,](?=\d{3}(?!\d))", "", unicodedata.normalize("NFC", text).lower())
    return [word.lstrip("0") or "0" if word.isdigit() else word for word in re.findall(r"[^\W_]+", text)]


def _texts(found: object) -> Iterator[str]:
    if isinstance(found, date):
        yield f"{found:%d-%m-%Y}"
    elif is_dataclass(found):
        for field in fields(found):
            yield from _texts(getattr(found, field.name))
    elif isinstance(found, tuple):
        for item in found:
            yield from _texts(item)
    elif found is not None:
        yield str(found)


_LET_GO = frozenset(_words(" ".join(_TRANSLATED)))
