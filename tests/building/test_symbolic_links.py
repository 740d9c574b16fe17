"""Symbolic links are refused: nothing outside the project is ever published."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from fixture_project import built, differences, files_in, run, sites_of

SECRET = "ten_thu_tuc: Bí mật quốc gia"
PLACES = [
    "tthc/ho-tich/1.009999.yml",
    "tthc/bi-mat",
    "tthc/ho-tich/sau/hon",
    "content/chinh-sach/bi-mat.yml",
    "content/danh-muc/co-quan.yml",
    "content/bieu-mau/bi-mat.pdf",
    "content/bi-mat.md",
    "content/bi-mat",
    "content/huong-dan/sau/bi-mat",
]


@pytest.mark.parametrize("place", PLACES)
def test_a_symbolic_link_is_a_problem(place: str, project: Path, tmp_path: Path) -> None:
    """A link to a file or folder outside is reported, and what it leads to is nowhere in the sites."""
    before = built(project)
    outside = tmp_path / "outside"
    outside.mkdir()
    for name in ("1.009999.yml", "bi-mat.md", "bi-mat.pdf"):
        (outside / name).write_text(SECRET, encoding="utf-8")
    link = project / place
    link.parent.mkdir(parents=True, exist_ok=True)
    link.unlink(missing_ok=True)
    link.symlink_to(outside / link.name if link.suffix and link.suffix != ".yml" else outside)
    result = run(project)
    everything = files_in(project / "site") | files_in(project / "site-pbgdpl") | files_in(project / ".cache")

    assert result.code == 1
    assert [line for line in result.lines if "[lien-ket-tuong-trung]" in line] == [
        f"{place}:1:1: không đọc liên kết tượng trưng; thay bằng tệp thật [lien-ket-tuong-trung]"
    ]
    assert [name for name, data in everything.items() if SECRET.encode() in data] == []
    assert differences(before, sites_of(project)) == []


@pytest.mark.parametrize("folder", ["tthc", "content"])
def test_a_linked_folder_of_records_is_a_problem(folder: str, project: Path, tmp_path: Path) -> None:
    """The folders of records must be real as well."""
    shutil.move(project / folder, tmp_path / "elsewhere")
    (project / folder).symlink_to(tmp_path / "elsewhere")
    result = run(project)

    assert result.code == 1
    assert f"{folder}:1:1: không đọc liên kết tượng trưng; thay bằng tệp thật [lien-ket-tuong-trung]" in result.lines
