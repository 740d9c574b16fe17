"""Questions that tell the cases of a procedure apart: named once, referred to by whatever depends on their answers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.shared import Question
from congkhai.model.terms import Record, Says, term
from congkhai.model.values import Answers, Slug, Text

# Every part of a procedure that may hold in some cases alone has both keys, and they mean the same everywhere.
WHEN_HINT = (
    "Mã các câu trả lời của phan_biet mà phần này cần; nhiều câu trả lời của một câu hỏi là một trong số đó; "
    "bỏ trống là mọi trường hợp"
)
CASE_HINT = "Lời của nguồn, khi chưa có câu hỏi nào của phan_biet nói được; đã có truong_hop thì bỏ"


class Answer(Record):
    """An answer, which names a case."""

    code: Slug = term("ma", "Mã", "Chữ thường không dấu, như qua-han; mỗi mã một lần trong bản ghi")
    name: Text = term("ten", "Tên trường hợp", "Đọc riêng vẫn hiểu, như: Đăng ký quá hạn; trang dùng làm tên nhóm")


class Distinction(Record):
    """A question that tells cases apart."""

    code: Slug = term("ma", "Mã", "Chữ thường không dấu, như han-dang-ky")
    question: Text = term("hoi", "Câu hỏi", "Người dân trả lời được ngay", says=Says.NAME)
    answers: Annotated[tuple[Answer, ...], Field(min_length=1)] = term(
        "tra_loi", "Câu trả lời", "Mọi câu trả lời có thể, kể cả khi không cần thêm gì"
    )


class CaseQuestion(Question):
    """A question in a citizen's words, whose answer may hold in some cases alone."""

    when: Answers = term("truong_hop", "Trường hợp", WHEN_HINT, default=())
    case: Text | None = term("truong_hop_bang_loi", "Trường hợp, bằng lời", CASE_HINT, default=None)
