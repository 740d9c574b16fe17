"""Agencies under different spellings are one entry; names that join known ones are several."""

from __future__ import annotations

import json

import pytest
from answers import answer, write_answers
from fixture_project import new_project, run

from congkhai.importing.lists.agency_names import agency_key, bodies_in

COMMUNE, PROVINCE = "Ủy ban nhân dân cấp xã", "Ủy ban nhân dân cấp tỉnh"
KNOWN = {
    agency_key(name)
    for name in (
        "Bộ",
        "cơ quan ngang Bộ",
        "Sở Tư pháp",
        "Sở Nội vụ",
        "Sở Văn hóa, Thể thao và Du lịch",
        "Sở Văn hóa",
        COMMUNE,
        "Phòng Kinh tế",
    )
}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COMMUNE, "Ủy ban Nhân dân xã, phường, thị trấn."),
        (COMMUNE, "Uỷ ban Nhân dân cấp xã, phường, thị trấn"),
        (COMMUNE, "UBND xã/phường"),
        (COMMUNE, "UBND xã, phường, đặc khu"),
        ("Chủ tịch UBND cấp xã", "Chủ tịch Ủy ban nhân dân xã"),
        ("Công an cấp Xã", "Công an xã, phường"),
        (PROVINCE, "UBND tỉnh"),
        (PROVINCE, "Ủy ban Nhân dân tỉnh và thành phố trực thuộc trung ương."),
        ("Công an cấp Tỉnh", "Công an tỉnh"),
        ("Sở Công thương", "Sở Công Thương tỉnh, thành phố trực thuộc trung ương."),
        ("Sở Tài chính", "Sở Tài chính các tỉnh, thành phố"),
        ("Sở Tư pháp tỉnh Nghệ An", "Sở Tư pháp - Tỉnh Nghệ An"),
        ("Sở Tư pháp Thành phố Hà Nội", "Sở Tư pháp TP. Hà Nội"),
        ("Sở Tư pháp tỉnh Lào Cai", "Sở Tư pháp Lào Cai"),
    ],
)
def test_spellings_of_one_body(one, other):
    """The words for the level, the abbreviation and the dash before a place make no other body."""
    assert agency_key(one) == agency_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (COMMUNE, PROVINCE),
        (COMMUNE, "Chủ tịch Ủy ban nhân dân cấp xã"),
        (COMMUNE, "Ủy ban nhân dân xã Tả Van"),
        (COMMUNE, "Công an cấp xã"),
        (PROVINCE, "Ủy ban nhân dân tỉnh Lào Cai"),
        ("Sở Tư pháp", "Sở Tư pháp tỉnh Nghệ An"),
        ("Sở Tư pháp tỉnh Lào Cai", "Sở Tư pháp tỉnh Lai Châu"),
        ("Sở Tư pháp", "Giám đốc Sở Tư pháp"),
        ("Thuế tỉnh, thành phố", "Thuế cơ sở"),
        ("Liên minh hợp tác xã", "Liên minh cấp xã"),
    ],
)
def test_other_bodies_stay_apart(one, other):
    """Another level, office, place or province."""
    assert agency_key(one) != agency_key(other)


@pytest.mark.parametrize(
    ("name", "bodies"),
    [
        ("Sở Tư pháp, UBND cấp xã", ("Sở Tư pháp", "UBND cấp xã")),
        (
            "Sở Nội vụ; Ủy ban Nhân dân xã, phường, thị trấn.; Sở Tư pháp",
            ("Sở Nội vụ", "Ủy ban Nhân dân xã, phường, thị trấn.", "Sở Tư pháp"),
        ),
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Văn hóa",
            ("Sở Văn hóa, Thể thao và Du lịch", "Sở Văn hóa"),
        ),
        ("Sở Văn hóa, Thể thao và Du lịch", ("Sở Văn hóa, Thể thao và Du lịch",)),
        ("Sở Tư pháp, Cục Không Ai Biết", ("Sở Tư pháp, Cục Không Ai Biết",)),
        ("Phòng Kinh tế, Hạ tầng và Đô thị", ("Phòng Kinh tế, Hạ tầng và Đô thị",)),
        ("Bộ, cơ quan ngang Bộ", ("Bộ, cơ quan ngang Bộ",)),
        ("Sở Tư pháp, ", ("Sở Tư pháp, ".strip(),)),
    ],
)
def test_joined_names_are_parted_where_each_is_known(name, bodies):
    """A comma within a name parts nothing; what is not known stays as found."""
    assert bodies_in(name, KNOWN) == bodies


def test_the_import_merges_and_parts_and_says_so(tmp_path):
    """Known offices by other spellings, joined names one by one; another province is another office."""
    project, report = new_project(tmp_path / "project"), tmp_path / "bao-cao.json"
    agencies = ["Ủy ban Nhân dân xã, phường, thị trấn.", "Sở Tư pháp - Tỉnh Nghệ An", "Sở Tư pháp, Phòng Mẫu"]
    source = write_answers(
        tmp_path / "nguon",
        answer(executingAgencies="", departmentsExecuting=[{"name": name} for name in agencies]),
        answer(code="1.900002", executingAgencies="Phòng Mẫu", departmentsExecuting=[]),
    )

    result = run(project, "--verify", "--report", str(report), str(source), command="import", day=None)

    record = (project / "tthc/ho-tich/1.900001.yml").read_text("utf-8")
    assert "co_quan_thuc_hien: [ubnd-cap-xa, so-tu-phap-tinh-nghe-an, so-tu-phap, phong-mau]\n" in record
    assert result.code == 0
    told = json.loads(report.read_text("utf-8"))
    assert told["danh_muc_gop"] == [
        {"danh_muc": "co-quan", "ma": "ubnd-cap-xa", "ten": COMMUNE, "cach_viet": [agencies[0]]}
    ]
    assert told["co_quan_tach"] == [{"nguon": agencies[2], "thanh": ["Sở Tư pháp", "Phòng Mẫu"]}]
    merged = f"content/danh-muc/co-quan.yml: gộp 1 cách viết khác của cơ quan đã có: “{agencies[0]}” → {COMMUNE}"
    assert merged in result.lines
    assert f"Tách 1 tên ghép nhiều cơ quan đã biết, như “{agencies[2]}” thành 2 cơ quan." in result.lines
    again = run(project, str(source), command="import", day=None)
    assert again.lines[-1] == "2 thủ tục: 2 không đổi."


def test_an_entry_of_the_list_is_never_parted_or_merged(tmp_path):
    """What a list has as an entry of its own stays one: records refer to it."""
    project = new_project(tmp_path / "project")
    joined, commune = "Sở Tư pháp, Ủy ban nhân dân cấp xã", "Ủy ban nhân dân xã, phường, thị trấn"
    with (project / "content/danh-muc/co-quan.yml").open("a", encoding="utf-8") as file:
        file.write(f"  - ma: hai-co-quan\n    ten: {joined}\n  - ma: ba-co-quan\n    ten: {commune}\n")
    names = [{"name": joined}, {"name": commune}]
    source = write_answers(tmp_path / "nguon", answer(executingAgencies="", departmentsExecuting=names))

    run(project, str(source), command="import", day=None)

    record = (project / "tthc/ho-tich/1.900001.yml").read_text("utf-8")
    assert "co_quan_thuc_hien: [hai-co-quan, ba-co-quan]\n" in record
