"""Where papers are handed in, told apart from who decides: what the record says, else the counter of its level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from congkhai.catalogue.fold import fold
from congkhai.catalogue.offices import province_elsewhere, told_offices
from congkhai.catalogue.provinces import NO_PROVINCES, Provinces
from congkhai.catalogue.wording import LONGEST_LINE, few, shortened
from congkhai.model.choices import Level
from congkhai.model.desks import ReceivingDesk
from congkhai.model.lists import Agency

# Offices of ministries are where they are; what a province or a commune does is done in this province.
_LOCAL = frozenset({Level.PROVINCE, Level.COMMUNE})
_LONGEST_QUOTED = 60
_SEAT = "tru so "


@dataclass(frozen=True, slots=True, eq=False)
class Desks:
    """The agencies as places to hand in: those that receive for a level, by level and with patterns; all by name.

    `counters` are the desks of each that are known, by its code; `most_told` is what is told in lines of the commune
    of which there is most to tell, nothing if of none anything is known. `provinces` tell what is elsewhere.
    """

    by_level: Mapping[Level, tuple[Agency, ...]]
    by_name: Mapping[str, Agency]
    receiving: tuple[tuple[re.Pattern[str], Agency], ...]
    counters: Mapping[str, tuple[ReceivingDesk, ...]]
    most_told: tuple[str, ...]
    provinces: Provinces


@dataclass(frozen=True, slots=True)
class Place:
    """A place to hand in: the words of the record, or the name of a counter; the agencies of the list that it names."""

    words: str
    agencies: tuple[Agency, ...]

    @property
    def is_one_counter(self) -> bool:
        """Whether its words are a name of the one counter that it is, and not an address or a list."""
        return len(self.agencies) == 1 and len(self.words) <= LONGEST_LINE and "\n" not in self.words


@dataclass(frozen=True, slots=True)
class Reception:
    """Where to hand in what is done at the levels. `of_level`: the record does not say, these are the counters of them.

    `doubt` is a sentence about places of another province, "" if the record names none.
    """

    levels: tuple[Level, ...]
    places: tuple[Place, ...]
    of_level: bool
    doubt: str
    counters: Mapping[str, tuple[ReceivingDesk, ...]]
    has_communes: bool
    provinces: Provinces

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """The agencies of the list that receive."""
        every = (agency for place in self.places for agency in place.agencies)
        return tuple({agency.id: agency for agency in every}.values())

    @property
    def told_once(self) -> Iterator[Place]:
        """The places, each counter where it is named first."""
        told: set[str] = set()
        for place in self.places:
            agencies = tuple(agency for agency in place.agencies if agency.id not in told)
            told.update(agency.id for agency in agencies)
            yield Place(place.words, agencies)

    @property
    def in_communes(self) -> bool:
        """Whether every commune has a place that receives."""
        return any(agency.every_commune for agency in self.agencies)

    def desks_of(self, agency: Agency) -> tuple[ReceivingDesk, ...]:
        """Its counters of which something is known."""
        return self.counters.get(agency.id, ())

    def said_of(self, agency: Agency) -> str:
        """What the list says of who receives, as where else papers are taken; not of a counter that passes them on."""
        passes_on = self.levels and agency.receives and not set(agency.receives).intersection(self.levels)
        return "" if passes_on else agency.description or ""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A line each: where to hand in, whom to ask if that is not known, who decides; "" for what is not known.

    `in_communes`: every commune has a place that receives; `desks` are those of agencies with an address.
    `also_in_communes`: what the province's counter receives, those of communes do too (118/2025/NĐ-CP, Điều 14).
    """

    hand_in: str
    ask: str
    decides: str
    in_communes: bool = False
    desks: tuple[ReceivingDesk, ...] = ()
    also_in_communes: bool = False

    @property
    def told(self) -> str:
        """What to answer to: where do I hand it in?"""
        return self.hand_in or (f"Chưa rõ; hãy hỏi {self.ask}" if self.ask else self.decides)


def desks_of(
    agencies: Iterable[Agency], counters: Iterable[ReceivingDesk] = (), provinces: Provinces = NO_PROVINCES
) -> Desks:
    """The list of agencies, prepared, with their counters; the first of two with a name in common keeps it."""
    agencies = tuple(agencies)
    by_level = {level: tuple(one for one in agencies if level in one.receives) for level in Level}
    by_name: dict[str, Agency] = {}
    for agency in agencies:
        for name in (agency.name, *agency.other_names):
            by_name.setdefault(fold(name), agency)
    receiving = tuple((_pattern(agency), agency) for agency in agencies if agency.receives)
    at: dict[str, tuple[ReceivingDesk, ...]] = {}
    known = [counter for counter in counters if counter.is_known]
    for counter in known:
        if counter.agency:
            at[counter.agency] = (*at.get(counter.agency, ()), counter)
    return Desks(by_level, by_name, receiving, at, _most_told(known), provinces)


