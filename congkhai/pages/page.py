"""A page before it has a frame, and how its template is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import ClassVar, Protocol

from congkhai.catalogue.addresses import file_of, section_of
from congkhai.catalogue.picture_words import PictureWords
from congkhai.model.families import BOTH
from congkhai.pages.drawing import environment


@dataclass(frozen=True, slots=True)
class Site:
    """What pages say of the site they stand in.

    `audience` chooses its home page; `hand_written` gives address and title of its other pages, those of content/.
    `keeps` is whether devices keep its pages; `scripts` are those of single pages, by what these call them.
    """

    name: str
    address: str
    audience: str
    hand_written: tuple[tuple[str, str], ...]
    search_script: str
    keeps: bool = False
    scripts: Mapping[str, str] = field(default_factory=dict)


class Content(Protocol):
    """What a template receives as its one variable `page`: all that it uses, and nothing else."""

    template: ClassVar[str]


@dataclass(frozen=True)
class Page:
    """A page of a site: its address from the site's root, and its content, drawn only if it is asked for.

    `code` is the part of the path that its QR code varies by; without one there is no QR code. `sites` are the
    audiences whose site has the page, `next_change` is the first day to come on which anything on it is otherwise.
    `stands_for` is the path of a page that says all of this; `script` names what it runs beside the one of every page.
    `picture` says what messages show of it; without one that is the picture of the site. A page that `plays` has
    recordings of the site to listen to.
    """

    path: str
    title: str
    description: str
    content: Content
    code: str = ""
    changed: date | None = None
    sites: frozenset[str] = BOTH
    next_change: date | None = None
    stands_for: str = ""
    script: str = ""
    picture: PictureWords | None = None
    plays: bool = False

    @property
    def known_as(self) -> str:
        """The path that readers share, search engines list and QR codes lead to."""
        return self.stands_for or self.path

    @property
    def body(self) -> str:
        """The content as HTML."""
        return render(self.content)

    @cached_property
    def markup(self) -> bytes:
        """The body as it is written: every site has the same."""
        return self.body.encode()

    @property
    def depth(self) -> int:
        return self.path.count("/")

    @property
    def section(self) -> str:
        return section_of(self.path)

    @property
    def file(self) -> str:
        return file_of(self.path)


def render(content: Content) -> str:
    """The HTML of a content's template."""
    return environment().get_template(content.template).render(page=content)


def root_of(path: str) -> str:
    """The way from a page back to the site's root: `../../` for `thu-tuc/1.001193/`."""
    return "../" * path.count("/") or "./"
