"""README's "Publication" and deploy/cron, followed line by line: only what changes a whole machine is stood in for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, SITES
from fresh_clone import cloned, host_beside, with_programs

from congkhai.publishing.manifest import damages_of
from congkhai.publishing.releases import releases_in, served_release

README, CRON, GUIDE = (REPOSITORY / name for name in ("README.md", "deploy/cron", "deploy/README.md"))
RECORD = "tthc/ho-tich/1.001193.yml"
# What changes the machine itself is noted, not done; who may do what is the business of sudo.
NOTED = ("apt-get", "adduser", "editor", "nginx", "systemctl", "timedatectl")
ADDRESSES = r"""
sed -i 's/^site_url: .*\.example/site_url: https:\/\/tthc.laocai.gov.vn/' mkdocs.yml mkdocs.pbgdpl.yml
git -c user.name=a -c user.email=a@b commit --allow-empty -qam addresses
"""
SUDO = 'if [ "$1" = -u ]; then shift 2; fi; exec "$@"'


@pytest.fixture
def environment(tmp_path: Path, is_whole: bool) -> dict[str, str]:
    """What the administrator's shell finds."""
    noting = {name: f'echo {name} "$@" >>"{tmp_path}/noted.txt"' for name in NOTED}
    return {**with_programs(tmp_path, {"sudo": SUDO, **noting}, own_packages=is_whole), "HOME": str(tmp_path)}


