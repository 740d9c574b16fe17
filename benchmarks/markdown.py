"""A record as one Markdown page, the way a plain MkDocs or Hugo site would hold it."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
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
    """Paragraphs, lists and tables."""
    if isinstance(value, str):
        yield value.replace("\n", "\n\n")
    elif isinstance(value, Record):
        for label, part in _parts_of(value, words).items():
            yield f"**{label}**"
            yield from _blocks(part, words)
    elif not isinstance(value[0], Record):
        yield "\n".join(f"- {_cell(item, words)}" for item in value)
    else:
        rows = [_parts_of(item, words) for item in value]
        if any(map(_needs_room, rows)):
            for item in value:
                yield from _blocks(item, words)
        else:
            yield _table(rows, words)


def _needs_room(parts: Mapping[str, Any]) -> bool:
    """Whether a table's row could not hold the parts of a record."""
    return any(
        "\n" in part
        if isinstance(part, str)
        else isinstance(part, tuple) and isinstance(part[0], Record)
        for part in parts.values()
    )


def _table(rows: Sequence[Mapping[str, Any]], words: Words) -> str:
    labels = list(dict.fromkeys(label for row in rows for label in row))
    cells = [labels, ["---"] * len(labels)]
    cells += [
        [_cell(row.get(label, ""), words).replace("|", "\\|") for label in labels] for row in rows
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in cells)


def _cell(value: Any, words: Words) -> str:
    """A value on one line."""
    value = _text(value, words)
    if isinstance(value, Record):
        return "; ".join(
            f"{label}: {_cell(part, words)}" for label, part in _parts_of(value, words).items()
        )
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
