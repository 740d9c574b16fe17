"""Importing into a project: again and again, without touching what is the editor's."""

from __future__ import annotations

import json
import shutil

from answers import CODE, answer, group, paper
from fixture_project import differences, replace_in, run
from one_record import FILE, NEWER, records, take, yaml_of
from samples_folder import SAMPLES


def test_a_new_record(project):
    """The record is written where its field and code say, known agencies and texts by their entries."""
    result = take(project, answer())

    assert (result.code, result.err) == (0, "")
    assert result.lines[-1] == "1 thủ tục: 1 mới."
    assert "co_quan_thuc_hien: [ubnd-cap-xa]\n" in yaml_of(project)
    assert run(project, command="check").code == 0


def test_an_import_again_changes_no_byte(project):
    """The same data twice, also when the database gives its lists in another order."""
    two = [{"name": "Công dân Việt Nam"}, {"name": "Người nước ngoài"}]
    take(project, answer(subjectTypesDetails=two))
    before = records(project)
    same = take(project, answer(subjectTypesDetails=two))
    turned = take(project, answer(subjectTypesDetails=two[::-1], _source={"retrieved": "2026-10-01"}))

    assert [same.lines[-1], turned.lines[-1]] == ["1 thủ tục: 1 không đổi."] * 2
    assert differences(before, records(project)) == []


def test_newer_data_leave_what_is_left_out_on_purpose(project):
    """An editor who said once that a sentence of the source is not for citizens need not say it again."""
    take(project, answer())
    left_out = "nguon:\n  bo_qua:\n    - noi_dung: Chuyển hồ sơ cho lãnh đạo ký.\n      ly_do: noi-bo\n"
    replace_in(project / FILE, "nguon:\n", left_out)
    take(project, answer(**NEWER))

    assert left_out in yaml_of(project)
    assert "ngay_lay: 2026-09-01\n" in yaml_of(project)


def test_newer_data_change_only_what_the_source_changed(project):
    """The editor's guidance, comments, order and line ends stay; the change is told and recorded."""
    take(project, answer())
    replace_in(
        project / FILE,
        "linh_vuc: ho-tich\n",
        "# Đã xem với phòng Hộ tịch.\nhuong_dan:\n  tom_tat: Hai câu.  # của tôi\nlinh_vuc: ho-tich\n",
    )
    before = yaml_of(project)
    result = take(project, answer(**NEWER))

    expected = (
        before.replace("      - so_luong: 5\n", "      - so_luong: 3\n")
        .replace("163-qd-btp-2026-01-16\n", "900-qd-btp-2026-08-29\n")
        .replace("ngay_lay: 2026-07-18\n", "ngay_lay: 2026-09-01\n")
    )
    lines = yaml_of(project).splitlines()
    assert [line for line in expected.splitlines() if line not in lines and "=" not in line] == []
    assert result.lines[:3] == [
        f"{FILE}: cập nhật {CODE} Thủ tục ghi sổ việc mẫu",
        "    Thời hạn giải quyết: 5 → 3 ngày làm việc",
        "    Quyết định công bố: 163/QĐ-BTP → 900/QĐ-BTP",
    ]
    assert "lich_su:\n  - ngay: 2026-08-29\n" in yaml_of(project)
    assert "quyet_dinh: 900/QĐ-BTP\n" in yaml_of(project)
    assert "content/quyet-dinh/: thêm 1 quyết định công bố: 900-qd-btp-2026-08-29" in result.lines
    assert "ngay_ky: 2026-08-29\n" in (project / "content/quyet-dinh/900-qd-btp-2026-08-29.yml").read_text("utf-8")
    assert run(project, command="check").code == 0


def test_a_change_reaches_the_site(project):
    """History stands on the page of the procedure, among the changes, and in the feed."""
    take(project, answer())
    take(project, answer(**NEWER))
    assert run(project).code == 0

    for name in (f"thu-tuc/{CODE}/index.html", "thay-doi/index.html", "tin-moi.atom"):
        assert "5 → 3 ngày làm việc" in (project / "site" / name).read_text("utf-8"), name


def test_what_agencies_do_among_themselves_is_left_out(project, tmp_path):
    """And named; who asks for its code gets it, and `check` refuses it until it is one for the people."""
    asked = tmp_path / "ma.txt"
    asked.write_text(CODE, "utf-8")

    result = take(project, answer(type="STANDARD_INTERNAL"))
    assert not (project / FILE).exists()
    assert any(
        line.startswith(f"Bỏ qua 1 thủ tục nội bộ của cơ quan nhà nước, không đăng cho người dân: {CODE} ")
        for line in result.lines
    )

    take(project, answer(type="STANDARD_INTERNAL"), options=["--only", str(asked)])
    assert "[thu-tuc-noi-bo]" in run(project, command="check").out
    replace_in(project / FILE, "tinh_chat: noi-bo\n", "tinh_chat: chuan\n")
    assert run(project, command="check").code == 0
    take(project, answer(type="STANDARD_INTERNAL"))
    assert (project / FILE).exists()


