"""Where papers are handed in: a counter with its address, of a commune or of an agency of the list."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Says, term
from congkhai.model.values import Flag, Link, Slug, Text


class ReceivingDesk(Holdable):
    """One counter. What is not known is left out, and nobody is sent to one of which nothing is known."""

    id: Slug = term("ma", "Mã nơi nộp", "Như ttpvhcc-xa-y-ty")
    name: Text = term("ten", "Tên nơi nộp", says=Says.NAME)
    commune: Text | None = term(
        "xa_phuong",
        "Của xã, phường",
        'Mã trong xa-phuong.yml, như "02701"',
        default=None,
        refers_to="xa-phuong",
        about=True,
    )
    agency: Slug | None = term(
        "co_quan",
        "Của cơ quan",
        "Mã trong co-quan.yml, nếu không phải của xã, phường",
        default=None,
        refers_to="co-quan",
        about=True,
    )
    address: Text | None = term("dia_chi", "Địa chỉ", default=None)
    map: Link | None = term(
        "ban_do", "Bản đồ", "Đường dẫn bản đồ đến đúng nơi này, không phải đến giữa xã", default=None
    )
    hours: Text | None = term("gio_lam_viec", "Giờ làm việc", default=None)
    phones: tuple[Text, ...] = term("dien_thoai", "Điện thoại", "Danh sách, mỗi số một mục", default=())
    email: Text | None = term("thu_dien_tu", "Thư điện tử", default=None)
    location_code: Text | None = term(
        "ma_dia_diem",
        "Mã địa điểm",
        "12 chữ số, theo Nghị định 326/2026/NĐ-CP; chỉ ghi ở đây, không ghi trong lời",
        default=None,
    )
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def is_known(self) -> bool:
        """Whether somebody could go there or call."""
        return bool(self.address or self.hours or self.phones)
