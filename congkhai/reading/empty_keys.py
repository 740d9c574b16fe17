"""Keys that no record has, with nothing behind them: mostly the rest of a value that a comma within braces cut off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from congkhai.model.terms import Record
from congkhai.problems import Problem, quoted
from congkhai.reading.meant_keys import fields_at, meant_key
from congkhai.reading.places import Document, spell_path

_GLUED = re.compile(r"(?P<key>\w+)(?P<sign> *[=;：]|:)(?=\S| )")


def unknown_empty_keys(document: Document, family: type[Record]) -> Iterator[Problem]:
    """A problem for each; without it what the editor wrote there would be lost without a word."""
    for path, _ in document.places.empty:
        key, known = str(path[-1]), fields_at(path[:-1], family)
        if known and key not in known:
            remedy = _remedy(key, known, document.written_at(path))
            yield document.problem("khoa-la", path, remedy=remedy)


def is_glued(detail: Any, strays: Iterable[Problem]) -> bool:
    """Whether a key that pydantic misses stands there, glued to its value: that is told already."""
    key = re.escape(spell_path(detail["loc"]))
    return detail["type"] == "missing" and any(re.match(rf"{key}\W", stray.key) for stray in strays)


def _remedy(key: str, known: dict[str, str], written: str) -> str:
    has_colon = written[len(key) :].lstrip().startswith(":")
    if (glued := _GLUED.match(key)) and glued["key"] in known:
        sign = glued["sign"].strip()
        remedy = "thêm một dấu cách sau dấu `:`" if sign == ":" else f"thay `{sign}` bằng dấu `:`"
        return f"{remedy} của {quoted(glued['key'])}"
    if not has_colon and (word := key.split(maxsplit=1)[0]) in known:
        return f"thiếu dấu `:` sau tên khóa {quoted(word)}; thêm dấu `:` và một dấu cách"
    if not has_colon:
        return "dấu `,` đã cắt phần này khỏi giá trị đứng trước; đặt cả giá trị ấy trong dấu nháy kép"
    near = meant_key(key, known)
    return f"có phải `{near}` ({known[near]})?" if near else "các khóa dùng được ở đây: " + ", ".join(known)
