"""What the shipped pages say at their top on the days on which law changes, and what once was wrong there."""

from __future__ import annotations

import gzip
import json
import re
from datetime import date
from pathlib import Path

import pytest
from fixture_project import REPOSITORY
from shipped_records import shipped_file, shipped_procedures

from congkhai.catalogue.dated_prose import as_told_on
from congkhai.catalogue.days import days_of, in_force
from congkhai.catalogue.my_case import holds_in
from congkhai.catalogue.summary import summarise
from congkhai.catalogue.wording import spell_day
from congkhai.model.families import FAMILY
from congkhai.model.policy import Policy
from congkhai.model.procedure import Procedure

JUSTICE = Path(__file__).parents[3] / "shared/corpus/portal-api/justice.jsonl.gz"
POLICIES = REPOSITORY / "content/chinh-sach"
BEFORE, NEW_YEAR, MARCH = date(2026, 11, 29), date(2027, 1, 1), date(2027, 3, 1)


@pytest.mark.parametrize(
    ("code", "day", "words"),
    [
        ("2.000635", BEFORE, "8.000 đồng/bản sao; miễn phí (cá nhân; nộp trực tuyến, VNeID mức độ 2"),
        ("2.000635", MARCH, "8.000 đồng/bản sao"),
        ("1.004873", BEFORE, "do Hội đồng nhân dân tỉnh quy định; miễn phí (nộp trực tuyến"),
        ("1.004873", MARCH, "Do Hội đồng nhân dân tỉnh quy định"),
        ("1.000828", BEFORE, "Phí: 400.000 đồng/hồ sơ đến hết 31/12/2026, từ 1/1/2027: 800.000 đồng/hồ sơ"),
        ("1.000828", NEW_YEAR, "Phí: 800.000 đồng/hồ sơ; Lệ phí: 100.000 đồng"),
        ("2.001395", BEFORE, "1.000.000 đồng"),
        ("1.002211", BEFORE, "Chưa có dữ liệu"),
        ("2.000829", BEFORE, "Không thu phí, lệ phí"),
    ],
)
def test_fees_of_the_day(code: str, day: date, words: str) -> None:
    """The waiver for who files online ends on 28/2/2027, cuts on 31/12/2026; a bare 0 of the source is no fee known."""
    cost = summarise(shipped_procedures()[code], day).cost

    assert words in cost
    assert ("miễn phí (" in cost) == ("miễn phí (" in words)


@pytest.mark.parametrize(
    ("code", "day", "time", "cost"),
    [
        ("2.001395", BEFORE, "", "1.000.000 đồng; hãy hỏi trước khi nộp tiền"),
        ("2.001395", NEW_YEAR, "", "1.000.000 đồng"),
        (
            "1.004884",
            BEFORE,
            "Đến hết 28/2/2027: 5 ngày làm việc, xem ngày hẹn trên phiếu hẹn. "
            "Từ 1/3/2027: chưa rõ còn đăng ký lại khai sinh được không; hãy hỏi xã, phường trước khi đi",
            "",
        ),
        (
            "2.001263",
            BEFORE,
            "30 ngày, xem ngày hẹn trên phiếu hẹn",
            "400.000 đồng/trường hợp; hãy hỏi trước khi nộp tiền",
        ),
        ("1.001122", BEFORE, "30 ngày, xem ngày hẹn trên phiếu hẹn", ""),
        (
            "2.000635",
            MARCH,
            "Luật Hộ tịch mới không ghi thời hạn cấp bản sao, chưa thấy nghị định; hãy hỏi nơi nhận hồ sơ",
            "",
        ),
        ("2.001035", BEFORE, "2 ngày làm việc, xem ngày hẹn trên phiếu hẹn", "50.000 đồng/giao dịch"),
    ],
)
def test_a_doubt_stands_where_the_value_stands(code: str, day: date, time: str, cost: str) -> None:
    """Sources differ, or a text was not read: who sees the number alone is told to ask too, as long as that is so."""
    summary = summarise(shipped_procedures()[code], day)

    assert not time or summary.time == time
    assert not cost or summary.cost == cost


def test_times_of_the_day() -> None:
    """Nghị quyết 66.16/2026/NQ-CP: 7 working days up to 28/2/2027, then those of Luật Luật sư."""
    lawyers = shipped_procedures()["1.002010"]

    assert summarise(lawyers, BEFORE).time == "7 ngày làm việc đến hết 28/2/2027, từ 1/3/2027: 10 ngày làm việc"
    assert summarise(lawyers, MARCH).time == "10 ngày làm việc"


