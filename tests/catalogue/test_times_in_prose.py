"""Times that a source tells only in its prose on a way to hand in are found, and nothing else is taken for one."""

from __future__ import annotations

import gzip
import json

import pytest
from real_records import SHARED

from congkhai.catalogue.times_in_prose import times_told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, ()),
        ("Nộp tại Sở Tư pháp, giờ hành chính.", ()),
        ("15 ngày kể từ ngày nhận được hồ sơ hợp lệ", ("15 ngày kể từ ngày nhận được hồ sơ hợp lệ",)),
        ("Nộp tại Sở. Thời gian giải quyết: 1.5 ngày làm việc", ("Thời gian giải quyết: 1.5 ngày làm việc",)),
        (
            "Nộp tại Sở.\n- Trường hợp cấp mới:\n+ Sở kiểm tra: 20 ngày, kể từ ngày nhận hồ sơ;\n- Cấp lại:\n"
            "+ Sở cấp trong thời hạn không quá 05 ngày làm việc.\nMang theo căn cước.",
            (
                "Trường hợp cấp mới:",
                "Sở kiểm tra: 20 ngày, kể từ ngày nhận hồ sơ;",
                "Cấp lại:",
                "Sở cấp trong thời hạn không quá 05 ngày làm việc.",
            ),
        ),
        (
            "Nộp tại Sở. 2. Thời gian giải quyết - Sở: 5 ngày, kể từ ngày nhận. - Xã: 3 giờ, từ khi nhận.",
            ("2. Thời gian giải quyết - Sở: 5 ngày, kể từ ngày nhận.", "Xã: 3 giờ, từ khi nhận."),
        ),
        ("Người đã ở Việt Nam trong thời gian ít nhất là 01 năm thì nộp trực tiếp.", ()),
        ("Ở lại cảng quá 24 giờ kể từ thời điểm được rời cảng thì làm lại.", ()),
        ("Nộp trước thời hạn 10 ngày kể từ ngày chuyên gia làm việc.", ()),
        ("Chậm nhất vào ngày 20 tháng đầu tiên hằng quý.", ()),
        ("Theo Thông tư số 29/2020/TT-BTP ngày 05/01/2020.", ()),
    ],
)
def test_times_in_prose(text: str | None, told: tuple[str, ...]) -> None:
    """From the first sentence that tells one to the last, with the cases they are of; other spans are none."""
    assert times_told(text) == told


@pytest.mark.skipif(not SHARED.is_dir(), reason="no real data beside the repository (../shared)")
def test_procedures_of_justice_that_tell_their_times_only_in_prose() -> None:
    """Six of 308, each read; the other 17 without a limit tell none beside a way to hand in."""
    with gzip.open(SHARED / "corpus/portal-api/justice.jsonl.gz", "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    ways = {one["code"]: one["executionMethods"] or [] for one in found}
    without = {code: those for code, those in ways.items() if all(way["processingTime"] is None for way in those)}

    assert (len(ways), len(without)) == (308, 23)
    assert {code for code, those in without.items() if any(times_told(way["description"]) for way in those)} == {
        "1.003160",
        "1.003213",
        "1.003236",
        "1.003976",
        "1.004878",
        "2.001263",
    }
