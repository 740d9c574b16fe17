"""Every kind of record, declared once: where its files are, what it is called, where it is published.

A family is nothing but data. Where it departs from what all have in common, a stage has a row for it:
`rules/checks.py`, `pages/kinds.py`, `exports/columns.py`, `catalogue/news.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from congkhai.model.communes import Commune, OldUnit
from congkhai.model.decision import Decision
from congkhai.model.desks import ReceivingDesk
from congkhai.model.draft import Draft
from congkhai.model.form_sheet import FormSheet
from congkhai.model.guide import Guide
from congkhai.model.late_dossiers import LateDossiers
from congkhai.model.life_event import LifeEvent
from congkhai.model.lists import Agency, Field, Holiday, LegalText, UnitFile, list_file
from congkhai.model.model_letter import ModelLetter
from congkhai.model.packed_sheet import PackedSheet
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.satisfaction import YearScore
from congkhai.model.search_lists import AskedPart, Filler, OftenAsked, Signpost, SpecialCase, Synonym
from congkhai.model.survey import Survey
from congkhai.model.terms import Record

LISTS = "content/danh-muc"
# The families that others refer to by rules of their own.
PROCEDURES, LEGAL_TEXTS, DECISIONS = "thu-tuc", "van-ban", "quyet-dinh"
GUIDES, SIGNPOSTS, LETTERS, FORMS, PACK = "huong-dan", "chi-dan", "giay-mau", "bieu-mau", "bo-to-roi"
SURVEYS, SATISFACTION, LATE = "khao-sat", "sipas", "tre-hen"
PORTAL, LEGAL_EDUCATION = "so-tu-phap", "pbgdpl"
BOTH = frozenset({PORTAL, LEGAL_EDUCATION})
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class States:
    """What people read of a record before, while and after it applies; `begins` and `ends` stand before a day."""

    coming: str = "Chưa có hiệu lực"
    current: str = "Đang áp dụng"
    over: str = "Hết hiệu lực"
    begins: str = "Áp dụng từ"
    ends: str = "Chỉ áp dụng đến hết"


@dataclass(frozen=True)
class Family:
    """A kind of record.

    `name` is the one word for its folder, address, schema, data files and results of the search; `files` is one glob.
    `section` is where its addresses begin, if that is another word.
    The entries of a file in content/danh-muc/ are records themselves, told apart by the attribute `key`, unless the
    file is a `single` record. `title` and `summary` name the attributes that lists, feed and search show. What is on no
    site has no pages and no data of its own. `thousands` are read one at a time, by several processes; all others are
    read whole. What `calls` people to do something by its last day ("Mời góp ý") stands under these words on the home
    page while it is current; `calendar` is what its last day is called in a calendar ("Hạn góp ý").
    """

    name: str
    model: type[Record]
    one: str
    many: str
    files: str
    title: str = "name"
    summary: str = ""
    key: str = ""
    single: bool = False
    states: States = States()
    sites: frozenset[str] = NOWHERE
    feed: bool = False
    empty: str = "Chưa cập nhật."
    thousands: bool = False
    section: str = ""
    calls: str = ""
    calendar: str = ""

    @property
    def folder(self) -> str:
        """The folder that its files are in, or in folders within it."""
        return self.files.partition("/*")[0] if "*" in self.files else self.files.rpartition("/")[0]

    @property
    def is_list(self) -> bool:
        """Whether its records are the entries of one file."""
        return self.folder == LISTS and not self.single

    @property
    def schema(self) -> str:
        """The name of its schema, without ending."""
        return f"danh-muc-{self.name}" if self.folder == LISTS else self.name

    def title_of(self, record: Record) -> str:
        """What a record is called."""
        return str(getattr(record, self.title))

    def summary_of(self, record: Record) -> str:
        """What lists, feed and search say of a record, "" where the family has no summary."""
        told = getattr(record, self.summary) if self.summary else ""
        return " ".join(told) if isinstance(told, tuple) else told or ""

    def has_file(self, name: str) -> bool:
        """Whether a file belongs to the family, by its path from the project's root."""
        return self._pattern.fullmatch(name) is not None

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        pattern = re.escape(self.files).replace(r"\*\*/", "(?:[^/]+/)*").replace(r"\*", "[^/]+")
        return re.compile(pattern)

    @cached_property
    def file(self) -> type[Record]:
        """What one of its files holds."""
        return list_file(self.model) if self.is_list else self.model

    def records_in(self, file: str, content: Record) -> Iterator[tuple[str, Record]]:
        """The records of a file with the keys that they are found by; `file` is its name without folder and ending.

        What a list says of all its entries, its source and that they are samples, holds for those that do not say it.
        """
        if not self.is_list:
            yield file, content
            return
        entries: tuple[Record, ...] = getattr(content, "entries")  # noqa: B009  # every list file has them
        for place, entry in enumerate(entries):
            yield str(getattr(entry, self.key)) if self.key else str(place), _with_what_all_say(entry, content)


