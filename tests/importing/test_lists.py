"""Lists beside the records: what was compared, what is alike, what each side lacks."""

from __future__ import annotations

from answers import CODE, answer
from fixture_project import replace_in, run
from one_record import FILE, take

NAME = "Thủ tục ghi sổ việc mẫu"


def compare(project, *rows, head="Mã TTHC,Tên TTHC,Lĩnh vực"):
    """The lines about a list of these rows."""
    source = project.parent / "danh-sach.csv"
    source.write_text("\n".join([head, *rows]), "utf-8")
    return run(project, str(source), command="import", day=None)


def test_what_was_compared_and_what_each_side_lacks(project):
    """All is named: rows that match, rows without a record, records that the list has not, columns not read."""
    for path in (project / "tthc").rglob("*.yml"):
        path.unlink()
    take(project, answer(), answer(code="1.900002"), answer(code="1.900003", name="Đổi thẻ"))
    own = project / FILE.replace(CODE, "1.900003")
    own.write_text(own.read_text("utf-8").partition("  dau_nhap:")[0], "utf-8")
    rows = [f"{CODE}.000.00.00.H38,{NAME},Hộ tịch,x", f"1.900002,{NAME},Hộ tịch,x", "1.900009,Trả thẻ,Hộ tịch,x"]

    result = compare(project, *rows, head="Mã TTHC,Tên TTHC,Lĩnh vực,Ghi chú")

    assert result.code == 0
    assert result.lines == [
        "So với nguồn: danh sách có, dự án chưa có bản ghi (1):",
        "    1.900009: Trả thẻ",
        "So với nguồn: bản ghi của dự án không có trong danh sách (1):",
        "    1.900003: Đổi thẻ",
        "danh-sach.csv: 3 mục; không đọc các cột “Ghi chú”.",
        "Đã so danh sách: 3 mục, 2 khớp bản ghi, 1 khác hoặc thiếu (nêu trên).",
        "Dự án có 1 bản ghi không có trong danh sách (nêu trên).",
    ]


def test_what_ended_in_a_list(project):
    """A record in force among what was abolished is told; what the project does not have either is no lack."""
    take(project, answer(), answer(code="1.900002"))
    replace_in(
        project / FILE.replace(CODE, "1.900002"), "nguon:\n", "cham_dut:\n  ngay: 2026-01-01\n  ly_do: Thử\nnguon:\n"
    )

    result = compare(project, "B. DANH MỤC BỊ BÃI BỎ", f"{CODE},{NAME}", f"1.900002,{NAME}", "1.900009,Trả thẻ")

    assert result.lines[:4] == [
        "So với nguồn: danh sách ghi đã bãi bỏ, bản ghi chưa chấm dứt (1):",
        f"    {CODE}: {NAME} → B. DANH MỤC BỊ BÃI BỎ",
        "So với nguồn: danh sách ghi đã bãi bỏ, dự án không có bản ghi (1):",
        "    1.900009: Trả thẻ",
    ]
    told = "3 mục, 1 khớp bản ghi, 1 khác hoặc thiếu, 1 đã bãi bỏ và dự án không có (nêu trên)"
    assert f"Đã so danh sách: {told}." in result.lines


def test_what_ended_by_name_alone(project):
    """Of lists without codes a name finds every record of that name; a code may stand in its cell."""
    take(project, answer(), answer(code="1.900002"), answer(code="1.900003", name="Đổi thẻ"))
    rows = ["I. Lĩnh vực hộ tịch,", "Ghi sổ việc mẫu,Luật Mẫu sửa đổi",
            "1.900003 - Đổi thẻ,Luật Mẫu", "Trả thẻ,Luật Mẫu"]  # fmt: skip

    result = compare(project, *rows, head="Tên thủ tục hành chính,Tên văn bản quy định việc bãi bỏ")

    by = "Tên văn bản quy định việc bãi bỏ: Luật Mẫu"
    by_name = f"{by} sửa đổi (danh sách không ghi mã, so theo tên)"
    assert result.lines[:6] == [
        "So với nguồn: danh sách ghi đã bãi bỏ, bản ghi chưa chấm dứt (3):",
        f"    {CODE}: {NAME} → {by_name}",
        f"    1.900002: {NAME} → {by_name}",
        f"    1.900003: Đổi thẻ → {by}",
        "So với nguồn: danh sách ghi đã bãi bỏ, dự án không có bản ghi (1):",
        "    (không có mã) Trả thẻ",
    ]
    assert "danh-sach.csv: 4 mục; mọi cột đã đọc." not in result.lines  # one name stands for two records


def test_a_field_is_told_by_its_name(project):
    """Not by the word that stands for it in files."""
    take(project, answer())

    assert f"    {CODE}: Hộ tịch → Thư viện" in compare(project, f"{CODE},{NAME},Thư viện").lines


def test_what_the_source_has_no_more(project):
    """Of a field that a newer download has most of, the record that it lacks may have been abolished: it is named."""
    for path in (project / "tthc").rglob("*.yml"):
        path.unlink()
    take(project, answer(), answer(code="1.900002"), answer(code="1.900003", name="Đổi thẻ"))

    lines = compare(project, f"{CODE},{NAME},Hộ tịch", f"1.900002,{NAME},Hộ tịch").lines

    place = lines.index("So với nguồn: bản ghi đã nhập trước đây, nguồn không còn; có thể đã bãi bỏ (1):")
    assert lines[place + 1] == "    1.900003: Đổi thẻ"
