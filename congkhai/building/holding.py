"""Of all that was read, what sites of the day have: records that are held back are in no page, list, figure or file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from congkhai.building.entries import document_of
from congkhai.building.memo import Entry
from congkhai.building.store import Store
from congkhai.catalogue.embargo import NOTHING_HELD, Held, Named, held_on, is_to_come, opening_of
from congkhai.catalogue.setting import shown_setting
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.whole import Catalogue, assemble_catalogue
from congkhai.model.families import PROCEDURES
from congkhai.model.holdable import NotFixed
from congkhai.model.procedure import Procedure
from congkhai.model.shared import FORM_FILES
from congkhai.model.terms import Record
from congkhai.reading.project import RecordFile
from congkhai.reading.records import record_of
from congkhai.rules.references import references_of


@dataclass(frozen=True)
class Whole:
    """All records that could be read, and what of them sites of the day have."""

    catalogue: Catalogue
    files: tuple[tuple[RecordFile, Entry], ...]
    store: Store

    @cached_property
    def held(self) -> Held:
        """What is held back; procedures are read again only if there is something."""
        setting, openings = self.catalogue.setting, self._openings
        if not any(is_to_come(opening, setting.day) for opening in openings.values()):
            return NOTHING_HELD
        return held_on(setting.day, {**setting.records, PROCEDURES: self.procedures}, openings)

    @cached_property
    def shown(self) -> Catalogue:
        """The catalogue that pages are made from."""
        if not self._openings:
            return self.catalogue
        whole, held = self.catalogue.setting, self.held
        forms = {name: size for name, size in whole.forms.items() if name not in self.held_forms}
        setting = shown_setting(whole, held, forms)
        summaries = (summarise(one, whole.day, setting.decision_on(one)) for one in self._shown_procedures)
        return assemble_catalogue(setting, summaries if held else self.catalogue.procedures.values())

    @cached_property
    def held_forms(self) -> frozenset[str]:
        """Files of content/bieu-mau/ that only held records name."""
        if not self.held:
            return frozenset()
        records = {**self.catalogue.setting.records, PROCEDURES: self.procedures}
        every = [((family, key), one) for family, those in records.items() for key, one in those.items()]
        shown = _forms_in(one for named, one in every if named not in self.held.openings)
        return frozenset(_forms_in(one for _, one in every)) - shown

    @cached_property
    def procedures(self) -> Mapping[str, Procedure]:
        """All procedures, read again, by code."""
        documents = (document_of(file, entry, self.store) for file, entry in self.files)
        records = (record_of(document.value, Procedure) for document in documents)
        return {record.identifier: record for record in records}

    @cached_property
    def _openings(self) -> Mapping[Named, date | NotFixed]:
        return dict(self._told())

    def _told(self) -> Iterator[tuple[Named, date | NotFixed]]:
        """The days that records say themselves."""
        for family, those in self.catalogue.setting.records.items():
            for key, one in those.items():
                if (opening := opening_of(one)) is not None:
                    yield (family, key), opening
        for _, entry in self.files:
            if entry.summary is not None and entry.opening is not None:
                yield (PROCEDURES, entry.summary.code), entry.opening

    @property
    def _shown_procedures(self) -> Iterator[Procedure]:
        for code, one in self.procedures.items():
            if (PROCEDURES, code) not in self.held.openings and isinstance(left := self.held.shown(one), Procedure):
                yield left


def _forms_in(records: Iterable[Record]) -> set[str]:
    return {one.name for record in records for one in references_of(record) if one.family == FORM_FILES}
