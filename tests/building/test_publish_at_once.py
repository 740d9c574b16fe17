"""What runs at the same time as `publish`: another publication, the proof of a host."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, redirect_stdout
from pathlib import Path

import pytest
from fixture_project import DAY, REPOSITORY, publish

from congkhai.building.publication import go_back
from congkhai.cli import main
from congkhai.publishing.durable import throw_away
from congkhai.publishing.locking import locked
from congkhai.publishing.manifest import damages_of
from congkhai.publishing.releases import place_of_lock, releases_in, serve_release

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a host has links")


def test_two_publications_at_once(host: Path, project: Path) -> None:
    """One waits for the other; both are releases, whole, and the last one is public."""
    command = [sys.executable, REPOSITORY / "build_tthc.py", "publish", host, "--root", project, "--date", DAY]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    codes = [process.wait() for process in started if process.communicate()]
    releases = sorted((host / "ban").glob("[0-9]*"))

    assert codes == [0, 0]
    assert [release.name for release in releases] == ["0001", "0002", "0003"]
    assert os.readlink(host / "hien-hanh") == "ban/0003"
    assert [damages_of(release) for release in releases] == [[], [], []]
    assert [path.name for path in host.iterdir() if path.name.startswith(".")] == []


def test_the_way_back_is_from_what_was_public_when_it_was_asked_for(host: Path, project: Path) -> None:
    """The second is wrong, and while somebody goes back from it the night publishes it anew: that is no way back."""
    publish(project, host)
    shutil.copytree(host / "ban/0002", host / "ban/0003")
    with ExitStack() as night:
        night.enter_context(locked([place_of_lock(host)], print))

        def end_the_night(_: str) -> None:
            serve_release(host, releases_in(host)[-1])
            night.close()

        switched = go_back(host, None, end_the_night)

    assert [switched.before and switched.before.number, switched.now.number] == [3, 1]
    assert os.readlink(host / "hien-hanh") == "ban/0001"


class Clearing(io.StringIO):
    """What is printed; with the first line somebody else removes a release."""

    def __init__(self, release: Path) -> None:
        super().__init__()
        self._release = release

    def write(self, text: str) -> int:
        """Note the text."""
        throw_away(self._release)
        return super().write(text)


@pytest.mark.parametrize(("gone", "code"), [("0002", 0), ("0002/site", 1)], ids=["a release", "a site of one"])
def test_a_release_that_goes_while_a_host_is_proved_is_no_damage(gone: str, code: int, host: Path) -> None:
    """A publication removes the sixth, which may be the next to be proved; damage is told all the same."""
    shutil.copytree(host / "ban/0001", host / "ban/0002")
    with redirect_stdout(Clearing(host / "ban" / gone)) as printed:
        done = main(["publish", "--kiem-tra", str(host)])
    lines = printed.getvalue().splitlines()

    assert done == code
    assert lines[0].startswith(f"{host}/ban/0001: nguyên vẹn, ngày 23/11/2026, ")
    if code == 0:
        assert lines[1:] == [f"{host}/ban/0002: vừa được dọn đi, vì đang có lệnh công khai một bản mới."]
    else:
        assert lines[-1].startswith(f"{host}/ban/0002: KHÔNG nguyên vẹn, ")
