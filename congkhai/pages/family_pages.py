"""The pages of a family that has none of its own: its list, and a page for each record with its fields in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from congkhai.catalogue.addresses import calendar_file, form_address, list_address, page_about, record_address
from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import earliest
from congkhai.catalogue.days_to_keep import days_to_keep, next_day_told
from congkhai.catalogue.decisions import spell_decision
from congkhai.catalogue.provenance import PROVENANCE, SAMPLE_MARK, Provenance, provenance_of
from congkhai.catalogue.state import State, record_state, state_in_words, state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened, small, spell_day, spell_number, spell_quantity
from congkhai.model.decision import Decision
from congkhai.model.families import BOTH, FAMILY, LEGAL_TEXTS, PROCEDURES
from congkhai.model.family import Family
from congkhai.model.shared import Attachment, Review, Source
from congkhai.model.terms import NONE, Choice, Meaning, Record, choice_inside, meaning_of
from congkhai.pages.decision_lists import DecisionList, announced_in_short, decision_lists
from congkhai.pages.notices import Notice, doubts_of
from congkhai.pages.page import Page, root_of
from congkhai.pages.printed_parts import Drawn, drawn_parts
from congkhai.pages.record_parts import Link, told_of, told_of_all


@dataclass(frozen=True, slots=True)
class Value:
    """A value in words, with the page or file that it names, or the fields of a part.

    `address` is from the root of the site, `link` whole.
    """

    words: str = ""
    address: str = ""
    link: str = ""
    fields: tuple[FieldRow, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field by its label, and what it holds."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class RecordPage:
    """All that the template uses."""

    template: ClassVar[str] = "record.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    state: str
    is_current: bool
    notices: tuple[Notice, ...]
    fields: tuple[FieldRow, ...]
    links: tuple[Link, ...]
    parts: tuple[Drawn, ...]
    lists: tuple[DecisionList, ...]
    calendar: str
    source: Source | None
    review: Review | None


@dataclass(frozen=True, slots=True)
class RecordItem:
    """A record in a list."""

    address: str
    title: str
    text: str
    sample: bool


@dataclass(frozen=True, slots=True)
class RecordsPage:
    """All that the template uses."""

    template: ClassVar[str] = "records.html"

    root: str
    title: str
    links: tuple[Link, ...]
    parts: tuple[Drawn, ...]
    groups: tuple[tuple[str, tuple[RecordItem, ...]], ...]
    calendar: str
    empty: str


def render_family(family: Family, catalogue: Catalogue) -> Iterator[Page]:
    """The list of a family, then the page of each record."""
    yield render_list(family, catalogue)
    for key, record in catalogue.setting.of(family.name).items():
        yield _page(family, key, record, catalogue)


def render_list(family: Family, catalogue: Catalogue) -> Page:
    """The list of a family, by the state of its records."""
    path = list_address(family.name)
    records = catalogue.setting.of(family.name)
    by_group: dict[str, list[RecordItem]] = {words: [] for words in _groups_of(family)}
    for key, record in records.items():
        by_group[_group_of(family, record, catalogue.day)].append(_item(family, key, record, catalogue))
    groups = tuple((words, tuple(items)) for words, items in by_group.items())
    root, told = root_of(path), told_of_all(family)
    content = RecordsPage(
        root=root,
        title=family.many,
        links=tuple((_from(root, address), words) for address, words in told.links(catalogue)),
        parts=drawn_parts(told.parts(catalogue)),
        groups=groups,
        calendar=calendar_file(path) if days_to_keep(family, catalogue) else "",
        empty="" if records else family.empty,
    )
    shown = [one for name in (family.name, *told.shows) for one in catalogue.setting.of(name).values()]
    change = earliest([catalogue.next_change((), shown), next_day_told(family, catalogue), told.change(catalogue)])
    described = _described(family, records.values())
    return Page(path, family.many, described, content, sites=family.sites, next_change=change)


def _described(family: Family, records: Collection[Record]) -> str:
    """How many there are, and of what; samples are not counted."""
    counted = [one for one in records if not provenance_of(one).sample]
    names = "; ".join(_title(family, one) for one in counted or records)
    begin = f"{spell_number(len(counted))} {small(family.one)}" if counted else SAMPLE_MARK
    return shortened(f"{begin}: {names}") if records else family.empty


def _from(root: str, address: str) -> str:
    """An address of this site as seen from a page, or one of another as it is."""
    return address if address.startswith(("https://", "http://", "mailto:", "tel:")) else root + address


def _groups_of(family: Family) -> Iterator[str]:
    """The headings of a list in their order: by choice what is current, then what is to come, what is over."""
    yield ""
    if family.groups:
        choices = choice_inside(family.model.model_fields[family.groups].annotation)
        yield from (choice.label for choice in choices or ())
    yield from (family.states.current, family.states.coming, family.states.over)


def _group_of(family: Family, record: Record, day: date) -> str:
    if family.groups and state_of(record, day) is State.IN_FORCE:
        return str(getattr(record, family.groups).label)
    return state_in_words(family, record, day)


def _item(family: Family, key: str, record: Record, catalogue: Catalogue) -> RecordItem:
    sample, is_over = provenance_of(record).sample, state_of(record, catalogue.day).is_over
    told = (_summary if is_over else _told)(family, key, record, catalogue)
    return RecordItem(record_address(family.name, key), _title(family, record), told, sample)


def _told(family: Family, key: str, record: Record, catalogue: Catalogue) -> str:
    """The day that begins or ends a record, or that it is over, then its summary."""
    words = (record_state(family, record, catalogue.day), _summary(family, key, record, catalogue))
    return ". ".join(filter(None, words))


def _summary(family: Family, key: str, record: Record, catalogue: Catalogue) -> str:
    text = shortened(family.summary_of(record))
    return announced_in_short(key, record, catalogue) if not text and isinstance(record, Decision) else text


def _title(family: Family, record: Record) -> str:
    """What a record is called: the number of a decision alone tells nobody that it is one."""
    return spell_decision(record) if isinstance(record, Decision) else family.title_of(record)


def _page(family: Family, key: str, record: Record, catalogue: Catalogue) -> Page:
    path = record_address(family.name, key)
    title, provenance = _title(family, record), provenance_of(record)
    told, gone = told_of(family), _no_more(record, catalogue)
    besides = (family.title, family.key, *PROVENANCE, *told.instead_of, *gone)
    content = RecordPage(
        root=root_of(path),
        path=((list_address(family.name), family.many),),
        title=title,
        state=state_in_words(family, record, catalogue.day),
        is_current=state_of(record, catalogue.day) is State.IN_FORCE,
        notices=tuple(_notices(provenance)),
        fields=tuple(_rows(record, family, catalogue, besides=besides)),
        links=tuple(told.links(key, record, catalogue)),
        parts=drawn_parts(told.parts(record, catalogue)),
        calendar=calendar_file(path) if days_to_keep(family, catalogue, key) else "",
        lists=decision_lists(key, record, catalogue),
        source=provenance.source,
        review=provenance.review,
    )
    listed = [summary for one in content.lists for summary in one.procedures]
    words = (SAMPLE_MARK if provenance.sample else "", title, _told(family, key, record, catalogue))
    return Page(
        path=path,
        title=title,
        description=shortened(". ".join(filter(None, words))),
        content=content,
        code=key,
        changed=provenance.day,
        sites=family.sites,
        next_change=earliest([catalogue.next_change(listed, [record]), next_day_told(family, catalogue, key)]),
    )


def _notices(provenance: Provenance) -> Iterator[Notice]:
    if provenance.sample:
        text = "Trang này dựng để minh họa. Hãy đối chiếu với nguồn."
        yield Notice("sample", SAMPLE_MARK, text)
    yield from doubts_of(provenance.source)


def _no_more(record: Record, catalogue: Catalogue) -> tuple[str, ...]:
    """The fields that would mislead now that the record is over."""
    if not state_of(record, catalogue.day).is_over:
        return ()
    return tuple(name for name, field in type(record).model_fields.items() if meaning_of(field).until_over)


def _rows(record: Record, family: Family, catalogue: Catalogue, besides: tuple[str, ...] = ()) -> Iterator[FieldRow]:
    """The fields of a record that hold something, in the order of the model."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        # What is not so (`rut_gon: false`) nobody asked.
        if name in besides or value is None or value is False or value == ():
            continue
        values = value if isinstance(value, tuple) else (value,)
        meaning = meaning_of(field)
        yield FieldRow(field.title or name, tuple(_value(one, meaning, family, catalogue) for one in values))


