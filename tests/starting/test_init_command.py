"""The command `init`: what it asks, what it refuses, and that it writes all or nothing."""

from __future__ import annotations

import io
import os
import subprocess
from pathlib import Path

import pytest
import yaml
from engine_copy import run_in
from fixture_project import REPOSITORY, differences, files_in, run

from congkhai.starting.new_folder import write_project

OPTIONS = ("--ten", "Sở Tư pháp tỉnh Bắc Ninh", "--tinh", "Bắc Ninh")


class Keyboard(io.StringIO):
    """What somebody types at a terminal."""

    def isatty(self) -> bool:
        return True


def init(folder: Path, *options: str):
    """Run the command from the repository's project."""
    return run(REPOSITORY, str(folder), *options, command="init", day=None)


def unit_of(folder: Path) -> dict[str, str]:
    """What the new project says of its unit."""
    return yaml.safe_load((folder / "content/danh-muc/don-vi.yml").read_text("utf-8"))["don_vi"]


def test_what_was_answered_stands_in_the_project(tmp_path: Path) -> None:
    """Names and addresses are where the sites take them from; what was not answered is left out, not made up."""
    folder = tmp_path / "moi"
    said = ("--dia-chi-trang", "https://tthc.bn.example", "--duoi-ma", "h05", "--tru-so", 'Số "1": phường {A} #2')

    result = init(folder, *OPTIONS, *said, "--linh-vuc", "Hộ tịch; Việc làm")

    assert (result.code, result.err) == (0, "")
    assert unit_of(folder) == {
        "ten": "Sở Tư pháp tỉnh Bắc Ninh", "co_quan_chu_quan": "Ủy ban nhân dân tỉnh Bắc Ninh", "tinh": "bac-ninh",
        "duoi_ma": "H05", "dia_chi": 'Số "1": phường {A} #2', "mui_gio": "+07:00",
    }  # fmt: skip
    portal, education = (
        yaml.safe_load((folder / name).read_text("utf-8")) for name in ("mkdocs.yml", "mkdocs.pbgdpl.yml")
    )
    assert portal["site_name"] == "Thủ tục hành chính – Sở Tư pháp tỉnh Bắc Ninh"
    assert (portal["site_url"], education["site_url"]) == ("https://tthc.bn.example/", "https://pbgdpl.example/")
    fields = yaml.safe_load((folder / "content/danh-muc/linh-vuc.yml").read_text("utf-8"))["muc"]
    assert [one["ma"] for one in fields] == ["ho-tich", "viec-lam"]
    assert [path.name for path in (folder / "tthc").iterdir()] == [".gitkeep"]


def test_a_city_is_called_one(tmp_path: Path) -> None:
    """Agencies of a city bear its name, and a unit that the list of agencies lacks is added."""
    init(tmp_path / "moi", "--ten", "Sở Nội vụ thành phố Huế", "--tinh", "Huế")

    agencies = yaml.safe_load((tmp_path / "moi/content/danh-muc/co-quan.yml").read_text("utf-8"))["muc"]
    named = {one["ma"]: one["ten"] for one in agencies}
    assert named["so-noi-vu"] == "Sở Nội vụ thành phố Huế"
    assert named["ubnd-tinh"] == "Ủy ban nhân dân thành phố Huế"


def test_missing_answers_are_told(tmp_path: Path) -> None:
    """Where nobody sits at a terminal the message says which options are missing; nothing is written."""
    result = init(tmp_path / "moi", "--tinh", "Bắc Ninh")

    assert (result.code, result.out) == (2, "")
    assert result.err.splitlines()[0] == ("Lệnh chưa đúng: còn thiếu --ten (tên đơn vị, như Sở Tư pháp tỉnh Mẫu)")
    assert list(tmp_path.iterdir()) == []


def test_a_slip_is_told(tmp_path: Path) -> None:
    """A wrong value is told with its option; nothing is written."""
    result = init(tmp_path / "moi", "--ten", "A", "--tinh", "Bắc Giang")

    assert result.code == 2
    assert result.err.splitlines()[0] == "Lệnh chưa đúng: --tinh: `Bắc Giang` nay là tỉnh Bắc Ninh; ghi tên mới"
    assert list(tmp_path.iterdir()) == []


