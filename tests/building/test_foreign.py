"""What is not of this project is never replaced, and no cache but that of this user's own builds is believed."""

from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path

import pytest
from fixture_project import built, copied, differences, files_in, run, sites_of
from test_mkdocs import mkdocs_build

from congkhai.building import seal


def _somebodys_file(target: Path) -> None:
    target.mkdir(parents=True)
    (target / "luan-van.docx").write_bytes(b"years of work")


@pytest.mark.parametrize("site", ["site", "site-pbgdpl"])
def test_with_one_folder_of_somebody_else_neither_site_is_published(site: str, project: Path, tmp_path: Path) -> None:
    """Nothing is changed; it is told in one line."""
    out = tmp_path / "out"
    _somebodys_file(out / site)
    before = files_in(out)
    result = run(project, "--out", str(out))

    assert result.code == 1
    assert result.err.startswith(f"Chưa dựng gì: không thể xuất bản vào {out / site}, vì trong đó có `luan-van.docx`")
    assert files_in(out) == before


@pytest.mark.parametrize("folder", ["content", "tthc/moi", ".cache"])
def test_no_site_is_published_among_its_sources(folder: str, project: Path) -> None:
    """Else the next build would publish it in itself."""
    result = run(project, "--out", str(project / folder))

    assert result.code == 1
    assert "là thư mục riêng của dự án; chọn `--out` khác." in result.err
    assert list(project.rglob("site")) == []


def test_mkdocs_leaves_a_folder_of_somebody_else_alone(project: Path, tmp_path: Path) -> None:
    """Through the hook too; MkDocs itself would empty it."""
    _somebodys_file(tmp_path / "site")
    result = mkdocs_build(project, "-d", str(tmp_path / "site"))

    assert result.code == 1
    assert "trong đó có `luan-van.docx`" in result.out + result.err
    assert files_in(tmp_path / "site") == {"luan-van.docx": b"years of work"}


def test_an_empty_folder_and_an_older_site_are_replaced(project: Path, tmp_path: Path) -> None:
    """A site is known by its description of the open data, which those of former versions have too."""
    (tmp_path / "out/site").mkdir(parents=True)
    first = built(project, "--out", str(tmp_path / "out"))
    (tmp_path / "out/site/la.html").write_text("stranger", encoding="utf-8")

    built(project, "--out", str(tmp_path / "out"))

    assert first == {}  # nothing in the project itself
    assert not (tmp_path / "out/site/la.html").exists()


class Mischief:
    """What somebody else's pickle would do to who loads it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.file,)


@pytest.mark.parametrize("name", ["ban-ghi.pickle", "khung/mkdocs/khung.pickle"])
def test_no_pickle_of_somebody_else_is_loaded(
    name: str, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A cache that came with somebody's folder, sealed with another key, is as if it were not there."""
    before = built(project)
    file = project / ".cache" / name
    header = file.read_bytes()[:20]
    own = seal._key()
    monkeypatch.setattr(seal, "_key", lambda: bytes(32))
    seal.write_sealed(file, header, pickle.dumps(Mischief(tmp_path / "done")))
    forged = seal.unseal(file, header)
    monkeypatch.setattr(seal, "_key", lambda: own)

    assert forged is not None
    assert differences(before, built(project)) == []
    assert not (tmp_path / "done").exists()


def test_a_cache_of_another_user_does_not_reach_the_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that another user's cache vouches for are made again."""
    own = seal._key()
    monkeypatch.setattr(seal, "_key", lambda: bytes(32))
    built(project)
    monkeypatch.setattr(seal, "_key", lambda: own)
    shutil.rmtree(project / "site")
    cold = built(copied(project, project.with_name("cold")))

    assert differences(built(project), cold) == []


def test_without_a_place_for_the_key_all_is_made_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a home builds as well, only slower."""
    before = built(project)
    monkeypatch.setattr(seal, "_key", lambda: b"")

    assert differences(before, built(project)) == []


STRANGE = [
    "",
    "cu",
    "cu/so-tu-phap",
    "khung",
    "khung/mkdocs",
    "khung/mkdocs/khung.pickle",
    "ban-ghi.pickle",
    "ban-ghi.manh",
]


@pytest.mark.parametrize("kind", ["file", "folder", "link"])
@pytest.mark.parametrize("name", STRANGE)
def test_what_stands_in_the_way_of_the_cache_is_thrown_away(
    name: str, kind: str, project: Path, tmp_path: Path
) -> None:
    """Whatever has the name of a part of it: the build ends well, and so does the next."""
    built(project)
    before = built(project)
    path = project / ".cache" / name if name else project / ".cache"
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    path.parent.mkdir(exist_ok=True, parents=True)
    if kind == "file":
        path.write_bytes(b"x")
    elif kind == "link":
        (tmp_path / "elsewhere").mkdir()
        path.symlink_to(tmp_path / "elsewhere")
    else:
        (path / "x").mkdir(parents=True)

    assert differences(before, built(project)) == []
    assert differences(before, built(project)) == []
    assert sites_of(project) == before


@pytest.mark.skipif(os.name == "nt", reason="links to folders")
def test_the_old_site_behind_a_link_is_not_followed(project: Path, tmp_path: Path) -> None:
    """A cache that is a link is thrown away, what it leads to stays."""
    (tmp_path / "elsewhere/cu").mkdir(parents=True)
    (tmp_path / "elsewhere/cu/mine").write_bytes(b"mine")
    shutil.rmtree(project / ".cache")
    (project / ".cache").symlink_to(tmp_path / "elsewhere")
    built(project)

    assert files_in(tmp_path / "elsewhere") == {"cu/mine": b"mine"}
