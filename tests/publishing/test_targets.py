"""Where a site may be published: only folders that this project wrote are replaced."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import files_in

from congkhai.publishing.targets import NotOurs, check_target


def _somebodys_file(target: Path) -> None:
    target.mkdir()
    (target / "luan-van.docx").write_bytes(b"years of work")


def _link(target: Path) -> None:
    elsewhere = target.with_name("nha-khac")
    elsewhere.mkdir()
    target.symlink_to(elsewhere)


def _marked_by_a_link(target: Path) -> None:
    (target / "du-lieu").mkdir(parents=True)
    (target / "du-lieu/mo-ta.json").symlink_to(Path(__file__))


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "a file in it": (
        _somebodys_file,
        "trong đó có `luan-van.docx` mà không phải trang do chương trình này dựng; "
        "chuyển các tệp ấy đi nơi khác, hoặc chọn `--out` khác.",
    ),
    "a file": (lambda target: target.write_bytes(b"mine"), "đó là một tệp; đổi tên tệp, hoặc chọn `--out` khác."),
    "a folder with a link that is called like the mark of a site": (
        _marked_by_a_link,
        "trong đó có `du-lieu` mà không phải trang do chương trình này dựng; "
        "chuyển các tệp ấy đi nơi khác, hoặc chọn `--out` khác.",
    ),
    "a link": (_link, "đó là một liên kết; xóa liên kết, hoặc chọn `--out` là thư mục mà nó dẫn tới."),
}


@pytest.mark.parametrize(("make", "reason"), FOREIGN.values(), ids=FOREIGN)
def test_what_somebody_else_put_there_is_left_alone(
    make: Callable[[Path], object], reason: str, tmp_path: Path
) -> None:
    """The message says what stands there and what to do."""
    make(tmp_path / "site")
    before = files_in(tmp_path)
    with pytest.raises(NotOurs) as raised:
        check_target(tmp_path / "site")

    assert str(raised.value) == f"Chưa dựng gì: không thể xuất bản vào {tmp_path}/site, vì {reason}"
    assert files_in(tmp_path) == before


@pytest.mark.parametrize("folder", ["content", "content/chinh-sach", "tthc/moi", ".cache"])
def test_no_site_is_published_among_the_sources_of_a_project(folder: str, tmp_path: Path) -> None:
    """Of this one or another: the next build would publish it in itself."""
    (tmp_path / "mkdocs.yml").touch()
    with pytest.raises(NotOurs):
        check_target(tmp_path / folder / "site")


def test_a_folder_that_holds_a_project_is_not_replaced(tmp_path: Path) -> None:
    """Not even one that is called like a site."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/mkdocs.yml").touch()
    with pytest.raises(NotOurs):
        check_target(tmp_path / "site")


@pytest.mark.parametrize("names", [[], ["index.html", "du-lieu/mo-ta.json"]], ids=["empty", "a site"])
def test_an_empty_folder_and_a_site_are_replaced(names: list[str], tmp_path: Path) -> None:
    """A site is known by its description of the open data, which those of former versions have too."""
    target = tmp_path / "site"
    target.mkdir()
    for name in names:
        (target / name).parent.mkdir(exist_ok=True)
        (target / name).touch()
    check_target(target)
    check_target(tmp_path / "new/site")


def test_a_site_may_lie_in_a_project_and_in_a_folder_called_like_its_sources(tmp_path: Path) -> None:
    """Only folders of a project that are read are none for sites."""
    (tmp_path / "du-an").mkdir()
    (tmp_path / "du-an/mkdocs.yml").touch()
    check_target(tmp_path / "du-an/out/site")
    check_target(tmp_path / "content/site")
