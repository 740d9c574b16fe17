"""Records as CSV tables that open in a spreadsheet: UTF-8 with BOM, lines ending in CRLF."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeVar

from congkhai.catalogue.addresses import policy_address, procedure_address
from congkhai.catalogue.state import state_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.catalogue.wording import UNKNOWN
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.terms import NONE

# What a spreadsheet takes for a formula, full-width signs included (OWASP, "CSV injection").
_FORMULA = re.compile(r"[\s\x00\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n\x00]")

Cell = str | int | tuple[str, ...] | None
Row = TypeVar("Row")


class ProcedureInTable(NamedTuple):
    """What the cells of a procedure are taken from."""

    procedure: Procedure
    summary: Summary
    catalogue: Catalogue


class PolicyInTable(NamedTuple):
    """What the cells of a policy are taken from."""

    slug: str
    policy: Policy
    catalogue: Catalogue


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column: None and () print as not known, "" as an empty cell."""

    heading: str
    hint: str
    value: Callable[[Row], Cell]


def procedure_row(procedure: Procedure, summary: Summary, catalogue: Catalogue) -> bytes:
    """One line of the table of procedures, its line end included."""
    row = ProcedureInTable(procedure, summary, catalogue)
    return _line(column.value(row) for column in PROCEDURE_COLUMNS)


def policy_row(slug: str, policy: Policy, catalogue: Catalogue) -> bytes:
    """One line of the table of policies, its line end included."""
    row = PolicyInTable(slug, policy, catalogue)
    return _line(column.value(row) for column in POLICY_COLUMNS)


def join_csv(columns: Sequence[Column[Any]], rows: Iterable[bytes]) -> Iterator[bytes]:
    """The file, part by part. Without the BOM Excel reads Vietnamese as Windows-1252."""
    yield "\ufeff".encode()
    yield _line(column.heading for column in columns)
    yield from rows


