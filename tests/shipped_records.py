"""The records that come with the repository, as the engine reads them."""

from __future__ import annotations

from functools import cache

from fixture_project import REPOSITORY

from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record
from congkhai.reading.project import family_of
from congkhai.reading.records import read_record
from congkhai.reading.source import parse


@cache
def shipped_procedures() -> dict[str, Procedure]:
    """Every procedure by its code."""
    files = sorted(REPOSITORY.glob("tthc/*/*.yml"))
    read = [shipped_file(str(file.relative_to(REPOSITORY))) for file in files]
    return {procedure.identifier: procedure for procedure in read if isinstance(procedure, Procedure)}


def shipped_file(name: str) -> Record:
    """What a file of the repository holds."""
    family = family_of(name)
    assert family is not None
    document, problems = parse((REPOSITORY / name).read_bytes(), name)
    assert document is not None, problems
    content, mistakes = read_record(document, family.file)
    assert content is not None, mistakes
    return content
