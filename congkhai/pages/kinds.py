"""Which pages a family has: those all families have, or a row of its own; `single_pages` has the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from congkhai.catalogue.whole import Catalogue
from congkhai.model.families import PUBLISHED
from congkhai.model.family import Family
from congkhai.pages.family_pages import render_family
from congkhai.pages.form_pages import render_forms
from congkhai.pages.group_pages import render_groups
from congkhai.pages.guide_pages import render_guides
from congkhai.pages.late_pages import render_late
from congkhai.pages.letter_pages import render_letters
from congkhai.pages.listing import render_listings
from congkhai.pages.page import Page
from congkhai.pages.policy_page import render_policies

# Pages of single procedures are poured one by one, when their records change; the list of policies is a single page.
PAGES: Mapping[str, Callable[[Catalogue], Iterator[Page]]] = {
    "thu-tuc": render_listings,
    "chinh-sach": render_policies,
    "huong-dan": render_guides,
    "giay-mau": render_letters,
    "bieu-mau": render_forms,
    "tre-hen": render_late,
    "nhom-nguoi": render_groups,
}
# What the tree of a site tells of in parts of its own.
_TOLD_APART = {"thu-tuc", "chinh-sach", "huong-dan"}


def render_kinds(catalogue: Catalogue) -> Iterator[Page]:
    """The pages of all families, but for those of single procedures."""
    for family in PUBLISHED:
        yield from PAGES.get(family.name, partial(render_family, family))(catalogue)


def listed_families(audience: str) -> tuple[Family, ...]:
    """The families of a site whose lists its tree names one below the other."""
    return tuple(family for family in PUBLISHED if family.name not in _TOLD_APART and audience in family.sites)
