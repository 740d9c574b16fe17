"""Whose desk a row tells of, and rows that tell of one desk twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from congkhai.importing.desks.commune_names import CommuneNames, Question
from congkhai.importing.desks.desk_names import body_and_place, commune_in, is_just, spelled_name, without_site
from congkhai.importing.found.desk_shapes import FoundDesk
from congkhai.importing.found.shapes import Unread
from congkhai.importing.lists.registers import AgencyNames
from congkhai.importing.lists.spelling import name_key
from congkhai.model.communes import Commune
from congkhai.model.desks import ReceivingDesk
from congkhai.reading.places import Plain

Entry = dict[str, Plain]
# Attribute → key of the list; key → what it is called within a sentence.
KEY = {name: str(field.alias) for name, field in ReceivingDesk.model_fields.items()}
LABEL = {str(field.alias): str(field.title).lower() for field in ReceivingDesk.model_fields.values()}


@dataclass(frozen=True, slots=True)
class Owner:
    """A commune or an agency: the key that names it in the list, its code or slug, and what it is called."""

    key: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class PlacedDesk:
    """A desk of a table whose owner is known; `told` has what the table says by the keys of the list."""

    found: FoundDesk
    owner: Owner
    name: str
    told: Mapping[str, Plain]


@dataclass(frozen=True, slots=True)
class KnownOwners:
    """Communes and agencies that desks may be of; `own` are the agencies that there is one of."""

    communes: CommuneNames
    agencies: AgencyNames
    own: Mapping[str, str]  # slug → name

    def placed(self, found: FoundDesk) -> PlacedDesk | Unread:
        """The desk with its owner, or what the editor has to say first."""
        slug = self.agencies.known(without_site(found.name)) if found.name else None
        if slug in self.own and slug is not None:
            body, place = body_and_place(found.name)
            return _placed(found, Owner(KEY["agency"], slug, self.own[slug]), f"{body} {place}".strip(), is_named=True)
        # A name that stands alone can only be that of a commune.
        written = found.commune or commune_in(found.name) or ("" if found.code else found.name)
        place = body_and_place(written)[1]
        commune = self.communes.meant(
            found.code, found.kind, place, is_commune=found.is_commune and bool(found.commune)
        )
        if isinstance(commune, Question):
            return Unread(found.place, commune.what, commune.remedy)
        if other := self._contradiction(found, commune):
            return Unread(found.place, other.what, other.remedy)
        name = found.name or (found.commune if body_and_place(found.commune)[0] else "")
        name = "" if is_just(commune, name) else name
        owner = Owner(KEY["commune"], commune.id, commune.full_name)
        return _placed(found, owner, spelled_name(name, commune), is_named=bool(name))

    def _contradiction(self, found: FoundDesk, commune: Commune) -> Question | None:
        """A name of the desk that speaks of another commune than the row."""
        named = commune_in(found.name)
        meant = self.communes.meant("", "", named) if named and found.commune else commune
        if isinstance(meant, Commune) and meant.id != commune.id:
            what = f"dòng này là của {commune.full_name}, nhưng tên nơi nộp nói {meant.full_name}"
            return Question(what, "sửa cho khớp rồi nhập lại")
        return None


def _placed(found: FoundDesk, owner: Owner, name: str, *, is_named: bool) -> PlacedDesk:
    told: Entry = {KEY["name"]: name} if is_named else {}
    for attribute, value in found.told.items():
        told[KEY[attribute]] = value if isinstance(value, str) else list(value)
    return PlacedDesk(found, owner, name, told)


def one_each(desks: Iterable[PlacedDesk]) -> tuple[list[PlacedDesk], list[Unread]]:
    """Each desk once: rows that agree are joined, rows that contradict each other are asked back."""
    rows: dict[tuple[str, str], list[PlacedDesk]] = {}
    for desk in desks:
        rows.setdefault((desk.owner.id, name_key(desk.name)), []).append(desk)
    joined: list[PlacedDesk] = []
    asked: list[Unread] = []
    for same in rows.values():
        if differing := _differing(same):
            others = ", ".join(_row(desk) for desk in same[:-1])
            what = f"{same[-1].name} có ở cả {others}, mà khác {', '.join(differing)}; không lấy dòng nào"
            asked.append(Unread(same[-1].found.place, what, "là hai nơi thì đặt hai tên, là một thì bỏ dòng thừa"))
        else:
            joined.append(
                replace(same[0], told={key: value for desk in reversed(same) for key, value in desk.told.items()})
            )
    return joined, asked


def _row(desk: PlacedDesk) -> str:
    return desk.found.place.rpartition(", ")[2]


def _differing(same: Sequence[PlacedDesk]) -> list[str]:
    """The labels of what rows of one desk tell differently."""
    keys = dict.fromkeys(key for desk in same for key in desk.told)
    values = {key: [str(desk.told[key]) for desk in same if key in desk.told] for key in keys}
    return [LABEL[key] for key, told in values.items() if len(set(told)) > 1]
