"""Quyết định công bố: a decision that announces procedures, one file each under content/quyet-dinh/."""

from __future__ import annotations

from congkhai.model.choices import Action, AnnouncingLevel
from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Missing, Record, Says, term
from congkhai.model.values import Code, Day, Flag, Link, Text


class Announced(Record):
    """What a decision does to some procedures."""

    action: Action = term("hanh_dong", "Nội dung công bố", "Ban hành mới, sửa đổi, thay thế hay bãi bỏ")
    procedures: tuple[Code, ...] = term("thu_tuc", "Các thủ tục", refers_to="thu-tuc", missing=Missing.LATER)


class Decision(Holdable):
    """A decision. Numbers start anew each year: number and day signed together tell it, and name its file."""

    number: Text = term("so", "Số quyết định", "Như 163/QĐ-BTP", says=Says.NAME)
    summary: Text | None = term("trich_yeu", "Trích yếu", default=None, says=Says.NAME)
    issuer: Text | None = term("co_quan_ban_hanh", "Cơ quan ban hành", default=None, says=Says.NAME)
    level: AnnouncingLevel | None = term(
        "cap_cong_bo", "Cấp công bố", "bo hoặc tinh: để tính hạn công bố, hạn đăng", default=None
    )
    signed: Day | None = term("ngay_ky", "Ngày ký", default=None)
    effective: Day | None = term("ngay_hieu_luc", "Ngày có hiệu lực", default=None, day=Bound.FIRST)
    shortened: Flag = term("rut_gon", "Theo trình tự rút gọn", default=False)
    causes: tuple[Text, ...] = term(
        "van_ban_nguyen_nhan",
        "Văn bản làm phát sinh",
        "Số ký hiệu các văn bản mới khiến thủ tục phải công bố",
        default=(),
        refers_to="van-ban",
        missing=Missing.LATER,
    )
    announced: tuple[Announced, ...] = term(
        "noi_dung", "Nội dung công bố", "Điền khi biết quyết định làm gì với từng thủ tục", default=()
    )
    replaced: tuple[Text, ...] = term("thay_the", "Quyết định bị thay thế", default=(), says=Says.NAME)
    address: Link | None = term("lien_ket", "Địa chỉ quyết định", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, long=True)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)

    def action_on(self, code: str) -> Action | None:
        """What it does to a procedure, where that is known; of two things the first, which the rules tell."""
        return next((part.action for part in self.announced if code in part.procedures), None)
