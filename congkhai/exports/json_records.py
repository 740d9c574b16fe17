"""Records as JSON: each is made alone, then they are joined into one file of open data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from congkhai.catalogue.addresses import policy_address, procedure_address
from congkhai.catalogue.state import State
from congkhai.catalogue.summary import Summary
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
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

_STATE = ComputedField("tinh_trang", "Tình trạng", "Còn áp dụng hay không, vào ngày của tệp", State)
_ADDRESS = ComputedField("dia_chi", "Địa chỉ trang", "Đường dẫn tính từ địa chỉ gốc của trang")
_SLUG = ComputedField("ma_chinh_sach", "Mã chính sách", "Tên ngắn không đổi, đứng trong địa chỉ")

COMPUTED: Mapping[type[Record], tuple[ComputedField, ...]] = {
    Procedure: (_STATE, _ADDRESS),
    Policy: (_SLUG, _STATE, _ADDRESS),
}


def procedure_json(procedure: Procedure, summary: Summary) -> bytes:
    """One JSON object on one line; what is not known is left out, `khong-co` stays."""
    return _with_computed(procedure, str(summary.state), procedure_address(procedure.identifier))


def policy_json(slug: str, policy: Policy, state: State) -> bytes:
    """One JSON object on one line; `slug` is the name of the policy's file."""
    return _with_computed(policy, slug, str(state), policy_address(slug))


def join_json(kind: str, day: date, count: int, pieces: Iterable[bytes], note: str) -> Iterator[bytes]:
    """A file of open data, part by part: what it holds, as of which day, and `count` records, one a line."""
    head = {"loai": kind, "mo_ta": note, "ngay": day.isoformat(), "so_luong": count}
    yield f'{_compact(head)[:-1]},"muc":['.encode()
    before = b"\n"
    for piece in pieces:
        yield before
        yield piece
        before = b",\n"
    yield b"\n]}\n"


def _with_computed(record: Record, *values: str) -> bytes:
    # pydantic warns of every `khong-co` beside a list, though it writes it right.
    text = record.model_dump_json(by_alias=True, exclude=MACHINE_ONLY, exclude_defaults=True, warnings=False)
    keys = [field.key for field in COMPUTED[type(record)]]
    computed = _compact(dict(zip(keys, values, strict=True)))
    return f"{text[:-1]},{computed[1:]}".encode()


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
