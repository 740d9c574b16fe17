"""The shared lists as an import uses and grows them: one entry for all spellings of a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, count
from typing import ClassVar

from congkhai.importing.found.cleaning import filled, settle_line
from congkhai.importing.found.shapes import FoundFile, FoundLegalText
from congkhai.importing.lists.agency_names import agency_key, bodies_in
from congkhai.importing.lists.announcing import Decisions
from congkhai.importing.lists.listed_forms import ListedForms
from congkhai.importing.lists.spelling import is_local, legal_key, legal_number, name_key, slug_of
from congkhai.model.form_sheet import FormSheet
from congkhai.model.lists import Agency, Field, LegalText
from congkhai.reading.places import Plain

Entry = dict[str, Plain]
# `Mẫu số 24.docx` is another form in each procedure: so few words tell none from others.
_FEWEST_WORDS = 5
_ENDING = re.compile(r"\.\w{2,5}$")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(slots=True)
class GrowingList:
    """What an import adds to a shared list, entry by entry (slug or number); `source` is that of new entries."""

    source: Entry
    spelled_under: ClassVar[str] = "ten_khac"
    names: dict[str, str] = field(default_factory=dict)  # what an entry is called, if not by its number
    added: dict[str, Entry] = field(default_factory=dict)
    noted: dict[str, dict[str, list[str]]] = field(default_factory=dict)  # key of known entries → entry → new spellings
    filled: dict[str, dict[str, Plain]] = field(default_factory=dict)  # key that known entries lack → entry → value

    @property
    def has_grown(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.added or self.noted or self.filled)

    def note(self, entry: str, key: str, spelling: str) -> None:
        """Into the new entry itself, or beside a known one that its file is to be given."""
        if entry in self.added:
            listed = self.added[entry].setdefault(key, [])
            assert isinstance(listed, list)
            listed.append(spelling)
        else:
            self.noted.setdefault(key, {}).setdefault(entry, []).append(spelling)


@dataclass(slots=True)
class Names(GrowingList):
    """Fields or agencies: names to slugs. A spelling of the list finds its own entry, any other that of its `key`."""

    key: Callable[[str], str] = name_key
    slugs: dict[str, str] = field(default_factory=dict)  # spelling without accents and case → slug
    alike: dict[str, str] = field(default_factory=dict)  # key of a spelling → slug
    spellings: dict[str, set[str]] = field(default_factory=dict)  # slug → all its spellings

    def slug(self, name: str) -> str:
        """The slug of a name, of a new entry if no spelling of it is known."""
        line = settle_line(name)
        slug = self.known(line)
        if slug is None:
            slug = _free(slug_of(line), self.spellings)
            self.added[slug] = {"ma": slug, "ten": line, "nguon": self.source}
            self.know(slug, line, ())
        elif line not in self.spellings[slug]:
            self.spellings[slug].add(line)
            self.note(slug, self.spelled_under, line)
        return slug

    def known(self, name: str) -> str | None:
        """The slug of a name that has one."""
        line = settle_line(name)
        return self.slugs.get(name_key(line)) or self.alike.get(self.key(line))

    def know(self, slug: str, name: str, others: Iterable[str]) -> None:
        """Take an entry of the list; what comes first keeps a spelling that two entries have."""
        self.names[slug], self.spellings[slug] = name, {name, *others}
        for spelling in self.spellings[slug]:
            self.slugs.setdefault(name_key(spelling), slug)
            self.alike.setdefault(self.key(spelling), slug)


@dataclass(slots=True)
class AgencyNames(Names):
    """Agencies, which sources also join by commas."""

    key: Callable[[str], str] = agency_key
    heard: set[str] = field(default_factory=set)  # keys of all names of this import
    parted: dict[str, tuple[str, ...]] = field(default_factory=dict)  # name → the names joined in it

    def hear(self, names: Iterable[str]) -> None:
        """Note names of this import before any is asked for: what may be parted must not depend on the order."""
        self.heard.update(agency_key(settle_line(name)) for name in names)
        self.heard.update(self.alike)

    def bodies(self, name: str) -> tuple[str, ...]:
        """The names that a name stands for: itself, unless it joins known ones and the list does not have it so."""
        line = settle_line(name)
        if name_key(line) in self.slugs:
            return (line,)
        bodies = bodies_in(line, self.heard)
        if len(bodies) == 1:
            return bodies
        self.parted[line] = tuple(single for body in bodies for single in self.bodies(body))
        return self.parted[line]


@dataclass(slots=True)
class FormNames(Names):
    """Forms by their names; those whose names say too little are each a procedure's own."""

    words: dict[str, str] = field(default_factory=dict)  # slug → all that the list says of it
    listed: ListedForms = field(default_factory=ListedForms)
    without_edition: set[str] = field(default_factory=set)  # forms of the list of which it has the name alone

    def of_paper(self, name: str, files: Iterable[FoundFile], code: str, *, links: bool) -> list[Plain]:
        """The slugs of the forms of a paper: of its files, or, without any, of the form of the list that it calls.

        Without `links` only of its files, as where a record was imported before the list had the form.
        """
        told: list[Plain] = list(dict.fromkeys(self.form(file, code) for file in files))
        if told:
            return told
        known = self.listed.of_paper(name, code)
        return [known] if known and links else []

    def form(self, file: FoundFile, code: str) -> str:
        """The slug of a form of a procedure, of a new entry if it is not known."""
        line = settle_line(file.name)
        slug = self.slug(line) if _tells_itself(line) else self._own(line, code)
        if file.address.startswith(("https://", "http://")):
            self._take_address(slug, file.address)
        return slug

    def _take_address(self, slug: str, address: str) -> None:
        """The first that is heard of, for an entry without one; what an editor wrote or keeps as a file stays."""
        if slug in self.added:
            self.added[slug].setdefault("ban_mau", [{"lien_ket": address}])
        elif slug in self.without_edition:
            self.filled.setdefault("ban_mau", {}).setdefault(slug, [{"lien_ket": address}])

    def _own(self, line: str, code: str) -> str:
        slug = slug_of(f"{code} {line}")
        if slug not in self.spellings:
            self.added[slug] = {"ma": slug, "ten": line, "nguon": self.source}
            self.names[slug], self.spellings[slug] = line, {line}
        elif line not in self.spellings[slug]:
            self.spellings[slug].add(line)
            self.note(slug, self.spelled_under, line)
        return slug


