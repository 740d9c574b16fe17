"""Cuts of fees that only words tell: two dated amounts where the words are clear, else a hint beside the amount."""

from __future__ import annotations

from datetime import date

import pytest

from congkhai.catalogue.dated_cuts import with_dated_cuts
from congkhai.catalogue.fee_wording import spell_costs
from congkhai.model.channel import Channel

TODAY, NEXT_YEAR = date(2026, 11, 28), date(2027, 1, 1)
SPAN = "kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC"
HALF = "Từ ngày 01/07/2025 đến hết ngày 31/12/2026, mức lệ phí bằng 50% mức phí nêu trên theo quy định"
CHANGING = "400.000 đồng đến hết 31/12/2026, từ 1/1/2027: 800.000 đồng"
HINT = "; nguồn còn ghi mức áp dụng đến hết 31/12/2026, xem bảng"
FULL = "Phí: 800.000 đồng/hồ sơ"


def told(day: date, *costs: dict[str, str], description: str | None = None) -> str:
    """The costs of a way to hand in in one line, as of a day."""
    keys = {"hinh_thuc_nop": "truc-tiep", "phi_le_phi": list(costs)}
    channel = Channel.model_validate({**keys, "mo_ta": description} if description else keys)
    return spell_costs(with_dated_cuts([channel]), day)


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (f"(áp dụng mức phí 400.000 đồng/hồ sơ {SPAN})", CHANGING),
        (f"Áp dụng mức phí: 400.000 đồng (Bốn trăm nghìn đồng) {SPAN}", CHANGING),
        (f"({HALF})", CHANGING),
        (f"Phí 800.000 đồng (áp dụng mức phí 400.000 đồng/hồ sơ {SPAN})", CHANGING),
        # Of another amount, of several, or without an amount: the words are left to the reader.
        (f"Phí 900.000 đồng (áp dụng mức phí 400.000 đồng/hồ sơ {SPAN})", f"800.000 đồng{HINT}"),
        (f"áp dụng mức phí 400.000 đồng {SPAN}. Áp dụng mức phí 200.000 đồng {SPAN}", f"800.000 đồng{HINT}"),
        ("Áp dụng mức giảm theo Thông tư số 64/2025/TT-BTC đến hết ngày 31/12/2026", f"800.000 đồng{HINT}"),
        # As much as the amount or more is no cut, and no such day exists.
        (f"áp dụng mức phí 800.000 đồng {SPAN}", f"800.000 đồng{HINT}"),
        (f"áp dụng mức phí 400.000 đồng {SPAN.replace('31/12/2026', '30/6/2025')}", "800.000 đồng"),
        (f"áp dụng mức phí 400.000 đồng {SPAN.replace('01/7', '31/6')}", f"800.000 đồng{HINT}"),
        (f"áp dụng mức phí 400.000 đồng {SPAN.replace('01/7/2025', '01/7/2028')}", f"800.000 đồng{HINT}"),
        (
            f"áp dụng mức phí 400.000 đồng {SPAN.replace('01/7/2025', '31/12/2026')}",
            "800.000 đồng đến hết 30/12/2026, từ 31/12/2026: 400.000 đồng",
        ),
        (f"áp dụng mức phí 900.000 đồng {SPAN}", f"800.000 đồng{HINT}"),
        ("áp dụng mức phí 400.000 đồng kể từ ngày 01/7/2025 đến hết ngày 31/11/2026", "800.000 đồng"),
        ("Nộp hồ sơ đến hết ngày 31/12/2026", "800.000 đồng"),
    ],
)
def test_a_cut_in_the_note_of_a_cost(note: str, line: str) -> None:
    """The citizen reads what is due today and what comes; words that are not clear are pointed at."""
    assert told(TODAY, {"muc_thu": "800000", "ghi_chu": note}) == line


def test_half_of_an_amount_that_cannot_be_true_is_none() -> None:
    """The doubt is told, and no price of it."""
    assert told(TODAY, {"muc_thu": "8", "ghi_chu": HALF}) == told(TODAY, {"muc_thu": "8"})


def test_after_the_cut_the_full_amount_is_due() -> None:
    """From the first day of the next year on nothing is said of the cut."""
    cost = {"muc_thu": "800000", "ghi_chu": f"(áp dụng mức phí 400.000 đồng/hồ sơ {SPAN})"}

    assert told(date(2026, 12, 31), {"muc_thu": "800000", "ghi_chu": "Giảm phí đến hết ngày 31/12/2026"}).endswith(HINT)
    assert told(NEXT_YEAR, cost) == "800.000 đồng"
    assert told(NEXT_YEAR, {"muc_thu": "800000", "ghi_chu": "Giảm phí đến hết ngày 31/12/2026"}) == "800.000 đồng"


