"""What may happen to a project is told in a line with its name, never in a stack trace."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, Result, copied, differences, replace_in, run, run_apart, sites_of
from forked import others_read

BIRTH = "tthc/ho-tich/1.001193.yml"

MISHAPS: dict[str, tuple[Callable[[Path], object], int, str]] = {
    "no mkdocs.yml": (lambda root: (root / "mkdocs.yml").unlink(), 2, "không có mkdocs.yml"),
    "broken mkdocs.yml": (lambda root: (root / "mkdocs.yml").write_text("site_name: [", encoding="utf-8"), 1, "mkdocs"),
    "empty mkdocs.yml": (lambda root: (root / "mkdocs.yml").write_text("", encoding="utf-8"), 1, "mkdocs"),
    "a list as mkdocs.yml": (lambda root: (root / "mkdocs.yml").write_text("- a", encoding="utf-8"), 1, "mkdocs"),
    "mkdocs.yml of bytes": (lambda root: (root / "mkdocs.yml").write_bytes(b"site_name: \xff"), 1, "mkdocs"),
    "broken INHERIT": (
        lambda root: replace_in(root / "mkdocs.pbgdpl.yml", "INHERIT: mkdocs.yml", "INHERIT: khong-co.yml"),
        1,
        "mkdocs.pbgdpl.yml",
    ),
    "a page of bytes": (lambda root: (root / "content/gioi-thieu.md").write_bytes(b"# \xff\xfe"), 1, "UTF-8"),
}


def test_records_with_errors_are_told_before_a_broken_page(project: Path) -> None:
    """An editor hears of the records and of the page at once, line by line."""
    shutil.rmtree(project / ".cache")
    (project / "content/gioi-thieu.md").write_bytes(b"# \xff\xfe")
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = run_apart(project)

    assert result.code == 1
    assert [line.rpartition(" ")[2] for line in result.lines if line.endswith("]")] == ["[sai-bang-ma]", "[sai-kieu]"]


@pytest.mark.parametrize("remembering", [True, False])
@pytest.mark.parametrize(("harm", "code", "words"), MISHAPS.values(), ids=MISHAPS.keys())
def test_a_mishap_is_told_in_a_line(
    harm: Callable[[Path], object], code: int, words: str, remembering: bool, project: Path
) -> None:
    """What is wrong outside the records is told without a stack trace, and the sites stay."""
    before = sites_of(project)
    if not remembering:
        shutil.rmtree(project / ".cache")
    harm(project)
    result = run_apart(project)

    assert result.code == code
    assert words in result.out + result.err
    assert "Traceback" not in result.out + result.err
    assert differences(before, sites_of(project)) == []


UNSOUND: dict[str, tuple[Callable[[Path], object], str]] = {
    "a record's name is not UTF-8": (lambda root: _made(root / "tthc/ho-tich", b"\xff.yml"), "ten-tep-hong"),
    "a page's name is not UTF-8": (lambda root: _made(root / "content", b"\xff.md"), "ten-tep-hong"),
    "a pipe as a record": (lambda root: os.mkfifo(root / "tthc/ho-tich/1.000001.yml"), "tep-dac-biet"),
    "a pipe as a page": (lambda root: os.mkfifo(root / "content/a.md"), "tep-dac-biet"),
    "a pipe as a form": (lambda root: os.mkfifo(root / "content/bieu-mau/a.docx"), "tep-dac-biet"),
}


def _made(folder: Path, name: bytes) -> None:
    os.close(os.open(os.path.join(os.fsencode(folder), name), os.O_CREAT | os.O_WRONLY))


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither")
@pytest.mark.parametrize(("harm", "code"), UNSOUND.values(), ids=UNSOUND.keys())
def test_what_is_no_plain_file_is_told(harm: Callable[[Path], object], code: str, project: Path) -> None:
    """Nobody waits for a pipe, and no name is passed on that no page can show."""
    harm(project)
    results = [run_apart(project, command=command) for command in ("check", "build")]

    assert [result.code for result in results] == [1, 1]
    assert [result.lines[0].endswith(f"[{code}]") for result in results] == [True, True]
    assert "Traceback" not in "".join(result.err for result in results)


def test_findings_are_printed_where_the_cache_is_a_file(project: Path) -> None:
    """`.cache` may be anything: it is only not there."""
    shutil.rmtree(project / ".cache")
    (project / ".cache").touch()
    replace_in(project / BIRTH, "ban_chinh: 1", "ban_chinh: hai")
    result = run_apart(project, command="check")

    assert (result.code, result.err) == (1, "")
    assert result.lines[-2].endswith("[sai-kieu]")


def test_who_reads_only_the_head_gets_no_traceback(project: Path) -> None:
    """`check --json | head` ends quietly, also where nothing of what is said is read."""
    command = [sys.executable, str(REPOSITORY / "build_tthc.py"), "check", "--json", "--root", str(project)]
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, encoding="utf-8", check=False)
    os.close(writing)

    assert process.stderr == ""
    assert process.returncode == 1


def test_ctrl_c_while_the_program_loads_says_nothing() -> None:
    """Nothing has begun that there would be something to say of."""
    program = (
        "import runpy, sys\n"
        "class Stop:\n"
        "    def find_spec(name, *_):\n"
        "        if name == 'congkhai.cli':\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Stop)\n"
        "runpy.run_path(sys.argv[1], run_name='__main__')\n"
    )
    words = [sys.executable, "-c", program, str(REPOSITORY / "build_tthc.py")]
    done = subprocess.run(words, capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


@pytest.mark.parametrize("address", ["127.0.0.1:99999", "127.0.0.1:0", "8001", "may-khac.example:8000", "127.0.0.1:x"])
def test_an_address_that_cannot_be_is_wrong_use(address: str, project: Path) -> None:
    """Where to listen is an address of this machine and a port that there is."""
    result = run_apart(project, "--dia-chi", address, command="serve", day=None)

    assert result.code == 2
    assert "như 127.0.0.1:8001" in result.err


def test_a_port_that_is_taken_is_told(project: Path) -> None:
    """Another program listens there: which way out there is, in Vietnamese."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        result = run_apart(project, "--dia-chi", address, command="serve", day=None)

    assert result.code == 1
    assert "cổng này đang có chương trình khác dùng; " in result.err
    assert not {"Errno", "Traceback"} & set(result.err.replace("[", " ").split())


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_days_that_no_law_has_are_told(day: str, project: Path) -> None:
    """On the command line it is wrong use; in a record it is a problem at its place."""
    replace_in(project / BIRTH, "ngay_lay: 2026-07-18", f"ngay_lay: {day}")
    on_the_line, in_a_record = run(project, command="check", day=day), run(project, command="check")

    assert (on_the_line.code, in_a_record.code) == (2, 1)
    assert any(line.endswith("[sai-ngay]") for line in in_a_record.lines)


