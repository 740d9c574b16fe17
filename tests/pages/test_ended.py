"""The page of a procedure that ended says where to go on, whatever else is known."""

from __future__ import annotations

from typing import Any

import pytest

from congkhai.building.loading import Loaded
from congkhai.catalogue.summary import summarise
from congkhai.model.procedure import Procedure
from congkhai.pages.procedure_page import render_procedure

PORTAL = '<a href="https://dichvucong.gov.vn/">Tìm mã 3.000333 trên Cổng Dịch vụ công quốc gia</a>'


@pytest.mark.parametrize(
    ("ending", "told", "links"),
    [
        (
            {"ma_thay_the": "3.000333"},
            "Đã chuyển. Thủ tục thay thế có mã 3.000333, không có trên trang này.",
            [PORTAL],
        ),
        (
            {"ma_thay_the": "3.000333", "noi_thuc_hien": "Công an tỉnh", "lien_ket": "https://a.gov.vn/1"},
            "Đã chuyển. Nay làm tại: Công an tỉnh. Thủ tục thay thế có mã 3.000333, không có trên trang này.",
            ['<a href="https://a.gov.vn/1">Xem hướng dẫn ở nơi tiếp nhận mới</a>', PORTAL],
        ),
        (
            {"ma_thay_the": "2.000815"},
            "Đã chuyển.",
            ['<a href="../../thu-tuc/2.000815/">Thủ tục thay thế: Chứng thực bản sao từ bản chính</a>'],
        ),
    ],
)
def test_where_to_go_on(loaded: Loaded, ending: dict[str, Any], told: str, links: list[str]) -> None:
    """A successor is linked if it has a page; else its code is told, with the national portal to look it up."""
    keys = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "cham_dut": {"loai": "chuyen", "ly_do": "Đã chuyển.", **ending},
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
    }
    procedure = Procedure.model_validate(keys)

    body = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue).body

    assert f'<p class="ck-notice__text">{told}</p>' in body
    assert [line for line in body.splitlines() if "ck-notice__link" in line] == [
        f'<p class="ck-notice__link">{link}</p>' for link in links
    ]


def test_nobody_is_sent_to_ask_where_nothing_is_received(loaded: Loaded) -> None:
    """A sample is marked and what is doubted is told, but where papers were handed in is not to be asked."""
    left_out = [{"noi_dung": "Nộp 3 bộ", "ly_do": "nghi-sai"}]
    keys = {
        "ma_thu_tuc": "1.009999",
        "ten_thu_tuc": "Mẫu",
        "linh_vuc": "ho-tich",
        "du_lieu_mau": "true",
        "cham_dut": {"loai": "chuyen", "ly_do": "Đã chuyển."},
        "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18", "bo_qua": left_out},
    }
    procedure = Procedure.model_validate(keys)

    body = render_procedure(procedure, summarise(procedure, loaded.catalogue.day), loaded.catalogue).body

    assert "Trang này chưa dùng vì nghi là sai.</p>" in body
    assert "nơi nhận hồ sơ" not in body
