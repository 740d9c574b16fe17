"""The columns of the tables of open data: of each family its own, or one for each of its fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pydantic.fields import FieldInfo

from congkhai.catalogue.addresses import policy_address, procedure_address, record_address
from congkhai.catalogue.dated_prose import evidence_on, told_lines
from congkhai.catalogue.days import bounded_fields, is_over
from congkhai.catalogue.form_editions import told_edition
from congkhai.catalogue.provenance import PROVENANCE
from congkhai.catalogue.reception import reception_of
from congkhai.catalogue.state import state_in_words, state_of
from congkhai.catalogue.summary import Summary
from congkhai.catalogue.wording import capital
from congkhai.exports.csv_tables import Cell, Column, RecordInTable
from congkhai.exports.json_records import EDITORS_ONLY, page_of
from congkhai.model.communes import Commune
from congkhai.model.families import FAMILY, FORMS
from congkhai.model.family import Family
from congkhai.model.form_sheet import FormEdition
from congkhai.model.terms import NONE, Choice, Record, meaning_of, record_inside

# Whose codes nobody knows by heart, and a spreadsheet takes for numbers (`02701`).
_NAMED = ("linh-vuc", "co-quan", "xa-phuong")


def columns_of(family: Family) -> tuple[Column, ...]:
    """The columns of a family's table."""
    return COLUMNS.get(family.name) or _usual_columns(family)


def _usual_columns(family: Family) -> tuple[Column, ...]:
    """A column for each field that holds no parts, then state if days decide it, provenance if told, and address."""
    fields = [
        (name, field)
        for name, field in family.model.model_fields.items()
        if name not in (*PROVENANCE, *EDITORS_ONLY) and record_inside(field.annotation) is None
    ]
    state = Column("Tình trạng", "Vào ngày của tệp", lambda row: state_in_words(family, row.record, row.catalogue.day))
    return (
        *(_column(name, field) for name, field in fields),
        *([state] if bounded_fields(family.model) else []),
        *(column for name, column in _OF_SOURCE.items() if name in family.model.model_fields),
        Column(
            "Địa chỉ trang",
            "Đường dẫn tính từ địa chỉ gốc của trang",
            lambda row: record_address(family.name, row.key),
        ),
    )


def _column(name: str, field: FieldInfo) -> Column:
    """A column of a field; what would mislead once its record is over is empty then."""
    meaning = meaning_of(field)
    column = _column_of(field, lambda row: row.record, name)
    if (family := meaning.refers_to) and family in _NAMED:
        return Column(column.heading, "Tên trong danh mục", lambda row: _names(row, family, column.value(row)))
    if not meaning.until_over:
        return column
    hint = f"{column.hint}; để trống khi đã qua"
    return Column(column.heading, hint, lambda row: "" if is_over(row.record, row.catalogue.day) else column.value(row))


def _column_of(field: FieldInfo, part: Callable[[RecordInTable], Record | None], name: str) -> Column:
    """A column of a field of a record or of a part of one; empty where there is no such part."""
    return Column(field.title or name, field.description or "", lambda row: _cell(getattr(part(row), name, None)))


def _cell(value: Any) -> Cell:
    if isinstance(value, tuple):
        return tuple(str(_cell(one)) for one in value)
    if isinstance(value, Choice):
        return value.label
    if isinstance(value, bool):
        return _yes_no(value)
    if isinstance(value, date):
        return value.isoformat()
    return "Không có" if value is NONE else value


def _names(row: RecordInTable, family: str, codes: Cell) -> Cell:
    """What records of a list are called, one or several, in place of their codes."""
    records = row.catalogue.setting.of(family)

    def name(code: str) -> str:
        record = records.get(code)
        return capital(record.full_name) if isinstance(record, Commune) else getattr(record, "name", code)

    return tuple(map(name, codes)) if isinstance(codes, tuple) else name(codes) if isinstance(codes, str) else codes


def _field_names(row: RecordInTable, *slugs: str) -> tuple[str, ...]:
    fields = row.catalogue.setting.fields
    return tuple(fields[slug].name if slug in fields else slug for slug in slugs)


