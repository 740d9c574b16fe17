"""The records of the repository are themselves without errors, and the lists beside them agree with them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from fixture_project import REPOSITORY, run
from shipped_records import shipped_file, shipped_procedures

from congkhai.catalogue.dated_prose import as_told_on
from congkhai.catalogue.fold import filed
from congkhai.catalogue.wording import IN_WORDS
from congkhai.model.procedure import Procedure


def test_the_shipped_records_have_no_errors() -> None:
    """`check` on the repository finds warnings at most."""
    result = run(REPOSITORY, "--no-cache", command="check", day=None)

    assert result.code == 0, result.out


@pytest.mark.parametrize("day", ["2027-01-01", "2027-03-01"])
def test_no_sentence_outlives_its_day(day: str) -> None:
    """On the days on which law changes, no prose of a record or policy tells what no longer holds."""
    told = run(REPOSITORY, "--no-cache", command="check", day=day).out

    assert [line for line in told.splitlines() if "[loi-van-cu]" in line] == []


def test_a_question_of_last_year_that_was_sent_opens_this_year(tmp_path: Path) -> None:
    """The guide to legal aid asks otherwise from 1/1/2027: the old address asks on, and is in no sitemap."""
    assert run(REPOSITORY, "--no-cache", "--out", str(tmp_path), day="2027-01-01").code == 0

    sent = "chon/luat-su-mien-phi/nhom/can-ngheo-tro-cap/"
    page = (tmp_path / "site" / sent / "index.html").read_text(encoding="utf-8")
    assert '<link rel="canonical" href="https://tthc.example/chon/luat-su-mien-phi/nhom/">' in page
    assert sent not in (tmp_path / "site/sitemap.xml").read_text(encoding="utf-8")


def test_no_event_sends_people_for_a_paper_that_its_procedure_does_not_want() -> None:
    """Where a record answers that a paper need not be fetched first, no life event lists both."""
    procedures = shipped_procedures()
    sent = [
        (event.id, wanted, fetched)
        for event in shipped_file("content/danh-muc/su-kien.yml").entries
        for wanted in event.procedures
        for fetched in event.procedures
        if wanted != fetched and _denies(procedures[wanted], procedures[fetched])
    ]

    assert sent == []


def test_a_record_that_denies_a_paper_is_recognised() -> None:
    """Marrying in Vietnam needs no certificate of marital status: the test above would see it listed."""
    procedures = shipped_procedures()

    assert _denies(procedures["1.000894"], procedures["1.004873"])


def _denies(wanted: Procedure, fetched: Procedure) -> bool:
    """Whether a record says "no" to a question about what another procedure gives out."""
    outputs = (output.text for output in fetched.outputs or ())
    names = [filed(name) for name in (*fetched.guidance.common_names, *outputs) if len(name.split()) > 2]
    return any(
        question.answer.startswith("Không") and any(name in filed(question.question) for name in names)
        for question in wanted.guidance.questions
    )


def test_codes_of_results_stay_in_the_data(shipped: Path) -> None:
    """A citizen gets a paper, not a code of the database: pages name results by words alone."""
    pages = [page for site in ("site", "site-pbgdpl") for page in (shipped / site).rglob("*.html")]

    assert [page.name for page in pages if b"KQ.G" in page.read_bytes()] == []
    assert b"KQ.G15.000168" in (shipped / "site/du-lieu/thu-tuc.json").read_bytes()


def test_one_thing_has_one_label(shipped: Path) -> None:
    """Offices of communes are named as people see them on the door; what is paid and filed online is called one way."""
    others = ["Ủy ban nhân dân cấp xã".encode(), "hành chính công cấp xã".encode(), "Chi phí:".encode()]
    others += [words.encode() for words in ("Làm qua mạng", "Giấy tờ cần có", "Nhờ người làm thay")]
    others += [words.encode() for words in ("Tốn bao nhiêu", "Thời hạn: ", ">Thời hạn<")]
    pages = [page for site in ("site", "site-pbgdpl") for page in (shipped / site).rglob("*.html")]

    assert [(page.name, words.decode()) for page in pages for words in others if words in page.read_bytes()] == []


def test_where_papers_are_received_has_one_name(shipped: Path) -> None:
    """A citizen does not have to know that a counter, a one-stop desk and the centre on the door are one place."""
    others = ("quầy", "bộ phận một cửa", "hỏi nơi nộp")
    decree = "theo cơ chế một cửa, một cửa liên thông tại bộ phận một cửa"

    texts = {page: page.read_text("utf-8").lower().replace(decree, "") for page in (shipped / "site").rglob("*.html")}
    assert [(page.parent.name, words) for page, text in texts.items() for words in others if words in text] == []


def test_papers_are_brought_where_they_are_received() -> None:
    """Nobody is sent to an office that decides when the record itself says that the centre receives."""
    centre = "Trung tâm Phục vụ hành chính công xã, phường"
    sent = [
        (code, step.name)
        for code, procedure in shipped_procedures().items()
        for step in procedure.steps
        if centre in (procedure.reception or ()) and "đến Ủy ban nhân dân xã, phường hoặc" in step.text
    ]

    assert sent == []


def test_a_condition_says_what_it_is() -> None:
    """A citizen has no law at hand: an article stands in brackets, behind what it wants."""
    bare = [
        (code, condition.text)
        for code, procedure in shipped_procedures().items()
        for condition in procedure.requirements or ()
        if "Điều" in re.sub(r"\([^)]*\)", "", condition.text)
    ]

    assert bare == []


def test_what_only_the_resolution_on_data_says_ends_with_it() -> None:
    """Nghị quyết 66.7/2025/NQ-CP ends on 28/2/2027: from then on nobody is told that data are missing within hours."""
    after = [as_told_on(procedure, date(2027, 3, 1)) for procedure in shipped_procedures().values()]
    told = [
        (procedure.identifier, text)
        for procedure in after
        for text in (
            *(question.answer for question in procedure.guidance.questions),
            *(words or "" for step in procedure.steps for words in (step.text, step.duration)),
            *(channel.description or "" for channel in procedure.channels),
        )
        if "8 giờ làm việc" in text
    ]

    assert told == []


def test_papers_of_civil_status_have_the_names_of_the_law_of_the_day() -> None:
    """Luật Hộ tịch số 03/2026/QH16, Điều 2: from 1/3/2027 no fee and no result is called "Trích lục" any more."""
    told = {
        name
        for procedure in shipped_procedures().values()
        for now in [as_told_on(procedure, date(2027, 3, 1))]
        for name in (
            *(cost.name or "" for channel in now.channels for cost in channel.listed_costs),
            *(output.text for output in now.outputs or ()),
        )
        if "trích lục" in name.lower()
    }

    assert told == set()


def test_how_long_is_told_at_the_top(shipped: Path) -> None:
    """What is no number is told in a few words; nobody has to look for it in the table."""
    pages = (shipped / "site/thu-tuc").rglob("*.html")

    assert [page.parent.name for page in pages if IN_WORDS.encode() in page.read_bytes()] == []
