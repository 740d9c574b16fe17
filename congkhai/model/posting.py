"""Where a notice board hangs and since when; content/danh-muc/niem-yet.yml."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Personal, Says, term
from congkhai.model.values import Day, Flag, Text


class Posting(Holdable):
    """A board that was put up at a place: until it is taken down, what changes is told to be replaced there."""

    board: Text = term("bang", "Bảng nào", "Phần sau /niem-yet/ của địa chỉ bảng, như cap/xa", about=True, page=True)
    place: Text = term("noi", "Dán ở đâu", "Như: nhà văn hóa thôn 1, xã Ví Dụ", says=Says.NAME)
    posted: Day = term("dan_ngay", "Dán ngày", "Bản in theo dữ liệu của ngày này", day=Bound.FIRST)
    taken_down: Day | None = term("go_ngay", "Gỡ ngày", "Đang dán thì bỏ trống", default=None, day=Bound.GONE)
    role: Text | None = term("nguoi", "Ai dán", "Chức danh, không ghi tên người", default=None, personal=Personal.NEVER)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
