"""What procedures lack, as the checks found it, the quickly mended first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from valid_records import catalogue_of

from congkhai.catalogue.setting import Setting
from congkhai.model.lists import Field
from congkhai.problems import Problem
from congkhai.reporting.gap_parts import gap_parts, mend_parts, review_parts
from congkhai.reporting.record_gaps import gaps_of
from congkhai.sheets.sheet import Table

VALID = catalogue_of()
# One of its samples is none here.
COUNTED = {"1.001193": replace(VALID.procedures["1.001193"], sample=False)}
CATALOGUE = replace(VALID, procedures={**VALID.procedures, **COUNTED})
FILES = {"a.yml": "1.001193", "b.yml": "2.000815"}
BOTH = [CATALOGUE.procedures[code] for code in FILES.values()]


def lacking(file: str, key: str, label: str, code: str = "thieu-bo-phan") -> Problem:
    """A problem as the checks tell of a part."""
    return Problem(file, 1, 1, key, code, (("name", key), ("label", label)))


def tables(parts: object) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The rows of each table by its caption."""
    return {part.caption: part.rows for part in parts if isinstance(part, Table)}  # type: ignore[attr-defined]


COUNT = lacking("a.yml", "so_bo_ho_so", "Thành phần, số lượng hồ sơ")
STEPS = lacking("a.yml", "trinh_tu_thuc_hien", "Trình tự thực hiện")
CONDITIONS = lacking("b.yml", "yeu_cau_dieu_kien", "Yêu cầu, điều kiện thực hiện", "chua-ro")


def test_the_number_of_sets_is_counted_apart() -> None:
    """Who has all but that is complete but for it; one that lacks another part is not."""
    alone, other = gaps_of(BOTH, [COUNT], FILES)
    with_more, _ = gaps_of(BOTH, [COUNT, STEPS], FILES)

    assert (alone.is_complete, alone.is_complete_but_for_count, other.is_complete) == (False, True, True)
    assert not with_more.is_complete_but_for_count
    assert [gap.label for gap in with_more.all] == ["Trình tự thực hiện", "Số bộ hồ sơ"]


def test_what_is_quickly_mended_stands_first() -> None:
    """A condition that is decided in a word before steps that have to be written."""
    told = tables(gap_parts(gaps_of(BOTH, [STEPS, CONDITIONS], FILES), CATALOGUE))

    assert [row[0] for row in told["Sửa trước việc làm nhanh"]] == ["2.000815", "1.001193"]
    assert told["Thiếu gì"] == (
        ("Trình tự thực hiện", "trinh_tu_thuc_hien", "1"),
        ("Yêu cầu, điều kiện thực hiện", "yeu_cau_dieu_kien", "1"),
    )
    assert told["Theo lĩnh vực"][-1] == ("Tất cả", "2", "0", "2", "0", "0,0")


def test_what_must_be_looked_at_stands_by_its_record() -> None:
    """A text that ended and a review that is due in one row, no sample, nothing that is merely incomplete."""
    ended = Problem("a.yml", 1, 1, "", "van-ban-sap-sua-doi", (("found", "`1/2026/A`"), ("since", "1/1/2027")))
    of_sample = Problem("b.yml", 1, 1, "", "thieu-quyet-dinh")
    told = tables(mend_parts([ended, ended, of_sample, STEPS], FILES, CATALOGUE))

    assert [(row[0], "1/2026/A được sửa đổi" in row[2], row[2].count("1/2026")) for row in told.popitem()[1]] == [
        ("1.001193", True, 1)
    ]


def test_reviews_due_by_the_cycle_of_the_field() -> None:
    """The last day in time is not late; without a cycle a year is meant; the next to come is told."""
    procedure = CATALOGUE.procedures["1.001193"]
    compared = [date(2026, 8, 23), date(2026, 8, 24), date(2026, 11, 23)]
    counted = [replace(procedure, compared=day) for day in compared]
    of_other = replace(procedure, field="chung-thuc", compared=date(2025, 11, 23))
    fields = {"ho-tich": Field.model_validate({"ma": "ho-tich", "ten": "Hộ tịch", "chu_ky_ra_soat": "91"})}
    catalogue = replace(CATALOGUE, setting=Setting(date(2026, 11, 23), {"linh-vuc": fields}))

    assert tables(review_parts([*counted, of_other], catalogue))["Rà soát theo lĩnh vực"] == (
        ("chung-thuc", "365", "1", "0", "1", "23/11/2026"),
        ("Hộ tịch", "91", "3", "1", "1", "22/11/2026"),
    )
