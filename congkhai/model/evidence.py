"""The papers of a dossier, by case."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.choices import HandIn, RowKind
from congkhai.model.distinctions import CASE_HINT, WHEN_HINT
from congkhai.model.terms import Bound, NotThere, OrNone, Record, term
from congkhai.model.values import Answers, Count, Day, Flag, Slug, Text


class Exemption(Record):
    """A paper that need not be handed in, mostly while data replace it (NQ 66.7/2025/NQ-CP)."""

    database: Text | None = term(
        "co_so_du_lieu", "Cơ sở dữ liệu thay thế", "Bỏ trống nếu văn bản bỏ hẳn giấy này", default=None
    )
    legal_resource: Text = term("van_ban", "Căn cứ", "Số ký hiệu trong danh mục văn bản", refers_to="van-ban")
    since: Day | None = term("tu_ngay", "Từ ngày", "Ngày đầu tiên không phải nộp", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Đến hết ngày", "Ngày cuối cùng không phải nộp", default=None, day=Bound.LAST)


class Evidence(Record):
    """A document the applicant hands in or shows (cv:Evidence), or a heading or note among them."""

    name: Text = term("ten_giay_to", "Tên giấy tờ", cpsv="dct:title")
    row: RowKind = term(
        "loai_dong", "Loại dòng", "Chỉ điền khi dòng này là tiêu đề hoặc ghi chú", default=RowKind.PAPER
    )
    originals: Count | None = term("ban_chinh", "Bản chính", "Số bản chính", default=None)
    copies: Count | None = term("ban_sao", "Bản sao", "Số bản sao", default=None)
    forms: tuple[Slug, ...] = term(
        "mau_don_to_khai",
        "Mẫu đơn, tờ khai",
        "Mã trong danh-muc/bieu-mau.yml",
        default=(),
        cpsv="foaf:page",
        refers_to="bieu-mau",
    )
    hand_in: HandIn | None = term("nop_hay_xuat_trinh", "Nộp hay xuất trình", default=None)
    condition: Text | None = term(
        "khi_nao", "Khi nào cần", "Chỉ điền khi không phải ai cũng cần giấy này", default=None
    )
    exemption: Exemption | None = term("khong_phai_nop", "Không phải nộp", default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, cpsv="dct:description", long=True, free=True)
    code: Text | None = term("ma_giay_to", "Mã giấy tờ", "Mã trong CSDL quốc gia", default=None)
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)

    @property
    def is_paper(self) -> bool:
        """Whether it is to be brought, not a line about papers."""
        return self.row is RowKind.PAPER


class EvidenceGroup(Record):
    """The papers of one case."""

    when: Answers = term("truong_hop", "Trường hợp", WHEN_HINT, default=())
    case: Text | None = term("truong_hop_bang_loi", "Trường hợp, bằng lời", CASE_HINT, default=None)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, long=True, free=True)
    evidence: tuple[Evidence, ...] = term("giay_to", "Giấy tờ", default=())
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)


class Representation(Record):
    """Whether somebody else may go in the applicant's place, and the papers that this needs besides."""

    allowed: Flag = term("duoc", "Được làm thay", "`true` nếu người khác đi làm thay được, `false` nếu phải tự làm")
    evidence: Annotated[Annotated[tuple[Evidence, ...], Field(min_length=1)] | NotThere | None, OrNone()] = term(
        "giay_to",
        "Giấy tờ cần thêm",
        "Danh sách giấy tờ người đi thay mang thêm, hoặc khong-co nếu chắc chắn không cần",
        default=None,
        cpsv="cpsv:hasInput",
    )
    legal_resource: Text | None = term(
        "van_ban", "Căn cứ", "Số ký hiệu trong danh mục văn bản", default=None, refers_to="van-ban"
    )
    note: Text | None = term("ghi_chu", "Ghi chú", "Ai được đi thay, trong trường hợp nào", default=None, free=True)

    @property
    def listed_evidence(self) -> tuple[Evidence, ...]:
        """The papers; empty where there are none or nothing is known."""
        return self.evidence if isinstance(self.evidence, tuple) else ()
