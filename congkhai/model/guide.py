"""Guides to the right procedure: questions, and where each answer leads. One file each under content/huong-dan/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Missing, Record, Says, term
from congkhai.model.values import Answers, Code, Day, Flag, Slug, Text

CASE_HINT = (
    "Mã các câu trả lời trong phan_biet của thủ tục mà đường đi tới đây đã cho biết; chưa cho biết gì thì ghi []"
)


class GuideAnswer(Record):
    """An answer, which leads to the next question, to a procedure, or to another authority: to one of these."""

    name: Text = term("ten", "Câu trả lời", "Bằng lời của người dân", free=True)
    following: Slug | None = term("tiep", "Hỏi tiếp", "Mã của câu hỏi tiếp theo", default=None)
    procedure: Code | None = term(
        "thu_tuc", "Thủ tục", "Mã thủ tục cần làm", default=None, refers_to="thu-tuc", missing=Missing.LATER, about=True
    )
    signpost: Text | None = term(
        "chi_dan",
        "Chỉ dẫn nơi khác",
        "Tên một mục của danh mục chi-dan.yml",
        default=None,
        refers_to="chi-dan",
        about=True,
        says=Says.NAME,
    )
    case: Answers | None = term("truong_hop", "Trường hợp", CASE_HINT, default=None)
    note: Text | None = term("ghi_chu", "Vì sao", "Một câu: vì sao là thủ tục này", default=None, free=True)
    since: Day | None = term("tu_ngay", "Từ ngày", "Ngày đầu tiên đúng", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Đến hết ngày", "Ngày cuối cùng còn đúng", default=None, day=Bound.LAST)


class GuideQuestion(Record):
    """A question of a guide."""

    code: Slug = term("ma", "Mã", "Chữ thường không dấu, như so-ho-tich; là một phần của địa chỉ trang")
    question: Text = term("hoi", "Câu hỏi", "Người dân trả lời được ngay", free=True)
    explanation: Text | None = term("giai_thich", "Giải thích", "Một, hai câu bằng lời thường", default=None, free=True)
    answers: Annotated[tuple[GuideAnswer, ...], Field(min_length=1)] = term(
        "tra_loi", "Câu trả lời", "Mọi câu trả lời có thể, hay gặp nhất trước"
    )


class Guide(Holdable):
    """Questions by which citizens find out which of several procedures is theirs."""

    name: Text = term("ten", "Tên hướng dẫn", "Như người dân nói: Mất giấy khai sinh", ask="Người dân cần việc gì?")
    summary: Text = term("tom_tat", "Tóm tắt", "Một câu, hiện trên thẻ", free=True)
    terms: tuple[Text, ...] = term(
        "tu", "Cách người dân nói", "Tìm kiếm gặp những chữ này thì hỏi lại", default=(), says=Says.NAME
    )
    unless: tuple[Text, ...] = term(
        "tru_khi", "Trừ khi câu hỏi có", "Thêm những chữ này thì là việc khác", default=(), says=Says.NAME
    )
    events: tuple[Slug, ...] = term(
        "su_kien", "Việc trong đời", "Sự kiện nào mời dùng hướng dẫn này", default=(), refers_to="su-kien"
    )
    fields: tuple[Slug, ...] = term(
        "linh_vuc", "Lĩnh vực", "Lĩnh vực nào mời dùng hướng dẫn này", default=(), refers_to="linh-vuc"
    )
    questions: Annotated[tuple[GuideQuestion, ...], Field(min_length=1)] = term(
        "cau_hoi", "Các câu hỏi", "Câu đầu tiên được hỏi trước"
    )
    legal_resources: tuple[Text, ...] = term(
        "can_cu_phap_ly",
        "Căn cứ pháp lý",
        "Số ký hiệu trong danh mục văn bản",
        default=(),
        cpsv="cv:hasLegalResource",
        refers_to="van-ban",
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)

    def question_of(self, code: str) -> GuideQuestion | None:
        """The question of a code, if there is one."""
        return next((asked for asked in self.questions if asked.code == code), None)
