"""Data that are older, poorer or picked out: what they do not say is no change of a procedure."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from answers import CODE, answer, fee, group, method, paper, write_answers
from fixture_project import files_in, new_project, replace_in, run

FILE = f"tthc/ho-tich/{CODE}.yml"
DOSSIER = [group("", paper("Tờ khai ghi sổ", 1, 0, "to-khai.docx"), paper("Giấy tờ tùy thân"))]
RESULTS = [{"name": "Giấy ghi sổ", "code": "KQ.1"}, {"name": "Phiếu hẹn", "code": "KQ.2"}]
PASTED = f"""\
Chi tiết thủ tục hành chính
Mã thủ tục: {CODE}
Tên thủ tục: Thủ tục ghi sổ việc mẫu
Lĩnh vực: Hộ tịch
Trình tự thực hiện:
- Nộp giấy.
+ Nhận phiếu hẹn.

Cách thức thực hiện:
  * Hình thức nộp: DIRECT
    Thời hạn giải quyết: {{days}} WORKING_DAY
Thành phần hồ sơ:
    - Tờ khai ghi sổ
      Số lượng: Bản chính: {{originals}}, Bản sao: 0
    - Giấy tờ tùy thân
      Số lượng: Bản chính: 1, Bản sao: 0
Cơ quan thực hiện: Không có thông tin
Kết quả thực hiện: Giấy ghi sổ, Phiếu hẹn
Yêu cầu, điều kiện thực hiện: Không có thông tin
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with one imported procedure."""
    root = new_project(tmp_path / "project")
    taken = take(root, executionCases=DOSSIER, resultsDetails=RESULTS)
    assert taken.lines[-1] == "1 thủ tục: 1 mới."
    return root


def take(root: Path, *options: str, **changes: object):
    """Import one answer."""
    return run(root, *options, str(write_answers(root.parent / "nguon", answer(**changes))), command="import", day=None)


def paste(root: Path, *options: str, days: int = 5, originals: int = 1):
    """Import the text that was copied from the page of the same procedure."""
    source = root.parent / "trang.txt"
    source.write_text(PASTED.format(days=days, originals=originals), "utf-8")
    return run(root, *options, str(source), command="import", day=None)


def yaml_of(root: Path) -> str:
    """The record."""
    return (root / FILE).read_text("utf-8")


def test_older_data_change_nothing(project: Path):
    """Data of an earlier day than the record's are told and left, unless the editor insists."""
    before = yaml_of(project)
    older = {"executionMethods": [method("DIRECT", 9)], "_source": {"retrieved": "2026-01-01"}}

    result = take(project, **older)
    assert result.lines[0].startswith(f"{FILE}: dữ liệu cũ hơn bản ghi, tệp để nguyên")
    assert result.lines[1] == "    1/1/2026 → 18/7/2026"
    assert (result.code, result.lines[-1]) == (0, "1 thủ tục: 1 cũ hơn bản đã nhập.")
    assert take(project, "--xung-dot", "giu-sua", **older).lines[-1] == result.lines[-1]
    assert yaml_of(project) == before
    take(project, "--xung-dot", "lay-nguon", **older, executionCases=DOSSIER, resultsDetails=RESULTS)
    assert "so_luong: 9\n" in yaml_of(project)


@pytest.mark.parametrize("way", ["day of the file", "day said"])
def test_the_day_of_data_that_do_not_say_it(project: Path, way: str):
    """It is that of their file, unless another is said: an old download brings no news."""
    source = project.parent / "trang.txt"
    source.write_text(PASTED.format(days=9, originals=1), "utf-8")
    spring = datetime(2026, 3, 1, 12).timestamp()
    os.utime(source, (spring, spring) if way == "day of the file" else None)
    options = [] if way == "day of the file" else ["--date", "2026-03-01"]

    result = run(project, *options, str(source), command="import", day=None)

    assert result.lines[-1] == "1 thủ tục: 1 cũ hơn bản đã nhập."


def test_a_pasted_page_deletes_nothing(project: Path):
    """What a paste lacks or glues together (agency, form, condition, results) stays, and that is said."""
    before = yaml_of(project)

    result = paste(project)

    assert yaml_of(project) == before
    told = "Cơ quan thực hiện, Kết quả thực hiện, Yêu cầu, điều kiện thực hiện"
    assert any(line.startswith(f"    {CODE}: Thành phần hồ sơ, {told}") for line in result.lines), result.out
    assert result.lines[-1] == "1 thủ tục: 1 không đổi."


@pytest.mark.parametrize(
    ("changed", "line"),
    [
        ({"days": 3}, "    Thời hạn giải quyết: 5 → 3 ngày làm việc"),
        ({"originals": 2}, "    Thành phần hồ sơ: “Tờ khai ghi sổ” 1 bản chính, mẫu to-khai.docx → 2 bản chính"),
    ],
)
def test_a_pasted_page_still_brings_news(project: Path, changed: dict[str, int], line: str):
    """What it says otherwise is a change, be it one figure."""
    result = paste(project, **changed)

    assert line in result.lines, result.out
    assert result.lines[-1] == "1 thủ tục: 1 cập nhật."
    assert "co_quan_thuc_hien: [ubnd-cap-xa]\n" in yaml_of(project)


