"""Slips of the indent of a line, and of the dash before an item, each with the lines as they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from congkhai.problems import quoted
from congkhai.reading.line_slips import Slip
from congkhai.reading.meant_keys import lists_of

_LINE = re.compile(r"^(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>\w+ *:(?= |$))?(?P<rest>.*)$")
_BLOCK = re.compile(r"[>|][-+]?$")
# Where an editor looks for the line that this one should stand in one column with.
_FAR = 60


class _Column(NamedTuple):
    """A column that a line may stand in, and the line and its beginning that stand there."""

    column: int
    line: int
    name: str


def slips_of_indent(lines: Sequence[str], number: int) -> Iterator[Slip]:
    """A missing dash, or too many or too few blanks at the beginning of a line."""
    found = _LINE.match(lines[number])
    if found is None or not lines[number].strip():
        return
    indent = len(found["indent"])
    if not found["dashes"]:
        yield from _no_dash(lines, number, indent)
    elif found["key"]:
        yield from _no_list(lines, number, indent, found["key"].rstrip(": "))
    for target in _columns(lines, number, is_item=bool(found["dashes"])):
        if target.column != indent:
            yield _moved(lines, number, indent, target)
    if not found["dashes"] and not found["key"]:
        yield from _of_block(lines, number, indent)


def _no_dash(lines: Sequence[str], number: int, indent: int) -> Iterator[Slip]:
    """An item of the list above that has no dash: in the column of the dashes, or where its keys stand."""
    item = next((one for one in _columns(lines, number, is_item=True) if one.column in (indent, indent - 2)), None)
    key = _LINE.match(lines[number])["key"]  # type: ignore[index]
    # An item begins with the same key as those before it.
    if item is not None and (not key or item.name == f"- {key.rstrip(': ')}"):
        text = lines[number].strip()
        words = f"có lẽ thiếu dấu `- ` ở đầu mục này của danh sách; thêm `- ` trước {quoted(text)}"
        fixed = " " * item.column + "- " + text
        yield Slip(number, indent, words, (*lines[:number], fixed, *lines[number + 1 :]))


def _no_list(lines: Sequence[str], number: int, indent: int, key: str) -> Iterator[Slip]:
    """The first item of a list whose own line, with the key above the items, is gone: the line above has its value."""
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)
    head = _LINE.match(lines[above]) if above is not None else None
    if head is None or not head["key"] or not head["rest"].strip() or _BLOCK.search(head["rest"]):
        return
    column = len(head["indent"] + head["dashes"])
    if column >= indent:
        return
    for name in lists_of(key):
        words = f"trên mục này thiếu dòng khóa của danh sách, có lẽ là `{name}:`; thêm lại dòng đó"
        yield Slip(number, indent, words, (*lines[:number], f"{' ' * column}{name}:", *lines[number:]))


def _moved(lines: Sequence[str], number: int, indent: int, target: _Column) -> Slip:
    wrong = "thụt vào quá sâu" if indent > target.column else "thụt vào chưa đủ"
    words = (
        f"dòng này {wrong} ({indent} dấu cách); sửa thành {target.column} dấu cách, "
        f"thẳng với {quoted(target.name)} ở dòng {target.line + 1}"
    )
    fixed = " " * target.column + lines[number].lstrip()
    # Editors indent by two blanks: an odd column is where a slip is, not the place to go to.
    unlikely = 2 * (target.column % 2) + (indent + 1) % 2
    return Slip(number, indent, words, (*lines[:number], fixed, *lines[number + 1 :]), unlikely)


def _of_block(lines: Sequence[str], number: int, indent: int) -> Iterator[Slip]:
    """A line of a text that began above and is indented there."""
    above = next((n for n in range(number - 1, max(-1, number - _FAR), -1) if lines[n].strip()), None)
    if above is None:
        return
    column = len(lines[above]) - len(lines[above].lstrip()) + (2 if _BLOCK.search(lines[above]) else 0)
    if column > indent:
        words = f"dòng này là phần tiếp của đoạn chữ ở trên; thụt vào {column} dấu cách như dòng trên"
        end = number
        fixed = []
        while end < len(lines) and lines[end].strip() and not _LINE.match(lines[end])["key"]:  # type: ignore[index]
            fixed.append(" " * column + lines[end].strip())
            end += 1
        yield Slip(number, indent, words, (*lines[:number], *fixed, *lines[end:]))


def _columns(lines: Sequence[str], number: int, *, is_item: bool) -> list[_Column]:
    """The columns of the keys, or of the dashes, that are open above a line, and of a deeper one below."""
    found: dict[int, _Column] = {}
    near = [*_next_deeper(lines, number), *range(number - 1, max(-1, number - _FAR), -1)]
    for place in near:
        line = _LINE.match(lines[place])
        if line is None or not lines[place].strip():
            continue
        indent, dashes = len(line["indent"]), line["dashes"]
        name = (line["key"] or line["rest"]).rstrip(": ")
        if is_item and dashes:
            found.setdefault(indent, _Column(indent, place, f"- {name}"))
        elif not is_item and line["key"]:
            column = indent + len(dashes)
            found.setdefault(column, _Column(column, place, name))
        if is_item and line["key"] and not line["rest"].strip():
            # Items stand two blanks behind the key of their list.
            column = indent + len(dashes) + 2
            found.setdefault(column, _Column(column, place, name))
        if indent == 0 and not dashes and place < number:
            break
    return list(found.values())


def _next_deeper(lines: Sequence[str], number: int) -> list[int]:
    """The line below, if it stands deeper than this one: then it may be this one that is not indented enough."""
    below = next((n for n in range(number + 1, len(lines)) if lines[n].strip()), None)
    return [below] if below is not None and _indent(lines[below]) > _indent(lines[number]) else []


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
