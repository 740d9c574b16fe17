"""Provinces and communes as there are since 1/7/2025, and what they were made of: names outlive what they named."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Says, term
from congkhai.model.values import Degrees, Flag, Slug, Text


class Province(Holdable):
    """Tỉnh, thành phố trực thuộc trung ương (202/2025/QH15)."""

    id: Slug = term("ma", "Mã", "Tên không dấu, nối bằng dấu gạch")
    kind: Text = term("loai", "Loại", "Tỉnh hoặc Thành phố")
    name: Text = term("ten", "Tên", says=Says.NAME)
    other_names: tuple[Text, ...] = term("ten_khac", "Cách viết khác", default=(), says=Says.NAME)
    joined: tuple[Text, ...] = term(
        "tinh_nhap_vao", "Tỉnh đã nhập vào", "Tên các tỉnh nhập vào từ 1/7/2025", default=(), says=Says.HISTORY
    )
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def full_name(self) -> str:
        """As within a sentence: its kind in small letters, then its name."""
        return f"{self.kind.lower()} {self.name}"

    @property
    def names(self) -> tuple[str, ...]:
        """All names that it goes by, those of the provinces that joined it too."""
        return (self.name, *self.other_names, *self.joined)

    def is_city(self, name: str) -> bool:
        """Whether it is itself the city of a name."""
        return self.kind == "Thành phố" and self.name == name


class Commune(Holdable):
    """Xã, phường: the lower of the two levels since 1/7/2025."""

    id: Text = term("ma", "Mã đơn vị hành chính")
    kind: Text = term("loai", "Loại", "Xã hoặc Phường")
    name: Text = term("ten", "Tên", "Như văn bản thành lập viết")
    slug: Slug = term("trang", "Tên trong địa chỉ trang", "Tên không dấu, nối bằng dấu gạch; đã công bố thì giữ nguyên")
    other_names: tuple[Text, ...] = term("ten_khac", "Cách viết khác", default=(), says=Says.NAME)
    # The centres of their areas: nobody is sent there.
    latitude: Degrees | None = term("vi_do", "Vĩ độ", default=None)
    longitude: Degrees | None = term("kinh_do", "Kinh độ", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def full_name(self) -> str:
        """As within a sentence: its kind in small letters, then its name."""
        return f"{self.kind.lower()} {self.name}"


class OldUnit(Holdable):
    """A xã, phường or thị trấn until 1/7/2025, or before; its code may be that of another one today."""

    code: Text | None = term("ma_cu", "Mã cũ", default=None, says=Says.HISTORY)
    kind: Text = term("loai", "Loại", "Xã, Phường hoặc Thị trấn", says=Says.HISTORY)
    name: Text = term("ten", "Tên cũ", says=Says.HISTORY)
    other_names: tuple[Text, ...] = term("ten_khac", "Cách viết khác", default=(), says=Says.HISTORY)
    district: Text = term(
        "huyen", "Huyện, thị xã, thành phố cũ", "Có cả chữ huyện, thị xã, thành phố", says=Says.HISTORY
    )
    province: Text = term("tinh", "Tỉnh cũ", says=Says.HISTORY)
    communes: tuple[Text, ...] = term(
        "xa_phuong",
        "Nay thuộc xã, phường",
        "Mã trong xa-phuong.yml; chưa rõ thì bỏ trống, nhiều nơi thì ghi hết",
        default=(),
        refers_to="xa-phuong",
    )
    is_older: Flag = term("ten_xua", "Tên xưa", "`true` nếu tên thôi dùng trước 1/7/2025", default=False)
    joined: Text | None = term(
        "nhap_vao", "Nhập vào", "Đơn vị đã nhận nó trước 1/7/2025", default=None, says=Says.HISTORY
    )
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, says=Says.HISTORY)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def full_name(self) -> str:
        """As within a sentence, with its district in brackets."""
        return f"{self.kind.lower()} {self.name} ({self.district})"
