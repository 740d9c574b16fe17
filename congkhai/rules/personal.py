"""Numbers and addresses of persons where a text must not tell of any."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic.fields import FieldInfo

from congkhai.model.terms import Meaning, Personal, Record
from congkhai.model.walking import values_of
from congkhai.rules.finding import Finding, finding

# An identity number of twelve digits, a telephone number, an address for mail.
_SIGNS = re.compile(r"(?<!\d)(?:\d{12}|0\d(?:[ .]?\d){8,9})(?!\d)|[\w.+-]+@[\w-]+\.\w+")


def check_personal(record: Record) -> Iterator[Finding]:
    """What looks like somebody's number or address in texts that are declared to have none."""
    for value in values_of(record, _is_linted):
        if found := _SIGNS.search(value.value):
            yield finding("du-lieu-ca-nhan", *value.path, found=found.group())


def _is_linted(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.personal is Personal.NEVER