def test_another_field_moves_the_record(project, tmp_path):
    """The field is a value like any other; its file lies in the folder of the field, with all that is the editor's."""
    take(project, answer())
    replace_in(project / FILE, "linh_vuc: ho-tich\n", "# Của tôi.\nlinh_vuc: ho-tich\n")
    report, place = tmp_path / "bao-cao.json", f"tthc/viec-mau/{CODE}.yml"

    result = take(project, answer(**NEWER, categoriesDetails=[{"name": "Việc mẫu"}]), options=["--report", str(report)])

    assert result.lines[:2] == [
        f"{place}: cập nhật {CODE} Thủ tục ghi sổ việc mẫu",
        "    Lĩnh vực: Hộ tịch → Việc mẫu",
    ]
    assert f"    Tệp chuyển từ {FILE} sang thư mục của lĩnh vực mới." in result.lines
    assert not (project / FILE).exists()
    assert "# Của tôi.\nlinh_vuc: viec-mau\n" in (project / place).read_text("utf-8")
    assert json.loads(report.read_text("utf-8"))["thay_doi"][0]["tep_cu"] == FILE
    assert run(project, command="check").code == 0


def test_a_record_is_not_moved_upon_another(project):
    """Where the new folder has a file of that code already, neither is touched, and that is said."""
    take(project, answer())
    other = project / f"tthc/a-viec-mau/{CODE}.yml"
    other.parent.mkdir()
    other.write_bytes((project / FILE).read_bytes())
    before = records(project)

    result = take(project, answer(**NEWER, categoriesDetails=[{"name": "A việc mẫu"}]))

    assert result.code == 1
    assert "mỗi mã chỉ một bản ghi" in result.out
    assert {name: data for name, data in records(project).items() if name.startswith("tthc/")} == {
        name: data for name, data in before.items() if name.startswith("tthc/")
    }


def test_lists_grow_once_for_all_spellings(project):
    """New fields, agencies and legal texts come into the lists with their source, and are told."""
    law = [
        {"name": "Quy định việc mẫu", "code": "Thông tư số 03/2023/TT-BTP"},
        {"name": "Quy định việc mẫu", "code": "03/2023/TT-BTP"},
    ]
    agencies = [{"name": "Phòng Mẫu"}, {"name": "Phòng  mẫu."}]
    text = project / "content/danh-muc/co-quan.yml"
    before = text.read_text("utf-8")
    changes = {
        "legalBasisesDetails": law,
        "departmentsExecuting": agencies,
        "executingAgencies": "",
        "categoriesDetails": [{"name": "Việc mẫu"}],
    }
    result = take(project, answer(**changes))

    file = project / f"tthc/viec-mau/{CODE}.yml"
    assert "can_cu_phap_ly: [03/2023/TT-BTP]\n" in file.read_text("utf-8")
    assert text.read_text("utf-8") == before + (
        "  - ma: phong-mau\n    ten: Phòng Mẫu\n    nguon:\n      he_thong: csdl-quoc-gia\n"
        "      ngay_lay: 2026-07-18\n    ten_khac:\n      - Phòng mẫu.\n"
    )
    assert "content/danh-muc/linh-vuc.yml: thêm 1 lĩnh vực: Việc mẫu" in result.lines
    assert "content/danh-muc/van-ban.yml: thêm 1 văn bản: 03/2023/TT-BTP" in result.lines
    assert run(project, command="check").code == 0


def test_a_code_that_left_the_source_is_proposed_not_deleted(project):
    """A source of many procedures that lacks one imported before says so; the record stays."""
    others = [answer(code="1.900002"), answer(code="1.900003")]
    take(project, answer(), *others)
    result = take(project, *others)

    assert f"    {CODE}: Thủ tục ghi sổ việc mẫu" in result.lines
    assert "có thể đã bãi bỏ" in result.out
    assert (project / FILE).is_file()


def test_dry_run_only_and_report(project, tmp_path):
    """A trial writes nothing; a list of codes limits; the report is JSON."""
    before = records(project)
    codes = tmp_path / "ma.txt"
    codes.write_text("# mã cần nhập\n1.900002, 1.900009\n", "utf-8")
    report = tmp_path / "bao-cao.json"
    options = ["--dry-run", "--only", str(codes), "--report", str(report)]
    result = take(project, answer(), answer(code="1.900002"), options=options)

    assert (result.code, result.lines[-1]) == (0, "Chạy thử: chưa ghi tệp nào.")
    assert "1 thủ tục: 1 mới." in result.lines
    assert differences(before, records(project)) == []
    assert json.loads(report.read_text("utf-8"))


