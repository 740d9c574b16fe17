"""Numbers, addresses and names of persons where a text must not tell of any."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import takewhile

from pydantic.fields import FieldInfo

from congkhai.catalogue.phone_numbers import dialled_here
from congkhai.catalogue.setting import Setting
from congkhai.model.terms import Meaning, Personal, Record
from congkhai.model.walking import values_of
from congkhai.rules.finding import Finding, finding

# An identity number of twelve digits, a telephone number, each however its digits are parted; an address for mail.
_SIGNS = re.compile(
    r"(?<![\w.-])(?:\d{12}|\(?(?:(?:\+|00)84|0)(?:[ .()\u2010-\u2015-]{0,3}\d){9,11}?|84[35789]\d{8})"
    r"(?!\w|[.-]\d(?!\d{8})|/[^\W\d])"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)
_IDENTITY_DIGITS, _PHONE_DIGITS = 12, (10, 11)
_DIGITS = re.compile(r"\d+")
# What stands in a group of days, months and years.
_OF_DAY = re.compile(r"[012]?\d|3[01]|(?:19|20)\d\d")
# After a word in the group a name has two parts at least: `cán bộ Tư pháp` names nobody.
_TITLE = re.compile(
    r"(?<!\w)(?:((?:[Tt]ôi|[Ee]m|[Cc]háu|[Cc]on|[Mm]ình)(?: tên)? là|[Tt]ôi tên|[Tt]ên tôi là"
    r"|[Bb]ạn|[Cc]háu|[Tt]hầy|[Cc]ô giáo|[Đđ]ồng chí|[Cc]án bộ|[Cc]ông chức)"
    r"|[Ôô]ng|ÔNG|[Bb]à|BÀ|[Aa]nh|[Cc]hị|[Cc]ô|[Bb]ác|[Cc]ụ) +(?=\w)"
)
_OFFICES = {"Ban", "Bí", "Bộ", "Chủ", "Cục", "Giám", "Phó", "Sở", "Ủy"}
# Places whose names begin like a title, and the word before one that is within a name: `phường Cầu Ông Lãnh`.
_NO_TITLE = {"Bà Rịa", "Bà Nà", "Cô Tô", "Cô Giang"}
_MADE_UP = {"mẫu", "dụ"}
_WORD_BEFORE = re.compile(r"(\w+) $")
# What a question asks of whoever answers: not what an office has, nor what stands on a paper.
_ASKED = re.compile(
    r"(?<!\w)(?:(?:họ(?:,| và)? tên|số điện thoại|số máy|sđt|cccd|cmnd|ngày(?:,? tháng,? năm)? sinh"
    r"|số (?:thẻ )?(?:căn cước|chứng minh|định danh|hộ chiếu))"
    r"(?!\w| (?:trên|trong|của (?!bạn|ông|bà|anh|chị)))"
    r"|(?:tên|điện thoại|địa chỉ|e-?mail|thư điện tử|zalo)"
    r"(?: của (?:bạn|ông|bà|anh|chị)| bạn| liên (?:hệ|lạc)| nhà| thường trú)(?!\w)"
    r"|^(?:tên|điện thoại|địa chỉ|e-?mail|zalo|căn cước)(?=\W*$))",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,4}")


def check_personal(record: Record, setting: Setting) -> Iterator[Finding]:
    """What looks like a person's in texts that are declared to have nothing of any; what offices made public is not."""
    for value in values_of(record, _is_linted):
        for found in dict.fromkeys(private_signs(value.value)):
            if found not in setting.own_contacts:
                yield finding("du-lieu-ca-nhan", *value.path, found=found)
        for named in {one.casefold(): one for one in named_persons(value.value)}.values():
            yield finding("ten-nguoi", *value.path, found=named)


def private_signs(text: str) -> Iterator[str]:
    """Numbers without what parts their digits, and addresses, in the order of the text."""
    for found in _SIGNS.finditer(unicodedata.normalize("NFKC", text)):
        sign = found.group()
        if "@" in sign:
            yield sign.lower()
        elif _is_number_of_person(bare := dialled_here(sign)) and not _is_of_days(_DIGITS.findall(sign)):
            yield bare


def named_persons(text: str) -> Iterator[str]:
    """A title of a person with the name after it; `ông A` and `bà Nguyễn Thị Mẫu` name nobody."""
    for found in _TITLE.finditer(text):
        title, name = found.group().strip(), _name_at_start(text[found.end() :])
        if not _names_nobody(name, 2 if found[1] else 1) and not _is_within_name(text[: found.start()], title, name[0]):
            yield " ".join((title, *name))


def asked_of_person(question: str) -> str:
    """What a question asks that tells who answers; empty if nothing."""
    found = _ASKED.search(unicodedata.normalize("NFC", question))
    return found.group() if found else ""


def _names_nobody(name: tuple[str, ...], least: int) -> bool:
    """An office, a letter in place of a name, one that is made up for all to see, an abbreviation."""
    if len(name) < least or name[0] in _OFFICES:
        return True
    last = name[-1].lower()
    return len(last) < 2 or last in _MADE_UP or (len(name) == 1 and name[0].isupper())


def _is_within_name(before: str, title: str, first: str) -> bool:
    word = _WORD_BEFORE.search(before)
    return f"{title} {first}" in _NO_TITLE or bool(title.istitle() and word and word[1].istitle())


def _is_number_of_person(digits: str) -> bool:
    return len(digits) == _IDENTITY_DIGITS or (digits.startswith("0") and len(digits) in _PHONE_DIGITS)


def _is_of_days(groups: list[str]) -> bool:
    """`01.12 - 31.12.2026`; whoever spells single digits tells a number."""
    return max(map(len, groups)) > 1 and all(map(_OF_DAY.fullmatch, groups))


def _name_at_start(text: str) -> tuple[str, ...]:
    """The first words as long as they begin with a capital."""
    found = _NAME.match(text)
    words = found.group().split(" ") if found else []
    return tuple(takewhile(lambda word: word[:1].isupper(), words))


def _is_linted(field: FieldInfo, meaning: Meaning) -> bool:
    return meaning.personal is Personal.NEVER
