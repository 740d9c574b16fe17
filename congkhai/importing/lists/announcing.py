"""The announcing decisions as an import uses and grows them: one file for each, told apart by number and day signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from congkhai.catalogue.decisions import decision_key
from congkhai.importing.found.cleaning import filled, settle_line
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
    noted: dict[str, str] = field(default_factory=dict)  # known decision → who issued it, where its file does not say

    def key(self, found: FoundProcedure, known: str = "") -> str:
        """The name of the decision that announced a procedure, "" if the source names none.

        A source that does not tell the day means the `known` decision of that number, if the record names one.
        """
        number, issuer = settle_line(found.decision), settle_line(found.issuer)
        key = decision_key(number, found.decision_signed) if number else ""
        if key and found.decision_signed is None and known.startswith(f"{key}-"):
            return known
        if key and key not in self.told:
            signed = found.decision_signed.isoformat() if found.decision_signed else None
            more: dict[str, Plain | None] = {"co_quan_ban_hanh": issuer, "ngay_ky": signed}
            self.added[key] = {"so": number, **filled(more), "nguon": self.source}
            self.told[key] = (number, issuer)
        elif key and issuer and not self.told[key][1]:
            self.noted[key], self.told[key] = issuer, (number, issuer)
        return key

    def know(self, key: str, decision: Decision, text: str) -> None:
        """Take a decision that there is, and the text of its file."""
        self.told[key], self.texts[key] = (decision.number, decision.issuer or ""), text

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
