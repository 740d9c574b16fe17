"""A procedure as others know it."""

from __future__ import annotations

from datetime import date

from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure

DAY = date(2026, 11, 23)
SOURCE = {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}


def procedure_of(**keys):
    """A procedure written in record keys."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich", "nguon": SOURCE}
    return Procedure.model_validate({**named, **keys})


def test_summary():
    """A summary holds what lists and search show, in the words of the day."""
    procedure = procedure_of(
        cap_thuc_hien=["xa"],
        co_quan_thuc_hien=["ubnd-cap-xa"],
        co_quan_co_tham_quyen=["ubnd-cap-xa", "so-tu-phap"],
        cach_thuc_thuc_hien=[
            {
                "hinh_thuc_nop": "truc-tiep",
                "thoi_han_giai_quyet": [{"so_luong": "3", "don_vi": "ngay-lam-viec"}],
                "phi_le_phi": [{"muc_thu": "8000"}],
            }
        ],
        ra_soat={"ngay": "2026-11-01", "vai_tro": "Văn phòng"},
    )

    summary = summarise(procedure, DAY)

    assert (summary.time, summary.cost, summary.ways) == ("3 ngày làm việc", "8.000 đồng", "Trực tiếp")
    assert summary.agencies == ("ubnd-cap-xa", "so-tu-phap")
    assert summary.checked == date(2026, 11, 1)
    assert summary.is_current


def test_a_name_that_differs_in_its_capitals_alone_is_told_once():
    """Lists would show the same words twice, one below the other."""
    capitals = summarise(
        procedure_of(ten_thu_tuc="ĐĂNG KÝ KẾT HÔN", huong_dan={"ten_thuong_goi": ["đăng ký kết hôn"]}), DAY
    )
    other = summarise(procedure_of(huong_dan={"ten_thuong_goi": ["làm mẫu", "mẫu"]}), DAY)

    assert (capitals.heading, capitals.official) == ("Đăng ký kết hôn", "")
    assert (other.heading, other.official) == ("Làm mẫu", "Mẫu")