def test_the_database_itself_may_delete(project: Path):
    """An answer of the database that has no agency any more takes it away."""
    take(project, executionCases=DOSSIER, resultsDetails=RESULTS, executingAgencies="", departmentsExecuting=[])

    assert "co_quan_thuc_hien" not in yaml_of(project).replace("co_quan_thuc_hien=", "")


@pytest.mark.parametrize("corrected", [fee(20, "", "VNĐ"), fee(20, "", "USD", "FEE")], ids=["currency", "kind"])
def test_a_corrected_currency_or_kind_is_a_change(tmp_path: Path, corrected: dict[str, object]):
    """Neither is silent where both sides tell it: a dollar is no đồng, a fee no charge."""
    root = new_project(tmp_path / "project")
    take(root, executionMethods=[method("DIRECT", 5, "WORKING_DAY", fee(20, "", "USD"))])
    before = yaml_of(root)
    newer = {"_source": {"retrieved": "2026-09-01"}}

    result = take(root, executionMethods=[method("DIRECT", 5, "WORKING_DAY", corrected)], **newer)

    assert result.lines[-1] == "1 thủ tục: 1 cập nhật."
    assert yaml_of(root) != before


def test_history_names_a_decision_only_when_it_is_new(project: Path):
    """A decision of long ago has not decided today's change."""
    take(project, executionCases=DOSSIER, resultsDetails=RESULTS, executionMethods=[method("DIRECT", 3)])

    history = yaml_of(project).partition("lich_su:")[2]
    assert "5 → 3 ngày làm việc" in history
    assert "quyet_dinh" not in history.partition("nguon:")[0]


def test_the_editors_value_never_becomes_history(project: Path):
    """Where the editor's value gives way to the source's, the public history does not call it the old rule."""
    replace_in(project / FILE, "so_luong: 5", "so_luong: 4")
    result = take(
        project,
        "--xung-dot",
        "lay-nguon",
        executionCases=DOSSIER,
        resultsDetails=RESULTS,
        executionMethods=[method("DIRECT", 3)],
    )

    assert "    Thời hạn giải quyết: 4 → 3 ngày làm việc" in result.lines
    assert "so_luong: 3\n" in yaml_of(project)
    assert "lich_su:" not in yaml_of(project)


def test_picked_procedures_say_nothing_of_the_others(project: Path):
    """Only a source that has most of a field can lack what left it; one with a list of codes never does."""
    others = [answer(code=f"1.90000{number}") for number in range(2, 7)]
    source = write_answers(project.parent / "nguon", *others)
    codes = project.parent / "ma.txt"
    codes.write_text("1.900002 1.900003", "utf-8")
    run(project, str(source), command="import", day=None)
    picked = write_answers(project.parent / "vai-muc", *others[:2])

    for result in (
        run(project, str(picked), command="import", day=None),
        run(project, "--only", str(codes), str(source), command="import", day=None),
    ):
        assert "có thể đã bãi bỏ" not in result.out
    assert "có thể đã bãi bỏ (1)" in run(project, str(source), command="import", day=None).out


def test_what_was_not_proved_is_said(project: Path):
    """Records that do not follow the source are not among those that were proved."""
    replace_in(project / FILE, "so_luong: 5", "so_luong: 4")
    result = take(project, "--verify", executionMethods=[method("DIRECT", 3)])

    assert result.lines[-1] == "Chưa kiểm chứng 1 trên 1 thủ tục, vì bản ghi không theo nguồn (xem trên)."


def test_litter_beside_downloads_is_passed_over(project: Path):
    """What Windows, Word and browsers leave in a folder is not an unread file."""
    folder = write_answers(project.parent / "tai-ve", answer(code="1.900002")).parent
    for name in ("Thumbs.db", "desktop.ini", "~$lock.docx", "Trang_files/main.js"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"\x00rac")

    result = run(project, str(folder), command="import", day=None)

    assert (result.code, result.lines[-1]) == (0, "1 thủ tục: 1 mới.")
    assert "tthc/ho-tich/1.900002.yml" in files_in(project / "tthc", project)


def test_another_order_of_ways_and_fees_is_no_change(tmp_path: Path):
    """The database orders them by chance."""
    root = new_project(tmp_path / "other")
    fees = [fee(2000, "Bản chính"), fee(1000, "Bản sao")]
    take(root, executionMethods=[method("DIRECT", 15, "WORKING_DAY", *fees), method("ONLINE", 2)])
    turned = [method("ONLINE", 2), method("DIRECT", 15, "WORKING_DAY", *reversed(fees))]

    result = take(root, executionMethods=turned, _source={"retrieved": "2026-09-01"})

    assert result.lines[-1] == "1 thủ tục: 1 không đổi."


def test_a_day_the_editor_writes_otherwise_is_the_same_day(project: Path):
    """16/1/2026 in an announcing decision is 2026-01-16 of the source: no other decision, and no conflict."""
    (decision,) = (project / "content/quyet-dinh").glob("*2026-01-16.yml")
    replace_in(decision, "2026-01-16", "16/01/2026")
    before = files_in(project / "content/quyet-dinh", project)

    same = take(project, executionCases=DOSSIER, resultsDetails=RESULTS, _source={"retrieved": "2026-09-01"})

    assert (same.code, same.lines[-1]) == (0, "1 thủ tục: 1 không đổi.")
    assert files_in(project / "content/quyet-dinh", project) == before
