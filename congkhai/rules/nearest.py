"""What an editor probably meant by a name that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from congkhai.problems import quoted

_LENGTHS_APART = 4


def suggest(found: str, known: Iterable[str]) -> str:
    """`; có phải …?` with the nearest known name, or nothing."""
    # The length first: comparing letter by letter with thousands of names is slow.
    alike = [name for name in known if abs(len(name) - len(found)) <= _LENGTHS_APART]
    near = difflib.get_close_matches(found, alike, n=1, cutoff=0.8)
    return f"; có phải {quoted(near[0])}?" if near else ""
