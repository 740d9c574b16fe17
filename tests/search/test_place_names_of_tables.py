"""The import of desks and the finder of places read names alike: no table takes a name for what the finder does not."""

from __future__ import annotations

import unicodedata

from place_answers import places_meant
from place_lists import shipped_places

from congkhai.importing.desks.commune_names import CommuneNames, Question


def spellings() -> list[str]:
    """Every name of today and of before: alone, with each kind, in capitals, without marks."""
    setting = shipped_places()
    units = (*setting.communes.values(), *setting.old_units.values())
    names = {name for unit in units for name in (unit.name, *unit.other_names)}
    kinded = {kind + name for name in names for kind in ("", "xã ", "phường ", "thị trấn ")}
    return sorted({form for text in kinded for form in (text, text.upper(), _plain(text))})


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(part for part in parts if not unicodedata.combining(part))


def test_what_a_table_takes_the_finder_finds_first() -> None:
    """Where the row names no kind the finder is sure of it too; a kind settles more in a table than in a question."""
    setting = shipped_places()
    names = CommuneNames(tuple(setting.communes.values()), tuple(setting.old_units.values()))
    texts = spellings()
    taken, otherwise, unsure = 0, [], []
    for text, answer in zip(texts, places_meant(texts), strict=True):
        meant = names.meant("", "", text)
        if isinstance(meant, Question):
            continue
        taken += 1
        if [place["slug"] for place in answer["found"]][:1] != [meant.slug]:
            otherwise.append(text)
        if not answer["isSure"]:
            unsure.append(text.lower())

    assert taken > 400
    assert otherwise == []
    assert set(unsure) == {"phường nghĩa lộ", "phường trung tâm", "xã khánh yên", "xã trạm tấu"}
