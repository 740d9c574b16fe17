"""The records of the repository are themselves without errors, and the lists beside them agree with them."""

from __future__ import annotations

from pathlib import Path

from fixture_project import REPOSITORY, run
from shipped_records import shipped_file, shipped_procedures

from congkhai.catalogue.fold import filed
from congkhai.model.procedure import Procedure


def test_the_shipped_records_have_no_errors() -> None:
    """`check` on the repository finds warnings at most."""
    result = run(REPOSITORY, "--no-cache", command="check", day=None)

    assert result.code == 0, result.out


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
    pages = [page for site in ("site", "site-pbgdpl") for page in (shipped / site / "thu-tuc").rglob("*.html")]
    others = ("quầy", "bộ phận một cửa", "hỏi nơi nộp")

    found = [(page.parent.name, words) for page in pages for words in others if words.encode() in page.read_bytes()]
    assert found == []
