"""What pages of records say beside their fields, as parts of a sheet: figures, tables, charts; and their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from congkhai.catalogue.whole import Catalogue
from congkhai.model.family import Family
from congkhai.pages.correction_notes import correction_links
from congkhai.pages.dialogue_parts import dialogue_parts
from congkhai.pages.draft_parts import draft_parts
from congkhai.pages.feedback_parts import feedback_change, feedback_links, feedback_parts
from congkhai.pages.information_parts import information_parts
from congkhai.pages.late_parts import late_links, late_parts, period_parts
from congkhai.pages.public_notice_parts import notice_parts
from congkhai.pages.reception_parts import reception_links, reception_parts, reception_plan_parts
from congkhai.pages.reform_parts import plan_parts, reform_links, saved_parts, simplification_parts
from congkhai.pages.satisfaction_parts import satisfaction_links, satisfaction_parts, year_parts
from congkhai.pages.survey_parts import survey_links, survey_parts
from congkhai.sheets.sheet import Part

Link = tuple[str, str]  # address from the root of the site, words


@dataclass(frozen=True, slots=True)
class Told:
    """What the page of a record says in its own way: parts that stand for some of its fields, links above them."""

    parts: Callable[[Any, Catalogue], Iterable[Part]]
    instead_of: tuple[str, ...] = ()
    links: Callable[[str, Any, Catalogue], Iterable[Link]] = lambda key, record, catalogue: ()


@dataclass(frozen=True, slots=True)
class ToldOfAll:
    """What a list says above its records; `shows` are other families it tells of. Whole addresses leave the site.

    `change` is the next day on which it is otherwise, beside those that bound its records.
    """

    parts: Callable[[Catalogue], Iterable[Part]]
    links: Callable[[Catalogue], Iterable[Link]] = lambda catalogue: ()
    shows: tuple[str, ...] = ()
    change: Callable[[Catalogue], date | None] = lambda catalogue: None


# Of a family that has more to say: of one record, and, above its list, of all of them.
OF_RECORD: Mapping[str, Told] = {
    # What it does to which procedure stands in lists of its own (decision_lists.py).
    "quyet-dinh": Told(lambda record, catalogue: (), ("announced",)),
    "du-thao": Told(draft_parts),
    "khao-sat": Told(survey_parts, ("questions", "results"), survey_links),
    "sipas": Told(year_parts, ("factors", "kept")),
    "cchc": Told(plan_parts, ("tasks",)),
    "don-gian-hoa": Told(saved_parts, ("saved",)),
    "tre-hen": Told(period_parts, ("figures", "apologies", "reasons")),
    "lich-tiep-dan": Told(
        reception_plan_parts,
        ("receiver", "monthly", "weekly", "weekdays", "dates", "turns", "on_day_off", "exceptions", "begins", "ends"),
    ),
    "dinh-chinh": Told(lambda record, catalogue: (), ("page",), correction_links),
    "doi-thoai": Told(dialogue_parts, ("questions",)),
    "thong-bao": Told(notice_parts, ("posted", "since", "begins", "until", "ends", "signs")),
    # Whether somebody was satisfied is only counted.
    "phan-anh": Told(lambda record, catalogue: (), ("satisfied",)),
}
OF_ALL: Mapping[str, ToldOfAll] = {
    "sipas": ToldOfAll(satisfaction_parts, satisfaction_links),
    "tre-hen": ToldOfAll(late_parts, late_links),
    "cchc": ToldOfAll(lambda catalogue: (), reform_links),
    "don-gian-hoa": ToldOfAll(simplification_parts),
    "lich-tiep-dan": ToldOfAll(reception_parts, reception_links, shows=("quy-dinh-tiep-dan",)),
    "thong-tin-cong-khai": ToldOfAll(information_parts, shows=("loai-thong-tin",)),
    "phan-anh": ToldOfAll(feedback_parts, feedback_links, change=feedback_change),
}
_BY_FIELDS_ALONE = Told(lambda record, catalogue: ())
_LIST_ALONE = ToldOfAll(lambda catalogue: ())


def told_of(family: Family) -> Told:
    """How the page of a record of a family departs from its fields."""
    return OF_RECORD.get(family.name, _BY_FIELDS_ALONE)


def told_of_all(family: Family) -> ToldOfAll:
    """What the list of a family says above its records."""
    return OF_ALL.get(family.name, _LIST_ALONE)