@dataclass(slots=True)
class LegalTexts(GrowingList):
    """Legal texts: numbers as cited to numbers of entries."""

    spelled_under: ClassVar[str] = "cach_viet_khac"
    numbers: dict[str, str] = field(default_factory=dict)  # key → number of the entry
    written: dict[str, set[str]] = field(default_factory=dict)  # number → spellings of it
    titles: dict[str, set[str]] = field(default_factory=dict)  # number → titles of it

    def number(self, text: FoundLegalText) -> str:
        """The number that records cite the text by."""
        written, title = settle_line(text.number), settle_line(text.title)
        number = legal_number(written or title)
        # Local numbers name one text only together with its title.
        key = _local_key(number, title) if is_local(number) and title else legal_key(number)
        known = self.numbers.get(key)
        if known is None:
            known = self.numbers[key] = _free(number, self.written, " [{}]")
            self.added[known] = _text_entry(known, title, text, self.source)
            self.written[known], self.titles[known] = {known}, {title or number}
        self._spell(known, self.spelled_under, written, self.written)
        self._spell(known, "trich_yeu_khac", title, self.titles)
        return known

    def has(self, text: FoundLegalText) -> bool:
        """Whether an entry has both the number and the title of a text."""
        written, title = settle_line(text.number), settle_line(text.title)
        number = legal_number(written)
        key = _local_key(number, title) if is_local(number) else legal_key(number)
        return title in self.titles.get(self.numbers.get(key, ""), ())

    def _spell(self, number: str, key: str, spelling: str, spellings: Mapping[str, set[str]]) -> None:
        if spelling and spelling not in spellings[number]:
            spellings[number].add(spelling)
            self.note(number, key, spelling)

    def know(self, number: str, spellings: Sequence[str], titles: Sequence[str]) -> None:
        """Take an entry of the list."""
        self.written[number], self.titles[number] = {number, *spellings}, set(titles)
        for spelling in (number, *spellings):
            self.numbers.setdefault(legal_key(spelling), number)
            for title in titles:
                self.numbers.setdefault(_local_key(spelling, title), number)


@dataclass(frozen=True, slots=True)
class Registers:
    """All lists that an import may add to."""

    fields: Names
    agencies: AgencyNames
    legal_texts: LegalTexts
    decisions: Decisions
    forms: FormNames

    @property
    def has_grown(self) -> bool:
        """Whether an import has added to any of them."""
        decisions = self.decisions.added or self.decisions.noted
        return bool(decisions) or any(growth.has_grown for growth in self.growing().values())

    def growing(self) -> dict[str, GrowingList]:
        """Each list by the name of its file."""
        return {"linh-vuc": self.fields, "co-quan": self.agencies, "van-ban": self.legal_texts, "bieu-mau": self.forms}


def open_registers(
    fields: Iterable[Field],
    agencies: Iterable[Agency],
    legal_texts: Iterable[LegalText],
    day: date,
    forms: Iterable[FormSheet] = (),
) -> Registers:
    """The lists as they are; entries that an import adds carry `day`, that of the data."""
    source: Entry = {"he_thong": "csdl-quoc-gia", "ngay_lay": day.isoformat()}
    registers = Registers(Names(source), AgencyNames(source), LegalTexts(source), Decisions(source), FormNames(source))
    for entry in fields:
        registers.fields.know(entry.id, entry.name, entry.other_names)
    for agency in agencies:
        registers.agencies.know(agency.id, agency.name, agency.other_names)
    for sheet in forms:
        registers.forms.know(sheet.id, sheet.name, sheet.other_names)
        registers.forms.listed.know(sheet)
        if not sheet.editions:
            registers.forms.without_edition.add(sheet.id)
        told = (word for one in sheet.editions for word in (one.number, one.legal_resource))
        registers.forms.words[sheet.id] = " ".join(filter(None, (sheet.name, *told)))
    for text in legal_texts:
        registers.legal_texts.know(text.number, text.other_numbers, (text.title, *text.other_titles))
    return registers


def _text_entry(number: str, title: str, text: FoundLegalText, source: Entry) -> Entry:
    return filled(
        {
            "so_ky_hieu": number,
            "trich_yeu": title or number,
            "co_quan_ban_hanh": settle_line(text.issuer),
            "ngay_ban_hanh": text.issued.isoformat() if text.issued else None,
            "nguon": source,
        }
    )


def _tells_itself(name: str) -> bool:
    """Whether a name tells a form from those of other procedures."""
    return len(_WORD.findall(_ENDING.sub("", name))) >= _FEWEST_WORDS


def _local_key(number: str, title: str) -> str:
    return f"{legal_key(number)} {name_key(title)}"


def _free(wanted: str, taken: Container[str], more: str = "-{}") -> str:
    others = (wanted + more.format(number) for number in count(2))
    return next(name for name in chain([wanted], others) if name not in taken)
