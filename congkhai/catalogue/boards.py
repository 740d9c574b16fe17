"""Which notice boards there are: of each field, of each level, of each place where papers are handed in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.catalogue.addresses import board_address
from congkhai.catalogue.localities import Locality, communes_agencies, localities_of
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.choices import Level
from congkhai.model.terms import Choice

# What is longer nobody hangs up or reads at once: its fields have boards of their own.
_LONGEST = 300
# What a province and its communes post; ministries post their own.
_LEVELS = (Level.PROVINCE, Level.COMMUNE)


class BoardKind(Choice):
    """What a board has the procedures of."""

    FIELD = "linh-vuc", "Theo lĩnh vực"
    LEVEL = "cap", "Theo cấp thực hiện"
    PLACE = "noi-nop", "Theo nơi nộp hồ sơ"


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of a board below a heading of their own, at the level at which they are done there."""

    heading: str
    rows: tuple[Summary, ...]
    levels: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """A notice board; `place` is where it hangs, if it is that of one place."""

    kind: BoardKind
    slug: str
    name: str
    sections: tuple[Section, ...]
    place: Locality | None = None

    @property
    def address(self) -> str:
        return board_address(self.kind, self.slug)

    @property
    def rows(self) -> tuple[Summary, ...]:
        """The different procedures on it."""
        return tuple({one.code: one for section in self.sections for one in section.rows}.values())

    @property
    def is_told_by_fields(self) -> bool:
        """Whether it is too long to be a board: only those of its fields are made."""
        return self.kind is not BoardKind.FIELD and len(self.rows) > _LONGEST


def boards_of(catalogue: Catalogue) -> tuple[Board, ...]:
    """All boards of the day, those with no row left out; by kind, each in the order of its list."""
    every = (*_of_fields(catalogue), *_of_levels(catalogue), *_of_places(catalogue))
    return tuple(board for board in every if board.sections)


def _of_fields(catalogue: Catalogue) -> Iterator[Board]:
    """The procedures of a field, a section for each level; one that is done at two levels stands below both."""
    for slug in catalogue.by_field:
        current = [one for one in catalogue.by_field[slug] if one.is_current]
        sections = tuple(_section(level.label, _at(level, current), (level,)) for level in Level)
        rest = _section("Chưa rõ cấp thực hiện", [one for one in current if not one.levels], ())
        told = tuple(section for section in (*sections, rest) if section.rows)
        yield Board(BoardKind.FIELD, slug, field_name(slug, catalogue.setting), told)


def _of_levels(catalogue: Catalogue) -> Iterator[Board]:
    for level in _LEVELS:
        rows = _by_field(_at(level, catalogue.current), (level,), catalogue.setting)
        yield Board(BoardKind.LEVEL, level.value, level.label, rows)


def _of_places(catalogue: Catalogue) -> Iterator[Board]:
    """Those of places with a desk of which something is known."""
    in_communes = catalogue.received_at(communes_agencies(catalogue.setting))
    for place in localities_of(catalogue.setting):
        if not place.desks:
            continue
        rows = in_communes if place.commune else catalogue.received_at([place.desks[0].agency or ""])
        yield Board(BoardKind.PLACE, place.slug, place.heading, _by_field(rows, (), catalogue.setting), place)


def _by_field(rows: Iterable[Summary], levels: tuple[Level, ...], setting: Setting) -> tuple[Section, ...]:
    """A section for each field, in the order of their list."""
    of_fields: dict[str, list[Summary]] = {slug: [] for slug in setting.fields}
    for one in rows:
        of_fields.setdefault(one.field, []).append(one)
    return tuple(
        _section(f"Lĩnh vực: {field_name(slug, setting)}", those, levels) for slug, those in of_fields.items() if those
    )


def field_name(slug: str, setting: Setting) -> str:
    """The name of a field, as the list has it."""
    return setting.fields[slug].name if slug in setting.fields else slug


def _at(level: Level, rows: Iterable[Summary]) -> list[Summary]:
    return [one for one in rows if level in one.levels]


def _section(heading: str, rows: Iterable[Summary], levels: tuple[Level, ...]) -> Section:
    return Section(heading, tuple(sorted(rows, key=lambda one: one.code)), levels)