def _with_what_all_say(entry: Record, file: Record) -> Record:
    """An entry with the source of its file, and as a sample if the file is one."""
    said: dict[str, Any] = {}
    for name in ("source", "sample"):
        if name in type(entry).model_fields and not getattr(entry, name):
            said[name] = getattr(file, name)
    return entry.model_copy(update=said) if any(said.values()) else entry


def _list(name: str, model: type[Record], label: str, key: str = "", **more: object) -> Family:
    """A list of content/danh-muc/."""
    return Family(name, model, label, label, f"{LISTS}/{name}.yml", key=key, **more)  # type: ignore[arg-type]


FAMILIES: tuple[Family, ...] = (
    Family("thu-tuc", Procedure, "Thủ tục", "Thủ tục", "tthc/**/*.yml", sites=BOTH, feed=True, thousands=True),
    Family(
        "chinh-sach",
        Policy,
        "Chính sách",
        "Chính sách mới",
        "content/chinh-sach/*.yml",
        summary="changes",
        sites=BOTH,
        feed=True,
    ),
    Family(
        "quyet-dinh",
        Decision,
        "Quyết định công bố",
        "Quyết định công bố",
        "content/quyet-dinh/*.yml",
        title="number",
        summary="summary",
        # Of a decision without a day of effect nobody says that it is in force.
        states=States(current=""),
        sites=BOTH,
        empty="Chưa cập nhật quyết định nào.",
    ),
    Family(
        GUIDES,
        Guide,
        "Hướng dẫn",
        "Chọn đúng thủ tục",
        "content/huong-dan/*.yml",
        summary="summary",
        sites=BOTH,
        empty="Chưa cập nhật hướng dẫn nào.",
        section="chon",
    ),
    Family(
        LETTERS,
        ModelLetter,
        "Giấy mẫu",
        "Giấy mẫu để điền",
        "content/giay-mau/*.yml",
        summary="summary",
        sites=BOTH,
        empty="Chưa cập nhật giấy mẫu nào.",
    ),
    Family(
        "du-thao",
        Draft,
        "Dự thảo",
        "Dự thảo lấy ý kiến",
        "content/du-thao/*.yml",
        summary="summary",
        states=States("Sắp lấy ý kiến", "Đang lấy ý kiến", "Đã đóng", "Lấy ý kiến từ", "Lấy ý kiến đến hết"),
        sites=BOTH,
        feed=True,
        empty="Chưa cập nhật dự thảo nào.",
        calls="Dự thảo đang lấy ý kiến",
        calendar="Hạn góp ý",
    ),
    Family(
        SURVEYS,
        Survey,
        "Khảo sát",
        "Khảo sát",
        "content/khao-sat/*.yml",
        summary="summary",
        states=States("Sắp mở", "Đang mở", "Đã đóng", "Mở từ", "Mở đến hết"),
        sites=BOTH,
        feed=True,
        empty="Chưa cập nhật khảo sát nào.",
        calls="Khảo sát đang mở",
        calendar="Hạn trả lời khảo sát",
    ),
    Family(
        LATE,
        LateDossiers,
        "Kỳ",
        "Hồ sơ trễ hẹn",
        "content/tre-hen/*.yml",
        sites=frozenset({PORTAL}),
        empty="Chưa cập nhật số liệu của kỳ nào.",
    ),
    _list(
        SATISFACTION,
        YearScore,
        "Mức độ hài lòng (SIPAS)",
        "id",
        sites=BOTH,
        section="hai-long",
        empty="Chưa cập nhật chỉ số của năm nào.",
    ),
    _list("linh-vuc", Field, "Lĩnh vực", "id"),
    _list("co-quan", Agency, "Cơ quan", "id"),
    _list("xa-phuong", Commune, "Xã, phường", "id"),
    _list("don-vi-cu", OldUnit, "Xã, phường cũ"),
    _list("noi-nop", ReceivingDesk, "Nơi nộp hồ sơ", "id"),
    _list("su-kien", LifeEvent, "Việc cần làm", "id"),
    _list("van-ban", LegalText, "Văn bản", "number", title="title"),
    _list(FORMS, FormSheet, "Mẫu đơn, tờ khai", "id", sites=BOTH, empty="Chưa cập nhật mẫu nào."),
    _list("ngay-nghi", Holiday, "Ngày nghỉ", "day"),
    _list("tu-dong-nghia", Synonym, "Từ đồng nghĩa", title="term_"),
    _list("tu-dem", Filler, "Từ đệm", title="term_"),
    _list("dieu-muon-biet", AskedPart, "Điều muốn biết", title="part"),
    _list("truong-hop-dac-biet", SpecialCase, "Trường hợp đặc biệt"),
    _list(SIGNPOSTS, Signpost, "Chỉ dẫn nơi khác", "name"),
    _list("hay-hoi", OftenAsked, "Hay được hỏi", title="question"),
    _list(PACK, PackedSheet, "Bộ tờ rơi", "procedure", title="procedure"),
    _list("don-vi", UnitFile, "Đơn vị", single=True, title="unit"),
)
# What has pages, data and results of its own.
PUBLISHED = tuple(family for family in FAMILIES if family.sites)
FAMILY: Mapping[str, Family] = {family.name: family for family in FAMILIES}
