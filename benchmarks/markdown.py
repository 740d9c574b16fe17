"""A record as one Markdown page, the way a plain MkDocs or Hugo site would hold it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

from congkhai.model.procedure import Procedure
from congkhai.model.terms import Choice, Record
from congkhai.reading import record_of

Words = Mapping[str, str]


def render_markdown(values: Any, words: Words) -> str:
    """The body of the page: a heading for each part, its texts below.

    `words` says what agencies, fields and legal texts are called.
    """
    sections = []
    for label, value in _parts_of(record_of(values, Procedure), words).items():
        if blocks := list(_blocks(value, words)):
            sections.append("\n\n".join((f"## {label}", *blocks)))
    return "\n\n".join(sections) + "\n"


def _parts_of(record: Record, words: Words) -> dict[str, Any]:
    """Label → value of every field that has one; single values as text."""
    values = ((field, getattr(record, name)) for name, field in type(record).model_fields.items())
    return {
        str(field.title): _text(value, words)
        for field, value in values
        if value is not None and value is not False and value != ()
    }


def _blocks(value: Any, words: Words) -> Iterator[str]:
    """Paragraphs and lists, no tables: their cells cost Python-Markdown three times as much."""
    if isinstance(value, str):
        yield value.replace("\n", "\n\n")
    elif isinstance(value, Record):
        parts = _parts_of(value, words)
        large = {label: part for label, part in parts.items() if _needs_room(part)}
        yield _line({label: part for label, part in parts.items() if label not in large}, words)
        for part in large.values():
            yield from _blocks(part, words)
    elif any(isinstance(item, Record) and any(map(_needs_room, _parts_of(item, words).values())) for item in value):
        for item in value:
            yield from _blocks(item, words)
    else:
        yield "\n".join(f"- {_cell(item, words)}" for item in value)


def _needs_room(part: Any) -> bool:
    """Whether a part does not fit on one line with others."""
    if isinstance(part, str):
        return "\n" in part
    return isinstance(part, tuple) and isinstance(part[0], Record)


def _line(parts: Mapping[str, Any], words: Words) -> str:
    return "; ".join(f"{label}: {_cell(part, words)}" for label, part in parts.items())


def _cell(value: Any, words: Words) -> str:
    """A value on one line."""
    value = _text(value, words)
    if isinstance(value, Record):
        return _line(_parts_of(value, words), words)
    if isinstance(value, tuple):
        return "; ".join(_cell(item, words) for item in value)
    return " ".join(str(value).split())


def _text(value: Any, words: Words) -> Any:
    """What citizens read for a single value; records and lists as they are."""
    if isinstance(value, Record | tuple):
        return value
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Enum):
        return "Không có"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return html.escape(words.get(str(value), str(value)), quote=False)
