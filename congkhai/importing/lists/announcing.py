"""The announcing decisions as an import uses and grows them: one file for each, told apart by number and day signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from congkhai.catalogue.decisions import decision_key
from congkhai.importing.found.cleaning import filled, letters_of, settle_line
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.yaml.yaml_edit import Put, edit_yaml
from congkhai.importing.yaml.yaml_text import yaml_document
from congkhai.model.decision import Decision
from congkhai.model.families import DECISIONS, FAMILY
from congkhai.problems import Problem, errors_in
from congkhai.reading.places import Plain
from congkhai.reading.project import RecordFile
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file

Entry = dict[str, Plain]
_ORDER = tuple(str(one.alias) for one in Decision.model_fields.values())


@dataclass(frozen=True, slots=True)
class KnownDecisions:
    """The decisions that there are: name of the file, record, text."""

    files: tuple[tuple[str, Decision, str], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Decisions:
    """Decisions by the names of their files: number and issuer of all, and those that this import adds."""

    source: Entry
    told: dict[str, tuple[str, str]] = field(default_factory=dict)
    added: dict[str, Entry] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)  # the files that there are
    spelled: dict[str, set[str]] = field(default_factory=dict)  # as the sources write the number: `3713/QD-BTP`
    noted: dict[str, str] = field(default_factory=dict)  # known decision → who issued it, where its file does not say

    def key(self, found: FoundProcedure, known: str = "") -> str:
        """The name of the decision that announced a procedure, "" if the source names none.

        A source that does not tell the day means the `known` decision of that number, if the record names one.
        """
        key = decision_key(found.decision, found.decision_signed) if found.decision.strip() else ""
        if key and found.decision_signed is None and known.startswith(f"{key}-") and known in self.told:
            key = known
        if key:
            self._note(key, found)
        return key

    def _note(self, key: str, found: FoundProcedure) -> None:
        number, issuer = settle_line(found.decision), settle_line(found.issuer)
        self.spelled.setdefault(key, set()).add(number)
        if key not in self.told:
            signed = found.decision_signed.isoformat() if found.decision_signed else None
            more: dict[str, Plain | None] = {"co_quan_ban_hanh": issuer, "ngay_ky": signed}
            self.added[key] = {"so": number, **filled(more), "nguon": self.source}
            self.told[key] = (number, issuer)
        elif issuer and not self.told[key][1]:
            self.noted[key], self.told[key] = issuer, (self.told[key][0], issuer)

    def know(self, key: str, decision: Decision, text: str) -> None:
        """Take a decision that there is, and the text of its file."""
        self.told[key], self.texts[key] = (decision.number, decision.issuer or ""), text

    def names(self, key: str) -> tuple[str, ...]:
        """Number in all spellings, and issuer."""
        return (*self.spelled.get(key, ()), *self.told.get(key, ()))

    def other_issuer(self, key: str, found: FoundProcedure) -> str:
        """Who issued a decision by the words of a source, where the decision has other words."""
        issuer, known = settle_line(found.issuer), self.told.get(key, ("", ""))[1]
        return issuer if known and letters_of(issuer) != letters_of(known) else ""

    @property
    def numbers(self) -> dict[str, str]:
        """What each is called."""
        return {key: number for key, (number, _) in self.told.items()}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """The files of those that are added, and of those that are told more of."""
        for key, entry in self.added.items():
            more = {"co_quan_ban_hanh": issuer} if (issuer := self.noted.get(key)) else {}
            yield _file(key), yaml_document({**entry, **more}).encode()
        for key in sorted(self.noted.keys() & self.texts.keys()):
            yield _file(key), edit_yaml(self.texts[key], [Put(("co_quan_ban_hanh",), self.noted[key], _ORDER)]).encode()


def known_decisions(files: Iterable[RecordFile]) -> KnownDecisions:
    """The decisions of a project."""
    known: list[tuple[str, Decision, str]] = []
    problems: list[Problem] = []
    for file in (file for file in files if file.family.name == DECISIONS):
        data, mistakes = read_file(file.path, file.name)
        document, more = (None, mistakes) if mistakes else parse(data, file.name)
        record, wrong = read_record(document, Decision) if document else (None, [])
        problems += errors_in([*more, *wrong])
        if isinstance(record, Decision):
            known.append((file.stem, record, data.decode("utf-8-sig")))
    return KnownDecisions(tuple(known), tuple(problems))


def _file(key: str) -> str:
    return f"{FAMILY[DECISIONS].folder}/{key}.yml"
