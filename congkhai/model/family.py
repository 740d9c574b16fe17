"""What is declared of a kind of record: a family, and what people read of its states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from congkhai.model.lists import list_file
from congkhai.model.terms import Record

LISTS = "content/danh-muc"
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
    page while it is current; `calendar` is what its last day is called in a calendar ("Hạn góp ý"). `groups` names the
    choice by which its list is parted, `newest` the attribute by which one without first days stands. What is
    `passing` is there for a while only: nobody need be told before it ends.
    Who says one of the words in `asked` asks for its list; `said` names the attribute with what people say who mean a
    record. On a site where it `leads`, search shows it before all else.
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
    groups: str = ""
    newest: str = ""
    passing: bool = False
    asked: tuple[str, ...] = ()
    said: str = ""
    leads: frozenset[str] = NOWHERE

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

    def key_of(self, name: str) -> str:
        """What a record in a file of its own is found by: the file's name, after that of its folder if it has one.

        `content/phan-anh/2026/cho-lau.yml` is `2026-cho-lau`: another year may have a file of that name too.
        """
        *folders, file = name.removeprefix(f"{self.folder}/").removesuffix(".yml").split("/")
        return file if self.thousands else "-".join((*folders, file))

    def records_in(self, file: str, content: Record) -> Iterator[tuple[str, Record]]:
        """The records of a file with the keys that they are found by; `file` is that of a file with one record.

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


def list_family(name: str, model: type[Record], label: str, key: str = "", **more: object) -> Family:
    """A list of content/danh-muc/."""
    return Family(name, model, label, label, f"{LISTS}/{name}.yml", key=key, **more)  # type: ignore[arg-type]
