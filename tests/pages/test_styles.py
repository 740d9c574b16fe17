"""Styles that browsers of yesterday can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import congkhai

STYLES = sorted(Path(congkhai.__path__[0]).rglob("*.css"))
SELECTORS = re.compile(r"(?:^|[{}])([^{}@]*)(?=\{)")
NEWER = re.compile(r":has\(|::details-content")
# A comma within brackets parts no selectors.
NESTED = re.compile(r"\([^()]*\)")


@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.parent.name)
def test_what_older_browsers_do_not_know_stands_in_a_rule_of_its_own(style: Path) -> None:
    """They skip a whole rule for one selector: a print without the others would have menus and buttons."""
    text = re.sub(r"/\*.*?\*/", "", style.read_text(encoding="utf-8"), flags=re.DOTALL)
    lists = [found.strip() for found in SELECTORS.findall(text) if NEWER.search(found)]

    assert [those for those in lists if "," in NESTED.sub("", NESTED.sub("", those))] == []
