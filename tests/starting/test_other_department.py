"""A department of justice of another province, from the national data: no word of this one is left."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, SITES, files_in, run
from place_names import own_places
from real_records import JUSTICE, SHARED

NATIONAL = SHARED / "corpus/portal-api/justice.jsonl.gz"
TAG = re.compile("<[^>]*>")
OPTIONS = ("--ten", "Sở Tư pháp tỉnh Bắc Ninh", "--tinh", "Bắc Ninh")
# What the records name; the other way round these lists name records, so that a new project has none of them.
NAMED = ("content/danh-muc/bieu-mau.yml", "content/danh-muc/nhom-nguoi.yml")


@pytest.fixture(scope="module", params=["national", "shipped"])
def project(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The department's project with its procedures, checked and built."""
    folder = tmp_path_factory.mktemp("bac-ninh") / "so-tu-phap"
    done = run(REPOSITORY, str(folder), *OPTIONS, command="init", day=None)
    assert done.code == 0, done
    if request.param == "national":
        if not NATIONAL.is_file():
            pytest.skip("no real data beside the repository (../shared/corpus)")
        taken = run(folder, str(NATIONAL), "--only", str(JUSTICE), command="import", day=None)
        assert taken.code == 0, taken
    else:
        _take_shipped(folder)
    return folder


def _take_shipped(folder: Path) -> None:
    """The samples of the repository, told of the other province as its editors would."""
    for name in ("tthc", "content/quyet-dinh"):
        shutil.copytree(REPOSITORY / name, folder / name, dirs_exist_ok=True)
    for name in NAMED:
        shutil.copy(REPOSITORY / name, folder / name)
    for file in (folder / "tthc").rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("Lào Cai", "Bắc Ninh"), encoding="utf-8")


def test_both_sites_are_built_and_name_no_other_province(project: Path) -> None:
    """No errors; pages, data, scripts, papers and records have no word of the province that the engine is from."""
    result = run(project, day="2026-11-30")

    assert result.code == 0, result.out
    assert "0 lỗi" in result.out
    files = {name: data for folder in (*SITES, "tthc") for name, data in files_in(project / folder, project).items()}
    texts = dict(texts_of(files))
    assert len([name for name in texts if name.endswith(".html")]) > 100
    assert "Sở Tư pháp tỉnh Bắc Ninh" in texts["site/index.html"]
    found = {name: sorted(set(own_places().findall(text))) for name, text in texts.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_lists_and_pages_name_no_other_province(project: Path) -> None:
    """What editors see is theirs too; the list of all provinces alone has every name."""
    files = files_in(project / "content")
    del files["danh-muc/tinh-thanh.yml"]

    found = {name: own_places().findall(text) for name, text in texts_of(files)}
    assert {name: words for name, words in found.items() if words} == {}
    for name in ("README.md", *(path.relative_to(project) for path in (project / "docs").glob("*.md"))):
        assert own_places().findall((project / name).read_text("utf-8")) == [], name


def test_offices_of_this_province_are_elsewhere(project: Path) -> None:
    """What was here is elsewhere there: an office of this province is doubted, one of their own is not."""
    record = next((project / "tthc/ho-tich").glob("*.yml"))
    text = record.read_text("utf-8")
    agencies = project / "content/danh-muc/co-quan.yml"
    listed = agencies.read_text("utf-8")
    agencies.write_text(listed + "  - {ma: noi-khac, ten: Sở Nội vụ tỉnh Lào Cai}\n", encoding="utf-8")
    record.write_text(
        text.replace("co_quan_thuc_hien:", "co_quan_phoi_hop: [noi-khac, so-tu-phap]\nco_quan_thuc_hien:"), "utf-8"
    )

    result = run(project, day="2026-11-30")

    record.write_text(text, "utf-8")
    agencies.write_text(listed, "utf-8")
    assert result.code == 0, result.out
    page = (project / f"site/thu-tuc/{record.stem}/index.html").read_text("utf-8")
    assert "Tỉnh khác" in page
    assert page.count("Tỉnh khác") == 1


def texts_of(files: dict[str, bytes]):
    """What can be read in each file: of papers and workbooks the texts within."""
    for name, data in files.items():
        if name.endswith((".docx", ".xlsx")):
            with zipfile.ZipFile(io.BytesIO(data)) as parts:
                # Without attributes: those of a workbook say where a cell stands, as `H38` does.
                yield (
                    name,
                    TAG.sub(" ", " ".join(parts.read(part).decode("utf-8", "replace") for part in parts.namelist())),
                )
        elif not name.endswith((".br", ".gz", ".png", ".jpg", ".woff2", ".ico")):
            yield name, data.decode("utf-8", "replace")
