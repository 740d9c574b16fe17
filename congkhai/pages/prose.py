"""Plain text of records as HTML: the structure its marks tell, nothing lost, all escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup, escape

from congkhai.catalogue.manner import in_one_manner
from congkhai.pages.outline import Line, Nesting, Sort, cells_of, is_marked, outline

# What ends a sentence or a quotation around an address is not of it.
_ADDRESS = re.compile(r"https?://[^\s<>\"'()“”‘’«»\[\]{}`]+[^\s<>\"'()“”‘’«»\[\]{}`.,;:!?…*|]")
_CODE = re.compile("`([^`]+)`")
_IN_KEY = re.compile(r"(?<=[._])(?=\w)")
_DEEPEST = 4
_SHORT_STEP = 120
_SCROLL = '<div class="ck-scroll" role="region" aria-label="Bảng" tabindex="0">'


def prose(text: str) -> Markup:
    """Lists where lines begin with marks, steps and headings, tables of `|`; all else paragraphs."""
    text = in_one_manner(text)
    # Most texts are one line (4 % of the time).
    if "\n" not in text and not is_marked(text):
        return Markup(f"<p>{_linked(text)}</p>")
    nesting = Nesting(_DEEPEST)
    html: list[str] = []
    for is_table, lines in groupby(outline(text), key=_is_row):
        if is_table:
            html.append(_step(len(nesting.open), 0) + _table(line.text for line in lines))
            nesting.leave()
        else:
            html.extend(_drawn(line, nesting) for line in lines)
    html.append(_step(len(nesting.open), 0))
    return Markup("".join(html))


def scrolling(html: str) -> str:
    """HTML whose tables each stand in a box of their own, as they may be wider than a phone."""
    return html.replace("<table", f"{_SCROLL}<table").replace("</table>", "</table></div>")


def coded(text: str) -> Markup:
    """A line of text in which what stands between backticks is code."""
    return Markup(_CODE.sub(r"<code>\1</code>", str(escape(text))))


def breakable(key: str) -> Markup:
    """A key that a line may end in, after a point or an underline, but not in the middle of a word."""
    return Markup(_IN_KEY.sub("<wbr>", str(escape(key))))


def _is_row(line: Line) -> bool:
    return line.sort is Sort.ROW


def _drawn(line: Line, nesting: Nesting) -> str:
    """A line, with the tags that end what it does not stand in."""
    depth = len(nesting.open)
    text = _linked(line.text)
    if line.sort is Sort.BULLET:
        return f"{_step(depth, nesting.enter(line.kind))}<li>{text}"
    if line.sort is Sort.NUMBERED:
        return f'{_step(depth, nesting.enter(line.kind))}<li class="ck-prose__numbered">{escape(line.mark)} {text}'
    if line.sort is Sort.CONTINUED and depth:
        return f"<br>{text}"
    if line.sort in (Sort.STEP, Sort.HEADING):
        nesting.forget()
    nesting.leave()
    return _step(depth, 0) + _paragraph(line, text)


def _paragraph(line: Line, text: str) -> str:
    if line.sort is Sort.HEADING:
        return f'<p class="ck-prose__heading"><strong>{text}</strong></p>'
    if line.sort is not Sort.STEP:
        return f"<p>{text}</p>"
    is_short = len(line.text) <= _SHORT_STEP
    strong = f"{escape(line.mark)} {text}".strip() if is_short else str(escape(line.mark))
    return f'<p class="ck-prose__step"><strong>{strong}</strong>{"" if is_short else f" {text}"}</p>'


def _table(lines: Iterable[str]) -> str:
    """Lines of `|` as a table, the first one as its heads; a short line has empty cells at its end."""
    rows = [cells for cells in map(cells_of, lines) if cells]
    width = max(map(len, rows), default=0)
    filled = [[*map(_linked, cells), *[""] * (width - len(cells))] for cells in rows]
    heads = "".join(f'<th scope="col">{cell}</th>' for cell in filled[0]) if len(filled) > 1 else ""
    body = ["".join(f"<td>{cell}</td>" for cell in cells) for cells in filled[bool(heads) :]]
    head = f"<thead><tr>{heads}</tr></thead>" if heads else ""
    drawn = "".join(f"<tr>{row}</tr>" for row in body)
    return f"{_SCROLL}<table>{head}<tbody>{drawn}</tbody></table></div>" if filled else ""


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
