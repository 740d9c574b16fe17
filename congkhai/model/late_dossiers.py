"""How dossiers were settled in a period, one file each under content/tre-hen/ (form 07a of TT 09/2026/TT-BTP)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Personal, Record, Says, term
from congkhai.model.values import Count, Day, Flag, Slug, Text


class FieldFigures(Record):
    """The figures of a field."""

    field: Slug = term("linh_vuc", "Lĩnh vực", refers_to="linh-vuc")
    received: Count | None = term("tiep_nhan", "Tổng tiếp nhận", "Tổng mà báo cáo ghi, để máy so lại", default=None)
    fully_online: Count = term("toan_trinh", "Trực tuyến toàn trình", default=0)
    partly_online: Count = term("mot_phan", "Trực tuyến một phần", default=0)
    by_post: Count = term("buu_chinh", "Qua bưu chính", default=0)
    in_person: Count = term("truc_tiep", "Trực tiếp", default=0)
    carried_over: Count = term("ky_truoc", "Từ kỳ trước chuyển sang", default=0)
    early: Count = term("truoc_han", "Đã trả trước hạn", default=0)
    on_time: Count = term("dung_han", "Đã trả đúng hạn", default=0)
    late: Count = term("qua_han", "Đã trả quá hạn", default=0)
    pending: Count = term("dang_trong_han", "Đang giải quyết, trong hạn", default=0)
    pending_late: Count = term("dang_qua_han", "Đang giải quyết, quá hạn", default=0)

    @property
    def taken_in(self) -> int:
        """All that there was to settle."""
        return self.fully_online + self.partly_online + self.by_post + self.in_person + self.carried_over

    @property
    def settled(self) -> int:
        """What was given back."""
        return self.early + self.on_time + self.late

    @property
    def overdue(self) -> int:
        """What was given back too late, or still waits after its day."""
        return self.late + self.pending_late

    @property
    def left(self) -> int:
        """What goes on into the next period."""
        return self.pending + self.pending_late


class Reason(Record):
    """Why dossiers were late."""

    reason: Text = term("ly_do", "Lý do", says=Says.HISTORY, personal=Personal.NEVER)
    count: Count | None = term("so", "Số hồ sơ", default=None)


class LateDossiers(Holdable):
    """A period."""

    name: Text = term("ten_ky", "Kỳ", "Như Tháng 10 năm 2026", says=Says.NAME)
    since: Day = term("tu_ngay", "Từ ngày")
    until: Day = term("den_ngay", "Đến hết ngày")
    figures: Annotated[tuple[FieldFigures, ...], Field(min_length=1)] = term("so_lieu", "Số liệu từng lĩnh vực")
    apologies: Count | None = term("xin_loi", "Số phiếu xin lỗi đã gửi", default=None)
    reasons: tuple[Reason, ...] = term("ly_do", "Lý do trễ hẹn", default=())
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
