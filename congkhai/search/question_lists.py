"""The editor's lists as the index carries them, the longest and most telling first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from congkhai.catalogue.whole import SearchLists
from congkhai.model.choices import FillerKind

_FILLERS = {FillerKind.EMPTY: "filler", FillerKind.DENIAL: "denial", FillerKind.STOP: "stop"}


def search_lists(lists: SearchLists) -> Mapping[str, Any]:
    """What `editor-terms.js` compiles."""
    return {
        "tuDongNghia": [[s.term_, s.official, list(s.procedures), s.use.value] for s in lists.synonyms],
        "tuDem": [[filler.term_, _FILLERS[filler.kind]] for filler in lists.fillers],
        "phan": [{"ma": part.part.value, "ten": part.part.label, "tu": list(part.terms)} for part in lists.parts],
        "truongHop": [
            {"ten": case.name, "trongTen": list(case.in_names), "goiY": list(case.hints)}
            for case in lists.special_cases
        ],
        "luaChon": [
            {
                "ten": need.name,
                "tu": list(need.terms),
                "muc": [[option.procedure, option.when] for option in need.options],
            }
            for need in lists.needs
        ],
        "chiDan": [
            {
                "ten": signpost.name,
                "tu": list(signpost.terms),
                "truKhi": list(signpost.unless),
                "noi": signpost.place,
                "noiDung": signpost.text,
                "lienKet": signpost.address or "",
            }
            for signpost in lists.signposts
        ],
    }
