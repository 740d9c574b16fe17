"""Groups of people who pay less or nothing, entries of content/danh-muc/nhom-nguoi.yml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Record, Says, term
from congkhai.model.values import Code, Day, Flag, Slug, Text

_FROM, _TO = "Áp dụng từ ngày", "Áp dụng đến hết ngày"


class NamedByLaw(Record):
    """What a legal text calls the group."""

    name: Text = term("cach_goi", "Cách gọi", "Chép đúng chữ của văn bản", says=Says.NAME)
    legal_resource: Text = term(
        "van_ban", "Văn bản", "Số ký hiệu trong danh mục văn bản", refers_to="van-ban", says=Says.NAME
    )
    article: Text | None = term("dieu_khoan", "Điều, khoản", "Như Điều 7 khoản 2", default=None, says=Says.NAME)
    since: Day | None = term("tu_ngay", _FROM, default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", _TO, default=None, day=Bound.LAST)


class OwnProcedure(Record):
    """A procedure that is free by itself, and who of the group it is for."""

    procedure: Code = term("ma", "Mã thủ tục", refers_to="thu-tuc")
    condition: Text = term("dieu_kien", "Ai trong nhóm được làm", "Theo lời của bản ghi thủ tục", free=True)
    since: Day | None = term("tu_ngay", _FROM, default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", _TO, default=None, day=Bound.LAST)


class GroupProof(Record):
    """A paper that shows who belongs to the group, and the procedure whose record asks for it."""

    paper: Text = term("ten_giay_to", "Giấy tờ", "Theo lời của bản ghi thủ tục", free=True)
    procedure: Code = term("thu_tuc", "Thủ tục đòi giấy này", refers_to="thu-tuc")
    since: Day | None = term("tu_ngay", _FROM, default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", _TO, default=None, day=Bound.LAST)


class PeopleGroup(Holdable):
    """A group of people; fees (`nhom_mien`) and policies (`nhom`) name it."""

    id: Slug = term("ma", "Mã nhóm")
    name: Text = term("ten", "Tên nhóm", "Bằng lời thường", cpsv="skos:prefLabel")
    other_names: tuple[Text, ...] = term(
        "ten_khac", "Cách gọi khác", "Cách người dân hay gõ, hay nói", default=(), says=Says.NAME
    )
    description: Text = term("mo_ta", "Nói gọn", "Nhóm gồm những ai, một câu", free=True)
    named_by_law: Annotated[tuple[NamedByLaw, ...], Field(min_length=1)] = term("trong_luat", "Luật gọi là")
    procedures: tuple[OwnProcedure, ...] = term(
        "thu_tuc", "Thủ tục dành cho nhóm", "Thủ tục vốn không thu tiền mà nhóm được làm", default=()
    )
    proofs: tuple[GroupProof, ...] = term(
        "giay_to_chung_minh", "Giấy tờ chứng minh", "Chỉ ghi khi bản ghi thủ tục có nêu", default=()
    )
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
