"""Changes within an editor's YAML file: what is not changed keeps its bytes, its comments and its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

import yaml

from congkhai.importing.yaml.yaml_nodes import (
    behind_colon,
    comments_between,
    end_of,
    line_end,
    line_start,
    next_line,
    plain,
)
from congkhai.importing.yaml.yaml_text import after_key, in_brackets, yaml_lines
from congkhai.reading.places import Path_, Plain


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
_Pair = tuple[yaml.Node, yaml.Node]
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
        yield from _put(pair, edit.value, text) if isinstance(edit, Put) else _remove(pair, text)
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


def _pair(mapping: yaml.MappingNode, key: str | int) -> _Pair | None:
    return next((pair for pair in mapping.value if pair[0].value == key), None)


def _put(pair: _Pair, value: Plain, text: str) -> Iterable[_Change]:
    """What gives a key a value: changes within the old one, as far as it is the same thing, else a new one."""
    key, old = pair
    within: Iterable[_Change] | None = None
    if isinstance(old, yaml.CollectionNode) and old.value and value and not old.flow_style:
        if isinstance(old, yaml.MappingNode) and isinstance(value, dict):
            within = _within_mapping(old, value, text)
        elif isinstance(old, yaml.SequenceNode) and isinstance(value, list):
            within = _within_list(key, old, value, text)
    return _replace(pair, value, text) if within is None else within


def _within_mapping(node: yaml.MappingNode, value: dict[str, Plain], text: str) -> list[_Change] | None:
    """None where all of it is to be written anew."""
    # The first key may stand behind the dash of an item: it neither goes nor gets another before it.
    if node.value[0][0].value != next(iter(value)):
        return None
    known = {key.value for key, _ in node.value}
    changes = [
        _insert(Put((key,), fresh, tuple(value)), node, text) for key, fresh in value.items() if key not in known
    ]
    for pair in node.value:
        key = pair[0].value
        if key not in value:
            changes += _remove(pair, text)
        elif plain(pair[1]) != value[key]:
            changes += _put(pair, value[key], text)
    return changes


def _within_list(key: yaml.Node, node: yaml.SequenceNode, values: list[Plain], text: str) -> list[_Change] | None:
    """Items at both ends that are as they were stay; of those between, each is changed or all are written anew."""
    old = [plain(item) for item in node.value]
    before = _alike(old, values)
    behind = _alike(old[before:][::-1], values[before:][::-1])
    items, fresh = node.value[before : len(old) - behind], values[before : len(values) - behind]
    if len(items) == len(fresh) and all(map(_is_same, items, fresh)):
        return [change for item, value in zip(items, fresh, strict=True) for change in _within_item(item, value, text)]
    above = end_of(node.value[before - 1], text) if before else behind_colon(key, text)
    start = next_line(text, above)
    end = next_line(text, end_of(items[-1], text)) if items else start
    if text[end - 1] != "\n":
        return None
    lines = yaml_lines(fresh, node.start_mark.column) if fresh else ()
    return [(start, end, "".join(f"{line}\n" for line in lines)), *_kept_comments(key, node, start, end, text)]


def _within_item(node: yaml.Node, value: Plain, text: str) -> list[_Change]:
    assert isinstance(node, yaml.MappingNode)
    assert isinstance(value, dict)
    return _within_mapping(node, value, text) or []


def _is_same(node: yaml.Node, value: Plain) -> bool:
    """Whether an item is that of before, only changed: what it begins with, as a rule its name, is as it was."""
    if not isinstance(node, yaml.MappingNode) or node.flow_style or not (isinstance(value, dict) and value):
        return False
    (key, old), (name, fresh) = node.value[0], next(iter(value.items()))
    return bool(key.value == name) and (plain(old) == fresh or not isinstance(fresh, str))


def _alike(one: list[Plain], other: list[Plain]) -> int:
    """How many items at the beginning are equal."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _replace(pair: _Pair, value: Plain, text: str) -> Iterator[_Change]:
    """The value behind a key; comments within the old one move above the key."""
    key, old = pair
    start, end = behind_colon(key, text), max(behind_colon(key, text), end_of(old, text))
    first, *more = after_key(value, key.start_mark.column)
    rest_of_line = text[end : line_end(text, end)]
    yield start, end + len(rest_of_line), "\n".join([first + rest_of_line.rstrip(), *more])
    yield from _kept_comments(key, old, start, end, text)


def _remove(pair: _Pair, text: str) -> Iterator[_Change]:
    key, old = pair
    start = behind_colon(key, text)
    end = max(start, end_of(old, text))
    yield line_start(text, key.start_mark.index), next_line(text, end), ""
    yield from _kept_comments(key, old, start, end, text)


def _kept_comments(key: yaml.Node, old: yaml.Node, start: int, end: int, text: str) -> Iterator[_Change]:
    """The comments between two places of what a key has, above the key."""
    pad = " " * key.start_mark.column
    if comments := "".join(f"{pad}{comment}\n" for comment in comments_between(old, start, end, text)):
        start = line_start(text, key.start_mark.index)
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
        start = line_start(text, holder.start_mark.index)
        if text[start : holder.start_mark.index].strip():
            raise CannotEdit(f"{edit.path}: no line of its own")
        return start, start, lines + "\n"
    key, value = former[-1]
    return _below(text, max(behind_colon(key, text), end_of(value, text)), lines)


def _append(edit: Append, node: yaml.Node, text: str) -> _Change:
    if not isinstance(node, yaml.SequenceNode):
        raise CannotEdit(f"{edit.path}: not a list")
    if node.flow_style or not node.value:
        items = [*plain(node), *edit.items]
        return node.start_mark.index, node.end_mark.index, in_brackets(items)
    lines = "\n".join(yaml_lines(list(edit.items), node.start_mark.column))
    return _below(text, end_of(node, text), lines)


def _note_in_flow(edit: Put | Remove, holder: yaml.MappingNode, flows: _Flows) -> None:
    place = holder.start_mark.index, holder.end_mark.index
    value = flows.setdefault(place, {str(key.value): plain(child) for key, child in holder.value})
    if isinstance(edit, Put):
        value[str(edit.path[-1])] = edit.value
    else:
        value.pop(str(edit.path[-1]), None)


def _below(text: str, end: int, lines: str) -> _Change:
    """Lines under the one that `end` is on."""
    place = next_line(text, end)
    if place == len(text) and not text.endswith("\n"):
        return place, place, "\n" + lines
    return place, place, lines + "\n"
