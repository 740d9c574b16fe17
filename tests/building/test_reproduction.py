"""Two machines make the same of the same records and day: their manifests are the same bytes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fixture_project import DAY, REPOSITORY, copied, run
from forked import in_fork, others_read

from congkhai.publishing.manifest import read_manifest

pytestmark = [
    pytest.mark.skipif(os.name == "nt", reason="forks and users"),
    pytest.mark.skipif(shutil.which("git") is None, reason="no git"),
]
# Another Python with the same packages, made by `make prove`.
OTHER = Path(sys.prefix, "other/bin/python")
NOBODY = 65534


@pytest.fixture
def bundle(shipped: Path, tmp_path: Path) -> Iterator[Path]:
    """The repository's own records as one commit, in a file that any user can clone, in a folder of any user's."""
    records = copied(shipped, tmp_path / "records")
    who = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
    for words in (["init", "-q"], ["add", "."], [*who, "commit", "-q", "-m", "records"]):
        subprocess.run(["git", *words], cwd=records, check=True)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        file = Path(folder) / "records.bundle"
        subprocess.run(["git", "bundle", "create", "-q", file, "HEAD"], cwd=records, check=True)
        yield file


def publish(bundle: Path, root: Path) -> Path:
    """Clone the records and copy the sites; returns where the copy is."""
    clone(bundle, root)
    result = run(root, "--usb", str(root.parent / "usb"), command="publish")
    assert result.code == 0, result
    return root.parent / "usb"


def clone(bundle: Path, root: Path) -> None:
    """Into a folder that is not there yet."""
    root.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["git", "clone", "-q", bundle, root], check=True)


@pytest.mark.proof("two machines, one manifest")
def test_another_user_elsewhere_makes_the_same(bundle: Path, tried: Callable[[int, str], None]) -> None:
    """With another root folder, umask, zone and number of cores."""
    here = publish(bundle, bundle.parent / "day" / "du-an")
    code = in_fork(lambda: _publish_as_another(bundle))
    manifests = _manifests(here)
    tried(len(read_manifest(here / "site").files), "files")

    assert code == 0
    assert manifests == _manifests(bundle.parent / "kia/usb")
    assert len(manifests) == 3


@pytest.mark.proof("two machines, one manifest")
@pytest.mark.skipif(not OTHER.exists(), reason="no environment with another Python: made by `make prove`")
def test_another_python_makes_the_same(bundle: Path, tried: Callable[[int, str], None]) -> None:
    """Also with another order of sets and another language of the system."""
    here = publish(bundle, bundle.parent / "day" / "du-an")
    clone(bundle, bundle.parent / "kia" / "du-an")
    words = ["publish", "--usb", bundle.parent / "kia/usb", "--root", bundle.parent / "kia/du-an", "--date", DAY]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run(
        [OTHER, REPOSITORY / "build_tthc.py", *words], env=environment, check=True, stdout=subprocess.DEVNULL
    )
    tried(len(read_manifest(here / "site").files), "files")

    assert _manifests(here) == _manifests(bundle.parent / "kia/usb")


@pytest.mark.skipif(shutil.which("faketime") is None, reason="no faketime")
def test_two_days_later_it_is_the_same(bundle: Path) -> None:
    """By a clock that is two days on, of files cloned then: what is built as of a day takes nothing from today."""
    here = publish(bundle, bundle.parent / "day" / "du-an")
    clone(bundle, bundle.parent / "kia" / "du-an")
    later = time.time() + 2 * 24 * 60 * 60
    for path in (bundle.parent / "kia/du-an").rglob("*.*"):
        os.utime(path, (later, later))
    words = ["publish", "--usb", bundle.parent / "kia/usb", "--root", bundle.parent / "kia/du-an", "--date", DAY]
    command = ["faketime", "-f", "+2d", sys.executable, REPOSITORY / "build_tthc.py", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)

    assert _manifests(here) == _manifests(bundle.parent / "kia/usb")


def _publish_as_another(bundle: Path) -> None:
    os.umask(0o077)
    os.environ.update(TZ="Pacific/Kiritimati", HOME=str(bundle.parent / "kia"))
    time.tzset()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if os.getuid() == 0 and others_read(REPOSITORY):
        os.setuid(NOBODY)
    publish(bundle, bundle.parent / "kia" / "Thư mục của tôi")


def _manifests(copy: Path) -> dict[str, bytes]:
    return {path.relative_to(copy).as_posix(): path.read_bytes() for path in sorted(copy.rglob("ke-khai.txt"))}
