"""Where pages of procedures and policies lead to on reliefs: the groups of people that they name."""

from __future__ import annotations

from collections.abc import Iterable

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import GROUPS

Link = tuple[str, str]  # address from the root of the site, words


def groups_named(slugs: Iterable[str], catalogue: Catalogue) -> tuple[Link, ...]:
    """Address and name of the pages of groups, as far as there are such groups."""
    groups = catalogue.setting.of(GROUPS)
    known = (slug for slug in dict.fromkeys(slugs) if slug in groups)
    return tuple((record_address(GROUPS, slug), groups[slug].name) for slug in known)


def groups_of(summary: Summary, catalogue: Catalogue) -> tuple[Link, ...]:
    """The groups for which a procedure costs less or nothing."""
    own = catalogue.groups_by_procedure.get(summary.code, ())
    return groups_named((*(relief.group for relief in summary.reliefs), *own), catalogue)
