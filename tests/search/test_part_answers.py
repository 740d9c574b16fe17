"""What cards answer to questions about a part of a procedure."""

from __future__ import annotations

from typing import Any

import pytest
from valid_records import TODAY

from congkhai.catalogue.setting import Setting
from congkhai.catalogue.summary import summarise
from congkhai.model.form_sheet import FormSheet
from congkhai.model.procedure import Procedure
from congkhai.search.part_answers import part_answers

PAPER = {
    "ten_giay_to": "Văn bản ủy quyền",
    "khi_nao": "Người đi thay không phải người thân",
    "ghi_chu": "Phải chứng thực.",
}
EDITION = {"so_hieu": "Mẫu 01", "lien_ket": "https://a.example/"}
FORMS = {
    "to-khai": {
        "ma": "to-khai",
        "ten": "Tờ khai",
        "ban_mau": [EDITION],
    },
    "don": {"ma": "don", "ten": "Đơn đề nghị"},
}


def answers(keys: dict[str, Any]) -> dict[str, str | list[str]]:
    """What a procedure with these keys answers, by part."""
    named = {"ma_thu_tuc": "1.000890", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "khac", "ngay_lay": "2026-01-18"}
    procedure = Procedure.model_validate({**named, "nguon": source, **keys})
    sheets = {name: FormSheet.model_validate(keys) for name, keys in FORMS.items()}
    return dict(part_answers(procedure, summarise(procedure, TODAY), Setting(TODAY, {"bieu-mau": sheets})))


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        ({"lam_thay": {"duoc": "false"}}, "Không được, bạn phải tự làm."),
        (
            {"lam_thay": {"duoc": "true", "giay_to": [PAPER]}},
            "Được, cần thêm: Văn bản ủy quyền. Cần văn bản ủy quyền khi: người đi thay không phải người thân. "
            "Phải chứng thực.",
        ),
        ({"huong_dan": {"hoi_dap": [{"hoi": "Nhờ người khác nộp thay được không?", "dap": "Cha mẹ được."}]}}, None),
        ({"dich_vu_cong": "mot-phan", "ly_do_mot_phan": "phai-co-mat"}, None),
        ({"cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", "mo_ta": "Không ủy quyền cho người khác."}]}, None),
    ],
)
def test_whether_somebody_else_may_go_is_answered(keys: dict[str, Any], answer: str | None) -> None:
    """As the record says for certain: what one of its questions or its prose says is of the case it is about."""
    assert answers(keys).get("uy-quyen") == answer


@pytest.mark.parametrize(
    ("forms", "answer"),
    [
        (["to-khai"], ["Tờ khai (Mẫu 01): tải ở trang thủ tục"]),
        (["don"], ["Đơn đề nghị", "Mẫu chưa có tệp để tải ở đây thì xin ở nơi nhận hồ sơ"]),
        ([], None),
    ],
)
def test_a_form_is_named_with_where_to_get_it(forms: list[str], answer: list[str] | None) -> None:
    """What can be had here is on the page; the rest is asked for where papers are handed in."""
    papers = [{"giay_to": [{"ten_giay_to": "Tờ khai", "mau_don_to_khai": forms}]}]

    assert answers({"thanh_phan_ho_so": papers}).get("mau-don") == answer


@pytest.mark.parametrize(
    ("description", "answer"),
    [
        (
            "Nộp trên Cổng Dịch vụ công quốc gia.",
            "Làm trực tuyến toàn trình. Nộp trên Cổng Dịch vụ công quốc gia.",
        ),
        ("Phí 400.000 đồng.", "Làm trực tuyến toàn trình"),
    ],
)
def test_online_says_on_which_site(description: str, answer: str) -> None:
    """Where the record's way says it in a sentence; other words of a way are no answer."""
    way = {"hinh_thuc_nop": "truc-tuyen", "mo_ta": description}

    assert answers({"dich_vu_cong": "toan-trinh", "cach_thuc_thuc_hien": [way]})["truc-tuyen"] == answer
