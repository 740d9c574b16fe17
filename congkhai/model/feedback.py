"""Phản ánh, kiến nghị on administrative rules (NĐ 20/2008/NĐ-CP) with their answers; content/phan-anh/<năm>/."""

from __future__ import annotations

from congkhai.model.feedback_channels import ChannelKind
from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Choice, Personal, Record, Says, term
from congkhai.model.values import Code, Day, Flag, Slug, Text


class FeedbackKind(Choice):
    """What it is about, as the reports of TT 09/2026/TT-BTP count them; complaints and denunciations are none."""

    CONDUCT = "hanh-vi", "Hành vi hành chính"
    RULE = "quy-dinh", "Quy định hành chính"


class Forwarded(Record):
    """To whom it was passed on because another body is competent."""

    to: Text = term("den", "Chuyển đến", "Tên cơ quan", says=Says.HISTORY, personal=Personal.NEVER)
    day: Day = term("ngay", "Ngày chuyển")


class Feedback(Holdable):
    """One phản ánh, kiến nghị: what was said, without who said it, and what became of it."""

    name: Text = term(
        "ten",
        "Việc gì",
        "Nói gọn, không tên người",
        ask="Phản ánh về việc gì?",
        says=Says.NAME,
        personal=Personal.NEVER,
    )
    received: Day = term("nhan", "Ngày tiếp nhận", day=Bound.FIRST)
    field: Slug = term("linh_vuc", "Lĩnh vực", refers_to="linh-vuc")
    kind: FeedbackKind = term("loai", "Phản ánh về", "Khiếu nại, tố cáo không ghi ở đây")
    channel: ChannelKind | None = term("kenh", "Gửi qua", default=None)
    matter: Text = term(
        "noi_dung_an_danh",
        "Nội dung",
        "Kể lại, bỏ hết tên người, số điện thoại, số giấy tờ, địa chỉ nhà",
        long=True,
        says=Says.HISTORY,
        personal=Personal.NEVER,
    )
    forwarded: Forwarded | None = term("chuyen", "Chuyển cơ quan khác", default=None)
    body: Text | None = term(
        "co_quan_tra_loi", "Cơ quan trả lời", default=None, says=Says.HISTORY, personal=Personal.NEVER
    )
    answered: Day | None = term("tra_loi", "Ngày trả lời", default=None, day=Bound.GONE)
    outcome: Text | None = term(
        "ket_qua",
        "Trả lời, kết quả",
        "Trả lời thế nào, đã sửa gì; không tên người",
        default=None,
        long=True,
        says=Says.HISTORY,
        personal=Personal.NEVER,
    )
    published: Day | None = term("cong_khai", "Ngày công khai kết quả", default=None)
    satisfied: Flag | None = term(
        "hai_long",
        "Người gửi hài lòng",
        "Chỉ để đếm, không hiện ở trang; không hỏi thì bỏ trống",
        default=None,
    )
    procedures: tuple[Code, ...] = term("thu_tuc_lien_quan", "Thủ tục liên quan", default=(), refers_to="thu-tuc")
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
