"""Material's stylesheet, as far as a page of these sites has what it is for: a quarter of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tinycss2.ast import AtRule, Node, QualifiedRule

# What pages have of Material; its header, drawer, tabs and search are not published (decision 0001).
_CLASSES = frozenset({"md-grid", "md-typeset", "md-button", "md-button--primary"})
_AROUND_RULES = ("media", "supports")
_DEFINED = re.compile(r"""(--md-[\w-]+):(?:"[^"]*"|[^;{}"])*;?""")
_USED = re.compile(r"var\((--md-[\w-]+)")


def material_style(beside: str) -> str:
    """The rules that may apply to a page, in their order; of their values those that they or the style `beside` use."""
    import tinycss2

    folder = files("material") / "templates/assets/stylesheets"
    [text] = [file.read_text("utf-8") for file in folder.iterdir() if re.fullmatch(r"main\..+\.css", file.name)]
    rules = "".join(_kept(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))
    used = set(_USED.findall(rules + beside))
    return _DEFINED.sub(lambda defined: defined[0] if defined[1] in used else "", rules)


def _kept(rules: Iterable[QualifiedRule | AtRule]) -> Iterator[str]:
    import tinycss2

    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _of_selectors(rule)
        elif rule.at_keyword in _AROUND_RULES:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(_kept(inner)):
                yield f"@{rule.at_keyword}{_text(rule.prelude)}{{{kept}}}"
        elif rule.at_keyword == "page":
            yield rule.serialize()


def _of_selectors(rule: QualifiedRule) -> Iterator[str]:
    """The rule for those of its selectors that name nothing else of Material; nothing without such."""
    if selectors := [_text(one).strip() for one in _parted(rule.prelude) if _may_apply(one)]:
        yield f"{','.join(selectors)}{{{_text(rule.content)}}}"


def _parted(prelude: Sequence[Node]) -> list[list[Node]]:
    """The selectors of a rule, which commas part."""
    parts: list[list[Node]] = [[]]
    for token in prelude:
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _may_apply(selector: Sequence[Node]) -> bool:
    """Whether every class is one that pages have; what stands in `:not()` and the like asks for none."""
    classes = {name.value for dot, name in pairwise(selector) if dot == "."}
    attributes = {_text(token.content) for token in selector if token.type == "[] block"}
    return classes <= _CLASSES and not any(one == "dir=rtl" or one.startswith("data-md-") for one in attributes)


def _text(tokens: Sequence[Node]) -> str:
    # Imported late, like all that a browser lacks.
    from tinycss2 import serialize

    return str(serialize(tokens))
