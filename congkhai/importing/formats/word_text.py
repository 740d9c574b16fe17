"""The Word export turned into text: labels alone on their lines, tables as `|…|…|`.

A paper is a line "- 01 Bản chính, 02 Bản sao name ([file](address))"; one without copies is " name".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from congkhai.importing.formats.portal_words import key_of
from congkhai.importing.formats.word_document import Block, Cell, Table
from congkhai.importing.formats.word_export import read_blocks
from congkhai.importing.found.shapes import FoundFile, Reading

FORMAT = "bản xuất Word của cổng cũ, dạng chữ"
LIMIT = 5_000_000  # bytes; real texts have some ten thousand

_TITLE = re.compile(r"\s*Chi tiết thủ tục hành chính:\s*\n\s*Mã thủ tục:\s*\n")
_RULE = re.compile(r"\|[-|: ]+\|?")
_COUNTS = re.compile(r"- (?P<counts>\d+ Bản (?:chính|sao)(?:, \d+ Bản sao)?) ")
_PAPER = re.compile(rf"(?:{_COUNTS.pattern}| )(?P<name>.*?)(?P<files>\s*\(\[.*\))?", re.DOTALL)
_FORM = re.compile(r"\[(?P<name>(?:[^\[\]]|\[[^\]]*\])*)\]\((?P<address>[^()]*)\)")
_NO_COUNTS = "Bản chính: 0 Bản sao: 0"
_PAPER_HEADINGS = (Cell("Tên giấy tờ"), Cell("Mẫu đơn, tờ khai"), Cell("Số lượng"))


def is_word_text(data: bytes) -> bool:
    """Whether these bytes begin as such a text."""
    return _TITLE.match(data[:2000].decode("utf-8-sig", "replace").replace("\r", "")) is not None


def read_word_text(data: bytes, file: str) -> Reading:
    """The procedure of the text, read as the export it was made from."""
    text = data[:LIMIT].decode("utf-8-sig", "replace").replace("\r\n", "\n")
    return read_blocks(list(_blocks(text.split("\n"))), file, FORMAT)


def _blocks(lines: list[str]) -> Iterator[Block]:
    for kind, group in groupby(_joined(lines), key=lambda item: item[0]):
        texts = [text for _, text in group]
        if kind == "text":
            yield from (Cell(text) for text in texts)
        elif kind == "row":
            yield Table(tuple(_row(text) for text in texts if not _RULE.fullmatch(text)))
        else:
            yield Table((_PAPER_HEADINGS, *(_paper(text) for text in texts)))


def _joined(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Each line as "text", "row" or "paper"; rows and papers that were broken put together again."""
    kind, text, dossier = "text", "", False
    for line in lines:
        dossier = key_of(line) == "thành phần hồ sơ" or (dossier and key_of(line) != "đối tượng thực hiện")
        goes_on = (kind == "row" and not text.endswith("|")) or (kind == "paper" and dossier and bool(line.strip()))
        begins = _kind(line, dossier=dossier)
        if goes_on and (kind == "row" or begins == "text"):
            text += "\n" + line
            continue
        yield kind, text
        kind, text = begins, line
    yield kind, text


def _kind(line: str, *, dossier: bool) -> str:
    if line.startswith("|"):
        return "row"
    return "paper" if dossier and (_COUNTS.match(line) or (line.startswith(" ") and line.strip())) else "text"


def _row(line: str) -> tuple[Cell, ...]:
    return tuple(Cell(text.strip()) for text in line.strip().strip("|").split("|"))


def _paper(text: str) -> tuple[Cell, ...]:
    match = _PAPER.fullmatch(text)
    if match is None:
        return (Cell(text),)
    files = (FoundFile(form["name"], form["address"].replace("'", "")) for form in _FORM.finditer(match["files"] or ""))
    return (Cell(match["name"].strip()), Cell("", tuple(files)), Cell(match["counts"] or _NO_COUNTS))
