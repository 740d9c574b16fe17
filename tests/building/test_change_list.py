"""`build --so-voi` tells who reviews a change what is otherwise on the sites."""

from __future__ import annotations

from pathlib import Path

from fixture_project import built, copied, replace_in, run


def test_pages_and_their_words_are_told(project: Path, tmp_path: Path) -> None:
    """What is new, changed with the words before and after, and gone; the list is written beside the sites."""
    before = copied(project, tmp_path / "before")
    built(before)
    replace_in(project / "tthc/ho-tich/1.000894.yml", "ten_thu_tuc: ", "ten_thu_tuc: Việc đổi tên ")
    (project / "content/chinh-sach/bot-giay-to.yml").rename(project / "content/chinh-sach/bot-nhieu-giay-to.yml")

    told = run(project, "--so-voi", str(before))

    written = (project / "thay-doi.txt").read_text("utf-8").splitlines()
    assert told.code == 0
    assert written == told.lines[-len(written) :]
    assert "Trang mới: /chinh-sach/bot-nhieu-giay-to/" in written
    assert "Trang bỏ: /chinh-sach/bot-giay-to/" in written
    page = written[written.index("Trang đổi: /thu-tuc/1.000894/") + 1 :]
    assert any(line.startswith("    + ") and "Việc đổi tên" in line for line in page[:10])
    assert not any("Trang dựng ngày" in line for line in written)


def test_the_same_records_differ_in_nothing(project: Path, tmp_path: Path) -> None:
    """Nothing is said of pages that are the same."""
    before = copied(project, tmp_path / "before")
    built(before)

    run(project, "--so-voi", str(before))

    assert (project / "thay-doi.txt").read_text("utf-8") == (
        "site: trang mới 0, trang đổi 0, trang bỏ 0\n\nsite-pbgdpl: trang mới 0, trang đổi 0, trang bỏ 0\n\n"
    )


def test_a_folder_without_sites_is_wrong_use(project: Path, tmp_path: Path) -> None:
    """Every page would be new."""
    result = run(project, "--so-voi", str(tmp_path))

    assert result.code == 2
    assert f"không có trang nào đã dựng trong thư mục {tmp_path}" in result.err
