"""What several procedures of one import say against each other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.problems import quoted

_SHOWN = 3


def doubts_across(procedures: Sequence[FoundProcedure]) -> list[Doubt]:
    """Codes that come twice, names that several codes share, fields spelled in several ways.

    To see what comes twice it needs the procedures of all files, before one is chosen for each code.
    """
    return [*_repeated_codes(procedures), *_shared_names(procedures), *_spellings_of_fields(procedures)]


def _repeated_codes(procedures: Iterable[FoundProcedure]) -> Iterator[Doubt]:
    for code, times in Counter(found.code.strip() for found in procedures).items():
        if times > 1:
            yield doubt(code, "ma-trung", ("ma_thu_tuc",), f"{times} lần")


def _shared_names(procedures: Iterable[FoundProcedure]) -> Iterator[Doubt]:
    for codes in _grouped(procedures, lambda found: settle_line(found.name).casefold()).values():
        for code in codes if len(codes) > 1 else ():
            others = [other for other in codes if other != code]
            more = f" và {len(others) - _SHOWN} mã khác" if len(others) > _SHOWN else ""
            yield doubt(code, "ten-trung", ("ten_thu_tuc",), f"cùng tên với {', '.join(others[:_SHOWN])}{more}")


def _spellings_of_fields(procedures: Iterable[FoundProcedure]) -> Iterator[Doubt]:
    """A doubt at every procedure whose field is spelled as fewer others spell it."""
    spellings = _grouped(procedures, lambda found: settle_line(found.field))
    alike: dict[str, list[str]] = defaultdict(list)
    for field in spellings:
        alike["".join(filter(str.isalnum, field.casefold()))].append(field)
    for same in alike.values():
        usual = max(same, key=lambda field: len(spellings[field]))
        for field in same:
            for code in spellings[field] if field != usual else ():
                found = f"{quoted(field)}, {len(spellings[usual])} thủ tục khác ghi {quoted(usual)}"
                yield doubt(code, "linh-vuc-nhieu-cach-viet", ("linh_vuc",), found)


def _grouped(
    procedures: Iterable[FoundProcedure], key_of: Callable[[FoundProcedure], str]
) -> dict[str, dict[str, None]]:
    """Key → codes, each once, in the order they came; procedures without a key are left out."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for found in procedures:
        if key := key_of(found):
            groups[key][found.code.strip()] = None
    return groups
