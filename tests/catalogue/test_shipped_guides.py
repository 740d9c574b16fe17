"""The shipped guides: who answers ends where the law of the day sends them, with the case that the answers tell."""

from __future__ import annotations

from datetime import date
from functools import cache
from itertools import chain

import pytest
from fixture_project import REPOSITORY
from shipped_records import shipped_file, shipped_procedures

from congkhai.catalogue.guide_ways import outcomes_of
from congkhai.catalogue.my_case import questions_on
from congkhai.model.guide import Guide, GuideAnswer

TODAY, NEW_YEAR, MARCH = date(2026, 11, 29), date(2027, 1, 1), date(2027, 3, 1)
# What the answers of a way begin with, and where it ends.
WAYS = [
    ("mat-giay-khai-sinh", "Bị mất|Tìm thấy", TODAY, "2.000635", ("ca-nhan",)),
    ("mat-giay-khai-sinh", "Bị mất|Đã hỏi|Trước năm 2016", TODAY, "1.004884", ()),
    ("mat-giay-khai-sinh", "Bị mất|Đã hỏi|Từ năm 2016", TODAY, "Tra không ra việc hộ tịch đã đăng ký", None),
    (
        "khai-sinh",
        "Con sinh ở Việt|Cha mẹ là|Cha mẹ đã|Chỉ khai|Con đã quá",
        TODAY,
        "1.001193",
        ("qua-han", "da-ket-hon"),
    ),
    ("khai-sinh", "Con sinh ở Việt|Cha mẹ là|Cha mẹ chưa|Cha nhận con", TODAY, "1.000689", None),
    ("khai-sinh", "Con sinh ở Việt|Cha hoặc mẹ là|Ở nơi khác", TODAY, "2.000528", None),
    ("ket-hon-co-nguoi-nuoc-ngoai", "Hai người Việt Nam ở trong", TODAY, "1.000894", ()),
    ("ket-hon-co-nguoi-nuoc-ngoai", "Một người|Ở ngay bên kia", TODAY, "1.000094", None),
    ("giay-to-sai", "Giấy khai sinh, kết|Để trống", TODAY, "1.004859", ("bo-sung",)),
    ("giay-to-sai", "Giấy khai sinh đúng, bằng", TODAY, "Sửa giấy tờ khác cho khớp giấy khai sinh", None),
    ("dat-cha-me-de-lai", "Cha mẹ đều đã|Không đồng ý", TODAY, "Tranh chấp nhà đất, thừa kế", None),
    ("dat-cha-me-de-lai", "Cha mẹ đều còn|Cho hoặc", TODAY, "2.001035", ("phai-dang-ky",)),
    ("luat-su-mien-phi", "Việc gia|Không thuộc|Thuộc hộ cận|Người khuyết", TODAY, "2.000829", ("khuyet-tat",)),
    ("luat-su-mien-phi", "Việc gia|Không thuộc các|Người khuyết", NEW_YEAR, "2.000829", ("dien-moi",)),
    ("luat-su-mien-phi", "Việc kinh", TODAY, "Thuê luật sư", None),
    ("nuoi-con-nuoi", "Nhận một|Người Việt|Em ở với|Em mồ côi", TODAY, "2.001263", ("mo-coi", "gia-dinh")),
    ("lam-thay-uy-quyen", "Khai sinh cho|Ông, bà", TODAY, "1.001193", ()),
    ("lam-thay-uy-quyen", "Tôi cần|Nhận hộ", TODAY, "2.000884", None),
]


@cache
def shipped_guides() -> dict[str, Guide]:
    """Every guide by its slug."""
    read = {
        file.stem: shipped_file(f"content/huong-dan/{file.name}") for file in REPOSITORY.glob("content/huong-dan/*.yml")
    }
    return {slug: guide for slug, guide in read.items() if isinstance(guide, Guide)}


