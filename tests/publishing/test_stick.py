"""Copies for sticks and shared folders."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import files_in
from small_sites import ORIGIN, small_sites

from congkhai.publishing.manifest import Manifest, damages_of
from congkhai.publishing.releases import check_host
from congkhai.publishing.stick import check_stick, lay_stick, unfit_names
from congkhai.publishing.targets import NotOurs, check_target


def test_a_copy_replaces_the_former_one(tmp_path: Path) -> None:
    """Whole, with a page to start from, without what only a web server uses; nothing lies beside it."""
    stick = tmp_path / "usb/congkhai"
    check_stick(stick)
    lay_stick(stick, small_sites(tmp_path / "du-an", "một"), ORIGIN, None, b"start")
    lay_stick(stick, small_sites(tmp_path / "du-an", "hai"), ORIGIN, None, b"start")
    check_stick(stick)

    assert [path.name for path in stick.parent.iterdir()] == ["congkhai"]
    assert sorted(path.name for path in stick.iterdir()) == ["index.html", "ke-khai.txt", "site", "site-pbgdpl"]
    assert (stick / "site/index.html").read_text("utf-8") == "hai"
    assert list(stick.rglob("*.gz")) == []
    assert damages_of(stick) == []


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["site/con-nuoi/index.html", "site/.well-known/security.txt"], []),
        (["site/linh-vuc/con/index.html"], ["`site/linh-vuc/con/index.html`: có dấu hoặc tên mà Windows cấm"]),
        (["site/bieu-mau/a?.docx"], ["`site/bieu-mau/a?.docx`: có dấu hoặc tên mà Windows cấm"]),
        (["site/Mẫu.docx", "site/mẫu.docx"], ["`site/mẫu.docx`: trên Windows trùng tên với `site/Mẫu.docx`"]),
        (["a" * 200, "b" * 201], [f"`{'b' * 201}`: đường dẫn dài 201 chữ, cần không quá 200"]),
    ],
)
def test_names_that_windows_cannot_hold(names: list[str], told: list[str]) -> None:
    """Words and signs it keeps for itself, paths that are too long, names that differ only in their case."""
    assert list(unfit_names(names)) == told


def test_a_site_that_windows_cannot_hold_is_not_copied(tmp_path: Path) -> None:
    """The first name is told, and what to do."""
    sites = small_sites(tmp_path)
    for name in ("con", "aux"):
        (sites["site"] / name).mkdir()
        (sites["site"] / name / "index.html").touch()
    with pytest.raises(NotOurs) as raised:
        lay_stick(tmp_path / "usb", sites, ORIGIN, None, b"start")
    with pytest.raises(NotOurs) as one:
        lay_stick(tmp_path / "usb", {"con": sites["site"] / "du-lieu"}, ORIGIN, None, b"start")

    assert not (tmp_path / "usb").exists()
    assert str(one.value).endswith(
        "tệp `con/mo-ta.json`: có dấu hoặc tên mà Windows cấm; đổi mã hoặc tên tệp của bản ghi ấy"
    )
    assert str(raised.value) == (
        "Chưa chép gì: Windows không giữ được tệp `site/aux/index.html`: có dấu hoặc tên mà Windows cấm "
        "(và 1 tên nữa); đổi mã hoặc tên tệp của bản ghi ấy"
    )


def _manifest(folder: Path, *names: str) -> None:
    folder.mkdir()
    (folder / "ke-khai.txt").write_bytes(Manifest(ORIGIN, dict.fromkeys(names, "0" * 64)).as_bytes())


FOREIGN: dict[str, tuple[Callable[[Path], object], str]] = {
    "a file in it": (
        lambda stick: (stick.mkdir(), (stick / "luan-van.docx").touch()),
        "trong đó có `luan-van.docx` mà không phải bản chép cũ; chọn thư mục mới hoặc trống.",
    ),
    "something called like a manifest": (
        lambda stick: (stick.mkdir(), (stick / "ke-khai.txt").write_text("# hello", encoding="utf-8")),
        "trong đó có `ke-khai.txt` mà không phải bản chép cũ; chọn thư mục mới hoặc trống.",
    ),
    "a site alone, with its manifest": (
        lambda stick: _manifest(stick, "index.html"),
        "trong đó có `ke-khai.txt` mà không phải bản chép cũ; chọn thư mục mới hoặc trống.",
    ),
    "a release of a host": (
        lambda stick: _manifest(stick, "site/ke-khai.txt"),
        "trong đó có `ke-khai.txt` mà không phải bản chép cũ; chọn thư mục mới hoặc trống.",
    ),
    "a file in a former copy": (
        lambda stick: (_manifest(stick, "index.html", "site/ke-khai.txt"), (stick / "ds.xlsx").touch()),
        "trong đó có `ds.xlsx` mà không phải của bản chép cũ; chuyển nó ra ngoài, hoặc chọn thư mục mới.",
    ),
    "a link": (
        lambda stick: (stick.with_name("elsewhere").mkdir(), stick.symlink_to(stick.with_name("elsewhere"))),
        "đó là một tệp hoặc liên kết; đổi tên nó, hoặc chọn thư mục khác.",
    ),
    "a file": (lambda stick: stick.touch(), "đó là một tệp hoặc liên kết; đổi tên nó, hoặc chọn thư mục khác."),
}


@pytest.mark.parametrize(("make", "reason"), FOREIGN.values(), ids=FOREIGN)
def test_what_somebody_else_has_on_a_stick_stays(make: Callable[[Path], object], reason: str, tmp_path: Path) -> None:
    """The message says what stands there and what to do."""
    make(tmp_path / "usb")
    before = files_in(tmp_path)
    with pytest.raises(NotOurs) as raised:
        check_stick(tmp_path / "usb")

    assert str(raised.value) == f"Chưa chép gì: không thể chép vào {tmp_path / 'usb'}, vì {reason}"
    assert files_in(tmp_path) == before


def test_what_systems_and_accidents_leave_in_a_copy_keeps_no_new_one_away(tmp_path: Path) -> None:
    """Settings of who looked at the folder; a copy that was signed, or is damaged, is mended by copying again."""
    stick, sites = tmp_path / "usb", small_sites(tmp_path / "du-an")
    lay_stick(stick, sites, ORIGIN, lambda _: b"signature", b"start")
    for name in ("desktop.ini", "Thumbs.db", ".DS_Store", "site/Desktop.ini"):
        (stick / name).touch()
    (stick / "index.html").unlink()
    check_stick(stick)
    lay_stick(stick, sites, ORIGIN, None, b"start")

    assert damages_of(stick) == []


@pytest.mark.parametrize(
    "added", ["site/bieu-mau/don cua toi.docx", "site-pbgdpl/moi/a.txt", "ds.xlsx", "site/index.html.bak"]
)
def test_what_somebody_saved_within_a_former_copy_stays(added: str, tmp_path: Path) -> None:
    """A form that was filled in and saved beside the empty one would be gone with the old copy: it is named first."""
    stick = tmp_path / "usb"
    lay_stick(stick, small_sites(tmp_path / "du-an"), ORIGIN, lambda _: b"signature", b"start")
    check_stick(stick)
    (stick / added).parent.mkdir(exist_ok=True)
    (stick / added).touch()
    with pytest.raises(NotOurs) as raised:
        check_stick(stick)

    assert str(raised.value).endswith(
        f"vì trong đó có `{added}` mà không phải của bản chép cũ; chuyển nó ra ngoài, hoặc chọn thư mục mới."
    )


@pytest.mark.parametrize(
    "name", ["site/bieu-mau/to-khai.docx", "site-pbgdpl/niem-yet/bang.DOCX", "site/du-lieu/thu-tuc.csv"]
)
def test_a_form_that_was_filled_in_and_saved_over_the_empty_one_stays(name: str, tmp_path: Path) -> None:
    """As who opens it on the stick does first; once it is moved away a new copy brings the empty one back."""
    stick, sites = tmp_path / "usb", small_sites(tmp_path / "du-an")
    (tmp_path / "du-an" / name).parent.mkdir(exist_ok=True)
    (tmp_path / "du-an" / name).write_bytes(b"empty")
    lay_stick(stick, sites, ORIGIN, None, b"start")
    check_stick(stick)
    (stick / name).write_bytes(b"filled in")
    with pytest.raises(NotOurs) as raised:
        check_stick(stick)
    (stick / name).rename(tmp_path / "filled in")
    check_stick(stick)

    assert str(raised.value).endswith(
        f"vì trong đó có `{name}` đã khác bản chép cũ, như khi ai đó điền rồi lưu đè; "
        "chuyển nó ra ngoài, hoặc chọn thư mục mới."
    )


def test_what_somebody_saves_while_a_new_copy_is_made_stays(tmp_path: Path) -> None:
    """In a shared folder others work meanwhile: what they saved is there, in the old copy; nothing lies beside it."""
    stick, sites = tmp_path / "chung/congkhai", small_sites(tmp_path / "du-an", "một")
    lay_stick(stick, sites, ORIGIN, None, b"start")

    def save(_: bytes) -> bytes:
        (stick / "don cua toi.docx").write_bytes(b"filled in")
        return b"signature"

    with pytest.raises(NotOurs, match=r"`don cua toi\.docx` mà không phải của bản chép cũ"):
        lay_stick(stick, small_sites(tmp_path / "du-an", "hai"), ORIGIN, save, b"start")

    assert (stick / "don cua toi.docx").read_bytes() == b"filled in"
    assert (stick / "site/index.html").read_text("utf-8") == "một"
    assert [path.name for path in stick.parent.iterdir()] == ["congkhai"]


def test_half_a_copy_that_a_killed_run_left_is_not_in_the_next(tmp_path: Path) -> None:
    """Else it would be taken for what the stick lost, again and again."""
    stick = tmp_path / "usb/congkhai"
    half = stick.with_name(".congkhai.dang-dung")
    (half / "site").mkdir(parents=True)
    (half / "site/index.html.br").write_bytes(b"half")
    lay_stick(stick, small_sites(tmp_path / "du-an"), ORIGIN, None, b"start")

    assert damages_of(stick) == []
    assert [path.name for path in stick.parent.iterdir()] == ["congkhai"]


@pytest.mark.parametrize("names", [[], ["desktop.ini", "Thumbs.db"]], ids=["empty", "looked at with Windows"])
def test_a_folder_that_is_there_and_has_nothing_in_it_is_taken(names: list[str], tmp_path: Path) -> None:
    """Who makes a folder on the stick first is not sent away."""
    for name in names:
        (tmp_path / name).touch()
    check_stick(tmp_path)


def test_a_page_that_is_damaged_is_mended(tmp_path: Path) -> None:
    """Nobody writes into pages: what is otherwise there is what the stick lost."""
    stick, sites = tmp_path / "usb", small_sites(tmp_path / "du-an")
    lay_stick(stick, sites, ORIGIN, None, b"start")
    for name in ("index.html", "site/index.html"):
        (stick / name).write_bytes(b"lost")
    check_stick(stick)
    lay_stick(stick, sites, ORIGIN, None, b"start")

    assert damages_of(stick) == []


def test_a_copy_whose_manifests_are_damaged_is_mended(tmp_path: Path) -> None:
    """Nobody can say what of that site was there before."""
    stick, sites = tmp_path / "usb", small_sites(tmp_path / "du-an")
    lay_stick(stick, sites, ORIGIN, None, b"start")
    (stick / "site/ke-khai.txt").unlink()
    check_stick(stick)


@pytest.mark.parametrize("check", [check_stick, check_target, lambda folder: check_host(folder, {})])
def test_nothing_is_published_within_a_copy(check: Callable[[Path], None], tmp_path: Path) -> None:
    """It would be a strange file of that copy, and go with it."""
    lay_stick(tmp_path / "usb", small_sites(tmp_path / "du-an"), ORIGIN, None, b"start")
    with pytest.raises(NotOurs, match="nơi `publish` đã công khai hoặc đã chép; chọn "):
        check(tmp_path / "usb/site/moi")


@pytest.mark.parametrize("name", ["aux", "ban sao. ", "a:b"])
def test_a_folder_that_windows_cannot_open_is_refused(name: str, tmp_path: Path) -> None:
    """What is on the stick would be there, and could not be read where it is meant for."""
    with pytest.raises(NotOurs, match=f"Windows không mở được thư mục tên `{name}`; đặt tên khác"):
        check_stick(tmp_path / name)


def test_the_root_of_a_stick_is_refused() -> None:
    """What stands there cannot be exchanged for a copy; a folder on it can."""
    with pytest.raises(NotOurs, match="đó là gốc của ổ đĩa; chọn một thư mục trong đó, như /congkhai"):
        check_stick(Path("/"))
