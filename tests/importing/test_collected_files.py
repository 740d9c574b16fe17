"""Files of many makes that were collected beside the repository: each is read, compared, or told in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from fixture_project import new_project, run

from congkhai.importing.formats.recognition import read_any

CASES = Path(__file__).parents[2].parent / "shared/cases/import"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="no collected files beside the repository")

PROCEDURES = (
    "c1-new.json c1-new-onlyfee.json c1-old.json c3-new.json c3-old.json d4-page-pasted.docx d5-export.docx"
    " h1-label-html.html j1-label-keys.json m3-labels-mafirst.txt p1-flat.json p2-accents.json p3-lines-ok.txt"
    " p3-related-lines.txt p4-legal-glued.txt p6-form-glued.txt p7-h38.txt p8-word-saved-as-txt-tabs.txt"
    " p9-lines-with-nav.txt q0-api.json q2-map.json q3-procedures.json q6-h38.json"
)
LISTS = {
    "d3-list.docx": 2, "j3-detail.csv": 1, "j3-detail.xlsx": 1, "j4-office-workbook.xlsx": 1, "l1-star.xlsx": 3,
    "l10-html.xls": 3, "l11-oldlist.json": 3, "l12-index.json": 3, "l14-all-match.xlsx": 31,
    "l15-five-missing.xlsx": 26, "l17-code-forms.xlsx": 5, "l18-two-tables-side.xlsx": 2, "l2-h38.xlsx": 3,
    "l3-hoso.xlsx": 3, "l5-maTT.xlsx": 3, "l6-annex.xlsx": 3, "l7-abolished-section.xlsx": 3,
    "l7b-abolished-heading.xlsx": 2, "l9-tab.tsv": 3, "l9.csv": 3,
}  # fmt: skip
REFUSED = {
    "m1-api.md": "văn bản Markdown",
    "pdf1-scan-with-font.pdf": "PDF không có lớp chữ",
    "q4.har": "nhật ký mạng của trình duyệt",
}


def reading(name):
    """What a file gives."""
    return read_any((CASES / name).read_bytes(), name)


@pytest.mark.parametrize("name", PROCEDURES.split())
def test_procedures(name):
    """One procedure, with its ways and papers unless they were refused by name, in no other section's words."""
    read = reading(name)
    (found,) = read.procedures

    assert found.code.startswith("2.099001")
    assert found.name.startswith("Thủ tục thử nghiệm số một")
    refused = {
        unread.what.partition("” không theo mẫu")[0] for unread in read.unread if "không theo mẫu" in unread.what
    }
    assert [way.submission for way in found.channels if way.submission not in ("DIRECT", "ONLINE")] == []
    assert bool(found.channels) != ("mục “Cách thức thực hiện" in refused)
    assert all(paper.originals == 1 for group in found.groups for paper in group.papers)
    assert bool(found.groups) != ("mục “Thành phần hồ sơ" in refused)
    assert found.description == ""


@pytest.mark.parametrize("name", LISTS)
def test_lists(name):
    """Every row is compared, none is complained of."""
    read = reading(name)

    assert (len(read.listed), read.procedures, read.unread) == (LISTS[name], (), ())


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_read(name):
    """One sentence that is true."""
    read = reading(name)

    assert (read.procedures, read.listed) == ((), ())
    assert [unread.what.startswith(REFUSED[name]) for unread in read.unread] == [True]


def take(project, *names):
    """Import files one after another; the last result."""
    return [run(project, "--verify", str(CASES / name), command="import", day=None) for name in names][-1]


def test_one_procedure_whatever_its_code(tmp_path):
    """An answer, an answer and a page with the end of a province: one record."""
    project = new_project(tmp_path / "project")
    take(project, "q0-api.json", "q6-h38.json", "p7-h38.txt")

    assert [path.stem for path in (project / "tthc").rglob("2.099001*")] == ["2.099001"]


def test_news_and_what_is_none(tmp_path):
    """Words beside a time that changed too are told; another order of the same times is not."""
    fees, order = new_project(tmp_path / "fees"), new_project(tmp_path / "order")
    told, same = take(fees, "c1-old.json", "c1-new.json"), take(order, "c3-old.json", "c3-new.json")

    assert "    Thời hạn giải quyết: 5 → 3 ngày làm việc" in told.lines
    assert "áp dụng mức 1.000.000 đồng đến hết ngày 31/12/2026" in told.out
    assert "Thời hạn giải quyết:" not in same.out
    assert "    Tên thủ tục: Thủ tục thử nghiệm số một → Thủ tục thử nghiệm số một (sửa)" in same.lines


def test_no_entry_from_guesses(tmp_path):
    """Legal texts of one run stay words; no letter of them is lost, and they are doubted."""
    project = new_project(tmp_path / "project")
    before = (project / "content/danh-muc/van-ban.yml").read_bytes()
    result = take(project, "p4-legal-glued.txt")

    (record,) = (project / "tthc").rglob("2.099001.yml")
    assert (project / "content/danh-muc/van-ban.yml").read_bytes() == before
    assert "32/2024/QH15" in record.read_text("utf-8")
    assert "59/2025/TT-NHNN" in record.read_text("utf-8")
    assert "can-cu-chua-tach" in result.out
