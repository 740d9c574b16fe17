"""Every real text and list beside the repository, against what the national database has of the same code."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from national_answers import answer_parts, found_parts, letters, texts_in

from congkhai.importing.formats.labels import LABELS
from congkhai.importing.formats.page_headings import BELOW, CHANNEL_TABLE, LEGAL_TABLE, PAPER_TABLE, headings_of
from congkhai.importing.formats.recognition import read_any
from congkhai.importing.found.shapes import FoundProcedure

pytestmark = pytest.mark.proof("pages and texts of the portal")

# What one form cannot say, or said on another day than the answer; everything else is equal.
LABELLED = {"1.000080": {"groups"}}  # the form joins papers without a group to the group before them
PAGES = {
    "1.000390": {"description"},  # pages say "Không có thông tin" where the answer repeats the conditions
    "1.000532": {"description"},
    "1.000802": {"description", "decision", "channels", "deciding", "legal_texts"},  # an older announcement
    "1.001600": {"description"},
    "1.003005": {"description"},
    "1.004757": {"description"},
    "1.008922": {"name", "decision", "field", "steps", "channels", "groups", "papers", "outputs", "legal_texts"}
    | {"requirements", "description"},  # an older announcement
    "3.000330": {"channels", "audiences"},  # an older announcement
}


@pytest.fixture(scope="session")
def answers(corpus: Path) -> dict[str, dict[str, Any]]:
    """Answers of the national portal by code."""
    with gzip.open(corpus / "portal-api/national.jsonl.gz") as lines:
        return {answer["code"]: answer for answer in map(json.loads, lines)}


def read(path: Path) -> FoundProcedure:
    """The one procedure of a real file, without complaint."""
    reading = read_any(path.read_bytes(), path.name)
    assert reading.unread == ()
    (found,) = reading.procedures
    return found


def differences(found: FoundProcedure, answer: dict[str, Any]) -> set[str]:
    """The parts that are not the same, white space apart."""
    expected, parts = answer_parts(answer), found_parts(found)
    return {part for part in expected if expected[part] != parts[part]}


def test_real_labelled_texts_say_what_the_answers_say(corpus: Path, answers: dict[str, dict[str, Any]]) -> None:
    """Names, steps, channels, papers, legal texts, agencies: all equal but for what the form joins."""
    paths = sorted((corpus / "raw/labels_text_2026").glob("*.txt"))

    found = {path.stem: differences(read(path), answers[path.stem]) for path in paths}

    assert len(found) == 15
    assert {code: parts for code, parts in found.items() if parts} == LABELLED


def test_real_pages_say_what_the_answers_say(corpus: Path, answers: dict[str, dict[str, Any]]) -> None:
    """The same of pages as one run of text, and of the parts in which the page is of another day."""
    paths = [path for path in sorted((corpus / "raw/page_text_2026").glob("*.txt")) if path.stem in answers]

    found = {path.stem: differences(read(path), answers[path.stem]) for path in paths}

    assert len(found) == 14
    assert {code: parts for code, parts in found.items() if parts} == PAGES


@pytest.mark.parametrize("folder", ["labels_text_2026", "page_text_2026"])
def test_no_letter_of_a_real_text_is_lost(corpus: Path, folder: str) -> None:
    """What is in the source but not in the procedure are the form's own words alone."""
    for path in sorted((corpus / "raw" / folder).glob("*.txt")):
        source = path.read_text(encoding="utf-8")
        found = read(path)
        words = _labels_of(source) if folder.startswith("labels") else _words_of_page(source)

        lost = letters(source) - letters("".join(texts_in(found))) - letters(words)

        assert not lost, path.name


def _labels_of(source: str) -> str:
    """The words of the form in a text with 20 labels; levels, types and days are codes in the procedure."""
    coded = re.findall(r"^(?:Cấp thực hiện|Loại thủ tục):.*|giải quyết: \d+ ngày$", source, re.MULTILINE)
    fields = re.findall(
        r"^ +(?:\* Hình thức nộp|Thời hạn giải quyết|Phí, lệ phí|Mô tả|Số lượng: Bản chính: \d+, Bản sao):",
        source,
        re.MULTILINE,
    )
    nothing = re.findall("Không có thông tin(?: căn cứ pháp lý| thành phần hồ sơ)?", source)
    return "".join(["Chi tiết thủ tục hành chính", *LABELS.values(), *coded, *fields, *nothing])


def _words_of_page(source: str) -> str:
    """The words of the page in its text: title, headings, tables, and values that are codes in the procedure."""
    head = source.index("Tên thủ tục")
    marks = headings_of(source[head:])
    below = next(mark.start for mark in marks if mark.part in BELOW) + head
    coded = re.findall(r"Cấp thực hiện.*?Lĩnh vực", source[:below], re.DOTALL)
    table = f"{CHANNEL_TABLE}|{PAPER_TABLE}|{LEGAL_TABLE}|Không có thông tin|Miễn phí|bản chính|bản sao"
    cells = re.findall(rf"{table}|Mã: |Trực tuyến|Trực tiếp|Dịch vụ bưu chính|\d Ngày(?: làm việc)?", source)
    names = [source[mark.start + head : mark.end + head] for mark in marks]
    return "".join([source[:head], source[below:], *names, *coded[:1], *cells])


