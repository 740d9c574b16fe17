"""What an import refers to: procedures by one code, whatever a source calls them; legal texts that are no guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.codes import code_of, same_code
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.lists.registers import LegalTexts
from congkhai.importing.lists.spelling import name_key

# Headings and numbers of the portal's table of related procedures.
_NO_NAME = re.compile(r"#|stt|(?:tên|mã) (?:thủ tục(?: hành chính)?|tthc)|[\d.]{1,4}", re.IGNORECASE)
_CODED = re.compile(r"\d\.\d{6,9}")


@dataclass(frozen=True, slots=True)
class KnownProcedures:
    """Codes of records by `same_code`; names, which are read only where one is asked for."""

    codes: Mapping[str, str]
    names: Callable[[], Mapping[str, str]]

    def code(self, code: str) -> str:
        """The code by which the project has a procedure, else the code in full."""
        return self.codes.get(same_code(code), code_of(code))


def known_codes(codes: Iterable[str]) -> dict[str, str]:
    """`same_code` → code; a code without the end that names a province goes before others."""
    return {same_code(code): code for code in sorted(codes, key=len, reverse=True)}


def codes_by_name(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Key of a name → code, of (code, name); a name of several procedures stands for none."""
    found: dict[str, set[str]] = {}
    for code, name in names:
        found.setdefault(name_key(name), set()).add(code)
    return {key: codes.pop() for key, codes in found.items() if len(codes) == 1}


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
    return known.code(text) if _CODED.match(text) else known.names().get(name_key(text), "")
