"""A finding: what a rule has against a value, before its place in the file is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from congkhai.catalogue.wording import small
from congkhai.model.terms import Record, part_in
from congkhai.model.walking import AttributePath


@dataclass(frozen=True, slots=True)
class Finding:
    """`path` goes through attributes of the model: `("channels", 0, "costs", 1, "amount")`."""

    code: str
    path: AttributePath
    params: tuple[tuple[str, str], ...] = ()


def finding(code: str, *path: str | int, **params: object) -> Finding:
    """A finding with its parameters as text."""
    words = tuple((name, str(param)) for name, param in params.items())
    return Finding(code, path, words)


def key_in(family: type[Record], attribute: str) -> dict[str, str]:
    """What messages call a key of a record: its label, and its name."""
    field = family.model_fields[attribute]
    return {"label": field.title or "", "name": field.alias or ""}


def within(path: AttributePath, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of a part as findings of the whole; `path` leads to the part."""
    return (replace(found, path=(*path, *found.path)) for found in findings)


def label_of(path: AttributePath, family: type[Record]) -> str:
    """What editors call the value at a path, in small letters."""
    here: type[Record] | None = family
    label = ""
    for step in path:
        if isinstance(step, str) and here is not None:
            label, here = here.model_fields[step].title or "", part_in(here, step)
    return small(label)


def keys_of(path: AttributePath, family: type[Record]) -> tuple[str | int, ...]:
    """The path as editors write it: attributes become keys of the record."""
    keys: list[str | int] = []
    here: type[Record] | None = family
    for step in path:
        if isinstance(step, int) or here is None:
            keys.append(step)
            continue
        keys.append(str(here.model_fields[step].alias))
        here = part_in(here, step)
    return tuple(keys)
