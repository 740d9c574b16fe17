"""The papers of a dossier, by case."""

from __future__ import annotations

from congkhai.model.choices import HandIn, RowKind
from congkhai.model.shared import Attachment
from congkhai.model.terms import Bound, Record, term
from congkhai.model.values import Count, Day, Text


class Exemption(Record):
    """A paper that need not be handed in while data replace it (NQ 66.7/2025/NQ-CP)."""

    database: Text = term("co_so_du_lieu", "Cơ sở dữ liệu thay thế")
    legal_resource: Text = term("van_ban", "Căn cứ", "Số ký hiệu trong danh mục văn bản", refers_to="van-ban")
    until: Day | None = term("den_ngay", "Đến hết ngày", default=None, day=Bound.LAST)


class Evidence(Record):
    """A document the applicant hands in or shows (cv:Evidence), or a heading or note among them."""

    name: Text = term("ten_giay_to", "Tên giấy tờ", cpsv="dct:title")
    row: RowKind = term(
        "loai_dong", "Loại dòng", "Chỉ điền khi dòng này là tiêu đề hoặc ghi chú", default=RowKind.PAPER
    )
    originals: Count | None = term("ban_chinh", "Bản chính", "Số bản chính", default=None)
    copies: Count | None = term("ban_sao", "Bản sao", "Số bản sao", default=None)
    forms: tuple[Attachment, ...] = term(
        "mau_don_to_khai", "Mẫu đơn, tờ khai", "Danh sách mẫu, mỗi mẫu một mục", default=(), cpsv="foaf:page"
    )
    hand_in: HandIn | None = term("nop_hay_xuat_trinh", "Nộp hay xuất trình", default=None)
    condition: Text | None = term(
        "khi_nao", "Khi nào cần", "Chỉ điền khi không phải ai cũng cần giấy này", default=None
    )
    exemption: Exemption | None = term("khong_phai_nop", "Không phải nộp", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, long=True)
    code: Text | None = term("ma_giay_to", "Mã giấy tờ", "Mã trong CSDL quốc gia", default=None)

    @property
    def is_paper(self) -> bool:
        """Whether it is to be brought, not a line about papers."""
        return self.row is RowKind.PAPER


class EvidenceGroup(Record):
    """The papers of one case."""

    case: Text | None = term("truong_hop", "Trường hợp", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, long=True)
    evidence: tuple[Evidence, ...] = term("giay_to", "Giấy tờ", default=())
