"""Procedures as they stand in lists: each is drawn once, however many lists it is in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from congkhai.catalogue.card import card_of
from congkhai.catalogue.filters import FILTERS
from congkhai.catalogue.summary import Summary

# Stand in a drawn card for the way to the site's root and the level of its heading; no text of a record holds them.
_ROOT, _LEVEL = "\0", "\1"


def cards_filter(environment: Environment) -> Any:
    """The template filter `summaries | cards(root, level)`; `level` is that of the cards' headings."""

    @lru_cache(maxsize=20_000)
    def card(summary: Summary) -> str:
        macros: Any = environment.get_template("parts/card/template.html").module
        values = [(filter_.key, filter_.values(summary)) for filter_ in (*FILTERS[1:], *FILTERS[:1])]
        return str(macros.card(_ROOT, _LEVEL, summary, card_of(summary), values))

    def cards(summaries: Iterable[Summary], root: str, level: int = 3) -> Markup:
        drawn = "\n".join(map(card, summaries)).replace(_ROOT, root).replace(_LEVEL, str(level))
        return Markup(f'<ul class="ck-cards">\n{drawn}</ul>')

    return cards
