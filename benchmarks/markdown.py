"""A record as one Markdown page, the way a plain MkDocs or Hugo site would hold it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any

from benchmarks.words import Words
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Choice, Record
from congkhai.reading.records import record_of


def render_markdown(values: Any, words: Words) -> str:
    """The body of the page: a heading for each part, its texts below.

    `words` says what agencies, fields and legal texts are called.
    """
    sections = []
    for label, value in _parts_of(_without_marks(record_of(values, Procedure))).items():
        if blocks := list(_blocks(value, words)):
            sections.append("\n\n".join((f"## {label}", *blocks)))
    return "\n\n".join(sections) + "\n"


def _without_marks(procedure: Procedure) -> Procedure:
    """Nobody but the importer reads them."""
    source = procedure.source.model_copy(update={"marks": None})
    return procedure.model_copy(update={"source": source})


def _parts_of(record: Record) -> dict[str, Any]:
    """Label → value of every field that has one."""
    values = ((str(field.title), getattr(record, name)) for name, field in type(record).model_fields.items())
    return {label: value for label, value in values if value is not None and value is not False and value != ()}


def _blocks(value: Any, words: Words) -> Iterator[str]:
    """Paragraphs and lists, no tables: their cells would double the time of MkDocs."""
    if isinstance(value, Record):
        parts = _parts_of(value)
        small = {label: part for label, part in parts.items() if not _needs_room(part)}
        if small:
            yield _line(small, words)
        for part in parts.values():
            if _needs_room(part):
                yield from _blocks(part, words)
    elif not isinstance(value, tuple):
        yield _text(value, words).replace("\n", "\n\n")
    elif any(isinstance(item, Record) and any(map(_needs_room, _parts_of(item).values())) for item in value):
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
    """The parts one after the other; those that make no sense alone, like numbers, with their label."""
    cells = {label: _cell(part, words) for label, part in parts.items()}
    return "; ".join(cell if " " in cell else f"{label}: {cell}" for label, cell in cells.items())


def _cell(value: Any, words: Words) -> str:
    """A value on one line."""
    if isinstance(value, Record):
        return _line(_parts_of(value), words)
    if isinstance(value, tuple):
        return "; ".join(_cell(item, words) for item in value)
    return " ".join(_text(value, words).split())


def _text(value: Any, words: Words) -> str:
    """What citizens read for a single value."""
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, Enum):
        return "Không có"
    if value is True:
        return "Có"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return html.escape(words.get(str(value), str(value)), quote=False)
