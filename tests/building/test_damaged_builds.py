"""What was damaged, in a published site or in the cache, is made good by the next build."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fixture_project import SITES, built, differences, sites_of

BIRTH = "tthc/ho-tich/1.001193.yml"


@pytest.mark.parametrize("site", ["site", ".cache/cu/so-tu-phap"])
def test_a_lost_bit_is_not_published(site: str, project: Path) -> None:
    """Of a page that is there or one that is kept for the next build: content decides, not size and time."""
    built(project)
    before = built(project)
    for file in (project / site).rglob("index.html"):
        _flip(file, random.Random(file.name))

    assert differences(before, built(project)) == []
    assert differences(before, built(project)) == []


KINDS = ["thu-tuc/1.001193/index.html", "gioi-thieu/index.html", "sitemap.xml", "*.docx", "*.css", "*.js"]


def _overwrite(file: Path) -> None:
    """In place: whatever shares the bytes on disk changes too."""
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    with file.open("r+b") as opened:
        opened.write(data)


def _lengthen(file: Path) -> None:
    with file.open("ab") as opened:
        opened.write(b"<p>more</p>")


@pytest.mark.parametrize("harm", [_overwrite, _lengthen, Path.unlink])
@pytest.mark.parametrize("kind", KINDS)
def test_a_rebuild_restores_what_was_tampered_with(kind: str, harm: Callable[[Path], None], project: Path) -> None:
    """A changed or deleted file of a published site is made good by the next build, for good."""
    before = built(project)
    for site in SITES:
        for file in (project / site).rglob(kind):
            harm(file)
    harmed = sites_of(project)

    assert differences(before, harmed) != []
    assert differences(before, built(project)) == []
    assert differences(before, built(project)) == []


def test_a_rebuild_removes_what_does_not_belong(project: Path) -> None:
    """A file somebody put into a published site is gone after the next build."""
    before = built(project)
    (project / "site/thu-tuc/la.html").write_text("stranger", encoding="utf-8")
    (project / "site/moi").mkdir()

    assert differences(before, built(project)) == []
    assert not (project / "site/moi").exists()

    (project / ".cache/cu/so-tu-phap/thu-tuc/la2.html").write_text("stranger", encoding="utf-8")
    (project / ".cache/cu/so-tu-phap/lien-ket").symlink_to(project / "tthc")

    assert differences(before, built(project)) == []
    assert not (project / "site/moi").exists()
    assert not (project / "site/lien-ket").is_symlink()
    assert (project / BIRTH).is_file()


@pytest.mark.proof("caches damaged")
@pytest.mark.parametrize("harm", [_overwrite, lambda file: os.truncate(file, file.stat().st_size // 2), Path.unlink])
def test_a_damaged_cache_is_no_cache(harm: Callable[[Path], None], project: Path) -> None:
    """Whatever happens to `.cache/`, the next build does without it."""
    built(project)
    before = built(project)  # the second leaves the site that it replaced
    for file in (project / ".cache").rglob("*"):
        if file.is_file():
            harm(file)

    assert differences(before, built(project)) == []


@pytest.mark.proof("caches damaged")
def test_a_cache_damaged_here_and_there_is_no_cache(
    project: Path, is_whole: bool, tried: Callable[[int, str], None]
) -> None:
    """Files of it lost, cut, lengthened or changed at any place: the next build makes what it would make anyway."""
    built(project)
    before = built(project)
    chance = random.Random(20261128)
    rounds = 400 if is_whole else 8
    tried(rounds, "damages")

    for _ in range(rounds):
        # Among them pages of the published sites: the spare shares them.
        files = sorted(path for path in (project / ".cache").rglob("*") if path.is_file())
        harms = [(chance.choice(HARMS), file) for file in chance.sample(files, chance.randint(1, 9))]
        for harm, file in harms:
            harm(file, chance)
        assert (harms, differences(before, built(project))) == (harms, [])


def _cut(file: Path, chance: random.Random) -> None:
    os.truncate(file, chance.randint(0, file.stat().st_size))


def _change(file: Path, chance: random.Random) -> None:
    """In place: whatever shares the bytes on disk changes too."""
    data = bytearray(file.read_bytes())
    for place in chance.sample(range(len(data)), min(chance.randint(1, 9), len(data))):
        data[place] = chance.randrange(256)
    with file.open("r+b") as opened:
        opened.write(data)


def _flip(file: Path, chance: random.Random) -> None:
    """One bit, as a disk loses it: size and time stay."""
    status, data = file.stat(), bytearray(file.read_bytes())
    if data:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    with file.open("r+b") as opened:
        opened.write(data)
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


HARMS: list[Callable[[Path, random.Random], None]] = [
    _cut,
    _change,
    _flip,
    _flip,
    lambda file, chance: _lengthen(file),
    lambda file, chance: file.unlink(),
]


@pytest.mark.parametrize(
    "part",
    ["ban-ghi.pickle", "ban-ghi.manh", "cu/pbgdpl", "khung/mkdocs/trang", "khung/mkdocs.pbgdpl/khung.pickle", "khung"],
)
def test_any_part_of_the_cache_may_be_deleted(part: str, project: Path) -> None:
    """A cache that was cleaned by halves is no obstacle."""
    built(project)
    before = built(project)
    path = project / ".cache" / part
    shutil.rmtree(path) if path.is_dir() else path.unlink()

    assert differences(before, built(project)) == []
