"""A list of procedures beside the records: what is missing here, what ended there, what is called otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from congkhai.importing.formats.list_headings import says_ended
from congkhai.importing.found.cleaning import settle_line
from congkhai.importing.found.shapes import ListedProcedure
from congkhai.importing.lists.registers import Registers
from congkhai.importing.lists.spelling import legal_key, name_key
from congkhai.importing.records.mapping import PlainRecord
from congkhai.importing.update.annex_cells import annex_differences


@dataclass(frozen=True, slots=True)
class Difference:
    """One line of the comparison: `kind` is of KINDS, `here` and `there` what record and list say."""

    code: str
    kind: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many procedures the lists have, how many are just as the records, how many current records no list has.

    `ended`: those that the lists call abolished and that are not here either.
    `is_part`: the lists have less than half of the records, so that the others are counted and not named.
    """

    rows: int
    matching: int
    ended: int
    others: int
    is_part: bool


_ENDED_ELSEWHERE = "bai-bo-khong-co"
KINDS = {
    "thieu": "danh sách có, dự án chưa có bản ghi",
    "bai-bo": "danh sách ghi đã bãi bỏ, bản ghi chưa chấm dứt",
    _ENDED_ELSEWHERE: "danh sách ghi đã bãi bỏ, dự án không có bản ghi",
    "ngoai-danh-sach": "bản ghi của dự án không có trong danh sách",
    "khong-con": "bản ghi đã nhập trước đây, nguồn không còn; có thể đã bãi bỏ",
    "ten-khac": "tên khác nhau",
    "linh-vuc-khac": "lĩnh vực khác nhau",
    "quyet-dinh-khac": "quyết định công bố khác nhau",
    "thoi-han-khac": "thời hạn khác nhau",
    "phi-khac": "phí, lệ phí khác nhau",
    "noi-khac": "địa điểm khác nhau",
}


def compare_list(
    rows: Iterable[ListedProcedure], records: Mapping[str, PlainRecord], registers: Registers, day: date
) -> list[Difference]:
    """Row by row, in the order of the list."""
    told = (_compare(row, records.get(settle_line(row.code)), registers, day) for row in rows)
    return list(dict.fromkeys(difference for differences in told for difference in differences))


def tally(rows: Sequence[ListedProcedure], differences: Iterable[Difference], others: int, *, is_part: bool) -> Tally:
    """Count them; to have ended and not to be here is no difference."""
    kinds = {difference.code: difference.kind for difference in differences}
    matching = sum(settle_line(row.code) not in kinds for row in rows)
    ended = sum(kinds.get(settle_line(row.code)) == _ENDED_ELSEWHERE for row in rows)
    return Tally(len(rows), matching, ended, others, is_part)


def gone_from(codes: set[str], ours: Mapping[str, Sequence[str]], is_imported: Callable[[str], bool]) -> list[str]:
    """Codes once imported that a source no longer has, of those fields (field → codes of its records) it has most of.

    A few procedures picked out of a field say nothing about the others; which of those were imported is then
    not even asked, for each answer is a file to read.
    """
    gone: list[str] = []
    for codes_of_field in ours.values():
        kept = sum(code in codes and is_imported(code) for code in codes_of_field)
        missing = list(islice((code for code in codes_of_field if code not in codes and is_imported(code)), kept))
        if len(missing) < kept:
            gone += missing
    return sorted(gone)


def _compare(row: ListedProcedure, record: PlainRecord | None, registers: Registers, day: date) -> Iterator[Difference]:
    code, name = settle_line(row.code), settle_line(row.name)
    ended = says_ended(row.state)
    if record is None:
        yield Difference(code, _ENDED_ELSEWHERE if ended else "thieu", "", name)
        return
    if ended and "cham_dut" not in record:
        yield Difference(code, "bai-bo", str(record.get("ten_thu_tuc", "")), settle_line(row.state))
    for kind, here, there, same in _pairs(row, record, registers):
        if here and there and not same:
            yield Difference(code, kind, here, there)
    if not ended:
        for kind, here, there in annex_differences(row, record, day):
            yield Difference(code, kind, here, there)


def _pairs(row: ListedProcedure, record: PlainRecord, registers: Registers) -> Iterator[tuple[str, str, str, bool]]:
    """(kind, what the record says, what the list says, whether that is the same)."""
    name, listed = str(record.get("ten_thu_tuc", "")), settle_line(row.name)
    yield "ten-khac", name, listed, name_key(name) == name_key(listed)
    slug, field = str(record.get("linh_vuc", "")), settle_line(row.field)
    spelled = {name_key(spelling) for spelling in registers.fields.spellings.get(slug, ())}
    yield "linh-vuc-khac", registers.fields.names.get(slug, slug), field, name_key(field) in spelled
    key, decision = str(record.get("quyet_dinh_cong_bo", "")), settle_line(row.decision)
    number = registers.decisions.numbers.get(key, key)
    yield "quyet-dinh-khac", number, decision, legal_key(number) == legal_key(decision)
