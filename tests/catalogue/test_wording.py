"""Days, numbers, places and first letters in words."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.wording import capital, small, spell_day, spell_number, spell_places
from congkhai.model.procedure import Procedure


@pytest.mark.parametrize(("day", "spelled"), [(date(2026, 11, 23), "23/11/2026"), (date(2027, 1, 2), "2/1/2027")])
def test_spell_day(day, spelled):
    """Day, month, year."""
    assert spell_day(day) == spelled


@pytest.mark.parametrize(("number", "spelled"), [(0, "0"), (999, "999"), (50000, "50.000"), (9000000, "9.000.000")])
def test_spell_number(number, spelled):
    """Thousands are parted by dots."""
    assert spell_number(number) == spelled


def test_spell_places():
    """The ways to hand in, each once, as one phrase."""
    ways = ["truc-tiep", "truc-tuyen", "truc-tiep", "buu-chinh"]
    record = {
        "ma_thu_tuc": "1.000890",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "nguon": {"he_thong": "khac", "ngay_lay": "2026-07-18"},
    }
    channels = [{"hinh_thuc_nop": way} for way in ways]

    some = Procedure.model_validate({**record, "cach_thuc_thuc_hien": channels})

    assert spell_places(some) == "Trực tiếp, trực tuyến, qua bưu chính"
    assert spell_places(Procedure.model_validate(record)) == "Chưa có dữ liệu"


@pytest.mark.parametrize(
    ("text", "within_a_line"),
    [
        ("", ""),
        ("Ở xã", "ở xã"),
        ("Đăng ký quá hạn", "đăng ký quá hạn"),
        ("8.000 đồng", "8.000 đồng"),
        ("UBND xã hẹn ngày trả", "UBND xã hẹn ngày trả"),
        ("VNeID mức 2", "VNeID mức 2"),
        ("Q&A", "Q&A"),
        ("A4", "A4"),
        ("Do Hội đồng nhân dân tỉnh quy định", "do Hội đồng nhân dân tỉnh quy định"),
        ("Hội đồng nhân dân tỉnh quy định", "Hội đồng nhân dân tỉnh quy định"),
        ("Hội đồng xét duyệt", "hội đồng xét duyệt"),
        ("Ủy ban nhân dân xã thu", "Ủy ban nhân dân xã thu"),
        ("Uỷ ban nhân dân xã thu", "Uỷ ban nhân dân xã thu"),
        ("Công an xã cấp", "Công an xã cấp"),
        ("Bộ Tài chính quy định", "Bộ Tài chính quy định"),
        ("Việt Nam cấp", "Việt Nam cấp"),
        ("Kho bạc Nhà nước thu", "Kho bạc Nhà nước thu"),
        ("Cục Hành chính tư pháp thu", "Cục Hành chính tư pháp thu"),
        ("Cục bộ", "cục bộ"),
        ("Bộ hồ sơ thứ hai", "bộ hồ sơ thứ hai"),
        ("Thông tư số 94/2021/TT-BTC", "Thông tư số 94/2021/TT-BTC"),
        ("Luật Hộ tịch", "Luật Hộ tịch"),
        ("Quyết định của người có thẩm quyền", "quyết định của người có thẩm quyền"),
    ],
)
def test_small(text, within_a_line):
    """Within a line a text begins small, unless its first word is an abbreviation or it begins with a name."""
    assert small(text) == within_a_line


@pytest.mark.parametrize(("text", "line"), [("", ""), ("đăng ký", "Đăng ký"), ("UBND xã", "UBND xã")])
def test_capital(text, line):
    """A line begins with a capital."""
    assert capital(text) == line
