"""Every real file beside the repository is read, and nothing of it is lost."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from lxml import html
from page_of_record import page_of_record

from congkhai.importing.formats.old_portal import is_old_portal_page, read_old_portal_page
from congkhai.importing.formats.portal_html import is_portal_page, read_portal_page
from congkhai.importing.formats.word_text import is_word_text, read_word_text
from congkhai.importing.found.shapes import FoundProcedure

pytestmark = pytest.mark.proof("pages and texts of the portal")

# Words of tables and labels, and those that become codes.
CHROME = """
    tên thủ tục mã thủ tục số quyết định cấp thực hiện loại thủ tục lĩnh vực đối tượng thực hiện
    cơ quan có thẩm quyền địa chỉ tiếp nhận hs cơ quan được ủy quyền cơ quan phối hợp thủ tục hành chính liên quan
    trình tự cách thức thành phần hồ sơ căn cứ pháp lý yêu cầu điều kiện kết quả xử lý từ khóa mô tả
    hình thức nộp thời gian hạn giải quyết phí lệ phí tên giấy tờ mẫu đơn tờ khai số lượng văn bản
    ký hiệu trích yếu ngày ban hành chi tiết không có thông tin bao gồm trực tiếp tuyến dịch vụ bưu chính
    ngày làm việc miễn phí bản chính sao việt nam đồng vnđ cấp bộ tỉnh xã huyện loại khác
    tthc được luật giao quy định chi tiết không cho địa phương hoặc
"""


def words(text: str) -> Counter[str]:
    """Letters and digits in runs; zeros before a number and dots within one do not count."""
    text = re.sub(r"(?<=\d)[.,](?=\d{3}\b)", "", unicodedata.normalize("NFC", text).lower())
    return Counter(word.lstrip("0") if word.isdigit() else word for word in re.findall(r"[^\W_]+", text))


def lost(pieces: Iterable[str], found: FoundProcedure) -> set[str]:
    """Long pieces that are not in the record, letter by letter, and words that are not in it as often.

    Words of CHROME may be fewer.
    """
    pieces, record = list(pieces), " ".join(texts(found))
    told, chrome = letters(record), words(CHROME).keys()
    gone = {piece for piece in pieces if len(piece.strip()) > 40 and letters(piece) not in told}
    few = set(words(" ".join(pieces)) - words(record)) - chrome - {""}
    return {piece for piece in gone if not words(piece).keys() <= chrome} | few


def letters(text: str) -> str:
    """The letters and digits alone."""
    return "".join(re.findall(r"[^\W_]", unicodedata.normalize("NFC", text)))


def texts(found: object) -> Iterator[str]:
    """All texts, numbers and days of a record."""
    if isinstance(found, date):
        yield f"{found:%d %m %Y}"
    elif is_dataclass(found):
        yield from texts([getattr(found, field.name) for field in fields(found) if field.name != "has"])
    elif isinstance(found, list | tuple):
        for item in found:
            yield from texts(item)
    else:
        yield str(found)


def blankless(value: object) -> str:
    """A value as text without white space; None is nothing."""
    return "" if value is None else "".join(str(value).split())


@pytest.fixture(scope="session")
def justice(corpus):
    """Code → the API's answer, all procedures in the field of justice and those of the saved pages."""
    with gzip.open(corpus / "portal-api/national.jsonl.gz", "rt", encoding="utf-8") as lines:
        pages = [json.loads(line) for line in lines if '"code": "1.013225"' in line or '"code":"1.013225"' in line]
    with gzip.open(corpus / "portal-api/justice.jsonl.gz", "rt", encoding="utf-8") as lines:
        return {record["code"]: record for record in (*map(json.loads, lines), *pages)}


