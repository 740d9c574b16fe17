"""Model letters as search tells of them: by name, by what people call them, and by the procedures that need them."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.provenance import SAMPLE_MARK
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import shortened
from congkhai.model.families import LETTERS
from congkhai.model.model_letter import ModelLetter
from congkhai.search.compact import composed
from congkhai.search.index import WANTED, Item

_LONGEST_TEXT = 300


def letter_items(catalogue: Catalogue) -> Iterator[Item]:
    """Each letter, for who asks for it by one of its names and for nothing else: “chứng thực ủy quyền” is a task."""
    return (_item(slug, letter) for slug, letter in catalogue.setting.letters.items())


def _item(slug: str, letter: ModelLetter) -> Item:
    names = dict.fromkeys((letter.title, letter.name, *letter.other_names))
    return Item(
        record_address(LETTERS, slug),
        composed(letter.name),
        shortened(composed(letter.summary), _LONGEST_TEXT),
        SAMPLE_MARK if letter.sample else "",
        more="; ".join(map(composed, names)),
        along=WANTED,
    )
