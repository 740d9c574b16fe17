"""Every kind of problem is known by a broken record or a test, and prints as one line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from broken_records import BROKEN, problems_of, read_header

from congkhai.problems import KINDS, Problem, Severity, errors_in, quoted
from congkhai.reading.project import find_project

TESTS = Path(__file__).parent


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.yml")), ids=lambda path: path.stem)
def test_broken_record(path):
    """A broken record has exactly the problems that its first lines say, its own among them."""
    found = [(p.line, p.column, p.code) for p in problems_of(path)]

    assert found == read_header(path).expected
    assert path.stem in {code for *_, code in found}


@pytest.mark.parametrize("code", KINDS)
def test_every_kind_is_raised_somewhere(code):
    """A kind has a broken record of its name, or a test `test_kind_…`."""
    named = f"def test_kind_{code.replace('-', '_')}("

    in_tests = any(named in path.read_text(encoding="utf-8") for path in TESTS.rglob("test_*.py"))
    assert in_tests or (BROKEN / f"{code}.yml").is_file()


@pytest.mark.parametrize("code", KINDS)
def test_every_kind_is_used_by_the_engine(code):
    """No kind is kept that nothing raises."""
    engine = TESTS.parent / "congkhai"
    sources = (p for p in engine.rglob("*.py") if p.name != "problems.py")

    assert any(f'"{code}"' in path.read_text(encoding="utf-8") for path in sources)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.code)
def test_every_message_is_one_plain_line(kind):
    """A message is one line, without a full stop, in small letters but for names."""
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", kind.code)
    assert "\n" not in kind.message
    assert not kind.message.endswith(".")
    assert not re.match(r"[A-ZĐ][a-zà-ỹ]", kind.message)


def test_kind_tep_la(tmp_path: Path):
    """A list that is none of the known ones is told, with the names that are."""
    (tmp_path / "content/danh-muc").mkdir(parents=True)
    (tmp_path / "content/danh-muc/linhvuc.yml").write_text("muc: []")

    problems = find_project(tmp_path).problems

    assert [str(p) for p in problems] == [
        "content/danh-muc/linhvuc.yml:1:1: không biết tệp này là danh mục nào; tên hợp lệ: "
        "linh-vuc.yml, co-quan.yml, xa-phuong.yml, su-kien.yml, van-ban.yml, ngay-nghi.yml, "
        "tu-dong-nghia.yml, tu-dem.yml, dieu-muon-biet.yml, truong-hop-dac-biet.yml, lua-chon.yml, "
        "chi-dan.yml, don-vi.yml [tep-la]"
    ]


def test_kind_ten_tep_chinh_sach(tmp_path: Path):
    """A policy's file name becomes its address, so only names that can stand there are taken."""
    (tmp_path / "content/chinh-sach").mkdir(parents=True)
    for name in ("Miễn phí.yml", "mien-phi.yml"):
        (tmp_path / "content/chinh-sach" / name).write_text("a: b")

    project = find_project(tmp_path)

    assert [(p.file, p.code) for p in project.problems] == [("content/chinh-sach/Miễn phí.yml", "ten-tep-chinh-sach")]
    assert [record.stem for record in project.records] == ["mien-phi"]


def test_kind_duoi_tep_la(tmp_path: Path):
    """A record saved as .yaml or .yml.txt is not silently left out."""
    (tmp_path / "tthc/ho-tich").mkdir(parents=True)
    (tmp_path / "tthc/ho-tich/1.000890.yaml").write_text("a: b")
    (tmp_path / "tthc/ho-tich/1.000891.yml.txt").write_text("a: b")

    problems = find_project(tmp_path).problems

    assert [(p.file, p.code) for p in problems] == [
        ("tthc/ho-tich/1.000890.yaml", "duoi-tep-la"),
        ("tthc/ho-tich/1.000891.yml.txt", "duoi-tep-la"),
    ]


def test_problems_sort_by_place():
    """Problems are read from the top of the first file down."""
    late = Problem("b.yml", 1, 1, "", "ban-ghi-rong")
    second = Problem("a.yml", 10, 1, "", "ban-ghi-rong")
    first = Problem("a.yml", 9, 2, "", "ban-ghi-rong")

    assert sorted([late, second, first]) == [first, second, late]


def test_as_json():
    """Machines get the same words as people."""
    problem = Problem("a.yml", 3, 5, "so_bo", "trung-khoa", (("first", "1"),))

    assert json.loads(json.dumps(problem.as_json())) == {
        "tep": "a.yml",
        "dong": 3,
        "cot": 5,
        "khoa": "so_bo",
        "ma": "trung-khoa",
        "muc_do": "loi",
        "thong_bao": "khoá này đã có ở dòng 1; giữ lại một chỗ",
    }


def test_errors_in():
    """Warnings do not stop publication."""
    error = Problem("a.yml", 1, 1, "", "ban-ghi-rong")
    warning = Problem("a.yml", 1, 1, "", "thieu-tom-tat")

    assert (error.severity, warning.severity) == (Severity.ERROR, Severity.WARNING)
    assert errors_in([warning, error]) == [error]


@pytest.mark.parametrize(
    ("value", "shown"),
    [("a", "`a`"), ("a\n  b", "`a b`"), ("x" * 60, f"`{'x' * 60}`"), ("x" * 61, f"`{'x' * 57}…`")],
)
def test_quoted(value, shown):
    """Values in messages are one short line."""
    assert quoted(value) == shown
