"""The command `publish --usb`: copies for sticks and shared folders."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from fixture_project import copied, publish, replace_in

from congkhai.building.kept_frames import frame_sets
from congkhai.building.publication import Making, copy_to_stick
from congkhai.catalogue.surroundings import Surroundings
from congkhai.publishing.frame import FrameSet
from congkhai.publishing.manifest import read_manifest
from congkhai.publishing.refusal import Refused

NEXT_DAY = "2026-11-24"


def test_a_stick_is_copied_and_proved(project: Path, tmp_path: Path) -> None:
    """Both sites and a page to start from; said to be whole after reading it back."""
    stick = tmp_path / "usb/congkhai"
    result = publish(project, "--usb", stick)
    again = publish(project, stick, "--usb", day=NEXT_DAY)
    older = publish(project, stick, "--usb")
    start = (stick / "index.html").read_text("utf-8")
    asked = publish(project, stick, "--usb", "--ngay-cu")
    proved = publish(project, stick, "--kiem-tra")

    assert [one.code for one in (result, again, older, asked, proved)] == [0, 0, 1, 0, 0]
    assert older.err.startswith(f"Chưa chép gì: bản cũ trong {stick} là của ngày 24/11/2026, mới hơn ngày 23/11/2026; ")
    assert result.lines[-2].startswith("Đã chép và đọc lại đủ mọi tệp: ngày 23/11/2026, congkhai ")
    assert "ngày 24/11/2026" in start
    assert "ngày 23/11/2026" in proved.lines[-1]
    assert [path.name for path in stick.parent.iterdir()] == ["congkhai"]


def test_a_copy_that_a_killed_run_left_beside_is_the_old_one(project: Path, tmp_path: Path) -> None:
    """Killed between two renames, as sticks need them: it is back, and its day counts."""
    stick = tmp_path / "usb/congkhai"
    publish(project, "--usb", stick, day=NEXT_DAY)
    stick.rename(stick.with_name(".congkhai.cu"))
    older = publish(project, "--usb", stick)

    assert older.err.startswith(f"Chưa chép gì: bản cũ trong {stick} là của ngày 24/11/2026, mới hơn ngày 23/11/2026; ")
    assert publish(project, "--kiem-tra", stick).code == 0


def test_the_start_page_has_the_styles_of_the_sites(project: Path, tmp_path: Path) -> None:
    """It is a file of the copy; without the cache nothing is remembered."""
    publish(project, "--usb", "--no-cache", tmp_path / "usb")
    page = (tmp_path / "usb/index.html").read_text("utf-8")
    styles = re.findall('<link rel="stylesheet" href="([^"]+)">', page)

    assert [name.rpartition(".")[2] for name in styles] == ["css"]
    assert (tmp_path / "usb" / styles[0]).is_file()
    assert not (project / ".cache/ban-ghi.pickle").exists()


def test_with_an_error_nothing_is_copied(project: Path, tmp_path: Path) -> None:
    """No old facts under a new day."""
    replace_in(project / "tthc/ho-tich/1.001193.yml", "ban_chinh: 1", "ban_chinh: hai")
    result = publish(project, "--usb", tmp_path / "usb")

    assert (result.code, result.err) == (1, f"Chưa chép gì: bản ghi còn lỗi; {tmp_path / 'usb'} vẫn như cũ.\n")
    assert any(line.endswith("[sai-kieu]") for line in result.lines)
    assert not (tmp_path / "usb").exists()


@pytest.mark.skipif(shutil.which("git") is None, reason="no git")
@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        (lambda root: None, r"[0-9a-f]{40}"),
        (lambda root: (root / "ghi-chu.txt").touch(), r"[0-9a-f]{40}"),
        (lambda root: replace_in(root / "content/gioi-thieu.md", "\n", "\n\n"), r"[0-9a-f]{40}, có sửa chưa lưu"),
    ],
    ids=["as committed", "a file that is no record", "a page edited since"],
)
def test_a_copy_says_of_which_commit_its_records_are(
    edit: Callable[[Path], object], wanted: str, project: Path, tmp_path: Path
) -> None:
    """And whether somebody edited them without a commit; an editor is told its first ten digits."""
    _commit(project)
    edit(project)
    result = publish(project, "--usb", tmp_path / "usb")
    records = read_manifest(tmp_path / "usb").origin.records

    assert re.fullmatch(wanted, records)
    assert f", bản ghi {records[:10]}{records[40:]}." in result.out


@pytest.mark.skipif(shutil.which("git") is None, reason="no git")
def test_a_clone_that_was_left_behind_is_told(project: Path, tmp_path: Path) -> None:
    """Its old records would take the place of newer ones, as those of today; the other way round nothing is said."""
    _commit(project)
    behind, stick = copied(project, tmp_path / "behind"), tmp_path / "usb"
    replace_in(project / "content/gioi-thieu.md", "\n", "\n\nĐoạn mới thêm.\n")
    _commit(project)
    first, old, newest = [publish(clone, "--usb", stick).err for clone in (project, behind, project)]

    lacking = f"có bản ghi {_head(project)} mà ở đây chưa có, nên bản ghi ở đây ({_head(behind)}) có thể cũ hơn; lấy"
    assert f"Chú ý: bản cũ trong {stick} {lacking}" in old
    assert not any("ở đây chưa có" in said for said in (first, newest))


@pytest.mark.skipif(shutil.which("git") is None, reason="no git")
def test_what_changes_while_sites_are_built_is_not_copied(project: Path, tmp_path: Path) -> None:
    """Somebody fetches new records meanwhile: what was built may be of both commits, and nobody is to read that."""
    _commit(project)

    def frames_for(around: Surroundings) -> Sequence[FrameSet]:
        (project / "tthc/ho-tich/1.001193.yml").write_text("# mới", encoding="utf-8")
        _commit(project)
        return frame_sets(project, around, use_cache=True)

    making = Making(project, date(2026, 11, 23), cache(frames_for), print, True)
    with pytest.raises(Refused, match=r"vừa đổi trong lúc dựng .*; đợi xong việc ấy rồi chạy lại lệnh$"):
        copy_to_stick(making, tmp_path / "usb", allow_older=False)

    assert not (tmp_path / "usb").exists()


def _commit(root: Path) -> None:
    """Commit the project as it is, to a new repository at first."""
    for words in (["init", "-q"], ["add", "content", "tthc", "mkdocs.yml", "mkdocs.pbgdpl.yml"]):
        subprocess.run(["git", *words], cwd=root, check=True)
    who = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
    subprocess.run(["git", *who, "commit", "-q", "-m", "records"], cwd=root, check=True)


def _head(root: Path) -> str:
    words = ["git", "rev-parse", "--short=10", "HEAD"]
    return subprocess.run(words, cwd=root, check=True, capture_output=True, text=True).stdout.strip()
