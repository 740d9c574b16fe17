"""The command `publish`: releases on a host, ways back, and what it refuses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, SITES, built, differences, files_in, publish, replace_in

from congkhai.building.publication import VERSION
from congkhai.publishing.manifest import MANIFEST, damages_of, read_manifest
from congkhai.reading.unit_day import day_at

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")

BIRTH = "tthc/ho-tich/1.001193.yml"
NEXT_DAY = "2026-11-24"


def public(host: Path) -> dict[str, bytes]:
    """Every file that a web server sees, without manifests and compressed forms."""
    files = {f"{site}/{name}": data for site in SITES for name, data in files_in(host / site).items()}
    return {name: data for name, data in files.items() if not name.endswith((f"/{MANIFEST}", ".gz", ".br"))}


def numbers(host: Path) -> list[int]:
    """The releases that are kept."""
    return sorted(int(path.name) for path in (host / "ban").glob("[0-9]*"))


def test_what_was_built_is_public(host: Path, project: Path) -> None:
    """Both sites as `build` leaves them in the project, and a manifest that says of what they were made."""
    sites = built(project)
    manifest = read_manifest(host / "ban/0001")

    assert differences(public(host), sites) == []
    assert manifest.origin.day == date(2026, 11, 23)
    assert re.fullmatch(rf"congkhai {re.escape(VERSION)}, mã nguồn [0-9a-f]{{16}}", manifest.origin.engine)
    assert manifest.origin.records == "không rõ commit"
    assert damages_of(host / "ban/0001") == []


def test_the_version_is_that_of_the_package() -> None:
    """It stands in two files, which agree."""
    assert tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]["version"] == VERSION


def test_what_changed_is_told(host: Path, project: Path) -> None:
    """Pages added, changed and gone of each site; the day that every page carries is no change."""
    again = publish(project, host, day=NEXT_DAY)
    (project / "content/moi.md").write_text("# Trang mới\n\nMột trang.\n", encoding="utf-8")
    replace_in(project / "content/gioi-thieu.md", "\n", "\n\nĐoạn mới thêm.\n")
    edited = publish(project, host, day=NEXT_DAY)
    (project / "content/moi.md").unlink()
    less = publish(project, host, day=NEXT_DAY)

    assert again.lines[-4:] == [
        "site: thêm 0 trang, đổi 1 trang, bỏ 0 trang.",
        "  đổi du-lieu/",
        "site-pbgdpl: thêm 0 trang, đổi 1 trang, bỏ 0 trang.",
        "  đổi du-lieu/",
    ]
    assert "So với bản 2 đang công khai trước đó:" in edited.lines
    assert {"  thêm moi/", "  đổi gioi-thieu/"} <= set(edited.lines)
    assert "  bỏ moi/" in less.lines


def test_a_site_that_is_no_more_is_told(host: Path, project: Path) -> None:
    """All of its pages are gone for who reads them."""
    pages = len(list((host / "site-pbgdpl").resolve().rglob("*.html")))
    (project / "mkdocs.pbgdpl.yml").unlink()
    result = publish(project, host)

    assert result.code == 0
    assert f"site-pbgdpl: thêm 0 trang, đổi 0 trang, bỏ {pages} trang." in result.lines
    gone = [line for line in result.lines if line.startswith("  bỏ ")]
    assert (len(gone), gone[0], gone[-1]) == (21, "  bỏ trang chủ", f"  bỏ … và {pages - 20} trang nữa")


def test_with_an_error_nothing_is_published(host: Path, project: Path) -> None:
    """What is public stays, and nothing lies beside it."""
    before = public(host)
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = publish(project, host)

    assert result.code == 1
    assert result.err == f"Chưa công khai gì: bản ghi còn lỗi; {host} vẫn như cũ.\n"
    assert any(line.endswith("[sai-kieu]") for line in result.lines)
    assert (public(host), numbers(host)) == (before, [1])


def test_an_older_day_is_published_only_when_asked_for(host: Path, project: Path) -> None:
    """A fee of last week would be shown as that of today."""
    refused = publish(project, host, day="2026-11-22")
    before = numbers(host)
    asked = publish(project, host, "--ngay-cu", day="2026-11-22")

    assert (refused.code, before) == (1, [1])
    assert refused.err == (
        "Chưa công khai gì: bản đang công khai là của ngày 23/11/2026, mới hơn ngày 22/11/2026; "
        "bỏ `--date`, xem lại ngày giờ của máy, hoặc thêm `--ngay-cu` nếu đúng là muốn ngày cũ\n"
    )
    assert (asked.code, numbers(host)) == (0, [1, 2])


def test_a_day_to_come_is_not_published(host: Path, project: Path, tmp_path: Path) -> None:
    """Citizens would read what is not in force yet; on a stick, for who prepares, it is told."""
    coming = (day_at(datetime.now(UTC), project) + timedelta(days=2)).isoformat()
    refused, copied = publish(project, host, day=coming), publish(project, "--usb", tmp_path / "usb", day=coming)

    assert [result.code for result in (refused, copied)] == [1, 0]
    assert re.match(r"Chưa công khai gì: ngày \S+ chưa tới \(hôm nay là ", refused.err)
    assert refused.err.endswith(f'Chỉ muốn xem trước ngày ấy: `make site ARGS="--date {coming}"`\n')
    assert numbers(host) == [1]
    assert re.search(r"^Chú ý: bản chép là của ngày \S+, ngày chưa tới; ", copied.err, re.MULTILINE)


def test_an_address_that_nobody_has_is_told(host: Path, project: Path, tmp_path: Path) -> None:
    """The code on paper leads there. Told on a host and of a stick; nothing of a real address."""
    for config, address in {"mkdocs.yml": "tthc.example", "mkdocs.pbgdpl.yml": "example.laocai.gov.vn"}.items():
        text = (project / config).read_text("utf-8")
        (project / config).write_text(re.sub("site_url: .*", f"site_url: https://{address}/", text), encoding="utf-8")
    for folder in ((host,), ("--usb", tmp_path / "usb")):
        [said] = publish(project, *folder).err.splitlines()
        assert said.startswith("Chú ý: `site_url` trong mkdocs.yml còn là địa chỉ mẫu https://tthc.example/, ")


@pytest.mark.parametrize("option", [[], ["--usb"]])
def test_a_folder_of_somebody_else_is_refused(option: list[str], project: Path, tmp_path: Path) -> None:
    """Before anything is built, and without a trace in it."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "luan-van.docx").write_bytes(b"years of work")
    result, inside = (publish(project, place, *option) for place in (other, project / "content/moi"))

    assert (result.code, inside.code) == (1, 1)
    assert "trong đó có `luan-van.docx`" in result.err
    assert not (project / "content/moi").exists()
    assert [path.name for path in other.iterdir()] == ["luan-van.docx"]
    assert not (project / "site").exists()


