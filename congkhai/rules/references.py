"""What records refer to must exist: codes, fields, agencies, legal texts, files of forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from congkhai.catalogue.whole import Catalogue
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Attachment
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import AttributePath, Finding, finding
from congkhai.rules.parts import costs_in, evidence_in

_AUTHORITIES = (
    "competent_authority",
    "deciding_authority",
    "delegated_authority",
    "coordinating_authority",
)
FIELDS = "`content/danh-muc/linh-vuc.yml`"
AGENCIES = "`content/danh-muc/co-quan.yml`"
LEGAL_TEXTS = "`content/danh-muc/van-ban.yml`"
PROCEDURES = "các thủ tục của `tthc/`"


def check_procedure_references(procedure: Procedure, catalogue: Catalogue) -> Iterator[Finding]:
    """References of a procedure to lists and files that lead nowhere."""
    lists = catalogue.lists
    yield from _unknown([procedure.field], lists.fields, FIELDS, "field", is_list=False)
    for attribute in _AUTHORITIES:
        listed = getattr(procedure, attribute)
        yield from _unknown(listed, lists.agencies, AGENCIES, attribute)
    for path, number in legal_references(procedure):
        yield from check_legal_reference(number, catalogue, *path)
    for path, evidence in evidence_in(procedure):
        for index, form in enumerate(evidence.forms):
            yield from _missing_file(form, catalogue, (*path, "forms", index))


def check_related(procedure: Procedure, catalogue: Catalogue) -> Iterator[Finding]:
    """References to other procedures that lead nowhere; `end.successor` may be kept elsewhere."""
    yield from check_codes(procedure.related, catalogue, "related")


def check_policy_references(policy: Policy, catalogue: Catalogue) -> Iterator[Finding]:
    """References of a policy that lead nowhere."""
    if policy.number is not None:
        yield from check_legal_reference(policy.number, catalogue, "number")
    yield from _unknown(policy.fields, catalogue.lists.fields, FIELDS, "fields")
    yield from check_codes(policy.procedures, catalogue, "procedures")
    for index, attachment in enumerate(policy.attachments):
        yield from _missing_file(attachment, catalogue, ("attachments", index))


def check_codes(codes: Iterable[str], catalogue: Catalogue, *path: str | int) -> Iterator[Finding]:
    """Codes without a procedure."""
    yield from _unknown(codes, catalogue.procedures, PROCEDURES, *path)


def check_legal_reference(number: str, catalogue: Catalogue, *path: str | int) -> Iterator[Finding]:
    """A number that the registry of legal texts does not have."""
    known = catalogue.lists.legal_texts
    if number not in known:
        remedy = suggest_legal_text(number, catalogue)
        yield finding("khong-tim-thay", *path, found=quoted(number), expected=LEGAL_TEXTS, remedy=remedy)


def suggest_legal_text(number: str, catalogue: Catalogue) -> str:
    """The text that is also written like `number`, or whose number is nearly the same."""
    known = catalogue.lists.legal_texts
    for text in known.values():
        if number in text.other_numbers:
            return f"; văn bản này ghi là {quoted(text.number)}"
    return suggest(number, known)


def legal_references(procedure: Procedure) -> Iterator[tuple[AttributePath, str]]:
    """Every number of a legal text that the procedure cites, with its path."""
    for index, number in enumerate(procedure.legal_resources):
        yield ("legal_resources", index), number
    for path, cost in costs_in(procedure):
        if cost.legal_resource is not None:
            yield (*path, "legal_resource"), cost.legal_resource
    for path, evidence in evidence_in(procedure):
        if evidence.exemption is not None:
            yield (*path, "exemption", "legal_resource"), evidence.exemption.legal_resource


def _missing_file(form: Attachment, catalogue: Catalogue, path: AttributePath) -> Iterator[Finding]:
    known = catalogue.lists.forms
    if form.file is not None and form.file not in known:
        remedy = suggest(form.file, sorted(known))
        yield finding("thieu-tep", *path, "file", found=quoted(form.file), remedy=remedy)
    if form.file is None and form.address is None:
        yield finding("thieu-tep-mau", *path, found=form.name)


def _unknown(
    names: Iterable[str],
    known: Mapping[str, object],
    expected: str,
    *path: str | int,
    is_list: bool = True,
) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if name not in known:
            place = (*path, index) if is_list else path
            remedy = suggest(name, known)
            yield finding("khong-tim-thay", *place, found=quoted(name), expected=expected, remedy=remedy)
