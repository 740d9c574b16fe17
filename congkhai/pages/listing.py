"""Lists of procedures: all of them, and by field, life event, agency, level, whether online, group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from congkhai.catalogue.addresses import (
    AGENCIES,
    FIELDS,
    LIFE_EVENTS,
    PROCEDURES,
    agency_address,
    event_address,
    field_address,
    later_address,
)
from congkhai.catalogue.fold import filed, fold
from congkhai.catalogue.offices import told_offices
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_number
from congkhai.model.lists import Agency
from congkhai.pages.filter_options import OfferedFilter, offered_filters
from congkhai.pages.letters import Letter, by_letter
from congkhai.pages.page import Page, render, root_of, shortened
from congkhai.pages.policy_page import PolicyItem, policy_items

# The most cards on one page: a phone on a slow network loads about 60 KB of them.
PER_PAGE = 120
# Up to here one page carries all cards, and the browser filters them in place.
FILTERED_IN_PLACE = 400
# With more tiles than this a page of them is a list under letters, and the home page shows a few.
_SHOWN_AS_TILES = 60
_ON_HOME_PAGE = 24
_MOST_USED = 12


@dataclass(frozen=True, slots=True)
class Tile:
    """A way into the procedures: a field, an event, an agency."""

    address: str
    name: str
    text: str
    count: int


@dataclass(frozen=True, slots=True)
class ListPage:
    """All that the template uses."""

    template: ClassVar[str] = "listing.html"

    root: str
    path: tuple[tuple[str, str], ...]
    title: str
    text: str
    items: tuple[Summary, ...]
    ended: tuple[Summary, ...]
    filters: tuple[OfferedFilter, ...]
    in_place: bool
    pages: tuple[tuple[str, str, bool], ...]
    total: int
    agency: Agency | None = None
    communes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    policies: tuple[PolicyItem, ...] = ()


@dataclass(frozen=True, slots=True)
class TilesPage:
    """All that the template uses."""

    template: ClassVar[str] = "tiles.html"

    root: str
    title: str
    text: str
    tiles: tuple[Tile, ...]
    letters: tuple[Letter[Tile], ...]


def render_listings(catalogue: Catalogue) -> Iterator[Page]:
    """Every list page and every page of tiles."""
    yield from _all_procedures(catalogue)
    yield from _fields(catalogue)
    yield from _events(catalogue)
    yield from _agencies(catalogue)


def field_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The fields that have procedures, by name."""
    tiles = (
        Tile(field_address(field.id), field.name, field.description or "", _count(catalogue.by_field.get(field.id, ())))
        for field in catalogue.setting.fields.values()
    )
    return _by_name(tile for tile in tiles if tile.count)


def most_used(tiles: Sequence[Tile]) -> tuple[Tile, ...]:
    """All tiles, if a home page has room for them; else those with the most procedures, by name."""
    if len(tiles) <= _ON_HOME_PAGE:
        return tuple(tiles)
    return _by_name(sorted(tiles, key=lambda tile: -tile.count)[:_MOST_USED])


def event_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """Life events in the editors' order."""
    return tuple(
        Tile(event_address(event.id), event.name, event.description or "", len(catalogue.known(event.procedures)))
        for event in catalogue.setting.life_events.values()
    )


def agency_tiles(catalogue: Catalogue) -> tuple[Tile, ...]:
    """The agencies that procedures name, by name."""
    tiles = (
        Tile(agency_address(agency.id), agency.name, agency.description or "", _count(_of_agency(agency, catalogue)))
        for agency in catalogue.setting.agencies.values()
    )
    return _by_name(tiles)


def alphabetical(summaries: Iterable[Summary]) -> tuple[Summary, ...]:
    """By name as people look them up: diacritics count after letters, and that a procedure is one does not count."""
    return tuple(sorted(summaries, key=lambda summary: (filed(summary.name), summary.name, summary.code)))


def under_letters(summaries: Iterable[Summary]) -> tuple[Letter[Summary], ...]:
    """By name under first letters, as in an index."""
    return by_letter(alphabetical(summaries), filed)


def _all_procedures(catalogue: Catalogue) -> Iterator[Page]:
    items = alphabetical(catalogue.current)
    filters = offered_filters(items, catalogue.setting)
    text = (
        f"{spell_number(len(items))} thủ tục đang áp dụng, xếp theo tên (không tính chữ “Thủ tục” ở đầu). "
        "Chọn một mục dưới đây để lọc bớt."
    )
    yield from _listed(PROCEDURES, (), "Tất cả thủ tục", text, items, filters=filters)
    yield from _filtered(items, filters)


