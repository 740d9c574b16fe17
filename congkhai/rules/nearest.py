"""What an editor probably meant by a name that is not known."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator

from congkhai.problems import quoted

_LENGTHS_APART = 4
# Among more names than this only a single slip is looked for: comparing each with each is slow,
# and among thousands of codes something is always alike.
_FEW = 300
_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz-./"


def suggest(found: str, known: Collection[str]) -> str:
    """`; có phải …?` with the nearest known name, or nothing."""
    near = _one_slip_away(found, known) if len(known) > _FEW else _most_alike(found, known)
    return f"; có phải {quoted(near)}?" if near else ""


def _most_alike(found: str, known: Collection[str]) -> str | None:
    # The length first: comparing letter by letter is what takes the time.
    alike = [name for name in known if abs(len(name) - len(found)) <= _LENGTHS_APART]
    return next(iter(difflib.get_close_matches(found, alike, n=1, cutoff=0.8)), None)


def _one_slip_away(found: str, known: Collection[str]) -> str | None:
    return next((slip for slip in _slips(found) if slip in known), None)


def _slips(name: str) -> Iterator[str]:
    """The name with two letters swapped, one left out, one changed or one put in."""
    for place in range(len(name) + 1):
        before, after = name[:place], name[place:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        if after:
            yield before + after[1:]
        for character in _CHARACTERS:
            if after:
                yield before + character + after[1:]
            yield before + character + after
