"""What a reader sees of a page, line by line, and in which lines two pages differ."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from html.parser import HTMLParser

# Elements within a line; whatever else begins or ends parts lines.
_WITHIN_A_LINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
    )
)
_UNSEEN = frozenset(("script", "style", "template", "svg"))


def words_of(page: str) -> list[str]:
    """The lines of text that a page shows as what it is about, or all where it does not say that."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return [line for part in "".join(reader.told).split("\n") if (line := " ".join(part.split()))]


def differences(before: list[str], after: list[str]) -> Iterator[str]:
    """The lines that are gone (`- `) and new (`+ `), in the order of the page."""
    for kind, start, end, first, last in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {line}" for line in before[start:end])
            yield from (f"+ {line}" for line in after[first:last])


class _Reader(HTMLParser):
    """Collects texts, with a line break where a part begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.told: list[str] = []
        self._unseen = 0
        self._is_past = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unseen += tag in _UNSEEN
        if tag == "main":
            self.told.clear()
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._unseen -= tag in _UNSEEN and self._unseen > 0
        self._is_past |= tag == "main"
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen and not self._is_past:
            self.told.append(" ".join(data.split("\n")))

    def _part(self, tag: str) -> None:
        if tag not in _WITHIN_A_LINE:
            self.told.append("\n")
