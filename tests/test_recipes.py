"""Recipes of CONTRIBUTING, followed on a copy of the engine: a field, and a kind of problem.

A family is followed in building/test_new_family.py, a filter in catalogue/test_filters.py.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from engine_copy import run_in, with_own_engine
from fixture_project import DAY, replace_in

RECORD = "tthc/chung-thuc/2.000815.yml"

# The field: one declaration in the model.
FIELD = """
    trial: Slug | None = term(
        "noi_thu",
        "Nơi thử",
        "Cơ quan làm thử",
        default=None,
        cpsv="cv:trial",
        refers_to="co-quan",
        ask="Làm thử ở đâu?",
    )
    sets: """

# The kind of problem: its words, the rule that finds it, and a place in the row of procedures.
KIND = """KINDS: dict[str, Kind] = {
    **_table(Severity.ERROR, {"nhieu-bo": "cần nhiều nhất {most} bộ hồ sơ, nhưng đang là {found}; kiểm tra lại"}),
"""
RULE = '''
"""A rule that exists in a test alone."""

from __future__ import annotations

from collections.abc import Iterator

from congkhai.catalogue.setting import Setting
from congkhai.model.procedure import Procedure
from congkhai.rules.finding import Finding, finding

_MOST = 9


def check_sets(procedure: Procedure, setting: Setting) -> Iterator[Finding]:
    """More sets of a dossier than anybody asks for."""
    if (procedure.sets or 0) > _MOST:
        yield finding("nhieu-bo", "sets", most=_MOST, found=procedure.sets)
'''


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small project with an engine of its own, in which the two recipes were followed."""
    root = with_own_engine(tmp_path_factory.mktemp("recipes") / "project")
    engine = root / "congkhai"
    replace_in(engine / "model/procedure.py", "\n    sets: ", FIELD)
    replace_in(engine / "problems.py", "KINDS: dict[str, Kind] = {\n", KIND)
    (engine / "rules/sets.py").write_text(RULE.lstrip(), "utf-8")
    checks = engine / "rules/checks.py"
    replace_in(checks, "\nCheck =", "\nfrom congkhai.rules.sets import check_sets\n\nCheck =")
    replace_in(checks, '    "thu-tuc": Checks(\n        (', '    "thu-tuc": Checks(\n        (check_sets, ')
    return root


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The portal, in which one procedure has the new field."""
    with edited(project, "so_bo_ho_so: 1", "so_bo_ho_so: 1\nnoi_thu: ubnd-cap-xa"):
        run_in(project, "build", "--date", DAY)
    return project / "site"


@contextmanager
def edited(project: Path, old: str, new: str) -> Iterator[None]:
    """The record with other words, for as long as the block runs."""
    record = project / RECORD
    text = record.read_text("utf-8")
    replace_in(record, old, new)
    yield
    record.write_text(text, "utf-8")


def told(project: Path, old: str, new: str) -> str:
    """What `check` says of the record with other words, which must be wrong."""
    with edited(project, old, new):
        return run_in(project, "check", "--date", DAY, code=1)


def test_a_field_is_in_the_schema(project: Path) -> None:
    """Editors are helped with it, and forms know what to ask."""
    run_in(project, "schema")

    schema = json.loads((project / "schemas/thu-tuc.schema.json").read_text("utf-8"))
    field = schema["properties"]["noi_thu"]
    assert field["title"] == "Nơi thử"
    assert field["description"] == "Cơ quan làm thử"
    assert (field["x-ask"], field["x-refers-to"]) == ("Làm thử ở đâu?", "co-quan")


def test_a_field_is_open_data(site: Path) -> None:
    """JSON has it where the record has it, and the description says what it is."""
    data = json.loads((site / "du-lieu/thu-tuc.json").read_text("utf-8"))
    described = json.loads((site / "du-lieu/mo-ta.json").read_text("utf-8"))["thu_tuc"]["json"]

    assert {one["ma_thu_tuc"]: one["noi_thu"] for one in data["muc"] if "noi_thu" in one} == {"2.000815": "ubnd-cap-xa"}
    assert [field for field in described if field["khoa"] == "noi_thu"] == [
        {
            "khoa": "noi_thu",
            "nhan": "Nơi thử",
            "giai_thich": "Cơ quan làm thử",
            "kieu": "mã ngắn",
            "bat_buoc": False,
            "cpsv": "cv:trial",
        }
    ]


def test_a_wrong_value_of_a_field_is_told(project: Path) -> None:
    """A value of another shape, and a name that leads nowhere, each at its place."""
    shape = told(project, "so_bo_ho_so: 1", "so_bo_ho_so: 1\nnoi_thu: Xã Một")
    nowhere = told(project, "so_bo_ho_so: 1", "so_bo_ho_so: 1\nnoi_thu: ubnd-cap-xx")

    assert shape.splitlines() == [
        f"{RECORD}:24:10: noi_thu: cần chữ thường không dấu nối bằng dấu gạch, như ho-tich, nhưng đang là `Xã Một`; "
        "các mã có trong `content/danh-muc/co-quan.yml` [sai-ma]",
        "1 lỗi, 0 cảnh báo.",
    ]
    assert nowhere.splitlines() == [
        f"{RECORD}:24:10: noi_thu: không tìm thấy `ubnd-cap-xx` trong `content/danh-muc/co-quan.yml`; "
        "có phải `ubnd-cap-xa`? [khong-tim-thay]",
        "1 lỗi, 0 cảnh báo.",
    ]


def test_a_kind_of_problem_is_told(project: Path) -> None:
    """`check` prints it in its own words, and says nothing of what the rule lets pass."""
    many = told(project, "so_bo_ho_so: 1", "so_bo_ho_so: 10")
    with edited(project, "so_bo_ho_so: 1", "so_bo_ho_so: 9"):
        fewer = run_in(project, "check", "--date", DAY)

    assert many.splitlines() == [
        f"{RECORD}:23:14: so_bo_ho_so: cần nhiều nhất 9 bộ hồ sơ, nhưng đang là 10; kiểm tra lại [nhieu-bo]",
        "1 lỗi, 0 cảnh báo.",
    ]
    assert RECORD not in fewer


def test_an_error_of_a_new_kind_stops_publication(project: Path, site: Path) -> None:
    """The site stays as it was."""
    before = (site / "thu-tuc/2.000815/index.html").read_bytes()

    with edited(project, "so_bo_ho_so: 1", "so_bo_ho_so: 10"):
        run_in(project, "build", "--date", DAY, code=1)

    assert (site / "thu-tuc/2.000815/index.html").read_bytes() == before
