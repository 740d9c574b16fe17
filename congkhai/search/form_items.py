"""Forms as search tells of them: by name and number, with the procedures that they are filled in for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.form_editions import has_page, told_edition
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.families import FORMS
from congkhai.model.form_sheet import FormSheet
from congkhai.search.compact import composed
from congkhai.search.index import NAMED, Item

_LONGEST_TEXT = 300
# What papers to fill in are called.
_KIND = re.compile("tờ khai|bản khai|đơn|giấy đề nghị|văn bản|phiếu|biên bản|danh sách", re.IGNORECASE)


def form_items(catalogue: Catalogue) -> Iterator[Item]:
    """The forms that have a page."""
    return (_item(sheet, catalogue) for sheet in catalogue.setting.form_sheets.values() if has_page(sheet))


def _item(sheet: FormSheet, catalogue: Catalogue) -> Item:
    edition = told_edition(sheet, catalogue.day)
    number = edition.number if edition and edition.number else ""
    users = "; ".join(one.heading for one in catalogue.by_form.get(sheet.id, ()) if not one.state.is_over)
    told = [number, f"Dùng cho: {users}" if users else ""]
    shown = shortened(composed("".join(f"{part}. " for part in told if part).strip()), _LONGEST_TEXT)
    more = "; ".join(map(composed, _words_of(sheet, number)))
    return Item(record_address(FORMS, sheet.id), composed(sheet.name), shown, more=more, along=NAMED)


def _words_of(sheet: FormSheet, number: str) -> Iterator[str]:
    """Words one of which a question has to say: who asks for a task is not told of each of its papers."""
    kind = _KIND.match(sheet.name)
    yield from dict.fromkeys(filter(None, (kind and kind[0].lower(), "mẫu", "biểu mẫu", number, *sheet.other_names)))
