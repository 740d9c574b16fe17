"""Dialogues with citizens, one file each under content/doi-thoai/: when, and what became of each question."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Attachment, Review, Source
from congkhai.model.terms import Bound, Personal, Record, Says, term
from congkhai.model.values import Code, Day, Flag, Slug, Text, TimeOfDay


class AskedThere(Record):
    """A question, without who asked it, and what became of it."""

    question: Text = term(
        "hoi", "Câu hỏi", "Gộp các câu giống nhau, không ghi tên người", says=Says.NAME, personal=Personal.NEVER
    )
    answer: Text | None = term("dap", "Trả lời tại chỗ", default=None, says=Says.HISTORY, personal=Personal.NEVER)
    in_charge: Text | None = term(
        "giao_cho",
        "Giao cho",
        "Cơ quan, đơn vị hoặc chức danh",
        default=None,
        says=Says.HISTORY,
        personal=Personal.NEVER,
    )
    due: Day | None = term("han", "Hẹn xong ngày", default=None, day=Bound.LAST)
    outcome: Text | None = term(
        "ket_qua", "Kết quả", "Việc đã làm đến đâu", default=None, says=Says.HISTORY, personal=Personal.NEVER
    )
    done: Day | None = term("ngay_xong", "Xong ngày", default=None)


class Dialogue(Holdable):
    """A dialogue; its address stays when it has taken place."""

    name: Text = term("ten_doi_thoai", "Tên buổi đối thoại", ask="Buổi đối thoại tên là gì?", says=Says.NAME)
    summary: Text = term("tom_tat", "Nói gọn", "Nói với ai, về điều gì", long=True, says=Says.HISTORY)
    day: Day = term("ngay", "Ngày", day=Bound.LAST)
    begins: TimeOfDay | None = term("tu_gio", "Từ giờ", default=None)
    ends: TimeOfDay | None = term("den_gio", "Đến giờ", default=None)
    place: Text = term("dia_diem", "Nơi đối thoại", says=Says.HISTORY)
    chair: Text = term(
        "chu_tri", "Chủ trì", "Chức danh, không ghi tên người", says=Says.HISTORY, personal=Personal.NEVER
    )
    topics: tuple[Text, ...] = term("noi_dung", "Nội dung", default=(), says=Says.HISTORY)
    registration: tuple[Text, ...] = term(
        "dang_ky", "Đăng ký, gửi câu hỏi trước", "Qua rồi thì trang không hiện nữa", default=(), until_over=True
    )
    minutes: tuple[Attachment, ...] = term("bien_ban", "Biên bản, thông báo kết luận", default=(), says=Says.HISTORY)
    questions: tuple[AskedThere, ...] = term("cau_hoi", "Các câu hỏi", default=(), says=Says.HISTORY)
    fields: tuple[Slug, ...] = term("linh_vuc", "Lĩnh vực", default=(), refers_to="linh-vuc")
    procedures: tuple[Code, ...] = term("thu_tuc_lien_quan", "Thủ tục liên quan", default=(), refers_to="thu-tuc")
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
