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

import pytest
from lxml import html

from congkhai.importers.found import FoundProcedure
from congkhai.importers.old_portal import is_old_portal_page, read_old_portal_page
from congkhai.importers.portal_html import is_portal_page, read_portal_page
from congkhai.importers.word_text import is_word_text, read_word_text

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


def blankless(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


@pytest.fixture(scope="session")
def national(corpus):
    """Code → the API's answer."""
    with gzip.open(corpus / "portal-api/national.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines if '"1.001193"' in line or '"1.013225"' in line)
        return {record["code"]: record for record in records}


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


def test_saved_pages_of_2026_tell_what_the_api_tells(corpus, national):
    """Names, fees, times, papers with numbers, legal texts and results are those of the same code."""
    for path in sorted((corpus / "raw/html_2026").iterdir()):
        [found] = read_portal_page(path.read_bytes(), path.name).procedures
        record = national[found.code]

        assert (found.name, found.decision) == (record["name"], record["procedureProposal"]["proposalNumber"])
        assert found.field == record["categoriesDetails"][0]["name"]
        assert sorted(found.audiences) == sorted(subject["name"] for subject in record["subjectTypesDetails"])
        assert [blankless(step.name + step.text) for step in found.steps] == [
            blankless(step["name"] + step["description"]) for step in record["executionSteps"]
        ]
        assert [
            (channel.submission, channel.time, [(cost.amount, cost.text) for cost in channel.costs])
            for channel in found.channels
        ] == [
            (
                method["submissionMethod"],
                str(method["processingTime"]),
                [(fee["value"], fee["description"]) for fee in method["fees"]],
            )
            for method in record["executionMethods"]
        ]
        assert Counter(
            (group.name, blankless(paper.name), paper.originals, paper.copies)
            for group in found.groups
            for paper in group.papers
        ) == Counter(
            (case["name"].strip(), blankless(paper["name"]), paper["originalQty"], paper["copyQty"])
            for case in record["executionCases"]
            for paper in case["profileComponents"]
        )
        assert Counter(text.number for text in found.legal_texts) == Counter(
            text["code"].strip() for text in record["legalBasisesDetails"]
        )
        assert [(output.name, output.code) for output in found.outputs] == [
            (result["name"], result["code"]) for result in record["resultsDetails"]
        ]


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
