"""Corrections: what was wrong on the site, or in what the unit published, and what is right."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Choice, Says, term
from congkhai.model.values import Day, Flag, Slug, Text


class FoundBy(Choice):
    """Who found the mistake (Luật Tiếp cận thông tin 104/2016/QH13, Điều 22)."""

    UNIT = "don-vi", "Đơn vị tự phát hiện"
    REQUEST = "yeu-cau", "Người dân yêu cầu"
    OTHER = "co-quan-khac", "Cơ quan khác báo"


class Correction(Holdable):
    """A correction."""

    id: Slug = term("ma", "Mã đính chính", "Như le-phi-trich-luc-2026-12")
    name: Text = term("ten", "Điều được đính chính", "Như Lệ phí cấp bản sao trích lục", says=Says.HISTORY)
    page: Text | None = term(
        "trang",
        "Trang đã ghi sai",
        "Phần địa chỉ sau tên miền, có dấu / ở cuối; sai ở nơi khác thì bỏ trống",
        default=None,
        says=Says.NAME,
        about=True,
        page=True,
    )
    wrong: Text = term("sai", "Đã ghi sai", "Nguyên văn chỗ sai", says=Says.HISTORY, long=True)
    right: Text = term("dung", "Đúng là", "Viết lại cho đúng, một hai câu", says=Says.HISTORY, long=True)
    since: Day | None = term("sai_tu", "Sai từ ngày", default=None)
    until: Day | None = term("sai_den", "Sai đến hết ngày", default=None)
    found_by: FoundBy = term("phat_hien", "Ai phát hiện")
    requested: Day | None = term("ngay_yeu_cau", "Ngày nhận yêu cầu", default=None)
    corrected: Day = term("ngay_dinh_chinh", "Ngày đính chính", day=Bound.FIRST)
    how: Text | None = term("hinh_thuc", "Đã báo bằng cách nào", "Như đăng ở đây, thay bảng niêm yết", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
