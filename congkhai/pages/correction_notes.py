"""The note on a page that said something wrong: what it said, and what is right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.setting import Setting
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import spell_day
from congkhai.model.correction import Correction
from congkhai.model.families import CORRECTIONS
from congkhai.pages.drawing import environment
from congkhai.pages.notices import Notice
from congkhai.pages.page import root_of

# Who read the wrong sentence comes back within a season; later the note only takes room, and the list keeps it.
_SHOWN = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """What stands before the first fact of a page, as HTML, and the next day on which that is otherwise."""

    html: str = ""
    change: date | None = None


NO_NOTE = CorrectionNote()


def correction_notes(setting: Setting) -> Mapping[str, CorrectionNote]:
    """The notes by the paths of their pages; samples stand on no other page."""
    by_page: defaultdict[str, list[tuple[str, Correction]]] = defaultdict(list)
    for key, one in setting.counted(CORRECTIONS).items():
        if one.page and setting.day <= _last(one):
            by_page[one.page].append((key, one))
    return {page: _note(page, ones, setting.day) for page, ones in by_page.items()}


def correction_links(key: str, one: Correction, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """On the page of a correction: to the page that is right now."""
    if one.page:
        yield one.page, "Mở trang đã sửa"


def _note(page: str, ones: list[tuple[str, Correction]], day: date) -> CorrectionNote:
    told = [(key, one) for key, one in ones if one.corrected <= day]
    days = [one.corrected if one.corrected > day else _last(one) + timedelta(days=1) for _, one in ones]
    macros: Any = environment().get_template("parts/notice/template.html").module
    root = root_of(page)
    return CorrectionNote("".join(str(macros.notice(root, _notice(root, key, one))) for key, one in told), min(days))


def _notice(root: str, key: str, one: Correction) -> Notice:
    text = f"{one.name}: trước đây trang này ghi “{one.wrong.rstrip('.')}”. Đúng là: {one.right}"
    link = (root + record_address(CORRECTIONS, key), "Xem đính chính này")
    return Notice("wait", f"Đính chính ngày {spell_day(one.corrected)}", text, (link,))


def _last(one: Correction) -> date:
    return one.corrected + _SHOWN
