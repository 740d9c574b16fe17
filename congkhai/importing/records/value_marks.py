"""Marks of values as they were last imported, which a record carries in `nguon.dau_nhap`."""

from __future__ import annotations

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping

from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.records.mapping import KEYS, PlainRecord
from congkhai.reading.places import Plain

Marks = dict[str, str]


def told_keys(found: FoundProcedure, fresh: PlainRecord) -> Iterator[str]:
    """The keys about which the source says something, be it that there is no value."""
    for part, keys in KEYS.items():
        if part in found.has:
            # A format without codes of results must not take away those that another one gave.
            yield from (key for key in keys if key != "ma_ket_qua" or key in fresh)


def value_at(record: PlainRecord, key: str) -> Plain | None:
    """The value of a key, which may be dotted: `nguon.dau_nhap`."""
    value: Plain | None = record
    for step in key.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def marks_of(found: FoundProcedure, fresh: PlainRecord) -> Marks:
    """The marks of a record that is new to the tree."""
    return {key: mark for key in told_keys(found, fresh) if (mark := mark_of(value_at(fresh, key)))}


def read_marks(record: PlainRecord) -> Marks:
    """The marks that a record carries; empty when it was written by hand."""
    written = value_at(record, "nguon.dau_nhap")
    pairs = (pair.partition("=") for pair in str(written or "").split())
    return {key: mark for key, equals, mark in pairs if equals}


def written_marks(marks: Mapping[str, str]) -> str:
    """The marks as the record carries them."""
    return " ".join(f"{key}={mark}" for key, mark in marks.items())


def mark_of(value: Plain | None) -> str | None:
    """Six letters that differ for different values; None for no value."""
    if value is None:
        return None
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=4).digest()).decode().rstrip("=")
