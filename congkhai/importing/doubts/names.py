"""The code, the name and the announcing decision of a procedure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.doubts.doubt_kinds import Doubt, doubt
from congkhai.importing.doubts.found_texts import composed
from congkhai.importing.found.shapes import FoundProcedure
from congkhai.importing.records.mapping import told_cases
from congkhai.model.values import CODE
from congkhai.problems import quoted

_DECISION = re.compile(r"\d+[a-z]?(/\d{4})?/QĐ-[A-ZĐ][A-Za-zĐđ0-9-]*")
# Characters; and bytes, of which the name of a file can have so many.
_LONG_NAME, _LONG_FILE_NAME = 200, 255
_NAMES = (
    ("ten-xuong-dong", re.compile(r"\n")),
    ("ten-co-gach-cheo", re.compile("/")),
    ("ten-co-dau", re.compile(r'["“”:?*<>|\\]')),
    ("ten-cham-cuoi", re.compile(r"\.\s*\Z")),
    ("ten-so-dau", re.compile(r"\A\s*[\d–—-]")),
)


def doubts_of_names(found: FoundProcedure) -> Iterator[Doubt]:
    """What is odd about a procedure's code, name and decision."""
    if not re.fullmatch(CODE.strip("^$"), found.code, re.ASCII):
        blanks = ", thừa dấu cách" if found.code != found.code.strip() else ""
        yield doubt(found.code, "ma-la", ("ma_thu_tuc",), quoted(found.code) + blanks)
    if found.related_names:
        yield doubt(found.code, "lien-quan-chi-co-ten", ("thu_tuc_lien_quan",), quoted("; ".join(found.related_names)))
    if len(told_cases(found)) < sum(bool(case.name.strip()) for case in found.cases):
        yield doubt(found.code, "truong-hop-lap-ten", ("truong_hop_thuc_hien",), quoted(found.cases[0].name))
    yield from _name(found.code, composed(found.name))
    decision = composed(found.decision).strip()
    if decision and not _DECISION.fullmatch(decision):
        yield doubt(found.code, "so-quyet-dinh-la", ("quyet_dinh_cong_bo",), quoted(decision))


def _name(code: str, name: str) -> Iterator[Doubt]:
    path = ("ten_thu_tuc",)
    for kind, pattern in _NAMES:
        if pattern.search(name):
            yield doubt(code, kind, path, quoted(name))
    if name.isupper():
        yield doubt(code, "ten-chu-hoa", path, quoted(name))
    if name.strip()[:1].islower():
        yield doubt(code, "ten-chu-thuong-dau", path, quoted(name))
    if len(name) > _LONG_NAME:
        yield doubt(code, "ten-qua-dai", path, f"{len(name)} ký tự")
    if (size := len(name.encode())) > _LONG_FILE_NAME:
        yield doubt(code, "ten-qua-255-byte", path, f"{size} byte")