@pytest.mark.parametrize(
    ("cost", "line"),
    [
        ({"den_ngay": "2026-12-31"}, "800.000 đồng đến hết 31/12/2026, từ 1/1/2027: chưa có dữ liệu"),
        ({"don_vi_tien": "USD"}, f"800.000 đô la Mỹ{HINT}"),
        ({"tu_ngay": "2025-07-01"}, "800.000 đồng"),
        ({"muc_thu": "0"}, f"Không ghi bằng một con số; xem bảng chi tiết{HINT.removesuffix(', xem bảng')}"),
    ],
)
def test_what_words_do_not_cut(cost: dict[str, str], line: str) -> None:
    """An amount with days of its own, one in other money, none."""
    note = f"áp dụng mức phí 400.000 đồng {SPAN}"

    assert told(TODAY, {"muc_thu": "800000", "ghi_chu": note} | cost) == line


MORE = "phần mô tả còn nêu mức khác"


def test_a_cut_in_the_description_belongs_to_the_cost_that_it_names() -> None:
    """There the full amount stands before the cut; it is no cut of another cost, and no other amount is forgotten."""
    words = f"{FULL} (áp dụng mức phí 400.000 đồng/hồ sơ {SPAN}). Lệ phí: 100.000 đồng/hồ sơ."

    assert told(TODAY, {"muc_thu": "800000"}, description=words) == f"{CHANGING}; {MORE}, xem bảng"
    assert told(TODAY, {"muc_thu": "900000"}, description=words) == f"900.000 đồng{HINT}; {MORE}"


def test_a_cut_in_the_description_is_of_no_amount_that_two_costs_have() -> None:
    """Which of them is cut nobody knows: the words are left to the reader."""
    words = f"{FULL} (áp dụng mức phí 400.000 đồng/hồ sơ {SPAN})"
    two = [{"ten": name, "muc_thu": "800000"} for name in ("Phí cấp mới", "Phí cấp lại")]

    assert told(TODAY, *two, description=words).startswith("800.000 đồng; nguồn còn ghi mức")


def test_a_description_without_the_full_amount_is_left_to_the_reader() -> None:
    """It points to the table where it speaks of a time, unless the costs have days; without a cost it says nothing."""
    words = f"Áp dụng mức phí 400.000 đồng/hồ sơ {SPAN}."
    dated = {"muc_thu": "800000", "tu_ngay": "2025-07-01"}

    assert told(TODAY, {"muc_thu": "800000"}, description=words) == f"800.000 đồng{HINT}"
    assert told(TODAY, dated, description=words) == "800.000 đồng"
    assert told(TODAY, {"muc_thu": "900000"}, description=f"{FULL} ({words})") == f"900.000 đồng{HINT}; {MORE}"
    assert told(TODAY, {"muc_thu": "800000"}, description=f"{FULL}.") == "800.000 đồng"


def test_of_several_amounts_one_changes() -> None:
    """Amounts that may all be due are not told as a choice, and only the one that changes has days."""
    cut = {"muc_thu": "800000", "ghi_chu": f"(áp dụng mức phí 400.000 đồng/hồ sơ {SPAN})"}

    assert told(TODAY, cut, {"muc_thu": "100000"}) == (
        f"2 mức thu: {CHANGING}; 100.000 đồng (xem bảng để biết phải nộp những mức nào)"
    )


@pytest.mark.parametrize(
    "note",
    [
        "Giảm 50% đến hết năm 2026",
        "Mức phí 400.000 đồng áp dụng đến hết 31-12-2026",
        "Mức phí 400.000 đồng áp dụng đến hết ngày 31 tháng 12 năm 2026",
        "Đến hết ngày 31 tháng 12 năm 2026 chỉ thu một nửa mức này",
    ],
)
def test_words_for_a_time_are_pointed_at_however_their_day_is_written(note: str) -> None:
    """Where they cannot be read as an amount, the line says that there are such words, and until when."""
    cost = {"muc_thu": "800000", "don_vi_tien": "VND", "ghi_chu": note}

    assert told(date(2026, 11, 28), cost) == ("800.000 đồng; nguồn còn ghi mức áp dụng đến hết 31/12/2026, xem bảng")
    assert told(date(2027, 1, 1), cost) == "800.000 đồng"
