"""Surveys, one file each under content/khao-sat/: the questions, where to hand in, and what people answered."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Choice, Record, Says, term
from congkhai.model.values import Count, Day, Flag, Link, Slug, Text


class AnswerKind(Choice):
    """How a question is answered."""

    SCALE = "thang-diem", "Thang 5 mức hài lòng"
    ONE = "chon-mot", "Chọn một"
    MANY = "chon-nhieu", "Chọn nhiều"
    WORDS = "viet", "Viết câu trả lời"


class SurveyQuestion(Record):
    """A question."""

    code: Slug = term("ma", "Mã câu hỏi", "Như thai-do; kết quả nêu mã này")
    question: Text = term("hoi", "Câu hỏi", says=Says.NAME)
    kind: AnswerKind = term("loai", "Trả lời thế nào")
    answers: tuple[Text, ...] = term(
        "tra_loi", "Các câu trả lời", "Chỉ với chon-mot, chon-nhieu", default=(), says=Says.NAME
    )


class AnswerCount(Record):
    """How many gave an answer."""

    answer: Text = term("tra_loi", "Câu trả lời", "Đúng như trong câu hỏi; thang 5 mức thì ghi 1 đến 5", says=Says.NAME)
    count: Count = term("so", "Số người chọn")


class SurveyResult(Record):
    """What was answered to a question."""

    question: Slug = term("cau_hoi", "Mã câu hỏi")
    counts: Annotated[tuple[AnswerCount, ...], Field(min_length=1)] = term("dem", "Số người chọn từng câu trả lời")


class Survey(Holdable):
    """A survey; its address stays when it is closed and its results are there."""

    name: Text = term("ten_khao_sat", "Tên khảo sát", ask="Khảo sát tên là gì?", says=Says.NAME)
    summary: Text = term("tom_tat", "Nói gọn", "Hỏi ai, về điều gì, để làm gì", long=True, says=Says.HISTORY)
    since: Day = term("tu_ngay", "Từ ngày", day=Bound.FIRST)
    until: Day = term("den_ngay", "Đến hết ngày", day=Bound.LAST)
    hand_in: tuple[Text, ...] = term(
        "nop_o_dau", "Nộp phiếu ở đâu", "Hết hạn thì trang không hiện nữa", default=(), until_over=True
    )
    address: Link | None = term(
        "lien_ket", "Trả lời qua mạng", "Địa chỉ của kênh chính thức", default=None, until_over=True
    )
    questions: Annotated[tuple[SurveyQuestion, ...], Field(min_length=1)] = term("cau_hoi", "Câu hỏi")
    answered: Count | None = term("so_phieu", "Số phiếu trả lời", "Số phiếu hợp lệ đã nhận", default=None)
    method: Text | None = term(
        "cach_lam", "Cách khảo sát", "Hỏi ai, chọn thế nào, phát và thu ra sao", default=None, says=Says.HISTORY
    )
    results: tuple[SurveyResult, ...] = term("ket_qua", "Kết quả", default=())
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)


# What a scale offers, from 1 to 5.
SCALE = ("Rất không hài lòng", "Không hài lòng", "Bình thường", "Hài lòng", "Rất hài lòng")


def offered(question: SurveyQuestion) -> dict[str, str]:
    """The answers that can be counted, as results write them, each with its words."""
    if question.kind is AnswerKind.SCALE:
        return {str(number): words for number, words in enumerate(SCALE, 1)}
    return {answer: answer for answer in question.answers}
