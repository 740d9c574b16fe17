"""Papers of a page of the national portal as text: groups, and rows that end with their numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from congkhai.importing.formats.page_headings import CAPITAL, PAPER_TABLE, SMALL
from congkhai.importing.formats.portal_words import counts_of, is_nothing
from congkhai.importing.found.shapes import FoundFile, FoundGroup, FoundPaper

_COUNT = r"(?:\d{1,9} bản chính(?:,\s*\d{1,9} bản sao)?|\d{1,9} bản sao)"
_LINE_COUNT = re.compile(rf"(?:^|(?<=\t))[ \xa0]*{_COUNT}[ \xa0]*?(?=[\n\t]|\Z)", re.MULTILINE)
_RUN_COUNT = re.compile(_COUNT)
_FILE_END = r"\.(?:docx?|pdf|xlsx?|rtf|odt|zip|rar|jpe?g|png)"
_IS_FILE = re.compile(rf".*{_FILE_END}", re.IGNORECASE | re.DOTALL)
_BETWEEN_FILES = re.compile(rf"{_FILE_END}(?=[{CAPITAL}\d])")
# Where a file's name may be glued to the paper's: before the word for a form, behind a mark that ends a sentence,
# or a capital or digit behind a small letter.
_FORM = re.compile(r"(?<=[^\s(“\"/-])(?=(?:Mẫu|Biểu mẫu|Phụ lục|Tờ khai|Đơn)[ _-])")
_GLUE = re.compile(
    rf"(?<=[;:,)])(?=[^\W_])|(?<=[{SMALL})]\.)(?=[^\W_])|(?<=[{SMALL}])(?=[{CAPITAL}\d])"
    rf"|(?<=\w\.)(?=[{CAPITAL}][{SMALL}])|(?<=[{CAPITAL}\d][{CAPITAL}\d])(?=(?:M[aẫu]|Ph|T[oờ]|[DĐ][oơ])[{SMALL}])"
)


def groups_of(text: str, in_lines: bool) -> tuple[FoundGroup, ...]:
    """Groups in their order; "--" is how the page shows one without a name."""
    first, *tables = re.split(PAPER_TABLE, text)
    if not tables:
        return (FoundGroup("", (FoundPaper(first.strip()),)),) if first.strip() else ()
    groups, name = [], first
    for number, table in enumerate(tables, 1):
        papers, rest = _papers(table, in_lines)
        if number == len(tables) and rest:
            papers, rest = [*papers, FoundPaper(rest)], ""
        groups.append(FoundGroup("" if is_nothing(name) else name.strip(), tuple(papers)))
        name = rest
    return tuple(groups)


def _papers(table: str, in_lines: bool) -> tuple[list[FoundPaper], str]:
    """The rows of a table, and what stands behind its last numbers: the name of the next group."""
    papers, start = [], 0
    for count in _counts(table, in_lines):
        papers.append(_paper(table[start : count.start()].strip(), count[0], in_lines))
        start = count.end()
    return papers, table[start:].strip()


def _counts(table: str, in_lines: bool) -> Iterator[re.Match[str]]:
    """The cells with the numbers of every row."""
    if in_lines:
        yield from _LINE_COUNT.finditer(table)
        return
    for count in _RUN_COUNT.finditer(table):
        if _ends_row(table, count):
            yield _RUN_COUNT.match(table, count.start() + _digits_of_name(table, count)) or count


def _ends_row(table: str, count: re.Match[str]) -> bool:
    """Whether numbers are a cell: glued to what is before or behind them, as words of a sentence are not."""
    before, after = table[count.start() - 1 : count.start()], table[count.end() : count.end() + 1]
    if after in tuple(",.;:)/") or (after.isspace() and re.match(r"0\d", count[0])):
        return False
    if before.isspace():
        return bool(after) is False or not (after.isspace() or after == "(" or _RUN_COUNT.match(table, count.end()))
    return before != "("


def _digits_of_name(table: str, count: re.Match[str]) -> int:
    """How many of the first digits end the paper's name: "theo Mẫu số 021 bản chính" → 2.

    Glued to a letter, the digits are one number ("gồm10 bản chính"); behind a blank or a mark within numbers all but
    the last belong to the name.
    """
    length = len(count[0].partition(" ")[0])
    before = table[count.start() - 1 : count.start()]
    return length - 1 if before.isspace() or before in tuple("/-.") or count[0][0] == "0" else 0


def _paper(cell: str, counts: str, in_lines: bool) -> FoundPaper:
    originals, copies = counts_of(counts)
    name, files = _lines_with_files(cell) if in_lines else _glued_file(cell)
    guessed = not in_lines and _IS_FILE.fullmatch(cell) is not None and not _is_certain(cell)
    return FoundPaper(name, originals, copies, files=tuple(FoundFile(file) for file in files), guessed=guessed)


def _lines_with_files(cell: str) -> tuple[str, list[str]]:
    """Name and file names; each file is a line of its own below the name."""
    lines = re.split(r"[\n\t]", cell)
    files: list[str] = []
    while len(lines) > 1 and (not lines[-1].strip() or _IS_FILE.fullmatch(lines[-1].strip())):
        last = lines.pop().strip()
        files[:0] = [last] if last else []
    return "\n".join(lines).strip(), files


def _glued_file(cell: str) -> tuple[str, list[str]]:
    """Name and file names where it is plain which is which; else all of it is the name."""
    if not _IS_FILE.fullmatch(cell):
        return cell, []
    starts = [match.end() for match in _BETWEEN_FILES.finditer(cell)]
    first = cell[: starts[0]] if starts else cell
    end = first.rindex(".")
    glue = (
        _only_one(list(_FORM.finditer(first, 0, end)))
        or _GLUE.search(first, first.rfind(" ") + 1, end)
        or _only_one(list(_GLUE.finditer(first, 0, end)))
    )
    if not glue:
        return cell, []
    cuts = [glue.start(), *starts, len(cell)]
    return cell[: glue.start()].strip(), [cell[start:end].strip() for start, end in pairwise(cuts)]


def _is_certain(cell: str) -> bool:
    """Whether a name and a file's name can be parted in one way only, by the last word before the file's end."""
    starts = [match.end() for match in _BETWEEN_FILES.finditer(cell)]
    first = cell[: starts[0]] if starts else cell
    end = first.rindex(".")
    places = {*_FORM.finditer(first, 0, end), *_GLUE.finditer(first, first.rfind(" ", 0, end) + 1, end)}
    return len({place.start() for place in places}) == 1


def _only_one(places: list[re.Match[str]]) -> re.Match[str] | None:
    return places[0] if len(places) == 1 else None
