"""What a unit has to make public (danh mục thông tin phải công khai): the entries, and kinds with their basis."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Period, Source
from congkhai.model.terms import Choice, Missing, Personal, Says, term
from congkhai.model.values import Day, Flag, Link, Slug, Text


class PublicForm(Choice):
    """How something is made public."""

    SITE = "trang-thong-tin", "Trên trang thông tin điện tử"
    BOARD = "niem-yet", "Niêm yết tại trụ sở"
    GAZETTE = "cong-bao", "Đăng Công báo"
    MEDIA = "bao-dai", "Báo, đài, loa truyền thanh"
    CONFERENCE = "hop", "Họp báo, họp dân, tiếp công dân"
    OTHER = "khac", "Hình thức khác"


class Duty(Period):
    """What says, between two days, that a kind of information has to be public."""

    text: Text = term(
        "van_ban", "Văn bản", "Số ký hiệu trong danh mục văn bản", refers_to="van-ban", missing=Missing.LATER
    )
    article: Text | None = term(
        "dieu", "Điều, khoản", "Chưa đọc được toàn văn thì bỏ trống", default=None, says=Says.NAME
    )


class InformationKind(Holdable):
    """A kind of information."""

    id: Slug = term("ma", "Mã loại")
    name: Text = term("ten", "Loại thông tin", says=Says.NAME)
    is_duty: Flag = term("phai_co", "Phải có", "`false` nếu chỉ công khai khi có thông tin ấy", default=True)
    duties: tuple[Duty, ...] = term("can_cu", "Căn cứ", "Mỗi văn bản một mục, với những ngày văn bản áp dụng")
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)


class PublicInformation(Holdable):
    """What is made public: where, how, since when, for how long, and who knows more."""

    id: Slug = term("ma", "Mã mục", "Như thu-tuc-hanh-chinh")
    name: Text = term("ten", "Thông tin", "Bằng lời thường")
    kind: Slug = term("loai", "Loại thông tin", "Mã trong loai-thong-tin.yml", refers_to="loai-thong-tin")
    page: Text | None = term(
        "trang",
        "Ở trang này",
        "Phần địa chỉ sau tên miền, có dấu / ở cuối; ở nơi khác thì ghi `lien_ket`",
        default=None,
        says=Says.NAME,
        about=True,
        page=True,
    )
    address: Link | None = term("lien_ket", "Ở trang khác", default=None)
    forms: Annotated[tuple[PublicForm, ...], Field(min_length=1)] = term("hinh_thuc", "Hình thức")
    since: Day | None = term("tu_ngay", "Công khai từ", default=None)
    kept: Text | None = term("thoi_han", "Giữ trong bao lâu", "Như: lâu dài; ít nhất 30 ngày", default=None)
    contact: Text | None = term(
        "dau_moi", "Hỏi ai", "Chức danh, bộ phận; không ghi tên người", default=None, personal=Personal.NEVER
    )
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
