"""Ways to send phản ánh, kiến nghị, each of the unit or of a place; content/danh-muc/kenh-phan-anh.yml."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Choice, Says, term
from congkhai.model.values import Link, Slug, Text


class ChannelKind(Choice):
    """How something reaches who answers it."""

    ONLINE = "truc-tuyen", "Qua mạng"
    PHONE = "dien-thoai", "Điện thoại"
    LETTERBOX = "hom-thu", "Hòm thư góp ý"
    POST = "buu-chinh", "Gửi thư"
    RECEPTION = "tiep-dan", "Nói trực tiếp khi tiếp công dân"
    VOTERS = "cu-tri", "Tiếp xúc cử tri"


class FeedbackChannel(Holdable):
    """One way; without a commune and without an agency it is the unit's own, and open to all."""

    id: Slug = term("ma", "Mã kênh", "Như hom-thu-xa-y-ty")
    name: Text = term("ten", "Tên kênh", says=Says.NAME)
    kind: ChannelKind = term("loai", "Loại kênh")
    commune: Text | None = term(
        "xa_phuong",
        "Của xã, phường",
        'Mã trong xa-phuong.yml, như "02701"',
        default=None,
        refers_to="xa-phuong",
        about=True,
    )
    agency: Slug | None = term(
        "co_quan", "Của cơ quan", "Mã trong co-quan.yml", default=None, refers_to="co-quan", about=True
    )
    value: Text | None = term("gia_tri", "Số, địa chỉ", "Số điện thoại, thư điện tử, chỗ đặt hòm thư", default=None)
    address: Link | None = term("lien_ket", "Đường dẫn", default=None)
    hours: Text | None = term("gio_nhan", "Khi nào nhận", "Giờ trực, ngày tiếp, ngày mở hòm thư", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def is_of_unit(self) -> bool:
        """Whether it is no place's own."""
        return self.commune is None and self.agency is None

    @property
    def is_asked(self) -> bool:
        """Whether somebody answers there before one sets out: at no letterbox."""
        return self.kind in (ChannelKind.ONLINE, ChannelKind.PHONE)

    @property
    def is_known(self) -> bool:
        """Whether it leads somewhere, or says at least what it is for."""
        return bool(self.address or self.value or self.note)
