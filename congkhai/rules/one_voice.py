"""One way to write numbers, days and tone marks in an editor's own words.

Imported texts keep the words of their source until an editor rewrites the record (`bo_qua` says what was left out).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from congkhai.catalogue.manner import COUNTED
from congkhai.model.choices import SourceSystem
from congkhai.model.procedure import Procedure
from congkhai.model.terms import Record, Says
from congkhai.model.walking import AttributePath, Value
from congkhai.rules.finding import Finding, finding


@dataclass(frozen=True, slots=True)
class Manner:
    """A manner of writing that no page has, what to write instead, and an example of each."""

    pattern: re.Pattern[str]
    remedy: str
    wrong: str
    right: str


# Of the letters from Ạ to ỹ every second is small.
_SMALL = "a-zà-öø-ÿăđĩũơư" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2)))

MANNERS: tuple[Manner, ...] = (
    Manner(
        re.compile(rf"(?<![\w/.,:–-])0[1-9] (?:{COUNTED})(?!\w)"),
        "số đếm không có số 0 ở đầu",
        wrong="Nhận kết quả sau 05 ngày làm việc.",
        right="Nhận kết quả sau 5 ngày làm việc.",
    ),
    Manner(
        re.compile(r"(?<![\w/.])(?:0[1-9]/[0-9]{1,2}|[0-9]{1,2}/0[1-9])/[12][0-9]{3}(?![\w/])"),
        "ngày, tháng không có số 0 ở đầu, như 28/2/2027",
        wrong="Áp dụng đến hết ngày 28/02/2027.",
        right="Áp dụng đến hết ngày 28/2/2027.",
    ),
    # Small letters only: names of places and offices keep the spelling of their decisions.
    Manner(
        re.compile(r"(?<!\w)[a-zđ]{0,3}(?<!q)(?:o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)"),
        "đặt dấu thanh như xóa, hòa, khỏe, ủy",
        wrong="Cơ quan xoá đăng ký theo uỷ quyền.",
        right="Cơ quan xóa đăng ký theo ủy quyền.",
    ),
    Manner(
        re.compile(r"(?<![\w./-])TTHC(?![\w./-])"),
        "ghi “thủ tục”",
        wrong="TTHC này làm ở xã.",
        right="Thủ tục này làm ở xã.",
    ),
    # "ngân hàng tháng này" is a bank.
    Manner(
        re.compile(r"(?<!\w)(?<!ngân )(?<!cửa )(?<!khách )(?<!bán )(?<!nhận )hàng tháng(?!\w)"),
        "ghi “hằng tháng”",
        wrong="Đang hưởng trợ cấp xã hội hàng tháng.",
        right="Đang hưởng trợ cấp xã hội hằng tháng.",
    ),
    # A line break is shown: what was only broken for the editor's screen becomes two paragraphs.
    Manner(
        re.compile(rf"\w+,?\n[{_SMALL}]\w*"),
        "viết cả câu trên một dòng, hoặc thay `|-` bằng `>-` để máy nối các dòng",
        wrong="Xã, phường nơi bạn\ncư trú giải quyết.",
        right="Xã, phường nơi bạn cư trú giải quyết.",
    ),
)
# One quick look at a text: nearly all need no more (nine tenths of the time). Each form begins with a character of its
# own, so that most places of a text are passed over at once.
_SIGN = re.compile(r"0[1-9][ /]|TTHC|hàng t|o[àáảãạèéẻẽẹ](?!\w)|u(?<!qu)[ỳýỷỹỵ](?!\w)|/0[1-9]/|\n(?<=[\w,]\n)\w")
_QUOTED = re.compile(r"“[^”]*”|`[^`]*`|\"[^\"]*\"")


def check_manners(record: Record, texts: Iterable[Value]) -> Iterator[Finding]:
    """Manners of writing that differ from all other pages, at most one finding for each text and manner."""
    if not is_in_own_words(record):
        return
    for told in texts:
        if told.says is Says.FACT and _SIGN.search(told.value):
            yield from _manners_in(told.path, told.value)


def is_in_own_words(record: Record) -> bool:
    """Whether an editor wrote the texts: what was left out of the source says so of a procedure."""
    if not isinstance(record, Procedure) or record.source.system is not SourceSystem.NATIONAL_DATABASE:
        return True
    return bool(record.source.left_out)


def _manners_in(path: AttributePath, text: str) -> Iterator[Finding]:
    own = _QUOTED.sub("“”", text)
    for manner in MANNERS:
        if match := manner.pattern.search(own):
            yield finding("cach-viet", *path, found=" ".join(match.group().split()), remedy=manner.remedy)
