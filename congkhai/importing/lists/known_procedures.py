"""What an import refers to: procedures by one code, whatever a source calls them; legal texts that are no guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.codes import code_of, same_code
from congkhai.importing.found.shapes import FoundProcedure, ListedProcedure
from congkhai.importing.lists.registers import LegalTexts
from congkhai.importing.lists.spelling import name_key

# Headings and numbers of the portal's table of related procedures.
_NO_NAME = re.compile(r"#|stt|(?:tên|mã) (?:thủ tục(?: hành chính)?|tthc)|[\d.]{1,4}", re.IGNORECASE)
_CODED = re.compile(r"\d\.\d{6,9}")
_BY_NAME = "danh sách không ghi mã, so theo tên"


@dataclass(frozen=True, slots=True)
class KnownProcedures:
    """Codes of records by `same_code`; names, which are read only where one is asked for."""

    codes: Mapping[str, str]
    names: Callable[[], Mapping[str, Sequence[str]]]

    def named(self, name: str) -> Sequence[str]:
        """The codes of all procedures of a name."""
        return self.names().get(_name_key(name), ())

    def code(self, code: str) -> str:
        """The code by which the project has a procedure, else the code in full."""
        return self.codes.get(same_code(code), code_of(code))


def known_codes(codes: Iterable[str]) -> dict[str, str]:
    """`same_code` → code; a code without the end that names a province goes before others."""
    return {same_code(code): code for code in sorted(codes, key=len, reverse=True)}


def codes_by_name(names: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Key of a name → codes, of (code, name)."""
    found: dict[str, set[str]] = {}
    for code, name in names:
        found.setdefault(_name_key(name), set()).add(code)
    return {key: sorted(codes) for key, codes in found.items() if key}


def by_known_codes(row: ListedProcedure, known: KnownProcedures) -> list[ListedProcedure]:
    """A row of a list by the code that the project has it under; one without a code by each code of its name."""
    if row.code.strip():
        return [replace(row, code=known.code(row.code))]
    state = f"{row.state} ({_BY_NAME})" if row.state else ""
    return [replace(row, code=code, name="", state=state) for code in known.named(row.name)] or [row]


def referring(found: FoundProcedure, known: KnownProcedures) -> FoundProcedure:
    """The procedure by the code that the project has it under, the related ones by theirs; names alone stay names."""
    code = known.code(found.code)
    related = {text: _code_of(text, known) for text in _related(found)}
    return replace(
        found,
        code=found.code if code == found.code.strip() else code,
        related=tuple(dict.fromkeys(filter(None, related.values()))),
        related_names=tuple(text for text, code in related.items() if not code),
    )


def without_guesses(found: FoundProcedure, texts: LegalTexts) -> FoundProcedure:
    """With legal texts that were guessed only where the list has just these; others stay words, and tell no news."""
    loose = [text for text in found.legal_texts if text.guessed and not texts.has(text)]
    if not loose:
        return found
    return replace(
        found,
        legal_texts=tuple(text for text in found.legal_texts if text not in loose),
        loose_texts=tuple(f"{text.title} {text.number}".strip() for text in loose),
        has=found.has - {"legal_texts"},
    )


def _related(found: FoundProcedure) -> Iterator[str]:
    """Codes and names, without what only belongs to a table."""
    cells = (settle_line(cell) for text in found.related for cell in re.split(r"[\t\n]", text))
    yield from (cell for cell in cells if cell and not _NO_NAME.fullmatch(cell))


def _code_of(text: str, known: KnownProcedures) -> str:
    """The code of a related procedure; a name of several stands for none."""
    if _CODED.match(text):
        return known.code(text)
    codes = known.named(text)
    return codes[0] if len(codes) == 1 else ""


def _name_key(name: str) -> str:
    """Equal for a name with and without the word that all of them could begin with."""
    return name_key(name).removeprefix("thu tuc ")
