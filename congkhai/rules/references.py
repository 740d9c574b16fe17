"""What records refer to must exist: procedures, entries of lists, files of forms."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from pydantic.fields import FieldInfo

from congkhai.catalogue.fold import fold
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Names
from congkhai.catalogue.wording import small
from congkhai.model.families import FAMILY, LEGAL_TEXTS, PROCEDURES
from congkhai.model.policy import Policy
from congkhai.model.shared import FORM_FILES, Attachment
from congkhai.model.terms import Meaning, Missing, Record
from congkhai.model.values import CODE
from congkhai.model.walking import AttributePath, values_of
from congkhai.problems import Problem, quoted
from congkhai.reading.hand_written import FORMS
from congkhai.reading.meant_values import several
from congkhai.reading.nearest import nearest, slug_of, suggest
from congkhai.rules.finding import Finding, finding

# Where records say how else they are written.
_OTHER_NAMES = ("other_names", "other_numbers", "other_titles")
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
        known = setting.forms if reference.family == FORM_FILES else setting.of(reference.family)
        if reference.family != PROCEDURES and reference.name not in known:
            yield _missing(reference, known, _other_spelling(reference, setting))


def check_codes(record: Record, names: Names) -> Iterator[Finding]:
    """References to procedures that lead nowhere."""
    for reference in references_of(record):
        if reference.family == PROCEDURES and reference.name not in names:
            yield _missing(reference, names)


def check_policy_files(policy: Policy, setting: Setting) -> Iterator[Finding]:
    """Files of a policy that can be had nowhere."""
    return _nowhere(policy.attachments, ("attachments",))


def with_name(problem: Problem, setting: Setting) -> Problem:
    """A problem of a name where a code belongs, with the code of the record that is called so."""
    words = dict(problem.params)
    family = words.get("family", "")
    if problem.code != "sai-ma" or family not in FAMILY:
        return problem
    known = setting.of(family)
    meant = next(_called(words["name"], family, setting), None) or nearest(slug_of(words["name"]), known)
    parts = words["name"].split()
    remedy = f"; có phải {quoted(meant)}?" if meant else f"; các mã có trong {_place_of(family)}"
    if len(parts) > 1 and all(part in known for part in parts):
        remedy = f"; {several(len(parts))}"
    return replace(problem, params=tuple((words | {"remedy": remedy}).items()))


def references_of(record: Record) -> list[Reference]:
    """Every name of another record within a record."""
    return [
        Reference(value.path, value.value, value.meaning.refers_to or "", value.meaning.missing)
        for value in values_of(record, _refers)
    ]


def _nowhere(attachments: Iterable[Attachment], path: AttributePath) -> Iterator[Finding]:
    for place, attachment in enumerate(attachments):
        if attachment.file is None and attachment.address is None:
            yield finding("thieu-tep-mau", *path, place, found=attachment.name)


def _refers(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.refers_to is not None


def _missing(reference: Reference, known: Collection[str], remedy: str = "") -> Finding:
    later = _LATER.get(reference.family) if reference.missing is Missing.LATER else None
    return finding(
        "thieu-tep" if reference.family == FORM_FILES else later or "khong-tim-thay",
        *reference.path,
        found=quoted(reference.name),
        expected=_place_of(reference.family),
        remedy=remedy or _guess(reference, known),
    )


def _guess(reference: Reference, known: Collection[str]) -> str:
    """What was probably meant; but a number that is well formed is another procedure's, or another law's."""
    if reference.family == PROCEDURES:
        return "" if re.fullmatch(CODE, reference.name, re.ASCII) else suggest(reference.name, known)
    words = reference.name.split()
    if len(words) > 1 and all(word in known for word in words):
        return f"; đây là {len(words)} mục, mỗi mục một dòng bắt đầu bằng `- `"
    if reference.family == FORM_FILES and (file := _file_meant(reference.name, known)):
        return f"; có phải {quoted(file)}?"
    if reference.family == LEGAL_TEXTS:
        written = set(re.split(r"[\s,;.]+", reference.name.lower()))
        if inside := [name for name in known if name.lower() in written]:
            return (
                f"; có phải {quoted(inside[0])}?"
                if len(inside) == 1
                else f"; đây là {len(inside)} văn bản, ghi mỗi mục một số"
            )
        digits = re.findall(r"\d+", reference.name)
        known = [name for name in known if re.findall(r"\d+", name) == digits]
    else:
        # Typing rarely goes wrong at the first letter: `bo-tu-phap` is no slip for `so-tu-phap`.
        known = [name for name in sorted(known) if name[:1] == reference.name[:1]]
    return suggest(reference.name, known)


def _file_meant(written: str, known: Collection[str]) -> str:
    """The file that is written with its folders, in other letters, or without the ending that Windows hides."""
    name = re.split(r"[\\/]", written)[-1].casefold()
    return next((one for one in sorted(known) if name in (one.casefold(), one.rpartition(".")[0].casefold())), "")


def _place_of(name: str) -> str:
    """Where the records of a family are, in words."""
    family = FAMILY.get(name)
    if family is None:
        return f"`{FORMS}`"
    return f"`{family.files}`" if family.is_list else f"các {small(family.one)} của `{family.folder}/`"


def _other_spelling(reference: Reference, setting: Setting) -> str:
    """The record that is called by the name, in place of its number or code."""
    for key in _called(reference.name, reference.family, setting):
        is_text = reference.family == LEGAL_TEXTS
        return f"; văn bản này ghi là {quoted(key)}" if is_text else f"; có phải {quoted(key)}?"
    return ""


def _called(name: str, family: str, setting: Setting) -> Iterator[str]:
    """Keys of the records of a family that have this name, or are also written so."""
    wanted = fold(name)
    for key, record in setting.of(family).items():
        others = (getattr(record, attribute, ()) for attribute in _OTHER_NAMES)
        names = (FAMILY[family].title_of(record), *chain.from_iterable(others))
        if wanted in map(fold, names):
            yield key
