"""Five tasks of a department's office, each done as it does them: by a page of the portal or a table of the report."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from fixture_project import run
from report_tables import tables_in

DAY = "2026-11-30"
DECISION = """\
so: 900/QĐ-UBND
ngay_ky: 2026-11-10
cap_cong_bo: tinh
noi_dung:
  - {hanh_dong: sua-doi-bo-sung, thu_tuc: [1.001193, 2.000815]}
  - {hanh_dong: bai-bo, thu_tuc: [2.000488]}
nguon: {he_thong: don-vi, ngay_lay: 2026-11-20}
"""
BOARDS = """\
nguon: {he_thong: don-vi, ngay_lay: 2026-11-20}
muc:
  - {bang: linh-vuc/ho-tich, noi: Một cửa phường Mẫu, dan_ngay: 2026-11-01}
  - {bang: linh-vuc/ho-tich, noi: Nhà văn hóa thôn Một, dan_ngay: 2026-11-12}
"""


@pytest.fixture
def office(project: Path) -> Path:
    """A project with a decision of this month and two boards on walls."""
    (project / "content/quyet-dinh/900-qd-ubnd-2026-11-10.yml").write_text(DECISION, "utf-8")
    (project / "content/danh-muc/niem-yet.yml").write_text(BOARDS, "utf-8")
    for code, told in (("1.001193", "moc_cong_khai: {ngay_csdl: 2026-11-20}\n"), ("2.000815", "")):
        [record] = project.glob(f"tthc/*/{code}.yml")
        record.write_text(record.read_text("utf-8").replace("du_lieu_mau: true\n", "") + told, "utf-8")
    return project


@pytest.fixture
def read(office: Path) -> Callable[[str], str]:
    """`read("niem-yet/")`: the words of a page of the portal, in a line."""
    result = run(office, day=DAY)
    assert result.code == 0, result
    return lambda address: " ".join(
        unescape(re.sub("<[^>]*>", " ", (office / "site" / address / "index.html").read_text("utf-8"))).split()
    )


def tables_of(office: Path) -> dict[str, list[list[str]]]:
    """The tables of the report of the quarter, by caption."""
    result = run(office, "--quy", "2026-4", command="report", day=DAY)
    assert result.code == 0, result
    return tables_in((office / "bao-cao/bao-cao.csv").read_bytes())


def test_which_boards_are_replaced_this_week(read: Callable[[str], str]) -> None:
    """The one from before the decision, with the sentence why, and what to print in its place; not the newer one."""
    told = read("niem-yet/").partition("Bảng phải thay")[2].partition("Theo lĩnh vực")[0]

    assert "Một cửa phường Mẫu" in told
    assert "Quyết định 900/QĐ-UBND ngày 10/11/2026 công bố thủ tục: sửa đổi, bổ sung." in told
    assert "Nhà văn hóa thôn Một" not in told
    assert "Thủ tục hành chính lĩnh vực hộ tịch" in read("niem-yet/phai-thay/mot-cua-phuong-mau/")


def test_what_is_late(office: Path) -> None:
    """Five working days after the decision; what nobody wrote a day for is not called late, nor in time."""
    _, *rows = tables_of(office)["Chưa chứng minh được là đăng đúng hạn"]

    assert {code: (last, outcome) for code, _, _, last, _, outcome in rows} == {
        "1.001193": ("17/11/2026", "Trễ 3 ngày làm việc"),
        "2.000815": ("17/11/2026", "Không tính được: chưa ghi ngày đăng CSDL quốc gia"),
        "2.000488": ("17/11/2026", "Không tính được: chưa ghi ngày đăng CSDL quốc gia"),
    }


def test_what_can_be_mended_in_an_hour(office: Path) -> None:
    """One number before steps that have to be written: each with the key to fill in."""
    for code, key in (("1.001193", "trinh_tu_thuc_hien"), ("2.000815", "so_bo_ho_so")):
        [record] = office.glob(f"tthc/*/{code}.yml")
        whole = record.read_text("utf-8")
        record.write_text(re.sub(rf"^{key}:.*\n(?:[ -].*\n)*", "", whole, flags=re.MULTILINE), "utf-8")

    _, *rows = tables_of(office)["Sửa trước việc làm nhanh"]

    assert [(code, told) for code, _, told in rows] == [
        ("2.000815", "Số bộ hồ sơ (so_bo_ho_so)"),
        ("1.001193", "Trình tự thực hiện (trinh_tu_thuc_hien)"),
    ]


def test_the_table_of_the_quarter(office: Path) -> None:
    """What is published by field, samples aside, and what the decisions of the quarter did."""
    tables = tables_of(office)

    assert tables["Thủ tục theo lĩnh vực"][1:] == [["Chứng thực", "1"], ["Hộ tịch", "1"]]
    assert tables["Quyết định công bố ký trong kỳ"][1:] == [
        ["Quyết định 900/QĐ-UBND ngày 10/11/2026", "0", "2", "0", "1", "3"]
    ]


def test_what_a_decision_changed(read: Callable[[str], str]) -> None:
    """Its page lists what it amended and what it abolished."""
    told = read("quyet-dinh/900-qd-ubnd-2026-11-10/")

    amended, _, abolished = told.partition("Thủ tục được sửa đổi, bổ sung")[2].partition("Thủ tục bị bãi bỏ")
    assert all(name in amended for name in ("Đăng ký khai sinh", "Chứng thực bản sao từ bản chính"))
    assert "Cấp Phiếu lý lịch tư pháp" in abolished
