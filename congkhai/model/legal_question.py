"""Questions of law with answers, one file each under content/hoi-dap-phap-luat/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Choice, Personal, Says, term
from congkhai.model.values import Code, Day, Flag, Text


class LegalTheme(Choice):
    """What a question is about."""

    FAMILY = "hon-nhan-gia-dinh", "Hôn nhân, gia đình"
    CIVIL_STATUS = "ho-tich", "Hộ tịch, quốc tịch"
    LAND = "dat-dai", "Đất đai, nhà ở"
    CIVIL = "dan-su", "Vay mượn, mua bán, thừa kế"
    WORK = "lao-dong", "Việc làm, bảo hiểm"
    WELFARE = "an-sinh", "Trợ giúp, chính sách xã hội"
    TRAFFIC = "giao-thong", "Giao thông"
    PENALTIES = "xu-phat", "Xử phạt, hình sự"
    CHILDREN = "tre-em", "Trẻ em, học đường"
    NETWORK = "mang-xa-hoi", "Mạng xã hội, lừa đảo"
    OFFICES = "co-quan-nha-nuoc", "Làm việc với cơ quan nhà nước"
    OTHER = "khac", "Việc khác"


class LegalQuestion(Holdable):
    """A question with its answer, as of a day."""

    question: Text = term(
        "cau_hoi", "Câu hỏi", "Như người dân hỏi", ask="Người dân hỏi gì?", says=Says.NAME, personal=Personal.NEVER
    )
    theme: LegalTheme = term("chu_de", "Chủ đề")
    answer: Text = term(
        "tra_loi",
        "Trả lời",
        "Câu đầu trả lời thẳng; sau đó mới giải thích",
        long=True,
        free=True,
        personal=Personal.NEVER,
    )
    legal_resources: Annotated[tuple[Text, ...], Field(min_length=1)] = term(
        "can_cu_phap_ly",
        "Căn cứ pháp lý",
        "Số ký hiệu trong danh mục văn bản",
        cpsv="cv:hasLegalResource",
        refers_to="van-ban",
    )
    articles: Text | None = term("dieu_khoan", "Điều, khoản", "Như Điều 16 khoản 1", default=None, says=Says.NAME)
    answered: Day = term("ngay_tra_loi", "Trả lời ngày")
    until: Day | None = term("den_ngay", "Đúng đến hết ngày", default=None, day=Bound.LAST)
    procedures: tuple[Code, ...] = term("thu_tuc_lien_quan", "Thủ tục liên quan", default=(), refers_to="thu-tuc")
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
