"""Drafts of legal texts on which people are asked, one file each under content/du-thao/."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Attachment, Review, Source
from congkhai.model.terms import Bound, Choice, Personal, Record, Says, term
from congkhai.model.values import Code, Day, Flag, Slug, Text


class DraftPart(Choice):
    """What a file of a draft is (Luật 64/2025/QH15 Điều 33 khoản 4)."""

    DRAFT = "du-thao", "Dự thảo"
    SUBMISSION = "to-trinh", "Tờ trình"
    COMPARISON = "so-sanh", "Bảng so sánh, thuyết minh"
    PROCEDURES = "danh-gia-tthc", "Đánh giá thủ tục hành chính"
    PRACTICE = "tong-ket", "Báo cáo tổng kết"
    OTHER = "khac", "Tài liệu khác"


class DraftFile(Attachment):
    """A file of a draft."""

    part: DraftPart = term("loai", "Loại tài liệu")


class ChangeForWhom(Record):
    """What a draft would change for a group of people."""

    group: Text = term("doi_tuong", "Ai bị tác động", says=Says.HISTORY)
    before: Text | None = term("truoc", "Hiện nay", default=None, says=Says.HISTORY)
    after: Text = term("nay", "Theo dự thảo", says=Says.HISTORY)


class Taken(Record):
    """An opinion, without who gave it, and what became of it."""

    opinion: Text = term(
        "y_kien", "Ý kiến", "Gộp các ý kiến giống nhau, không ghi tên người", says=Says.HISTORY, personal=Personal.NEVER
    )
    answer: Text = term(
        "giai_trinh",
        "Tiếp thu, giải trình",
        "Tiếp thu thế nào, hoặc vì sao không",
        says=Says.HISTORY,
        personal=Personal.NEVER,
    )


class Draft(Holdable):
    """A draft; its address stays when it is closed and concluded."""

    name: Text = term("ten_du_thao", "Tên dự thảo", ask="Dự thảo tên là gì?", says=Says.NAME)
    summary: Text = term("tom_tat", "Nói gọn", "Dự thảo muốn làm gì, bằng lời thường", long=True, says=Says.HISTORY)
    drafter: Text = term("co_quan_soan_thao", "Cơ quan soạn thảo", says=Says.HISTORY)
    since: Day = term("tu_ngay", "Lấy ý kiến từ ngày", day=Bound.FIRST)
    until: Day = term("den_ngay", "Lấy ý kiến đến hết ngày", day=Bound.LAST)
    shortened: Flag = term(
        "rut_gon", "Trình tự rút gọn", "`true` nếu được làm theo trình tự, thủ tục rút gọn", default=False
    )
    changes: tuple[ChangeForWhom, ...] = term("thay_doi", "Thay đổi gì, cho ai", default=())
    questions: tuple[Text, ...] = term(
        "can_hoi", "Mong được góp ý về", "Điều cơ quan soạn thảo muốn hỏi", default=(), says=Says.HISTORY
    )
    send_to: tuple[Text, ...] = term(
        "gui_ve",
        "Gửi ý kiến về đâu",
        "Mỗi cách một dòng; hết hạn thì trang không hiện nữa",
        default=(),
        until_over=True,
    )
    attachments: tuple[DraftFile, ...] = term("tep_dinh_kem", "Toàn văn và tài liệu", default=(), says=Says.HISTORY)
    fields: tuple[Slug, ...] = term("linh_vuc", "Lĩnh vực", default=(), refers_to="linh-vuc")
    procedures: tuple[Code, ...] = term("thu_tuc_lien_quan", "Thủ tục liên quan", default=(), refers_to="thu-tuc")
    taken: tuple[Taken, ...] = term("tiep_thu", "Tiếp thu, giải trình", default=(), says=Says.HISTORY)
    outcome: Text | None = term(
        "ket_qua", "Kết quả", "Dự thảo đã được ban hành, sửa hay thôi", default=None, says=Says.HISTORY
    )
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