def neutralised(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would run it as a formula."""
    return f"'{text}" if _FORMULA.match(text) else text


def _line(cells: Iterable[Cell]) -> bytes:
    line = io.StringIO(newline="")
    csv.writer(line, lineterminator="\r\n").writerow([_text(cell) for cell in cells])
    return line.getvalue().encode()


def _text(cell: Cell) -> str | int:
    if cell is None or cell == ():
        return UNKNOWN
    if isinstance(cell, tuple):
        # Each value: where `;` parts the columns, each of them may begin a cell.
        return "; ".join(map(neutralised, cell))
    return neutralised(cell) if isinstance(cell, str) else cell


def _field_names(row: ProcedureInTable | PolicyInTable, *slugs: str) -> tuple[str, ...]:
    fields = row.catalogue.setting.fields
    return tuple(fields[slug].name if slug in fields else slug for slug in slugs)


def _agency_names(row: ProcedureInTable) -> tuple[str, ...]:
    agencies = row.catalogue.setting.agencies
    slugs = row.procedure.competent_authority
    return tuple(agencies[slug].name if slug in agencies else slug for slug in slugs)


def _outputs(row: ProcedureInTable) -> Cell:
    outputs = row.procedure.outputs
    return "Không có" if outputs is NONE else outputs or None


def _paper_count(row: ProcedureInTable) -> Cell:
    return len(row.procedure.paper_names) or None


def _audiences(row: ProcedureInTable) -> Cell:
    return (*(audience.label for audience in row.procedure.audiences), *row.procedure.other_audiences)


def _yes_no(flag: bool) -> str:
    return "Có" if flag else "Không"


PROCEDURE_COLUMNS: tuple[Column[ProcedureInTable], ...] = (
    Column(
        "Mã thủ tục",
        "Mã trong CSDL quốc gia; là chữ, không phải số: 1.000890 khác 1.00089",
        lambda row: row.procedure.identifier,
    ),
    Column("Tên thủ tục", "Tên chính thức", lambda row: row.procedure.name),
    Column("Lĩnh vực", "Tên lĩnh vực", lambda row: _field_names(row, row.procedure.field)),
    Column(
        "Cấp thực hiện",
        "Bộ, tỉnh, xã hoặc cơ quan khác",
        lambda row: tuple(level.label for level in row.procedure.levels),
    ),
    Column(
        "Đối tượng thực hiện",
        "Ai được làm thủ tục",
        _audiences,
    ),
    Column(
        "Mức độ trực tuyến",
        "Làm trực tuyến được đến đâu",
        lambda row: row.procedure.online.label if row.procedure.online else None,
    ),
    Column("Thời hạn giải quyết", "Bằng lời, gộp các cách nộp", lambda row: row.summary.time),
    Column("Phí, lệ phí", "Bằng lời, vào ngày của tệp", lambda row: row.summary.cost),
    Column("Cách thức nộp", "Các cách nộp hồ sơ", lambda row: row.summary.ways),
    Column("Cơ quan thực hiện", "Tên cơ quan giải quyết", _agency_names),
    Column("Kết quả thực hiện", "Giấy tờ người dân nhận được", _outputs),
    Column("Số giấy tờ", "Số giấy tờ khác nhau của mọi trường hợp", _paper_count),
    Column("Căn cứ pháp lý", "Số ký hiệu văn bản", lambda row: row.procedure.legal_resources),
    Column(
        "Số quyết định",
        "Quyết định công bố",
        lambda row: row.summary.announcement.number if row.summary.announcement else None,
    ),
    Column(
        "Tình trạng",
        "Còn áp dụng hay không, vào ngày của tệp",
        lambda row: row.summary.state.label,
    ),
    Column(
        "Ngày dữ liệu",
        "Ngày lấy từ nguồn, dạng 2026-11-23",
        lambda row: row.procedure.source.retrieved.isoformat(),
    ),
    Column(
        "Dữ liệu mẫu",
        "Có: chưa được kiểm tra để dùng chính thức",
        lambda row: _yes_no(row.procedure.sample),
    ),
    Column(
        "Địa chỉ trang",
        "Đường dẫn tính từ địa chỉ gốc của trang",
        lambda row: procedure_address(row.procedure.identifier),
    ),
)

POLICY_COLUMNS: tuple[Column[PolicyInTable], ...] = (
    Column("Tên chính sách", "Tên bằng lời thường", lambda row: row.policy.name),
    Column("Số hiệu văn bản", "Văn bản quy định chính sách", lambda row: row.policy.number),
    Column(
        "Ngày ban hành",
        "Dạng 2026-11-23",
        lambda row: row.policy.issued.isoformat() if row.policy.issued else None,
    ),
    Column("Ngày có hiệu lực", "Dạng 2026-11-23", lambda row: row.policy.effective.isoformat()),
    Column(
        "Ngày hết hiệu lực",
        "Ngày đầu tiên không còn áp dụng; để trống nếu văn bản không nêu",
        lambda row: row.policy.expires.isoformat() if row.policy.expires else "",
    ),
    Column("Lĩnh vực", "Tên lĩnh vực", lambda row: _field_names(row, *row.policy.fields)),
    Column("Ai bị tác động", "Các nhóm người", lambda row: row.policy.affected),
    Column("Có gì mới", "Điểm mới", lambda row: row.policy.changes),
    Column("Việc cần làm", "Để trống nếu không có", lambda row: row.policy.actions or ""),
    Column(
        "Thủ tục liên quan",
        "Mã thủ tục; để trống nếu không có",
        lambda row: row.policy.procedures or "",
    ),
    Column("Địa chỉ toàn văn", "Nơi đọc toàn văn", lambda row: row.policy.address),
    Column(
        "Tình trạng",
        "Còn áp dụng hay không, vào ngày của tệp",
        lambda row: state_of(row.policy, row.catalogue.day).label,
    ),
    Column(
        "Ngày dữ liệu",
        "Ngày lấy từ nguồn, dạng 2026-11-23",
        lambda row: row.policy.source.retrieved.isoformat(),
    ),
    Column(
        "Dữ liệu mẫu",
        "Có: chưa được kiểm tra để dùng chính thức",
        lambda row: _yes_no(row.policy.sample),
    ),
    Column(
        "Địa chỉ trang",
        "Đường dẫn tính từ địa chỉ gốc của trang",
        lambda row: policy_address(row.slug),
    ),
)