def test_at_a_terminal_it_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything that no option says is asked for; a slip is asked again, what is not known is passed over."""
    typed = ["Sở Tư pháp tỉnh Bắc Ninh", "Bắc Giang", "Bắc Ninh", "", "", "", "H05", "", "0222 000 000"]
    monkeypatch.setattr("sys.stdin", Keyboard("\n".join([*typed, ""])))

    result = init(tmp_path / "moi", "--thu-dien-tu", "a@b.example")

    assert result.code == 0, result
    assert "Chưa được: `Bắc Giang` nay là tỉnh Bắc Ninh; ghi tên mới" in result.out
    said = unit_of(tmp_path / "moi")
    assert (said["tinh"], said["duoi_ma"], said["dien_thoai"], said["thu_dien_tu"]) == (
        "bac-ninh", "H05", "0222 000 000", "a@b.example",
    )  # fmt: skip


def test_a_keyboard_that_ends_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who closes the terminal in the middle has no half project, and no traceback."""
    monkeypatch.setattr("sys.stdin", Keyboard("Sở Tư pháp\n"))

    result = init(tmp_path / "moi")

    assert result.code == 1
    assert result.err == "Chưa làm gì: chưa trả lời hết các câu hỏi\n"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_anything_in_it_is_refused(tmp_path: Path) -> None:
    """Nothing is written over, not even what is hidden; an empty folder is taken."""
    folder = tmp_path / "moi"
    folder.mkdir()
    (folder / ".git").mkdir()

    result = init(folder, *OPTIONS)

    assert result.code == 1
    assert result.err == (
        f"Chưa làm gì: {folder} đã có 1 tệp, thư mục, như .git; chọn một thư mục mới hoặc còn trống\n"
    )
    assert [path.name for path in folder.iterdir()] == [".git"]
    (folder / ".git").rmdir()
    assert init(folder, *OPTIONS).code == 0
    assert init(folder, *OPTIONS).code == 1
    (tmp_path / "tep").write_text("")
    assert init(tmp_path / "tep", *OPTIONS).code == 1


def test_all_or_nothing(tmp_path: Path) -> None:
    """A project whose last file cannot be written leaves nothing behind, and an empty folder as it was."""
    folder = tmp_path / "moi"
    folder.mkdir()

    with pytest.raises(OSError, match="too long"):
        write_project(folder, {"a": b"1", "b": b"2", f"{'c' * 300}": b"3"})

    assert [path.name for path in tmp_path.iterdir()] == ["moi"]
    assert list(folder.iterdir()) == []


def test_same_answers_same_bytes(tmp_path: Path) -> None:
    """Two runs write the same files; what a killed run left beside is cleared."""
    (tmp_path / ".mot.dang-tao/cu").mkdir(parents=True)
    for name in ("mot", "hai"):
        assert init(tmp_path / name, *OPTIONS).code == 0

    assert differences(files_in(tmp_path / "mot"), files_in(tmp_path / "hai")) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hai", "mot"]


def test_the_new_project_stands_alone(tmp_path: Path) -> None:
    """Its own engine checks it without errors, says what is not known, and begins a third project from there."""
    init(tmp_path / "moi", *OPTIONS)
    project = tmp_path / "moi"

    told = run_in(project, "check", "content/danh-muc/don-vi.yml")
    again = run_in(project, "init", str(tmp_path / "ba"), "--ten", "Sở Tư pháp thành phố Huế", "--tinh", "Huế")

    assert "chưa cập nhật “Xã, phường”; điền `content/danh-muc/xa-phuong.yml` [chua-cap-nhat]" in told
    assert "chưa cập nhật “Đuôi mã thủ tục của tỉnh”; điền `duoi_ma` [chua-cap-nhat]" in told
    assert "Sở Tư pháp thành phố Huế" in again
    texts = b"\n".join(data for name, data in files_in(tmp_path / "ba/content").items() if "tinh-thanh" not in name)
    assert "Bắc Ninh" not in texts.decode()


def test_make_knows_the_new_project(tmp_path: Path) -> None:
    """The commands of the README begin there as here, and CI asks for no tests, which stay with the engine."""
    init(tmp_path / "moi", *OPTIONS)

    asked = subprocess.run(
        ["make", "--dry-run", "site"],
        cwd=tmp_path / "moi",
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        check=True,
    )

    assert b"build_tthc.py build" in asked.stdout
    for name in (".github/workflows/site.yml", ".gitlab-ci.yml"):
        text = (tmp_path / "moi" / name).read_text("utf-8")
        assert "make site" in text
        assert "make test" not in text.replace("tests/deploy/test_ci.py", "")
        assert yaml.safe_load(text)


def test_the_engine_goes_along_whole(tmp_path: Path) -> None:
    """Whatever Git has of the engine is in the new project, byte for byte; tests, benchmarks and samples are not."""
    init(tmp_path / "moi", *OPTIONS)
    folders = ("congkhai", "schemas", "requirements", "deploy")
    listed = subprocess.run(["git", "ls-files", *folders], cwd=REPOSITORY, capture_output=True, check=True)

    written = files_in(tmp_path / "moi")
    for name in listed.stdout.decode().split():
        assert written.get(name) == (REPOSITORY / name).read_bytes(), name
    tops = {name.partition("/")[0] for name in written}
    assert tops.isdisjoint({"tests", "benchmarks", "site", ".git", ".cache"})
    assert not [name for name in written if name.startswith(("content/chinh-sach/", "content/huong-dan/"))]
