"""The template environment all pages share: everything escaped, nothing undefined, one variable `page`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from congkhai.catalogue import addresses
from congkhai.catalogue.wording import spell_day, spell_number
from congkhai.pages.card_lists import cards_filter
from congkhai.pages.prose import breakable, coded, prose

_TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The environment, with the filters that templates use."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["addresses"] = addresses
    environment.filters.update(cards=cards_filter(environment), prose=prose, coded=coded, breakable=breakable)
    environment.filters.update(day=spell_day, number=spell_number)
    return environment
