"""Records as JSON: each is made alone, then they are joined into one file of open data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.addresses import record_address
from congkhai.catalogue.form_editions import has_page
from congkhai.catalogue.state import State
from congkhai.catalogue.wording import small
from congkhai.model.family import Family
from congkhai.model.form_sheet import FormSheet
from congkhai.model.lists import DataLicence
from congkhai.model.terms import Choice, Record


@dataclass(frozen=True, slots=True)
class ComputedField:
    """A key that the build adds to a record: no editor writes it."""

    key: str
    label: str
    hint: str
    choices: type[Choice] | None = None


# What only an import reads: no part of the open data.
MACHINE_ONLY = {"source": {"marks"}}
# What only editors read: of what is published it says nothing any more.
EDITORS_ONLY = frozenset({"public_from"})

_STATE = ComputedField("tinh_trang", "Tình trạng", "Còn áp dụng hay không, vào ngày của tệp", State)
_ADDRESS = ComputedField("dia_chi", "Địa chỉ trang", "Đường dẫn tính từ địa chỉ gốc của trang")
_DAY = ComputedField("vao_ngay", "Vào ngày", "Ngày của dữ liệu, chỉ có trong tệp của một bản ghi")
_LICENCE = ComputedField("giay_phep", "Giấy phép", "Địa chỉ giấy phép dùng dữ liệu, nếu đơn vị đã công bố")
# What a record says of itself in a file of its own.
ALONE = (_DAY, _LICENCE)


def computed_fields(family: Family) -> tuple[ComputedField, ...]:
    """What the build adds to the records of a family; those that have no code of their own are named by their file."""
    if family.thousands:
        return (_STATE, _ADDRESS)
    key = ComputedField(
        f"ma_{family.name.replace('-', '_')}",
        f"Mã {small(family.one)}",
        "Tên ngắn không đổi, đứng trong địa chỉ",
    )
    return (key, _STATE, _ADDRESS)


def record_json(family: Family, key: str, record: Record, state: State) -> bytes:
    """One JSON object on one line; what is not known is left out, `khong-co` stays."""
    # pydantic warns of every `khong-co` beside a list, though it writes it right.
    text = record.model_dump_json(by_alias=True, exclude=MACHINE_ONLY, exclude_defaults=True, warnings=False)
    values = (*(() if family.thousands else (key,)), str(state), page_of(family, key, record))
    keys = [field.key for field in computed_fields(family)]
    computed = _compact(dict(zip(keys, values, strict=True)))
    return f"{text[:-1]},{computed[1:]}".encode()


def page_of(family: Family, key: str, record: Record) -> str:
    """The page of a record; a form of which only the name of its file is known has none."""
    is_bare = isinstance(record, FormSheet) and not has_page(record)
    return "" if is_bare else record_address(family.name, key)


def join_json(
    kind: str, day: date, count: int, pieces: Iterable[bytes], note: str, licence: DataLicence | None = None
) -> Iterator[bytes]:
    """A file of open data, part by part: what it holds, as of which day, and `count` records, one a line."""
    head = {"loai": kind, "mo_ta": note, "ngay": day.isoformat(), **licence_keys(licence), "so_luong": count}
    yield f'{_compact(head)[:-1]},"muc":['.encode()
    before = b"\n"
    for piece in pieces:
        yield before
        yield piece
        before = b",\n"
    yield b"\n]}\n"


def alone_json(piece: bytes, day: date, licence: DataLicence | None) -> bytes:
    """A record as a file of its own, which says as of which day it is, and under which licence."""
    said = {_DAY.key: day.isoformat(), **licence_keys(licence)}
    return piece[:-1] + b"," + _compact(said)[1:].encode() + b"\n"


def licence_keys(licence: DataLicence | None) -> dict[str, str]:
    """What files say of the licence, where the unit has decided on one."""
    return {_LICENCE.key: licence.address} if licence else {}


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
