"""Blocks of the text form with 20 labels: steps, channels, papers, legal basis, told by their indentation.

Continuation lines stand at column 0 as they stood in the database, so only order and column tell what a line is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.importing.formats.portal_words import counts_of, is_nothing, submission_of, time_of, time_unit_of
from congkhai.importing.found.shapes import FoundChannel, FoundCost, FoundGroup, FoundLegalText, FoundPaper, FoundStep

_FIELDS = ("Thời hạn giải quyết:", "Phí, lệ phí:", "Mô tả:")
_FEE = re.compile(r"(\d+) (VNĐ|[A-Z]{3})(?: \((.*)\))?", re.DOTALL)
_FEE_BEGINS = re.compile(r"\d+ VNĐ \(")
_PAPER = re.compile(r"    -(?: |$)")
_COUNTS = re.compile(r" {6}Số lượng:")
_GROUP = re.compile(r"  \[(?: |$)")


def steps_of(block: str) -> tuple[FoundStep, ...]:
    """Steps: "  * name" at two blanks, their text at four; a text before any name is a step without one."""
    steps: list[tuple[str, list[str]]] = []
    for line in block.strip("\n").split("\n") if block.strip() else ():
        if line.startswith("  * "):
            steps.append((line[4:].strip(), []))
        else:
            steps = steps or [("", [])]
            steps[-1][1].append(line.removeprefix("    "))
    return tuple(FoundStep(name, "\n".join(lines).strip()) for name, lines in steps)


def channels_of(block: str) -> tuple[FoundChannel, ...]:
    """Channels, each "  * Hình thức nộp: ONLINE" with time, fees and description below it."""
    return tuple(_channel(entry) for entry in _entries(block, "  * Hình thức nộp:"))


def groups_of(block: str) -> tuple[FoundGroup, ...]:
    """Groups of papers: "  [ name ]", then "    - paper" and its numbers at six blanks."""
    groups: list[tuple[str, list[FoundPaper]]] = []
    for kind, text, counts in _rows(block):
        if kind == "group":
            groups.append((text, []))
        else:
            groups = groups or [("", [])]
            groups[-1][1].append(FoundPaper(text, *counts_of(counts)))
    return tuple(FoundGroup(name, tuple(papers)) for name, papers in groups)


def legal_texts_of(block: str) -> tuple[FoundLegalText, ...]:
    """Legal texts: "  * title (number)", the number in the brackets that end the entry."""
    return tuple(_legal_text(entry.strip()) for entry in _entries(block, "  *") if entry.strip())


def _entries(block: str, bullet: str) -> Iterator[str]:
    """The text of every entry behind its bullet; lines before the first bullet are an entry too."""
    first, *entries = re.split(rf"^{re.escape(bullet)}", block, flags=re.MULTILINE)
    if first.strip():
        yield first
    yield from entries


def _channel(entry: str) -> FoundChannel:
    values = _fields(entry)
    time, unit = _time(values[1])
    return FoundChannel(submission_of(values[0]), time, unit, values[3], _costs(values[2]))


def _fields(entry: str) -> list[str]:
    """Method, time, fees, description; a field's words begin it only at four blanks and in this order."""
    values = [""]
    for line in entry.split("\n"):
        waiting = _FIELDS[len(values) - 1 :]
        known = next((label for label in waiting if line.startswith("    " + label)), None)
        if known:
            values += [""] * waiting.index(known) + [line.removeprefix("    " + known)]
        else:
            values[-1] += "\n" + line
    return [value.strip() for value in values] + [""] * (4 - len(values))


def _time(text: str) -> tuple[str, str]:
    """Number or text before the unit, and the unit, which the form writes as the API does, but DAY as "ngày"."""
    time, _, unit = text.rpartition(" ")
    if unit.isupper() and time_unit_of(unit):
        return time, time_unit_of(unit)
    return time_of(text)


def _costs(text: str) -> tuple[FoundCost, ...]:
    """Fees with " | " between them; an empty place between two bars is a fee that says nothing."""
    if is_nothing(text):
        return ()
    pieces: list[list[str]] = []
    for piece in re.split(r" ?\| ?", text):
        if pieces and _FEE_BEGINS.match(pieces[-1][0]) and not pieces[-1][-1].endswith(")"):
            pieces[-1].append(piece)  # the bar is within the text of a fee
        else:
            pieces.append([piece])
    return tuple(_cost(" | ".join(parts).strip()) for parts in pieces)


def _cost(text: str) -> FoundCost:
    if fee := _FEE.fullmatch(text):
        return FoundCost("", int(fee[1]), fee[2], (fee[3] or "").strip())
    return FoundCost(text=text)


def _rows(block: str) -> Iterator[tuple[str, str, str]]:
    """("group" | "paper", text, numbers): a group's name ends with " ]", a paper with its numbers."""
    kind, lines = "", list[str]()
    for line in block.split("\n"):
        if kind == "paper" and _COUNTS.match(line):
            yield kind, "\n".join(lines).strip(), line
            kind, lines = "", []
        elif kind != "paper" and (_GROUP.match(line) or _PAPER.match(line)):
            yield from _open_row(kind, lines)
            kind, lines = ("paper", [line[5:]]) if _PAPER.match(line) else ("group", [line])
        else:
            lines.append(line)
        if kind == "group" and line.rstrip().endswith(" ]"):
            yield kind, "\n".join(lines).strip().removeprefix("[").removesuffix("]").strip(), ""
            kind, lines = "", []
    yield from _open_row(kind, lines)


def _open_row(kind: str, lines: list[str]) -> Iterator[tuple[str, str, str]]:
    """A row that was not ended, and lines that belong to none: kept as a paper without numbers."""
    text = "\n".join(lines).strip()
    if text:
        yield "paper" if kind != "group" else "group", text.removeprefix("[ ") if kind == "group" else text, ""


def _legal_text(entry: str) -> FoundLegalText:
    depth = 0
    for place in range(len(entry) - 1, -1, -1):
        depth += (entry[place] == ")") - (entry[place] == "(")
        if depth == 0:
            if entry.endswith(")"):
                return FoundLegalText(entry[place + 1 : -1].strip(), entry[:place].strip())
            break
    return FoundLegalText("", entry)
