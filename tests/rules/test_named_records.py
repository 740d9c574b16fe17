"""What lists tell of the procedures that they name agrees with the records of these."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from valid_records import TODAY, catalogue_of

from congkhai.model.guide import Guide
from congkhai.model.life_event import LifeEvent
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure
from congkhai.model.search_lists import Signpost
from congkhai.model.terms import Record
from congkhai.rules.named_records import check_amounts_of_related, check_told_of_named

SOURCE = {"he_thong": "khac", "ngay_lay": "2026-11-23"}
DEATH, AGAIN, UNKNOWN = "1.000656", "1.004884", "1.004746"
WAY = {
    "hinh_thuc_nop": "truc-tiep",
    "thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": "ngay-lam-viec"}],
    "phi_le_phi": [{"loai": "le-phi", "muc_thu": "8000", "don_vi_tien": "VND", "den_ngay": "2026-12-31"}],
}
RECORDS = {
    code: Procedure.model_validate(
        {
            "ma_thu_tuc": code,
            "ten_thu_tuc": "Đăng ký việc mẫu",
            "linh_vuc": "ho-tich",
            "yeu_cau_dieu_kien": [{"noi_dung": condition}],
            "cach_thuc_thuc_hien": [WAY],
            "can_cu_phap_ly": ["60/2014/QH13"],
            "nguon": SOURCE,
        }
    )
    for code, condition in ((DEATH, "Đi khai trong 15 ngày."), (AGAIN, "Đã đăng ký trước ngày 1/1/2016."))
}


def told_of(entry: Record, day: date = TODAY) -> list[tuple[str, str, str]]:
    """Code, words and place of what is found."""
    found = check_told_of_named(entry, catalogue_of(day).setting, {}, RECORDS.get)
    return [(one.code, dict(one.params)["found"], dict(one.params)["place"]) for one in found]


def guide(when: str, code: str = DEATH) -> Guide:
    """A guide whose first answer says when to take it; the second names another procedure."""
    answers = [{"ten": "Một", "thu_tuc": code, "ghi_chu": when}, {"ten": "Hai", "thu_tuc": AGAIN}]
    asked = [{"ma": "dau", "hoi": "Việc gì?", "tra_loi": answers}]
    return Guide.model_validate({"ten": "Việc mẫu", "tom_tat": "Hỏi một câu.", "cau_hoi": asked, "nguon": SOURCE})


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("Làm trong 15 ngày kể từ ngày người thân mất.", []),
        ("Làm trong 51 ngày.", [("loi-van-khac", "51 ngày", f"{DEATH}, các số ngày")]),
        # What another answer of the same guide has, is none of this one's.
        ("Đã khai trước năm 2016.", [("loi-van-khac", "năm 2016", f"{DEATH}, các số năm")]),
        ("Người từ 14 tuổi.", [("loi-van-khac", "14 tuổi", f"{DEATH}, các số tuổi")]),
        ("Có kết quả sau 5 ngày làm việc.", []),
        ("Có kết quả sau 3 ngày làm việc.", [("loi-van-khac", "3 ngày làm việc", "thoi_han")]),
        ("Lệ phí 9.000 đồng.", [("loi-van-khac", "9.000 đồng", "muc_thu")]),
        ("Lệ phí 8.000 đồng.", [("loi-van-sap-cu", "8.000 đồng", "muc_thu")]),
        ("Áp dụng từ ngày 5/3/2027.", [("loi-van-khac", "5/3/2027", f"{DEATH}, các số ngày tháng")]),
        ("Theo Nghị định 61/2052/NĐ-CP.", [("loi-van-khac", "61/2052/NĐ-CP", f"{DEATH}, can_cu_phap_ly")]),
        ("Trước đây lệ phí là 9.000 đồng.", []),
        ("Sổ hộ tịch vẫn còn.", []),
    ],
)
def test_an_answer_says_what_its_record_says(when: str, found: list[tuple[str, str, str]]) -> None:
    """Numbers, years, ages, times, amounts, days and legal texts of an answer are those of its procedure."""
    told = told_of(guide(when))

    assert [(code, words) for code, words, _ in told] == [(code, words) for code, words, _ in found]
    assert all(place in there for (_, _, there), (_, _, place) in zip(told, found, strict=True))


@pytest.mark.parametrize(("when", "expected"), [("Làm trong 51 ngày.", "15 ngày"), ("Từ 14 tuổi.", "không có")])
def test_what_the_record_counts_is_told(when: str, expected: str) -> None:
    """Of what is counted, and of nothing else."""
    [found] = check_told_of_named(guide(when), catalogue_of(TODAY).setting, {}, RECORDS.get)

    assert dict(found.params)["expected"] == expected


def test_what_has_no_record_is_not_compared() -> None:
    """An answer may wait for its procedure (`ma-chua-co` says so); an event for one of those that it names."""
    keys: dict[str, Any] = {"ma": "mat", "ten": "Mất", "nguon": SOURCE, "mo_ta": "Làm trong 51 ngày."}
    keys["chang"] = [{"viec": "Làm giấy", "thu_tuc": code} for code in (DEATH, UNKNOWN)]

    assert told_of(guide("Làm trong 51 ngày.", UNKNOWN)) == []
    assert told_of(LifeEvent.model_validate(keys)) == []


def test_an_event_may_say_what_one_of_its_procedures_says() -> None:
    """Its words are of all that it names."""
    keys: dict[str, Any] = {"ma": "mat", "ten": "Mất", "nguon": SOURCE}
    keys["chang"] = [{"viec": "Làm giấy", "thu_tuc": code} for code in (DEATH, AGAIN)]
    words = "Khai trong 15 ngày; đã khai trước năm 2016 thì đăng ký lại; người từ 70 tuổi."

    told = told_of(LifeEvent.model_validate(keys | {"mo_ta": words}))

    assert [(code, found) for code, found, _ in told] == [("loi-van-khac", "70 tuổi")]


@pytest.mark.parametrize(("day", "codes"), [(TODAY, ["loi-van-sap-cu"]), (date(2027, 1, 2), ["loi-van-cu"])])
def test_a_signpost_does_not_outlive_its_day(day: date, codes: list[str]) -> None:
    """It names no procedure, only legal texts; what it tells ends on the day that it says itself."""
    keys = {
        "can_cu_phap_ly": ["60/2014/QH13"],
        "ten": "Thuế",
        "tu": ["thuế"],
        "noi_thuc_hien": "Cơ quan Thuế",
        "nguon": SOURCE,
    }

    told = told_of(Signpost.model_validate(keys | {"huong_dan": "Nộp ở xã đến hết ngày 31/12/2026."}), day)

    assert [code for code, _, _ in told] == codes


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ({"loi_phat_thanh": "Lệ phí là 8.000 đồng, hai bản 16.000 đồng."}, []),
        ({"loi_phat_thanh": "Lệ phí là 9 nghìn đồng."}, ["9 nghìn đồng"]),
        (
            {"hoi_dap": [{"hoi": "Hết bao nhiêu?", "dap": "Nộp phí 9.000 đồng. Trước đó là 7.000 đồng tiền phí."}]},
            ["9.000 đồng"],
        ),
        # What it is about says that the amounts are of fees.
        (
            {"truoc_va_nay": [{"noi_dung": "Lệ phí", "truoc": "7.000 đồng", "nay": "8.000 đồng; sau là 9.000 đồng"}]},
            ["9.000 đồng"],
        ),
        ({"truoc_va_nay": [{"noi_dung": "Mức vay", "truoc": "7.000 đồng", "nay": "9.000 đồng"}]}, []),
        # Over, of procedures that cost nothing here, or of one whose fees nobody can read: nothing to compare with.
        ({"loi_phat_thanh": "Lệ phí là 9.000 đồng.", "ngay_het_hieu_luc": "2026-11-01"}, []),
        ({"loi_phat_thanh": "Lệ phí là 9.000 đồng.", "thu_tuc_lien_quan": [UNKNOWN]}, []),
        ({"loi_phat_thanh": "Lệ phí là 9.000 đồng.", "thu_tuc_lien_quan": [DEATH, AGAIN, UNKNOWN]}, []),
    ],
)
def test_fees_of_a_policy_are_those_of_its_procedures(keys: dict[str, Any], found: list[str]) -> None:
    """When a fee changes the words of the policy are found out, each at its place."""
    written = {
        "ten_chinh_sach": "Mẫu",
        "ngay_hieu_luc": "2026-01-01",
        "doi_tuong_tac_dong": ["Mọi người"],
        "diem_moi": ["Mới."],
        "thu_tuc_lien_quan": [DEATH, AGAIN],
        "nguon": SOURCE,
    }
    told = check_amounts_of_related(
        Policy.model_validate({**written, **keys}), catalogue_of(TODAY).setting, {}, RECORDS.get
    )

    assert [(one.code, dict(one.params)["found"]) for one in told] == [("loi-van-khac", words) for words in found]
