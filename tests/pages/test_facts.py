"""The facts at the top are short and claim no more than the record does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from congkhai.catalogue.reception import desks_of, reception_of, whereabouts_of
from congkhai.catalogue.summary import summarise
from congkhai.model.lists import Agency
from congkhai.model.procedure import Procedure
from congkhai.pages.facts import facts_of, lead_of

REQUIRED = {
    "ma_thu_tuc": "1.009999",
    "ten_thu_tuc": "Mẫu",
    "linh_vuc": "ho-tich",
    "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
}
DIRECT = {"hinh_thuc_nop": "truc-tiep"}
DESKS = desks_of([Agency.model_validate({"ma": "quay-xa", "ten": "Quầy xã", "tiep_nhan_cap": ["xa"]})])


def made(keys: dict[str, Any], *agencies: str) -> tuple[str, dict[str, str]]:
    """The lead and the facts of a procedure given in record keys."""
    procedure = Procedure.model_validate({**REQUIRED, **keys})
    day = date(2026, 11, 23)
    summary = summarise(procedure, day)
    whereabouts = whereabouts_of(reception_of(procedure.levels, procedure.reception, DESKS), agencies)
    facts = facts_of(procedure, summary, whereabouts, ("các bước",), day)
    return lead_of(procedure, summary, whereabouts), {fact.label: "\n".join(fact.lines) for fact in facts}


@pytest.mark.parametrize(
    ("keys", "agencies", "lead"),
    [
        ({}, (), ""),
        (
            {
                "cap_thuc_hien": ["xa"],
                "cach_thuc_thuc_hien": [
                    {
                        **DIRECT,
                        "thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": "ngay-lam-viec"}],
                        "phi_le_phi": "khong-co",
                    }
                ],
                "thanh_phan_ho_so": [{"giay_to": [{"ten_giay_to": "Đơn"}, {"ten_giay_to": "Ảnh"}]}],
            },
            ("Ủy ban nhân dân xã.",),
            "Nộp ở đâu: Quầy xã. Ai giải quyết: Ủy ban nhân dân xã. Cách nộp: trực tiếp. Mất bao lâu: 5 ngày làm việc. "
            "Không thu phí, lệ phí. Danh mục giấy tờ có 2 mục.",
        ),
        (
            {"cach_thuc_thuc_hien": [{**DIRECT, "phi_le_phi": [{"muc_thu": "20"}]}]},
            (),
            "Cách nộp: trực tiếp. Phí, lệ phí: nguồn ghi 20 đồng, có thể sai; hãy hỏi nơi nhận hồ sơ.",
        ),
        (
            {"cach_thuc_thuc_hien": [{**DIRECT, "thoi_han_giai_quyet": [{"ghi_chu": "Tùy việc. " * 30}]}]},
            (),
            "Cách nộp: trực tiếp.",
        ),
        ({"cham_dut": {"loai": "bai-bo", "ly_do": "Đã bãi bỏ."}, "cach_thuc_thuc_hien": [DIRECT]}, (), ""),
    ],
)
def test_lead(keys: dict[str, Any], agencies: tuple[str, ...], lead: str) -> None:
    """What is known stands in a row; what is not known, and what is over, is left out."""
    assert made(keys, *agencies)[0] == lead


def test_nobody_is_sent_to_an_abolished_office() -> None:
    """Facts and lead name the offices that are there, and say of the others that the source still has them."""
    note = "Nguồn còn ghi cơ quan cũ (Phòng Tư Pháp); hãy hỏi Trung tâm Phục vụ hành chính công xã, phường"

    old_lead, old = made({}, "Phòng Tư Pháp")
    both_lead, both = made({}, "Phòng Tư Pháp", "Ủy ban nhân dân xã, phường, thị trấn.")

    assert (old_lead, old["Nộp ở đâu"]) == (f"Ai giải quyết: {note}.", note)
    assert "Nộp ở đâu" not in both
    assert both["Chưa rõ"].startswith("Nơi nộp; ")
    assert both["Chưa rõ"].endswith(". Hãy hỏi Ủy ban nhân dân xã, phường, thị trấn trước khi đi.")
    assert both_lead == f"Ai giải quyết: Ủy ban nhân dân xã, phường, thị trấn. {note}."


@pytest.mark.parametrize(
    ("limit", "steps", "anchor"),
    [
        ({"so_luong": "5", "don_vi": "ngay-lam-viec"}, [{"noi_dung": "Nộp hồ sơ."}], "cach-nop"),
        ({"don_vi": "trong-ngay"}, [{"noi_dung": "Nộp hồ sơ."}], "cach-nop"),
        ({"ghi_chu": "Không ghi tổng số ngày; hãy xem các bước"}, [{"noi_dung": "Nộp hồ sơ."}], "cac-buoc"),
        ({"ghi_chu": "Không ghi tổng số ngày"}, [], "cach-nop"),
    ],
)
def test_details_of_a_time_in_words_are_the_steps(
    limit: dict[str, Any], steps: list[dict[str, Any]], anchor: str
) -> None:
    """Who is told to look at the steps is led to them; the table of ways has no more than the same words."""
    ways = [{**DIRECT, "thoi_han_giai_quyet": [limit]}]
    keys = {**REQUIRED, "cach_thuc_thuc_hien": ways, "trinh_tu_thuc_hien": steps}
    procedure, day = Procedure.model_validate(keys), date(2026, 11, 23)
    whereabouts = whereabouts_of(reception_of((), (), DESKS), ())

    facts = facts_of(procedure, summarise(procedure, day), whereabouts, (), day)

    assert [fact.anchor for fact in facts if fact.label == "Bao lâu"] == [anchor]


def test_details_of_a_time_that_only_prose_tells_are_the_ways() -> None:
    """It is not among what is not known, and its link leads to the table that has the prose, not to the steps."""
    way = {**DIRECT, "mo_ta": "Sở kiểm tra: 20 ngày, kể từ ngày nhận.\nỦy ban: 15 ngày, kể từ ngày Sở trình."}
    keys = {**REQUIRED, "cach_thuc_thuc_hien": [way], "trinh_tu_thuc_hien": [{"noi_dung": "Nộp hồ sơ."}]}
    procedure, day = Procedure.model_validate(keys), date(2026, 11, 23)
    whereabouts = whereabouts_of(reception_of((), (), DESKS), ())

    facts = {fact.label: fact for fact in facts_of(procedure, summarise(procedure, day), whereabouts, (), day)}

    assert facts["Bao lâu"].lines == ("Không ghi bằng một con số; xem bảng chi tiết",)
    assert facts["Bao lâu"].anchor == "cach-nop"
    assert "mất bao lâu" not in facts["Chưa rõ"].lines[0]


def test_facts_stay_short() -> None:
    """Long lists and long texts are told in a few words, with how many more there are."""
    outputs = ["Giấy xác nhận", "Văn bản trả lời. " * 20, "Thẻ"]
    keys = {"ket_qua_thuc_hien": [{"noi_dung": output} for output in outputs]}

    lead, facts = made(keys, *[f"Chi cục thứ {n} của một cơ quan có tên khá dài" for n in range(9)])

    assert facts["Nhận được"] == "Giấy xác nhận; còn 2 kết quả khác"
    assert lead == "Ai giải quyết: Chi cục thứ 0 của một cơ quan có tên khá dài và 8 cơ quan khác."


def test_one_long_result_is_shortened() -> None:
    """A result that is a page of text is cut at a word."""
    words = made({"ket_qua_thuc_hien": [{"noi_dung": "- Quyết định về việc đã nộp. " * 20}]})[1]["Nhận được"]

    assert words.startswith("Quyết định về việc")
    assert words.endswith("…")
    assert len(words) <= 140


def test_what_is_not_known_is_told_once_with_whom_to_ask() -> None:
    """A row without content is none; time, money and whatever else the record lacks are asked for before the way."""
    way = {**DIRECT, "phi_le_phi": "khong-co"}
    unknown, known = made({})[1], made({"cach_thuc_thuc_hien": [way]})[1]
    at_a_counter = made({"cap_thuc_hien": ["xa"]})[1]
    expired = made({"hieu_luc": {"den_ngay": "2026-01-01"}})[1]

    assert unknown == {
        "Chưa rõ": "Nơi nộp; mất bao lâu; phí, lệ phí; kết quả nhận được; các bước. "
        "Hãy hỏi nơi nhận hồ sơ trước khi đi."
    }
    assert known["Bao nhiêu"] == "Không thu phí, lệ phí"
    assert "phí" not in known["Chưa rõ"]
    assert (known["Nộp ở đâu"], known["Chưa rõ"][:8]) == (
        "Cách nộp: trực tiếp. Chưa nộp trực tuyến được",
        "Nơi nộp;",
    )
    assert "nộp" not in at_a_counter["Chưa rõ"]
    assert expired == {}


def test_each_case_has_its_amount_on_a_line() -> None:
    """What is due in which case can be read without looking for it in a row of them."""
    cases = [("0", "Đúng hạn"), ("5000", "Quá hạn")]
    costs = [{"ten": "Lệ phí", "muc_thu": amount, "truong_hop_bang_loi": case} for amount, case in cases]

    facts = made({"cach_thuc_thuc_hien": [{**DIRECT, "phi_le_phi": costs}]})[1]

    assert facts["Bao nhiêu"] == "Miễn phí (đúng hạn)\n5.000 đồng (quá hạn)"
