"""A life event: what to do when it happens, step by step where there is an order in time."""

from __future__ import annotations

from congkhai.model.choices import TimeUnit
from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Bound, Record, Says, term
from congkhai.model.values import Answers, Code, Day, Flag, Quantity, Slug, Text


class StageLimit(Record):
    """By when a stage is to be done: a number and what it is counted from, or the words of the source."""

    amount: Quantity | None = term("so_luong", "Số lượng", default=None)
    unit: TimeUnit | None = term("don_vi", "Đơn vị", default=None)
    starts: Text | None = term("tinh_tu", "Tính từ", "Như: ngày sinh", default=None, free=True)
    text: Text | None = term(
        "bang_loi", "Hạn, bằng lời", "Thay cho số, khi nguồn không ghi một con số", default=None, free=True
    )
    legal_resource: Text | None = term(
        "van_ban", "Văn bản quy định", "Số ký hiệu trong danh mục văn bản", default=None, refers_to="van-ban"
    )
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)


class Stage(Record):
    """One thing to do: a procedure of the records, or what another authority does (an entry of chi-dan.yml)."""

    when: Text | None = term(
        "khi_nao",
        "Khi nào",
        "Như: Ngay sau khi sinh; các chặng liền nhau cùng lúc ghi như nhau; không có thứ tự thì bỏ trống",
        default=None,
        free=True,
    )
    who: Text | None = term(
        "ai_can", "Ai cần làm", "Như: Khi cha mẹ chưa kết hôn; ai cũng cần thì bỏ trống", default=None, free=True
    )
    task: Text = term("viec", "Việc", "Một câu ngắn bằng lời thường", free=True)
    procedure: Code | None = term("thu_tuc", "Mã thủ tục", default=None, refers_to="thu-tuc", about=True)
    answers: Answers = term(
        "truong_hop", "Trường hợp", "Mã câu trả lời ở `phan_biet` của thủ tục, như [dung-han]", default=()
    )
    signpost: Text | None = term(
        "chi_dan",
        "Chỉ dẫn nơi khác",
        "`ten` của một mục trong chi-dan.yml",
        default=None,
        refers_to="chi-dan",
        about=True,
    )
    limits: tuple[StageLimit, ...] = term("han", "Hạn", "Mỗi hạn một mục: của từng khoảng ngày", default=())


class LifeEvent(Holdable):
    """Sự kiện trong đời (cv:LifeEvent) with what to do, in order."""

    id: Slug = term("ma", "Mã sự kiện", cpsv="dct:identifier")
    name: Text = term("ten", "Tên sự kiện", "Như người dân nói: Sinh con", cpsv="dct:title")
    description: Text | None = term("mo_ta", "Mô tả", default=None, cpsv="dct:description", free=True)
    stages: tuple[Stage, ...] = term("chang", "Các chặng", "Việc làm trước ghi trước", default=())
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)

    @property
    def procedures(self) -> tuple[str, ...]:
        """The codes of the procedures on the way, each once."""
        return tuple(dict.fromkeys(stage.procedure for stage in self.stages if stage.procedure))
