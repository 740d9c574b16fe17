"""Notices and warnings: on every page, or on those of some communes, as long as they are posted."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Choice, Says, term
from congkhai.model.values import Day, Flag, Link, Slug, Text, TimeOfDay


class NoticeLevel(Choice):
    """How much it matters; the most urgent one first."""

    URGENT = "khan", "Khẩn"
    WARNING = "canh-bao", "Cảnh báo"
    NEWS = "tin", "Thông báo"


class NoticeKind(Choice):
    """What happens."""

    DOWNTIME = "bao-tri", "Bảo trì, tạm dừng dịch vụ trực tuyến"
    DISASTER = "thien-tai", "Thiên tai"
    CLOSED = "dong-cua", "Nơi nhận hồ sơ đóng cửa"
    FRAUD = "lua-dao", "Lừa đảo, giả mạo"
    OTHER = "khac", "Việc khác"


class PublicNotice(Holdable):
    """A notice."""

    id: Slug = term("ma", "Mã thông báo", "Như bao-tri-2026-12-05")
    title: Text = term("tieu_de", "Tiêu đề", "Một câu ngắn, đứng đầu mọi trang", says=Says.HISTORY)
    text: Text = term("noi_dung", "Nội dung", "Xảy ra gì, người dân nên làm gì", long=True, says=Says.HISTORY)
    level: NoticeLevel = term("muc_do", "Mức độ")
    kind: NoticeKind = term("loai", "Loại")
    communes: tuple[Text, ...] = term(
        "xa_phuong", "Ở xã, phường", "Không ghi thì đứng đầu mọi trang", default=(), refers_to="xa-phuong", about=True
    )
    posted: Day = term("dang_tu", "Đăng từ ngày", "Ngày đầu tiên thông báo đứng trên trang", day=Bound.FIRST)
    since: Day | None = term("tu_ngay", "Xảy ra từ ngày", "Không ghi thì là từ ngày đăng", default=None)
    begins: TimeOfDay | None = term("tu_gio", "Từ giờ", default=None)
    until: Day = term("den_ngay", "Đến hết ngày", "Hết ngày này thông báo tự mất", day=Bound.LAST)
    ends: TimeOfDay | None = term("den_gio", "Đến giờ", default=None)
    signs: tuple[Text, ...] = term(
        "nhan_ra", "Cách nhận ra trang thật", "Với lừa đảo, giả mạo: mỗi dấu hiệu một dòng", default=()
    )
    address: Link | None = term("lien_ket", "Đọc thêm", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
