"""Ways to hand in a procedure, with their time limits and costs."""

from __future__ import annotations

from typing import Annotated

from congkhai.model.choices import CostKind, Currency, Decider, Submission, TimeUnit
from congkhai.model.distinctions import CASE_HINT, WHEN_HINT
from congkhai.model.shared import Attachment
from congkhai.model.terms import Bound, NotThere, OrNone, Record, term
from congkhai.model.values import Answers, Count, Day, Flag, Link, Quantity, Slug, Text, TimeOfDay


class Verification(Record):
    """The longer limit when facts must be verified; `added` says it comes on top."""

    amount: Quantity = term("so_luong", "Số lượng")
    unit: TimeUnit = term("don_vi", "Đơn vị")
    added: Flag = term(
        "cong_them", "Cộng thêm", "`true` nếu cộng vào thời hạn thường, `false` nếu là tổng", default=False
    )


class TimeLimit(Record):
    """Thời hạn giải quyết (cv:processingTime); working days have no xsd:duration."""

    amount: Quantity | None = term("so_luong", "Số lượng", "Bỏ trống nếu giải quyết trong ngày", default=None)
    unit: TimeUnit | None = term("don_vi", "Đơn vị", default=None)
    late_after: TimeOfDay | None = term(
        "nhan_sau",
        "Nhận sau giờ này thì trả vào ngày làm việc tiếp theo",
        "Như 15:00; chỉ khi đơn vị là trong-ngay",
        default=None,
    )
    starts: Text | None = term("tinh_tu", "Tính từ", "Như: ngày nhận đủ hồ sơ hợp lệ", default=None)
    verified: Verification | None = term("khi_xac_minh", "Khi phải xác minh", default=None)
    when: Answers = term("truong_hop", "Trường hợp", WHEN_HINT, default=())
    case: Text | None = term("truong_hop_bang_loi", "Trường hợp, bằng lời", CASE_HINT, default=None)
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", "Hồ sơ nhận từ ngày này", default=None, day=Bound.FIRST)
    until: Day | None = term(
        "den_ngay", "Áp dụng đến hết ngày", "Hồ sơ nhận đến hết ngày này", default=None, day=Bound.LAST
    )
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, long=True, free=True)


class Relief(Record):
    """Who pays less or nothing: for good, or on some days by a text of its own."""

    text: Text = term("noi_dung", "Nội dung", "Ai được miễn; hoặc ai được giảm, giảm bao nhiêu")
    groups: tuple[Slug, ...] = term(
        "nhom_mien", "Nhóm người được miễn, giảm", "Mã trong nhom-nguoi.yml", default=(), refers_to="nhom-nguoi"
    )
    legal_resource: Text | None = term(
        "van_ban", "Văn bản quy định", "Số ký hiệu trong danh mục văn bản", default=None, refers_to="van-ban"
    )
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)


class Cost(Record):
    """Phí, lệ phí (cv:Cost): all that Luật 97/2015 Điều 14 wants posted."""

    name: Text | None = term("ten", "Tên khoản thu", default=None)
    kind: CostKind | None = term("loai", "Loại", "Phí và lệ phí là hai loại khác nhau", default=None, cpsv="dct:type")
    amount: Count | None = term(
        "muc_thu",
        "Mức thu",
        "Số viết liền, như 50000; không biết thì bỏ trống, đừng ghi 0",
        default=None,
        cpsv="cv:hasValue",
    )
    groups: tuple[Slug, ...] = term(
        "nhom_mien",
        "Nhóm người được mức này",
        "Mã trong nhom-nguoi.yml; chỉ khi mức thu này dành riêng cho nhóm",
        default=(),
        refers_to="nhom-nguoi",
    )
    currency: Currency | None = term("don_vi_tien", "Đơn vị tiền", default=None, cpsv="cv:currency")
    unit: Text | None = term("don_vi_tinh", "Đơn vị tính", "Như: bản, trang, hồ sơ", default=None)
    decider: Decider | None = term("nguoi_quyet_dinh", "Ai quyết định mức thu", default=None)
    when: Answers = term("truong_hop", "Trường hợp", WHEN_HINT, default=())
    case: Text | None = term("truong_hop_bang_loi", "Trường hợp, bằng lời", CASE_HINT, default=None)
    payment: Text | None = term("phuong_thuc_thu", "Cách nộp tiền", default=None)
    payer: Text | None = term("doi_tuong_nop", "Ai phải nộp", default=None)
    exemptions: tuple[Relief, ...] = term("mien", "Miễn", "Ai được miễn, mỗi đối tượng một mục", default=())
    reductions: tuple[Relief, ...] = term("giam", "Giảm", "Ai được giảm, giảm bao nhiêu", default=())
    legal_resource: Text | None = term(
        "van_ban", "Văn bản quy định", "Số ký hiệu trong danh mục văn bản", default=None, refers_to="van-ban"
    )
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)
    note: Text | None = term("ghi_chu", "Ghi chú", default=None, cpsv="dct:description", long=True, free=True)
    attachments: tuple[Attachment, ...] = term("tep_dinh_kem", "Biểu phí kèm theo", default=())


class Channel(Record):
    """Cách thức thực hiện (cv:Channel): a way to hand in, with its times and costs."""

    submission: Submission = term("hinh_thuc_nop", "Hình thức nộp", cpsv="dct:type")
    processing_times: tuple[TimeLimit, ...] = term(
        "thoi_han_giai_quyet",
        "Thời hạn giải quyết",
        "Mỗi thời hạn một mục: của từng trường hợp, từng khoảng ngày",
        default=(),
        cpsv="cv:processingTime",
    )
    costs: Annotated[tuple[Cost, ...] | NotThere | None, OrNone()] = term(
        "phi_le_phi",
        "Phí, lệ phí",
        "Danh sách khoản thu, hoặc khong-co nếu không thu gì",
        default=None,
        cpsv="cv:hasCost",
    )
    address: Link | None = term("lien_ket", "Địa chỉ nộp trực tuyến", default=None)
    description: Text | None = term("mo_ta", "Mô tả", default=None, cpsv="dct:description", long=True, free=True)

    @property
    def listed_costs(self) -> tuple[Cost, ...]:
        """The costs; empty where there are none or nothing is known."""
        return self.costs if isinstance(self.costs, tuple) else ()
