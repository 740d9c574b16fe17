"""What an editor probably meant by a word that is not known.

Reading is the first room that meets such words (keys and values of fixed lists); the rules, which meet names of other
records, come after it.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterator

from congkhai.problems import quoted

# Among more names than this only a single slip is looked for: comparing each with each is slow,
# and among thousands of codes something is always alike.
_FEW = 300
_CHARACTERS = "0123456789abcdefghijklmnopqrstuvwxyz-./"
# How much of a name has to agree; the keys of a record are few, and often only a part of one is written.
_LIKENESS_OF_NAMES = 0.8
LIKENESS_OF_KEYS = 0.6


def suggest(found: str, known: Collection[str], likeness: float = _LIKENESS_OF_NAMES) -> str:
    """`; có phải …?` with the nearest known name, or nothing."""
    near = nearest(found, known, likeness)
    return f"; có phải {quoted(near)}?" if near else ""


def nearest(found: str, known: Collection[str], likeness: float = _LIKENESS_OF_NAMES) -> str | None:
    """The known name that is most like the one found, if any is like it enough.

    Numbers that are alike are of other things: of one that is found only its zeros may be missing.
    """
    if found.isdecimal():
        return next((name for name in known if name.isdecimal() and name.lstrip("0") == found.lstrip("0") != ""), None)
    if len(known) > _FEW:
        return next((slip for slip in _slips(found) if slip in known), None)
    return next(iter(difflib.get_close_matches(found, known, n=1, cutoff=likeness)), None)


def slug_of(name: str) -> str:
    """A name as the codes of lists are written: small letters without diacritics, joined by hyphens."""
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d").replace("\u00f0", "d"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


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
