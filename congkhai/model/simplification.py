"""Proposals to make procedures simpler, one file each under content/don-gian-hoa/."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Choice, Record, Says, term
from congkhai.model.values import Code, Count, Day, Flag, Text


class Outcome(Choice):
    """What became of a proposal."""

    WAITING = "cho-tra-loi", "Chờ trả lời"
    ACCEPTED = "chap-thuan", "Được chấp thuận"
    PARTLY = "chap-thuan-mot-phan", "Được chấp thuận một phần"
    REFUSED = "khong-chap-thuan", "Không được chấp thuận"


class Saved(Record):
    """What people are spared each time."""

    papers: Count | None = term("so_giay_to", "Bớt số giấy tờ", default=None)
    days: Count | None = term("so_ngay", "Bớt số ngày", default=None)
    money: Count | None = term("so_tien", "Bớt tiền (đồng)", default=None)


class Simplification(Holdable):
    """A proposal."""

    name: Text = term("ten", "Đề xuất", "Nói bằng một câu", says=Says.HISTORY)
    procedures: Annotated[tuple[Code, ...], Field(min_length=1)] = term("thu_tuc", "Thủ tục", refers_to="thu-tuc")
    proposed: Text = term("noi_dung", "Đề xuất những gì", long=True, says=Says.HISTORY)
    to: Text = term("gui_toi", "Gửi tới", "Cơ quan có quyền quyết định", says=Says.HISTORY)
    sent: Day = term("ngay_gui", "Gửi ngày")
    outcome: Outcome = term("ket_qua", "Kết quả")
    decided: Day | None = term("ngay_ket_qua", "Ngày có kết quả", default=None)
    basis: Text | None = term("van_ban", "Văn bản", "Văn bản trả lời hoặc sửa đổi", default=None, says=Says.NAME)
    saved: Saved | None = term("tiet_kiem", "Mỗi lần làm bớt được", default=None)
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
