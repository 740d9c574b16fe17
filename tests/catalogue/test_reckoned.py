"""Of how many time limits a day can be reckoned: of the shipped records, and of the 308 of the justice field."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fixture_project import REPOSITORY

from congkhai.catalogue.case_names import in_named_cases
from congkhai.catalogue.reckoned import reckoned_of
from congkhai.catalogue.working_days import DaysOff, due, is_reckoned
from congkhai.importing.formats.portal_answer import read_answer
from congkhai.importing.records.mapping import told_cases
from congkhai.importing.records.mapping_channels import plain_channels, plain_times
from congkhai.model.channel import TimeLimit
from congkhai.model.procedure import Procedure
from congkhai.reading.records import read_record
from congkhai.reading.source import parse

JUSTICE = Path(__file__).parents[3] / "shared/corpus/portal-api/justice.jsonl.gz"
DAY = date(2026, 11, 30)
KEYS = {"linh_vuc": "ho-tich", "nguon": {"he_thong": "csdl-quoc-gia", "ngay_lay": "2026-07-18"}}


def kind_of(limit: TimeLimit) -> str:
    """Why a day can be reckoned from a limit, or why not."""
    if is_reckoned(limit):
        return f"tính được: {limit.unit.label}" if limit.unit else ""
    if limit.amount is None:
        return "chỉ có lời"
    if not limit.amount:
        return "số 0"
    return "giờ không trọn ngày" if limit.unit == "gio" else "không ghi đơn vị"


def counted(procedures: Iterable[Procedure]) -> tuple[Counter[str], Counter[bool]]:
    """Limits by kind; procedures by whether their page tells a day."""
    found = list(procedures)
    parts = [part for one in found for part in (*one.channels, *one.cases)]
    limits = Counter(kind_of(limit) for part in parts for limit in part.processing_times)
    told = Counter(any(line.on(DAY) for line in reckoned_of(in_named_cases(one), DAY)) for one in found)
    return limits, told


def test_every_limit_of_the_shipped_records_is_reckoned_or_declined() -> None:
    """Declined are words without a number, of the law of 1/3/2027 and of steps; no page without a limit tells a day."""
    files = sorted((REPOSITORY / "tthc").glob("*/*.yml"))
    limits, told = counted(procedure_in(file) for file in files)

    assert limits == {
        "tính được: ngày làm việc": 51,
        "tính được: trong ngày": 17,
        "tính được: ngày": 5,
        "chỉ có lời": 50,
    }
    assert told == {True: 23, False: 8}


@pytest.mark.skipif(not JUSTICE.is_file(), reason="no real data beside the repository (../shared/corpus)")
def test_every_limit_of_the_308_is_reckoned_or_declined() -> None:
    """The numbers without a unit stay without a day; `15 giờ` was the hour of receiving, not a length.

    Of ten the way to hand in, or a step, calls the same number one of working days.
    """
    lines = gzip.decompress(JUSTICE.read_bytes()).decode().splitlines()
    limits, told = counted(imported(json.loads(line)) for line in lines)

    assert limits == {
        "tính được: ngày làm việc": 568,
        "tính được: ngày": 115,
        "không ghi đơn vị": 153,
        "số 0": 7,
        "chỉ có lời": 6,
        "giờ không trọn ngày": 2,
    }
    assert told == {True: 213, False: 95}


@pytest.mark.parametrize(
    ("limit", "words", "longer"),
    [
        ({"so_luong": "20", "don_vi": "ngay"}, "Tối đa không quá 20 ngày làm việc, kể từ ngày nộp đủ hồ sơ", None),
        ({"so_luong": "2", "don_vi": "ngay"}, "Không quá 02 (hai) ngày làm việc; phức tạp thì 10 ngày làm việc", None),
        ({"so_luong": "20", "don_vi": "ngay"}, "Trong thời hạn 20 ngày; bổ sung thì 120 ngày làm việc", True),
        ({"so_luong": "20", "don_vi": "ngay"}, "Sở 15 ngày, Ủy ban nhân dân tỉnh 05 ngày; từ ngày 31/7", False),
        ({"so_luong": "15", "don_vi": "ngay-lam-viec"}, "Xã miền núi thì không quá 20 ngày làm việc", True),
        ({"so_luong": "1", "don_vi": "ngay"}, "Trong ngày, hoặc có thể dài hơn theo thỏa thuận", True),
        ({"so_luong": "3", "don_vi": "ngay-lam-viec"}, "Trong 03 ngày, gửi đến Sở Tư pháp", False),
        ({"so_luong": "5", "don_vi": "ngay-lam-viec"}, "5 ngày; trường hợp phải xác minh thì không quá 10 ngày", True),
        ({"don_vi": "trong-ngay"}, "Thời hạn được kéo dài thêm không quá 02 (hai) ngày làm việc", True),
    ],
)
def test_what_the_way_to_hand_in_says_of_its_limit(limit: dict[str, object], words: str, longer: bool | None) -> None:
    """The same number of working days is another day, and none is told; what may take longer is said to."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [limit], "mo_ta": words}
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", **KEYS}
    found = reckoned_of(Procedure.model_validate({**named, "cach_thuc_thuc_hien": [way]}), DAY)

    assert [one.may_take_longer for one in found] == ([] if longer is None else [longer])


