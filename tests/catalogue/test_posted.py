"""What a notice board says of times and costs: whole, with days and cases, and never by half."""

from __future__ import annotations

from datetime import date
from typing import Any

from board_records import DAY, procedure

from congkhai.catalogue.posted import Posted, posted_of
from congkhai.model.procedure import Procedure

THREE_DAYS = {"so_luong": "3", "don_vi": "ngay-lam-viec"}


def posted(*ways: dict[str, Any], day: date = DAY, **more: Any) -> Posted:
    """What is posted of a procedure with these ways to hand in."""
    named = [{"hinh_thuc_nop": "truc-tiep", **way} for way in ways]
    record = Procedure.model_validate({**procedure("1.000001"), "cach_thuc_thuc_hien": named, **more})
    return posted_of(record, record.channels, day)


def test_a_time_is_told_with_all_that_bounds_it() -> None:
    """From when it is counted, in which case it holds, what is received late, on which days."""
    limit = {"tinh_tu": "ngày nhận đủ hồ sơ", "truong_hop_bang_loi": "Đăng ký lại", "den_ngay": "2027-02-28"}
    same_day = {"don_vi": "trong-ngay", "nhan_sau": "15:00"}
    told = posted({"thoi_han_giai_quyet": [{**THREE_DAYS, **limit}, same_day]}).times

    assert told == (
        "Đăng ký lại: 3 ngày làm việc; tính từ ngày nhận đủ hồ sơ; hồ sơ nhận đến hết ngày 28/2/2027",
        "Trong ngày; nhận sau 15:00 thì trả vào ngày làm việc tiếp theo",
    )


def test_what_is_over_is_gone_and_what_comes_says_from_when() -> None:
    """A board hangs for long: the amount of next year stands on it with its day, that of last year does not."""
    now = {"loai": "phi", "muc_thu": "400000", "den_ngay": "2026-12-31"}
    then = {"loai": "phi", "muc_thu": "800000", "tu_ngay": "2027-01-01"}
    before, after = (posted({"phi_le_phi": [now, then]}, day=day).costs for day in (DAY, date(2027, 1, 1)))

    assert before == ("Phí: 400.000 đồng; đến hết 31/12/2026", "Từ 1/1/2027, phí: 800.000 đồng")
    assert after == ("Phí: 800.000 đồng",)


def test_all_is_posted_that_the_law_on_fees_asks_for() -> None:
    """Name, amount, how it is paid, who pays, who is exempt, who pays less, and by which text (97/2015, Điều 14)."""
    cost = {
        "ten": "Lệ phí hộ tịch", "loai": "le-phi", "muc_thu": "8000", "don_vi_tinh": "bản",
        "phuong_thuc_thu": "Chuyển khoản", "doi_tuong_nop": "người yêu cầu", "van_ban": "281/2016/TT-BTC",
        "mien": [{"noi_dung": "Hộ nghèo"}, {"noi_dung": "Đã hết", "den_ngay": "2026-01-01"}],
        "giam": [{"noi_dung": "Một nửa khi nộp qua mạng", "den_ngay": "2026-12-31"}],
    }  # fmt: skip

    assert posted({"phi_le_phi": [cost]}).costs == (
        "Lệ phí hộ tịch: 8.000 đồng/bản; người nộp: người yêu cầu; nộp bằng cách: chuyển khoản; miễn: Hộ nghèo; "
        "giảm đến hết 31/12/2026: Một nửa khi nộp qua mạng; theo 281/2016/TT-BTC",
    )


def test_ways_that_differ_are_told_apart() -> None:
    """Each with its own line; those alike once, and what is free, set by the council or unknown as what it is."""
    direct = {"phi_le_phi": [{"loai": "le-phi", "nguoi_quyet_dinh": "hdnd-tinh"}], "thoi_han_giai_quyet": [THREE_DAYS]}
    post, online = {**direct, "hinh_thuc_nop": "buu-chinh"}, {"hinh_thuc_nop": "truc-tuyen", "phi_le_phi": "khong-co"}
    told = posted(direct, post, online)

    assert told.costs == (
        "Trực tiếp, qua bưu chính: lệ phí: do Hội đồng nhân dân tỉnh quy định",
        "Trực tuyến: không thu phí, lệ phí",
    )
    assert told.times == ("Trực tiếp, qua bưu chính: 3 ngày làm việc", "Trực tuyến: chưa có dữ liệu")
    assert posted({}).costs == ("Chưa có dữ liệu",)


def test_a_row_has_room_for_what_it_says() -> None:
    """Whole lines as far as they fit; that there is more is said, and no note ends in the middle."""
    cases = [{**THREE_DAYS, "truong_hop_bang_loi": f"Trường hợp {i} " + "rất dài " * 10} for i in range(9)]
    note = {"loai": "phi", "muc_thu": "50000", "ghi_chu": "Một câu dài. " * 40}
    told = posted({"thoi_han_giai_quyet": cases, "phi_le_phi": [note]}, ghi_chu="Ghi chú. " * 50)

    assert told.times[-1] == "Còn nữa: quét mã ở cuối dòng."
    assert 2 <= len(told.times) < 9
    assert sum(map(len, told.times)) <= 380 + len(told.times[-1])
    assert told.costs == ("Phí: 50.000 đồng; còn ghi chú: quét mã ở cuối dòng",)
    assert told.note == "còn ghi chú: quét mã ở cuối dòng"
