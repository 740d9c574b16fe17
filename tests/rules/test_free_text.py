"""Prose beside the values of its record: what is not among them, and what holds no longer or not for long."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from records_with_prose import CUT, FULL, SOURCE, TODAY, found_in, procedure_with, setting_on

from congkhai.model.policy import Policy, ToDo
from congkhai.model.terms import meaning_of
from congkhai.rules.free_text import check_free_text
from congkhai.rules.structured_values import Known
from congkhai.rules.told_values import ToldAmount, ToldDay, ToldLength, ToldNumber, ToldPercent, told_in

AMOUNT, DAY_OF_CUT = "cach_thuc_thuc_hien[1].phi_le_phi[1].muc_thu", "cach_thuc_thuc_hien[1].phi_le_phi[1].den_ngay"


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 10, 31), []),
        (date(2026, 11, 28), [("loi-van-sap-cu", "2.000 đồng", "31/12/2026")]),
        (date(2026, 12, 31), [("loi-van-sap-cu", "2.000 đồng", "31/12/2026")]),
        (date(2027, 1, 2), [("loi-van-cu", "2.000 đồng", "31/12/2026")]),
    ],
)
def test_an_amount_that_ends_is_told_before_and_after(day: date, found: list[tuple[str, str, str]]) -> None:
    """The summary goes on telling the old fee on the page: the editor hears of it sixty days before."""
    assert found_in(procedure_with({"tom_tat": "Làm ở xã, phí 2.000 đồng mỗi trang."}, CUT, FULL), day) == found


def test_the_old_price_of_a_page_is_told_though_it_is_twice_another_fee() -> None:
    """Who overwrites the fee hears that the summary has the old one; what two pages cost together may be reckoned."""
    fees = [
        {"loai": "phi", "muc_thu": amount, "don_vi_tinh": "trang của bản chính", "truong_hop_bang_loi": case}
        for amount, case in (("3000", "Trang thứ nhất và trang thứ hai"), ("1000", "Từ trang thứ ba trở đi"))
    ]
    price = "Phí 2.000 đồng mỗi trang cho hai trang đầu, từ trang thứ ba là 1.000 đồng."
    total = "Phí cho hai trang cuối là 2.000 đồng."

    assert [words for _, words, *_ in found_in(procedure_with({"tom_tat": price}, *fees), TODAY)] == ["2.000 đồng"]
    assert found_in(procedure_with({"tom_tat": total}, *fees), TODAY) == []


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 11, 28), [("loi-van-sap-cu", "7 ngày làm việc", "31/12/2026")]),
        (date(2027, 1, 1), [("loi-van-cu", "7 ngày làm việc", "31/12/2026")]),
    ],
)
def test_a_limit_that_ends_is_told_before_and_after(day: date, found: list[tuple[str, str, str]]) -> None:
    """A time in the summary is that of a limit with days: it is told as amounts are."""
    week = {"so_luong": "7", "don_vi": "ngay-lam-viec", "den_ngay": "2026-12-31"}
    ten = {"so_luong": "10", "don_vi": "ngay-lam-viec", "tu_ngay": "2027-01-01"}
    ways = [{"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [week, ten]}]
    told, with_day = (
        procedure_with({"tom_tat": text}, cach_thuc_thuc_hien=ways)
        for text in (
            "Thời hạn giải quyết là 7 ngày làm việc.",
            "Từ 1/1/2027 thời hạn giải quyết là 10 ngày làm việc.",
        )
    )

    assert found_in(told, day) == found
    assert "10 ngày làm việc" not in [words for _, words, _ in found_in(with_day, day)]


@pytest.mark.parametrize(
    "keys",
    [
        {"yeu_cau_dieu_kien": [{"noi_dung": "Đến hết ngày 31/12/2026 không phải có trụ sở."}]},
        {"trinh_tu_thuc_hien": [{"noi_dung": "Nộp tại xã. Đến hết ngày 31/12/2026, xã nơi cư trú giải quyết."}]},
    ],
)
def test_conditions_and_steps_are_read_too(keys: dict[str, Any]) -> None:
    """What a step or condition says up to a day in words alone is stale the day after."""
    assert found_in(procedure_with({}, **keys)) == [("loi-van-sap-cu", "Đến hết ngày 31/12/2026", "31/12/2026")]
    assert found_in(procedure_with({}, **keys), date(2027, 1, 1))[0][0] == "loi-van-cu"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Reckoned from the amounts: two pages, a page at each price, half of one.
        ("Hai trang thì phí là 4.000 đồng, cả hai loại phí là 5.000 đồng.", []),
        ("Phí được giảm 50% so với 6.000 đồng.", [("loi-van-khac", "50%", "mức giảm đã ghi")]),
        # No number in the sentence says that it is four pages' worth.
        ("Phí là 12.000 đồng.", [("loi-van-khac", "12.000 đồng", "2.000 đồng, 3.000 đồng")]),
        ("Bốn trang là 12.000 đồng tiền phí.", []),
        ("Phí 9.500 đồng.", [("loi-van-khac", "9.500 đồng", "2.000 đồng, 3.000 đồng")]),
        ("Mức bồi thường có thể tới 9.500 đồng.", []),
        ("Trước đây phí là 9.500 đồng.", []),
        # With days of its own it is looked at for them.
        ("Phí là 2.000 đồng đến hết ngày 31/12/2026.", [("loi-van-sap-cu", "đến hết ngày 31/12/2026", "31/12/2026")]),
        ("Từ ngày 1/1/2027 phí là 3.000 đồng.", [("loi-van-sap-cu", "1/1/2027", "31/12/2026")]),
        ("Được giảm đến hết ngày 30/6/2027.", [("loi-van-khac", "đến hết ngày 30/6/2027", "31/12/2026")]),
        (
            "Được giảm đến hết ngày 30 tháng 6 năm 2027.",
            [("loi-van-khac", "đến hết ngày 30 tháng 6 năm 2027", "31/12/2026")],
        ),
        ("Phường mới có từ ngày 1/7/2025.", []),
        ("Giấy cấp trước ngày 1/7/2025 vẫn dùng được.", []),
        ("Thời hạn giải quyết là 5 ngày làm việc, cần xác minh thì có kết quả sau 3 ngày làm việc.", []),
        (
            "Thời hạn giải quyết là 7 ngày làm việc.",
            [("loi-van-khac", "7 ngày làm việc", "5 ngày làm việc, 3 ngày làm việc")],
        ),
        ("Đi trong vòng 60 ngày kể từ ngày sinh.", []),
        ("Theo Nghị định 61/2018/NĐ-CP.", [("loi-van-cu", "61/2018/NĐ-CP", "8/6/2025")]),
        ("Theo Nghị định 61/2018/NĐ-CP của Chính phủ.", [("loi-van-cu", "61/2018/NĐ-CP", "8/6/2025")]),
        ("Nghị định 61/2018/NĐ-CP đã được thay thế.", []),
        ("Theo Thông tư 64/2025/TT-BTC.", [("loi-van-sap-cu", "64/2025/TT-BTC", "31/12/2026")]),
        ("Theo Thông tư 64/2052/TT-BTC.", [("loi-van-khac", "64/2052/TT-BTC", "60/2014/QH13")]),
    ],
)
def test_what_a_text_tells_is_compared(text: str, found: list[tuple[str, str, str]]) -> None:
    """Each kind of value, where it differs and where it does not; what a sentence says of the past is left alone."""
    assert found_in(procedure_with({"hoi_dap": [{"hoi": "A?", "dap": text}]}, CUT, FULL)) == found


@pytest.mark.parametrize(
    ("day", "codes"),
    [(date(2026, 10, 31), []), (TODAY, ["loi-van-sap-cu"]), (date(2027, 1, 2), ["loi-van-cu"])],
)
@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Không phải nộp bản sao căn cước, xã tra được trong cơ sở dữ liệu.", True),
        ("Không phải nộp giấy khám sức khỏe, xã tra được trong cơ sở dữ liệu.", False),
        ("Họ hàng không phải nộp bản sao căn cước.", False),
        ("Không phải nộp bản sao căn cước vì có trong cơ sở dữ liệu, từ ngày 1/1/2030 thì phải nộp.", False),
        ("Nộp trực tuyến thì được miễn phí.", True),
        ("Con liệt sĩ được miễn học phí.", False),
    ],
)
def test_a_relief_that_ends_is_told(day: date, codes: list[str], text: str, *, is_told: bool) -> None:
    """A paper that need not be handed in, a fee that is waived: prose that goes on saying so is found out."""
    relief = {"co_so_du_lieu": "Dân cư", "van_ban": "60/2014/QH13", "den_ngay": "2026-12-31"}
    paper = {"ten_giay_to": "Bản sao căn cước của người yêu cầu", "khong_phai_nop": relief}
    papers = {"thanh_phan_ho_so": [{"giay_to": [paper]}]}
    record = procedure_with({"tom_tat": text}, {"muc_thu": "0", "den_ngay": "2026-12-31"}, **papers)

    assert [code for code, _, _ in found_in(record, day)] == (codes if is_told else [])


def test_both_places_are_told() -> None:
    """The message names the place of the value; the finding stands at the text."""
    [found] = check_free_text(procedure_with({"tom_tat": "Phí 2.000 đồng."}, CUT, FULL), setting_on(TODAY))

    assert found.path == ("guidance", "summary")
    assert dict(found.params)["place"] == AMOUNT


@pytest.mark.parametrize(
    ("days", "text", "found"),
    [
        # On its own days it is compared as other prose is.
        ({"den_ngay": "2026-12-31"}, "Phí là 9.500 đồng.", [("loi-van-khac", "9.500 đồng")]),
        ({"tu_ngay": "2026-11-01"}, "Phí là 2.000 đồng.", [("loi-van-sap-cu", "2.000 đồng")]),
        ({"den_ngay": "2027-06-30"}, "Phí là 2.000 đồng.", [("loi-van-sap-cu", "2.000 đồng")]),
        # What ends with it is no news; what it tells later is compared with what holds then.
        ({"den_ngay": "2026-12-31"}, "Phí là 2.000 đồng, đến hết ngày 31/12/2026.", []),
        ({"tu_ngay": "2027-01-01"}, "Phí là 3.000 đồng. Trước đó là 2.000 đồng theo Thông tư 64/2025/TT-BTC.", []),
        ({"tu_ngay": "2027-01-01"}, "Phí là 4.500 đồng.", [("loi-van-khac", "4.500 đồng")]),
        # Nobody reads it any more.
        ({"den_ngay": "2026-10-31"}, "Phí là 9.500 đồng.", []),
    ],
)
@pytest.mark.parametrize("of", ["hoi_dap", "trinh_tu_thuc_hien"])
def test_prose_with_days_of_its_own_is_compared_on_them(
    of: str, days: dict[str, str], text: str, found: list[tuple[str, str]]
) -> None:
    """A question or a step that is shown up to a day, or from one, tells no other fee than the record has then."""
    guidance = {"hoi_dap": [{"hoi": "A?", "dap": text, **days}]} if of == "hoi_dap" else {}
    keys = {} if guidance else {of: [{"noi_dung": text, **days}]}

    assert [one[:2] for one in found_in(procedure_with(guidance, CUT, FULL, **keys))] == found


def test_the_note_of_a_dated_cost_goes_with_it() -> None:
    """The page shows it on the days of its cost alone."""
    notes = [{**cost, "ghi_chu": "Phí 9.500 đồng, được miễn phí đến hết ngày 5/12/2026."} for cost in (CUT, FULL)]

    assert found_in(procedure_with({}, *notes)) == []


def test_a_note_that_stands_at_each_way_is_told_once() -> None:
    """Imports repeat it three times, here in brackets, there behind a dash."""
    notes = [
        {"muc_thu": "3000", "ghi_chu": note} for note in ("Phí 9.500 đồng", "(Phí 9.500 đồng).", "- Phí 9.500 đồng.")
    ]

    assert len(found_in(procedure_with({}, *notes))) == 1


def test_a_text_that_ends_is_told_once() -> None:
    """The cut and the circular that makes it end on one day: one sentence to write."""
    text = "Phí là 2.000 đồng theo Thông tư 64/2025/TT-BTC. Mức này áp dụng đến hết ngày 31/12/2026."

    assert len(found_in(procedure_with({"tom_tat": text}, CUT, FULL))) == 1


def test_the_prose_of_a_policy_is_compared_with_its_days() -> None:
    """Its own last day is no news in it, for then it says only what was; another one is."""
    keys = {
        "ten_chinh_sach": "Mẫu",
        "ngay_hieu_luc": "2026-01-01",
        "ngay_het_hieu_luc": "2027-01-01",
        "doi_tuong_tac_dong": ["Mọi người"],
        "diem_moi": ["Giảm phí đến hết ngày 31/12/2026."],
        "viec_can_lam": [{"noi_dung": "Nộp trước khi hết ngày 15/12/2026."}],
        "loi_phat_thanh": "Được giảm đến hết ngày 28/2/2027.",
        "nguon": SOURCE,
    }

    assert found_in(Policy.model_validate(keys)) == [
        ("loi-van-sap-cu", "hết ngày 15/12/2026", "15/12/2026"),
        ("loi-van-khac", "đến hết ngày 28/2/2027", "31/12/2026"),
    ]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Luật có hiệu lực từ ngày 1 tháng 1 năm 2027.", []),
        ("Luật sẽ có hiệu lực từ ngày 1 tháng 1 năm 2027.", ["loi-van-sap-cu"]),
        ("Từ ngày 2 tháng 1 năm 2027 nộp ở xã.", ["loi-van-sap-cu"]),
        ("Đến hết ngày 1 tháng 1 năm 2027 nộp ở xã.", ["loi-van-sap-cu"]),
    ],
)
def test_the_day_on_which_a_policy_begins_is_as_true_afterwards(text: str, codes: list[str]) -> None:
    """That it holds from its first day on needs no other sentence then; that it will, does."""
    keys = {"ten_chinh_sach": "Mẫu", "ngay_hieu_luc": "2027-01-01", "doi_tuong_tac_dong": ["Mọi người"]}
    policy = Policy.model_validate({**keys, "diem_moi": ["Mới."], "loi_phat_thanh": text, "nguon": SOURCE})

    assert [code for code, _, _ in found_in(policy)] == codes


def test_values_are_read_from_prose() -> None:
    """Amounts in thousands and millions, days, percentages, limits and numbers, as they are written."""
    text = (
        "Phí là 50 nghìn đồng hoặc 1,5 triệu đồng, giảm 50%. "
        "Thời hạn giải quyết 10 ngày làm việc theo 66.7/2025/NQ-CP, đến hết 28/02/2027."
    )
    told = list(told_in(text))

    assert [one.amount for one in told if isinstance(one, ToldAmount)] == [50_000, 1_500_000]
    assert [one.percent for one in told if isinstance(one, ToldPercent)] == [50]
    assert [(one.number, one.unit) for one in told if isinstance(one, ToldLength)] == [(10, "ngay-lam-viec")]
    assert [one.words for one in told if isinstance(one, ToldNumber)] == ["66.7/2025/NQ-CP"]
    assert [(one.day, one.is_end) for one in told if isinstance(one, ToldDay)] == [(date(2027, 2, 28), True)]


def test_the_last_days_of_a_record_are_known_with_their_places() -> None:
    """Those of its parts, and those of the legal texts that it rests on."""
    known = Known(procedure_with({}, CUT, can_cu_phap_ly=["64/2025/TT-BTC", "61/2018/NĐ-CP"]), setting_on(TODAY))

    assert known.last_days == {date(2026, 12, 31): DAY_OF_CUT, date(2025, 6, 8): "61/2018/NĐ-CP"}


def test_summary_answers_notes_and_what_is_read_aloud_are_free() -> None:
    """The model declares which texts are prose that may repeat values."""
    free = {name for name, field in Policy.model_fields.items() if meaning_of(field).free}

    assert free == {"changes", "body", "broadcast"}
    assert meaning_of(ToDo.model_fields["text"]).free