def test_a_report_replaces_a_report_and_nothing_else(project, tmp_path):
    """Neither a record nor a download that was named by mistake is lost; an earlier report gives way, by a link too."""
    download = tmp_path / "tai-ve.json"
    download.write_text("[]", "utf-8")
    report, link = tmp_path / "bao-cao.json", tmp_path / "moi-nhat.json"
    for _ in range(2):
        assert take(project, answer(), options=["--report", str(report)]).code == 0
    link.symlink_to(report)

    assert take(project, answer(), options=["--report", str(link)]).code == 0
    assert link.is_symlink()
    assert json.loads(report.read_text("utf-8"))
    for name in (download, project / FILE, tmp_path):
        before = records(project)
        refused = take(project, answer(**NEWER), options=["--report", str(name)])
        assert (refused.code, "--report" in refused.err, differences(before, records(project))) == (2, True, [])
    assert download.read_text("utf-8") == "[]"


def test_verify_proves_every_character_and_number(project):
    """The share of the source's characters and values that are in the record."""
    rows = paper("Tờ khai", 1, 0, "a.docx", code="KQ1"), paper("", 0, 0)
    result = take(project, answer(executionCases=[group("* Nộp:", *rows)]), options=["--verify"])

    assert result.code == 0
    assert result.lines[-2].startswith("Kiểm chứng: 100 % chữ của nguồn có trong bản ghi (")
    assert result.lines[-1].startswith("Kiểm chứng: 100 % số liệu đúng như nguồn (")


def test_a_code_with_the_end_of_the_province_is_the_same_procedure(project):
    """It comes to the record that is there, whichever of the two has it; a new record keeps the end."""
    take(project, answer())
    again = take(project, answer(code=f"{CODE}.000.00.00.H38", **NEWER), options=["--verify"])
    local = take(project, answer(code="1.900005.000.00.00.H38"))
    bare = take(project, answer(code="1.900005", **NEWER))

    assert again.code == 0
    assert "1 thủ tục: 1 cập nhật." in again.lines
    assert (local.lines[-1], bare.lines[-1]) == ("1 thủ tục: 1 mới.", "1 thủ tục: 1 cập nhật.")
    assert {path.stem for path in (project / "tthc/ho-tich").glob("*.90000*.yml")} == {
        CODE,
        "1.900005.000.00.00.H38",
    }


def test_related_procedures_are_told_by_codes_or_by_their_names(project, tmp_path):
    """A page names them: what the project or the import has becomes its code, another name a note."""
    take(project, answer())
    page = (SAMPLES / "trang-chep-dong.txt").read_text("utf-8")
    names = "#\tTên thủ tục\n1\tThủ tục ghi sổ việc mẫu\n2\tThủ tục chưa có"
    before, heading, after = page.partition("Thủ tục hành chính liên quan\n")
    source = tmp_path / "trang.txt"
    source.write_text(before + heading + names + after.removeprefix("Không có thông tin"), "utf-8")

    result = run(project, "--verify", str(source), command="import", day=None)

    (record,) = (project / "tthc").rglob("1.999001.yml")
    assert result.code == 0
    assert f"thu_tuc_lien_quan: [{CODE}]\n" in record.read_text("utf-8")
    assert "Thủ tục liên quan: Thủ tục chưa có" in record.read_text("utf-8")
    assert "lien-quan-chi-co-ten" in result.out


def test_another_issuer_of_a_known_decision_is_kept_in_words(project):
    """A source that calls the issuer of a decision otherwise loses nothing, and changes no decision."""
    other = answer()["procedureProposal"] | {"issuingAgency": {"name": "Bộ Tư pháp (cũ)"}}
    result = take(project, answer(), answer(code="1.900002", procedureProposal=other), options=["--verify"])

    assert result.code == 0
    assert "Cơ quan công bố quyết định, theo nguồn: Bộ Tư pháp (cũ)" in (
        project / FILE.replace(CODE, "1.900002")
    ).read_text("utf-8")


def test_windows_files(project):
    """A file with CRLF and a byte order mark keeps both."""
    take(project, answer())
    text = yaml_of(project)
    (project / FILE).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    take(project, answer(**NEWER))

    data = (project / FILE).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfma_thu_tuc")
    assert data.count(b"\r\n") == data.count(b"\n") > text.count("\n")


def test_an_import_in_an_empty_project(project):
    """Without any list file the lists are made."""
    shutil.rmtree(project / "tthc")
    for stem in ("linh-vuc", "co-quan", "van-ban"):
        (project / f"content/danh-muc/{stem}.yml").unlink()
    result = take(project, answer())

    assert result.code == 0
    assert (project / FILE).is_file()
    assert "muc:\n  - ma: ho-tich\n" in (project / "content/danh-muc/linh-vuc.yml").read_text("utf-8")
