"""The command `report`: files for the office, outside both sites, the figures those of the records."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from docx import Document
from fixture_project import differences, files_in, run
from icalendar import Calendar
from openpyxl import load_workbook
from real_records import SHARED, imported_with, justice_codes
from report_tables import tables_in

FILES = ["bao-cao.css", "bao-cao.csv", "bao-cao.docx", "bao-cao.html", "bao-cao.xlsx", "han-dang.ics"]
BY_LEVEL = "Theo lĩnh vực và cấp; thủ tục làm ở nhiều cấp tính ở mỗi cấp"
LEVELS = ("bo", "tinh", "xa", "co-quan-khac")


def report(root: Path, *options: str) -> str:
    """What the command prints; it has to end well."""
    result = run(root, *options, command="report", day="2026-11-30")
    assert result.code == 0, result
    return result.out


def own_files(project: Path) -> dict[str, bytes]:
    """The files of a project but for its cache."""
    return {name: data for name, data in files_in(project).items() if not name.startswith(".cache/")}


def test_the_report_is_written_outside_the_sites(project: Path, tmp_path: Path) -> None:
    """In every format, which its library opens; the same records give the same bytes; nothing else is touched."""
    before = own_files(project)

    report(project, "--quy", "2026-4", "--out", str(tmp_path / "a"))
    report(project, "--no-cache", "--out", str(tmp_path / "b"))

    made = files_in(tmp_path / "a")
    assert "Quý 4 năm 2026" in made["bao-cao.html"].decode()
    assert sorted(made) == FILES
    assert differences(made, files_in(tmp_path / "b")) == []
    assert Document(BytesIO(made["bao-cao.docx"])).paragraphs
    assert load_workbook(BytesIO(made["bao-cao.xlsx"])).worksheets
    assert Calendar.from_ical(made["han-dang.ics"])
    assert own_files(project) == before


def test_the_page_of_the_report_loads_nothing_from_elsewhere(project: Path) -> None:
    """Its style lies beside it; it needs no site, and no script."""
    report(project)
    page = (project / "bao-cao/bao-cao.html").read_text("utf-8")

    assert '<link rel="stylesheet" href="bao-cao.css">' in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--quy", "2026-5"], "cần một quý như 2026-4, nhưng đang là 2026-5"),
        (["--nam", "26"], "cần một năm như 2026, nhưng đang là 26"),
        (["--nam", "2026", "--quy", "2026-1"], "không dùng cùng"),
    ],
)
def test_a_period_that_is_none_is_refused(project: Path, options: list[str], told: str) -> None:
    """As wrong use, before anything is written."""
    result = run(project, *options, command="report")

    assert result.code == 2
    assert told in result.err
    assert not (project / "bao-cao").exists()


def test_records_with_errors_are_not_reported(project: Path) -> None:
    """They would be missing from every figure: their errors are told, nothing is written."""
    [record, *_] = sorted(project.glob("tthc/*/*.yml"))
    record.write_text(record.read_text("utf-8").replace("ten_thu_tuc:", "ten:"), "utf-8")

    result = run(project, command="report")

    assert result.code == 1
    assert "Chưa ghi báo cáo" in result.out
    assert not (project / "bao-cao").exists()


@pytest.mark.skipif(not SHARED.is_dir(), reason="no real data beside the repository (../shared)")
def test_figures_are_those_of_the_records(tmp_path: Path) -> None:
    """Reckoned once more from the YAML alone: fields, levels, and who lacks the number of sets."""
    imported_with("justice", tmp_path, justice_codes())
    records = [yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in tmp_path.glob("tthc/*/*.yml")]
    counted = [one for one in records if one.get("du_lieu_mau") != "true" and "cham_dut" not in one]
    entries = yaml.safe_load((tmp_path / "content/danh-muc/linh-vuc.yml").read_text("utf-8"))["muc"]
    fields = {one["ma"]: one["ten"] for one in entries}

    report(tmp_path)
    tables = tables_in((tmp_path / "bao-cao/bao-cao.csv").read_bytes())

    assert len(counted) > 190
    by_field = Counter(fields[one["linh_vuc"]] for one in counted)
    assert {row[0]: int(row[1]) for row in tables["Thủ tục theo lĩnh vực"][1:]} == by_field
    levels = Counter(level for one in counted for level in set(one.get("cap_thuc_hien", ())))
    in_all = [*(levels[level] for level in LEVELS), len(counted)]
    assert list(map(int, tables[BY_LEVEL][-1][1:])) == in_all
    lacking = sum("so_bo_ho_so" not in one for one in counted)
    assert ["Số bộ hồ sơ", "so_bo_ho_so", str(lacking)] in tables["Thiếu gì"]


@pytest.mark.parametrize("form", ["03b", "06a", "07a"])
def test_a_form_of_the_state_is_written_alone(project: Path, form: str) -> None:
    """In the same formats, of a period that the state knows; the report is not written with it."""
    report(project, "--bieu", form, "--ky", "2026-quy-3")

    made = files_in(project / "bao-cao")
    assert sorted(made) == ["bao-cao.css", *(f"bieu{form}.{ending}" for ending in ("csv", "docx", "html", "xlsx"))]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--bieu", "03b"], "`--bieu` và `--ky` đi cùng nhau"),
        (["--ky", "2026"], "`--bieu` và `--ky` đi cùng nhau"),
        (["--bieu", "03b", "--ky", "2026-quy-2"], "nhưng đang là 2026-quy-2"),
        (["--bieu", "05", "--ky", "2026"], "không có lựa chọn"),
    ],
)
def test_a_form_needs_a_period_of_the_state(project: Path, options: list[str], told: str) -> None:
    """A form without one, one without a form, a quarter that is not reported, and an unknown form are wrong use."""
    result = run(project, *options, command="report")

    assert result.code == 2
    assert told in result.err


def test_no_report_is_written_into_a_site_that_was_built_elsewhere(project: Path, tmp_path: Path) -> None:
    """What is a site is known by its files."""
    assert run(project, "--out", str(tmp_path / "www")).code == 0
    built_elsewhere = tmp_path / "www/site"

    result = run(project, "--out", str(built_elsewhere / "bao-cao"), command="report")

    assert result.code == 2
    assert "chọn thư mục khác" in result.err
    assert not list(built_elsewhere.rglob("bao-cao.html"))
    report(project, "--out", str(tmp_path / "www/bao-cao"))


@pytest.mark.parametrize("folder", ["site", "site-pbgdpl/bao-cao", "content/bao-cao", "tthc"])
def test_no_report_is_written_where_the_public_reads(project: Path, folder: str) -> None:
    """Neither into a site nor among what becomes one: it is wrong use, and nothing is written."""
    result = run(project, "--out", str(project / folder), command="report")

    assert result.code == 2
    assert "chọn thư mục khác" in result.err
    assert not list(project.rglob("bao-cao.html"))
