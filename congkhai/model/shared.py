"""Parts that procedures and policies have in common."""

from __future__ import annotations

from congkhai.model.choices import LeftOutReason, SourceSystem
from congkhai.model.terms import Bound, Personal, Record, Says, term
from congkhai.model.values import Day, Link, Text

# What is named are no records, but files in content/bieu-mau/.
FORM_FILES = "tep-bieu-mau"


class LeftOut(Record):
    """Something that the source says and the record leaves out on purpose."""

    text: Text = term("noi_dung", "Nội dung", "Nguyên văn lời của nguồn mà bản ghi không dùng", long=True)
    reason: LeftOutReason = term("ly_do", "Lý do", "Vì sao bỏ qua")


class Source(Record):
    """Where the facts were read, and on which day."""

    system: SourceSystem = term("he_thong", "Nguồn", "Nơi lấy dữ liệu")
    retrieved: Day = term("ngay_lay", "Ngày lấy dữ liệu", "Ngày của dữ liệu ở nguồn")
    address: Link | None = term("dia_chi", "Địa chỉ của nguồn", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú về nguồn", default=None)
    left_out: tuple[LeftOut, ...] = term(
        "bo_qua", "Điều của nguồn không dùng", "Mỗi lời bỏ qua một mục, kèm lý do", default=()
    )
    marks: Text | None = term(
        "dau_nhap", "Dấu của lần nhập", "Máy ghi khi nhập dữ liệu để biết bạn đã sửa gì; đừng sửa", default=None
    )


class Review(Record):
    """The last time somebody answerable compared the record with the law."""

    day: Day = term("ngay", "Ngày rà soát", "Ngày kiểm tra lại bản ghi gần nhất")
    role: Text = term("vai_tro", "Người rà soát", "Chức danh hoặc đơn vị, không ghi tên người", personal=Personal.NEVER)


class Question(Record):
    """A question in a citizen's words, with its answer."""

    question: Text = term("hoi", "Hỏi", "Câu hỏi như người dân hay hỏi", says=Says.NAME)
    answer: Text = term(
        "dap", "Đáp", "Câu trả lời ngắn; xuống dòng để tách đoạn, `- ` để gạch đầu dòng", long=True, free=True
    )
    since: Day | None = term("tu_ngay", "Hiện từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Hiện đến hết ngày", default=None, day=Bound.LAST)


class Period(Record):
    """Days of validity, both included; an open end is left out."""

    since: Day | None = term(
        "tu_ngay", "Từ ngày", "Ngày đầu tiên có hiệu lực", default=None, cpsv="dct:temporal", day=Bound.FIRST
    )
    until: Day | None = term("den_ngay", "Đến hết ngày", "Ngày cuối cùng còn hiệu lực", default=None, day=Bound.LAST)


class Change(Record):
    """One entry of a record's history."""

    day: Day = term("ngay", "Ngày thay đổi")
    summary: Text = term("noi_dung", "Nội dung thay đổi", "Thay đổi gì, nói bằng một câu")
    decision: Text | None = term("quyet_dinh", "Quyết định", "Số quyết định làm căn cứ", default=None)


class Attachment(Record):
    """A file in content/bieu-mau/, or one on another official site."""

    name: Text = term("ten", "Tên tệp", "Tên như người dân đọc", cpsv="dct:title")
    file: Text | None = term(
        "tep", "Tệp", "Tên tệp trong content/bieu-mau/", default=None, refers_to=FORM_FILES, says=Says.NAME
    )
    address: Link | None = term("lien_ket", "Địa chỉ tải", default=None, cpsv="foaf:page")