@pytest.mark.proof("CI: every step in a fresh clone", examples=1)
def test_a_server_is_set_up_by_following_the_guide(tmp_path: Path, environment: Mapping[str, str]) -> None:
    """Both sites are public after the first block, a night later too, and the second leads back, proves and copies."""
    clone, host = tmp_path / "clone", host_beside(tmp_path / "clone")
    shared = cloned(tmp_path / "shared")
    for folder in ("nginx/conf.d", "cron.d"):
        (tmp_path / "etc" / folder).mkdir(parents=True)
    [to_set_up, day_by_day] = [
        _adapted(block, tmp_path) for block in re.findall("```sh\n(.*?)```", section(), re.DOTALL)
    ]

    _run(ADDRESSES, shared, environment)  # which is what README asks for first, and nights remind of
    _run(to_set_up, tmp_path, environment)
    assert all((host / site / "index.html").is_file() for site in SITES)
    for here, there in {"nginx.conf": "conf.d/congkhai.conf", "nginx-trang.conf": "congkhai/nginx-trang.conf"}.items():
        assert (tmp_path / "etc/nginx" / there).read_bytes() == (REPOSITORY / "deploy" / here).read_bytes()
    assert (tmp_path / "etc/cron.d/congkhai").read_bytes() == CRON.read_bytes()
    assert {line.split()[0] for line in (tmp_path / "noted.txt").read_text("utf-8").splitlines()} == set(NOTED)

    assert _night(tmp_path, environment) == ""
    assert _public(host) == 2
    edit = "git -c user.name=a -c user.email=a@b commit -q --allow-empty -m 'an editor, by day'"
    _run(edit, shared, environment)
    _run(day_by_day, clone, environment)
    newest, commit = releases_in(host)[-1].manifest, _run("git rev-parse HEAD", shared, environment).strip()
    assert (newest and newest.origin.records, len(releases_in(host))) == (commit, 3)
    assert _public(host) == 2
    assert damages_of(tmp_path / "usb/congkhai") == []

    (clone / RECORD).write_text("ma_thu_tuc: hỏng", encoding="utf-8")
    assert f"{RECORD}:1:13: ma_thu_tuc: cần mã thủ tục" in _night(tmp_path, environment)
    assert _public(host) == 2

    _run("git checkout -q .", clone, environment)
    [to_sign] = re.findall("```sh\n( +sudo -u congkhai ssh-keygen .*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
    assert "nguyên vẹn, chữ ký đúng, ngày " in _run(_adapted(to_sign, tmp_path), clone, environment)


def test_the_guide_fits_one_screen() -> None:
    """Who sets up a server sees all of it at once."""
    lines = section().splitlines()

    assert len(lines) <= 45
    assert max(map(len, lines)) <= 150


def test_cron_takes_the_file() -> None:
    """Five past midnight, by who has no other right. `%` would end the command, a missing last newline leave it out."""
    text = CRON.read_text(encoding="utf-8")
    *_, weekly, line = text.splitlines()

    assert text.endswith("\n")
    assert line.startswith("5 0 * * * congkhai cd ")
    assert weekly.startswith("0 7 * * 1 congkhai for ")
    assert "%" not in weekly + line
    assert "CRON_TZ=" not in text, "Debian's cron knows it not"
    assert "timedatectl set-timezone Asia/Ho_Chi_Minh" in section()


@pytest.mark.parametrize(
    ("git", "make", "mail"),
    [
        ("true", "echo built", []),
        (
            "echo fatal >&2; false",
            "echo built",
            ["fatal", "Chưa lấy được bản ghi mới từ kho chung; trang đêm nay dựng "],
        ),
        ("exec sleep 60", "echo built", ["Chưa lấy được bản ghi mới từ kho chung; trang đêm nay dựng "]),
        ("true", "echo 2 lỗi; echo chưa >&2; false", ["2 lỗi", "chưa"]),
        ("true", "echo built; echo Chú ý >&2", ["Chú ý"]),
    ],
    ids=[
        "all is well",
        "no way to the repository",
        "a repository that does not answer",
        "a record with an error",
        "public, with a remark",
    ],
)
def test_the_mail_of_a_night(git: str, make: str, mail: list[str], tmp_path: Path) -> None:
    """None when all is well; else what happened, in words, and what the pages are now made of."""
    (tmp_path / "clone").mkdir()
    sooner = f'shift; exec {shutil.which("timeout")} 0.5 "$@"'  # in place of ten minutes
    programs = {"git": git, "make": make, "timeout": sooner}
    said = _night(tmp_path, with_programs(tmp_path, programs, own_packages=False)).splitlines()

    assert len(said) == len(mail)
    assert all(line.startswith(words) for line, words in zip(sorted(said), sorted(mail), strict=True))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl")
def test_a_certificate_is_told_before_it_shuts_everybody_out(tmp_path: Path) -> None:
    """Three weeks before, and one that cannot be read or found; a good one is no mail, nor is a host that has none."""
    command = CRON.read_text("utf-8").splitlines()[-2].partition(" congkhai ")[2].replace("/etc/", f"{tmp_path}/")
    none = _run(command, tmp_path, os.environ)
    certificates = tmp_path / "ssl/congkhai"
    certificates.mkdir(parents=True)
    (certificates / "tthc.example.crt").touch()
    hidden = _run(command, tmp_path, os.environ)
    make = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=a -keyout key"
    for days in (20, 60):
        _run(f"{make} -days {days} -out {certificates / f'{days}.pem'}", tmp_path, os.environ)
    (certificates / "broken.pem").touch()
    told = [
        line.partition(" hết hạn trong ba tuần tới")[0] for line in _run(command, tmp_path, os.environ).splitlines()
    ]

    assert none == ""
    assert hidden.startswith(f"Chứng thư {certificates}/*.pem hết hạn trong ba tuần tới, hoặc không đọc được"), "a .crt"
    assert told == [f"Chứng thư {certificates / name}" for name in ("20.pem", "broken.pem")]


@pytest.mark.parametrize(
    "mishap",
    [
        "git checkout -q HEAD~1",
        "git reset -q --hard HEAD~1; echo edited >record",
        "git reset -q --hard HEAD~1; echo mine >record; git commit -qam mine",
        "git reset -q --hard HEAD~1; echo mine >record; git commit -qam mine; git pull -q --no-rebase || true",
        "git reset -q --hard HEAD~1; echo mine >newer",
    ],
    ids=["an old commit", "an edit", "a commit of its own", "a merge that stopped", "a file that came otherwise"],
)
def test_a_clone_that_fetches_no_more_is_brought_back(mishap: str, tmp_path: Path) -> None:
    """By the words of deploy/README.md: the next night finds its way again, from what all have."""
    [line] = re.findall("`(sudo -u congkhai git fetch .*?)`", GUIDE.read_text("utf-8"))
    who = {f"GIT_{one}_{what}": "a@b" for one in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = {**with_programs(tmp_path, {"sudo": SUDO}, own_packages=True), **who, "HOME": str(tmp_path)}
    shared = "git init -q -b main shared; cd shared; echo old >record; git add .; git commit -qm old"
    _run(f"{shared}; echo new | tee record >newer; git add .; git commit -qm new", tmp_path, environment)
    _run("git clone -q shared clone", tmp_path, environment)
    _run(mishap, tmp_path / "clone", environment)
    _run(line, tmp_path / "clone", environment)
    _run("echo newest >record; git commit -qam newest", tmp_path / "shared", environment)
    _run("git pull --quiet", tmp_path / "clone", environment)

    assert [(tmp_path / "clone" / name).read_text("utf-8") for name in ("record", "newer")] == ["newest\n", "new\n"]
    assert _run("git status --porcelain", tmp_path / "clone", environment) == ""


@pytest.mark.parametrize("left", [None, "1", "gone"], ids=["nothing", "a former folder", "what is no more"])
def test_a_host_without_python_switches_in_one_step(left: str | None, tmp_path: Path) -> None:
    """By the words of deploy/README.md, the first time and again; also where a run was killed between its two steps."""
    [line] = re.findall(r"^ln .*pbgdpl.*$", (REPOSITORY / "deploy/README.md").read_text("utf-8"), re.MULTILINE)
    command = line.replace("/srv/", f"{tmp_path}/")
    for number in ("1", "2"):
        (tmp_path / f"pbgdpl-{number}").mkdir()
        _run(f"lan={number}; {command}", tmp_path, os.environ)
        assert os.readlink(tmp_path / "pbgdpl") == f"{tmp_path}/pbgdpl-{number}"
    if left:
        (tmp_path / "pbgdpl.moi").symlink_to(tmp_path / f"pbgdpl-{left}")
    (tmp_path / "pbgdpl-3").mkdir()
    _run(f"lan=3; {command}", tmp_path, os.environ)

    assert os.readlink(tmp_path / "pbgdpl") == f"{tmp_path}/pbgdpl-3"
    assert list((tmp_path / "pbgdpl-1").iterdir()) == []


def section() -> str:
    """README's "Publication"."""
    return README.read_text(encoding="utf-8").partition("## Publication\n")[2].partition("\n## ")[0]


def _adapted(block: str, folder: Path) -> str:
    """A block with the folders of the test; what is to be adapted must be there."""
    places = {
        "https://git.example/congkhai.git": str(folder / "shared"),
        " -o congkhai -g congkhai": "",
        "/opt/congkhai": str(folder / "clone"),
        "/srv/congkhai": str(host_beside(folder / "clone")),
        "/var/lib/congkhai": str(folder),
        "/etc/": f"{folder}/etc/",
        "/media/": f"{folder}/",
    }
    for old, new in places.items():
        assert old in section(), f"the guide has no `{old}`"
        block = block.replace(old, new)
    return block


def _run(script: str, folder: Path, environment: Mapping[str, str]) -> str:
    words = ["sh", "-e", "-c", script]
    return subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def _night(folder: Path, environment: Mapping[str, str]) -> str:
    """What cron would send: all that its command says, run as cron does."""
    command = CRON.read_text(encoding="utf-8").splitlines()[-1].partition(" congkhai ")[2]
    done = subprocess.run(
        ["/bin/sh", "-c", _adapted(command, folder)],
        cwd="/",
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout + done.stderr


def _public(host: Path) -> int:
    release = served_release(host)
    assert release is not None
    return release.number
