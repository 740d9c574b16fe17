"""Which files are records is told by their place and name; what is neither is not passed over in silence."""

from __future__ import annotations

from pathlib import Path

from congkhai.reading.project import find_project


def test_kind_tep_la(tmp_path: Path):
    """A list that is none of the known ones is told, with the names that are."""
    (tmp_path / "content/danh-muc").mkdir(parents=True)
    (tmp_path / "content/danh-muc/linhvuc.yml").write_text("muc: []")

    problems = find_project(tmp_path).problems

    assert [str(p) for p in problems] == [
        "content/danh-muc/linhvuc.yml:1:1: tệp này không được đọc vì tên hoặc chỗ của nó; chỗ hợp lệ: "
        "linh-vuc.yml, co-quan.yml, xa-phuong.yml, su-kien.yml, van-ban.yml, mau-don.yml, ngay-nghi.yml, "
        "tu-dong-nghia.yml, tu-dem.yml, dieu-muon-biet.yml, truong-hop-dac-biet.yml, lua-chon.yml, "
        "chi-dan.yml, don-vi.yml [tep-la]"
    ]


def test_kind_ten_tep_chinh_sach(tmp_path: Path):
    """A policy's file name becomes its address, so only names that can stand there are taken."""
    (tmp_path / "content/chinh-sach").mkdir(parents=True)
    for name in ("Miễn phí.yml", "mien-phi.yml"):
        (tmp_path / "content/chinh-sach" / name).write_text("a: b")

    project = find_project(tmp_path)

    assert [(p.file, p.code) for p in project.problems] == [("content/chinh-sach/Miễn phí.yml", "ten-tep-chinh-sach")]
    assert [record.stem for record in project.records] == ["mien-phi"]


def test_kind_duoi_tep_la(tmp_path: Path):
    """A record saved as .yaml or .yml.txt is not silently left out."""
    (tmp_path / "tthc/ho-tich").mkdir(parents=True)
    (tmp_path / "tthc/ho-tich/1.000890.yaml").write_text("a: b")
    (tmp_path / "tthc/ho-tich/1.000891.yml.txt").write_text("a: b")

    problems = find_project(tmp_path).problems

    assert [(p.file, p.code) for p in problems] == [
        ("tthc/ho-tich/1.000890.yaml", "duoi-tep-la"),
        ("tthc/ho-tich/1.000891.yml.txt", "duoi-tep-la"),
    ]
