"""Phí and lệ phí, which law tells apart (Luật 97/2015/QH13): the kind of a cost beside the words of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from congkhai.catalogue.setting import Setting
from congkhai.model.channel import Cost
from congkhai.model.choices import CostKind
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Says
from congkhai.model.walking import AttributePath, Value
from congkhai.rules.finding import Finding, finding
from congkhai.rules.one_voice import is_in_own_words

_CHARGE = re.compile(r"(?<!\w)lệ phí(?!\w)", re.IGNORECASE)
# What is called so but is no fee of a procedure, or speaks of any money.
_OTHER = "lệ|án|chi|kinh|miễn|học|viện|cước|hội|đảng"
_FEE = re.compile("".join(rf"(?<!{word} )" for word in _OTHER.split("|")) + r"(?<!\w)phí(?!\w)", re.IGNORECASE)
_BOTH = re.compile(r"(?:lệ )?phí(?:,| và| hoặc| hay|/) ?(?:lệ )?phí", re.IGNORECASE)
_OTHER_KIND = {CostKind.FEE: (_CHARGE, _FEE), CostKind.CHARGE: (_FEE, _CHARGE)}


def check_fee_kinds(procedure: Procedure, texts: Sequence[Value], setting: Setting) -> Iterator[Finding]:
    """Words of a cost that speak of the other kind alone, and prose that does where all costs are of one kind."""
    costs = [
        (("channels", c, "costs", k), cost)
        for c, channel in enumerate(procedure.channels)
        for k, cost in enumerate(channel.listed_costs)
    ]
    for path, cost in costs:
        if cost.kind in _OTHER_KIND:
            yield from _in_cost(path, cost, cost.kind)
    kinds = {cost.kind for _, cost in costs}
    kind = kinds.pop() if len(kinds) == 1 else None
    if kind in _OTHER_KIND and is_in_own_words(procedure):
        yield from _in_prose(texts, kind)


def _in_cost(path: AttributePath, cost: Cost, kind: CostKind) -> Iterator[Finding]:
    for name in ("name", "case", "note"):
        if found := _other(getattr(cost, name) or "", kind, alone=True):
            yield _told((*path, name), found, kind)


def _in_prose(texts: Sequence[Value], kind: CostKind) -> Iterator[Finding]:
    for text in texts:
        if text.says is Says.FACT and "costs" not in text.path and (found := _other(text.value, kind, alone=False)):
            yield _told(text.path, found, kind)


def _other(text: str, kind: CostKind, *, alone: bool) -> str:
    """The words for the other kind; if `alone`, only where those for its own are not there."""
    if "phí" not in text.lower():  # most texts need no pattern
        return ""
    other, own = _OTHER_KIND[kind]
    plain = _BOTH.sub(" ", text)
    found = other.search(plain)
    return "" if found is None or (alone and own.search(plain)) else found[0]


def _told(path: AttributePath, found: str, kind: CostKind) -> Finding:
    return finding("phi-hay-le-phi", *path, found=found, expected=kind.label.lower())
