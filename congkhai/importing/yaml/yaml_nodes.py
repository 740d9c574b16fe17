"""Where the parts of an editor's YAML file stand in its text: nodes, lines, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from congkhai.reading.places import Plain

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)


def plain(node: yaml.Node) -> Plain:
    """The value of a node, scalars as text."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return str(node.value)


def end_of(node: yaml.Node, text: str) -> int:
    """Where a node's last character ends: marks of blocks lie behind blank lines and comments."""
    last = node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        last = last.value[-1][1] if isinstance(last, yaml.MappingNode) else last.value[-1]
    end = last.end_mark.index
    return len(text[:end].rstrip())


def comments_between(node: yaml.Node, start: int, end: int, text: str) -> Iterator[str]:
    """The comments between two places, the scalars of a node left out."""
    for scalar in _scalars(node):
        yield from _COMMENT.findall(text, start, min(end, scalar.start_mark.index))
        start = max(start, scalar.end_mark.index)
    yield from _COMMENT.findall(text, start, end)


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for part in node.value:
        for child in part if isinstance(part, tuple) else (part,):
            yield from _scalars(child)


def behind_colon(key: yaml.Node, text: str) -> int:
    """The place behind the colon of a key."""
    return text.index(":", key.end_mark.index) + 1


def line_start(text: str, place: int) -> int:
    """Where the line that a place is on begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Where the line ends, its line break not counted."""
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" and end > place else end


def next_line(text: str, place: int) -> int:
    """Where the line behind that of a place begins."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1
