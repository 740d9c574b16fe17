"""What an editor mistyped where YAML cannot be read: a remedy is told only if it was tried, and mends the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import yaml

from congkhai.problems import errors_in
from congkhai.reading.composer import Composer, GivenUp
from congkhai.reading.indents import slips_of_indent
from congkhai.reading.line_slips import Slip, first_signs, slips_of_line
from congkhai.reading.meant_keys import known_keys
from congkhai.reading.places import Document, Places
from congkhai.reading.project import family_of
from congkhai.reading.records import read_record

# In longer files trying takes too long; no record is.
_LONGEST = 200_000
_MOST_TRIED = 40
# A file that is read is better than one that is read a little further.
_READ, _FURTHER = 0, 1


def find_slip(text: str, file: str, lines_of_error: Sequence[int]) -> Slip | None:
    """The likeliest slip at or above the lines (from 0) where reading stopped; None where nothing known helps."""
    lines = text.split("\n")
    if len(text) > _LONGEST:
        return None
    places = _places(lines, lines_of_error)
    if sign := next((sign for number in places for sign in first_signs(lines, number)), None):
        return sign
    tried: list[tuple[tuple[int, int, int], int, Slip]] = []
    for slip in _slips(lines, places):
        if len(tried) < _MOST_TRIED and (worth := _worth(slip, file, max(lines_of_error) - len(lines))) is not None:
            tried.append((worth, len(tried), slip))
    return min(tried)[2] if tried else None


def _places(lines: Sequence[str], lines_of_error: Sequence[int]) -> list[int]:
    """Where to look: the lines of the error, the two written above, where a quote was opened, a key without colon."""
    found = [min(number, len(lines) - 1) for number in lines_of_error]
    last = max(found)
    above = [number for number in range(last - 1, -1, -1) if lines[number].strip()]
    opened = [number for number in above if lines[number].count('"') % 2 or ": '" in lines[number]]
    bare = [number for number in above if lines[number].strip(" -") in known_keys()]
    return list(dict.fromkeys([*found, *above[:2], *opened[:1], *bare[:1]]))


def _slips(lines: Sequence[str], places: Sequence[int]) -> Iterator[Slip]:
    for number in places:
        yield from slips_of_line(lines, number)
    for number in places:
        yield from slips_of_indent(lines, number)


def _worth(slip: Slip, file: str, stopped: int) -> tuple[int, int, int] | None:
    """How well a file is read once the slip is mended, the less the better; None if that does not help.

    `stopped` is the line where reading stopped before, counted from the end of the file.
    """
    text = "\n".join(slip.mended)
    composer = Composer(text, file)
    try:
        value = composer.document()
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line if error.problem_mark else 0
        return (_FURTHER, -line, slip.unlikely) if line > stopped + len(slip.mended) else None
    except (GivenUp, yaml.reader.ReaderError):
        return None
    document = Document(file, value, Places(composer.marks, tuple(composer.empty)), text)
    family = family_of(file)
    mistakes = read_record(document, family.file)[1] if family else []
    count = len(composer.names) + len(errors_in([*composer.problems, *mistakes]))
    return _READ, count, slip.unlikely