def assert_same(found: FoundProcedure, record: dict[str, Any]) -> None:
    """A page tells what the API tells of the same code: texts but for white space, numbers, order of steps."""
    assert blankless(found.name) == blankless(record["name"])
    assert found.decision == record["procedureProposal"]["proposalNumber"].strip()
    assert sorted(found.audiences) == sorted(subject["name"] for subject in record["subjectTypesDetails"])
    assert blankless(found.requirements) == blankless(record["requirementsAndConditions"])
    assert [(blankless(step.name), blankless(step.text)) for step in found.steps] == [
        (blankless(step["name"]), blankless(step["description"])) for step in record["executionSteps"]
    ]
    assert [
        (channel.submission, blankless(channel.time), [(cost.amount, blankless(cost.text)) for cost in channel.costs])
        for channel in found.channels
    ] == [
        (
            method["submissionMethod"],
            blankless(method["processingTime"]),
            [
                (fee.get("value"), blankless(fee.get("description")))
                for fee in method["fees"]
                if fee.get("value") is not None or fee.get("description")
            ],
        )
        for method in record["executionMethods"]
    ]
    assert Counter(
        (blankless(group.name), blankless(paper.name), paper.originals, paper.copies)
        for group in found.groups
        for paper in group.papers
    ) == Counter(
        (blankless(case["name"]), blankless(paper["name"]), paper["originalQty"], paper["copyQty"])
        for case in record["executionCases"]
        for paper in case["profileComponents"]
    )
    assert Counter(blankless(text.number) for text in found.legal_texts) == Counter(
        blankless(text["code"]) for text in record["legalBasisesDetails"]
    )
    assert [(blankless(output.name), output.code) for output in found.outputs] == [
        (blankless(result["name"]), result["code"] or "") for result in record["resultsDetails"]
    ]


def test_saved_pages_of_2026_are_whole(corpus):
    """Every word of the page's parts is in the record."""
    for path in sorted((corpus / "raw/html_2026").iterdir()):
        data = path.read_bytes()
        reading = read_portal_page(data, path.name)
        [found] = reading.procedures
        [heading] = html.fromstring(data.decode()).xpath("//h4[contains(., 'Trình Tự Thực Hiện')]")
        parts = heading.getparent().getparent().getparent()

        assert is_portal_page(data)
        assert not is_old_portal_page(data)
        assert (reading.unread, found.note) == ((), "")
        assert lost(parts.itertext(), found) == set()


def test_saved_pages_of_2026_tell_what_the_api_tells(corpus, justice):
    """The two saved pages and the answers of the same codes agree."""
    for path in sorted((corpus / "raw/html_2026").iterdir()):
        [found] = read_portal_page(path.read_bytes(), path.name).procedures

        assert_same(found, justice[found.code])


def test_all_answers_of_justice_pass_through_a_page(justice):
    """Drawn as the portal draws them, they are read back, dirt and all; no reader's word is left over."""
    for record in justice.values():
        [found] = read_portal_page(page_of_record(record), record["code"]).procedures

        assert found.note == ""
        assert_same(found, record)


def test_saved_pages_of_the_old_portal(corpus):
    """The procedure is whole but for what its script fills in; the decision is none."""
    folder = corpus / "raw/html_old_portal"
    data = (folder / "dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html").read_bytes()
    decision = (folder / "dvc-tthc-quyet-dinh-cong-bo-chi-tiet_115010.html").read_bytes()
    [found] = read_old_portal_page(data, "a.html").procedures
    [pop_up] = html.fromstring(data.decode()[data.decode().index('<div id="popup') :]).xpath("//*[@class='modal-body']")

    assert is_old_portal_page(data)
    assert is_old_portal_page(decision)
    assert not is_portal_page(data)
    assert found.note == ""
    assert {"steps", "requirements"} & found.has == set()
    assert lost(pop_up.itertext(), found) == set()
    assert read_old_portal_page(decision, "b.html").procedures == ()


def test_texts_of_the_word_export(corpus):
    """All fifteen are whole."""
    for path in sorted((corpus / "raw/word_export_text_2025").iterdir()):
        data = path.read_bytes()
        reading = read_word_text(data, path.name)
        [found] = reading.procedures
        pieces = [
            re.sub(r"^- (?:\d\d Bản \w+,? )+|^L?ệ? ?[Pp]hí : (?:[\d.]* ?(?:Đồng|USD) )?", "", piece)
            for piece in re.split(r"[|\n]|  (?=(?:Lệ phí|Phí) :)| \(?\[|\]\(|'\)\)?|ma='", data.decode())
        ]

        assert is_word_text(data)
        assert found.code == path.stem
        assert (reading.unread, found.note) == ((), "")
        assert lost(pieces, found) == set()
