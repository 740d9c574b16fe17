"""A procedure's page of the national portal of 2026 as text: copied in a browser, or as one run of text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise

from congkhai.importing.formats.decoding import text_of
from congkhai.importing.formats.headings import sections
from congkhai.importing.formats.labels import READERS, value_of
from congkhai.importing.formats.page_channels import channels_of
from congkhai.importing.formats.page_headings import BELOW, NAMES, PARTS, SMALL, headings_of, is_in_lines, starts_of
from congkhai.importing.formats.page_legal_texts import legal_texts_of
from congkhai.importing.formats.page_papers import groups_of
from congkhai.importing.found.shapes import FoundOutput, FoundProcedure, FoundStep, Reading, Unread

FORMAT = "văn bản chép từ trang của Cổng Dịch vụ công quốc gia"
_LEAST = ("name", "code", "steps")
# Codes of results: KQ.G15.000033, KQ-G15.000012, 000.00.00.G15-KQ0012, G15.KQ.11, 12231; another one ends a line.
_OUTPUT = re.compile(
    r"Mã:[ \t\xa0]*(?P<code>KQ[.-][A-Z]\d\d[. ]\d{4,7}|\d{3}(?:\.\d\d){2}\.[GH]\d\d-KQ\d+"
    rf"|[A-ZĐ\d]+(?:[._-][A-ZĐ\d]+)*(?![{SMALL}\d_.-])|\S{{0,60}}(?=\s*?[\n\t]|\s*\Z))?"
)


def is_pasted_text(text: str) -> bool:
    """Whether this is the text of a procedure's page: its head, with the steps behind it."""
    return any("steps" in {mark.part for mark in headings_of(one)} for one in _each(composed(text)))


def composed(text: str) -> str:
    """The text as it is, but composed (NFC) where its headings are not."""
    return text if NAMES["code"] in text else unicodedata.normalize("NFC", text)


def read_pasted_text(data: bytes, file: str) -> Reading:
    """The procedures of a file, usually one; the pages of several may follow one another."""
    parts = list(_each(composed(text_of(data) or "")))
    if not parts:
        remedy = "chép lại cả trang của thủ tục (Ctrl+A, Ctrl+C)"
        return Reading(FORMAT, unread=(Unread(file, "không phải nội dung trang thủ tục", remedy),))
    procedures: list[FoundProcedure] = []
    unread: list[Unread] = []
    for number, one in enumerate(parts, 1):
        found = sections(one, headings_of(one))
        place = f"{file}, thủ tục thứ {number}" if len(parts) > 1 else file
        if all(found.get(part, "").strip() for part in _LEAST):
            procedures.append(_procedure(found, is_in_lines(one)))
        unread.extend(_gaps(found, place))
    return Reading(FORMAT, tuple(procedures), unread=tuple(unread))


def _each(text: str) -> Iterator[str]:
    """The text of each procedure, from its head to the next one's."""
    starts = starts_of(text)
    for start, end in pairwise([*starts, len(text)]):
        yield text[start:end]


def _gaps(found: Mapping[str, str], place: str) -> Iterator[Unread]:
    missing = [f"“{NAMES[part]}”" for part in PARTS if part not in found and part not in BELOW]
    if not all(found.get(part, "").strip() for part in _LEAST):
        yield Unread(place, "trang thiếu mã, tên hoặc trình tự thực hiện", "chép lại cả trang (Ctrl+A, Ctrl+C)")
    elif missing:
        yield Unread(place, f"trang thiếu mục {', '.join(missing)}", "chép lại cả trang; các mục khác đã đọc")


def _procedure(found: Mapping[str, str], in_lines: bool) -> FoundProcedure:
    texts = {part: value_of(found.get(part, "")) for part in PARTS}
    return FoundProcedure(
        **{part: read(texts[part]) for part, read in READERS.items()},
        has=frozenset(found) - {"", "code", *BELOW},
        steps=(FoundStep("", texts["steps"]),) if texts["steps"] else (),
        channels=channels_of(texts["channels"], in_lines),
        groups=groups_of(texts["groups"], in_lines),
        outputs=tuple(_outputs(texts["outputs"])),
        legal_texts=legal_texts_of(texts["legal_texts"], in_lines),
        related=tuple(line.strip() for line in texts["related"].split("\n") if line.strip()),
    )


def _outputs(text: str) -> Iterator[FoundOutput]:
    """Results: each name ends with its code; a name behind the last code has none."""
    start = 0
    for match in _OUTPUT.finditer(text):
        name = text[start : match.start()].strip()
        yield FoundOutput(name, match["code"] or "")
        start = match.end()
    if rest := text[start:].strip():
        yield FoundOutput(rest)
