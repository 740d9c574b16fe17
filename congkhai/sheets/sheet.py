"""A sheet: what is printed or handed out, as one value that every writer can write.

Makers put what they know into parts; only the writers know of HTML, DOCX, XLSX and CSV. Texts are plain: no markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from congkhai.catalogue.wording import spell_day

# Above the title of a letter.
MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


class Size(Enum):
    """The paper, in millimetres: width, height; and how many panels it is folded into."""

    A4 = (210, 297, 1)
    A5 = (148, 210, 1)
    A4_FOLDED = (297, 210, 3)  # side by side, folded twice
    A3 = (297, 420, 1)  # hung on a wall: read from two metres
    A4_ACROSS = (297, 210, 1)
    A3_ACROSS = (420, 297, 1)  # a notice board: read from one metre

    @property
    def width(self) -> int:
        return self.value[0]

    @property
    def height(self) -> int:
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` 2 is below the title. `when`, here and below: the answers of its case; none: of all."""

    text: str
    level: int = 2
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; with `label` ("Nộp ở đâu") before it. `small` is for notes and sources.

    `until_known`: it tells how to find one's case, and is nothing to a reader whose case is known.
    """

    text: str
    label: str = ""
    small: bool = False
    when: tuple[str, ...] = ()
    until_known: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list, notes below it; `depth` counts from 0. A note that is the `link` leads there on a page."""

    text: str
    notes: tuple[str, ...] = ()
    depth: int = 0
    link: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """A list; with a box to tick before each line if `boxes`, with numbers if `numbered`.

    One that is `whole` stands on one page, with what is asked before it.
    """

    lines: tuple[Line, ...]
    boxes: bool = False
    numbered: bool = False
    whole: bool = False
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowCode:
    """The QR code of a row: the whole address it leads to, and how the page of the sheet links there."""

    address: str
    link: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of as many cells as there are heads. A row is never cut by the end of a page; heads are repeated.

    A row of one cell among several heads is a `section`: it heads those below it. With `codes`, one for each row
    (none for a section), the last column has their QR codes; `code_head` is the name of that column. With `marks`,
    one for each row ("" where there is nothing to say), a page says it above the row: on the screen, never on paper.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    when: tuple[str, ...] = ()
    codes: tuple[RowCode | None, ...] = ()
    code_head: str = ""
    marks: tuple[str, ...] = ()

    def is_section(self, row: tuple[str, ...]) -> bool:
        """Whether a row heads those below it."""
        return len(row) == 1 < len(self.heads)

    @property
    def whole_rows(self) -> tuple[tuple[str, ...], ...]:
        """The rows without sections: what columns are as wide as."""
        return tuple(row for row in self.rows if not self.is_section(row))

    def with_addresses(self) -> Table:
        """The same with the addresses of the codes in words, for what has no pictures in its cells."""
        if not self.codes:
            return self
        told = zip(self.rows, self.codes, strict=True)
        rows = tuple((*row, code.address) if code else row for row, code in told)
        return Table((*self.heads, self.code_head), rows, self.caption, self.when)


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write after a label, on so many lines; `name` is what a page to fill in knows it by."""

    label: str
    name: str = ""
    hint: str = ""
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Signatures:
    """Who signs, side by side: each with what stands below ("Ký, ghi rõ họ tên").

    `day` is the line for place and day above them; it stands on the right, as one who signs alone does.
    """

    signers: tuple[tuple[str, str], ...]
    day: str = ""


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of a whole address (https://…) with words below it."""

    address: str
    caption: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars, one for each label, in the order given; drawn as SVG where there is a page, and always with its table.

    On a page the longest bar is as wide as there is room, unless it is a part of something `whole`.
    """

    title: str
    unit: str
    bars: tuple[tuple[str, int | float], ...]
    whole: int = 0


@dataclass(frozen=True, slots=True)
class PanelBreak:
    """What follows stands on the next panel of a folded sheet, or on the next page of a flat one."""


Part = Heading | Text | Lines | Table | Blank | Signatures | Qr | Chart | PanelBreak


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is handed out: `place` is whose it is (the unit), `day` the day its data are as of.

    `last` is the last day on which all of it is known to hold. `columns` stand side by side on a flat
    sheet, in small type. `points` are letters of another size than its paper has. `mark` stands first where the content
    is a sample or a draft. A letter is signed by a citizen: above its title stand the nation's name and motto, as
    people write them, and neither `place` nor `day` is told.
    """

    title: str
    place: str
    day: date
    parts: tuple[Part, ...]
    size: Size = Size.A4
    mark: str = ""
    is_letter: bool = False
    last: date | None = None
    columns: int = 1
    points: int = 0

    @property
    def as_of(self) -> str:
        """Of which day it is, and until when it holds, in a sentence."""
        until = f"; dùng được đến hết ngày {spell_day(self.last)}" if self.last else ""
        return f"Theo dữ liệu ngày {spell_day(self.day)}{until}."
