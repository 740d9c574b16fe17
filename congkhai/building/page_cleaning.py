"""Hand-written pages without what no page of this site has: scripts, frames, forms, forwarding, foreign pictures."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import partial

from congkhai.model.values import is_link
from congkhai.pages.prose import scrolling
from congkhai.rules.held_records import address_from

_ALIGNED = re.compile(r'style="text-align: (center|right);"')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_GENERIC = {"id", "class", "lang", "title"}


def kept_elements() -> Collection[str]:
    """The names of the elements that a cleaned page may have."""
    import nh3

    return nh3.ALLOWED_TAGS


def clean(html: str, page: str = "", held: Collection[str] = ()) -> str:
    """The body of a hand-written page; its tables scroll, and are aligned by classes (no styles are taken).

    What leads to addresses that are held back, or to what is below them, leads nowhere.
    """
    # Imported only here: it is not pure Python, and MkDocs runs seldom.
    import nh3

    attributes = {tag: {*names} for tag, names in nh3.ALLOWED_ATTRIBUTES.items()}
    attributes["div"] = {"role", "aria-label", "tabindex"}
    attributes = {**attributes, "*": _GENERIC, "th": {*attributes.get("th", ()), "scope"}}
    aligned = _ALIGNED.sub(r'class="ck-prose__cell--\1"', html)
    kept = partial(_kept, page, held)
    return nh3.clean(scrolling(aligned), attributes=attributes, attribute_filter=kept, link_rel=None)


def _kept(page: str, held: Collection[str], tag: str, attribute: str, value: str) -> str | None:
    if attribute in ("href", "src", "cite") and _SCHEME.match(value):
        return value if attribute == "href" and is_link(value) else None
    if attribute == "href" and f"{address_from(page, value)}/".startswith(tuple(held)):
        return None
    return value
