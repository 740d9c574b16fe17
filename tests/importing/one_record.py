"""One record as it is imported, and what an import of newer data brings."""

from __future__ import annotations

from answers import CODE, method, write_answers
from fixture_project import files_in, run

FILE = f"tthc/ho-tich/{CODE}.yml"
NEWER = {
    "_source": {"retrieved": "2026-09-01"},
    "executionMethods": [method("DIRECT", 3)],
    "procedureProposal": {
        "proposalNumber": "900/QĐ-BTP",
        "decisionDate": 1_788_000_000_000,
        "issuingAgency": {"name": "Bộ Tư pháp"},
    },
}


def take(project, *answers, options=()):
    """Import answers into the project."""
    source = write_answers(project.parent / "nguon", *answers)
    return run(project, *options, str(source), command="import", day=None)


def yaml_of(project):
    """The record that was imported."""
    return (project / FILE).read_text("utf-8")


def records(project):
    """Every file that an import may write."""
    return files_in(project / "tthc", project) | files_in(project / "content/danh-muc", project)
