"""Procedures as they stand in lists: each is drawn once, however many lists it is in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from congkhai.catalogue import Summary

# Stands in a drawn card for the way to the site's root; no text of a record can hold it.
_ROOT = "\0"


def cards_filter(environment: Environment) -> Any:
    """The template filter `summaries | cards(root, level)`; `level` is that of the cards' headings."""

    @lru_cache(maxsize=20_000)
    def card(summary: Summary, level: int) -> str:
        macros: Any = environment.get_template("parts/card/template.html").module
        return str(macros.card(_ROOT, summary, level))

    def cards(summaries: Iterable[Summary], root: str, level: int = 3) -> Markup:
        drawn = "\n".join(card(summary, level) for summary in summaries)
        return Markup(f'<ul class="ck-cards">\n{drawn.replace(_ROOT, root)}</ul>')

    return cards
