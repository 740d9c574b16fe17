"""What an import does not write, and says so: the project stays as it was."""

from __future__ import annotations

import pytest
from answers import answer
from fixture_project import differences, replace_in, run
from one_record import FILE, NEWER, records, take, yaml_of


@pytest.mark.parametrize("change", [{"code": "../../x"}, {"code": ""}, {"categoriesDetails": [], "category": None}])
def test_what_cannot_be_a_record_is_told_and_not_written(project, change):
    """A code that is none, or no field to put the record in."""
    before = records(project)
    result = take(project, answer(**change))

    assert result.code == 1
    assert "chưa ghi" in result.out
    assert differences(before, records(project)) == []


def test_a_record_that_is_not_written_lets_no_list_grow(project):
    """Neither one that is none, nor one in conflict; what another record needs comes all the same."""
    take(project, answer())
    replace_in(project / FILE, "so_luong: 5", "so_luong: 4")
    before = records(project)
    law = {"legalBasisesDetails": [{"name": "Luật Mẫu", "code": "1/2030/QH15"}]}
    conflict = answer(**NEWER, categoriesDetails=[{"name": "Việc mẫu"}])
    broken = answer(code="xyz", departmentsExecuting=[{"name": "Phòng Mẫu"}], **law)

    alone = take(project, conflict, broken)
    assert (alone.code, differences(before, records(project))) == (1, [])
    beside = take(project, conflict, broken, answer(code="1.900002", **law))

    assert differences(before, records(project)) == ["content/danh-muc/van-ban.yml", "tthc/ho-tich/1.900002.yml"]
    assert "3 thủ tục: 1 mới, 1 xung đột, 1 không ghi được." in beside.lines


def test_a_broken_record_is_left_alone(project):
    """The editor's slip is to be mended first."""
    take(project, answer())
    (project / FILE).write_text("ma_thu_tuc: [\n", "utf-8")
    result = take(project, answer(**NEWER))

    assert (result.code, yaml_of(project)) == (1, "ma_thu_tuc: [\n")
    assert "[yaml-sai]" in result.out


def test_a_broken_list_stops_everything(project):
    """References would lead nowhere: the list is mended first."""
    (project / "content/danh-muc/co-quan.yml").write_text("muc: [{ten: Thiếu mã}]\n", "utf-8")
    result = take(project, answer())

    assert result.code == 1
    assert result.lines[-1] == "Chưa nhập gì: sửa các lỗi trên trong danh mục rồi chạy lại."
    assert not (project / FILE).exists()


def test_wrong_use(project, tmp_path):
    """A file that is not there, codes that cannot be read."""
    missing = run(project, str(tmp_path / "khong-co.json"), command="import", day=None)
    codes = run(project, "--only", str(tmp_path / "x"), str(tmp_path), command="import", day=None)

    assert (missing.code, codes.code) == (2, 2)
    assert "không có tệp hay thư mục" in missing.err
    assert "không đọc được tệp mã" in codes.err