def ends(slug: str, day: date) -> dict[tuple[str, ...], GuideAnswer]:
    """Where each way of a guide ends, by the answers given."""
    outcomes = outcomes_of(shipped_guides()[slug], day)
    return {tuple(one.name for one in outcome.given): outcome.last for outcome in outcomes}


@pytest.mark.parametrize(("slug", "way", "day", "place", "case"), WAYS)
def test_who_answers_ends_at_what_is_theirs(
    slug: str, way: str, day: date, place: str, case: tuple[str, ...] | None
) -> None:
    """The procedure with its case, or who else does it."""
    begun = way.split("|")
    [last] = [
        last
        for given, last in ends(slug, day).items()
        if len(given) == len(begun) and all(name.startswith(start) for name, start in zip(given, begun, strict=True))
    ]

    assert (last.procedure or last.signpost, last.case) == (place, case)


def test_only_what_was_registered_before_2016_is_registered_again() -> None:
    """Nghị định 123/2015/NĐ-CP, Điều 24; whether it is done at all under the law of 1/3/2027 is said to be unknown."""
    for day in (TODAY, MARCH):
        again = {
            (given, last.note or "")
            for slug in ("mat-giay-khai-sinh", "mat-giay-to-ho-tich")
            for given, last in ends(slug, day).items()
            if last.procedure in {"1.004884", "1.005461"}
        }
        assert again
        for given, note in again:
            assert "rước năm 2016" in given[-1]
            assert note.startswith("Chưa rõ theo luật mới") == (day == MARCH)


@pytest.mark.parametrize("day", [TODAY, NEW_YEAR, MARCH])
def test_every_case_is_one_that_its_page_asks_for_on_that_day(day: date) -> None:
    """Nobody is led to a group of people that the law of the day no longer knows."""
    for slug in shipped_guides():
        for last in ends(slug, day).values():
            if last.case and last.procedure:
                assert not gone_on(last.procedure, day).intersection(last.case), (slug, last.name)


def test_a_father_is_sent_to_the_same_by_event_and_guide() -> None:
    """Who acknowledges the child as it is registered does both at once; later, that alone."""
    events = shipped_file("content/danh-muc/su-kien.yml")
    event = next(one for one in getattr(events, "entries", ()) if one.id == "sinh-con")
    guided = {last.name: last.procedure for last in ends("khai-sinh", TODAY).values()}

    signposts = {one.name: one.text for one in getattr(shipped_file("content/danh-muc/chi-dan.yml"), "entries", ())}

    at_once, later = (stage for stage in event.stages if stage.who and "nhận con" in stage.who)
    assert guided["Cha nhận con ngay khi làm khai sinh"] in signposts[at_once.signpost]
    assert guided["Con đã có giấy khai sinh, nay cha hoặc mẹ mới nhận"] == later.procedure


@pytest.mark.parametrize("code", ["1.004884", "1.004746", "1.005461", "2.000522"])
def test_no_guide_is_sure_of_registering_again_under_the_new_law(code: str) -> None:
    """Whatever it is asked for: the law of March registers once, and how a marriage is registered again is not told."""
    notes = [last.note for slug in shipped_guides() for last in ends(slug, MARCH).values() if last.procedure == code]

    assert notes
    assert [note for note in notes if "chưa rõ" not in (note or "").lower()] == []


def gone_on(code: str, day: date) -> set[str]:
    """The answers that a day no longer offers to a question of a procedure that it still asks."""
    procedure = shipped_procedures()[code]
    left = {one.code: {answer.code for answer in one.answers} for one in questions_on(procedure, day)}
    return {
        answer.code
        for one in procedure.distinctions
        for answer in one.answers
        if one.code in left and answer.code not in left[one.code]
    }


def test_no_words_ask_for_two_guides() -> None:
    """A search asks back with one guide."""
    words = list(chain.from_iterable(guide.terms for guide in shipped_guides().values()))

    assert sorted(words) == sorted(set(words))
