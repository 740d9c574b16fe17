"""The legal texts of a procedure, with the words for their validity."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.citation import cite
from congkhai.catalogue.days import has_begun, is_over
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import small, spell_day
from congkhai.model.lists import Amendment, LegalText


@dataclass(frozen=True, slots=True)
class Basis:
    """A legal text with the words for its validity on the day, and what the list says of how sure that is."""

    number: str
    title: str
    state: str
    amendments: tuple[str, ...]
    address: str | None
    is_over: bool
    note: str


def basis_of(number: str, catalogue: Catalogue) -> Basis:
    """The legal text of a number; one that is in no list has its number alone."""
    text = catalogue.setting.legal_texts.get(number)
    if text is None:
        return Basis(number, "", "", (), None, is_over=False, note="")
    state, is_over = _validity(text, catalogue.day)
    # Many sources have no title and repeat the number in its place, some after the kind of text.
    title = "" if text.title.replace(" số ", " ") in (number, cite(number, {})) else text.title
    amendments = tuple(_amendment(amendment, catalogue.day) for amendment in text.amendments)
    return Basis(number, title, state, amendments, text.address, is_over, text.note or "")


def _amendment(amendment: Amendment, day: date) -> str:
    tense = "Đã được" if has_begun(amendment, day) else "Sẽ được"
    number = f" bởi {amendment.number}" if amendment.number else ""
    summary = f": {amendment.summary}" if amendment.summary else ""
    return f"{tense} sửa đổi từ {spell_day(amendment.since)}{number}{summary}"


def _validity(text: LegalText, day: date) -> tuple[str, bool]:
    replaced = f", thay bằng {', '.join(text.replaced_by)}" if text.replaced_by else ""
    if text.effective is not None and not has_begun(text, day):
        until = f", sẽ hết hiệu lực từ {spell_day(text.expires)}{replaced}" if text.expires else ""
        return f"Có hiệu lực từ {spell_day(text.effective)}{until}", False
    amended = f"Sửa đổi bởi {', '.join(text.amended_by)}" if text.amended_by else ""
    if text.expires is None:
        return amended, False
    since = f"hết hiệu lực từ {spell_day(text.expires)}{replaced}"
    if is_over(text, day):
        return f"Đã {since}", True
    return f"Sẽ {since}{'; ' if amended else ''}{small(amended)}", False
