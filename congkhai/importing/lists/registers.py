"""The shared lists as an import uses and grows them: one entry for all spellings of a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from congkhai.importing.lists.agency_names import agency_key, bodies_in
from congkhai.importing.lists.spelling import is_local, legal_key, legal_number, name_key, slug_of
from congkhai.importing.records.cleaning import settle_line
from congkhai.importing.records.found import FoundLegalText
from congkhai.model.lists import Agency, Field, LegalText
from congkhai.reading.places import Plain

Entry = dict[str, Plain]


@dataclass(slots=True)
class Names:
    """Fields or agencies: names to slugs. `added` are new entries, `spelled` new spellings of known ones.

    A spelling that stands in the list finds its own entry; any other one that of the same `key`.
    """

    source: Entry
    key: Callable[[str], str] = name_key
    slugs: dict[str, str] = field(default_factory=dict)  # spelling without accents and case → slug
    alike: dict[str, str] = field(default_factory=dict)  # key of a spelling → slug
    names: dict[str, str] = field(default_factory=dict)  # slug → name
    spellings: dict[str, set[str]] = field(default_factory=dict)  # slug → all its spellings
    added: dict[str, Entry] = field(default_factory=dict)
    spelled: dict[str, list[str]] = field(default_factory=dict)

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
            _note_spelling(self.added.get(slug), self.spelled, slug, "ten_khac", line)
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
class LegalTexts:
    """Legal texts: numbers as cited to numbers of entries."""

    source: Entry
    numbers: dict[str, str] = field(default_factory=dict)  # key → number of the entry
    written: dict[str, set[str]] = field(default_factory=dict)  # number → spellings of it
    titles: dict[str, set[str]] = field(default_factory=dict)  # number → titles of it
    added: dict[str, Entry] = field(default_factory=dict)
    spelled: dict[str, list[str]] = field(default_factory=dict)
    retitled: dict[str, list[str]] = field(default_factory=dict)

    def number(self, text: FoundLegalText) -> str:
        """The number that records cite the text by."""
        written, title = settle_line(text.number), settle_line(text.title)
        number = legal_number(written or title)
        key = _text_key(number, title, self)
        known = self.numbers.get(key)
        if known is None:
            known = self.numbers[key] = _free(number, self.written, " [{}]")
            self.added[known] = _text_entry(known, title, text, self.source)
            self.written[known], self.titles[known] = {known}, {title or number}
        self._note(known, written, title)
        return known

    def know(self, number: str, spellings: Iterable[str], titles: Iterable[str]) -> None:
        """Take an entry of the list."""
        listed = list(titles)
        self.written[number] = {number, *spellings}
        self.titles[number] = set(listed)
        for spelling in (number, *spellings):
            self.numbers.setdefault(legal_key(spelling), number)
            for title in listed:
                self.numbers.setdefault(_local_key(spelling, title), number)

    def _note(self, number: str, written: str, title: str) -> None:
        if written and written not in self.written[number]:
            self.written[number].add(written)
            _note_spelling(self.added.get(number), self.spelled, number, "cach_viet_khac", written)
        if title and title not in self.titles[number]:
            self.titles[number].add(title)
            _note_spelling(self.added.get(number), self.retitled, number, "trich_yeu_khac", title)


@dataclass(frozen=True, slots=True)
class Registers:
    """All lists that an import may add to."""

    fields: Names
    agencies: AgencyNames
    legal_texts: LegalTexts


def open_registers(
    fields: Iterable[Field], agencies: Iterable[Agency], legal_texts: Iterable[LegalText], day: date
) -> Registers:
    """The lists as they are; entries that an import adds carry `day`, that of the data."""
    source: Entry = {"he_thong": "csdl-quoc-gia", "ngay_lay": day.isoformat()}
    registers = Registers(Names(source), AgencyNames(source), LegalTexts(source))
    for entry in fields:
        registers.fields.know(entry.id, entry.name, entry.other_names)
    for agency in agencies:
        registers.agencies.know(agency.id, agency.name, agency.other_names)
    for text in legal_texts:
        registers.legal_texts.know(text.number, text.other_numbers, (text.title, *text.other_titles))
    return registers


def _text_entry(number: str, title: str, text: FoundLegalText, source: Entry) -> Entry:
    entry: Entry = {"so_ky_hieu": number, "trich_yeu": title or number}
    if text.issuer.strip():
        entry["co_quan_ban_hanh"] = settle_line(text.issuer)
    if text.issued is not None:
        entry["ngay_ban_hanh"] = text.issued.isoformat()
    entry["nguon"] = source
    return entry


def _text_key(number: str, title: str, texts: LegalTexts) -> str:
    """Local numbers name one text only together with its title."""
    return _local_key(number, title) if is_local(number) and title else legal_key(number)


def _local_key(number: str, title: str) -> str:
    return f"{legal_key(number)} {name_key(title)}"


def _note_spelling(added: Entry | None, noted: dict[str, list[str]], name: str, attribute: str, spelling: str) -> None:
    """Into the new entry itself, or beside a known one that its file is to be given."""
    if added is None:
        noted.setdefault(name, []).append(spelling)
        return
    listed = added.setdefault(attribute, [])
    assert isinstance(listed, list)
    listed.append(spelling)


def _free(wanted: str, taken: Mapping[str, object], more: str = "-{}") -> str:
    names: Callable[[int], str] = lambda number: wanted if number == 1 else wanted + more.format(number)  # noqa: E731
    return next(name for name in map(names, range(1, len(taken) + 2)) if name not in taken)
