"""What records refer to must exist: procedures, entries of lists, files of forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from pydantic.fields import FieldInfo

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.catalogue.wording import small
from congkhai.model.families import FAMILY, LEGAL_TEXTS, PROCEDURES
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.shared import Attachment
from congkhai.model.terms import Meaning, Missing, Record
from congkhai.model.walking import AttributePath, values_of
from congkhai.problems import quoted
from congkhai.reading.nearest import suggest
from congkhai.rules.finding import Finding, finding
from congkhai.rules.parts import evidence_in

FORMS = "bieu-mau"
# A name that leads nowhere is a mistake; where it may be known later, it is a warning.
_LATER = {PROCEDURES: "ma-chua-co", LEGAL_TEXTS: "van-ban-chua-co"}


class Reference(NamedTuple):
    """A name in a record, of a record of another family or of a file."""

    path: AttributePath
    name: str
    family: str
    missing: Missing


def check_references(record: Record, setting: Setting) -> Iterator[Finding]:
    """References that lead nowhere, but for those to procedures."""
    for reference in references_of(record):
        known = setting.forms if reference.family == FORMS else setting.of(reference.family)
        if reference.family != PROCEDURES and reference.name not in known:
            yield _missing(reference, known, _other_spelling(reference, setting))


def check_codes(record: Record, names: Names) -> Iterator[Finding]:
    """References to procedures that lead nowhere."""
    for reference in references_of(record):
        if reference.family == PROCEDURES and reference.name not in names:
            yield _missing(reference, names)


def check_forms(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """Forms of papers that can be had nowhere."""
    for path, evidence in evidence_in(procedure):
        yield from _nowhere(evidence.forms, (*path, "forms"))


def check_policy_files(policy: Policy, setting: Setting) -> Iterator[Finding]:
    """Files of a policy that can be had nowhere."""
    return _nowhere(policy.attachments, ("attachments",))


def references_of(record: Record) -> Iterator[Reference]:
    """Every name of another record within a record."""
    for value in values_of(record, _refers):
        yield Reference(value.path, value.value, value.meaning.refers_to or "", value.meaning.missing)


def _nowhere(attachments: Iterable[Attachment], path: AttributePath) -> Iterator[Finding]:
    for place, attachment in enumerate(attachments):
        if attachment.file is None and attachment.address is None:
            yield finding("thieu-tep-mau", *path, place, found=attachment.name)


def _refers(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.refers_to is not None


def _missing(reference: Reference, known: Collection[str], remedy: str = "") -> Finding:
    later = _LATER.get(reference.family) if reference.missing is Missing.LATER else None
    return finding(
        "thieu-tep" if reference.family == FORMS else later or "khong-tim-thay",
        *reference.path,
        found=quoted(reference.name),
        expected=_place_of(reference.family),
        remedy=remedy or suggest(reference.name, sorted(known) if isinstance(known, frozenset) else known),
    )


def _place_of(name: str) -> str:
    """Where the records of a family are, in words."""
    family = FAMILY.get(name)
    if family is None:
        return f"`content/{name}/`"
    return f"`{family.files}`" if family.is_list else f"các {small(family.one)} của `{family.folder}/`"


def _other_spelling(reference: Reference, setting: Setting) -> str:
    """The number of a legal text that is also written like the name."""
    if reference.family == LEGAL_TEXTS:
        for text in setting.legal_texts.values():
            if reference.name in text.other_numbers:
                return f"; văn bản này ghi là {quoted(text.number)}"
    return ""