def _places(row: RecordInTable) -> Cell:
    if _is_over(row):
        return row.record.end.place or "" if row.record.end else ""
    reception = reception_of(row.record.levels, row.record.reception, row.catalogue.setting.desks)
    return tuple(place.words for place in reception.places) or None


def _agency_names(row: RecordInTable) -> tuple[str, ...]:
    agencies = row.catalogue.setting.agencies
    slugs = row.record.competent_authority
    return tuple(agencies[slug].name if slug in agencies else slug for slug in slugs)


def _decision_number(row: RecordInTable) -> Cell:
    decision = row.catalogue.setting.decision_on(row.record)
    return decision.number if decision else row.record.decision


def _outputs(row: RecordInTable) -> Cell:
    outputs = row.record.outputs
    return "Không có" if outputs is NONE else told_lines(outputs or (), row.catalogue.day) or None


def _paper_count(row: RecordInTable) -> Cell:
    groups = evidence_on(row.record, row.catalogue.day)
    return len({paper.name for group in groups for paper in group.evidence if paper.is_paper}) or None


def _audiences(row: RecordInTable) -> Cell:
    return (*(audience.label for audience in row.record.audiences), *row.record.other_audiences)


def _summary(row: RecordInTable) -> Summary:
    return row.catalogue.procedures[row.key]


def _is_over(row: RecordInTable) -> bool:
    return _summary(row).state.is_over


def _while_done(value: Callable[[RecordInTable], Cell]) -> Callable[[RecordInTable], Cell]:
    """A cell that is empty once the procedure is done here no more: nobody shall act on it."""
    return lambda row: "" if _is_over(row) else value(row)


def _actions(row: RecordInTable) -> Cell:
    day = row.catalogue.day
    return "" if is_over(row.record, day) else told_lines(row.record.actions, day) or ""


def _yes_no(flag: bool) -> str:
    return "Có" if flag else "Không"


def _of_edition(name: str) -> Column:
    """A value of the edition of a form that is told on the day."""
    field = FormEdition.model_fields[name]
    return _column_of(field, lambda row: told_edition(row.record, row.catalogue.day), name)


def _retrieved(row: RecordInTable) -> Cell:
    source = row.record.source
    return source.retrieved.isoformat() if source else None


# By the attribute that each is of.
_OF_SOURCE = {
    "source": Column("Ngày dữ liệu", "Ngày lấy từ nguồn, dạng 2026-11-23", _retrieved),
    "sample": Column(
        "Dữ liệu mẫu", "Có: chưa được kiểm tra để dùng chính thức", lambda row: _yes_no(row.record.sample)
    ),
}

_OVER = "để trống nếu thủ tục không còn áp dụng"

PROCEDURE_COLUMNS: tuple[Column, ...] = (
    Column(
        "Mã thủ tục",
        "Mã trong CSDL quốc gia; là chữ, không phải số: 1.000890 khác 1.00089",
        lambda row: row.record.identifier,
    ),
    Column("Tên thủ tục", "Tên chính thức", lambda row: row.record.name),
    Column("Lĩnh vực", "Tên lĩnh vực", lambda row: _field_names(row, row.record.field)),
    Column(
        "Cấp thực hiện",
        "Bộ, tỉnh, xã hoặc cơ quan khác",
        lambda row: tuple(level.label for level in row.record.levels),
    ),
    Column(
        "Đối tượng thực hiện",
        "Ai được làm thủ tục",
        _audiences,
    ),
    Column(
        "Mức độ trực tuyến",
        f"Làm trực tuyến được đến đâu; {_OVER}",
        _while_done(lambda row: row.record.online.label if row.record.online else None),
    ),
    Column("Thời hạn giải quyết", f"Bằng lời, gộp các cách nộp; {_OVER}", _while_done(lambda row: _summary(row).time)),
    Column("Phí, lệ phí", f"Bằng lời, vào ngày của tệp; {_OVER}", _while_done(lambda row: _summary(row).cost)),
    Column("Cách thức nộp", f"Các cách nộp hồ sơ; {_OVER}", _while_done(lambda row: _summary(row).ways)),
    Column(
        "Nộp ở đâu",
        "Nơi nhận hồ sơ; nếu bản ghi không nêu thì là nơi nhận của cấp thực hiện; thủ tục đã chuyển thì là nơi làm nay",
        _places,
    ),
    Column("Cơ quan thực hiện", f"Tên cơ quan giải quyết; {_OVER}", _while_done(_agency_names)),
    Column("Kết quả thực hiện", "Giấy tờ người dân nhận được", _outputs),
    Column("Số giấy tờ", "Số giấy tờ khác nhau của mọi trường hợp", _paper_count),
    Column("Căn cứ pháp lý", "Số ký hiệu văn bản", lambda row: row.record.legal_resources),
    Column(
        "Số quyết định",
        "Quyết định công bố",
        _decision_number,
    ),
    Column(
        "Tình trạng",
        "Còn áp dụng hay không, vào ngày của tệp",
        lambda row: _summary(row).state.label,
    ),
    *_OF_SOURCE.values(),
    Column(
        "Địa chỉ trang",
        "Đường dẫn tính từ địa chỉ gốc của trang",
        lambda row: procedure_address(row.record.identifier),
    ),
)

