"""Plans of administrative reform, one file each under content/cchc/: tasks with unit, due day and state."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Record, Says, term
from congkhai.model.values import Count, Day, Flag, Link, Text


class PlannedTask(Record):
    """A task of a plan."""

    task: Text = term("viec", "Việc", says=Says.HISTORY)
    unit: Text = term("don_vi", "Đơn vị làm", says=Says.HISTORY)
    due: Day = term("han", "Hạn", day=Bound.LAST)
    done: Day | None = term("xong_ngay", "Xong ngày", default=None)
    result: Text | None = term("ket_qua", "Kết quả", default=None, says=Says.HISTORY)
    proof: Link | None = term("minh_chung", "Minh chứng", "Địa chỉ của văn bản, trang chứng tỏ", default=None)


class ReformPlan(Holdable):
    """A plan."""

    name: Text = term("ten_ke_hoach", "Tên kế hoạch", says=Says.NAME)
    year: Count = term("nam", "Năm")
    summary: Text | None = term("tom_tat", "Nói gọn", default=None, long=True, says=Says.HISTORY)
    number: Text | None = term("so_ky_hieu", "Số ký hiệu", default=None, says=Says.NAME)
    address: Link | None = term("lien_ket", "Địa chỉ toàn văn", default=None)
    tasks: Annotated[tuple[PlannedTask, ...], Field(min_length=1)] = term("nhiem_vu", "Nhiệm vụ")
    source: Source = term("nguon", "Nguồn", says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
