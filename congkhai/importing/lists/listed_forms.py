"""Forms of the list as papers call them, by name or number; those that it lacks are proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from congkhai.catalogue.doubtful_papers import is_file_name
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.lists.spelling import name_key
from congkhai.model.form_sheet import FormSheet

# “Tờ khai” or “Đơn đề nghị” alone is another form in each procedure.
_FEWEST_WORDS = 5
_BULLET = re.compile(r"^\W*(?:(?:\d{1,2}|[a-zđ])[.)]\s*)?\W*", re.IGNORECASE)
_LEAD = re.compile(r"^mau (?:so )?")
# TP-LS-02, 01-PLIII-LS, but not “Mẫu số 24”, of which each text has one.
_TELLING = re.compile(r"[A-ZĐ]{2,}[-/.]|[-/.][A-ZĐ]{2,}")
# What a paper is called that is a form to fill in.
_FORM = re.compile(
    r"^(?:tờ khai|đơn(?! vị)|giấy đề nghị|phiếu yêu cầu|phiếu đăng ký|văn bản đề nghị)(?!\w)"
    r"|(?<!\w)(?:theo mẫu|mẫu số|mẫu tp)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<!\w)(mẫu (?:số )?[A-ZĐ0-9][\w./-]*\d[\w/-]*)", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s*(?:[(;:,\n]|theo (?:mẫu|quy định)|mẫu số|ban hành|\.\s)", re.IGNORECASE)
_LONGEST_NAME = 120


@dataclass(slots=True)
class Proposed:
    """A form that papers name and the list lacks; `codes` are those of the procedures."""

    name: str
    number: str
    codes: set[str] = field(default_factory=set)


@dataclass(slots=True)
class ListedForms:
    """What the list calls its forms: keys of names and of telling numbers, each with the forms that have it."""

    names: dict[str, set[str]] = field(default_factory=dict)
    numbers: dict[str, set[str]] = field(default_factory=dict)
    proposed: dict[str, Proposed] = field(default_factory=dict)

    def know(self, sheet: FormSheet) -> None:
        """Take an entry of the list, if it is more than the name of a file."""
        if is_file_name(sheet.name):
            return
        told = [edition.number for edition in sheet.editions if edition.number]
        for number in filter(_TELLING.search, told):
            self.numbers.setdefault(_LEAD.sub("", name_key(number)), set()).add(sheet.id)
        # “Đơn đăng ký hoạt động” is many forms: what has a number is known by that.
        for name in () if told else (sheet.name, *sheet.other_names):
            if not is_file_name(name) and len(name_key(name).split()) >= _FEWEST_WORDS:
                self.names.setdefault(name_key(name), set()).add(sheet.id)

    def of_paper(self, name: str, code: str) -> str | None:
        """The form that the name of a paper begins with, or whose number it has; what is not there is proposed.

        A heading among papers is none.
        """
        line = _BULLET.sub("", settle_line(name))
        if line.endswith(":"):
            return None
        number = _NUMBER.search(line)
        has_number = number is not None and _TELLING.search(number[1]) is not None
        found = self._numbered(name_key(line)) or (None if has_number else self._beginning(name_key(line)))
        if found is None and _FORM.search(line):
            self._propose(line, code)
        return found

    def stand_in(self, data: bytes) -> bool:
        """Whether a record names any form that papers could lead to."""
        slugs = {slug for told in (self.names, self.numbers) for ones in told.values() for slug in ones}
        return any(slug.encode() in data for slug in slugs)

    def _numbered(self, words: str) -> str | None:
        said = [slugs for number, slugs in self.numbers.items() if _says(number, words)]
        return _only(said[0]) if len(said) == 1 else None

    def _beginning(self, words: str) -> str | None:
        begun = [name for name in self.names if f"{words} ".startswith(f"{name} ")]
        return _only(self.names[max(begun, key=len)]) if begun else None

    def _propose(self, line: str, code: str) -> None:
        ends = _NAME_ENDS.search(line, 1)
        name, number = line[: ends.start() if ends else None].strip(), _NUMBER.search(line)
        if not name or len(name) > _LONGEST_NAME:
            return
        told = number[1].rstrip("./-") if number else ""
        key = f"{name_key(name)} {name_key(told)}"
        self.proposed.setdefault(key, Proposed(name, told)).codes.add(code)


def proposals(proposed: Mapping[str, Proposed]) -> Iterable[Proposed]:
    """The form of most procedures first."""
    return sorted(proposed.values(), key=lambda one: (-len(one.codes), one.name, one.number))


def _says(number: str, words: str) -> bool:
    # “-sđ” is a part of the number: such a form is another one.
    return re.search(rf"(?<!\S){re.escape(number)}(?! sd)(?!\S)", words) is not None


def _only(slugs: Iterable[str]) -> str | None:
    known = list(slugs)
    return known[0] if len(known) == 1 else None