@pytest.mark.parametrize(
    ("number", "since"),
    [
        ("136/2025/QH15", date(2026, 7, 1)),
        ("309/2026/NĐ-CP", date(2026, 8, 5)),
        ("66.22/2026/NQ-CP", date(2026, 8, 15)),
        ("04/2026/QH16", NEW_YEAR),
        ("05/2026/QH16", NEW_YEAR),
        ("03/2026/QH16", MARCH),
    ],
)
def test_newer_texts_have_their_days(number: str, since: date) -> None:
    """The list knows the texts that came after the data, and from when they hold."""
    [text] = [one for one in shipped_file(FAMILY["van-ban"].files).entries if one.number == number]  # type: ignore[attr-defined]

    assert text.effective == since


def test_the_day_of_the_data_is_that_of_its_source() -> None:
    """Answers that came as they were are of 18/7/2026, what was read from the text form of 19/7/2026."""
    if not JUSTICE.exists():
        pytest.skip("the data of the national database are not here")
    with gzip.open(JUSTICE, "rt", encoding="utf-8") as lines:
        days = {one["code"]: one["_source"]["retrieved"][:10] for one in map(json.loads, lines)}
    told = {code: procedure.source.retrieved.isoformat() for code, procedure in shipped_procedures().items()}

    assert {code: day for code, day in told.items() if days.get(code, day) != day} == {}


@pytest.mark.parametrize(
    ("code", "abroad"),
    [
        ("1.001193", "2.000528"),
        ("1.000894", "2.000806"),
        ("1.000656", "1.001766"),
        ("1.001022", "2.000779"),
        ("1.004859", "2.000748"),
        ("1.004884", "2.000522"),
    ],
)
def test_what_is_another_procedure_for_foreigners_says_so(code: str, abroad: str) -> None:
    """In a province at the border somebody is from the other side: the page names the procedure that is theirs."""
    procedure = shipped_procedures()[code]
    answers = " ".join(one.answer for one in procedure.guidance.questions if in_force(one, BEFORE))

    assert abroad in answers or abroad in shipped_procedures()


@pytest.mark.parametrize("code", ["1.001193", "1.001022"])
def test_a_result_of_the_search_says_that_foreigners_have_to_read_on(code: str) -> None:
    """Who asks for the birth of a child of a Chinese father finds this card: it does not seem to be for everybody."""
    assert "là người nước ngoài thì xem phần hỏi đáp" in (shipped_procedures()[code].guidance.summary or "")


def test_relatives_register_a_birth_without_authorisation() -> None:
    """The paper, the answer and the line on who may go instead say the same (Nghị định 123/2015/NĐ-CP)."""
    birth = shipped_procedures()["1.001193"]
    assert birth.representation is not None
    [paper] = birth.representation.evidence or ()
    answers = " ".join(one.answer for one in birth.guidance.questions)

    assert "không phải là ông, bà" in (paper.condition or "")
    assert "Ông, bà, người thân không cần giấy ủy quyền" in answers
    assert "không cần văn bản ủy quyền" in (birth.representation.note or "")


def test_fifteen_days_are_for_wrong_information_alone() -> None:
    """Luật Tiếp cận thông tin: not for every request."""
    page = (REPOSITORY / "content/tiep-can-thong-tin.md").read_text("utf-8")
    told = [sentence for sentence in re.split(r"\.\s|\n", page) if "15 ngày" in sentence]

    assert told
    assert all("sai" in sentence for sentence in told)


def test_where_to_hand_in_and_who_decides_are_told_apart() -> None:
    """That papers may be handed in anywhere moves nobody's decision elsewhere."""
    policy = shipped_file("content/chinh-sach/nop-ho-so-o-dau-trong-tinh-cung-duoc.yml")
    after = " ".join(one.after for one in policy.comparisons)  # type: ignore[attr-defined]

    assert "Nơi giải quyết không đổi" in after


def test_what_a_policy_to_come_changes_stands_with_its_procedures() -> None:
    """Who reads the procedure alone learns of the day too; one of them changes in nothing that it tells."""
    policies = {file.stem: shipped_file(f"content/chinh-sach/{file.name}") for file in POLICIES.glob("*.yml")}
    silent = {
        (slug, code)
        for slug, policy in policies.items()
        if isinstance(policy, Policy) and policy.effective > BEFORE
        for code in policy.procedures
        if not _tells(shipped_procedures()[code], policy.effective)
    }

    assert silent == {("mo-rong-tro-giup-phap-ly", "2.001680")}


def _tells(procedure: Procedure, day: date) -> bool:
    """A part that begins on the day, or words that name it."""
    return any(one.value == day for one in days_of(procedure)) or spell_day(day) in str(procedure.guidance)


@pytest.mark.parametrize("day", [BEFORE, NEW_YEAR, MARCH])
def test_contracts_may_have_moved_to_notaries(day: date) -> None:
    """Luật 04/2026/QH16: from 1/1/2027 a commune may no longer authenticate them; whom to ask stands at the top too."""
    contracts = as_told_on(shipped_procedures()["2.001035"], day)
    [answer] = [one.answer for one in contracts.guidance.questions if "04/2026/QH16" in one.answer]

    assert "hãy hỏi xã, phường trước khi đi" in answer
    assert ("Từ ngày đó" in answer) == (day < NEW_YEAR)
    assert "hãy hỏi trước" in contracts.reception[0]


