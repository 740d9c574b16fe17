"""What lists and search results can be narrowed by. Each filter is declared here, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from congkhai.catalogue.addresses import FIELDS, field_address, filtered_address
from congkhai.catalogue.fold import fold
from congkhai.catalogue.online import OnlineAccess
from congkhai.catalogue.same_day import SameDay
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import Summary
from congkhai.model.choices import Audience, Level
from congkhai.model.terms import Choice

# The slug of a value, and what citizens read.
Worded = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Filter:
    """A way to narrow lists and results: those procedures stay that have one of the values chosen.

    `key` names it in addresses, on cards, in panels and in scripts. `value` is what a procedure has: one slug, "" for
    none, or several. `choices` are the values there can be, in the order they are offered. `page` is the address of the
    plain list for a value; `contents` that of a page that has them all, where these lists stand on their own.
    """

    key: str
    label: str
    short: str
    value: Callable[[Summary], str | tuple[str, ...]]
    choices: Callable[[Setting], Iterable[Worded]]
    page: Callable[[str], str]
    contents: str = ""

    def values(self, summary: Summary) -> tuple[str, ...]:
        """The slugs that a procedure has."""
        value = self.value(summary)
        if isinstance(value, tuple):
            return value
        return (value,) if value else ()


def _labelled(choices: type[Choice]) -> Callable[[Setting], Iterable[Worded]]:
    return lambda _: ((choice.value, choice.label) for choice in choices)


def _fields(setting: Setting) -> Iterable[Worded]:
    named = ((field.id, field.name) for field in setting.fields.values())
    return sorted(named, key=lambda field: fold(field[1]))


# The field comes first: the index has procedures in its order.
FILTERS = (
    Filter(
        key="linh-vuc",
        label="Lĩnh vực",
        short="lĩnh vực",
        value=lambda summary: summary.field,
        choices=_fields,
        page=field_address,
        contents=FIELDS,
    ),
    Filter(
        key="cap",
        label="Cấp thực hiện",
        short="cấp",
        value=lambda summary: summary.levels,
        choices=_labelled(Level),
        page=lambda level: filtered_address(f"cap-{level}"),
    ),
    Filter(
        key="truc-tuyen",
        label="Nộp trực tuyến",
        short="trực tuyến",
        value=lambda summary: summary.online or "",
        choices=_labelled(OnlineAccess),
        page=filtered_address,
    ),
    Filter(
        key="doi-tuong",
        label="Ai làm thủ tục",
        short="người làm",
        value=lambda summary: summary.audiences,
        choices=_labelled(Audience),
        page=lambda audience: filtered_address(f"cho-{audience}"),
    ),
    Filter(
        key="bao-lau",
        label="Mất bao lâu",
        short="thời gian",
        value=lambda summary: summary.same_day or "",
        choices=_labelled(SameDay),
        page=filtered_address,
    ),
)
