"""Which files are records is told by their place and name; what is neither is not passed over in silence."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from congkhai.model.families import FAMILIES
from congkhai.model.family import LISTS
from congkhai.reading.project import find_project
from congkhai.reading.source import read_file


def test_kind_tep_la(tmp_path: Path):
    """A list that is none of the known ones is told, with the names that are."""
    (tmp_path / "content/danh-muc").mkdir(parents=True)
    (tmp_path / "content/danh-muc/linhvuc.yml").write_text("muc: []")

    lists = ", ".join(f"{family.name}.yml" for family in FAMILIES if family.folder == LISTS)
    problems = find_project(tmp_path).problems

    assert [str(p) for p in problems] == [
        f"content/danh-muc/linhvuc.yml:1:1: tệp này không được đọc vì tên hoặc chỗ của nó; "
        f"sửa tên hoặc chuyển tệp cho đúng chỗ: {lists} [tep-la]"
    ]


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("content/phan-anh/cho-lau.yml", "content/phan-anh/<năm>/<tên tệp>.yml"),
        ("content/du-thao/2026/quy-che.yml", "content/du-thao/<tên tệp>.yml"),
    ],
)
def test_where_a_file_belongs_is_told_without_signs(name: str, place: str, tmp_path: Path):
    """Stars in names of files say nothing to who does not program."""
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text("a: b")

    [problem] = find_project(tmp_path).problems

    assert problem.message.endswith(f"chuyển tệp cho đúng chỗ: {place}")


def test_kind_ten_tep_chinh_sach(tmp_path: Path):
    """A policy's file name becomes its address, so only names that can stand there are taken."""
    (tmp_path / "content/chinh-sach").mkdir(parents=True)
    for name in ("Miễn phí.yml", "mien-phi.yml"):
        (tmp_path / "content/chinh-sach" / name).write_text("a: b")

    project = find_project(tmp_path)

    assert [(p.file, p.code) for p in project.problems] == [("content/chinh-sach/Miễn phí.yml", "ten-tep-chinh-sach")]
    assert [record.stem for record in project.records] == ["mien-phi"]


def test_a_procedure_among_policies_is_moved(tmp_path: Path):
    """Its name is a code: another name would not make a policy of it."""
    (tmp_path / "content/chinh-sach").mkdir(parents=True)
    (tmp_path / "content/chinh-sach/1.001193.yml").write_text("a: b")

    assert [str(problem).partition("; ")[2] for problem in find_project(tmp_path).problems] == [
        "bản ghi thủ tục thì chuyển vào `tthc/<lĩnh vực>/`, chính sách thì đổi tên tệp [ten-tep-chinh-sach]"
    ]


def test_the_name_of_a_year_is_part_of_the_address(tmp_path: Path):
    """A folder with a name that cannot stand in one is told by that name, and its files are not read."""
    names = [
        "content/phan-anh/2026/cho-lau.yml",
        "content/phan-anh/2025/cho-lau.yml",
        "content/phan-anh/Năm 2026/a.yml",
    ]
    project = find_project(_project(tmp_path, *names))

    assert [record.key for record in project.records] == ["2025-cho-lau", "2026-cho-lau"]
    assert [(p.file, p.code, dict(p.params)) for p in project.problems] == [
        ("content/phan-anh/Năm 2026/a.yml", "ten-tep-chinh-sach", {"found": "`Năm 2026`", "remedy": "đổi tên thư mục"})
    ]


def test_kind_duoi_tep_la(tmp_path: Path):
    """A record with another ending or none is not silently left out, nor is what else lies among the procedures."""
    names = ["content/chinh-sach/mien-phi", "content/danh-muc/linh-vuc.Yaml", "content/quyet-dinh/163-qd-btp.YML"]
    names += [f"tthc/ho-tich/{name}" for name in ("1.000890.yaml", "1.000891.yml.txt", "1.000892", "1.000893.YML")]
    names += ["tthc/ho-tich/1.000894.txt", "tthc/ho-tich/mau.docx", "tthc/luat-su.zip"]
    project = find_project(_project(tmp_path, *names, "tthc/ho-tich/.gitkeep"))

    assert sorted((p.file, p.code) for p in project.problems) == [(name, "duoi-tep-la") for name in sorted(names)]
    assert project.records == ()


