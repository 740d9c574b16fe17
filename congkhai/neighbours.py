"""The procedures that others name, read before their turn, so that a page can be made while its record is at hand."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from congkhai.catalogue.whole import Summary, summarise
from congkhai.model.procedure import Procedure
from congkhai.problems import errors_in
from congkhai.reading.project import RecordFile
from congkhai.reading.records import read_record
from congkhai.reading.source import parse, read_file

# A procedure that only one other names is read twice for that one: many of them would cost more than they save.
_MOST_READ = 200


class Neighbours:
    """Summaries of the procedures in `files`, found by the code that a file is named after."""

    def __init__(self, files: Iterable[RecordFile], day: date) -> None:
        self._files = {file.stem: file for file in files}
        self._day = day
        self._known: dict[str, Summary | None] = {}
        self._left = _MOST_READ

    def note(self, summary: Summary) -> None:
        """Know a procedure that has been read anyway."""
        self._known[summary.code] = summary

    def named(self, codes: Iterable[str]) -> dict[str, Summary] | None:
        """The summaries of those among the codes that there are; None when too much would have to be read for it."""
        found = {}
        for code in codes:
            if code not in self._known:
                if not self._left:
                    return None
                self._known[code] = self._read(code)
            if summary := self._known[code]:
                found[code] = summary
        return found

    def _read(self, code: str) -> Summary | None:
        file = self._files.get(code)
        if file is None:
            return None
        self._left -= 1
        data, problems = read_file(file.path, file.name)
        document, mistakes = parse(data, file.name) if not problems else (None, [])
        if document is None:
            return None
        record, wrong = read_record(document, Procedure)
        return None if record is None or errors_in([*mistakes, *wrong]) else summarise(record, self._day)
