"""Changes within an editor's YAML file: what is not changed keeps its bytes, its comments and its order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import yaml

from congkhai.places import Path_, Plain
from congkhai.yaml_text import after_key, in_brackets, yaml_lines

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)


class CannotEdit(Exception):
    """The file is not built as the change expects; nothing of it was changed."""


@dataclass(frozen=True, slots=True)
class Put:
    """Give the key at the end of `path` a value; a new key goes behind those that `order` has before it."""

    path: Path_
    value: Plain
    order: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a key and its value out."""

    path: Path_


@dataclass(frozen=True, slots=True)
class Append:
    """Add items to the end of the list at `path`."""

    path: Path_
    items: Sequence[Plain]


Edit = Put | Remove | Append
# start, end, text: what comes to stand in place of text[start:end].
_Change = tuple[int, int, str]
# What mappings in braces become: they are written anew, once, with all their changes.
_Flows = dict[tuple[int, int], dict[str, Plain]]


def edit_yaml(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; CannotEdit when a path leads nowhere. Line ends stay as they are."""
    root = _root(text)
    flows: _Flows = {}
    changes = [change for edit in edits for change in _changes(edit, root, text, flows)]
    changes += [(start, end, in_brackets(value)) for (start, end), value in flows.items()]
    newline = "\r\n" if "\r\n" in text else "\n"
    # From the end, so that earlier places stay where they are; insertions at one place keep their order.
    changes.sort(key=lambda change: change[:2])
    for start, end, fresh in reversed(changes):
        text = text[:start] + fresh.replace("\n", newline) + text[end:]
    return text


def _root(text: str) -> yaml.Node:
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise CannotEdit(str(error)) from error
    if root is None:
        raise CannotEdit("no document")
    return root


def _changes(edit: Edit, root: yaml.Node, text: str, flows: _Flows) -> Iterator[_Change]:
    if isinstance(edit, Append):
        yield _append(edit, _node_at(root, edit.path), text)
        return
    holder = _node_at(root, edit.path[:-1])
    if not isinstance(holder, yaml.MappingNode):
        raise CannotEdit(f"{edit.path}: not a mapping")
    if holder.flow_style:
        _note_in_flow(edit, holder, flows)
    elif pair := _pair(holder, edit.path[-1]):
        yield from _replace(pair, edit.value, text) if isinstance(edit, Put) else _remove(pair, text)
    elif isinstance(edit, Put):
        yield _insert(edit, holder, text)


def _node_at(node: yaml.Node, path: Path_) -> yaml.Node:
    for step in path:
        if isinstance(node, yaml.MappingNode) and (pair := _pair(node, step)):
            node = pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
        else:
            raise CannotEdit(f"{path}: no such place")
    return node


def _pair(mapping: yaml.MappingNode, key: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    return next((pair for pair in mapping.value if pair[0].value == key), None)


def _replace(pair: tuple[yaml.Node, yaml.Node], value: Plain, text: str) -> Iterator[_Change]:
    """The value behind a key; comments within the old one move above the key."""
    key, old = pair
    start, end = _colon(key, text), max(_colon(key, text), _end(old, text))
    first, *more = after_key(value, key.start_mark.column)
    rest_of_line = text[end : _line_end(text, end)]
    yield start, end + len(rest_of_line), "\n".join([first + rest_of_line.rstrip(), *more])
    yield from _kept_comments(key, old, text)


def _remove(pair: tuple[yaml.Node, yaml.Node], text: str) -> Iterator[_Change]:
    key, old = pair
    start = _line_start(text, key.start_mark.index)
    end = max(_colon(key, text), _end(old, text))
    yield start, _next_line(text, end), ""
    yield from _kept_comments(key, old, text)


def _kept_comments(key: yaml.Node, old: yaml.Node, text: str) -> Iterator[_Change]:
    pad = " " * key.start_mark.column
    if comments := "".join(f"{pad}{comment}\n" for comment in _comments_in(old, _colon(key, text), text)):
        start = _line_start(text, key.start_mark.index)
        yield start, start, comments


def _insert(edit: Put, holder: yaml.MappingNode, text: str) -> _Change:
    """A new key, behind the last one that the order has before it, else in front of all."""
    name = str(edit.path[-1])
    before = set(edit.order[: list(edit.order).index(name)]) if name in edit.order else set()
    former = [pair for pair in holder.value if not before or pair[0].value in before]
    column = holder.start_mark.column
    first, *more = after_key(edit.value, column)
    lines = "\n".join([f"{' ' * column}{name}:{first}", *more])
    if not former:
        start = _line_start(text, holder.start_mark.index)
        if text[start : holder.start_mark.index].strip():
            raise CannotEdit(f"{edit.path}: no line of its own")
        return start, start, lines + "\n"
    key, value = former[-1]
    return _below(text, max(_colon(key, text), _end(value, text)), lines)


def _append(edit: Append, node: yaml.Node, text: str) -> _Change:
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(f"{edit.path}: not a list")
    if node.flow_style or not node.value:
        items = [*_plain(node), *edit.items]
        return node.start_mark.index, node.end_mark.index, in_brackets(items)
    lines = "\n".join(yaml_lines(list(edit.items), node.start_mark.column))
    return _below(text, _end(node, text), lines)


def _note_in_flow(edit: Put | Remove, holder: yaml.MappingNode, flows: _Flows) -> None:
    place = holder.start_mark.index, holder.end_mark.index
    value = flows.setdefault(place, {str(key.value): _plain(child) for key, child in holder.value})
    if isinstance(edit, Put):
        value[str(edit.path[-1])] = edit.value
    else:
        value.pop(str(edit.path[-1]), None)


def _below(text: str, end: int, lines: str) -> _Change:
    """Lines under the one that `end` is on."""
    place = _next_line(text, end)
    if place == len(text) and not text.endswith("\n"):
        return place, place, "\n" + lines
    return place, place, lines + "\n"


def _plain(node: yaml.Node) -> Plain:
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return str(node.value)


def _end(node: yaml.Node, text: str) -> int:
    """Where a node's last character ends: marks of blocks lie behind blank lines and comments."""
    last = node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        last = last.value[-1][1] if isinstance(last, yaml.MappingNode) else last.value[-1]
    end = last.end_mark.index
    return len(text[:end].rstrip())


def _comments_in(node: yaml.Node, position: int, text: str) -> Iterator[str]:
    """The comments from a place on, between the scalars of a node."""
    for scalar in _scalars(node):
        yield from _COMMENT.findall(text, position, scalar.start_mark.index)
        position = scalar.end_mark.index


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for part in node.value:
        for child in part if isinstance(part, tuple) else (part,):
            yield from _scalars(child)


def _colon(key: yaml.Node, text: str) -> int:
    """The place behind the colon of a key."""
    return text.index(":", key.end_mark.index) + 1


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _line_end(text: str, place: int) -> int:
    """Where the line ends, its line break not counted."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" and end > place else end


def _next_line(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1
