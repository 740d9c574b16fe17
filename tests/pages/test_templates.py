"""What templates and their pages have to do with each other, read from the syntax of both."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import nodes

import congkhai.pages
from congkhai.pages.drawing import environment

TEMPLATES = Path(congkhai.pages.__path__[0], "templates")


def contents() -> Iterator[Any]:
    """Every class whose values a template receives as `page`."""
    for module in pkgutil.iter_modules(congkhai.pages.__path__):
        members = vars(importlib.import_module(f"congkhai.pages.{module.name}")).values()
        classes = (one for one in members if isinstance(one, type) and dataclasses.is_dataclass(one))
        yield from (one for one in classes if "template" in vars(one))


CONTENTS = {content.template: content for content in contents()}


def names_of_page(template: Path) -> tuple[int, list[str]]:
    """How often a template names `page`, and what it takes of it."""
    tree = environment().parse(template.read_text(encoding="utf-8"))
    taken = [
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "page"
    ]
    return sum(name.name == "page" for name in tree.find_all(nodes.Name)), taken


@pytest.mark.parametrize("template", [path.name for path in sorted(TEMPLATES.glob("*.html"))])
def test_a_template_gets_what_it_uses_and_nothing_else(template: str) -> None:
    """The fields of a page's class are those that its template takes; it hands `page` on to no part."""
    times, taken = names_of_page(TEMPLATES / template)

    assert set(taken) == {field.name for field in dataclasses.fields(CONTENTS[template])}
    assert times == len(taken)


def test_every_content_has_a_template() -> None:
    """No class is left over from a template that is gone."""
    assert set(CONTENTS) == {path.name for path in TEMPLATES.glob("*.html")}


@pytest.mark.parametrize("part", [path.parent.name for path in sorted(TEMPLATES.glob("parts/*/template.html"))])
def test_a_part_knows_no_page(part: str) -> None:
    """Parts are on several pages: they get what they draw as arguments."""
    assert names_of_page(TEMPLATES / "parts" / part / "template.html") == (0, [])
