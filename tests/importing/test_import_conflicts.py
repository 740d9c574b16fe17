"""Where editor and source say different things: told, never settled in silence."""

from __future__ import annotations

import json

import pytest
from answers import CODE, answer
from fixture_project import replace_in
from one_record import FILE, NEWER, take, yaml_of


def test_two_changes_of_one_value_are_a_conflict(project):
    """What editor and source both changed is reported; the file stays as it is."""
    take(project, answer())
    replace_in(project / FILE, "so_luong: 5", "so_luong: 4")
    before = yaml_of(project)
    result = take(project, answer(**NEWER))

    assert result.code == 1
    assert yaml_of(project) == before
    start = result.lines.index("Xung đột ở 1 thủ tục, tệp để nguyên: nguồn khác những mục bạn tự viết hoặc đã sửa.")
    assert result.lines[start + 2 : start + 4] == [
        f"  {FILE}: Thủ tục ghi sổ việc mẫu",
        "    Thời hạn giải quyết: 4 → 3 ngày làm việc",
    ]


def test_many_conflicts_are_told_briefly(project, tmp_path):
    """Short values, of the others the headings; what to do once; both values whole in the report."""
    codes = [f"1.90000{number}" for number in range(1, 8)]
    take(project, *(answer(code=code) for code in codes))
    for code in codes:
        file = project / f"tthc/ho-tich/{code}.yml"
        replace_in(file, "so_luong: 5", "so_luong: 4")
        replace_in(file, "- Nộp giấy.", "- Nộp giấy tờ.")
    steps = [{"name": "", "description": "- Gửi hồ sơ."}]
    report = tmp_path / "bao-cao.json"
    newer = [answer(**{**NEWER, "code": code, "executionSteps": steps}) for code in codes]

    result = take(project, *newer, options=["--report", str(report)])

    start = result.lines.index(f"  tthc/ho-tich/{codes[0]}.yml: Thủ tục ghi sổ việc mẫu")
    assert result.lines[start + 1 : start + 3] == [
        "    Thời hạn giải quyết: 4 → 3 ngày làm việc",
        "    khác nhiều: Trình tự thực hiện",
    ]
    assert result.out.count("--xung-dot lay-nguon") == 1
    values = json.loads(report.read_text("utf-8"))["xung_dot"][0]["gia_tri"]
    assert values[0] == {
        "khoa": "trinh_tu_thuc_hien",
        "muc": "Trình tự thực hiện",
        "ban_ghi": [{"noi_dung": "- Nộp giấy tờ.\n+ Nhận phiếu hẹn."}],
        "nguon": [{"noi_dung": "- Gửi hồ sơ."}],
    }


def test_a_long_name_is_told_by_the_part_that_differs(project):
    """The words around the first difference, and how many more there are; the history has them too."""
    name = "Thủ tục cấp giấy phép thành lập và hoạt động của chi nhánh tổ chức mẫu tại tỉnh, thành phố nơi đặt trụ sở"
    take(project, answer(name=name))
    result = take(project, answer(**NEWER, name=name.replace("tổ chức mẫu", "doanh nghiệp mẫu")))

    sides = (f"“…động của chi nhánh {word} mẫu tại tỉnh, thành…”" for word in ("tổ chức", "doanh nghiệp"))
    told = f"Tên thủ tục: {' → '.join(sides)}"
    assert f"    {told}" in result.lines
    assert told in " ".join(yaml_of(project).split())


@pytest.mark.parametrize(("stance", "days"), [("lay-nguon", 3), ("giu-sua", 4)])
def test_a_conflict_is_settled(project, stance, days):
    """Either way; and then there is nothing more to settle."""
    take(project, answer())
    replace_in(project / FILE, "so_luong: 5", "so_luong: 4")
    result = take(project, answer(**NEWER), options=["--xung-dot", stance])
    again = take(project, answer(**NEWER))

    assert (result.code, again.code, again.lines[-1]) == (0, 0, "1 thủ tục: 1 không đổi.")
    assert f"so_luong: {days}\n" in yaml_of(project)


def test_a_value_the_editor_changed_alone_stays(project):
    """The source said nothing new of it; what it changed elsewhere still arrives."""
    take(project, answer())
    replace_in(project / FILE, "ten_thu_tuc: Thủ tục ghi sổ việc mẫu", "ten_thu_tuc: Ghi sổ việc mẫu")
    result = take(project, answer(**NEWER))

    assert result.code == 0
    assert "ten_thu_tuc: Ghi sổ việc mẫu\n" in yaml_of(project)
    assert "so_luong: 3\n" in yaml_of(project)


def test_a_record_written_by_hand_is_not_overwritten(project):
    """Its own values conflict with the source's; what agrees is no conflict."""
    hand = project / "tthc/ho-tich/1.001193.yml"
    before = hand.read_bytes()
    result = take(project, answer(code="1.001193"))

    assert result.code == 1
    assert hand.read_bytes() == before
    assert "Xung đột: sửa tay, hoặc chạy lại với" in result.out


def test_a_field_the_editor_changed_is_a_conflict_and_settled_like_one(project):
    """The file stays; with the source's side taken it moves."""
    take(project, answer())
    hand = project / f"tthc/chung-thuc/{CODE}.yml"
    hand.parent.mkdir(exist_ok=True)
    (project / FILE).rename(hand)
    replace_in(hand, "linh_vuc: ho-tich\n", "linh_vuc: chung-thuc\n")
    newer = answer(**NEWER, categoriesDetails=[{"name": "Việc mẫu"}])

    assert take(project, newer).code == 1
    assert hand.is_file()
    assert take(project, newer, options=["--xung-dot", "lay-nguon"]).code == 0
    assert not hand.exists()
    assert (project / f"tthc/viec-mau/{CODE}.yml").is_file()
