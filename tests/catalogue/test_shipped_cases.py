"""The cases of the shipped procedures: what is asked, and what each case costs."""

from __future__ import annotations

from datetime import date

from shipped_records import shipped_procedures
from told_cases import DAY, told

from congkhai.catalogue.my_case import MOST_CASES, cases_of, count_cases, holds_in, open_cases_of, questions_on


def test_what_an_answer_excludes_is_in_no_shipped_case() -> None:
    """No line of a case that is not whole names another answer to a question that is answered."""
    wrong = [
        (one.identifier, [answer.code for answer in case.answers], line)
        for one in shipped_procedures().values()
        for case in open_cases_of(one, DAY)
        for line in (*case.costs, case.time)
        for asked in one.distinctions
        if (given := set(asked.answers).intersection(case.answers))
        for other in asked.answers
        if other not in given and other.name.lower() in line.lower()
        # One part may hold for several answers to a question.
        if not any(mine.name.lower() in line.lower() for mine in given)
    ]

    assert wrong == []


def test_who_corrects_civil_status_and_asks_for_a_copy_reads_what_each_amount_is() -> None:
    """Also where the names of the costs are long."""
    [*costs], _ = told(shipped_procedures()["1.004859"])["bo-sung,xin-ban-sao"]

    assert [line.rpartition(": ")[2] for line in costs] == ["do Hội đồng nhân dân tỉnh quy định", "8.000 đồng/bản sao"]


def test_who_has_vneid_reads_that_a_copy_is_free_online() -> None:
    """By the other ways it is not."""
    copies = told(shipped_procedures()["2.000635"])

    assert copies["ca-nhan,chua-du-vneid"][0] == ("8.000 đồng/bản sao",)
    assert copies["ca-nhan,du-vneid"][0] == (
        "Nộp trực tiếp, qua bưu chính: 8.000 đồng/bản sao; trực tuyến: miễn phí đến hết 28/2/2027, "
        "từ 1/3/2027: 8.000 đồng/bản sao",
    )


def test_the_new_year_asks_for_no_group_of_people_of_the_old_law() -> None:
    """Who gets legal aid need not be poor as well; after its end nobody is asked about the waiver by VNeID."""
    aid, copies = shipped_procedures()["2.000829"], shipped_procedures()["2.000635"]
    old, new = ([answer.name for answer in questions_on(aid, day)[0].answers] for day in (DAY, date(2027, 1, 1)))

    assert "Người khuyết tật có khó khăn về tài chính" in old
    assert not [name for name in old if "05/2026/QH16" in name]
    assert not [name for name in new if "có khó khăn về tài chính" in name]
    assert [name for name in new if "05/2026/QH16" in name]
    assert [one.code for one in questions_on(copies, DAY)] == ["nguoi-yeu-cau", "vneid"]
    assert [one.code for one in questions_on(copies, date(2027, 3, 1))] == ["nguoi-yeu-cau"]


def test_whoever_answered_is_not_told_that_it_depends() -> None:
    """In no case of the shipped records, nor from the next law on."""
    depends = [
        (one.identifier, [answer.code for answer in case.answers])
        for one in shipped_procedures().values()
        for day in (DAY, date(2027, 1, 1), date(2027, 3, 1))
        for case in cases_of(one, day)
        if any("tùy trường hợp" in line for line in (*case.costs, case.time))
    ]

    assert depends == []


def test_the_shipped_records_have_no_more_cases_than_are_told() -> None:
    """Each that asks tells every case."""
    asking = [one for one in shipped_procedures().values() if one.distinctions]

    assert len(asking) >= 19
    assert [one.identifier for one in asking if count_cases(one.distinctions) > MOST_CASES] == []


def test_an_office_has_no_waiver_of_citizens() -> None:
    """Fees are waived for citizens who file online alone: whatever else an office answers, it pays."""
    cases = told(shipped_procedures()["2.000635"])

    assert "miễn phí" in " ".join(cases["ca-nhan,du-vneid"][0]).lower()
    assert "miễn phí" not in " ".join(cases["co-quan-to-chuc,du-vneid"][0]).lower()


def test_no_leave_to_marry_a_foreigner_is_asked_where_there_is_none() -> None:
    """Two Vietnamese, one of whom lives abroad, bring no paper on it from where one of them serves."""
    marriage = shipped_procedures()["2.000806"]
    leave = next(g for g in marriage.evidence if any("kết hôn với người nước ngoài" in row.name for row in g.evidence))

    serves = "cong-chuc-vien-chuc"
    assert holds_in(leave.when, marriage.distinctions, {"co-nguoi-nuoc-ngoai", serves})
    assert not holds_in(leave.when, marriage.distinctions, {"deu-la-nguoi-viet-nam", serves})


def test_of_parents_one_answer_is_given() -> None:
    """A foundling has no married parents, and a couple with a surrogate is married: none is asked of both."""
    asked = {one.code: [answer.code for answer in one.answers] for one in shipped_procedures()["1.001193"].distinctions}

    assert asked["cha-me"] == ["da-ket-hon", "chua-ket-hon", "mang-thai-ho", "bi-bo-roi"]
    assert len(told(shipped_procedures()["1.001193"])) == 16