@pytest.fixture
def readable_by_all(prepared: Path) -> Iterator[Path]:
    """A project in a folder that another user may enter."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        root = copied(prepared, Path(folder) / "project")
        for path in (root, *root.rglob("*")):
            path.chmod(0o777 if path.is_dir() else 0o666)
        yield root


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
@pytest.mark.parametrize("file", [BIRTH, "content/danh-muc/co-quan.yml", "content/gioi-thieu.md"])
def test_a_file_without_permission_is_told(file: str, readable_by_all: Path) -> None:
    """A file that may not be read is a problem with its name, not a stack trace."""
    (readable_by_all / file).chmod(0)
    result = _as_nobody(readable_by_all)

    assert result.code == 1
    assert file in result.out + result.err
    assert "Traceback" not in result.out + result.err
    assert not (readable_by_all / "site").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no modes")
def test_a_project_that_may_only_be_read_is_checked(readable_by_all: Path) -> None:
    """What is wrong is told all the same; a build says which folder it may not write, and what to do."""
    for folder in (readable_by_all, *(path for path in readable_by_all.rglob("*") if path.is_dir())):
        folder.chmod(0o555)
    checked, built = _as_nobody(readable_by_all, "check"), _as_nobody(readable_by_all)

    assert checked.code == 0
    assert "Chưa làm xong" not in checked.out
    assert built.code == 1
    assert "không có quyền; " in built.out + built.err
    assert "Traceback" not in checked.out + built.out + built.err


@pytest.mark.skipif(not os.access("/root", os.W_OK), reason="only root may leave files of others")
@pytest.mark.skipif(not others_read(REPOSITORY), reason="another user cannot read the code here")
@pytest.mark.parametrize(
    ("owner", "remedy"),
    [
        ("root", "thì trả các tệp về chủ cũ, như `sudo chown -R congkhai: /opt/congkhai /srv/congkhai`"),
        ("daemon", "rồi chạy lại bằng `sudo -u daemon …`, hoặc nhờ người quản trị máy cấp quyền"),
    ],
    ids=["root, by mistake", "the right user"],
)
def test_who_is_kept_out_by_files_of_another_user_is_told_of_whom(
    owner: str, remedy: str, readable_by_all: Path
) -> None:
    """What `sudo make site` left stops the nights of the right user, who was told to run it as that user."""
    left = readable_by_all / ".cache/khung"
    left.mkdir(parents=True, exist_ok=True)
    shutil.chown(left, owner)
    left.chmod(0o755)
    result = _as_nobody(readable_by_all)

    assert result.code == 1
    assert f"{left} là của người dùng {owner}, còn lệnh này chạy bằng nobody; xem lại tên" in result.out
    assert result.out.endswith(f"{remedy}\n")


@pytest.mark.skipif(not os.access("/root", os.W_OK), reason="only root may write where others own")
def test_root_is_told_whose_project_it_builds_and_a_check_leaves_nothing(project: Path) -> None:
    """Who forgets `-u congkhai` for once: a check is what a night that failed asks for."""
    shutil.rmtree(project / ".cache", ignore_errors=True)
    shutil.chown(project, "nobody")
    checked = run(project, command="check")
    left = (project / ".cache").exists()
    built = run(project)

    assert (checked.code, left, built.code) == (0, False, 0)
    assert f"Chú ý: {project} là của người dùng nobody, mà lệnh này chạy bằng root" in built.err
    assert f"`sudo chown -R nobody: {project}`; lần sau bắt đầu bằng `sudo -u nobody …`" in built.err


def _as_nobody(root: Path, command: str = "build") -> Result:
    """Run a command without the rights of root, to whom every file is open."""
    if os.getuid() != 0:
        return run_apart(root, command=command)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:  # whatever happens, the child must not go on with the tests
            os.setuid(65534)
            result = run(root, command=command)
            os.write(writing, f"{result.out}{result.err}".encode())
            os._exit(result.code)
        except BaseException:
            os.write(writing, traceback.format_exc().encode())
            os._exit(70)
    os.close(writing)
    said = os.fdopen(reading, encoding="utf-8").read()
    return Result(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), said, "")