@pytest.mark.skipif(not os.access("/root", os.W_OK), reason="only root may write where others own")
def test_root_leaves_nothing_in_folders_of_another_user(host: Path, project: Path, tmp_path: Path) -> None:
    """Who forgets `-u congkhai` once would stop every night from then on; told before anything is built."""
    told = "là của người dùng nobody, mà lệnh này chạy bằng root"
    shutil.chown(host, "nobody")
    results = [publish(project, host), publish(project, host, "--quay-lai", "1")]
    shutil.chown(host, "root")
    shutil.chown(project, "nobody")
    results += [publish(project, host), publish(project, tmp_path / "usb", "--usb")]
    listed = publish(project, host, "--danh-sach")

    assert [result.code for result in results] == [1] * 4
    assert [told in result.err for result in results] == [True] * 4, results
    assert "bắt đầu bằng `sudo -u nobody …`" in results[0].err
    assert (numbers(host), listed.code, (tmp_path / "usb").exists()) == ([1], 0, False)


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")
def test_each_release_is_proved_by_its_signature(host: Path, project: Path, tmp_path: Path) -> None:
    """One without does not hide what is to be said of the next."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "key"], check=True)
    (tmp_path / "ai").write_text(f"congkhai {(tmp_path / 'key.pub').read_text('ascii')}", encoding="ascii")
    publish(project, host, "--khoa", tmp_path / "key")
    proved = publish(project, host, "--kiem-tra", "--nguoi-ky", tmp_path / "ai")

    assert (proved.code, len(proved.lines)) == (1, 2)
    assert proved.lines[0].startswith(f"{host / 'ban/0001/ke-khai.txt.sig'}: không có chữ ký; ")
    assert proved.lines[1].startswith(f"{host / 'ban/0002'}: nguyên vẹn, chữ ký đúng, ")


@pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="no ssh-keygen")
def test_a_signature_that_is_no_more_is_told(host: Path, project: Path, tmp_path: Path) -> None:
    """Who proves signatures would take the next release, or copy, for a forgery; without one before nothing is said."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / "key"], check=True)
    key = ("--khoa", tmp_path / "key")
    first, without = publish(project, host, *key), publish(project, host)
    again = publish(project, host)
    publish(project, "--usb", tmp_path / "usb", *key)
    stick = publish(project, "--usb", tmp_path / "usb")

    assert "chữ ký" not in first.err + again.err
    assert without.err.startswith("Chú ý: bản 2 đang công khai có chữ ký, bản mới thì không; ")
    assert stick.err.startswith(f"Chú ý: bản cũ trong {tmp_path / 'usb'} có chữ ký, bản mới thì không; ")