def test_signposts_send_to_communes_only_after_asking() -> None:
    """What else may have moved to notaries: wills, inheritances, contracts on land."""
    signposts = shipped_file(FAMILY["chi-dan"].files).entries  # type: ignore[attr-defined]
    told = [one.text for one in signposts if "chứng thực ở" in one.text and "46/2024/QH15" in one.legal_resources]

    assert len(told) == 3
    assert all("hãy hỏi xã, phường trước khi đi" in one for one in told)


def test_a_summary_promises_nothing_that_the_page_doubts() -> None:
    """From 1/3/2027 it is not known whether a birth can be registered again: summary and cards send people to ask."""
    again = shipped_procedures()["1.004884"]

    assert "Chưa rõ" in summarise(again, MARCH).time
    assert "cấp lại" not in (again.guidance.summary or "")
    assert "trước khi đi, hãy hỏi" in (again.guidance.summary or "")


@pytest.mark.parametrize("code", ["1.001193", "1.001022"])
def test_a_foreign_parent_is_told_where_to_ask_on_every_day(code: str) -> None:
    """Until 28/2/2027 other procedures are for them; then communes do it, and what to bring is not known yet."""
    for day in (BEFORE, MARCH):
        questions = as_told_on(shipped_procedures()[code], day).guidance.questions
        [answer] = [one.answer for one in questions if "là người nước ngoài thì có làm ở đây" in one.question]

        assert "hãy hỏi xã" in answer
        assert answer.startswith("Không.") == (day == BEFORE)


def test_papers_of_a_neighbouring_country_need_no_legalisation_at_the_border() -> None:
    """Luật Hộ tịch 03/2026/QH16, Điều 11, from 1/3/2027: who marries across the border is told so."""
    answers = [one.answer for one in as_told_on(shipped_procedures()["2.000806"], MARCH).guidance.questions]

    assert any("nước láng giềng" in one and "được miễn hợp pháp hóa" in one for one in answers)


def test_who_registers_a_birth_instead_of_the_parents() -> None:
    """From 1/3/2027 the law lists them; any other needs an authorisation, as before."""
    questions = as_told_on(shipped_procedures()["1.001193"], MARCH).guidance.questions
    [answer] = [one.answer for one in questions if one.question.startswith("Ai được đi khai sinh")]

    assert "anh, chị, cô, dì, chú, bác, cậu ruột" in answer
    assert "Người ngoài đi thay thì cần giấy ủy quyền" in answer


def test_no_step_looks_up_what_has_to_be_handed_in_again() -> None:
    """Nghị quyết 66.7/2025/NQ-CP ends on 28/2/2027. Luật Hộ tịch and Nghị định 191/2025/NĐ-CP go on to look up."""
    looking = {
        code
        for code, procedure in shipped_procedures().items()
        if procedure.field != "ho-tich" and "66.7/2025/NQ-CP" in procedure.legal_resources
        for step in as_told_on(procedure, MARCH).steps
        if re.search(r"\btra (?:thông tin|dữ liệu|cơ sở dữ liệu)", step.text)
    }

    assert looking == {"2.002039"}


def test_a_centre_of_legal_advice_has_conditions() -> None:
    """The decree that it rests on has some, whatever a bare "không" of the database says."""
    [condition] = shipped_procedures()["1.000627"].requirements or ()

    assert "Nghị định 77/2008/NĐ-CP, Điều 5" in condition.text
    assert "hãy hỏi" in condition.text


@pytest.mark.parametrize(
    ("code", "answers", "needless"),
    [
        ("1.000656", "qua-han chet-da-lau biet-noi-cu-tru khong-xin-ban-sao", "Giấy báo tử hoặc"),
        ("1.000656", "dung-han co-giay-bao-tu khong-biet-noi-cu-tru khong-xin-ban-sao", "nơi cư trú cuối cùng"),
        ("2.002039", "duoc-mien-dieu-kien khong-co-con thoi-quoc-tich-nuoc-ngoai", "trình độ tiếng Việt"),
        ("2.002039", "duoc-mien-dieu-kien khong-co-con thoi-quoc-tich-nuoc-ngoai", "khả năng bảo đảm cuộc sống"),
    ],
)
def test_a_case_lists_no_paper_that_it_does_not_need(code: str, answers: str, needless: str) -> None:
    """Who has none, or is exempt from the condition (Luật Quốc tịch, Điều 20), is not asked for the paper."""
    procedure = shipped_procedures()[code]
    others = [group for group in procedure.evidence if holds_in(group.when, procedure.distinctions, answers.split())]

    assert not any(needless in paper.name for group in others for paper in group.evidence)
    assert any(needless in paper.name for group in procedure.evidence for paper in group.evidence)