def _filtered(items: Sequence[Summary], filters: Iterable[OfferedFilter]) -> Iterator[Page]:
    """The plain pages behind the filters, but for those that stand on their own."""
    path = ((PROCEDURES, "Thủ tục"),)
    for offered in filters:
        for option in () if offered.filter.contents else offered.options:
            fitting = [summary for summary in items if option.value in offered.filter.values(summary)]
            text = f"{spell_number(len(fitting))} thủ tục đang áp dụng."
            yield from _listed(option.address, path, f"Thủ tục: {option.words}", text, fitting)


def _fields(catalogue: Catalogue) -> Iterator[Page]:
    text = "Mỗi lĩnh vực gồm các thủ tục cùng loại việc."
    yield _tiles(FIELDS, "Thủ tục theo lĩnh vực", text, field_tiles(catalogue))
    for field in catalogue.setting.fields.values():
        items = alphabetical(catalogue.by_field.get(field.id, ()))
        policies = tuple(item for item in policy_items(catalogue) if field.id in item.policy.fields)
        yield from _listed(
            field_address(field.id),
            ((FIELDS, "Lĩnh vực"),),
            field.name,
            field.description or "",
            items,
            policies=policies,
        )


def _events(catalogue: Catalogue) -> Iterator[Page]:
    text = "Chọn việc đang xảy ra với bạn hoặc gia đình, trang sẽ liệt kê các thủ tục cần làm."
    yield _tiles(LIFE_EVENTS, "Thủ tục theo việc cần làm", text, event_tiles(catalogue))
    for event in catalogue.setting.life_events.values():
        items = catalogue.known(event.procedures)
        yield from _listed(
            event_address(event.id),
            ((LIFE_EVENTS, "Theo việc cần làm"),),
            event.name,
            event.description or "",
            items,
        )


def _agencies(catalogue: Catalogue) -> Iterator[Page]:
    text = "Địa chỉ, giờ làm việc và các thủ tục mà từng cơ quan giải quyết."
    yield _tiles(AGENCIES, "Cơ quan giải quyết", text, agency_tiles(catalogue))
    for agency in catalogue.setting.agencies.values():
        items = alphabetical(_of_agency(agency, catalogue))
        yield from _listed(
            agency_address(agency.id),
            ((AGENCIES, "Cơ quan giải quyết"),),
            agency.name,
            " ".join(filter(None, (agency.description, _note_on(agency)))),
            items,
            agency=agency,
            communes=_communes(catalogue) if agency.every_commune else (),
        )


def _note_on(agency: Agency) -> str:
    note = told_offices([agency.name]).note
    return f"{note}." if note else ""


def _listed(
    address: str,
    path: tuple[tuple[str, str], ...],
    title: str,
    text: str,
    items: Sequence[Summary],
    *,
    filters: tuple[OfferedFilter, ...] = (),
    **more: object,
) -> Iterator[Page]:
    """The pages of one list: one page while it is short, else several of `PER_PAGE` cards."""
    current = [item for item in items if item.is_current]
    ended = tuple(item for item in items if not item.is_current)
    in_place = bool(filters) and len(current) <= FILTERED_IN_PLACE
    size = len(current) if in_place else PER_PAGE
    starts = range(0, max(len(current), 1), max(size, 1))
    addresses = [later_address(address, start // size + 1) if start else address for start in starts]
    for number, (start, here) in enumerate(zip(starts, addresses, strict=True), 1):
        page = ListPage(
            root=root_of(here),
            path=path,
            title=title,
            text=text,
            items=tuple(current[start : start + size]),
            ended=ended if number == len(addresses) else (),
            filters=filters,
            in_place=in_place,
            pages=tuple((other, str(i), other == here) for i, other in enumerate(addresses, 1)),
            total=len(current),
            **more,  # type: ignore[arg-type]
        )
        name = title if number == 1 else f"{title} (trang {number})"
        yield Page(here, name, shortened(text or title), render(page))


def _tiles(address: str, title: str, text: str, tiles: tuple[Tile, ...]) -> Page:
    letters = by_letter(tiles, fold) if len(tiles) > _SHOWN_AS_TILES else ()
    page = TilesPage(root_of(address), title, text, () if letters else tiles, letters)
    return Page(address, title, text, render(page))


def _communes(catalogue: Catalogue) -> tuple[tuple[str, tuple[str, ...]], ...]:
    kinds: dict[str, list[str]] = {}
    for commune in catalogue.setting.communes.values():
        kinds.setdefault(commune.kind, []).append(commune.name)
    return tuple((kind, tuple(sorted(names, key=fold))) for kind, names in sorted(kinds.items()))


def _of_agency(agency: Agency, catalogue: Catalogue) -> tuple[Summary, ...]:
    return catalogue.by_agency.get(agency.id, ())


def _count(summaries: Iterable[Summary]) -> int:
    return sum(summary.is_current for summary in summaries)


def _by_name(tiles: Iterable[Tile]) -> tuple[Tile, ...]:
    return tuple(sorted(tiles, key=lambda tile: fold(tile.name)))
