"""A draft that is closed: whether anybody has told yet what became of the opinions."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.state import state_of
from congkhai.catalogue.whole import Catalogue
from congkhai.model.draft import Draft
from congkhai.sheets.sheet import Text


def draft_parts(draft: Draft, catalogue: Catalogue) -> Iterator[Text]:
    """That nobody has; what was told is among its fields."""
    if state_of(draft, catalogue.day).is_over and not (draft.taken or draft.outcome):
        yield Text("Chưa cập nhật việc tiếp thu, giải trình các ý kiến.")