@lru_cache(maxsize=10_000)
def reception_of(levels: tuple[Level, ...], lines: tuple[str, ...], desks: Desks) -> Reception:
    """Where to hand in what is done at these levels, and of whose reception the record says these lines.

    Each is found once (2 % of a build): many procedures are handed in at the same place, and six parts ask for that.
    """
    is_local = _LOCAL.issuperset(levels)
    foreign = tuple(line for line in lines if is_local and province_elsewhere(line, desks.provinces))
    said = tuple(Place(line, tuple(_named(line, desks))) for line in lines if line not in foreign)
    counters = (counter for level in Level if level in levels for counter in desks.by_level[level])
    places = said or tuple(Place(counter.name, (counter,)) for counter in counters)
    doubt, has_communes = _doubt(foreign), bool(desks.most_told)
    return Reception(levels, places, not said, doubt, desks.counters, has_communes, desks.provinces)


def whereabouts_of(reception: Reception, deciding: Iterable[str]) -> Whereabouts:
    """All of it in a line each; `deciding` are the names of the agencies that decide."""
    offices = told_offices(dict.fromkeys(deciding), reception.provinces)
    decides = few(offices.present, "cơ quan").rstrip(". ") if offices.present else ""
    return Whereabouts(
        hand_in=". ".join(filter(None, (few(_short(reception), "nơi khác").rstrip(". "), reception.doubt))),
        ask=decides if not reception.places else "",
        decides=". ".join(filter(None, (decides, offices.note))),
        in_communes=reception.in_communes,
        desks=tuple(desk for agency in reception.agencies for desk in reception.desks_of(agency) if desk.address),
        also_in_communes=any(Level.PROVINCE in agency.receives for agency in reception.agencies),
    )


def _most_told(counters: Iterable[ReceivingDesk]) -> tuple[str, ...]:
    lines: dict[str, tuple[str, ...]] = {}
    for one in counters:
        if one.commune:
            told = (one.name, one.address, one.hours, "; ".join(one.phones))
            lines[one.commune] = (*lines.get(one.commune, ()), *filter(None, told))
    return max(lines.values(), key=lambda told: sum(max(len(line), LONGEST_LINE) for line in told), default=())


def _named(line: str, desks: Desks) -> Iterator[Agency]:
    """The agencies that a line names: as all that it says, receiving ones anywhere in it, else what it begins with."""
    folded = fold(line)
    if folded in desks.by_name:
        yield desks.by_name[folded]
        return
    receiving = [agency for pattern, agency in desks.receiving if pattern.search(folded)]
    yield from receiving or _subject(line, folded, desks)


def _subject(line: str, folded: str, desks: Desks) -> Iterator[Agency]:
    """The agency that a line begins with: "Sở Tư pháp nơi bạn tập sự", "Trụ sở cơ quan giải quyết bồi thường"."""
    told = f"{folded.removeprefix(_SEAT)} "
    names = [name for name in desks.by_name if told.startswith(f"{name} ")]
    if names and not province_elsewhere(line, desks.provinces):
        yield desks.by_name[max(names, key=len)]


def _pattern(agency: Agency) -> re.Pattern[str]:
    names = "|".join(re.escape(fold(name)) for name in (agency.name, *agency.other_names))
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)")


def _doubt(foreign: tuple[str, ...]) -> str:
    if not foreign:
        return ""
    return f"Nguồn ghi nơi nhận ở tỉnh khác ({shortened(foreign[0], _LONGEST_QUOTED)}) nên trang này không dùng"


def _short(reception: Reception) -> list[str]:
    """The places as a line may hold them: of an address over several lines the counters that it names, or its lines."""
    return list(dict.fromkeys(name for place in reception.places for name in _names(place)))


def _names(place: Place) -> Iterator[str]:
    if "\n" in place.words and place.agencies:
        yield from (agency.name for agency in place.agencies)
    else:
        yield from filter(None, (line.strip("-+• ").rstrip(":;.") for line in place.words.splitlines()))
