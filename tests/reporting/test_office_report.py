"""The report of a period, reckoned again from what is written alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from family_records import catalogue_with

from congkhai.catalogue.summary import Summary
from congkhai.catalogue.whole import Catalogue
from congkhai.model.procedure import Publicity
from congkhai.reporting.announced_in import announced_in
from congkhai.reporting.deadline_parts import deadline_parts, deadlines_of, due_days
from congkhai.reporting.office_report import office_report, published
from congkhai.reporting.people_parts import begun_in, empty_registers
from congkhai.reporting.period_bounds import quarter
from congkhai.reporting.published_parts import changed_parts, published_parts
from congkhai.sheets.sheet import Chart, Lines, Sheet, Table, Text

QUARTER = quarter("2026-4")
SOURCE = {"nguon": {"he_thong": "khac", "ngay_lay": "2026-11-01"}}
IN_PERIOD: dict[str, Any] = {
    "so": "500/QĐ-UBND",
    "cap_cong_bo": "tinh",
    "ngay_ky": "2026-11-27",
    "noi_dung": [
        {"hanh_dong": "moi", "thu_tuc": ["1.001193", "1.001193"]},
        {"hanh_dong": "bai-bo", "thu_tuc": ["9.999999"]},
    ],
    **SOURCE,
}
DECISIONS = {
    "500-qd-ubnd-2026-11-27": IN_PERIOD,
    "before": {**IN_PERIOD, "so": "1/QĐ-UBND", "ngay_ky": "2026-09-30"},
    "sample": {**IN_PERIOD, "so": "2/QĐ-UBND", "du_lieu_mau": "true"},
    "unsigned": {**IN_PERIOD, "so": "3/QĐ-UBND", "ngay_ky": ""},
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    """The valid project with four decisions, one of which is of the quarter; one of its samples is none here."""
    told = {key: {name: value for name, value in one.items() if value} for key, one in DECISIONS.items()}
    made = catalogue_with(date(2026, 11, 30), quyet_dinh=told)
    return replace(made, procedures=with_one_counted(made.procedures))


def with_one_counted(summaries: Mapping[str, Summary]) -> dict[str, Summary]:
    """The procedures, one of them no sample."""
    return {**summaries, "1.001193": replace(summaries["1.001193"], sample=False)}


def rows(sheet: Sheet, caption: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table with a caption."""
    [found] = [part.rows for part in sheet.parts if isinstance(part, Table) and part.caption.startswith(caption)]
    return found


def test_only_what_was_signed_in_the_period_counts(catalogue: Catalogue) -> None:
    """Neither before, nor samples, nor what has no day; a code that stands twice is one procedure."""
    report = office_report(QUARTER, catalogue, [], {})

    assert [one.key for one in announced_in(QUARTER, catalogue)] == ["500-qd-ubnd-2026-11-27"]
    assert rows(report, "Quyết định công bố ký") == (
        ("Quyết định 500/QĐ-UBND ngày 27/11/2026", "1", "0", "0", "1", "2"),
    )
    assert report.title == "Báo cáo công khai thủ tục hành chính: Quý 4 năm 2026"
    [lacking] = [[line.text for line in part.lines] for part in report.parts if isinstance(part, Lines)]
    assert "1 quyết định công bố chưa ghi ngày ký nên không biết thuộc kỳ nào." in lacking


def test_samples_count_nowhere(catalogue: Catalogue) -> None:
    """The valid project has two procedures that are done, one a sample: that is said, and counted apart."""
    report = office_report(QUARTER, catalogue, [], {})
    chart = next(part for part in report.parts if isinstance(part, Chart))

    assert [one.code for one in published(catalogue)] == ["1.001193"]
    assert [bar for bar in chart.bars if bar[1]] == [("Hộ tịch", 1)]
    assert any("1 thủ tục còn là dữ liệu mẫu" in str(part) for part in report.parts)
    assert rows(report, "Theo lĩnh vực và cấp")[-1][-1] == "1"


def test_what_is_due_stands_with_its_last_day(catalogue: Catalogue) -> None:
    """Five working days from Friday the 27th: Friday of next week, for both, as neither is entered."""
    announced = announced_in(QUARTER, catalogue)
    [due] = due_days(catalogue)

    assert (due.day, due.text) == (date(2026, 12, 4), "1.001193, 9.999999")
    parts = list(deadline_parts(announced, catalogue))
    told = [part for part in parts if isinstance(part, Chart)]
    assert [value for _, value in told[1].bars] == [0, 0, 2, 0]
    [table] = [part for part in parts if isinstance(part, Table) and part.caption.startswith("Chưa chứng minh")]
    assert [row[1:3] for row in table.rows] == [
        (catalogue.procedures["1.001193"].name, "500/QĐ-UBND"),
        ("Chưa có bản ghi", "500/QĐ-UBND"),
    ]


