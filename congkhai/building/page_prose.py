"""What a hand-written page says, without its markup: for the search, which is given no HTML."""

from __future__ import annotations

from html.parser import HTMLParser

_TITLE = "h1"
# What stands within a sentence; everything else stands apart on the page.
_WITHIN = {"a", "abbr", "b", "code", "em", "i", "img", "kbd", "mark", "small", "span", "strong", "sub", "sup"}


def prose_of(html: str) -> tuple[str, ...]:
    """Paragraphs, headings and points of the body of a page in their order; its title is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    blocks = (" ".join(block.split()) for block in reader.blocks)
    return tuple(block for block in blocks if block)


def is_sentence(block: str) -> bool:
    """Whether a block tells something, as headings and names of points do not."""
    return block.endswith((".", "!", "?", ";", ":"))


class _Reader(HTMLParser):
    """Notes the words of each block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks = [""]
        self.is_title = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._pass(tag, is_title=tag == _TITLE)

    def handle_endtag(self, tag: str) -> None:
        self._pass(tag, is_title=False)

    def handle_data(self, data: str) -> None:
        if not self.is_title:
            self.blocks[-1] += data

    def _pass(self, tag: str, *, is_title: bool) -> None:
        if tag not in _WITHIN:
            self.blocks.append("")
            self.is_title = is_title
