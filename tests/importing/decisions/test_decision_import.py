"""Decisions on their way into a project: told before anything is written, made, completed, never written over."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from answers import CODE, answer
from decision_files import (
    ABOLISHED,
    AMENDED,
    ANNEXED,
    FILE,
    HEADINGS,
    NEW,
    details,
    row,
    sheet_decision,
    word_decision,
)
from fixture_project import Result, files_in, new_project, run
from one_record import FILE as RECORD
from one_record import take

NAME = "Thủ tục ghi sổ việc mẫu"
OWN, OTHER = row(CODE, NAME), row("1.900009", "Trả thẻ")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small project with one imported record and no other."""
    project = new_project(tmp_path / "project")
    for path in (project / "tthc").rglob("*.yml"):
        path.unlink()
    take(project, answer())
    return project


def bring(project: Path, data: bytes, *options: str, name: str = "qd.docx") -> Result:
    """Import a decision on a day."""
    source = project.parent / name
    source.write_bytes(data)
    return run(project, *options, str(source), command="import", day="2026-11-25")


def files(project: Path) -> dict[str, bytes]:
    """Every file that an import may write."""
    return files_in(project / "tthc", project) | files_in(project / "content", project)


def test_a_decision_becomes_a_record(project: Path) -> None:
    """With what it says and nothing else, after what is otherwise here was told; a dry run writes nothing."""
    annexes = (
        (HEADINGS, row(CODE, "Ghi sổ", "03 ngày làm việc", "", "")),
        (HEADINGS, row("1.900009.000.00.00.H38", "Trả thẻ")),
    )
    data = word_decision(AMENDED, annexes[0], ABOLISHED, annexes[1])
    before = files(project)

    tried = bring(project, data, "--dry-run")
    unchanged = files(project) == before
    result = bring(project, data, "--verify")

    assert unchanged
    assert tried.lines[-1] == "Chạy thử: chưa ghi tệp nào."
    assert result.lines == [
        "So với nguồn: danh sách ghi đã bãi bỏ, dự án không có bản ghi (1):",
        "    1.900009.000.00.00.H38: Trả thẻ",
        "So với nguồn: tên khác nhau (1):",
        f"    {CODE}: {NAME} → Ghi sổ",
        "So với nguồn: thời hạn khác nhau (1):",
        f"    {CODE}: 5 ngày làm việc → 03 ngày làm việc",
        "qd.docx, bảng 1: 1 mục; mọi cột đã đọc.",
        "qd.docx, bảng 2: 1 mục; mọi cột đã đọc.",
        "Đã so danh sách: 2 mục, 0 khớp bản ghi, 1 khác hoặc thiếu, 1 đã bãi bỏ và dự án không có (nêu trên).",
        "qd.docx: quyết định 9901/QĐ-UBND: 1 sửa đổi, bổ sung; 1 bãi bỏ.",
        f"{FILE}: mới",
        "Kiểm chứng qd.docx: 2 trên 2 mã của tệp có trong `noi_dung` của quyết định.",
    ]
    assert result.code == 0
    assert (project / FILE).read_text("utf-8") == (
        "so: 9901/QĐ-UBND\n"
        "trich_yeu: Về việc công bố Danh mục thủ tục hành chính mẫu\n"
        "co_quan_ban_hanh: Chủ tịch Ủy ban nhân dân tỉnh Lào Cai\n"
        "cap_cong_bo: tinh\n"
        "ngay_ky: 2026-11-20\n"
        "ngay_hieu_luc: 2026-11-20\n"
        "van_ban_nguyen_nhan: [9800/QĐ-BTP]\n"
        "noi_dung:\n"
        "  - hanh_dong: sua-doi-bo-sung\n"
        f"    thu_tuc: [{CODE}]\n"
        "  - hanh_dong: bai-bo\n"
        "    thu_tuc: [1.900009.000.00.00.H38]\n"
        "nguon:\n"
        "  he_thong: quyet-dinh-cong-bo\n"
        "  ngay_lay: 2026-11-25\n"
    )
    assert {name for name, data in files(project).items() if before.get(name) != data} == {FILE}


def test_differences_are_told_before_anything_is_written(project: Path) -> None:
    """Where nothing can be written, they are told all the same."""
    (project / FILE).mkdir(parents=True)

    result = bring(project, word_decision(ABOLISHED, (HEADINGS, OWN)))

    assert result.code != 0
    assert result.lines[:2] == [
        "So với nguồn: danh sách ghi đã bãi bỏ, bản ghi chưa chấm dứt (1):",
        f"    {CODE}: {NAME} → {ABOLISHED}",
    ]
    assert list((project / FILE).iterdir()) == []


