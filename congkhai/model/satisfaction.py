"""The satisfaction index of a year (SIPAS), announced by the ministry of home affairs; content/danh-muc/sipas.yml."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Source
from congkhai.model.terms import Choice, Record, Says, term
from congkhai.model.values import Count, Day, Flag, Link, Quantity, Slug, Text


class Area(Choice):
    """Whose score it is: a province that was merged on 1/7/2025 has two lines, any other the second alone."""

    OLD = "tinh-cu", "Tỉnh trước 1/7/2025"
    NEW = "tinh-moi", "Tỉnh hiện nay"
    NATION = "ca-nuoc", "Cả nước"


class Factor(Choice):
    """The nine factors: four of policies, five of services."""

    ACCOUNTABILITY = "trach-nhiem-giai-trinh", "Cung cấp thông tin, giải trình"
    PARTICIPATION = "co-hoi-tham-gia", "Cơ hội góp ý"
    QUALITY = "chat-luong-thuc-hien", "Tổ chức thực hiện chính sách"
    IMPACT = "ket-qua-tac-dong", "Kết quả, tác động của chính sách"
    ACCESS = "tiep-can-dich-vu", "Nơi làm thủ tục dễ tìm, đủ chỗ, đủ máy"
    PROCEDURES = "thu-tuc-hanh-chinh", "Thủ tục công khai, đúng như niêm yết"
    OFFICIALS = "cong-chuc", "Công chức lịch sự, hướng dẫn đủ một lần"
    RESULTS = "ket-qua-dich-vu", "Kết quả đúng hẹn, đúng, đủ"
    FEEDBACK = "gop-y-phan-anh", "Tiếp nhận, xử lý góp ý, phản ánh"


class FactorScore(Record):
    """The score of a factor."""

    factor: Factor = term("ma", "Yếu tố")
    score: Quantity = term("diem", "Chỉ số (%)")


class PromiseKept(Record):
    """What was promised to raise the index, and what was done."""

    promised: Text = term("da_hua", "Đã hứa", "Việc trong kế hoạch", says=Says.HISTORY)
    done: Text | None = term("da_lam", "Đã làm", default=None, says=Says.HISTORY)
    day: Day | None = term("ngay", "Ngày làm xong", default=None)
    proof: Link | None = term("minh_chung", "Minh chứng", "Địa chỉ của văn bản hoặc trang chứng tỏ", default=None)


class YearScore(Holdable):
    """The index of a year."""

    id: Slug = term("ma", "Mã", "Như 2024")
    name: Text = term("ten", "Tên", "Như SIPAS năm 2024", says=Says.NAME)
    year: Count = term("nam", "Năm")
    area: Area = term("pham_vi", "Của ai")
    score: Quantity = term("chi_so", "Chỉ số (%)")
    rank: Count | None = term("xep_hang", "Xếp hạng", default=None)
    ranked: Count | None = term("tren_tong", "Trên tổng số tỉnh, thành phố", default=None)
    forms: Count | None = term("so_phieu", "Số phiếu", default=None)
    announced: Day | None = term("ngay_cong_bo", "Ngày công bố", default=None)
    factors: tuple[FactorScore, ...] = term("yeu_to", "Từng yếu tố", default=())
    kept: tuple[PromiseKept, ...] = term("viec_da_lam", "Đã hứa và đã làm", default=())
    source: Source = term("nguon", "Nguồn", "Không có nguồn thì không ghi điểm", says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra để dùng chính thức", default=False)