def test_a_day_that_cannot_be_compared_is_told(host: Path, project: Path) -> None:
    """The manifest of the public release is damaged: what is published anew mends it, of whatever day."""
    (host / f"ban/0001/{MANIFEST}").write_text("", encoding="utf-8")
    result = publish(project, host, day="2026-11-22")

    assert result.code == 0
    assert result.err.startswith("Chú ý: bản 1 đang công khai có bản kê hỏng nên không so được ngày với nó.")


def test_the_list_of_releases(host: Path, project: Path) -> None:
    """The newest first, each with its day and the public one marked; what is damaged says so."""
    publish(project, host, day=NEXT_DAY)
    publish(project, host, "--quay-lai")
    (host / f"ban/0002/{MANIFEST}").write_text("", encoding="utf-8")
    result = publish(project, host, "--danh-sach")

    assert (result.code, len(result.lines)) == (0, 2)
    assert result.lines[0] == "bản 2 (bản kê hỏng)"
    assert re.fullmatch(r"bản 1 \(ngày 23/11/2026, .*, bản ghi không rõ commit\) – đang công khai", result.lines[1])


def test_a_copy_is_proved_where_no_project_is(host: Path, tmp_path: Path) -> None:
    """A host, a release or a single site, copied anywhere: whole, or each place that is not."""
    copy = Path(shutil.copytree(host / "site", tmp_path / "elsewhere"))
    command = [sys.executable, REPOSITORY / "build_tthc.py", "publish", "--kiem-tra"]

    def prove(folder: Path) -> tuple[int, list[str]]:
        done = subprocess.run([*command, folder], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        return done.returncode, done.stdout.splitlines()

    whole = [prove(folder) for folder in (host, host / "ban/0001", copy)]
    (copy / "index.html").unlink()
    code, lines = prove(copy)

    assert [(code, len(lines)) for code, lines in whole] == [(0, 1)] * 3
    assert whole[2][1][0].startswith(f"{copy}: nguyên vẹn, ngày 23/11/2026, congkhai {VERSION}, ")
    assert (code, lines) == (
        1,
        [
            f"{copy / 'index.html'}: thiếu tệp này",
            f"{copy}: KHÔNG nguyên vẹn, 1 chỗ khác; chép hoặc công khai lại.",
        ],
    )


@pytest.mark.parametrize("served", [True, False], ids=["one was public", "none was"])
def test_what_is_left_of_an_old_release_is_told(served: bool, host: Path, project: Path) -> None:
    """With its place, once the new one is public."""
    if not served:
        (host / "hien-hanh").unlink()
    left = host / "ban/.0000.bo"
    left.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "none", left], capture_output=True, check=False).returncode:
        pytest.skip("only root can make a folder that root cannot remove")
    try:
        result = publish(project, host)
    finally:
        subprocess.run(["umount", left], check=True)

    assert (result.code, numbers(host)[-1:]) == (0, [2])
    assert result.err.splitlines()[-1].startswith("Bản cũ chưa xóa hết: ")
    assert str(left) in result.err


def test_a_host_that_may_only_be_read(project: Path, tmp_path: Path) -> None:
    """The system's refusal is told with its place, and what to do."""
    (tmp_path / "tep").touch()
    result = publish(project, tmp_path / "tep/host")

    assert result.code == 1
    assert result.err.startswith("Chưa làm xong: ")
    assert "Traceback" not in result.err
