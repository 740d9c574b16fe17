"""Everything that is wrong with the records of a project."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from congkhai.building.entries import document_of
from congkhai.building.held_report import held_problems
from congkhai.building.loading import Loaded, load_records
from congkhai.building.made_addresses import made_addresses, unknown_sections
from congkhai.building.memo import Memo, open_memo
from congkhai.building.page_cleaning import kept_elements
from congkhai.model.families import FAMILIES
from congkhai.model.procedure import Procedure
from congkhai.problems import Problem, errors_in
from congkhai.reading.hand_written import FORMS
from congkhai.reading.project import CACHE, Project, find_project
from congkhai.reading.records import record_of
from congkhai.rules.checks import check_file, check_identity, locate
from congkhai.rules.identity import find_duplicates
from congkhai.rules.named_records import ProcedureOf
from congkhai.rules.page_links import check_addresses, check_foot, check_html, check_links, check_text, needs_addresses
from congkhai.rules.references import check_codes, with_name


@dataclass(frozen=True, slots=True)
class Checked:
    """All records of a project, and everything that is wrong with them."""

    loaded: Loaded
    memo: Memo
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        return bool(errors_in(self.problems))


def check_project(root: Path, day: date, *, use_cache: bool = True) -> Checked:
    """Read and check all records of the project in `root`; nothing is written."""
    memo = open_memo(root / CACHE, day, use_cache=use_cache)
    project = find_project(root)
    loaded = load_records(project, memo, day)
    found = [
        *loaded.problems,
        *_duplicates(loaded),
        *_check_whole(loaded),
        *_check_names(loaded),
        *check_text(project.pages),
        *check_html(project.pages, kept_elements()),
        *_check_pages(project, loaded),
        *held_problems(project, loaded),
        *(Problem(f"{FORMS}{form}", 1, 1, "", "mau-khong-dung") for form in loaded.unused_forms),
    ]
    setting = loaded.whole.setting
    problems = sorted(with_name(problem, setting) for problem in _causes(found, loaded.unreadable))
    return Checked(loaded, memo, tuple(problems))


def _check_pages(project: Project, loaded: Loaded) -> Iterable[Problem]:
    """Problems of hand-written pages among the others."""
    made = made_addresses(loaded) if needs_addresses(project.pages, project.published) else {}
    yield from check_addresses(project.pages, made)
    yield from check_foot(project.pages, {problem.file for problem in project.problems})
    yield from check_links(project.pages, project.published, made, unknown_sections(loaded))


def _check_whole(loaded: Loaded) -> Iterable[Problem]:
    """Problems of the files that are read whole: few, so their places are simply read again."""
    names, procedure_of = loaded.whole.names, reader_of(loaded)
    for file in loaded.files:
        content = loaded.contents.get(file.name)
        if content is None:
            continue
        findings = check_file(file.family, content, loaded.whole.setting, names, procedure_of)
        findings += check_identity(file.name, content)
        if findings:
            document = document_of(file, loaded.entries[file.name], loaded.store)
            yield from locate(findings, document, file.family.file)


def reader_of(loaded: Loaded) -> ProcedureOf:
    """What reads the record of a code again: lists tell something of few procedures."""
    places = {entry.summary.code: (file, entry) for file, entry in loaded.procedures if entry.summary is not None}

    @cache
    def procedure_of(code: str) -> Procedure | None:
        if code not in places:
            return None
        return record_of(document_of(*places[code], loaded.store).value, Procedure)

    return procedure_of


def _check_names(loaded: Loaded) -> Iterable[Problem]:
    """Problems of references between procedures: only records with one that leads nowhere are looked at."""
    names = loaded.whole.names
    for file, entry in loaded.procedures:
        if all(code in names for code in entry.related):
            continue
        document = document_of(file, entry, loaded.store)
        findings = check_codes(record_of(document.value, Procedure), names)
        yield from locate(findings, document, Procedure)


def _duplicates(loaded: Loaded) -> Iterable[Problem]:
    """Codes of procedures, and names of files of other families, that are there twice."""
    named = [(file.name, entry.summary) for file, entry in loaded.procedures if entry.summary]
    placed = [(name, summary.code, name == f"tthc/{summary.field}/{summary.code}.yml") for name, summary in named]
    for code, name, first in find_duplicates(placed):
        yield Problem(name, 1, 1, "ma_thu_tuc", "trung-ma", (("found", code), ("first", first)))
    for family in FAMILIES:
        files = [(file.name, file.key, True) for file in loaded.files if file.family is family and not family.thousands]
        for stem, name, first in find_duplicates(files):
            yield Problem(name, 1, 1, "", "trung-ma", (("found", stem), ("first", first)))


def _causes(found: list[Problem], broken: set[str]) -> Iterable[Problem]:
    """Without what only follows: names of files with errors, and the name and place of a copy."""
    copies = {problem.file for problem in found if problem.code == "trung-ma" and problem.key == "ma_thu_tuc"}
    for problem in found:
        is_of_copy = problem.code in ("sai-ten-tep", "sai-thu-muc") and problem.file in copies
        if not is_of_copy and not _follows(problem, broken):
            yield problem


def _follows(problem: Problem, broken: set[str]) -> bool:
    """Whether a missing reference, or a form without any, only follows from errors in another file."""
    if problem.code == "mau-khong-ai-dung":
        return bool(broken)
    if problem.code not in ("khong-tim-thay", "ma-chua-co", "van-ban-chua-co") or not broken:
        return False
    words = dict(problem.params)
    expected = words.get("expected", "")
    return words["found"].strip("`") in broken or any(f"/{stem}.yml" in expected for stem in broken)