def test_what_the_quarter_before_announced_is_due_in_this(catalogue: Catalogue) -> None:
    """Signed on Wed 30/9, due on Wed 7/10, when the report is of the quarter that has just begun."""
    begun = replace(catalogue, setting=replace(catalogue.setting, day=date(2026, 10, 2)))

    assert [one.day for one in due_days(begun)] == [date(2026, 10, 7), date(2026, 12, 4)]


def entered(catalogue: Catalogue, *, sample: bool) -> Catalogue:
    """The catalogue where one procedure was in the national database on the day on which the decision was signed."""
    publicity = Publicity.model_validate({"ngay_csdl": "2026-11-27"})
    summary = replace(catalogue.procedures["1.001193"], publicity=publicity, sample=sample)
    return replace(catalogue, procedures={**catalogue.procedures, "1.001193": summary})


def test_what_a_sample_says_of_itself_proves_nothing(catalogue: Catalogue) -> None:
    """A procedure with a day is in time; the same day of a sample is none."""
    announced = announced_in(QUARTER, catalogue)
    real, sample = (deadlines_of(announced, entered(catalogue, sample=is_one)) for is_one in (False, True))

    assert [one.entering.is_kept for one in real] == [True, False]
    assert [one.entering.is_judged for one in sample] == [False, False]


def test_a_day_counts_for_the_decision_it_follows(catalogue: Catalogue) -> None:
    """Not for one before, which another had followed by then."""
    [before] = deadlines_of(announced_in(quarter("2026-3"), catalogue), entered(catalogue, sample=False))[:1]

    assert before.entering.in_words == "Không tính được: chưa ghi ngày đăng CSDL quốc gia theo quyết định này"


def test_a_period_without_decisions_says_so(catalogue: Catalogue) -> None:
    """Instead of charts of nothing; and its changes are none."""
    empty = quarter("2030-1")
    parts = list(deadline_parts((), catalogue))

    assert not any(isinstance(part, Chart | Table) for part in parts)
    assert any(isinstance(part, Text) and "Chưa ghi quyết định" in part.text for part in parts)
    assert all(part.rows == () for part in changed_parts(empty, (), catalogue) if isinstance(part, Table))


def test_a_policy_counts_in_the_period_in_which_it_begins(catalogue: Catalogue) -> None:
    """A sample does not; registers that nobody keeps are named."""
    policy = {
        "ten_chinh_sach": "A", "diem_moi": ["Đổi"], "ngay_hieu_luc": "2026-10-01", "doi_tuong_tac_dong": ["Người dân"],
        **SOURCE,
    }  # fmt: skip
    told = catalogue_with(date(2026, 11, 30), chinh_sach={"a": policy, "b": {**policy, "du_lieu_mau": "true"}})

    assert begun_in(QUARTER, "chinh-sach", told.setting) == 1
    assert begun_in(quarter("2026-3"), "chinh-sach", told.setting) == 0
    assert "Phản ánh, kiến nghị" in empty_registers(told.setting)


def test_levels_are_those_of_the_records(catalogue: Catalogue) -> None:
    """A procedure of two levels counts at each, and once in all."""
    summaries = published(catalogue)
    [table] = [
        part for part in published_parts(summaries, catalogue) if isinstance(part, Table) and "cấp" in part.caption
    ]

    assert table.rows[0][-1] == "1"
    assert sum(map(int, table.rows[0][1:-1])) == len(summaries[0].levels)


def lacking(told: Catalogue) -> list[str]:
    """What the report says that the period lacks."""
    parts = office_report(QUARTER, told, [], {}).parts
    return [line.text for part in parts if isinstance(part, Lines) for line in part.lines]


@pytest.mark.parametrize(
    ("month", "told"),
    [
        ("2026-10", "Hồ sơ nhận, trả trong kỳ: số liệu ở biểu 07a."),
        ("2026-08", "Hồ sơ nhận, trả trong kỳ: sổ hồ sơ trễ hẹn chưa có số liệu."),
    ],
)
def test_dossiers_that_the_register_counts_are_not_denied(month: str, told: str) -> None:
    """The report says where the figures of the period stand; of another period there are none."""
    days = {"tu_ngay": f"{month}-01", "den_ngay": f"{month}-31", "so_lieu": [{"linh_vuc": "ho-tich", "truc_tiep": "4"}]}
    late = {"a": {"ten_ky": "Tháng", **days, **SOURCE}}

    assert told in lacking(catalogue_with(date(2026, 11, 30), tre_hen=late))