POLICY_COLUMNS: tuple[Column, ...] = (
    Column("Tên chính sách", "Tên bằng lời thường", lambda row: row.record.name),
    Column("Số hiệu văn bản", "Văn bản quy định chính sách", lambda row: row.record.number),
    Column(
        "Ngày ban hành",
        "Dạng 2026-11-23",
        lambda row: row.record.issued.isoformat() if row.record.issued else None,
    ),
    Column("Ngày có hiệu lực", "Dạng 2026-11-23", lambda row: row.record.effective.isoformat()),
    Column(
        "Ngày hết hiệu lực",
        "Ngày đầu tiên không còn áp dụng; để trống nếu văn bản không nêu",
        lambda row: row.record.expires.isoformat() if row.record.expires else "",
    ),
    Column("Lĩnh vực", "Tên lĩnh vực", lambda row: _field_names(row, *row.record.fields)),
    Column("Ai bị tác động", "Các nhóm người", lambda row: row.record.affected),
    Column("Có gì mới", "Điểm mới", lambda row: row.record.changes),
    Column("Việc cần làm", "Để trống nếu không có, hoặc chính sách không còn áp dụng", _actions),
    Column(
        "Thủ tục liên quan",
        "Mã thủ tục; để trống nếu không có",
        lambda row: row.record.procedures or "",
    ),
    Column("Địa chỉ toàn văn", "Nơi đọc toàn văn", lambda row: row.record.address),
    Column(
        "Tình trạng",
        "Còn áp dụng hay không, vào ngày của tệp",
        lambda row: state_of(row.record, row.catalogue.day).label,
    ),
    *_OF_SOURCE.values(),
    Column(
        "Địa chỉ trang",
        "Đường dẫn tính từ địa chỉ gốc của trang",
        lambda row: policy_address(row.key),
    ),
)

FORM_COLUMNS: tuple[Column, ...] = (
    Column("Mã mẫu", "Mã mà thủ tục nêu ở `mau_don_to_khai`", lambda row: row.key),
    Column("Tên mẫu", "Tên như người dân đọc", lambda row: row.record.name),
    *(_of_edition(name) for name in ("number", "legal_resource", "file", "address", "since", "until")),
    Column(
        "Thủ tục dùng mẫu",
        "Mã thủ tục; để trống nếu không có",
        lambda row: tuple(one.code for one in row.catalogue.by_form.get(row.key, ())) or "",
    ),
    Column("Địa chỉ trang", "Để trống nếu mẫu chỉ có tên tệp", lambda row: page_of(FAMILY[FORMS], row.key, row.record)),
)

COLUMNS: Mapping[str, tuple[Column, ...]] = {
    "thu-tuc": PROCEDURE_COLUMNS,
    "chinh-sach": POLICY_COLUMNS,
    "bieu-mau": FORM_COLUMNS,
}
