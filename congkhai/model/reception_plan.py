"""When heads of offices receive citizens: plans by rule or by day, and what the law says of such days."""

from __future__ import annotations

from congkhai.model.holdable import Holdable
from congkhai.model.shared import Review, Source
from congkhai.model.terms import Bound, Choice, Personal, Record, Says, term
from congkhai.model.values import Count, Day, Flag, Link, Slug, Text, TimeOfDay


class Weekday(Choice):
    """A day of the week, Monday first, as Python counts them."""

    MONDAY = "thu-hai", "thứ Hai"
    TUESDAY = "thu-ba", "thứ Ba"
    WEDNESDAY = "thu-tu", "thứ Tư"
    THURSDAY = "thu-nam", "thứ Năm"
    FRIDAY = "thu-sau", "thứ Sáu"
    SATURDAY = "thu-bay", "thứ Bảy"
    SUNDAY = "chu-nhat", "Chủ nhật"


class OnDayOff(Choice):
    """What becomes of a day of the rule on which nobody works."""

    NEXT = "ngay-lam-viec-tiep", "chuyển sang ngày làm việc tiếp theo"
    SKIP = "bo", "không tiếp"


class Receiver(Choice):
    """Who receives: the law sets how many days a month."""

    PROVINCE = "chu-tich-tinh", "Chủ tịch Ủy ban nhân dân tỉnh"
    DEPARTMENT = "giam-doc-so", "Giám đốc sở"
    COMMUNE = "chu-tich-xa", "Chủ tịch Ủy ban nhân dân xã, phường"
    INSTITUTION = "dung-dau-don-vi", "Người đứng đầu đơn vị sự nghiệp"
    OTHER = "khac", "Người khác"


class WeekdayOfMonth(Record):
    """A weekday, counted from the beginning of the month."""

    weekday: Weekday = term("thu", "Thứ")
    nth: Count = term("tuan_thu", "Lần thứ mấy trong tháng", "2 là lần thứ hai của thứ ấy trong tháng, từ 1 đến 5")


class ReceptionDay(Record):
    """A day that is set, and of which commune it is."""

    day: Day = term("ngay", "Ngày")
    commune: Text | None = term("xa_phuong", "Ở xã, phường", default=None, refers_to="xa-phuong", about=True)


class Postponed(Record):
    """A day on which nobody receives after all."""

    day: Day = term("hoan", "Hoãn ngày", day=Bound.LAST)
    instead: Day | None = term("thay_bang", "Chuyển sang ngày", default=None)
    reason: Text | None = term("ly_do", "Lý do", default=None, personal=Personal.NEVER)


class ReceptionPlan(Holdable):
    """The days on which one person receives."""

    id: Slug = term("ma", "Mã lịch", "Như giam-doc-so")
    name: Text = term("ten", "Tên lịch", "Như Giám đốc sở tiếp công dân", says=Says.NAME)
    receiver: Receiver = term("vai_tro", "Ai tiếp")
    title: Text | None = term(
        "chuc_danh", "Chức danh", "Không ghi tên người", default=None, says=Says.NAME, personal=Personal.NEVER
    )
    commune: Text | None = term("xa_phuong", "Của xã, phường", default=None, refers_to="xa-phuong", about=True)
    agency: Slug | None = term("co_quan", "Của cơ quan", default=None, refers_to="co-quan", about=True)
    monthly: tuple[Count, ...] = term("ngay_hang_thang", "Ngày nào hằng tháng", "Như [10, 25]", default=())
    weekly: tuple[Weekday, ...] = term("thu_hang_tuan", "Thứ mấy hằng tuần", default=())
    weekdays: tuple[WeekdayOfMonth, ...] = term("thu_trong_thang", "Thứ mấy, lần thứ mấy trong tháng", default=())
    dates: tuple[ReceptionDay, ...] = term("cac_ngay", "Các ngày đã định", default=())
    turns: tuple[Text, ...] = term(
        "luan_phien",
        "Luân phiên ở các xã, phường",
        "Mỗi ngày của quy tắc một xã, lần lượt từ `tu_ngay`",
        default=(),
        refers_to="xa-phuong",
        about=True,
    )
    on_day_off: OnDayOff = term("roi_vao_ngay_nghi", "Rơi vào ngày nghỉ thì", "Với các ngày tính theo quy tắc")
    exceptions: tuple[Postponed, ...] = term("ngoai_le", "Ngày hoãn, chuyển", default=())
    begins: TimeOfDay | None = term("tu_gio", "Từ giờ", default=None)
    ends: TimeOfDay | None = term("den_gio", "Đến giờ", default=None)
    place: Text | None = term("dia_diem", "Nơi tiếp", default=None)
    registration: Text | None = term("dang_ky", "Đăng ký trước", default=None, until_over=True)
    online: Link | None = term("truc_tuyen", "Tiếp trực tuyến", default=None, until_over=True)
    since: Day | None = term("tu_ngay", "Áp dụng từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Áp dụng đến hết ngày", default=None, day=Bound.LAST)
    posted: Day | None = term("dang_tu", "Công khai từ ngày", default=None)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
    review: Review | None = term("ra_soat", "Rà soát", default=None, says=Says.HISTORY)
    sample: Flag = term("du_lieu_mau", "Dữ liệu mẫu", "`true` nếu chưa được kiểm tra", default=False)


class ReceptionLaw(Holdable):
    """What the law says of receiving citizens, in everyday words, with where it says so."""

    id: Slug = term("ma", "Mã")
    text: Text = term("noi_dung", "Nội dung", "Một câu như nói với người dân")
    number: Text = term("van_ban", "Văn bản", refers_to="van-ban")
    article: Text = term("dieu", "Điều, khoản")
    receiver: Receiver | None = term("vai_tro", "Của ai", "Chỉ khi câu này định số ngày", default=None)
    days: Count | None = term("so_ngay", "Ít nhất mấy ngày mỗi tháng", default=None)
    since: Day | None = term("tu_ngay", "Từ ngày", default=None, day=Bound.FIRST)
    until: Day | None = term("den_ngay", "Đến hết ngày", default=None, day=Bound.LAST)
    source: Source | None = term("nguon", "Nguồn", default=None, says=Says.HISTORY)