def test_again_nothing_changes(project: Path) -> None:
    """The same file, and the same decision in a workbook with its annex alone."""
    bring(project, word_decision(NEW, (HEADINGS, OWN)))
    before = files(project)

    again = bring(project, word_decision(NEW, (HEADINGS, OWN)))
    other = bring(project, sheet_decision([NEW], HEADINGS, OWN), name="qd.xlsx")

    assert (again.code, other.code) == (0, 0)
    assert f"{FILE}: không đổi" in again.lines
    assert f"{FILE}: không đổi" in other.lines
    assert files(project) == before


def test_a_known_decision_is_completed(project: Path) -> None:
    """What its file lacks is added, with its comments kept; what it says otherwise is told, and the file left whole."""
    (project / FILE).write_text("so: 9901/QĐ-UBND # số\nngay_ky: 2026-11-20\n", "utf-8")

    bring(project, sheet_decision([NEW], HEADINGS, OWN), name="qd.xlsx")
    completed = (project / FILE).read_text("utf-8")
    result = bring(project, sheet_decision([ABOLISHED], HEADINGS, OWN), name="qd.xlsx")

    assert completed.startswith("so: 9901/QĐ-UBND # số\n")
    assert f"thu_tuc: [{CODE}]" in completed
    assert result.code == 1
    assert f"{FILE}: xung đột" in result.lines
    there = f"    Nội dung công bố: tệp đang ghi {CODE} mới ban hành → quyết định ghi {CODE} bãi bỏ"
    assert there in result.lines
    assert (project / FILE).read_text("utf-8") == completed


def test_annexes_of_one_decision_are_one(project: Path) -> None:
    """Two files of the same number and day make one record."""
    folder = project.parent / "phu-luc"
    folder.mkdir()
    (folder / "1.xlsx").write_bytes(sheet_decision([NEW], HEADINGS, OWN))
    (folder / "2.xlsx").write_bytes(sheet_decision([ABOLISHED], HEADINGS, OTHER))

    result = run(project, str(folder), command="import", day="2026-11-25")

    assert "1.xlsx, 2.xlsx: quyết định 9901/QĐ-UBND: 1 mới ban hành; 1 bãi bỏ." in result.lines
    assert "thu_tuc: [1.900009]" in (project / FILE).read_text("utf-8")


def test_without_a_number_nothing_is_written(project: Path) -> None:
    """The editor is asked, and nothing is invented."""
    before = files(project)

    result = bring(project, word_decision(NEW, (HEADINGS, OWN), head=["Số:       /QĐ-UBND"]))

    assert result.code == 1
    assert "    Chưa ghi quyết định vào content/quyet-dinh/ vì chưa có số." in result.lines
    assert any(line.startswith("    Cần bạn trả lời: không thấy số quyết định (chỗ") for line in result.lines)
    assert files(project) == before


def test_what_the_editor_has_to_answer(project: Path) -> None:
    """Rows without a code are found by their name, one code below two actions is told."""
    take(project, answer(code="1.900003", name="Đổi thẻ"))
    annex = (HEADINGS, OWN, row("", "Đổi thẻ", "5 ngày"), row("", "Không ai biết", "5 ngày"))

    result = bring(project, word_decision(NEW, annex, ABOLISHED, (HEADINGS, OWN), "TTHC khác", (HEADINGS, OTHER)))

    asked = [line for line in result.lines if line.startswith("    Cần bạn trả lời")]
    assert asked == [
        "    Cần bạn trả lời: 2 dòng không có mã, tìm theo tên: bảng 1, dòng 3 “Đổi thẻ” → 1.900003, bảng 1, "
        "dòng 4 “Không ai biết” → chưa rõ mã; xem lại, chưa rõ thì ghi mã rồi nhập lại.",
        f"    Cần bạn trả lời: mã {CODE} đứng ở cả “mới ban hành” và “bãi bỏ”; báo cáo chỉ tính nội dung đứng trước, "
        "xem quyết định rồi xóa một chỗ.",
    ]
    assert f"thu_tuc: [{CODE}, 1.900003]" in (project / FILE).read_text("utf-8")