@pytest.mark.parametrize(
    ("unit", "step", "is_told"),
    [
        ("ngay", {"noi_dung": "Trong thời hạn 05 ngày làm việc, Sở Tư pháp cấp giấy."}, False),
        ("ngay", {"noi_dung": "Sở Tư pháp cấp giấy.", "thoi_gian": "5 ngày làm việc"}, False),
        ("ngay", {"noi_dung": "Trong thời hạn 15 ngày làm việc, Sở Tư pháp trình."}, True),
        ("ngay-lam-viec", {"noi_dung": "Trong thời hạn 05 ngày làm việc, Sở Tư pháp cấp giấy."}, True),
    ],
)
def test_a_step_that_counts_working_days_leaves_the_day_open(unit: str, step: dict[str, str], is_told: bool) -> None:
    """A database says 5 days where the very steps say five of work: the earlier day would be a promise too many."""
    way = {"hinh_thuc_nop": "truc-tiep", "thoi_han_giai_quyet": [{"so_luong": "5", "don_vi": unit}]}
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "trinh_tu_thuc_hien": [step], **KEYS}
    found = reckoned_of(Procedure.model_validate({**named, "cach_thuc_thuc_hien": [way]}), DAY)

    assert bool(found) is is_told


def test_what_is_reckoned_is_due_on_some_day() -> None:
    """Both say the same of each unit."""
    limits = [
        TimeLimit.model_validate({"so_luong": amount, "don_vi": unit})
        for amount in ("0", "0.5", "1", "24", "1000", "1001")
        for unit in ("ngay-lam-viec", "ngay", "gio", "thang", "nam", "khong-ro", "trong-ngay")
    ]

    assert [is_reckoned(limit) for limit in limits] == [due(limit, DAY, DaysOff()) is not None for limit in limits]


def procedure_in(file: Path) -> Procedure:
    """The procedure of a record file."""
    document, _ = parse(file.read_bytes(), file.name)
    record, problems = read_record(document, Procedure)
    assert record
    assert not problems
    return record


def imported(answer: dict[str, Any]) -> Procedure:
    """Ways to hand in and cases of a national answer, as an import writes them."""
    found = read_answer(answer)
    channels = [{**channel, "phi_le_phi": []} for channel in plain_channels(found.channels)]
    cases = [
        {"ten_truong_hop": case.name or "Trường hợp", "thoi_han_giai_quyet": plain_times(case.amount, case.unit)}
        for case in told_cases(found)
    ]
    steps = [{"noi_dung": step.text} for step in found.steps if step.text.strip()]
    named = {"ma_thu_tuc": "1.009999", "ten_thu_tuc": "Mẫu", "trinh_tu_thuc_hien": steps, **KEYS}
    return Procedure.model_validate({**named, "cach_thuc_thuc_hien": channels, "truong_hop_thuc_hien": cases})
