"""Plain text of records as HTML: paragraphs and lists where the text has them, nothing else."""

from __future__ import annotations

import re
from functools import lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

_ITEM = re.compile(r"^\s*(?P<mark>[-–•▪+*])\s+(?P<text>\S.*)$")
_ADDRESS = re.compile(r"https?://[^\s<>\"'()]+[^\s<>\"'().,;:]")
_DEEPEST = 3
_SCHEMES = {"http", "https", "mailto", "tel"}
_TAGS = {
    "p",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "a",
    "h3",
    "h4",
    "blockquote",
    "br",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
}


def prose(text: str) -> Markup:
    """Lines that start with a list mark become lists, a change of mark a list within; others paragraphs."""
    if "\n" not in text and not _ITEM.match(text):
        return Markup(f"<p>{_linked(text)}</p>")
    html: list[str] = []
    marks: list[str] = []
    for line in filter(str.strip, text.splitlines()):
        item = _ITEM.match(line)
        outer = _outer_marks(marks, item["mark"]) if item else []
        html.append(_step(len(marks), len(outer) + 1 if item else 0))
        html.append(f"<li>{_linked(item['text'])}" if item else f"<p>{_linked(line.strip())}</p>")
        marks = [*outer, item["mark"]] if item else []
    html.append(_step(len(marks), 0))
    return Markup("".join(html))


def rich_text(text: str) -> Markup:
    """The few Markdown fields as HTML, cleaned by nh3."""
    html = _markdown().reset().convert(text)
    return Markup(nh3.clean(html, tags=_TAGS, url_schemes=_SCHEMES, link_rel="noopener nofollow"))


def _outer_marks(marks: list[str], mark: str) -> list[str]:
    """The marks of the lists an item stands in: a new mark opens a list within the last one."""
    if mark in marks:
        return marks[: marks.index(mark)]
    return marks[: _DEEPEST - 1]


def _step(depth: int, wanted: int) -> str:
    """The tags between two lines: open, close, or end one item before the next."""
    if wanted > depth:
        return "<ul>" * (wanted - depth)
    ending = "</li></ul>" * (depth - wanted)
    return f"{ending}</li>" if wanted else ending


def _linked(text: str) -> str:
    if "://" not in text:
        return str(escape(text))
    escaped = []
    position = 0
    for found in _ADDRESS.finditer(text):
        address = escape(found.group())
        escaped.append(str(escape(text[position : found.start()])))
        escaped.append(f'<a href="{address}" rel="noopener nofollow">{address}</a>')
        position = found.end()
    return "".join([*escaped, str(escape(text[position:]))])


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists"])
