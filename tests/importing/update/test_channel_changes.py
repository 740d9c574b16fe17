"""Changes of the ways to hand in, aspect by aspect."""

from __future__ import annotations

from datetime import date

from congkhai.importing.update.channel_changes import channel_changes

DIRECT = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"don_vi": "khong-ro", "ghi_chu": "Theo giấy hẹn"}]}


def test_what_a_line_of_figures_tells_is_not_told_again():
    """A limit in words is told as the limit, and not as a text beside it."""
    later = DIRECT | {
        "thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": "ngay-lam-viec", "ghi_chu": "Tính cả thứ Bảy"}]
    }

    changes = channel_changes([DIRECT], [later], date(2026, 9, 1))

    assert changes.figures == (("Thời hạn giải quyết", "Theo giấy hẹn", "5 ngày làm việc"),)
    assert changes.words == ((), ("Tính cả thứ Bảy",))
