"""Hand-written pages without what no page of this site has: scripts, frames, forms, forwarding, foreign pictures."""

from __future__ import annotations

import re
from collections.abc import Collection

from congkhai.model.values import is_link
from congkhai.pages.prose import scrolling

_ALIGNED = re.compile(r'style="text-align: (center|right);"')
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")
_GENERIC = {"id", "class", "lang", "title"}


def kept_elements() -> Collection[str]:
    """The names of the elements that a cleaned page may have."""
    import nh3

    return nh3.ALLOWED_TAGS


def clean(html: str) -> str:
    """The body of a hand-written page; its tables scroll, and are aligned by classes (no styles are taken)."""
    # Imported only here: it is not pure Python, and MkDocs runs seldom.
    import nh3

    attributes = {tag: {*names} for tag, names in nh3.ALLOWED_ATTRIBUTES.items()}
    attributes["div"] = {"role", "aria-label", "tabindex"}
    attributes = {**attributes, "*": _GENERIC, "th": {*attributes.get("th", ()), "scope"}}
    aligned = _ALIGNED.sub(r'class="ck-prose__cell--\1"', html)
    return nh3.clean(scrolling(aligned), attributes=attributes, attribute_filter=_kept, link_rel=None)


def _kept(tag: str, attribute: str, value: str) -> str | None:
    if attribute in ("href", "src", "cite") and _SCHEME.match(value):
        return value if attribute == "href" and is_link(value) else None
    return value
