"""When papers are ready: what the page says of the coming days, and the browser of the moment of reading."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from benchmarks.node_engine import results_of
from congkhai.catalogue.case_names import in_named_cases
from congkhai.catalogue.setting import Setting, assemble_setting
from congkhai.catalogue.working_days import DaysOff
from congkhai.model.channel import TimeLimit
from congkhai.model.lists import Holiday
from congkhai.model.procedure import Procedure
from congkhai.pages.ready import Ready, ready_of, spell_due

TESTS = Path(__file__).parents[1]
TABLE = json.loads(TESTS.joinpath("working-days.json").read_text(encoding="utf-8"))
LISTED = TABLE["ngay_nghi"]
SAME_DAY = {"don_vi": "trong-ngay", "nhan_sau": "15:00"}
THREE = {"so_luong": 3, "don_vi": "ngay-lam-viec"}
VIETNAM = 7 * 60
FRIDAY = date(2026, 12, 4)


def as_text(value: Any) -> Any:
    """A record as it is read: every scalar is text."""
    if isinstance(value, dict):
        return {key: as_text(one) for key, one in value.items()}
    return [as_text(one) for one in value] if isinstance(value, list) else str(value)


def setting(day: date, *holidays: dict[str, str]) -> Setting:
    """A day, with days off; without any, those of 2026 are announced whole."""
    year = [one for one in LISTED["nghi"] if one.startswith("2026")]
    listed = holidays or tuple({"ngay": one, "ten": "Nghỉ", "loai": "nghi", "nguon": "Luật"} for one in year)
    return assemble_setting(day, {"ngay-nghi": {one["ngay"]: Holiday.model_validate(one) for one in listed}}, {})


def procedure(*ways: tuple[str, list[dict[str, Any]]], **keys: Any) -> Procedure:
    """A procedure with those ways to hand in, its cases named."""
    channels = [{"hinh_thuc_nop": way, "thoi_han_giai_quyet": limits} for way, limits in ways]
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "linh_vuc": "ho-tich"}
    source = {"he_thong": "khac", "ngay_lay": "2026-07-18"}
    return in_named_cases(
        Procedure.model_validate(as_text({**named, "nguon": source, "cach_thuc_thuc_hien": channels, **keys}))
    )


def ready(*ways: tuple[str, list[dict[str, Any]]], day: date = FRIDAY, **keys: Any) -> Ready | None:
    """When it is ready."""
    return ready_of(procedure(*ways, **keys), setting(day))


def told(found: Ready | None) -> list[str]:
    """Its sentences with what they are of."""
    return [f"{line.name}|{line.sentence}" for line in found.lines] if found else []


def test_a_sentence_is_of_the_first_day_on_which_papers_are_received() -> None:
    """On a rest day of the next one; with the hour, the limit, and what makes it longer."""
    verified = {**THREE, "khi_xac_minh": {"so_luong": 3, "don_vi": "ngay-lam-viec", "cong_them": "true"}}

    assert told(ready(("truc-tiep", [SAME_DAY]))) == [
        "|Nộp thứ Sáu, 4/12/2026 trước 15:00 → nhận trong ngày nếu hồ sơ đủ; sau 15:00 → thứ Hai, 7/12."
    ]
    assert told(ready(("truc-tiep", [verified]), day=date(2026, 12, 5))) == [
        "|Nộp thứ Hai, 7/12/2026 → nhận chậm nhất thứ Năm, 10/12 nếu hồ sơ đủ. "
        "Cần xác minh thì chậm nhất thứ Ba, 15/12."
    ]


def test_what_differs_by_way_or_case_is_told_apart() -> None:
    """Ways with the same limit are one; a case carries the answers that it needs."""
    answers = [{"ma": "moi", "ten": "Cấp mới"}, {"ma": "lai", "ten": "Cấp lại"}]
    asked = [{"ma": "loai", "hoi": "Cấp gì?", "tra_loi": answers}]
    again = {**SAME_DAY, "truong_hop": ["lai"]}

    by_way = ready(("truc-tiep", [THREE]), ("buu-chinh", [THREE]), ("truc-tuyen", [SAME_DAY]))
    by_case = ready(("truc-tiep", [{**THREE, "truong_hop": ["moi"]}, again]), phan_biet=asked)

    assert [line.name for line in by_way.lines] == ["Nộp trực tiếp, qua bưu chính", "Nộp trực tuyến"]
    assert "Gửi bưu chính thì tính từ ngày hồ sơ đến nơi." in by_way.notes
    assert [(line.name, line.when) for line in by_case.lines] == [("Cấp mới", "moi"), ("Cấp lại", "lai")]


def test_a_way_that_stands_twice_says_of_which_limit_each_day_is() -> None:
    """The national database has cases as ways of one name; two days of one name would contradict each other."""
    ten, five = ({"so_luong": amount, "don_vi": "ngay-lam-viec"} for amount in (10, 5))

    everywhere = ready(("truc-tiep", [ten]), ("truc-tuyen", [ten]), ("truc-tiep", [five]), ("truc-tuyen", [five]))
    by_way = ready(("truc-tiep", [ten]), ("truc-tiep", [five]), ("truc-tuyen", [SAME_DAY]))

    assert [line.name for line in everywhere.lines] == ["Trường hợp 10 ngày làm việc", "Trường hợp 5 ngày làm việc"]
    assert [line.name for line in by_way.lines] == [
        "Nộp trực tiếp (trường hợp 10 ngày làm việc)",
        "Nộp trực tiếp (trường hợp 5 ngày làm việc)",
        "Nộp trực tuyến",
    ]


@pytest.mark.parametrize(
    "limits",
    [
        [{"ghi_chu": "Trả lời ngay khi nhận hồ sơ"}],
        [{"so_luong": 5, "don_vi": "khong-ro"}],
        [{"so_luong": 15, "don_vi": "gio"}],
        [{**THREE, "tinh_tu": "lúc thụ lý hồ sơ"}],
        [THREE, {"so_luong": 8, "don_vi": "ngay-lam-viec"}],
        [{**THREE, "tu_ngay": "2027-01-01"}],
    ],
    ids=["words", "no unit", "hours", "other start", "two at once", "to come"],
)
def test_what_the_source_leaves_open_is_not_reckoned(limits: list[dict[str, Any]]) -> None:
    """Nothing is said rather than guessed."""
    assert ready(("truc-tiep", limits)) is None


def test_a_case_of_the_source_that_takes_another_time_is_doubt_enough() -> None:
    """Imported records keep such cases apart; a day from the other limit would be a false promise."""
    case = {"ten_truong_hop": "Phải xác minh", "thoi_han_giai_quyet": [{"so_luong": 8, "don_vi": "ngay-lam-viec"}]}

    assert ready(("truc-tiep", [THREE]), truong_hop_thuc_hien=[case]) is None
    assert ready(("truc-tiep", [THREE]), truong_hop_thuc_hien=[{**case, "thoi_han_giai_quyet": [THREE]}]) is not None


@pytest.mark.parametrize(
    ("note", "minding"),
    [
        ("Hãy xem ngày hẹn ghi trên phiếu hẹn.", "Hãy theo ngày hẹn ghi trên phiếu hẹn."),
        ("Thời gian hỏi và chờ trả lời không tính vào thời hạn.", "Chưa kể thời gian hỏi nơi khác."),
        ("Không tính thời gian hỏi thông tin lý lịch tư pháp.", "Chưa kể thời gian hỏi nơi khác."),
        ("Có thể kéo dài thêm không quá 2 ngày làm việc.", "Có trường hợp lâu hơn, xem chi tiết."),
        ("Theo Nghị quyết 66.16/2026/NQ-CP.", ""),
    ],
)
def test_notes_that_make_it_later_stand_beside_it(note: str, minding: str) -> None:
    """What the note of a limit adds to it is not lost where a day is told."""
    found = ready(("truc-tiep", [{**THREE, "ghi_chu": note}]))

    assert found.lines[0].minding == minding


def test_the_table_has_ten_days_and_tells_what_is_not_sure() -> None:
    """Rest days are no rows; what reaches into a year not announced has a star; a limit that ends leaves a gap."""
    table = ready(("truc-tiep", [{**THREE, "den_ngay": "2026-12-31"}]), day=date(2026, 12, 24))

    assert [day for day, _ in table.rows][:3] == ["thứ Năm, 24/12", "thứ Sáu, 25/12", "thứ Hai, 28/12"]
    assert len(table.rows) == 10
    assert [cells[0] for _, cells in table.rows][3:7] == [
        "thứ Sáu, 1/1/2027*",
        "thứ Hai, 4/1/2027*",
        "thứ Ba, 5/1/2027*",
        "chưa rõ",
    ]
    assert table.last == date(2027, 1, 6)
    assert table.notes[-1] == "* Tạm tính: lịch nghỉ chưa công bố hết."


def test_python_and_the_browser_say_the_same_of_a_day() -> None:
    """Every limit of the table, on a working day each."""
    questions = [
        [case[1], received, LISTED] for case in TABLE["truong_hop"] for received in ("2026-12-01", "2026-12-31")
    ]
    off = DaysOff(
        *(frozenset(map(date.fromisoformat, LISTED[key])) for key in ("nghi", "lam_bu", "chua_chac")),
        frozenset(LISTED["nam"]),
    )
    limits = [TimeLimit.model_validate(as_text(limit)) for limit, _, _ in questions]
    spelled = [spell_due(limit, date.fromisoformat(one[1]), off) for limit, one in zip(limits, questions, strict=True)]

    assert results_of(TESTS / "due.mjs", "toldOn", questions) == spelled


@pytest.mark.parametrize(
    ("moment", "limit", "sentence"),
    [
        (
            "2026-12-04T15:00:59+07:00",
            SAME_DAY,
            "Nộp hôm nay (thứ Sáu, 4/12/2026) trước 15:00 → nhận trong ngày nếu hồ sơ đủ; sau 15:00 → thứ Hai, 7/12.",
        ),
        (
            "2026-12-04T15:01:00+07:00",
            SAME_DAY,
            "Nộp hôm nay (thứ Sáu, 4/12/2026), sau 15:00 → nhận chậm nhất thứ Hai, 7/12 nếu hồ sơ đủ.",
        ),
        (
            "2026-12-04T16:00:00+07:00",
            THREE,
            "Nộp hôm nay (thứ Sáu, 4/12/2026) → nhận chậm nhất thứ Tư, 9/12 nếu hồ sơ đủ.",
        ),
        (
            "2026-12-04T17:00:00+07:00",
            THREE,
            "Nộp thứ Hai, 7/12/2026 → nhận chậm nhất thứ Năm, 10/12 nếu hồ sơ đủ.",
        ),
        (
            "2026-12-06T16:00:00+07:00",
            SAME_DAY,
            "Nộp thứ Hai, 7/12/2026 trước 15:00 → nhận trong ngày nếu hồ sơ đủ; sau 15:00 → thứ Ba, 8/12.",
        ),
        (
            "2026-12-06T20:00:00+00:00",
            THREE,
            "Nộp hôm nay (thứ Hai, 7/12/2026) → nhận chậm nhất thứ Năm, 10/12 nếu hồ sơ đủ.",
        ),
        (
            "2026-12-31T09:00:00+07:00",
            THREE,
            "Nộp hôm nay (thứ Năm, 31/12/2026) → nhận chậm nhất thứ Tư, 6/1/2027 nếu hồ sơ đủ. Ngày "
            "tạm tính: lịch nghỉ chưa công bố hết.",
        ),
    ],
    ids=["at three", "after", "afternoon", "evening", "Sunday", "Monday here, Sunday in London", "into another year"],
)
def test_the_browser_tells_it_of_the_moment(moment: str, limit: dict[str, Any], sentence: str) -> None:
    """By the clocks of the unit, wherever the phone is."""
    assert results_of(TESTS / "due.mjs", "toldAt", [[[limit], moment, VIETNAM, LISTED]]) == [sentence]
