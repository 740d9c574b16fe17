"""The pages of a family that has none of its own: its list, and a page for each record with its fields in order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from congkhai.catalogue.addresses import list_address, record_address
from congkhai.catalogue.state import State, state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day, spell_quantity
from congkhai.model.families import FAMILY, Family
from congkhai.model.shared import Review, Source
from congkhai.model.terms import NONE, Choice, Meaning, Record, meaning_of
from congkhai.pages.notices import Notice
from congkhai.pages.page import Page, render, root_of, shortened

_TOLD_APART = ("source", "review", "sample")


@dataclass(frozen=True, slots=True)
class Value:
    """A value in words, with the page that it names, or the fields of a part."""

    words: str = ""
    address: str = ""
    is_long: bool = False
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
    groups: tuple[tuple[str, tuple[RecordItem, ...]], ...]
    empty: str


def render_family(family: Family, catalogue: Catalogue) -> Iterator[Page]:
    """The list of a family, then the page of each record."""
    yield _list(family, catalogue)
    for key, record in catalogue.setting.of(family.name).items():
        yield _page(family, key, record, catalogue)


def _list(family: Family, catalogue: Catalogue) -> Page:
    path = list_address(family.name)
    records = catalogue.setting.of(family.name)
    by_state: dict[str, list[RecordItem]] = {words: [] for words in _groups(family)}
    for key, record in records.items():
        by_state[_in_words(family, state_of(record, catalogue.day))].append(_item(family, key, record))
    groups = tuple((words, tuple(items)) for words, items in by_state.items())
    content = RecordsPage(root_of(path), family.many, groups, "" if records else family.empty)
    return Page(path, family.many, f"{family.many}.", render(content), sites=family.sites)


def _item(family: Family, key: str, record: Record) -> RecordItem:
    address = record_address(family.name, key)
    return RecordItem(address, family.title_of(record), family.summary_of(record), getattr(record, "sample", False))


def _page(family: Family, key: str, record: Record, catalogue: Catalogue) -> Page:
    path = record_address(family.name, key)
    title, state = family.title_of(record), state_of(record, catalogue.day)
    source: Source | None = getattr(record, "source", None)
    review: Review | None = getattr(record, "review", None)
    content = RecordPage(
        root=root_of(path),
        path=((list_address(family.name), family.many),),
        title=title,
        state=_in_words(family, state),
        is_current=state is State.IN_FORCE,
        notices=_notices(record),
        fields=tuple(_rows(record, catalogue, besides=(family.title, *_TOLD_APART))),
        source=source,
        review=review,
    )
    changed = review.day if review else source.retrieved if source else None
    description = shortened(family.summary_of(record) or title)
    return Page(path, title, description, render(content), code=key, changed=changed, sites=family.sites)


def _groups(family: Family) -> tuple[str, str, str]:
    """What is current comes first."""
    return family.states.current, family.states.coming, family.states.over


def _in_words(family: Family, state: State) -> str:
    if state is State.IN_FORCE:
        return family.states.current
    return family.states.coming if state is State.NOT_YET else family.states.over


def _notices(record: Record) -> tuple[Notice, ...]:
    if not getattr(record, "sample", False):
        return ()
    return (Notice("sample", "Dữ liệu mẫu, chưa kiểm tra", "Trang này dựng để minh họa. Hãy đối chiếu với nguồn."),)


def _rows(record: Record, catalogue: Catalogue, besides: tuple[str, ...] = ()) -> Iterator[FieldRow]:
    """The fields of a record that hold something, in the order of the model."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name in besides or value is None or value == ():
            continue
        values = value if isinstance(value, tuple) else (value,)
        meaning = meaning_of(field)
        yield FieldRow(field.title or name, tuple(_value(one, meaning, catalogue) for one in values))


def _value(value: Any, meaning: Meaning, catalogue: Catalogue) -> Value:
    if isinstance(value, Record):
        return Value(fields=tuple(_rows(value, catalogue)))
    if meaning.refers_to and (target := _named(meaning.refers_to, str(value), catalogue)):
        return target
    return Value(_words(value), is_long=meaning.long)


def _named(family: str, key: str, catalogue: Catalogue) -> Value | None:
    """The record of a name, with its page if it has one; None where there is none."""
    if family == "thu-tuc":
        summary = catalogue.procedures.get(key)
        return Value(summary.name, record_address(family, key)) if summary else None
    record = catalogue.setting.of(family).get(key)
    if record is None:
        return None
    return Value(FAMILY[family].title_of(record), record_address(family, key) if FAMILY[family].sites else "")


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