def _value(value: Any, meaning: Meaning, family: Family, catalogue: Catalogue) -> Value:
    """`family` is that of the page, which must not link to what its sites do not have."""
    if isinstance(value, Attachment):
        return Value(_named_file(value), form_address(value.file) if value.file else "", value.address or "")
    if isinstance(value, Record):
        return Value(fields=tuple(_rows(value, family, catalogue)))
    if meaning.refers_to:
        return _named(meaning.refers_to, str(value), family, catalogue)
    return Value(_words(value), value) if meaning.page else Value(_words(value))


def _named_file(file: Attachment) -> str:
    """What a file is called, and which part it is where its family tells parts apart."""
    part = getattr(file, "part", None)
    return f"{file.name} ({small(part.label)})" if isinstance(part, Choice) else file.name


def _named(name: str, key: str, here: Family, catalogue: Catalogue) -> Value:
    """A record of another family or a file by what it is called, with its page if there is one."""
    address = page_about(name, key) if name not in FAMILY or here.sites <= (FAMILY[name].sites or BOTH) else ""
    if name == PROCEDURES:
        summary = catalogue.procedures.get(key)
        return Value(summary.name, address) if summary else Value(key)
    if name not in FAMILY:
        return Value(key, address)
    if name == LEGAL_TEXTS:
        return Value(_law(key, catalogue))
    record = catalogue.setting.of(name).get(key)
    return Value(FAMILY[name].title_of(record), address) if record else Value(key)


def _law(number: str, catalogue: Catalogue) -> str:
    """A legal text by kind and number, and what it is about where the citation does not say."""
    texts = catalogue.setting.legal_texts
    cited, title = cite(number, texts), texts[number].title if number in texts else ""
    return cited if not title or title in cited else f"{cited}: {title}"


def _words(value: Any) -> str:
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, date):
        return spell_day(value)
    if isinstance(value, int | float):
        return spell_quantity(value)
    return "Không có" if value is NONE else str(value)
