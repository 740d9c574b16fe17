"""Slips of the indent of a line, and of the dash before an item, each with the lines as they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from congkhai.problems import quoted
from congkhai.reading.line_slips import Slip
from congkhai.reading.meant_keys import known_keys, lists_of

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
    elif not found["key"]:
        yield from _no_key(lines, number, indent, len(found["dashes"]))
    if found["key"]:
        yield from _no_heading(lines, number, indent, found["key"].rstrip(": "))
        yield from _words_in_heading(lines, number, indent, found["key"].rstrip(": "))
    if found["dashes"]:
        yield from _no_first_line(lines, number, indent)
    for target in _columns(lines, number, is_item=bool(found["dashes"])):
        if target.column != indent:
            yield _moved(lines, number, indent, target)
            yield from _moved_together(lines, number, indent, target)
    if not found["dashes"] and not found["key"]:
        yield from _of_block(lines, number, indent)
        yield from _of_value(lines, number, indent)


def _no_dash(lines: Sequence[str], number: int, indent: int) -> Iterator[Slip]:
    """An item that has no dash: in the column of the dashes of the list above, or where its keys stand."""
    item = next((one for one in _columns(lines, number, is_item=True) if one.column in (indent, indent - 2)), None)
    key = _LINE.match(lines[number])["key"]  # type: ignore[index]
    if item is None:
        return
    # An item begins with the same key as those before it; the first stands below the key of its list.
    is_first = not item.name.startswith("-") and item.name in (lists_of(key.rstrip(": ")) if key else ())
    if not key or is_first or item.name == f"- {key.rstrip(': ')}":
        text = lines[number].strip()
        words = f"có lẽ thiếu dấu `- ` ở đầu mục này của danh sách; thêm `- ` trước {quoted(text)}"
        fixed = " " * item.column + "- " + text
        yield Slip(number, indent, words, (*lines[:number], fixed, *lines[number + 1 :]))


def _no_key(lines: Sequence[str], number: int, indent: int, dashes: int) -> Iterator[Slip]:
    """An item whose first key is gone, with its other keys below."""
    below = _LINE.match(lines[number + 1]) if number + 1 < len(lines) else None
    if below is None or not below["key"] or below["dashes"] or len(below["indent"]) != indent + dashes:
        return
    siblings = [_LINE.match(line) for line in lines if line.startswith(" " * indent + "- ")]
    for name in dict.fromkeys(one["key"].rstrip(": ") for one in siblings if one and one["key"]):
        start, text = lines[number][: indent + dashes], lines[number][indent + dashes :]
        words = f"mục này thiếu tên khóa; thêm `{name}: ` sau dấu `- `"
        yield Slip(number, indent + dashes, words, (*lines[:number], f"{start}{name}: {text}", *lines[number + 1 :]))


def _no_heading(lines: Sequence[str], number: int, indent: int, key: str) -> Iterator[Slip]:
    """The first line of a part or list whose own line, with the key above all of it, is gone."""
    above = next((n for n in range(number - 1, -1, -1) if lines[n].strip()), None)
    head = _LINE.match(lines[above]) if above is not None else None
    if head is None or _BLOCK.search(head["rest"]) or (head["key"] and not head["rest"].strip()):
        return
    # As deep as the line above, or as a key whose items begin here.
    columns = {len(head["indent"] + head["dashes"]), indent - 2}
    for column in sorted(column for column in columns if 0 <= column < indent):
        for name in lists_of(key):
            words = f"trên dòng này thiếu một dòng khóa, có lẽ là `{name}:`; thêm lại dòng đó"
            yield Slip(number, indent, words, (*lines[:number], f"{' ' * column}{name}:", *lines[number:]))


def _words_in_heading(lines: Sequence[str], number: int, indent: int, key: str) -> Iterator[Slip]:
    """The first key of a part behind whose own key something is written: `huong_dan: có`."""
    above = _LINE.match(lines[number - 1]) if number else None
    if above is None or not above["key"] or not above["rest"].strip() or len(above["indent"]) >= indent:
        return
    name = above["key"].rstrip(": ")
    if name in lists_of(key):
        words = f"các khóa của {quoted(name)} ở dưới nó, nên sau `{name}:` không ghi gì; xóa {quoted(above['rest'])}"
        start = lines[number - 1][: above.end("key")].rstrip()
        yield Slip(number - 1, above.start("rest"), words, (*lines[: number - 1], start, *lines[number:]))


def _no_first_line(lines: Sequence[str], number: int, indent: int) -> Iterator[Slip]:
    """An item whose list begins with deeper lines: the line of its first item, with the dash, is gone."""
    heads = (n for n in range(number - 1, -1, -1) if lines[n].strip() and _indent(lines[n]) <= indent)
    head = next(heads, None)
    above = _LINE.match(lines[head]) if head is not None else None
    if head is None or above is None or not above["key"] or above["rest"].strip():
        return
    first, name = _LINE.match(lines[head + 1]), _LINE.match(lines[number])["key"]  # type: ignore[index]
    if first is None or not first["key"] or _indent(lines[head + 1]) <= indent:
        return
    key = first["key"].rstrip(": ")
    names = [f"{one}:" for one in lists_of(key)] if first["dashes"] else [f"{name.rstrip()} …"] if name else []
    for one in names:
        words = f"trên dòng này thiếu dòng đầu của mục, có lẽ là `- {one}`; thêm lại dòng đó"
        line = f"{' ' * indent}- {one}" if first["dashes"] else f"{' ' * indent}- {lines[head + 1].strip()}"
        rest = lines[head + 1 :] if first["dashes"] else lines[head + 2 :]
        yield Slip(head + 1, _indent(lines[head + 1]), words, (*lines[: head + 1], line, *rest))


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


def _moved_together(lines: Sequence[str], number: int, indent: int, target: _Column) -> Iterator[Slip]:
    """All keys of an item but its first, which stand below its dash instead of below that first one."""
    end, around = number, set(lists_of(target.name))
    while end < len(lines) and (found := _LINE.match(lines[end])) and len(found["indent"]) == indent and found["key"]:
        if found["dashes"] or not around.intersection(lists_of(found["key"].rstrip(": "))):
            break
        end += 1
    if indent < target.column and end - number > 1:
        words = (
            f"dòng này và {end - number - 1} dòng dưới thụt vào chưa đủ ({indent} dấu cách); "
            f"sửa thành {target.column} dấu cách, thẳng với {quoted(target.name)} ở dòng {target.line + 1}"
        )
        fixed = [" " * target.column + line.lstrip() for line in lines[number:end]]
        yield Slip(number, indent, words, (*lines[:number], *fixed, *lines[end:]))


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


def _of_value(lines: Sequence[str], number: int, indent: int) -> Iterator[Slip]:
    """A line of a value that began behind a key or dash above, and is written on no deeper than that."""
    above = next((n for n in range(number - 1, max(-1, number - _FAR), -1) if lines[n].strip()), None)
    head = _LINE.match(lines[above]) if above is not None else None
    text = lines[number].strip()
    # What goes on, or begins below its key, is a sentence, not a number or code.
    if head is None or not (head["key"] or head["dashes"]) or " " not in (head["rest"].strip() or text):
        return
    column = len(head["indent"] + head["dashes"]) + (2 if head["key"] else 0)
    if column <= indent:
        return
    name = quoted(head["key"].rstrip(": ")) if head["key"] else "mục"
    words = f"dòng này là phần tiếp của {name} ở dòng trên; thụt vào {column} dấu cách"
    # A sentence goes on with a small letter; what begins as the item above, or with a key, may be no part of it.
    begins_so = not head["key"] and head["rest"][:1].isupper() == text[0].isupper()
    is_other = begins_so or text.startswith("-") or re.split(r"[\s:]", text, maxsplit=1)[0] in known_keys()
    mended = (*lines[:number], " " * column + text, *lines[number + 1 :])
    yield Slip(number, indent, words, mended, 1 if is_other else -1)


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