def test_real_lists_are_read(corpus: Path) -> None:
    """Every row of the lists has a code, a name and a field; nothing of them is doubtful."""
    readings = {path.stem: read_any(path.read_bytes(), path.name) for path in (corpus / "raw/xlsx").glob("*.xlsx")}

    assert {name: len(reading.listed) for name, reading in readings.items()} == {
        "danh-sach-tthc-BoCongAn": 339,
        "danh-sach-tthc-BoTuPhap": 271,
        "danh-sach-tthc-NganhangNhanuocVietNam": 261,
        "toa-an-nhan-dan": 3,
    }
    for reading in readings.values():
        assert reading.unread == ()
        assert all(re.fullmatch(r"\d\.\d{6}", row.code) and row.name and row.field for row in reading.listed)


def test_real_files_of_other_formats_are_told(corpus: Path) -> None:
    """A page of the old portal's decisions, a PDF: one line each."""
    names = ["pdf/ChiTietTTHC_2.002229.pdf", "html_old_portal/dvc-tthc-quyet-dinh-cong-bo-chi-tiet_115010.html"]

    for name in names:
        reading = read_any((corpus / "raw" / name).read_bytes(), name)
        assert (reading.procedures, len(reading.unread)) == ((), 1)


def page_of(answer: dict[str, Any], joint: str) -> str:
    """The page of an answer as text, with `joint` between its cells, as the portal shows it."""
    cells = ["", "Tên thủ tục", answer["name"], "Mã thủ tục", answer["code"], "Số quyết định", "1/QĐ-MAU"]
    cells += ["Cấp thực hiện", "Cấp xã", "Loại thủ tục", "Loại khác", "Lĩnh vực", "Tủ sách", "Đối tượng thực hiện"]
    cells += ["Cơ quan có thẩm quyền", "Địa chỉ tiếp nhận HS", "Cơ quan được ủy quyền", "Cơ quan phối hợp"]
    cells += ["Thủ tục hành chính liên quan", "Không có thông tin", "Trình Tự Thực Hiện"]
    cells += [text or "" for step in answer["executionSteps"] for text in (step["name"], step["description"])]
    cells += ["Cách Thức Thực Hiện", "Không có thông tin", "Thành phần hồ sơ"]
    for group in answer["executionCases"]:
        cells += [group["name"] or "--", "Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng"]
        for paper in group["profileComponents"]:
            copies = f",{joint}{paper['copyQty']} bản sao" if paper["copyQty"] else ""
            cells += [paper["name"], f"{paper['originalQty']} bản chính{copies}"]
    cells += ["Căn cứ pháp lý", "Tên văn bản pháp lý", "Mã văn bản"]
    cells += [text for law in answer["legalBasisesDetails"] for text in (law["name"], law["code"])]
    cells += ["Cơ quan thực hiện", answer["executingAgencies"] or "Không có thông tin", "Yêu cầu, điều kiện thực hiện"]
    cells += [answer["requirementsAndConditions"] or "Không có thông tin", "Kết quả xử lý", "Không có thông tin"]
    cells += ["Từ khóa", "Không có thông tin", "Mô tả", answer["description"] or "Không có thông tin"]
    return joint.join(cell for cell in [*cells, "Chọn cơ quan thực hiện", "Tỉnh/ Thành phố", "Nộp hồ sơ"] if cell)


@pytest.mark.parametrize("joint", ["", "\n"])
def test_pages_made_of_answers_are_cut_where_they_were_joined(
    answers: dict[str, dict[str, Any]], corpus: Path, joint: str
) -> None:
    """All procedures of justice with papers and legal texts: what stood in a section is found in it."""
    with gzip.open(corpus / "portal-api/justice.jsonl.gz") as lines:
        codes = [json.loads(line)["code"] for line in lines]
    parts = ("steps", "requirements", "description", "executing", "papers", "legal_texts")
    wrong: dict[str, set[str]] = {part: set() for part in parts}
    for answer in (answers[code] for code in codes):
        if answer["executionCases"] and answer["legalBasisesDetails"]:
            text = page_of(answer, joint)
            (found,) = read_any(text.encode(), answer["code"]).procedures
            expected, read_parts = answer_parts(answer), found_parts(found)
            for part in parts:
                if expected[part] != read_parts[part]:
                    wrong[part].add(answer["code"])
            lost = letters(text) - letters("".join(texts_in(found))) - letters(_words_of_page(text))
            assert not lost, answer["code"]

    assert {part: codes for part, codes in wrong.items() if codes and part != "legal_texts"} == {}
    assert len(wrong["legal_texts"]) <= (0 if joint else 8)
