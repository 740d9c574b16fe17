"""Records with `cong_khai_tu` are on no site before that day, by no way; a new family is tried by itself."""

from __future__ import annotations

import gzip
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import brotli
import pytest
from fixture_project import REPOSITORY, files_in, publish, run, sites_of
from hostile_records import CODE
from marked_records import OTHER, OTHER_CODE, add_others, files_of, hold, word_of, write_marked_project

from congkhai.building.build import publish as write_sites
from congkhai.building.checking import check_project
from congkhai.building.held_report import held_lines
from congkhai.building.kept_frames import configurations, frame_sets
from congkhai.catalogue.surroundings import surroundings_of
from congkhai.model.families import FAMILIES, FAMILY
from congkhai.model.family import Family
from congkhai.model.holdable import Holdable
from congkhai.problems import errors_in
from congkhai.publishing.frame import FrameSet

BEFORE, OPENED = date(2026, 11, 23), date(2026, 11, 24)
_AS_OF = re.compile(
    r'(<p class="ck-notice ck-notice--stop ck-as-of__over".*?</p>\s*)?<p class="ck-as-of">.*?</p>', re.DOTALL
)
Sites = dict[str, bytes]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a record of every family, of which none is held."""
    root = tmp_path_factory.mktemp("embargo") / "project"
    write_marked_project(root)
    for file in (*REPOSITORY.glob("mkdocs*.yml"), REPOSITORY / "build_tthc.py"):
        shutil.copy(file, root)
    for file in (REPOSITORY / "content").glob("*.md"):
        shutil.copy(file, root / "content")
    return root


@pytest.fixture(scope="module")
def frames(whole: Path, tmp_path_factory: pytest.TempPathFactory) -> list[FrameSet]:
    """The frames of a project in which nothing stands around the records."""
    root = Path(shutil.copytree(whole, tmp_path_factory.mktemp("frames") / "project"))
    for name in ("don-vi", "thong-bao"):
        hold(root, FAMILY[name], "chua-dinh")
    around = surroundings_of(check_project(root, BEFORE, use_cache=False).loaded.catalogue.setting)
    return frame_sets(root, around, use_cache=False)


@pytest.fixture
def project(whole: Path, tmp_path: Path) -> Path:
    """A copy to edit."""
    return Path(shutil.copytree(whole, tmp_path / "project"))


def written(root: Path, day: date, frames: list[FrameSet]) -> Sites:
    """Every file of both sites as of a day, poured into these frames."""
    checked = check_project(root, day, use_cache=False)
    assert errors_in(checked.problems) == []
    write_sites(checked, list(zip(frames, [root / name for name in configurations(root).values()], strict=True)))
    return sites_of(root)


def traces(files: Sites, *words: str) -> list[str]:
    """The files that hold one of the words, in their names too, packed as they may be."""
    wanted = [word.encode() for word in words]
    return [name for name, data in files.items() if any(_has(name.encode() + b"\n" + data, one) for one in wanted)]


def _has(data: bytes, word: bytes) -> bool:
    return any(word in part.lower() for part in _unpacked(data))


def _unpacked(data: bytes) -> Iterator[bytes]:
    """The bytes of a file, and what is packed in it: its name stands before them on a line of its own."""
    yield data
    name, _, packed = data.partition(b"\n")
    if name.endswith(b".gz"):
        yield gzip.decompress(packed)
    elif name.endswith(b".br"):
        yield brotli.decompress(packed)
    elif name.endswith((b".docx", b".xlsx")) and zipfile.is_zipfile(io.BytesIO(packed)):
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            yield from (one.encode() + archive.read(one) for one in archive.namelist())


def keys_of(family: Family) -> tuple[str, ...]:
    """What a record of a family would be known by."""
    return (word_of(family.name), f"{CODE}/", f'"{CODE}"') if family.thousands else (word_of(family.name),)


def test_every_family_has_the_key() -> None:
    """Whoever declares a family declares what can be held."""
    assert [family.name for family in FAMILIES if not issubclass(family.model, Holdable)] == []


@pytest.mark.parametrize("until", ["2026-11-24", "chua-dinh"])
@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
def test_no_site_has_a_trace_of_what_is_held(project: Path, frames: list[FrameSet], family: Family, until: str) -> None:
    """No page, list, entry of the search, feed, data, file, name of a file or link of another record."""
    hold(project, family, until)

    assert traces(written(project, BEFORE, frames), *keys_of(family)) == []


def test_on_the_day_sites_are_as_if_it_had_never_been_held(project: Path, whole: Path, frames: list[FrameSet]) -> None:
    """Of all families at once: byte for byte, and what is looked for above is found there."""
    never = written(Path(shutil.copytree(whole, project.with_name("never"))), OPENED, frames)
    for family in FAMILIES:
        hold(project, family, OPENED.isoformat())

    opened = written(project, OPENED, frames)

    assert [name for name in never.keys() | opened.keys() if never.get(name) != opened.get(name)] == []
    assert [family.name for family in FAMILIES if family.sites and not traces(never, *keys_of(family))] == []


def test_what_nobody_names_leaves_no_count_and_no_gap(project: Path, whole: Path, frames: list[FrameSet]) -> None:
    """With one more record in each family the sites are those without, but that they announce a day of change."""
    without = written(Path(shutil.copytree(whole, project.with_name("without"))), BEFORE, frames)
    add_others(project, OPENED.isoformat())

    held = written(project, BEFORE, frames)

    assert traces(held, OTHER, OTHER_CODE) == []
    both = without.keys() | held.keys()
    assert [name for name in both if _undated(without.get(name, b"")) != _undated(held.get(name, b""))] == []


def _undated(data: bytes) -> str:
    return _AS_OF.sub("", data.decode("utf-8", "replace"))


def test_a_host_has_it_from_the_day_on(project: Path, tmp_path: Path) -> None:
    """The unit, notices above all pages, files, packed pages; `publish` opens it on the day, which pages announce."""
    held = [FAMILY[name] for name in ("thong-bao", "don-vi", "chinh-sach", "bieu-mau")]
    for family in held:
        hold(project, family, OPENED.isoformat())
    words = [word_of(family.name) for family in held]

    first = publish(project, tmp_path / "host", day=BEFORE.isoformat())
    before = files_in(tmp_path / "host")
    publish(project, tmp_path / "host", day=OPENED.isoformat())
    after = files_in(tmp_path / "host")

    assert first.code == 0
    assert "Trang không có 4 bản ghi chưa tới ngày công khai" in first.out
    assert traces(before, *words) == []
    assert [word for word in words if not traces(after, word)] == []
    assert [word for word in words if not any(name.endswith((".br", ".gz")) for name in traces(after, word))] == []
    home = next(data for name, data in before.items() if name.endswith("/site/index.html"))
    assert 'data-doi-tu="2026-11-24"' in home.decode()


def test_what_was_public_and_is_held_goes_from_every_file(project: Path) -> None:
    """What former builds left, in the cache too, brings nothing back; no page says that something is gone."""
    policy = FAMILY["chinh-sach"]
    (page := project / "content/gioi-thieu.md").write_text(
        page.read_text("utf-8") + f"\n[Xem ở đây](../chinh-sach/{word_of('chinh-sach')}/)\n", "utf-8"
    )
    public = run(project, day=BEFORE.isoformat())
    was = traces(sites_of(project), word_of("chinh-sach"))
    hold(project, policy, "chua-dinh")

    hidden = run(project, day=BEFORE.isoformat())

    assert (public.code, hidden.code) == (0, 0)
    assert "site/gioi-thieu/index.html" in was
    assert traces(sites_of(project), word_of("chinh-sach")) == []
    assert "Xem ở đây" in (project / "site/gioi-thieu/index.html").read_text("utf-8")


def test_files_that_only_held_records_name_are_held_too(project: Path, frames: list[FrameSet]) -> None:
    """A file of content/bieu-mau/ is published with the first record that names it."""
    naming = [family for family in FAMILIES if any(b".docx" in file.read_bytes() for file in files_of(project, family))]
    for family in naming:
        hold(project, family, OPENED.isoformat())
    for file in project.rglob("tthc/*/2.000488.yml"):
        file.unlink()

    before = written(project, BEFORE, frames)

    assert naming
    assert [name for name in before if name.endswith(f"{word_of('tep-bieu-mau')}.docx")] == []


def test_check_lists_what_is_held(project: Path) -> None:
    """Each record with its file and until when; of one that cannot stand without another, for which it waits."""
    hold(project, FAMILY["chinh-sach"], "24/11/2026")
    hold(project, FAMILY["linh-vuc"], "chua-dinh")
    held = held_lines(check_project(project, BEFORE, use_cache=False).loaded)
    told = run(project, command="check", day=BEFORE.isoformat())
    after = run(project, command="check", day="2030-01-01")

    lines = list(held)
    field, policy = word_of("linh-vuc"), word_of("chinh-sach")
    assert f"  content/chinh-sach/{policy}.yml: Chữ {policy}: đến ngày 24/11/2026 mới công khai" in lines
    assert f"  content/danh-muc/linh-vuc.yml: Chữ {field}: chưa định ngày công khai" in lines
    assert any(
        line.startswith(f"  tthc/{field}/{CODE}.yml: ")
        and line.endswith("chưa định ngày công khai, vì cần một bản ghi của content/danh-muc/linh-vuc.yml")
        for line in lines
    )
    assert told.lines[-len(lines) :] == lines
    assert "24/11/2026 mới công khai" not in after.out
    assert "chưa định ngày công khai" in after.out


def test_a_held_record_is_checked_like_all_others(project: Path) -> None:
    """Its mistakes stop the build today, not on the day that it is opened."""
    hold(project, FAMILY["chinh-sach"], "ngày mai")
    [file] = files_of(project, FAMILY["chinh-sach"])

    wrong = run(project, command="check", day=BEFORE.isoformat())
    hold(project, FAMILY["chinh-sach"], "chua-dinh")
    file.write_text(file.read_text("utf-8").replace(CODE, "1.000001"), "utf-8")
    missing = run(project, command="check", day=BEFORE.isoformat())

    assert "nhưng đang là `ngày mai`; chưa định ngày thì ghi `chua-dinh` [sai-ngay]" in wrong.out
    assert (wrong.code, missing.code) == (1, 1)
    assert "[khong-tim-thay]" in missing.out


def test_kind_dan_toi_chua_cong_khai(project: Path) -> None:
    """Who refers to a held record is told, at the place, that sites lack it until then; that is no error."""
    hold(project, FAMILY["van-ban"], OPENED.isoformat())
    (page := project / "content/gioi-thieu.md").write_text(
        page.read_text("utf-8") + f"\n[x](../chinh-sach/{word_of('chinh-sach')}/)\n", "utf-8"
    )
    hold(project, FAMILY["chinh-sach"], OPENED.isoformat())

    told = run(project, command="check", day=BEFORE.isoformat())

    lines = [line for line in told.lines if "[dan-toi-chua-cong-khai]" in line]
    assert told.code == 0
    assert any(": can_cu_phap_ly[1]: `Chữ qzxvanbanxzq` đến ngày 24/11/2026 mới công khai" in line for line in lines)
    assert any(line.startswith("content/gioi-thieu.md:") and "chưa dẫn tới đâu" in line for line in lines)
    # Both are opened on the same day.
    assert not any(line.startswith(f"content/chinh-sach/{word_of('chinh-sach')}.yml") for line in lines)


def test_kind_lo_chua_cong_khai(project: Path) -> None:
    """Who tells the name of a held record in words of his own is told that people read it."""
    hold(project, FAMILY["chinh-sach"], "chua-dinh")
    (page := project / "content/gioi-thieu.md").write_text(
        page.read_text("utf-8") + f"\nSắp có: chữ {word_of('chinh-sach')}.\n", "utf-8"
    )

    told = run(project, command="check", day=BEFORE.isoformat())

    [line] = [line for line in told.lines if line.startswith("content/gioi-thieu.md:") and "[lo-chua" in line]
    assert f"nêu tên “Chữ {word_of('chinh-sach')}” của bản ghi chưa định ngày công khai" in line
