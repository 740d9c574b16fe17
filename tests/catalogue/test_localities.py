"""Places to hand in: every commune has one, whatever is known of it; old units are told where they are today."""

from __future__ import annotations

from collections import Counter

from place_lists import setting_of, shipped_places

from congkhai.catalogue.localities import districts_of, localities_of


def test_every_commune_and_every_desk_of_an_agency_is_a_place() -> None:
    """99 communes and the two places of the province; no address is that of two."""
    places = list(localities_of(shipped_places()))

    assert Counter(bool(place.commune) for place in places) == {True: 99, False: 2}
    assert len({place.slug for place in places}) == 101


def test_every_old_unit_belongs_somewhere_or_is_known_to_be_lost() -> None:
    """The 319 units of 2025 are each of one commune; of older names twelve are of none that is known."""
    units = shipped_places().old_units.values()

    assert Counter(len(unit.communes) for unit in units if not unit.is_older) == {1: 319}
    assert Counter(len(unit.communes) for unit in units if unit.is_older) == {1: 25, 2: 2, 0: 12}
    assert {unit.is_older: bool(unit.source and unit.source.note) for unit in units} == {True: True, False: True}


def test_a_commune_has_the_units_it_was_made_of() -> None:
    """Today's Y Tý is the old one and A Lù, which had Ngải Thầu in it."""
    places = {place.slug: place for place in localities_of(shipped_places())}

    assert [unit.full_name for unit in places["y-ty"].old_units] == [
        "xã A Lù (huyện Bát Xát)",
        "xã Y Tý (huyện Bát Xát)",
        "xã Ngải Thầu (huyện Bát Xát)",
    ]


def test_a_commune_of_two_districts_is_found_under_both() -> None:
    """The list has each under every district that some of it was of; a renamed district is told by its last name."""
    under: Counter[str] = Counter()
    names = [district.name for district in districts_of(shipped_places())]
    for district in districts_of(shipped_places()):
        under.update(commune.slug for commune, units in district.communes if any(not u.is_older for u in units))

    assert len(names) == len(set(names)) == 18
    assert (len(under), Counter(under.values())) == (99, {1: 87, 2: 12})
    assert "huyện Sa Pa" not in names


def test_a_desk_of_which_nothing_is_known_is_none() -> None:
    """Nobody is sent where neither address nor hours nor number is known."""
    desks = [
        {"ma": "noi-a", "ten": "Nơi A", "xa_phuong": "00001", "thu_dien_tu": "a@example.vn"},
        {"ma": "noi-b", "ten": "Nơi B", "xa_phuong": "00001", "dien_thoai": ["1022"]},
    ]

    [place] = localities_of(setting_of([{"ma": "00001", "loai": "Xã", "ten": "A", "trang": "a"}], [], desks))
    assert [desk.name for desk in place.desks] == ["Nơi B"]
