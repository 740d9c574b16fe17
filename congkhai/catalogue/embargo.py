"""What no site has yet: records with a day to come in `cong_khai_tu`, and those that say nothing true without them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from congkhai.catalogue.addresses import page_about, place_address
from congkhai.catalogue.wording import spell_day
from congkhai.model.communes import Commune
from congkhai.model.holdable import NOT_FIXED, NotFixed
from congkhai.model.terms import Meaning, Record, meaning_of, record_inside

Named = tuple[str, str]  # a family, and the key of one of its records
Records = Mapping[str, Mapping[str, Record]]


@dataclass(frozen=True)
class Held:
    """The records that no site has, each with the day on which sites will have it, None as long as nobody set one.

    `because` says of those without a day of their own which other record they wait for; `addresses` are the pages that
    are not there.
    """

    openings: Mapping[Named, date | None] = field(default_factory=dict)
    because: Mapping[Named, Named] = field(default_factory=dict)
    addresses: Mapping[str, Named] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.openings)

    @property
    def next_opening(self) -> date | None:
        """The first day to come on which sites have more than today."""
        return min(filter(None, self.openings.values()), default=None)

    def until(self, named: Named) -> str:
        """How long a record is held, in words."""
        opening = self.openings[named]
        return f"đến ngày {spell_day(opening)} mới công khai" if opening else "chưa định ngày công khai"

    def shown(self, record: Record) -> Record | None:
        """A record as sites have it: without what it says of held ones; None if nothing true is left of it."""
        try:
            return _opened(_without(record, self) if self.openings else record)
        except _Gone:
            return None

    def waits_for(self, record: Record) -> Named | None:
        """The held record without which nothing true is left of this one."""
        try:
            _without(record, self)
        except _Gone as gone:
            return gone.named
        return None

    def at(self, address: str) -> Named | None:
        """The held record whose page, or one below it, an address is."""
        wanted = f"{address.strip('/')}/"
        return next((named for one, named in self.addresses.items() if wanted.startswith(one)), None)

    def named_by(self, name: str, meaning: Meaning) -> Named | None:
        """The held record that a value of a field names, by its key or by the address of its page."""
        if meaning.page:
            return self.at(name)
        named = (meaning.refers_to or "", name)
        return named if named in self.openings else None


NOTHING_HELD = Held()


def opening_of(record: Record) -> date | NotFixed | None:
    """The day that a record itself is not to be known of before, as its editor says."""
    opening: date | NotFixed | None = getattr(record, "public_from", None)
    return opening


def is_to_come(opening: date | NotFixed | None, day: date) -> bool:
    """Whether sites of the day have nothing of what opens then."""
    return opening is NOT_FIXED or (isinstance(opening, date) and opening > day)


def held_on(day: date, records: Records, openings: Mapping[Named, date | NotFixed]) -> Held:
    """What is held back on a day; `openings` are those that records say themselves, of all families in `records`."""
    held = {named: opening or None for named, opening in openings.items() if is_to_come(opening, day)}
    because: dict[Named, Named] = {}
    while more := _waiting(records, _held(held, because, records)):
        because |= more
        held |= {named: held[other] for named, other in more.items()}
    return _held(held, because, records)


def _held(openings: dict[Named, date | None], because: dict[Named, Named], records: Records) -> Held:
    pages = {page: named for named in openings for page in _pages_of(named, records)}
    return Held(dict(openings), dict(because), pages)


def _pages_of(named: Named, records: Records) -> Iterator[str]:
    """The pages about a record, for whoever is not to be led there."""
    if page := page_about(*named):
        yield page
    record = records[named[0]].get(named[1])
    if isinstance(record, Commune):
        yield place_address(record.slug)


def _waiting(records: Records, held: Held) -> dict[Named, Named]:
    """The records that wait for a held one, and are not held yet."""
    ones = (((family, key), one) for family, those in records.items() for key, one in those.items())
    others = ((named, held.waits_for(one)) for named, one in ones if held and named not in held.openings)
    return {named: other for named, other in others if other is not None}


def _opened(record: Record) -> Record:
    """A record of which nothing says any more from when it was to be known."""
    return record.model_copy(update={"public_from": None}) if getattr(record, "public_from", None) else record


class _Gone(Exception):
    """Nothing true is left of a part without a held record, or `of_all` of the record that the part is in."""

    def __init__(self, named: Named, *, of_all: bool = False) -> None:
        super().__init__(named)
        self.named, self.of_all = named, of_all


class _Place(NamedTuple):
    """A field that names records, or holds parts that do."""

    name: str
    meaning: Meaning
    holds_parts: bool
    is_required: bool
    has_least: bool


@cache
def _plan(kind: type[Record]) -> tuple[_Place, ...]:
    """The fields to look at in a kind of part."""
    places = []
    for name, one in kind.model_fields.items():
        meaning, inner = meaning_of(one), record_inside(one.annotation)
        if meaning.refers_to or meaning.page or (inner is not None and _plan(inner)):
            least = any(getattr(item, "min_length", 0) for item in one.metadata)
            places.append(_Place(name, meaning, inner is not None, one.is_required(), least))
    return tuple(places)


def _without(part: Record, held: Held) -> Record:
    """A part without what it says of held records."""
    changes = {}
    for place in _plan(type(part)):
        value = part.__dict__[place.name]
        left = (_parts_left if place.holds_parts else _names_left)(value, place, held) if value else value
        if left != value:
            changes[place.name] = left
    return part.model_copy(update=changes) if changes else part


def _names_left(value: Any, place: _Place, held: Held) -> Any:
    """The names that are not of held records, of one or of several."""
    is_list = isinstance(value, tuple)
    found = {name: held.named_by(name, place.meaning) for name in (value if is_list else (value,))}
    gone = [named for named in found.values() if named is not None]
    if not gone:
        return value
    left = tuple(name for name in value if found[name] is None) if is_list else None
    if place.meaning.about or (not left and (place.is_required or place.has_least)):
        raise _Gone(gone[0], of_all=place.has_least)
    return left


def _parts_left(value: Any, place: _Place, held: Held) -> Any:
    """The parts that something true is left of, of one or of several."""
    left, gone = [], None
    for part in value if isinstance(value, tuple) else (value,):
        try:
            left.append(_without(part, held))
        except _Gone as one:
            if one.of_all:
                raise
            gone = one.named
    if gone is not None and not left and (place.is_required or place.has_least):
        raise _Gone(gone, of_all=place.has_least)
    return tuple(left) if isinstance(value, tuple) else next(iter(left), None)
