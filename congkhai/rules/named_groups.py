"""Reliefs that name a group of people in words alone: the page of the group would not tell of them."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.channel import Relief
from congkhai.model.families import GROUPS
from congkhai.model.people_group import PeopleGroup
from congkhai.model.procedure import Procedure
from congkhai.model.walking import AttributePath
from congkhai.rules.finding import Finding, finding

# Everyday and shorter names stand in what is of nobody else: “nhận hai trẻ em”, “người có công lao đặc biệt”.
_PERSON = "người "


def check_named_groups(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """The reliefs without any group whose words are the name of one."""
    told = [(path, relief.text.casefold()) for path, relief in _reliefs(procedure) if not relief.groups]
    # Most procedures have none.
    names = tuple(_names(setting)) if told else ()
    for path, words in told:
        if slug := next((slug for name, slug in names if name in words), ""):
            yield finding("mien-chua-ghi-nhom", *path, "text", found=slug)


def _reliefs(procedure: Procedure) -> Iterator[tuple[AttributePath, Relief]]:
    for c, channel in enumerate(procedure.channels):
        for k, cost in enumerate(channel.listed_costs):
            for part, reliefs in (("exemptions", cost.exemptions), ("reductions", cost.reductions)):
                for r, relief in enumerate(reliefs):
                    yield ("channels", c, "costs", k, part, r), relief


def _names(setting: Setting) -> Iterator[tuple[str, str]]:
    groups: dict[str, PeopleGroup] = dict(setting.of(GROUPS))
    for slug, group in groups.items():
        names = (group.name, *(one.name for one in group.named_by_law))
        yield from ((name, slug) for name in map(str.casefold, names) if name.startswith(_PERSON))
