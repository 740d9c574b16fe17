"""A model letter as a sheet of paper, with room to write on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from congkhai.catalogue.addresses import letter_file
from congkhai.catalogue.setting import Setting
from congkhai.model.model_letter import LetterPart, ModelLetter
from congkhai.sheets.sheet import Blank, Heading, Part, Sheet, Signatures, Text

DRAFT = "Mẫu gợi ý, không phải mẫu của Nhà nước; chưa được đơn vị quản lý trang duyệt"
OUR_OWN = "Mẫu gợi ý, không phải mẫu của Nhà nước"
_SIGNED = "…………………, ngày …… tháng …… năm ………"


def letter_sheet(letter: ModelLetter, day: date) -> Sheet:
    """The sheet of a letter; `day` is that of the site, for the files that must have one."""
    parts = tuple(map(_part, letter.parts))
    signed = Signatures(tuple((one.who, one.how) for one in letter.signers), _SIGNED)
    return Sheet(
        title=letter.title,
        place="",
        day=day,
        parts=(*parts, signed),
        mark=OUR_OWN if letter.review else DRAFT,
        is_letter=True,
    )


def letter_sheets(setting: Setting) -> Iterator[tuple[str, Sheet]]:
    """The sheets of all letters, each with the name of its file for a word processor."""
    for slug, letter in setting.letters.items():
        yield letter_file(slug), letter_sheet(letter, setting.day)


def _part(part: LetterPart) -> Part:
    if part.heading:
        return Heading(part.heading)
    if part.blank:
        return Blank(part.blank.label, part.blank.code, part.blank.hint or "", part.blank.lines)
    return Text(part.text or "")