def _project(root: Path, *names: str) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("# Trang\n\n![ảnh](anh/cong.png)\n", encoding="utf-8")
    return root


def test_kind_khong_xuat_ban(tmp_path: Path):
    """Pages, forms and what pages lead to are published; everything else in content/ is told and stays out."""
    known = ["gioi-thieu.md", "hoi-dap/cach-dung.md", "bieu-mau/Mẫu#2.docx", "anh/cong.png"]
    strange = ["ghi-chu.txt", "Thumbs.db", "gioi-thieu (1).md", "Trang mới.md", "README.md", "id_rsa", "anh/cmnd.png"]
    strange += ["chinh-sach/x.yml.orig", "bieu-mau/Mẫu (1).docx", "bieu-mau/chay.exe", "danh-muc/ghi-chu.md", "a.html"]
    hidden = [".gitkeep", ".ghi-chu/b.md"]
    project = find_project(_project(tmp_path, *(f"content/{name}" for name in [*known, *strange, *hidden])))

    assert project.published == {f"content/{name}" for name in known}
    assert set(project.forms) == {"Mẫu#2.docx"}
    assert sorted(p.file for p in project.problems) == sorted(f"content/{name}" for name in strange)
    assert {p.code for p in project.problems} == {"khong-xuat-ban"}


def test_kind_ten_tep_cam(tmp_path: Path):
    """A name that Windows cannot hold keeps a colleague from the whole project."""
    names = ["content/bieu-mau/con.docx", "content/bieu-mau/tờ khai?.docx", "content/aux/a.md", "tthc/x./b.txt"]
    names += ["content/bieu-mau/Mẫu số 1: đơn.docx", "content/bieu-mau/control.docx", "content/bieu-mau/com10.docx"]
    problems = find_project(_project(tmp_path, *names)).problems

    assert [p.file for p in problems if p.code == "ten-tep-cam"] == [
        "content/aux/a.md",
        "content/bieu-mau/Mẫu số 1: đơn.docx",
        "content/bieu-mau/con.docx",
        "content/bieu-mau/tờ khai?.docx",
        "tthc/x./b.txt",
    ]


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
def test_kind_ten_tep_hong(tmp_path: Path):
    """A name in an old code page is told with a sign for what cannot be shown."""
    (tmp_path / "tthc/ho-tich").mkdir(parents=True)
    os.close(os.open(os.fsencode(tmp_path) + b"/tthc/ho-tich/\xff.yml", os.O_CREAT | os.O_WRONLY))

    project = find_project(tmp_path)

    assert [(p.file, p.code) for p in project.problems] == [("tthc/ho-tich/\ufffd.yml", "ten-tep-hong")]
    assert project.records == ()


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
def test_kind_tep_dac_biet(tmp_path: Path):
    """A pipe is told and never opened: who reads it would wait forever."""
    (tmp_path / "content").mkdir()
    os.mkfifo(tmp_path / "content/don-vi.yml")

    project = find_project(tmp_path)

    assert [(p.file, p.code) for p in project.problems] == [("content/don-vi.yml", "tep-dac-biet")]
    assert read_file(tmp_path / "content/don-vi.yml", "don-vi.yml")[1][0].code == "khong-doc-duoc"


def test_a_form_without_a_byte_is_not_handed_out(tmp_path: Path):
    """A copy that broke off leaves one: people would print nothing."""
    (tmp_path / "content/bieu-mau").mkdir(parents=True)
    (tmp_path / "content/bieu-mau/to-khai.docx").touch()
    (tmp_path / "content/bieu-mau/don.docx").write_bytes(b"x")

    assert [(problem.file, problem.code) for problem in find_project(tmp_path).problems] == [
        ("content/bieu-mau/to-khai.docx", "ban-ghi-rong")
    ]
