"""Each case that the answers make needs what the other cases have."""

from __future__ import annotations

from datetime import date
from typing import Any

from shipped_records import shipped_procedures

from congkhai.catalogue.setting import assemble_setting
from congkhai.model.procedure import Procedure
from congkhai.rules.combinations import check_combinations

SETTING = assemble_setting(date(2026, 11, 23), {}, {})
ANSWERS = [{"ma": "dung-han", "ten": "Đúng hạn"}, {"ma": "qua-han", "ten": "Quá hạn"}]
TERM = {"ma": "han", "hoi": "Đúng hạn?", "tra_loi": ANSWERS}
COPY = {
    "ma": "sao",
    "hoi": "Bản sao?",
    "tra_loi": [{"ma": "xin", "ten": "Xin"}, {"ma": "khong", "ten": "Không"}],
}
LATE = {"truong_hop": ["qua-han"]}
PAPERS = [{"giay_to": [{"ten_giay_to": "Đơn"}]}]


def found_in(*questions: dict[str, Any], papers: Any = PAPERS, **way: Any) -> list[tuple[str, ...]]:
    """What is missing, from the first case without it, and in how many cases."""
    procedure = Procedure.model_validate(
        {
            "ma_thu_tuc": "1.009999",
            "ten_thu_tuc": "Mẫu",
            "linh_vuc": "ho-tich",
            "phan_biet": list(questions),
            "cach_thuc_thuc_hien": [{"hinh_thuc_nop": "truc-tiep", **way}],
            "thanh_phan_ho_so": papers,
            "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"},
        }
    )
    return [tuple(str(word) for _, word in one.params) for one in check_combinations(procedure, SETTING)]


def test_what_other_cases_have_is_missed() -> None:
    """A fee, a time, papers: the first case without them is named, and how many there are."""
    fees, limits = [{"muc_thu": "5000", **LATE}], [{"so_luong": "5", "don_vi": "ngay", **LATE}]

    found = found_in(TERM, COPY, papers=[{**PAPERS[0], **LATE}], phi_le_phi=fees, thoi_han_giai_quyet=limits)

    assert [sorted(words) for words in found] == [
        sorted([part, "Đúng hạn; Xin", "2"]) for part in ("giấy tờ", "phí, lệ phí", "thời hạn")
    ]


def test_what_no_case_has_is_told_by_others() -> None:
    """A record without any fee misses that once, not in every case."""
    assert found_in(TERM, thoi_han_giai_quyet=[{"so_luong": "5", "don_vi": "ngay"}]) == []


def test_notes_are_no_papers() -> None:
    """A case whose group has but words has nothing to bring."""
    notes = {"giay_to": [{"ten_giay_to": "Xem phụ lục", "loai_dong": "ghi-chu"}], "truong_hop": ["dung-han"]}

    [found] = found_in(TERM, papers=[{**PAPERS[0], **LATE}, notes])

    assert sorted(found) == ["1", "giấy tờ", "Đúng hạn"]


def test_too_many_cases_are_told() -> None:
    """Six questions of two answers make sixty-four."""
    questions = [
        {"ma": f"hoi-{n}", "hoi": "?", "tra_loi": [{"ma": f"{told}-{n}", "ten": told} for told in ("co", "khong")]}
        for n in range(6)
    ]

    assert found_in(*questions) == [("64", "32")]


def test_every_case_of_the_shipped_records_has_what_the_others_have() -> None:
    """Nobody who answers the questions of a page is left without fee, time or papers."""
    asking = [one for one in shipped_procedures().values() if one.distinctions]

    assert [one.identifier for one in asking for _ in check_combinations(one, SETTING)] == []
