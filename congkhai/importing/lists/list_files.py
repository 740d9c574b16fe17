"""The files of the shared lists: as they are, and as an import makes them grow."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from congkhai.importing.lists.growth import grown_list
from congkhai.importing.lists.registers import Registers
from congkhai.model.families import FAMILY
from congkhai.model.family import LISTS
from congkhai.problems import Problem, errors_in
from congkhai.reading.places import Plain
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file


@dataclass(frozen=True, slots=True)
class ListFile:
    """A shared list as it is; one that is not there is empty."""

    name: str
    stem: str
    text: str = ""
    value: Mapping[str, Plain] = field(default_factory=dict)
    entries: tuple[Any, ...] = ()
    problems: tuple[Problem, ...] = ()


def list_file(root: Path, stem: str) -> ListFile:
    """A list of a project."""
    name = f"{LISTS}/{stem}.yml"
    if not (root / name).exists():
        return ListFile(name, stem)
    data, problems = read_file(root / name, name)
    document, more = (None, problems) if problems else parse(data, name)
    if document is None:
        return ListFile(name, stem, problems=tuple(more))
    record, mistakes = read_record(document, FAMILY[stem].file)
    value = document.value if isinstance(document.value, dict) else {}
    entries = getattr(record, "entries", ())
    return ListFile(name, stem, data.decode("utf-8-sig"), value, entries, (*errors_in(more), *mistakes))


def grown_files(lists: Sequence[ListFile], registers: Registers) -> Iterator[tuple[str, bytes]]:
    """(name, new bytes) of each list that grew."""
    for listed, growth in zip(lists, registers.growing().values(), strict=True):
        text = grown_list(listed.stem, listed.text, listed.value, growth)
        if text != listed.text:
            yield listed.name, text.encode()
