"""What is told of a public service, and how the properties of a node come from the fields that the model declares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.channel import Channel
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record, meaning_of

Node = dict[str, Any]
Table = tuple[tuple[str, Callable[[Any], Any]], ...]


class Told(NamedTuple):
    """A procedure with what holds of it on the day; `channels` are none once it is done no more."""

    procedure: Procedure
    summary: Summary
    catalogue: Catalogue
    channels: tuple[Channel, ...]


def bound(model: type[Record], makers: Mapping[str, Callable[[Any], Any]]) -> Table:
    """The property that the model declares of each field, with what makes its value."""
    declared = {name: meaning_of(model.model_fields[name]).cpsv for name in makers}
    return tuple((declared[name] or "", make) for name, make in makers.items())


def properties(table: Table, thing: Any) -> Node:
    """The properties of a node; what several fields tell by one property stands there together."""
    node: Node = {}
    for name, value_of in table:
        value = value_of(thing)
        if not value and value != 0:  # an amount of 0 is told
            continue
        if name in node:
            before = node[name] if isinstance(node[name], list) else [node[name]]
            value = [*before, *(value if isinstance(value, list) else [value])]
        node[name] = value
    return node