def test_a_name_of_two_procedures_finds_neither(project: Path) -> None:
    """Which of them is meant only the decision's code says."""
    take(project, answer(code="1.900002"))

    result = bring(project, word_decision(NEW, (HEADINGS, row("", NAME, "5 ngày"), OTHER)))

    assert f"dòng 2 “{NAME}” → chưa rõ mã" in result.out
    assert "thu_tuc: [1.900009]" in (project / FILE).read_text("utf-8")


def test_the_report_has_it_too(project: Path) -> None:
    """What became of the decision, what is asked, and what its details say otherwise than the record."""
    report = project.parent / "bao-cao.json"
    data = word_decision(NEW, (HEADINGS, OWN), "Lĩnh vực hộ tịch", *details("1.{}. ", CODE), head=[ANNEXED])

    bring(project, data, "--report", str(report))

    told = json.loads(report.read_text("utf-8"))
    [decision] = told["quyet_dinh"]
    assert (decision["so"], decision["tep"], decision["ket_qua"]) == ("9901/QĐ-UBND", FILE, "moi")
    assert decision["can_tra_loi"] == ["không thấy ngày có hiệu lực: xem quyết định rồi điền `ngay_hieu_luc`"]
    assert [one["ma"] for one in told["chi_tiet_khac"]] == [CODE]


def test_rows_below_no_action_are_in_no_record(project: Path) -> None:
    """They are asked, with their rows, and the proof names them as missing."""
    result = bring(project, word_decision((HEADINGS, OWN)), "--verify")

    assert result.code == 1
    assert any(f"không rõ quyết định làm gì với 1 thủ tục: {CODE} (dòng 2)" in line for line in result.lines)
    assert result.lines[-1].endswith(f"0 trên 1 mã của tệp có trong `noi_dung` của quyết định: thiếu {CODE}.")
    assert "noi_dung" not in (project / FILE).read_text("utf-8")


def test_details_of_a_known_procedure_are_told_and_not_written(project: Path) -> None:
    """In words, beside the record, which stays as it is."""
    before = (project / RECORD).read_bytes()

    result = bring(project, word_decision("Lĩnh vực hộ tịch", *details("1.{}. ", CODE), head=[ANNEXED]))

    place = result.lines.index("Chi tiết trong quyết định khác bản ghi (1 thủ tục), bản ghi → quyết định:")
    assert result.lines[place + 1] == f"  {RECORD}: Thủ tục thử nghiệm số một"
    assert f"    Tên thủ tục: {NAME} → Thủ tục thử nghiệm số một" in result.lines
    assert "Trên đây mới so, chưa sửa bản ghi nào: đối chiếu với quyết định rồi sửa tay." in result.lines
    assert (project / RECORD).read_bytes() == before


def test_details_of_an_unknown_procedure_become_a_record(project: Path) -> None:
    """Of a known field, with every word of theirs; those that are abolished do not."""
    new = (HEADINGS, row("2.099001", "Thủ tục thử nghiệm số một"))
    whole = details("1.{}. ", "2.099001")

    ended = bring(project, word_decision(ABOLISHED, new, "Lĩnh vực hộ tịch", *whole), "--dry-run")
    nowhere = bring(project, word_decision(NEW, new, *whole), "--dry-run")
    result = bring(project, word_decision(NEW, new, "Lĩnh vực hộ tịch", *whole), "--verify")

    assert not any("2.099001.yml" in line or "1 mới." in line for line in ended.lines)
    assert any("không ghi lĩnh vực nên chưa tạo" in line for line in nowhere.lines)
    record = (project / "tthc/ho-tich/2.099001.yml").read_text("utf-8")
    assert "he_thong: quyet-dinh-cong-bo" in record
    for words in ("Bước 2: Nhận phiếu hẹn.", "20.000 đồng/bản", "Số lượng hồ sơ: 01 bộ", "Luật Mẫu số 99/2099/QH99."):
        assert words in record
    assert "Kiểm chứng: 100 % chữ của nguồn có trong bản ghi" in result.out


def test_a_decision_lacks_nothing(project: Path) -> None:
    """It lists what it announces: other records are neither gone nor missing in it."""
    take(project, answer(), answer(code="1.900002"), answer(code="1.900003"))
    annex = (HEADINGS, row(CODE, NAME), row("1.900002", NAME))

    result = bring(project, word_decision("Lĩnh vực hộ tịch", AMENDED, annex))

    assert "1.900003" not in result.out
